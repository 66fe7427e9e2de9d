/** The formats that a bitext can be taken away in, and what each makes of it. */
import { UserError } from '../../core/errors.ts'
import type { Loss } from '../../formats/losses.ts'
import { EXPORTERS } from '../../formats/registry.ts'
import { compareToFirst } from '../comparing/comparing-for-files.ts'
import type { Context } from '../context.ts'
import { alignedStates, exportBitexts, type ExportRequest } from './exporting.ts'

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

/**
 * Every format of the registry, in its order, with what is lost by it under these choices; none once
 * `signal` says that nobody waits for them.
 */
export async function exportOffers(
  context: Context,
  request: Omit<ExportRequest, 'format'>,
  signal?: AbortSignal,
): Promise<readonly ExportOffer[]> {
  if (request.options?.['differences'] !== 'none') {
    for (const state of alignedStates(context, request)) await compareToFirst(state, signal)
  }
  if (signal?.aborted) return []
  return EXPORTERS.map(({ name, title, purpose, ending }) => ({
    name,
    title,
    purpose,
    ...tryFormat(context, { ...request, format: name }, ending),
  }))
}

function tryFormat(context: Context, request: ExportRequest, usual: string) {
  try {
    const { losses, fileName } = exportBitexts(context, request)
    return { ending: fileName.split('.').at(-1)!, losses, refusal: null }
  } catch (error) {
    if (error instanceof UserError) {
      return { ending: usual, losses: [], refusal: error.message }
    }
    throw error
  }
}
