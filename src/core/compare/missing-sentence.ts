import type { Span } from '../model.ts'
import { isInSpans, overlaps } from '../spans.ts'
import { expectedRatio } from './expected-length.ts'
import type { SideWords } from './open-words.ts'
import { sentencesOf } from './sentence-pairs.ts'

/** Words that a sentence has at least; of fewer than MANY, none may be rendered. */
const FEWEST = 2
const MANY = 4
/** The share of its words that nothing renders. */
const OPEN = 0.75
/** What is left of its side is as long as the other side, within these factors. */
const REST = [0.6, 1.5] as const
/** The share of the words left that are rendered, with one word more on each side of the count. */
const LINKED = 0.4
/** Words of the other side that may say it after all, as a share of the words that nothing renders. */
const LEFT = 0.34

/**
 * The sentence that the other side does not have: one of more sentences than stand there, whose
 * words nothing renders while the others are as long as the whole other side, and rendered.
 */
export function missingSentence(own: SideWords, other: SideWords): Span | undefined {
  const { text, tag } = own.passage
  const sentences = sentencesOf(own.passage)
  if (sentences.length <= sentencesOf(other.passage).length) return undefined
  // What quotations lack is told by their own rule.
  const quoted = other.passage.quotations.length > 0 ? own.passage.quotations : []
  return sentences.find((sentence) => {
    const words = own.words.filter((word) => overlaps(word, sentence))
    const open = own.open.filter((word) => overlaps(word, sentence))
    const most = words.length < MANY ? 0 : words.length * (1 - OPEN)
    if (words.length < FEWEST || words.length - open.length > most) return false
    if (isInSpans(sentence, quoted)) return false
    const length = text.length - (sentence.end - sentence.start)
    const share =
      (length * expectedRatio(tag, other.passage.tag)) / Math.max(1, other.passage.text.length)
    if (share < REST[0] || share > REST[1]) return false
    const left = own.words.length - words.length
    const linked = left - (own.open.length - open.length)
    return (linked + 1) / (left + 2) >= LINKED && other.open.length <= open.length * LEFT
  })
}
