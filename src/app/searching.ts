import type { BitextId, ComparisonId, DocumentId, Note, SegmentId, Span } from '../core/model.ts'
import type { Context } from './context.ts'

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
  readonly after?: string
}
export interface TextHit {
  readonly comparison: ComparisonId
  readonly document: DocumentId
  readonly segment: SegmentId
  readonly text: string
  /** In `text`. */
  readonly hits: readonly Span[]
  /** What the segment is linked with in other documents of the comparison. */
  readonly counterparts: readonly {
    readonly bitext: BitextId
    readonly document: DocumentId
    readonly text: string
  }[]
}
export interface SearchResult {
  readonly texts: readonly TextHit[]
  readonly notes: readonly { readonly note: Note; readonly hits: readonly Span[] }[]
  /** To ask on with; null at the end. */
  readonly next: string | null
}
export declare function search(context: Context, request: SearchRequest): SearchResult
