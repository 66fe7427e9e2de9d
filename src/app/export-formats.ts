/** The formats that a bitext can be taken away in, and what each makes of it. */
import { UserError } from '../core/errors.ts'
import type { BitextId } from '../core/model.ts'
import type { Loss } from '../formats/losses.ts'
import { EXPORTERS } from '../formats/registry.ts'
import type { Context } from './context.ts'
import { exportBitext } from './exporting.ts'

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

/** Every format of the registry, in its order. */
export function exportOffers(context: Context, bitext: BitextId): readonly ExportOffer[] {
  return EXPORTERS.map(({ name, title, purpose, ending }) => ({
    name,
    title,
    purpose,
    ending,
    ...tryFormat(context, bitext, name),
  }))
}

function tryFormat(context: Context, bitext: BitextId, format: string) {
  try {
    return { losses: exportBitext(context, { bitext, format }).losses, refusal: null }
  } catch (error) {
    if (error instanceof UserError) return { losses: [], refusal: error.message }
    throw error
  }
}
