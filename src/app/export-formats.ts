/** The formats that a bitext can be taken away in, and what each makes of it. */
import { UserError } from '../core/errors.ts'
import type { Loss } from '../formats/losses.ts'
import { EXPORTERS } from '../formats/registry.ts'
import type { Context } from './context.ts'
import { exportBitexts, type ExportRequest } from './exporting.ts'

export interface ExportOffer {
  readonly name: string
  readonly title: string
  readonly purpose: string
  /** Of the file, without the dot. */
  readonly ending: string
  /** What the format does not carry of this bitext. */
  readonly losses: readonly Loss[]
  /** Why it cannot hold this bitext at all; null where it can. */
  readonly refusal: string | null
}

/** Every format of the registry, in its order, with what is lost by it under these choices. */
export function exportOffers(
  context: Context,
  request: Omit<ExportRequest, 'format'>,
): readonly ExportOffer[] {
  return EXPORTERS.map(({ name, title, purpose, ending }) => ({
    name,
    title,
    purpose,
    ending,
    ...tryFormat(context, { ...request, format: name }),
  }))
}

function tryFormat(context: Context, request: ExportRequest) {
  try {
    return { losses: exportBitexts(context, request).losses, refusal: null }
  } catch (error) {
    if (error instanceof UserError) return { losses: [], refusal: error.message }
    throw error
  }
}
