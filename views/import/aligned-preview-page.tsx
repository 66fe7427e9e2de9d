/** What was understood of files of aligned texts before anything is stored. */
import type { Warning } from '../../src/core/errors.ts'
import { languageName } from '../../src/core/language/tags.ts'
import type { LanguageTag } from '../../src/core/model.ts'
import { counted } from '../layout/counted.ts'
import { Problem, Warnings } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { LanguageBlock } from '../segment-text.tsx'
import { LANGUAGE_LIST_ID, LanguageList } from './description-fields.tsx'

/** Rows of a table with what its columns hold, `''` for nothing. */
export interface TableChoice {
  readonly hasHead: boolean
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface AlignedPreviewProps {
  readonly shell: Shell
  readonly title: string
  /** The bytes in base64. */
  readonly files: readonly { readonly name: string; readonly bytes: string }[]
  readonly formats: readonly { readonly name: string; readonly title: string }[]
  readonly format: string
  /** As typed: of source and target. */
  readonly languages: readonly [string, string]
  readonly table: TableChoice | null
  /** Null where the files cannot be read as they are to be; `problem` says why. */
  readonly preview: {
    readonly documents: readonly {
      readonly title: string
      readonly language: LanguageTag
      readonly segments: number
    }[]
    readonly links: number
    readonly notes: number
    readonly warnings: readonly Warning[]
    readonly units: readonly { readonly source: string; readonly target: string }[]
    readonly languages: readonly [LanguageTag, LanguageTag]
  } | null
  readonly problem?: string | undefined
}

/** One form: the files again, with everything that can be corrected. */
export function AlignedPreviewPage(props: AlignedPreviewProps) {
  const { shell, title, files, preview, table, problem } = props
  return (
    <Page shell={shell} title="Preview">
      <div class="wide">
        <h1>Preview of aligned texts</h1>
        {problem === undefined ? null : <Problem message={problem} />}
        <form
          method="post"
          action={paths.comparisons}
          enctype="multipart/form-data"
          class="import aligned"
        >
          <label class="comparison-title">
            Name of the comparison
            <input name="title" value={title} placeholder="taken from the file" dir="auto" />
          </label>
          <input type="hidden" name="aligned" value={files.length} />
          {files.map(({ name, bytes }, at) => (
            <>
              <input type="hidden" name={`aligned.${at}.name`} value={name} />
              <input type="hidden" name={`aligned.${at}.bytes`} value={bytes} />
            </>
          ))}
          <LanguageList />
          <section class="card preview" aria-labelledby="aligned-files">
            <h2 id="aligned-files" dir="auto">
              {files.map(({ name }) => name).join(' · ')}
            </h2>
            {preview === null ? null : <Facts preview={preview} />}
            {preview === null ? null : <Warnings warnings={preview.warnings} />}
            <ReadingChoices {...props} />
          </section>
          {table === null ? null : <ColumnChoice table={table} />}
          {preview === null ? null : <FirstUnits preview={preview} />}
          <div class="form-end">
            <button formaction={paths.importPreview}>Preview again</button>
            <button class="primary">Create the comparison</button>
          </div>
        </form>
      </div>
    </Page>
  )
}

type Preview = NonNullable<AlignedPreviewProps['preview']>

function Facts({ preview: { documents, links, notes } }: { preview: Preview }) {
  return (
    <p class="facts">
      {documents.map(({ language, segments }) => (
        <span class="told">
          <strong>{languageName(language, 'en')}</strong>
          {` ${counted(segments, 'segment')}`}
        </span>
      ))}
      <span>{counted(links, 'link')}</span>
      <span>{counted(notes, 'note')}</span>
    </p>
  )
}

function ReadingChoices({ formats, format, languages }: AlignedPreviewProps) {
  return (
    <div class="description">
      <label>
        Format
        <select name="format">
          {formats.map(({ name, title }) => (
            <option value={name} selected={name === format}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {(['source', 'target'] as const).map((side, at) => (
        <label>
          {`Language of ${'AB'[at]}`}
          <input
            name={`language.${side}`}
            value={languages[at]}
            list={LANGUAGE_LIST_ID}
            placeholder="detected"
            autocomplete="off"
          />
        </label>
      ))}
    </div>
  )
}

/** What a column may hold, in the words of the page. */
const HELD: readonly (readonly [string, string])[] = [
  ['', 'nothing (ignored)'],
  ['source_text', 'text of A'],
  ['target_text', 'text of B'],
  ['further', 'another text'],
  ['source_language', 'language of A'],
  ['target_language', 'language of B'],
  ['source_segments', 'positions in A'],
  ['target_segments', 'positions in B'],
  ['source_document', 'number of text A'],
  ['target_document', 'number of text B'],
  ['bitext', 'number of the pair of texts'],
  ['bead', 'number of the link'],
  ['status', 'status'],
  ['confidence', 'confidence'],
  ['absence', 'why a side is empty'],
  ['notes', 'notes'],
]

function ColumnChoice({ table }: { table: TableChoice }) {
  const { columns, rows, hasHead } = table
  return (
    <section class="card preview" aria-labelledby="aligned-columns">
      <h2 id="aligned-columns">What the columns contain</h2>
      <input type="hidden" name="columns" value={columns.length} />
      <label class="check">
        <input type="checkbox" name="head" value="yes" checked={hasHead} /> The first row names the
        columns
      </label>
      <div class="table-scroll" role="region" tabindex={0} aria-labelledby="aligned-columns">
        <table class="columns">
          <thead>
            <tr>
              {columns.map((held, at) => (
                <th scope="col">
                  <select name={`column.${at}`} aria-label={`What column ${at + 1} contains`}>
                    {HELD.map(([value, says]) => (
                      <option value={value} selected={value === held}>
                        {says}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              <tr class={number === 0 && hasHead ? 'head' : undefined}>
                {columns.map((_, at) => (
                  <td dir="auto">{row[at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function FirstUnits({ preview: { units, languages } }: { preview: Preview }) {
  return (
    <section class="card preview" aria-labelledby="aligned-units">
      <h2 id="aligned-units">First units</h2>
      <ol class="aligned-units">
        {units.map(({ source, target }) => (
          <li>
            <LanguageBlock language={languages[0]}>{source}</LanguageBlock>
            <LanguageBlock language={languages[1]}>{target}</LanguageBlock>
          </li>
        ))}
      </ol>
    </section>
  )
}
