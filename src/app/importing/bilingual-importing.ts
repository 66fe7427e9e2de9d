/** Aligned texts from a file: documents, links and notes as they stand there. */
import { UserError, type Warning } from '../../core/errors.ts'
import type { ComparisonId } from '../../core/model.ts'
import type { InputFile } from '../../formats/bilingual.ts'
import { readAligned, recogniseAligned, type AlignedOptions } from './aligned-files.ts'
import type { Context } from '../context.ts'
import { StagedImport } from './staged-import.ts'

export interface BilingualImport extends AlignedOptions {
  readonly files: readonly InputFile[]
  /** A name of the registry; default: told by names and first bytes of the files. */
  readonly format?: string
  /** Default: what the file says. */
  readonly title?: string
  readonly by: string
}

/** Makes a comparison of aligned texts, or nothing where they cannot be read. */
export async function importBilingual(
  context: Context,
  request: BilingualImport,
): Promise<{ readonly comparison: ComparisonId; readonly warnings: readonly Warning[] }> {
  const { files, format, title, by, ...options } = request
  const aligned = await recogniseAligned(files, format)
  if (!aligned) {
    const name = files[0]?.name ?? ''
    throw new UserError('unsupported', `“${name}” is not a known format of aligned texts.`)
  }
  const staged = new StagedImport(context, { by, title: title?.trim() ?? '' })
  try {
    for await (const part of readAligned(aligned, { ...options, now: context.now() })) {
      await staged.add(part)
    }
    return await staged.finish()
  } catch (error) {
    staged.abandon()
    throw error
  }
}
