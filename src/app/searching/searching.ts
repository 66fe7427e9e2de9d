/** Search across texts and notes, with what the found segments are linked with. */
import { UserError } from '../../core/errors.ts'
import type { BitextId, ComparisonId, DocumentId, Note, SegmentId, Span } from '../../core/model.ts'
import { findTyped, foldText, LOOSEST } from '../../core/text-search.ts'
import { openPattern } from '../../backends/regular-expressions.ts'
import { wordsOf } from '../../core/passages.ts'
import { othersTurn } from '../../core/others-turn.ts'
import type { Context } from '../context.ts'

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
interface Finder {
  find(texts: readonly string[]): Promise<readonly (readonly Span[])[]>
  close(): Promise<void>
}

/** Segments that are looked through before others have their turn. */
const SLICE = 200

/**
 * Others are answered meanwhile. Throws UserError invalid for a regular expression that is none,
 * too-large for one that takes too long, busy where too many are looked for.
 */
export async function search(context: Context, request: SearchRequest): Promise<SearchResult> {
  const { query } = request
  if (query.length > LONGEST_QUERY) {
    throw new UserError('too-large', `A query has at most ${LONGEST_QUERY} characters.`)
  }
  if (query.trim() === '') return { texts: [], notes: [], next: null }
  const finder = await finderOf(request)
  try {
    const { hits, next } = await textHits(context, request, finder)
    const counterpartsOf = counterpartFinder(context)
    const texts = hits.map((hit) => ({ ...hit, counterparts: counterpartsOf(hit) }))
    return { texts, notes: await notesFor(context, request, finder), next }
  } finally {
    await finder.close()
  }
}

async function finderOf({
  query,
  how = 'text',
  matchCase = false,
  fold = false,
}: SearchRequest): Promise<Finder> {
  if (how === 'regex') return await openPattern(query, { matchCase })
  const options = { matchCase, accents: fold, words: how === 'word' }
  return {
    find: async (texts) => texts.map((text) => findTyped(text, query, options)),
    close: async () => {},
  }
}

type PlainHit = Omit<TextHit, 'counterparts'>

/** A page of hits, and where the next one begins. */
async function textHits(context: Context, request: SearchRequest, finder: Finder) {
  const limit = Math.max(1, Math.min(request.limit ?? DEFAULT_LIMIT, MOST_HITS))
  const start = placeOf(request.after)
  const hits: PlainHit[] = []
  for (const { document, comparison } of documentsOf(context, request)) {
    if (document < start.document) continue
    const from = document === start.document ? start.offset : -1
    for await (const hit of hitsIn(context, request, { document, from }, finder)) {
      if (hits.length === limit) return { hits, next: cursorAt(context, hits.at(-1)!) }
      hits.push({ comparison, ...hit })
    }
  }
  return { hits, next: null }
}

/** A cursor: the document and the start of the segment of the last hit. */
function placeOf(after: string | undefined): { document: DocumentId; offset: number } {
  const [, document, offset] = /^(\d+):(\d+)$/u.exec(after ?? '') ?? []
  return { document: Number(document ?? 0), offset: Number(offset ?? -1) }
}

function cursorAt(context: Context, { document, segment }: PlainHit): string {
  const last = context.stores.documents.segment(document, segment)
  return `${document}:${last?.start ?? 0}`
}

function documentsOf(context: Context, request: SearchRequest) {
  const { comparison, document } = request
  return context.stores.search
    .documents()
    .filter((one) => comparison === undefined || one.comparison === comparison)
    .filter((one) => document === undefined || one.document === document)
}

/** In reading order, behind an offset. */
async function* hitsIn(
  context: Context,
  request: SearchRequest,
  { document, from }: { readonly document: DocumentId; readonly from: number },
  finder: Finder,
): AsyncGenerator<Omit<PlainHit, 'comparison'>> {
  const candidates = candidatesIn(context, request, document)
  if (candidates?.size === 0) return
  const text = context.stores.documents.text(document)
  const segments = context.stores.documents
    .segments(document)
    .filter(({ id, start }) => start > from && (!candidates || candidates.has(id)))
  for (let at = 0; at < segments.length; at += SLICE) {
    const slice = segments.slice(at, at + SLICE)
    const texts = slice.map(({ start, end }) => text.slice(start, end))
    for (const [i, hits] of (await finder.find(texts)).entries()) {
      if (hits.length > 0) yield { document, segment: slice[i]!.id, text: texts[i]!, hits }
    }
    await othersTurn()
  }
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
  const candidates = context.stores.search.candidates(folded, document)
  return candidates && new Set(candidates)
}

/** Out of the database: a search meets more bitexts than are worth having in memory. */
function counterpartFinder({ stores }: Context) {
  const texts = new Map<DocumentId, string>()
  const textOf = (id: DocumentId) => {
    const text = texts.get(id) ?? stores.documents.text(id)
    texts.set(id, text)
    return text
  }
  return ({ document, segment }: PlainHit): readonly Counterpart[] => {
    const linked = Map.groupBy(stores.links.linkedWith(document, segment), ({ bitext }) => bitext)
    return Array.from(linked, ([bitext, segments]) => {
      const other = segments[0]!.document
      return { bitext, document: other, text: wordsOf(textOf(other), segments) }
    })
  }
}

async function notesFor(
  context: Context,
  request: SearchRequest,
  finder: Finder,
): Promise<SearchResult['notes']> {
  if (request.after !== undefined || request.document !== undefined) return []
  const comparisons =
    request.comparison === undefined
      ? context.stores.comparisons.list().map(({ id }) => id)
      : [request.comparison]
  const notes = comparisons.flatMap((id) => context.stores.notes.list(id))
  const found = await finder.find(notes.map(({ body }) => body))
  return found
    .map((hits, i) => ({ note: notes[i]!, hits }))
    .filter(({ hits }) => hits.length > 0)
    .slice(0, MOST_HITS)
}
