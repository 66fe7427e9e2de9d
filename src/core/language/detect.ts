import type { eld } from 'eld/small'
import type { LanguageTag } from '../model.ts'
import { languagesOf, letterEvidence } from './letters.ts'
import { scriptOf } from './tags.ts'

export interface LanguageGuess {
  readonly language: LanguageTag
  /** Probability, in [0, 1]. */
  readonly confidence: number
}

export interface LanguageDetection extends LanguageGuess {
  /** The next best guesses, best first. */
  readonly alternatives: readonly LanguageGuess[]
}

/** Code units that are read of a text, from its beginning. */
const SAMPLE = 20_000
/** A passage is about a sentence: long enough to tell, short enough to be in one language. */
const PASSAGE = 100
/** How much a difference of eld scores counts, in nats; fitted on the Universal Declaration. */
const ELD_WEIGHT = 30
/** No passage is surer than this: a quotation cannot outweigh the text that quotes it. */
const CEILING = 0.995

/**
 * Languages that a short text is taken for unless its letters say otherwise: those that texts are
 * compared in most often. In nats, of a text without evidence; none is left from `TELLING` letters on.
 */
const USUAL: Readonly<Record<LanguageTag, number>> = {
  en: 2.2,
  uk: 1,
  ru: 1,
  de: 1,
  fr: 1,
  es: 1,
  pl: 1,
  ar: 1,
  hi: 1,
}

/** Of the lowest score that eld gives, what a language gets that it does not name. */
const UNFOUND = 0.5

/** Letters that are enough to tell a language by. */
const TELLING = 60

/** Scripts of one language, or nearly so. */
const ONLY: Readonly<Record<string, LanguageTag>> = {
  Jpan: 'ja',
  Kore: 'ko',
  Grek: 'el',
  Hebr: 'he',
  Armn: 'hy',
  Geor: 'ka',
  Thai: 'th',
}

/**
 * The language of a text: each passage votes with its letters, so that the language of most of the
 * text wins over those it quotes; `und` with confidence 0 where there are no letters. Script first,
 * then the letters that only some languages have, then eld. Short texts get a low confidence.
 */
export async function detectLanguage(text: string): Promise<LanguageDetection> {
  const detector = await loadDetector()
  const votes = new Map<LanguageTag, number>()
  let total = 0
  const sample = text.slice(0, SAMPLE)
  const share = serbianShare(sample)
  for (const passage of passages(sample)) {
    const letters = passage.match(/\p{L}/gu)?.length ?? 0
    if (letters === 0) continue
    total += letters
    for (const [language, probability] of detectPassage(detector, passage, letters, share)) {
      votes.set(language, (votes.get(language) ?? 0) + probability * letters)
    }
  }
  const [best, ...rest] = [...votes]
    .map(([language, weight]) => ({ language, confidence: weight / total }))
    .sort((a, b) => b.confidence - a.confidence)
  if (!best) return { language: 'und', confidence: 0, alternatives: [] }
  return { ...best, alternatives: rest.filter(({ confidence }) => confidence > 1e-6).slice(0, 3) }
}

type Detector = typeof eld

/** Its tables take more than 100 MB and a while, so they are loaded with the first text. */
export async function loadDetector(): Promise<Detector> {
  return (await import('eld/small')).eld
}

/** The languages that can be told from others, without script and region. */
export async function toldLanguages(): Promise<ReadonlySet<LanguageTag>> {
  const { Languages } = (await loadDetector()).info() as unknown as {
    Languages: Readonly<Record<string, LanguageTag>>
  }
  const byLetters = ['Cyrl', 'Arab', 'Deva'].flatMap(languagesOf)
  return new Set([...Object.values(Languages), ...byLetters, ...Object.values(ONLY)])
}

/** Pieces of whole sentences or lines, at least `PASSAGE` long but for the last. */
function passages(text: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const part of text.split(/(?<=[.!?…。！？؟۔।\n])/u)) {
    piece += part
    if (piece.length >= PASSAGE) {
      pieces.push(piece)
      piece = ''
    }
  }
  pieces.push(piece)
  return pieces
}

function detectPassage(
  detector: Detector,
  passage: string,
  letters: number,
  share: number,
): readonly (readonly [LanguageTag, number])[] {
  const script = scriptOf(passage)
  const only = ONLY[script]
  if (only) return [[only, CEILING]]
  if (script === 'Zyyy') return []
  if (script === 'Hani') return [[hanLanguage(passage), letters < 4 ? 0.7 : 0.95]]
  const own = passage.replace(new RegExp(`(?!\\p{Script=${script}})\\p{L}`, 'gu'), ' ')
  const scores = detector.detect(own).getScores()
  const evidence = letterEvidence(own, script)
  const candidates = candidatesOf(script, scores)
  if (candidates.length === 0) {
    const { language } = new Intl.Locale(`und-${script}`).maximize()
    return [[language, 0.3]]
  }
  const isCounted = evidence.size > 0
  const lowest = Math.min(...candidates.map((language) => eldScore(language, scores) ?? 1))
  const nats = candidates.map((language) => {
    const score =
      eldScore(language, scores) ?? (isCounted ? Math.max(0, lowest - 0.05) : lowest * UNFOUND)
    const told = Math.min(1, letters / TELLING)
    const usual = (USUAL[language] ?? 0) * (1 - told)
    return score * ELD_WEIGHT * told + (evidence.get(language) ?? 0) + usual
  })
  const highest = Math.max(...nats)
  const weights = nats.map((value) => Math.exp(value - highest))
  const sum = weights.reduce((a, b) => a + b, 0)
  const ceiling = Math.min(CEILING, 0.5 + letters / 80)
  return candidates.flatMap((language, i): (readonly [LanguageTag, number])[] => {
    const probability = (weights[i]! / sum) * ceiling
    return language === 'hr'
      ? [
          ['hr', probability * (1 - share)],
          ['sr-Latn', probability * share],
        ]
      : [[tagOf(language, script), probability]]
  })
}

/** The languages of the script that letters tell apart; elsewhere those that eld finds. */
function candidatesOf(
  script: string,
  scores: Readonly<Record<string, number>>,
): readonly LanguageTag[] {
  const known = languagesOf(script)
  if (known.length > 0) return known
  // eld knows nothing of some short words: then any usual language may be meant.
  return [...new Set([...Object.keys(scores), ...Object.keys(USUAL)])].filter((language) => {
    const usual = new Intl.Locale(language).maximize().script
    return usual === script || (script === 'Latn' && language === 'sr')
  })
}

/** eld knows some languages under the names of their neighbours. */
function eldScore(
  language: LanguageTag,
  scores: Readonly<Record<string, number>>,
): number | undefined {
  if (language === 'mk') return scores['sr'] ?? scores['bg']
  return scores[language === 'ne' ? 'hi' : language]
}

function tagOf(language: LanguageTag, script: string): LanguageTag {
  return language === 'sr' && script === 'Latn' ? 'sr-Latn' : language
}

/** Serbian has e where Croatian has (i)je, and some words and month names of its own. */
const SERBIAN =
  /(?<!\p{L})(?:vrem|mest|delo|dela|čovek|reč|svet|dec[aeiu](?!\p{L})|gde|uvek|posle|pre(?!\p{L})|vere|vera|celi|cela|sled|primen|mere(?!\p{L})|nedelj|opšt|hiljad|ko(?!\p{L})|šta|uslov|bezbedn|januar|februar|april|avgust|septemb|oktob|novemb|decemb|obezbed|učestv|društv|lečenj|zločin|u cilju|zaštita)/giu
const CROATIAN =
  /(?<!\p{L})(?:vrijem|mjest|djel|čovjek|riječ|svijet|djec|gdje|uvijek|poslije|prije|vjer|cijel|slijed|primjen|mjer|tjedan|opć|tisuć|tko|uvjet|sigurn|siječ|veljač|travnj|kolovoz|rujn|listopad|studen|prosin|sudjel|liječ)/giu

/** eld takes Serbian in Latin letters for Croatian: the share of that which is Serbian, in [0, 1]. */
function serbianShare(text: string): number {
  const serbian = text.match(SERBIAN)?.length ?? 0
  const croatian = text.match(CROATIAN)?.length ?? 0
  return (serbian + 0.5) / (serbian + croatian + 2)
}

const TRADITIONAL =
  /[國這個們來說時會對學過還後種發經現點問間長開關門見聽話語讀書車東馬魚鳥體實當與為於從雙萬億產業麼樣讓應該認識議論權選舉戰爭軍隊總統據報導稱將]/gu
const SIMPLIFIED =
  /[国这个们来说时会对学过还后种发经现点问间长开关门见听话语读书车东马鱼鸟体实当与为于从双万亿产业么样让应该认识议论权选举战争军队总统据报导称将]/gu

function hanLanguage(text: string): LanguageTag {
  const traditional = text.match(TRADITIONAL)?.length ?? 0
  const simplified = text.match(SIMPLIFIED)?.length ?? 0
  return traditional > simplified ? 'zh-Hant' : 'zh'
}
