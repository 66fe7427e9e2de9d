/** Where in a comparison something was done. */
import type { BeadId } from '../core/model.ts'
import type { BitextRecord, OperationRecord } from '../core/records.ts'
import type { Context } from './context.ts'

export interface OperationPlace {
  readonly operation: OperationRecord
  /** The pair of texts that it was about; null: the whole comparison, or one text. */
  readonly bitext: BitextRecord | null
  /** The first of its links that still stands; null where none does. */
  readonly bead: BeadId | null
}

/** In the order of the operations. */
export function operationPlaces(
  { stores: { bitexts } }: Pick<Context, 'stores'>,
  operations: readonly OperationRecord[],
): readonly OperationPlace[] {
  return operations.map((operation) => {
    const standing = operation.beads.find((id) => bitexts.bead(id) !== undefined)
    const about = operation.bitext ?? (standing && bitexts.bead(standing)?.bitext)
    const bitext = about === undefined || about === null ? null : (bitexts.get(about) ?? null)
    return { operation, bitext, bead: standing ?? null }
  })
}
