/** Words that were quoted, found again in a text that has changed. */
import type { Quote, Span } from './model.ts'

/** Occurrences that are looked at. */
const MOST_OCCURRENCES = 1000

/** How much a code unit of matching context counts against a code unit of distance. */
const CONTEXT_WEIGHT = 1000

/**
 * Where the quoted words stand: of several places the one whose surroundings agree best, then the one
 * nearest to `near`. Null where the words are gone.
 */
export function findQuote(text: string, quote: Quote, near: number): Span | null {
  if (quote.exact === '') return null
  let best: number | null = null
  let bestScore = -Infinity
  let seen = 0
  for (let at = text.indexOf(quote.exact); at !== -1 && seen < MOST_OCCURRENCES; seen++) {
    const before = text.slice(Math.max(0, at - quote.prefix.length), at)
    const after = text.slice(at + quote.exact.length, at + quote.exact.length + quote.suffix.length)
    const context = commonEnd(before, quote.prefix) + commonStart(after, quote.suffix)
    const score = context * CONTEXT_WEIGHT - Math.abs(at - near)
    if (score > bestScore) {
      bestScore = score
      best = at
    }
    at = text.indexOf(quote.exact, at + 1)
  }
  return best === null ? null : { start: best, end: best + quote.exact.length }
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  for (let i = 0; i < most; i++) if (a[i] !== b[i]) return i
  return most
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  for (let i = 0; i < most; i++) if (a.at(-1 - i) !== b.at(-1 - i)) return i
  return most
}
