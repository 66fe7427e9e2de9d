import type { Divergence, DivergenceRule, Span } from '../model.ts'
import type { Lexicon } from '../align/lexicon.ts'
import type { NameBook } from './names/known-names.ts'
import type { PassageReading } from './passage.ts'

/** What became of a quotation on the other side; definitions in quotation.ts. */
export type QuotationVerdict =
  | 'verbatim'
  | 'normalised'
  | 'elided'
  | 'spliced'
  | 'paraphrase'
  | 'indirect'
  | 'elsewhere'
  | 'not-found'

/** A divergence as the rules find it. */
export interface FoundDivergence extends Divergence {
  /**
   * What it is about, comparable between cards: by it a reader dismisses "this rule and term
   * everywhere". Lower case; both sides joined by ` / `.
   */
  readonly term: string
  /** Of rule `quotation` only. */
  readonly verdict?: QuotationVerdict
  /** Where in the other document's segments a quotation was found (see `DocumentSegments`). */
  readonly found?: readonly FoundPlace[]
}

/** A place in the document of one side. */
export interface FoundPlace {
  readonly side: 'a' | 'b'
  /** Index into the segments that the context gave. */
  readonly segment: number
  /** Relative to that segment's text. */
  readonly span: Span
}

/** A term of the user's glossary, with the renderings that are right. */
export interface GlossaryTerm {
  readonly a: string
  readonly b: readonly string[]
}

/** All segments of the document a passage is from, so that a quotation can be found elsewhere. */
export interface DocumentSegments {
  readonly segments: readonly string[]
  /** Indexes of the segments that the passage consists of. */
  readonly passage: readonly number[]
}

/** What the rules may use beside the two passages. Nothing of it is needed. */
export interface DivergenceContext {
  /** From the language of `a` to that of `b`. */
  readonly lexicon?: Lexicon | undefined
  /** Names known in many languages. */
  readonly names?: NameBook | undefined
  /** In the direction of the pair. */
  readonly glossary?: readonly GlossaryTerm[] | undefined
  readonly documentA?: DocumentSegments | undefined
  readonly documentB?: DocumentSegments | undefined
}

/** The two passages, read, and what is known beside them. */
export interface Sides {
  readonly a: PassageReading
  readonly b: PassageReading
  readonly context: DivergenceContext
}

export interface Rule {
  readonly rule: DivergenceRule
  /** One sentence: when the rule finds a divergence. */
  readonly description: string
  find(sides: Sides): readonly FoundDivergence[]
}

/** A span and nothing else, whatever it was cut from. */
export function spanOf(one: Span): Span {
  return { start: one.start, end: one.end }
}

/** The words of both sides as the term of a card. */
export function termOf(a: string | undefined, b: string | undefined): string {
  return [a, b]
    .filter((part) => part !== undefined)
    .map((part) => part.toLowerCase().replaceAll(/\s+/g, ' '))
    .join(' / ')
}

/** Segments on either side of a passage that may say what it leaves to them. */
const REACH = 2

/** The text around a passage in its document, `reach` segments either way; empty without it. */
export function neighbours(sides: Sides, passage: PassageReading, reach = REACH): string {
  const document = passage === sides.a ? sides.context.documentA : sides.context.documentB
  if (document === undefined || document.passage.length === 0) return ''
  const first = Math.min(...document.passage)
  const last = Math.max(...document.passage)
  const own = new Set(document.passage)
  return document.segments
    .slice(Math.max(0, first - reach), last + reach + 1)
    .filter((_text, index) => !own.has(Math.max(0, first - reach) + index))
    .join('\n')
}
