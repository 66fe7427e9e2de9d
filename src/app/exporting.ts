import type { BitextId } from '../core/model.ts'
import type { Context } from './context.ts'

export interface ExportFile {
  readonly fileName: string
  readonly mediaType: string
  /** What the format cannot carry, for the reader, before the download. */
  readonly losses: readonly { readonly what: string; readonly count: number }[]
  readonly chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}
/** Throws UserError: unsupported (format), empty (not aligned). */
export declare function exportBitext(
  context: Context,
  request: { bitext: BitextId; format: string; options?: Readonly<Record<string, string>> },
): ExportFile
