/** All comparisons, or how to begin. */
import { counted } from '../layout/counted.ts'
import { languageName } from '../../src/core/language/tags.ts'
import type { ComparisonId } from '../../src/core/model.ts'
import type { ComparisonSummary, OperationId } from '../../src/core/records.ts'
import { ImportForm } from '../import/import-page.tsx'
import { Empty } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { Further, LibrarySearch } from './library-search.tsx'
import type { LibraryData, LibraryOrder } from './library-search.tsx'

export interface SampleOffer {
  readonly name: string
  readonly title: string
  readonly languages: readonly string[]
}

interface LibraryPageProps {
  readonly shell: Shell
  readonly page: LibraryData
  /** Words that were looked for; empty: none. */
  readonly query: string
  readonly order: LibraryOrder
  /** It begins with the first one of its order. */
  readonly isFirst: boolean
  /** Samples that are not in the library. */
  readonly samples: readonly SampleOffer[]
  /** What was deleted just now, to be brought back. */
  readonly deleted: { readonly comparison: ComparisonId; readonly operation: OperationId } | null
  /** Pages can be fetched by their address. */
  readonly fetches: boolean
}

/** A card a comparison; an empty library asks for two texts. */
export function LibraryPage(props: LibraryPageProps) {
  const { shell, page, samples, deleted } = props
  return (
    <Page shell={shell} title="Library">
      <div class="wide">
        {deleted === null ? null : <Deleted {...deleted} />}
        {page.total === 0 ? <EmptyLibrary {...props} /> : <FilledLibrary {...props} />}
        {samples.length === 0 ? null : <Samples samples={samples} />}
      </div>
    </Page>
  )
}

function EmptyLibrary({ shell, samples, fetches }: LibraryPageProps) {
  return (
    <>
      <h1>
        <span class="for-reviewers">Compare two versions of a text</span>
        <span class="for-readers">Library</span>
      </h1>
      <p class="lead for-reviewers">
        Paste them here
        {samples.length === 0 ? (
          ''
        ) : (
          <>
            , or open <a href="#samples">a sample</a>
          </>
        )}
        . Synoptic puts them side by side, links the sentences that belong together, and shows where
        they differ.
      </p>
      <p class="lead for-readers">
        There are no comparisons yet. They appear here when a reviewer creates one.
      </p>
      <ImportForm title="" texts={[{}, {}]} here={shell.here} fetches={fetches} />
    </>
  )
}

function FilledLibrary({ page, query, order, isFirst }: LibraryPageProps) {
  const { comparisons } = page
  return (
    <>
      <div class="page-head">
        <h1>Library</h1>
        <a class="button primary for-reviewers" href={paths.newComparison}>
          New comparison
        </a>
      </div>
      <LibrarySearch page={page} query={query} order={order} />
      {comparisons.length === 0 ? (
        <NoMatch query={query} />
      ) : (
        <ul class="cards comparisons">
          {comparisons.map((comparison) => (
            <li>
              <ComparisonCard comparison={comparison} />
            </li>
          ))}
        </ul>
      )}
      <Further page={page} query={query} order={order} isFirst={isFirst} />
    </>
  )
}

function NoMatch({ query }: { query: string }) {
  return (
    <Empty title="No comparison matches">
      <p>
        The search covers names, titles, outlets and languages.{' '}
        <a href={paths.search({ query })}>Search the texts and notes</a>, or see{' '}
        <a href={paths.library}>all comparisons</a>.
      </p>
    </Empty>
  )
}

function Deleted({ comparison, operation }: { comparison: ComparisonId; operation: OperationId }) {
  return (
    <form
      method="post"
      action={paths.comparisonRestoration(comparison)}
      class="notice done"
      role="status"
    >
      <input type="hidden" name="operation" value={operation} />
      The comparison was deleted. <button class="small">Undo</button>
    </form>
  )
}

function ComparisonCard({ comparison }: { comparison: ComparisonSummary }) {
  const { progress, documents } = comparison
  const percent = progress.links === 0 ? 0 : Math.floor((progress.confirmed / progress.links) * 100)
  const segments = documents.reduce((sum, document) => sum + document.segmentCount, 0)
  return (
    <article class="card comparison">
      <h2>
        <a href={paths.comparison(comparison.id)} dir="auto">
          {comparison.title}
        </a>
      </h2>
      <ul class="languages" aria-label="Versions">
        {documents.slice(0, 8).map((document) => (
          <li title={document.title}>
            <span class="tag">{document.language}</span>
            <bdi>{document.origin.outlet ?? languageName(document.language, 'en')}</bdi>
          </li>
        ))}
        {documents.length > 8 ? <li>{`and ${documents.length - 8} more`}</li> : null}
      </ul>
      <p class="facts">
        <span>{counted(documents.length, 'version')}</span>
        <span>{counted(segments, 'segment')}</span>
        <span>{counted(progress.links, 'link')}</span>
        {progress.openNotes === 0 ? null : <span>{counted(progress.openNotes, 'open note')}</span>}
      </p>
      <p class="review-line">
        <meter
          min={0}
          max={Math.max(progress.links, 1)}
          value={progress.confirmed}
          aria-label="Confirmed"
        />
        <span>{`${percent} % confirmed`}</span>
      </p>
      <CardActions comparison={comparison} />
    </article>
  )
}

function CardActions({ comparison }: { comparison: ComparisonSummary }) {
  return (
    <div class="card-actions">
      <a href={paths.notes(comparison.id)}>Notes</a>
      <a href={paths.texts(comparison.id)}>Texts</a>
      <details>
        <summary>Rename</summary>
        <form method="post" action={paths.title(comparison.id)} class="inline">
          <input name="title" value={comparison.title} aria-label="Name" required dir="auto" />
          <button class="small">Save</button>
        </form>
      </details>
      <form method="post" action={paths.comparisonDeletion(comparison.id)}>
        <button class="link-button">
          Delete
          <span class="vh">{` ${comparison.title}`}</span>
        </button>
      </form>
    </div>
  )
}

function Samples({ samples }: { samples: readonly SampleOffer[] }) {
  return (
    <section class="samples for-reviewers" id="samples">
      <h2>Samples</h2>
      <ul class="cards">
        {samples.map((sample) => (
          <li>
            <form method="post" action={paths.samples} class="card sample">
              <h3>{sample.title}</h3>
              <p class="facts">
                {sample.languages.map((tag) => (
                  <span>{languageName(tag, 'en')}</span>
                ))}
              </p>
              <button name="name" value={sample.name}>
                Open the sample
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
