/** The versions of a comparison: what is said about them, the pivot, corrected texts. */
import { counted } from '../layout/counted.ts'
import type { ComparisonSummary, DocumentSummary } from '../../src/core/records.ts'
import { languageName } from '../../src/core/language/tags.ts'
import { LanguageList, MetadataFields } from '../import/description-fields.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'

interface TextsPageProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
  readonly comparison: ComparisonSummary
}

/** A card a version. */
export function TextsPage({ shell, place, comparison }: TextsPageProps) {
  return (
    <Page shell={shell} title={`Texts · ${comparison.title}`} place={place}>
      <div class="wide">
        <div class="page-head">
          <h1>Texts</h1>
          <a class="button primary" href={paths.addDocuments(comparison.id)}>
            Add versions
          </a>
        </div>
        <LanguageList />
        <ul class="cards">
          {comparison.documents.map((document) => (
            <li>
              <TextCard comparison={comparison} document={document} />
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}

function TextCard(props: { comparison: ComparisonSummary; document: DocumentSummary }) {
  const { comparison, document } = props
  return (
    <article class="card">
      <h2 dir="auto">{document.title}</h2>
      <Facts document={document} />
      {comparison.pivot === document.id ? (
        <p>
          <span class="badge">pivot</span> <span class="hint">the others are compared with it</span>
        </p>
      ) : (
        <form method="post" action={paths.pivot(comparison.id)}>
          <button name="document" value={document.id} class="small">
            Make it the pivot
          </button>
        </form>
      )}
      <Describe document={document} />
      <Replace document={document} />
    </article>
  )
}

/** Where the text comes from, and how long it is. */
function Facts({ document }: { document: DocumentSummary }) {
  const { language, origin, segmentCount, length } = document
  return (
    <>
      <p class="version-of">
        <span class="tag">{language}</span>{' '}
        <bdi>{origin.outlet ?? languageName(language, 'en')}</bdi>
        {origin.publishedAt === undefined ? null : (
          <time datetime={origin.publishedAt}>{origin.publishedAt}</time>
        )}
        {origin.role === undefined ? null : <span>{origin.role.replaceAll('-', ' ')}</span>}
      </p>
      <p class="facts">
        <span>{counted(segmentCount, 'segment')}</span>
        <span>{counted(length, 'character')}</span>
        <span>{origin.encoding}</span>
        <span title={`SHA-256 ${origin.sha256}`}>
          from <bdi>{origin.fileName}</bdi>
        </span>
      </p>
    </>
  )
}

function Describe({ document }: { document: DocumentSummary }) {
  const { title, language, origin } = document
  const given = {
    title,
    language,
    outlet: origin.outlet ?? '',
    url: origin.url ?? '',
    publishedAt: origin.publishedAt ?? '',
    role: origin.role ?? '',
  }
  return (
    <details>
      <summary>About this text</summary>
      <form method="post" action={paths.description(document.id)} class="describe">
        <input type="hidden" name="revision" value={document.revision} />
        <MetadataFields prefix="" given={given} />
        <button class="primary">Save</button>
      </form>
    </details>
  )
}

function Replace({ document }: { document: DocumentSummary }) {
  return (
    <details>
      <summary>Replace with a corrected text</summary>
      <form
        method="post"
        action={paths.replacement(document.id)}
        enctype="multipart/form-data"
        class="describe"
      >
        <p class="hint">
          Links and notes are kept where the words are unchanged; notes whose words are gone are
          listed on the page of notes. You can undo this.
        </p>
        <textarea name="0.text" rows={5} dir="auto" aria-label="Corrected text" />
        <input type="hidden" name="count" value="1" />
        <label>
          Or a file
          <input type="file" name="files" />
        </label>
        <button class="primary">Replace</button>
      </form>
    </details>
  )
}
