import type { Block, LanguageTag, Segment } from '../model.ts'
import { findBlocks, lineRuns } from './blocks.ts'
import { splitSentences } from './sentences.ts'
import type { Vocabulary } from './surroundings.ts'

export interface SegmentedText {
  readonly blocks: readonly Block[]
  readonly segments: readonly Segment[]
}

/**
 * The blocks and the segments (sentences, also those inside quotations) of a text with LF line
 * ends. Ids count from 1. Segments are ordered, disjoint, trimmed, inside their block, and hold
 * every character that is no white space.
 */
export function segmentDocument(text: string, language: LanguageTag): SegmentedText {
  return segmentBlocks(text, findBlocks(text), language)
}

/** As `segmentDocument`, for blocks that are already known. A heading is one segment. */
export function segmentBlocks(
  text: string,
  blocks: readonly Block[],
  language: LanguageTag,
): SegmentedText {
  const vocabulary = vocabularyOf(text)
  const segments: Segment[] = []
  for (const [block, { start, end, kind }] of blocks.entries()) {
    const content = text.slice(start, end)
    const sentences =
      kind === 'heading'
        ? [{ start: 0, end: content.length }]
        : splitSentences(content, language, vocabulary)
    for (const sentence of sentences) {
      segments.push({
        id: segments.length + 1,
        block,
        start: start + sentence.start,
        end: start + sentence.end,
      })
    }
  }
  return { blocks, segments }
}

const LOWERCASED = /(?<![\p{L}\p{M}'’ʼ-])\p{Ll}[\p{Ll}'’ʼ-]{2,}/gu
const NAME = /(?<=[\p{Ll},;][ \n])\p{Lu}[\p{L}'’ʼ-]+/gu

function vocabularyOf(text: string): Vocabulary {
  const words = (pattern: RegExp) => new Set(Array.from(text.matchAll(pattern), ([word]) => word))
  return { lowercased: words(LOWERCASED), names: words(NAME) }
}

/** One segment and one block for each line that is not blank: for texts that are already segmented. */
export function segmentLines(text: string): SegmentedText {
  const lines = lineRuns(text).flat()
  return {
    blocks: lines.map(({ start, end }) => ({ start, end, kind: 'paragraph' })),
    segments: lines.map(({ start, end }, block) => ({ id: block + 1, block, start, end })),
  }
}
