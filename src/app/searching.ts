/** Search across texts and notes, with what the found segments are linked with. */
import { UserError } from '../core/errors.ts'
import type {
  BitextId,
  ComparisonId,
  DocumentId,
  Note,
  Segment,
  SegmentId,
  Span,
} from '../core/model.ts'
import { findTyped, foldText, LOOSEST } from '../core/text-search.ts'
import { findPattern } from '../backends/regular-expressions.ts'
import type { Context } from './context.ts'
import { passage } from './bitext-states.ts'

/** Letters of a query that the index needs; shorter ones go through the texts. */
const INDEXED_LENGTH = 3

const DEFAULT_LIMIT = 50
const MOST_HITS = 200
const LONGEST_QUERY = 500

export interface SearchRequest {
  readonly query: string
  /** Default: all comparisons. */
  readonly comparison?: ComparisonId
  readonly document?: DocumentId
  /** Default `text`: anywhere in a word. A regular expression is JavaScript's with the `u` flag. */
  readonly how?: 'text' | 'word' | 'regex'
  readonly matchCase?: boolean
  /** Also find what differs only in ё/е, ї/і, й/и, accents and Arabic marks. */
  readonly fold?: boolean
  /** Default 50, at most 200. */
  readonly limit?: number
  /** `next` of an earlier answer. */
  readonly after?: string
}

export interface TextHit {
  readonly comparison: ComparisonId
  readonly document: DocumentId
  readonly segment: SegmentId
  readonly text: string
  /** In `text`. */
  readonly hits: readonly Span[]
  readonly counterparts: readonly Counterpart[]
}

/** What a segment is linked with in another document of its comparison. */
export interface Counterpart {
  readonly bitext: BitextId
  readonly document: DocumentId
  readonly text: string
}

export interface SearchResult {
  readonly texts: readonly TextHit[]
  /** With the first page only. */
  readonly notes: readonly { readonly note: Note; readonly hits: readonly Span[] }[]
  /** To ask on with; null at the end. */
  readonly next: string | null
}

/** Finds the hits of each of some texts. */
type Finder = (texts: readonly string[]) => readonly (readonly Span[])[]

/** Throws UserError invalid for a regular expression that is none, or takes too long. */
export function search(context: Context, request: SearchRequest): SearchResult {
  const { query } = request
  if (query.length > LONGEST_QUERY) {
    throw new UserError('too-large', `A query has at most ${LONGEST_QUERY} characters.`)
  }
  if (query.trim() === '') return { texts: [], notes: [], next: null }
  const limit = Math.max(1, Math.min(request.limit ?? DEFAULT_LIMIT, MOST_HITS))
  const find = finderOf(request)
  const texts: TextHit[] = []
  const start = placeOf(request.after)
  for (const { document, comparison } of documentsOf(context, request)) {
    if (document < start.document) continue
    const from = document === start.document ? start.offset : -1
    for (const { segment, text, hits } of hitsIn(context, request, document, from, find)) {
      if (texts.length === limit) {
        const next = `${texts.at(-1)!.document}:${lastOffset(context, texts.at(-1)!)}`
        return { texts, notes: notesFor(context, request, find), next }
      }
      const counterparts = counterpartsOf(context, document, segment.id)
      texts.push({ comparison, document, segment: segment.id, text, hits, counterparts })
    }
  }
  return { texts, notes: notesFor(context, request, find), next: null }
}

function finderOf({ query, how = 'text', matchCase = false, fold = false }: SearchRequest): Finder {
  if (how === 'regex') return (texts) => findPattern(texts, query, { matchCase })
  const options = { matchCase, accents: fold, words: how === 'word' }
  return (texts) => texts.map((text) => findTyped(text, query, options))
}

/** A cursor: the document and the start of the segment of the last hit. */
function placeOf(after: string | undefined): { document: DocumentId; offset: number } {
  const [, document, offset] = /^(\d+):(\d+)$/u.exec(after ?? '') ?? []
  return { document: Number(document ?? 0), offset: Number(offset ?? -1) }
}

function lastOffset(context: Context, { document, segment }: TextHit): number {
  return context.stores.documents.segments(document).find(({ id }) => id === segment)!.start
}

function documentsOf(context: Context, request: SearchRequest) {
  const { comparison, document } = request
  return context.stores.search
    .documents()
    .filter((one) => comparison === undefined || one.comparison === comparison)
    .filter((one) => document === undefined || one.document === document)
}

interface SegmentHit {
  readonly segment: Segment
  readonly text: string
  readonly hits: readonly Span[]
}

/** In reading order, behind an offset. */
function hitsIn(
  context: Context,
  request: SearchRequest,
  document: DocumentId,
  from: number,
  find: Finder,
): readonly SegmentHit[] {
  const candidates = candidatesIn(context, request, document)
  if (candidates?.size === 0) return []
  const text = context.stores.documents.text(document)
  const segments = context.stores.documents
    .segments(document)
    .filter(({ id, start }) => start > from && (!candidates || candidates.has(id)))
  const texts = segments.map(({ start, end }) => text.slice(start, end))
  return find(texts)
    .map((hits, i) => ({ segment: segments[i]!, text: texts[i]!, hits }))
    .filter(({ hits }) => hits.length > 0)
}

/** Segments that the index offers; null where it cannot help. */
function candidatesIn(
  context: Context,
  { query, how }: SearchRequest,
  document: DocumentId,
): ReadonlySet<SegmentId> | null {
  if (how === 'regex') return null
  const folded = foldText(query.trim(), LOOSEST).text
  if (Array.from(folded).length < INDEXED_LENGTH) return null
  return new Set(context.stores.search.candidates(folded, document))
}

function counterpartsOf(
  context: Context,
  document: DocumentId,
  segment: SegmentId,
): readonly Counterpart[] {
  return context.stores.bitexts.ofDocument(document).flatMap(({ id, source }) => {
    const state = context.bitexts.get(id)
    const side = source === document ? 'source' : 'target'
    const other = side === 'source' ? 'target' : 'source'
    const bead = state.index.beadOf(side, segment)
    if (!bead || bead[other].length === 0) return []
    const { text } = passage(state, other, bead[other])
    return [{ bitext: id, document: state.record[other], text }]
  })
}

function notesFor(context: Context, request: SearchRequest, find: Finder): SearchResult['notes'] {
  if (request.after !== undefined || request.document !== undefined) return []
  const comparisons =
    request.comparison === undefined
      ? context.stores.comparisons.list().map(({ id }) => id)
      : [request.comparison]
  const notes = comparisons.flatMap((id) => context.stores.notes.list(id))
  return find(notes.map(({ body }) => body))
    .map((hits, i) => ({ note: notes[i]!, hits }))
    .filter(({ hits }) => hits.length > 0)
    .slice(0, MOST_HITS)
}
