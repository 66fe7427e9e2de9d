/** The preview of aligned texts, and the comparison that is made of them. */
import type { Context as Request } from 'hono'
import { AlignedPreviewPage, type TableChoice } from '../../views/import/aligned-preview-page.tsx'
import { paths } from '../../views/paths.ts'
import {
  ALIGNED_FORMATS,
  previewAligned,
  previewColumns,
  UNIT_COLUMNS,
  type AlignedPreview,
  type TablePreview,
} from '../app/importing/aligned-files.ts'
import { importBilingual } from '../app/importing/bilingual-importing.ts'
import type { Context } from '../app/context.ts'
import { UserError } from '../core/errors.ts'
import { alignedFilesOf, carriedOf, type AlignedForm } from './aligned-form.ts'
import { goTo } from './answers.tsx'
import { STATUS } from './errors.tsx'
import { field, type Form } from './forms.ts'
import { byOf, shellOf } from './shell.ts'

/** Stores aligned texts as a comparison, and leads to it. */
export async function createAligned(
  context: Context,
  c: Request,
  form: Form,
  aligned: AlignedForm,
): Promise<Response> {
  const { files, format, options } = aligned
  const title = field(form, 'title')
  const { comparison } = await importBilingual(context, {
    files,
    by: byOf(c),
    ...options,
    ...(format !== undefined && { format }),
    ...(title !== '' && { title }),
  })
  return goTo(c, paths.comparison(comparison))
}

/** Shows aligned texts as they would be stored; where they cannot be read so, what can be changed. */
export async function showAligned(
  context: Context,
  c: Request,
  form: Form,
  aligned: AlignedForm,
): Promise<Response> {
  const { importer } = await alignedFilesOf(aligned)
  const table = await previewColumns(await alignedFilesOf(aligned))
  const now = context.now()
  let preview: AlignedPreview | null = null
  let problem: string | undefined
  try {
    preview = await previewAligned(await alignedFilesOf(aligned), { ...aligned.options, now })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problem = error.message
    c.status(STATUS[error.code])
  }
  return await c.render(
    <AlignedPreviewPage
      shell={shellOf(c)}
      title={field(form, 'title')}
      files={carriedOf(aligned)}
      formats={ALIGNED_FORMATS.filter(
        (one) => one.files.length === aligned.files.length || one.isManyFiles === true,
      )}
      format={importer.name}
      languages={[field(form, 'language.source'), field(form, 'language.target')]}
      table={table && tableChoice(table, aligned)}
      preview={preview}
      problem={problem}
    />,
  )
}

function tableChoice(table: TablePreview, { options }: AlignedForm): TableChoice {
  const { columns = table.columns, hasHead = table.hasHead } = options
  const width = Math.max(...table.rows.map((row) => row.length))
  const held = Array.from({ length: width }, () => '')
  for (const column of UNIT_COLUMNS) {
    const at = columns[column]
    if (at !== undefined && at < width) held[at] = column
  }
  for (const at of columns.further ?? []) held[at] = 'further'
  return { hasHead, columns: held, rows: table.rows }
}
