import type { PassageReading, PassageWord } from './passage.ts'
import { isInSpans } from '../spans.ts'
import { stopWordsOf } from './stop-words.ts'

/** Neither grammar words nor numbers; verbs of saying come and go. */
export function contentWords(passage: PassageReading): readonly PassageWord[] {
  const stops = stopWordsOf(passage.language)
  const said = passage.markers('say')
  const least = /^(?:zh|ja)$/.test(passage.tag) ? 1 : 3
  return passage.words.filter(
    (word) =>
      word.key.length >= least &&
      /\p{L}/u.test(word.key) &&
      !stops.has(word.key) &&
      !isInSpans(word, passage.numbers) &&
      !isInSpans(word, said),
  )
}

/** The longest run of words that are all among the open ones, those without counterpart. */
export function longestRun(
  words: readonly PassageWord[],
  open: readonly PassageWord[],
): readonly PassageWord[] {
  const isOpen = new Set(open)
  let best: readonly PassageWord[] = []
  let run: PassageWord[] = []
  for (const word of words) {
    run = isOpen.has(word) ? [...run, word] : []
    if (run.length > best.length) best = run
  }
  return best
}

/** What tells that a run of words has no counterpart. */
export interface Evidence {
  /** Words of the run. */
  readonly run: number
  /** By how many they are more than the words that the other side has left. */
  readonly spare: number
  /** The same for all words of its side. */
  readonly excess: number
  /** How much longer its side is than its counterpart leads to expect, as a factor. */
  readonly longer: number
  /** The share of all other words that are linked, with one word more on each side of the count. */
  readonly linked: number
}

/** The content words of a side, and those of them that nothing on the other side renders. */
export interface SideWords {
  readonly passage: PassageReading
  readonly words: readonly PassageWord[]
  readonly open: readonly PassageWord[]
}

/** Weighs a run of so many open words of one side. */
export function weighRun(run: number, own: SideWords, other: SideWords, longer: number): Evidence {
  const rest = own.words.length + other.words.length - run
  const linked = rest - (own.open.length - run) - other.open.length
  return {
    run,
    spare: run - other.open.length,
    excess: own.open.length - other.open.length,
    longer,
    linked: (linked + 1) / (rest + 2),
  }
}

export function suffices(evidence: Evidence, least: Evidence): boolean {
  return (
    evidence.run >= least.run &&
    evidence.spare >= least.spare &&
    evidence.excess >= least.excess &&
    evidence.longer >= least.longer &&
    evidence.linked >= least.linked
  )
}
