/** Two or more texts, pasted or as files, for a new comparison or for one that there is. */
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { Problem } from '../layout/message.tsx'
import { paths, withQuery } from '../paths.ts'
import { DescriptionFields, LanguageList } from './description-fields.tsx'

/** Fields by name: `text`, `title`, `outlet` … */
export type TypedText = Readonly<Record<string, string>>

interface ImportPageProps {
  readonly shell: Shell
  /** The comparison that the texts are added to. */
  readonly place?: ComparisonPlace | undefined
  readonly title: string
  readonly texts: readonly TypedText[]
  readonly problem?: string
  /** Names of files that came with what did not work: they have to be chosen again. */
  readonly sent?: readonly string[]
  /** Pages can be fetched by their address. */
  readonly fetches?: boolean
}

/** One form; what was typed stays when something is wrong with it. */
export function ImportPage({
  shell,
  place,
  title,
  texts,
  problem,
  sent = [],
  fetches = false,
}: ImportPageProps) {
  const heading = place === undefined ? 'New comparison' : 'Add versions'
  return (
    <Page shell={shell} title={heading} place={place}>
      <div class="wide">
        <h1>{heading}</h1>
        {problem === undefined ? null : <Problem message={problem} />}
        <ImportForm
          place={place}
          title={title}
          texts={texts}
          sent={sent}
          here={shell.here}
          fetches={fetches}
        />
      </div>
    </Page>
  )
}

/** Also the heart of an empty library. */
export function ImportForm(props: {
  place?: ComparisonPlace | undefined
  title: string
  texts: readonly TypedText[]
  sent?: readonly string[]
  here: string
  fetches?: boolean
}) {
  const { place, title, texts, sent = [], here, fetches = false } = props
  const action = place === undefined ? paths.comparisons : paths.documents(place.id)
  return (
    <form
      method="post"
      action={action}
      enctype="multipart/form-data"
      class="import"
      data-draft={`import-${place?.id ?? 'new'}`}
    >
      <WhichComparison place={place} title={title} />
      <input type="hidden" name="count" value={texts.length} />
      <div class="paste-areas">
        {texts.map((text, index) => (
          <PasteArea index={index} text={text} fetches={fetches} />
        ))}
      </div>
      <AnotherText here={here} count={texts.length} />
      <FileChoice choosesFormat={place === undefined} sent={sent} />
      <LanguageList />
      <div class="form-end">
        <button formaction={paths.importPreview}>Preview the segments</button>
        <button class="primary">{place === undefined ? 'Compare' : 'Add'}</button>
      </div>
    </form>
  )
}

function WhichComparison(props: { place: ComparisonPlace | undefined; title: string }) {
  const { place, title } = props
  if (place !== undefined) return <input type="hidden" name="comparison" value={place.id} />
  return (
    <label class="comparison-title">
      Name of the comparison
      <input name="title" value={title} placeholder="taken from the first text" dir="auto" />
    </label>
  )
}

/** Without a script the page comes anew with one more. */
function AnotherText({ here, count }: { here: string; count: number }) {
  const own = here.split('?')[0] ?? ''
  return (
    <p class="more-texts">
      <a
        href={withQuery(own === '/' ? paths.newComparison : own, { texts: count + 1 })}
        data-add-text
      >
        + Another text
      </a>
    </p>
  )
}

function PasteArea(props: { index: number; text: TypedText; fetches: boolean }) {
  const { index, text, fetches } = props
  const name = `Text ${index + 1}`
  const described = ['title', 'outlet', 'language', 'publishedAt', 'url', 'role'].some(
    (field) => (text[field] ?? '') !== '',
  )
  return (
    <fieldset class="paste">
      <legend>{name}</legend>
      <label class="vh" for={`text-${index}`}>
        {name}
      </label>
      <textarea
        id={`text-${index}`}
        name={`${index}.text`}
        rows={10}
        dir="auto"
        placeholder="Paste a text here"
        spellcheck={false}
      >
        {text['text'] ?? ''}
      </textarea>
      {fetches ? (
        <label class="page-address">
          Or the address (URL) of a page to fetch
          <input
            name={`${index}.page`}
            value={text['page'] ?? ''}
            inputmode="url"
            placeholder="https://"
          />
        </label>
      ) : null}
      <details open={described}>
        <summary>About this text</summary>
        <DescriptionFields index={index} given={text} />
      </details>
    </fieldset>
  )
}

/** Formats of several files, which their names do not give away. */
const SEVERAL_FILES = [
  ['moses', 'a Moses corpus: two files, line by line'],
  ['ladder', 'a hunalign ladder and its two texts'],
  ['xtargets', 'OPUS or InterText links and their two texts'],
  ['tsv', 'positions of links and their two texts'],
] as const

function FileChoice(props: { choosesFormat: boolean; sent: readonly string[] }) {
  const { choosesFormat, sent } = props
  return (
    <fieldset class="files">
      <label>
        <span class="files-title">Or one or more files</span>
        <input
          type="file"
          name="files"
          multiple
          accept=".txt,.md,.markdown,.text,.docx,.odt,.html,.htm,.xhtml,.pdf,.epub,.srt,.vtt,.tmx,.xlf,.xliff,.sdlxliff,.mqxliff,.jsonl,.ndjson,.csv,.tsv,.tab,.tei,.xml,.ladder,.gz,text/plain"
        />
        <output class="chosen-files" data-chosen-files>
          {sent.length === 0 ? null : `Please choose again: ${sent.join(', ')}`}
        </output>
        <span class="hint">
          Drop them here or choose them: plain text in any encoding, Markdown, Word, OpenDocument,
          PDF, EPUB, web pages, subtitles. Aligned texts (TMX, XLIFF, TEI, tables, JSON Lines) open
          as a comparison with their links; the preview shows what was found in them.
        </span>
      </label>
      {choosesFormat ? (
        <label class="files-format">
          The files are
          <select name="format">
            <option value="">recognised by name and contents</option>
            {SEVERAL_FILES.map(([name, says]) => (
              <option value={name}>{says}</option>
            ))}
          </select>
        </label>
      ) : null}
    </fieldset>
  )
}
