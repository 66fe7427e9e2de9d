import type { BitextId, ComparisonId, DocumentId } from '../core/model.ts'
import type { BitextRecord } from '../core/records.ts'
import type { Context } from './context.ts'

/**
 * The bitext of two documents, made where there is none yet. There is one for both orders: when the
 * documents were paired the other way round, `source` and `target` of the answer are swapped.
 */
export declare function openBitext(
  context: Context,
  pair: { comparison: ComparisonId; source: DocumentId; target: DocumentId },
): BitextRecord
export declare function getBitext(context: Context, id: BitextId): BitextRecord
export declare function listBitexts(
  context: Context,
  comparison: ComparisonId,
): readonly BitextRecord[]
