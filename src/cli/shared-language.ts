/** Short texts look like several languages at once; two versions of one text help each other. */
import type { LanguageDetection } from '../core/language/detect.ts'
import type { LanguageTag } from '../core/model.ts'

/** Languages that detection chooses from: how unlikely it is that two texts agree by chance. */
const LANGUAGES = 60

/**
 * The language that two texts are in, if one language explains both better than two do: by Bayes'
 * rule, when the sum of the products of their probabilities exceeds chance. Null otherwise.
 */
export function sharedLanguage(a: LanguageDetection, b: LanguageDetection): LanguageTag | null {
  if (a.confidence === 0 || b.confidence === 0) return a.confidence === 0 ? b.language : a.language
  let together = 0
  for (const { language, confidence } of [a, ...a.alternatives]) {
    together += confidence * probabilityOf(b, language)
  }
  if (together * LANGUAGES <= 1) return null
  const inA = a.confidence * probabilityOf(b, a.language)
  const inB = b.confidence * probabilityOf(a, b.language)
  if (inA === 0 && inB === 0) return null
  return inA >= inB ? a.language : b.language
}

function probabilityOf(guess: LanguageDetection, language: LanguageTag): number {
  const found = [guess, ...guess.alternatives].find((one) => one.language === language)
  return found?.confidence ?? 0
}
