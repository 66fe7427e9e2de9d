import type { LanguageTag, Span } from '../model.ts'
import { foldCase, normaliseForComparison } from '../text/normalise.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import { soundKey } from '../text/transliterate.ts'
import { LanguageMemory } from './language-memory.ts'
import { nameSound, type NameSound } from './names/name-sounds.ts'
import { nameVariantGroup } from './names/name-variants.ts'
import { regionCodes } from './names/region-names.ts'
import { wordForm, type WordForm } from './word-forms.ts'

/** What a word is compared by, the same wherever it stands. */
export interface WordReading {
  /** Normalised, in lower case. */
  readonly key: string
  /** The key without the English possessive and the French article: `l'Espagne`. */
  readonly bare: string
  readonly stem: string
  /** Of the stem. */
  readonly form: WordForm
  readonly sound: string
  /** Of the whole word, then of its hyphenated parts. */
  readonly sounds: readonly NameSound[]
  /** Codes of the countries that it may name. */
  readonly regions: ReadonlySet<string>
  /** The group of spellings that it belongs to as a name. */
  readonly variants: number | undefined
  /** Begins with a capital where it stands. */
  readonly isCapitalised: boolean
}

/** A word of a text. */
export interface PassageWord extends Span, WordReading {
  readonly text: string
}

/** Words and numbers of a text in order; hyphenated ones are one word. */
export function readWords(text: string, language: LanguageTag): readonly PassageWord[] {
  const words: PassageWord[] = []
  for (const { kind, start, end } of tokenize(text, language)) {
    if (kind !== 'word' && kind !== 'number') continue
    const own = text.slice(start, end)
    words.push({ start, end, text: own, ...readWord(own, language) })
  }
  return words
}

/** Texts repeat their words, and what they are compared by is costly. */
const seen = new LanguageMemory<WordReading>({ ofOne: 50_000, ofAll: 300_000 })

/** A word by itself. */
export function readWord(text: string, language: LanguageTag): WordReading {
  return seen.get(language, text, () => makeReading(text, language))
}

function makeReading(text: string, language: LanguageTag): WordReading {
  const key = foldCase(normaliseForComparison(text), language)
  const bare = bareName(key)
  const stemmed = stem(key, language)
  const sound = soundKey(key, language)
  const parts = piecesOf(key).map((piece) => soundKey(piece, 'und'))
  return {
    key,
    bare,
    stem: stemmed,
    form: wordForm(stemmed),
    sound,
    sounds: [sound, ...parts].map(nameSound),
    regions: regionCodes(bare),
    variants: nameVariantGroup(bare),
    isCapitalised: /^\p{Lu}/u.test(text),
  }
}

/** The longer parts of a hyphenated word. */
export function piecesOf(key: string): readonly string[] {
  return key.includes('-') ? key.split('-').filter((piece) => piece.length > 2) : []
}

/** A key without the English possessive and the French article. */
export function bareName(key: string): string {
  return key
    .replace(/'s$/u, '')
    .replace(/s'$/u, 's')
    .replace(/^[ld]['’](?=\p{L}{3})/u, '')
}
