import type { Span } from '../model.ts'
import { overlaps } from '../spans.ts'
import { expectedRatio } from './expected-length.ts'
import type { SideWords } from './open-words.ts'
import { sentencesOf } from './sentence-pairs.ts'
import { sayingClauses } from './speech/saying-clauses.ts'

/** Words that a sentence has at least; of fewer than MANY, none may be rendered. */
const FEWEST = 2
const MANY = 4
/** The share of its words that nothing renders. */
const OPEN = 0.75
/** What is left of its side is as long as the other side, within these factors. */
const REST = [0.8, 1.5] as const
/** The share of the words left that are rendered, with one word more on each side of the count. */
const LINKED = 0.4
/** Words of the other side that may say it after all, as a share of the words that nothing renders. */
const LEFT = 0.5

/**
 * The sentence that the other side does not have: one of more sentences than stand there, whose
 * words nothing renders while the others are as long as the whole other side, and rendered.
 */
export function missingSentence(own: SideWords, other: SideWords): Span | undefined {
  const { text, tag } = own.passage
  const sentences = sentencesOf(own.passage)
  if (sentences.length <= sentencesOf(other.passage).length) return undefined
  // Who says it is told by another rule.
  const told = sayingClauses(own.passage)
  return sentences
    .map((sentence) => withoutTold(sentence, told))
    .find((sentence) => {
      const words = own.words.filter((word) => overlaps(word, sentence))
      const open = own.open.filter((word) => overlaps(word, sentence))
      const most = words.length < MANY ? 0 : words.length * (1 - OPEN)
      if (words.length < FEWEST || words.length - open.length > most) return false
      const length = text.length - (sentence.end - sentence.start)
      const share =
        (length * expectedRatio(tag, other.passage.tag)) / Math.max(1, other.passage.text.length)
      if (share < REST[0] || share > REST[1]) return false
      const left = own.words.length - words.length
      const openLeft = own.open.length - open.length
      const isLinked = (left - openLeft + 1) / (left + 2) >= LINKED
      return isLinked && other.open.length - openLeft <= open.length * LEFT
    })
}

/** A sentence without a clause before or behind it that names who says it. */
function withoutTold({ start, end }: Span, told: readonly Span[]): Span {
  const first = told.find((clause) => clause.start <= start && clause.end > start)
  const last = told.find((clause) => clause.start > start && clause.end >= end - 1)
  return { start: first?.end ?? start, end: Math.min(last?.start ?? end, end) }
}
