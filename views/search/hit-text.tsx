/** A text with what was found in it. */
import type { Child } from 'hono/jsx'
import type { Span } from '../../src/core/model.ts'

/** Hits are ordered and disjoint. */
export function HitText({ text, hits }: { text: string; hits: readonly Span[] }) {
  const pieces: Child[] = []
  let at = 0
  for (const { start, end } of hits) {
    pieces.push(text.slice(at, start), <mark class="hit">{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
