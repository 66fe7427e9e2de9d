import { eld } from 'eld/small'
import type { LanguageTag } from '../model.ts'
import { scriptOf } from './tags.ts'

export interface LanguageGuess {
  readonly language: LanguageTag
  /** In [0, 1]. */
  readonly confidence: number
}

export interface LanguageDetection extends LanguageGuess {
  /** The next best guesses, best first. */
  readonly alternatives: readonly LanguageGuess[]
}

/** The language of a text: `und` with confidence 0 where it has no letters. */
export function detectLanguage(text: string): LanguageDetection {
  const sample = text.slice(0, 20_000)
  const scores = Object.entries(eld.detect(sample).getScores()).sort((a, b) => b[1] - a[1])
  const [best, ...rest] = scores
  if (!best) {
    const script = scriptOf(sample)
    const language = new Intl.Locale(`und-${script}`).maximize().language
    return { language: script === 'Zyyy' ? 'und' : language, confidence: 0, alternatives: [] }
  }
  return {
    language: best[0],
    confidence: Math.min(1, best[1]),
    alternatives: rest.slice(0, 3).map(([language, confidence]) => ({ language, confidence })),
  }
}
