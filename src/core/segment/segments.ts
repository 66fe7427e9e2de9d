import type { Block, LanguageTag, Segment } from '../model.ts'
import { findBlocks, lineRuns } from './blocks.ts'
import { splitSentences } from './sentences.ts'

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
  const lowercased = lowercaseWords(text)
  const segments: Segment[] = []
  for (const [block, { start, end, kind }] of blocks.entries()) {
    const content = text.slice(start, end)
    const sentences =
      kind === 'heading'
        ? [{ start: 0, end: content.length }]
        : splitSentences(content, language, lowercased)
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

/** The words that stand somewhere in the text in lower case, of three letters or more. */
function lowercaseWords(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(text.matchAll(/(?<![\p{L}\p{M}'’ʼ-])\p{Ll}[\p{Ll}'’ʼ-]{2,}/gu), ([word]) => word),
  )
}

/** One segment and one block for each line that is not blank: for texts that are already segmented. */
export function segmentLines(text: string): SegmentedText {
  const lines = lineRuns(text).flat()
  return {
    blocks: lines.map(({ start, end }) => ({ start, end, kind: 'paragraph' })),
    segments: lines.map(({ start, end }, block) => ({ id: block + 1, block, start, end })),
  }
}
