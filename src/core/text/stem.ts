/** Word forms brought to one stem, so that inflected words meet their dictionary entry. */
import snowball from 'snowball-stemmers'
import type { LanguageTag } from '../model.ts'

/** Snowball algorithms by language subtag. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

/** Endings of the Slavic languages that Snowball lacks, in their own letters; the longest match goes. */
const SLAVIC_ENDINGS: Readonly<Record<string, RegExp>> = {
  uk: /(?:(?:ування|ення|ання|іння|уванн[яюі]м?|енн[яюі]м?|анн[яюі]м?)|(?:увати|ував|ували|ує|ують|ити|ати|ать|ять|или|ила|ило|ав|ив|али|ала|ало)|(?:ого|ому|ими|ій|ої|ою|их|им|ій|ий|а|е|і|у|ю|я|о|и|й|ь|ї|є)|(?:ами|ями|ах|ях|ам|ям|ом|ем|єм|ів|їв|ей|еві|ові|єю|ею|ість|ості|істю))(?:ся|сь)?$/u,
  be: /(?:аванн[яеюі]|енн[яеюі]|анн[яеюі]|аваць|аць|іць|ыць|аў|іў|алі|ілі|ага|аму|ымі|ім[іа]?|ай|яй|ой|ых|іх|ым|амі|ямі|ах|ях|ам|ям|ом|ем|аў|яў|ы|і|а|я|у|ю|е|э|о|ь|й)(?:ся|ца)?$/u,
  bg: /(?:ията|ието|иите|ията|ения|ение|ания|ание|ата|ята|ото|ето|ите|ът|ят|та|то|те|ия|ия|ски|ска|ско|ия|ове|еве|и|а|я|о|е|й|ъ|у|ю)$/u,
  sr: /(?:ањ[аеу]|ењ[аеу]|ских|ског|ском|има|ама|ога|ому|ом|ем|их|им|ог|ој|а|е|и|о|у)$/u,
}

/** Shortest stem that an ending of ours may leave, in letters. */
const SHORTEST_STEM = 3

type Stemmer = (word: string) => string

const stemmers = new Map<string, Stemmer>()

/**
 * The stem of one lower-case word. A word in a language without rules comes back as it is. Never
 * empty for a word that is not.
 */
export function stem(word: string, language: LanguageTag): string {
  const subtag = language.slice(0, /[-_]|$/.exec(language)?.index)
  let stemmer = stemmers.get(subtag)
  if (stemmer === undefined) {
    stemmer = makeStemmer(subtag)
    stemmers.set(subtag, stemmer)
  }
  return stemmer(word) || word
}

function makeStemmer(subtag: string): Stemmer {
  const algorithm = ALGORITHMS[subtag]
  if (algorithm !== undefined) {
    const made = snowball.newStemmer(algorithm)
    return (word) => made.stem(word)
  }
  const endings = SLAVIC_ENDINGS[subtag]
  if (endings === undefined) return (word) => word
  return (word) => {
    const found = endings.exec(word)
    if (found === null) return word
    return word.slice(0, Math.max(found.index, Math.min(SHORTEST_STEM, word.length)))
  }
}
