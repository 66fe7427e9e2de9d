/** What to make of a language that a file says it is in. */
import type { LanguageTag } from '../model.ts'
import { type LanguageDetection, toldLanguages } from './detect.ts'

/** Letters from which on a text is heard against what its file says: two or three sentences. */
const LEAST_LETTERS = 120
/** How sure of another language the detection must be, and how little of the declared one it may see. */
const SURE = 0.85
const NO_CHANCE = 0.02

/** Tags of languages that the detection knows under the name of a neighbour. */
const NEIGHBOURS: Readonly<Record<string, LanguageTag>> = {
  nb: 'no',
  nn: 'no',
  id: 'ms',
  bs: 'hr',
  fil: 'tl',
  ckb: 'ku',
  prs: 'fa',
}

const baseOf = (tag: LanguageTag): LanguageTag => {
  const { language } = new Intl.Locale(tag)
  return NEIGHBOURS[language] ?? language
}

/**
 * Whether a text is certainly not in the language that its file names: programs write the language
 * of the office or of the theme into files of any language. Never for a language that cannot be told
 * from letters and words, nor for a text of a few words. Tags are canonical.
 */
export async function isContradicted(
  declared: LanguageTag,
  text: string,
  guess: LanguageDetection,
): Promise<boolean> {
  const wanted = baseOf(declared)
  if (wanted === baseOf(guess.language) || guess.confidence < SURE) return false
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return false
  const chance = guess.alternatives.find(({ language }) => baseOf(language) === wanted)
  if (chance !== undefined && chance.confidence >= NO_CHANCE) return false
  return (await toldLanguages()).has(wanted)
}
