import type { LanguageTag, Span } from '../model.ts'
import { trimSpan } from './blocks.ts'
import { engineBoundaries } from './engine.ts'

const QUOTES = /["“”„‟«»‹›‘‚「」『』]|’(?!\p{L})|(?<!\p{L})['’]|'(?!\p{L})/gu

/** The sentences of one block, trimmed, as spans into it. */
export function splitSentences(block: string, language: LanguageTag): readonly Span[] {
  const masked = block.replace(/\n/g, ' ').replace(QUOTES, ' ')
  const spans: Span[] = []
  let start = 0
  for (const boundary of [...engineBoundaries(masked, language), block.length]) {
    const span = trimSpan(block, { start, end: boundary })
    if (span) spans.push(span)
    start = boundary
  }
  return spans
}
