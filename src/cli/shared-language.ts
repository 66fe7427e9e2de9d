/** Short texts look like several languages at once; two versions of one text help each other. */
import type { LanguageDetection } from '../core/language/detect.ts'
import type { LanguageTag } from '../core/model.ts'

/** A text of more letters tells its language by itself. */
const SHORT = 60

/** A language this near to the best guess is as likely, in a short text. */
const NEAR = 0.025

/** A text and what its language may be. */
export interface GuessedText {
  readonly text: string
  readonly guess: LanguageDetection
}

/** The language that both texts may be in when one of them is short; null where there is none. */
export function sharedLanguage(a: GuessedText, b: GuessedText): LanguageTag | null {
  if (Math.min(letters(a.text), letters(b.text)) > SHORT) return null
  if (a.guess.confidence === 0) return b.guess.language
  if (b.guess.confidence === 0) return a.guess.language
  let nearest: LanguageTag | null = null
  let least = NEAR
  for (const { language } of [a.guess, ...a.guess.alternatives]) {
    const distance = Math.max(behindBest(a.guess, language), behindBest(b.guess, language))
    if (distance > least) continue
    least = distance
    nearest = language
  }
  return nearest
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

function behindBest(guess: LanguageDetection, language: LanguageTag): number {
  if (guess.language === language) return 0
  const other = guess.alternatives.find((alternative) => alternative.language === language)
  return other ? guess.confidence - other.confidence : Infinity
}
