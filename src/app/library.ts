import type { ComparisonId, DocumentId, DocumentRole } from '../core/model.ts'
import type { ComparisonSummary, DocumentRecord, OperationId, Revision } from '../core/records.ts'
import type { Context } from './context.ts'

/** Newest first; deleted ones are left out. */
export declare function listComparisons(context: Context): readonly ComparisonSummary[]
/** Throws UserError not-found. */
export declare function getComparison(context: Context, id: ComparisonId): ComparisonSummary
/** Throws UserError not-found. */
export declare function getDocument(context: Context, id: DocumentId): DocumentRecord

export declare function renameComparison(
  context: Context,
  change: { comparison: ComparisonId; title: string; revision?: Revision; by: string },
): OperationId
/** Hides it; `undo` with the operation brings it back. */
export declare function deleteComparison(
  context: Context,
  change: { comparison: ComparisonId; by: string },
): OperationId
export declare function setPivot(
  context: Context,
  change: { comparison: ComparisonId; document: DocumentId; by: string },
): OperationId

export interface DocumentDescription {
  readonly title?: string
  readonly language?: string
  /** An empty string takes the value away. */
  readonly outlet?: string
  readonly url?: string
  readonly publishedAt?: string
  readonly role?: DocumentRole
}
/** Changes what is said about a document; its text stays. */
export declare function describeDocument(
  context: Context,
  change: {
    document: DocumentId
    description: DocumentDescription
    revision?: Revision
    by: string
  },
): OperationId
