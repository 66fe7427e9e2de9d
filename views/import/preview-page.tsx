/** What was understood of each text before anything is stored. */
import { counted } from '../layout/counted.ts'
import { languageName } from '../../src/core/language/tags.ts'
import type { Warning } from '../../src/core/errors.ts'
import type { Block, LanguageTag, Segment } from '../../src/core/model.ts'
import { Warnings } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { LanguageBlock } from '../segment-text.tsx'
import { DescriptionFields, LanguageList } from './description-fields.tsx'

/** A text as it was understood, what the reader said about it, and what it is made from again. */
export interface PreviewItem {
  readonly preview: {
    readonly fileName: string
    readonly format: string
    readonly encoding: string
    readonly title: string
    readonly language: LanguageTag
    /** In [0, 1]; 1 where the language was given. */
    readonly languageConfidence: number
    readonly languageAlternatives: readonly { language: LanguageTag; confidence: number }[]
    readonly text: string
    readonly blocks: readonly Block[]
    readonly segments: readonly Segment[]
    readonly warnings: readonly Warning[]
  }
  readonly given: {
    readonly encoding: string
    readonly language: string
    readonly title: string
    readonly outlet: string
    readonly url: string
    readonly publishedAt: string
    readonly role: string
    readonly segmented: boolean
    /** Empty for what was not fetched from the web. */
    readonly capturedAt: string
  }
  readonly carried: { readonly text: string } | { readonly bytes: string }
}

interface PreviewPageProps {
  readonly shell: Shell
  readonly place?: ComparisonPlace | undefined
  readonly title: string
  readonly items: readonly PreviewItem[]
}

/** Segments that are shown of each text. */
const SHOWN = 40

/** The same form again, with everything that can be corrected. */
export function PreviewPage({ shell, place, title, items }: PreviewPageProps) {
  const action = place === undefined ? paths.comparisons : paths.documents(place.id)
  return (
    <Page shell={shell} title="Preview" place={place}>
      <div class="wide">
        <h1>Preview</h1>
        <form method="post" action={action} enctype="multipart/form-data" class="import">
          {place === undefined ? (
            <label class="comparison-title">
              Name of the comparison
              <input
                name="title"
                value={title}
                placeholder="taken from the first text"
                dir="auto"
              />
            </label>
          ) : (
            <input type="hidden" name="comparison" value={place.id} />
          )}
          <input type="hidden" name="count" value={items.length} />
          <LanguageList />
          <div class="previews">
            {items.map((item, index) => (
              <PreviewCard item={item} index={index} />
            ))}
          </div>
          {place === undefined && items.length < 2 ? (
            <p class="notice warnings">
              A comparison needs two texts: go back and add another one.
            </p>
          ) : null}
          <div class="form-end">
            <button formaction={paths.importPreview}>Preview again</button>
            <button class="primary">{place === undefined ? 'Compare' : 'Add'}</button>
          </div>
        </form>
      </div>
    </Page>
  )
}

function PreviewCard({ item, index }: { item: PreviewItem; index: number }) {
  const { preview, given, carried } = item
  const told = { title: preview.title, language: preview.language }
  return (
    <section class="card preview" aria-labelledby={`preview-${index}`}>
      <h2 id={`preview-${index}`} dir="auto">
        {preview.title}
      </h2>
      <input type="hidden" name={`${index}.fileName`} value={preview.fileName} />
      {'text' in carried ? (
        <textarea name={`${index}.text`} hidden aria-label="Text">
          {carried.text}
        </textarea>
      ) : (
        <input type="hidden" name={`${index}.bytes`} value={carried.bytes} />
      )}
      {given.capturedAt === '' ? null : (
        <input type="hidden" name={`${index}.capturedAt`} value={given.capturedAt} />
      )}
      <p class="facts">
        <LanguageFact preview={preview} />
        <span>{counted(preview.blocks.length, 'paragraph')}</span>
        <span>{counted(preview.segments.length, 'segment')}</span>
        {'bytes' in carried ? <span>{preview.encoding}</span> : null}
      </p>
      <Warnings warnings={preview.warnings} />
      <details open={preview.languageConfidence * 100 < UNSURE}>
        <summary>Correct language, title or segments</summary>
        <DescriptionFields
          index={index}
          given={{ ...given, segmented: given.segmented ? 'lines' : '' }}
          told={told}
        />
        {'bytes' in carried ? <EncodingChoice index={index} item={item} /> : null}
      </details>
      <Segments item={item} />
    </section>
  )
}

/** Per cent; below it the reader is asked to look. */
const UNSURE = 60

function LanguageFact({ preview }: { preview: PreviewItem['preview'] }) {
  const percent = Math.round(preview.languageConfidence * 100)
  const others = preview.languageAlternatives
    .filter(({ language }) => language !== preview.language)
    .slice(0, 2)
    .map(({ language }) => languageName(language, 'en'))
  return (
    <span class="told">
      <strong>{languageName(preview.language, 'en')}</strong>
      {percent === 100 ? null : ` ${percent} %`}
      {others.length === 0 || percent > 95 ? null : `, or ${others.join(', ')}`}
      {percent < UNSURE ? <strong class="unsure"> – choose it below</strong> : null}
    </span>
  )
}

const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-u',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1256',
  'iso-8859-6',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
]

function EncodingChoice({ index, item }: { index: number; item: PreviewItem }) {
  return (
    <label>
      Encoding
      <select name={`${index}.encoding`}>
        <option value="">{`detected: ${item.preview.encoding}`}</option>
        {ENCODINGS.map((encoding) => (
          <option value={encoding} selected={encoding === item.given.encoding}>
            {encoding}
          </option>
        ))}
      </select>
    </label>
  )
}

function Segments({ item: { preview } }: { item: PreviewItem }) {
  const shown = preview.segments.slice(0, SHOWN)
  return (
    <>
      <ol class="segment-list">
        {shown.map((segment, index) => (
          <li class={segment.block === shown[index - 1]?.block ? undefined : 'new-block'}>
            <LanguageBlock language={preview.language}>
              {preview.text.slice(segment.start, segment.end)}
            </LanguageBlock>
          </li>
        ))}
      </ol>
      {preview.segments.length > SHOWN ? (
        <p class="hint">{`and ${preview.segments.length - SHOWN} more`}</p>
      ) : null}
    </>
  )
}
