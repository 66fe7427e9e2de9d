import type { LanguageTag, Span } from '../model.ts'
import { wordsOf } from '../segment/abbreviations.ts'
import { PassageReading } from './passage.ts'
import type { FoundDivergence, Sides } from './rule.ts'

/** Two sentences that correspond, and where they begin in their passages, in characters. */
interface SentencePair {
  readonly sides: Sides
  readonly from: { readonly a: number; readonly b: number }
}

/** All marks in a row that may end a sentence, closing marks, and a space with a beginning behind it. */
const END =
  /(?<![.!?…؟])([.!?…؟]+)[»”"’)\]]*\s+(?=[«„“"(¿¡—–-]*\s?[\p{Lu}\p{Lo}\p{Nd}])|(?<![。！？])[。！？]+[”」』）]*(?=\p{L})/gu

/** A number of so few digits may be an ordinal: `am 3. Mai`. */
const MOST_ORDINAL = 2
/** Letters before a full stop that may make up an abbreviation. */
const MOST_LETTERS = 24

/** The shorter of two sentences that correspond has at least this share of the length that is its due. */
const LEAST_SHARE = 0.5

/**
 * Runs a check on the passages sentence by sentence where both have as many, of like shares of
 * their lengths; else on the passages as they are. What one sentence says excuses nothing in
 * another one. The cards have their places in the passages.
 */
export function inSentences(
  sides: Sides,
  find: (sides: Sides) => readonly FoundDivergence[],
): readonly FoundDivergence[] {
  return sentencePairs(sides).flatMap((pair) =>
    find(pair.sides).map((card) => shifted(card, pair.from)),
  )
}

const pairsOf = new WeakMap<Sides, readonly SentencePair[]>()

function sentencePairs(sides: Sides): readonly SentencePair[] {
  let pairs = pairsOf.get(sides)
  if (pairs === undefined) {
    pairs = cutIntoPairs(sides)
    pairsOf.set(sides, pairs)
  }
  return pairs
}

function cutIntoPairs(sides: Sides): readonly SentencePair[] {
  const { a, b, context } = sides
  const whole = [{ sides, from: { a: 0, b: 0 } }]
  const ofA = sentencesOf(a)
  if (ofA.length < 2) return whole
  const ofB = sentencesOf(b)
  if (ofA.length !== ofB.length) return whole
  const ratio = b.text.length / a.text.length
  const areAlike = ofA.every((one, index) => {
    const share = length(ofB[index]!) / (length(one) * ratio)
    return Math.min(share, 1 / share) >= LEAST_SHARE
  })
  if (!areAlike) return whole
  return ofA.map((one, index) => {
    const other = ofB[index]!
    return {
      sides: {
        a: new PassageReading({ text: a.slice(one), language: a.language }),
        b: new PassageReading({ text: b.slice(other), language: b.language }),
        context,
      },
      from: { a: one.start, b: other.start },
    }
  })
}

function length({ start, end }: Span): number {
  return end - start
}

/** The sentences of a passage, without the space between them. */
export function sentencesOf({ text, language }: PassageReading): readonly Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const { index, 0: gap, 1: mark } of text.matchAll(END)) {
    const next = index + gap.length
    if (mark === '.' && !endsSentence(text, index, next, language)) continue
    sentences.push({ start, end: index + gap.trimEnd().length })
    start = next
  }
  return [...sentences, { start, end: text.length }]
}

/**
 * Is the full stop at a place more than the point of an abbreviation of the language, an initial
 * or an ordinal, before what begins at `next`?
 */
function endsSentence(text: string, at: number, next: number, language: LanguageTag): boolean {
  const before = text.slice(Math.max(0, at - MOST_LETTERS), at)
  const word = /[\p{L}\p{M}\p{Nd}]*$/u.exec(before)![0]
  if (/^\p{Nd}+$/u.test(word)) return word.length > MOST_ORDINAL
  const dotted = /(?:\p{L}+\.\s?){0,2}[\p{L}\p{M}]*$/u.exec(before)![0].replaceAll(/\s/g, '')
  const { classes, openers } = wordsOf(language)
  const kinds = classes.get(dotted.toLowerCase()) ?? classes.get(word.toLowerCase())
  // An initial, or the last letter of `p. m.`
  if (kinds === undefined) return word.length !== 1
  const isAfterNumber = /\p{Nd}\s?$/u.test(before.slice(0, before.length - word.length))
  const kind = kinds.includes('unit') && isAfterNumber ? 'unit' : kinds[0]
  if (kind === 'title') return false
  if (kind === 'word') return !/^\p{Nd}/u.test(text.slice(next))
  if (kind !== 'unit') return true
  const following = /^[^\p{L}\p{Nd}]*([\p{L}'’]+)/u.exec(text.slice(next))?.[1] ?? ''
  return openers.has(following.toLowerCase())
}

/** A card found in a sentence, with its places in the passage. */
function shifted(card: FoundDivergence, from: SentencePair['from']): FoundDivergence {
  const move = (span: Span | null, by: number): Span | null =>
    span && { start: span.start + by, end: span.end + by }
  return { ...card, a: move(card.a, from.a), b: move(card.b, from.b) }
}
