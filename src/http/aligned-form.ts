/** Files of aligned texts in an import form: just chosen, or carried along from a preview. */
import {
  recogniseAligned,
  UNIT_COLUMNS,
  type AlignedFiles,
  type AlignedOptions,
  type ColumnMapping,
} from '../app/importing/aligned-files.ts'
import { UserError } from '../core/errors.ts'
import { choice, field, optionalNumber, type Form } from './forms.ts'

/** Files that one comparison can come from. */
const MOST_FILES = 3

/** Columns of a table that can be named. */
const MOST_COLUMNS = 200

/** A form with aligned texts in it. */
export interface AlignedForm {
  /** Whole, so that they can be read again. */
  readonly files: readonly { readonly name: string; readonly bytes: readonly Uint8Array[] }[]
  readonly format: string | undefined
  readonly options: AlignedOptions
}

/** Null where the form brings no aligned texts. Throws UserError: invalid, unsupported. */
export async function alignedFormOf(form: Form): Promise<AlignedForm | null> {
  const carried = carriedFiles(form)
  const files = carried.length > 0 ? carried : await chosenFiles(form)
  if (files.length === 0 || files.length > MOST_FILES) return null
  const format = field(form, 'format') || undefined
  if ((await recogniseAligned(files, format)) === null) return null
  return { files, format, options: optionsIn(form) }
}

/** The files of a form, as they are now to be read. */
export async function alignedFilesOf({ files, format }: AlignedForm): Promise<AlignedFiles> {
  return (await recogniseAligned(files, format))!
}

async function chosenFiles(form: Form): Promise<AlignedForm['files']> {
  const files = form.getAll('files').filter((file) => typeof file !== 'string' && file.size > 0)
  if (files.length > MOST_FILES) return []
  return Promise.all(
    (files as File[]).map(async (file) => ({
      name: file.name,
      bytes: [new Uint8Array(await file.arrayBuffer())],
    })),
  )
}

function carriedFiles(form: Form): AlignedForm['files'] {
  const count = Math.min(optionalNumber(form, 'aligned') ?? 0, MOST_FILES)
  return Array.from({ length: count }, (_, at) => ({
    name: field(form, `aligned.${at}.name`) || 'file',
    bytes: [Buffer.from(field(form, `aligned.${at}.bytes`), 'base64')],
  }))
}

function optionsIn(form: Form): AlignedOptions {
  const languages = ['source', 'target'].map((side) => field(form, `language.${side}`))
  const columns = columnsIn(form)
  return {
    ...(languages.some((tag) => tag !== '') && { languages: languages.map((tag) => tag || 'und') }),
    ...(columns && { columns, hasHead: field(form, 'head') === 'yes' }),
  }
}

/** The fields `column.0`, `column.1` … say what a column holds. */
function columnsIn(form: Form): ColumnMapping | null {
  const columns: Partial<Record<(typeof UNIT_COLUMNS)[number], number>> = {}
  const further: number[] = []
  const count = Math.min(optionalNumber(form, 'columns') ?? 0, MOST_COLUMNS)
  if (count === 0) return null
  for (let at = 0; at < count; at++) {
    const held = field(form, `column.${at}`)
    if (held === 'further') further.push(at)
    if (held === '' || held === 'further') continue
    const column = choice(held, UNIT_COLUMNS, 'kind of column')
    if (columns[column] !== undefined) {
      throw new UserError('invalid', `Two columns are marked as “${column}”. Choose one.`)
    }
    columns[column] = at
  }
  if (columns.source_text !== undefined && columns.target_text !== undefined) {
    return { ...columns, further }
  }
  throw new UserError('invalid', 'Choose the columns with the text of A and the text of B.')
}

/** The whole of the files as a form carries them. */
export function carriedOf({ files }: AlignedForm): readonly { name: string; bytes: string }[] {
  return files.map(({ name, bytes }) => ({ name, bytes: Buffer.concat(bytes).toString('base64') }))
}
