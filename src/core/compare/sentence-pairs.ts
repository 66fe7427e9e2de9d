import type { Span } from '../model.ts'
import { PassageReading } from './passage.ts'
import type { FoundDivergence, Sides } from './rules/rule.ts'

/** Two sentences that correspond, and where they begin in their passages, in characters. */
export interface SentencePair {
  readonly a: PassageReading
  readonly b: PassageReading
  readonly from: { readonly a: number; readonly b: number }
}

/** A mark that ends a sentence, closing marks, and a beginning. Abbreviations with a point are short. */
const END =
  /(?<=(?:[\p{Ll}\p{M}\p{Lo}\p{Nd}»”"’)]{3}|[。！？])[.!?…]?[»”"’)]*)(?:(?<=[.!?…][»”"’)]*)\s+(?=[«„“"(¿¡—–-]*[\p{Lu}\p{Lo}\p{Nd}])|(?<=[。！？][”」]?)(?=\p{L}))/u
/** The shorter of two sentences that correspond has at least this share of the length that is its due. */
const LEAST_SHARE = 0.5

/**
 * The passages sentence by sentence where both have as many, of like shares of their lengths; else
 * the passages as they are. What one sentence says excuses nothing in another one.
 */
export function sentencePairs({ a, b }: Sides): readonly SentencePair[] {
  const whole = [{ a, b, from: { a: 0, b: 0 } }]
  const ofA = sentencesOf(a.text)
  const ofB = sentencesOf(b.text)
  if (ofA.length < 2 || ofA.length !== ofB.length) return whole
  const ratio = b.text.length / a.text.length
  const areAlike = ofA.every((one, index) => {
    const share = length(ofB[index]!) / (length(one) * ratio)
    return Math.min(share, 1 / share) >= LEAST_SHARE
  })
  if (!areAlike) return whole
  return ofA.map((one, index) => {
    const other = ofB[index]!
    return {
      a: new PassageReading({ text: a.slice(one), language: a.language }),
      b: new PassageReading({ text: b.slice(other), language: b.language }),
      from: { a: one.start, b: other.start },
    }
  })
}

function length({ start, end }: Span): number {
  return end - start
}

function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(new RegExp(END, 'gu'))) {
    sentences.push({ start, end: index })
    start = index + gap.length
  }
  return [...sentences, { start, end: text.length }]
}

/** A card found in a sentence, with its places in the passage. */
export function shifted(card: FoundDivergence, from: SentencePair['from']): FoundDivergence {
  const move = (span: Span | null, by: number): Span | null =>
    span && { start: span.start + by, end: span.end + by }
  return { ...card, a: move(card.a, from.a), b: move(card.b, from.b) }
}
