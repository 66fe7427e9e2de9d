/** Search across texts and notes, each hit beside what it is linked with. */
import type { ComparisonId, DocumentId, Note, Span } from '../../src/core/model.ts'
import type { DocumentSummary } from '../../src/core/records.ts'
import { Empty, Problem } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { LanguageBlock } from '../segment-text.tsx'
import { HitText } from './hit-text.tsx'

export interface SearchQuery {
  readonly query: string
  readonly how: 'text' | 'word' | 'regex'
  readonly matchCase: boolean
  readonly fold: boolean
}

export interface SearchHit {
  readonly comparison: ComparisonId
  readonly document: DocumentId
  readonly segment: number
  readonly text: string
  /** In `text`. */
  readonly hits: readonly Span[]
  readonly counterparts: readonly { readonly document: DocumentId; readonly text: string }[]
}

export interface SearchPageProps {
  readonly shell: Shell
  /** Searched alone; null for the whole library. */
  readonly place: ComparisonPlace | undefined
  readonly asked: SearchQuery
  readonly texts: readonly SearchHit[]
  readonly notes: readonly { readonly note: Note; readonly hits: readonly Span[] }[]
  /** Where the next hits are. */
  readonly more: string | null
  readonly documentOf: (id: DocumentId) => DocumentSummary
  readonly problem?: string | undefined
}

/** The form, then notes, then texts with their counterparts. */
export function SearchPage(props: SearchPageProps) {
  const { shell, place, asked, texts, notes, more, problem } = props
  const found = texts.length + notes.length
  return (
    <Page
      shell={shell}
      title={asked.query === '' ? 'Search' : `${asked.query} · Search`}
      place={place}
    >
      <div class="wide">
        <h1>Search</h1>
        {problem === undefined ? null : <Problem message={problem} />}
        <SearchForm place={place} asked={asked} />
        {asked.query === '' || problem !== undefined ? null : (
          <p class="hint" role="status">
            {found === 0 ? 'Nothing found.' : `${found} found${more === null ? '' : ' so far'}`}
          </p>
        )}
        {found === 0 && asked.query !== '' && problem === undefined ? (
          <NothingFound asked={asked} />
        ) : null}
        {asked.query === '' ? <Advice /> : null}
        {notes.length === 0 ? null : <NoteHits notes={notes} />}
        <ol class="hits">
          {texts.map((hit) => (
            <li>
              <TextHit hit={hit} documentOf={props.documentOf} />
            </li>
          ))}
        </ol>
        {more === null ? null : (
          <p>
            <a href={more}>More</a>
          </p>
        )}
      </div>
    </Page>
  )
}

function SearchForm({ place, asked }: { place: ComparisonPlace | undefined; asked: SearchQuery }) {
  const ways = { text: 'Anywhere', word: 'Whole words', regex: 'Regular expression' }
  return (
    <form
      method="get"
      action={place === undefined ? paths.search() : paths.comparisonSearch(place.id)}
      class="search-form"
      role="search"
    >
      <input
        type="search"
        name="query"
        value={asked.query}
        aria-label="Words to find"
        placeholder={place === undefined ? 'In all texts and notes' : 'In this comparison'}
        dir="auto"
        autofocus
      />
      <select name="how" aria-label="How to match">
        {Object.entries(ways).map(([way, name]) => (
          <option value={way} selected={way === asked.how}>
            {name}
          </option>
        ))}
      </select>
      <label>
        <input type="checkbox" name="matchCase" value="yes" checked={asked.matchCase} /> Match case
      </label>
      <label title="Treats ё as е and ї as і, and ignores accents and Arabic marks">
        <input type="checkbox" name="fold" value="yes" checked={asked.fold} /> Ignore accents, ё/е,
        ї/і
      </label>
      <button class="primary">Search</button>
    </form>
  )
}

function Advice() {
  return (
    <Empty title="Find words in every version">
      <p>
        Each hit is shown beside the passages that it is linked with in the other versions: a
        parallel concordance.
      </p>
    </Empty>
  )
}

/** What could be asked otherwise. */
function NothingFound({ asked }: { asked: SearchQuery }) {
  const ideas = [
    asked.how === 'word' ? 'search anywhere in a word, since words are inflected' : null,
    asked.how === 'regex' ? 'check the pattern' : null,
    asked.matchCase ? 'turn off “Match case”' : null,
    asked.fold ? null : 'ignore accents, ё/е and ї/і',
    'search for a shorter part of the word',
  ].filter((idea) => idea !== null)
  return (
    <Empty title="No text or note contains this">
      <p>{`You can ${ideas.join(', or ')}.`}</p>
    </Empty>
  )
}

function NoteHits({ notes }: { notes: SearchPageProps['notes'] }) {
  return (
    <section class="note-hits">
      <h2>Notes</h2>
      <ul>
        {notes.map(({ note, hits }) => (
          <li>
            <a href={paths.notePlace(note.id)}>
              <bdi>{note.author}</bdi>
            </a>
            <span dir="auto">
              <HitText text={note.body} hits={hits} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TextHit(props: { hit: SearchHit; documentOf: (id: DocumentId) => DocumentSummary }) {
  const { hit, documentOf } = props
  const document = documentOf(hit.document)
  return (
    <article class="found">
      <div class="hit-own">
        <p class="hit-head">
          <span class="tag">{document.language}</span>
          <a href={paths.segmentPlace(hit.comparison, hit.document, hit.segment)}>
            <bdi>{document.origin.outlet ?? document.title}</bdi>
          </a>
          {document.origin.outlet === undefined ? null : (
            <bdi class="hit-title hint">{document.title}</bdi>
          )}
        </p>
        <LanguageBlock language={document.language} class="text">
          <HitText text={hit.text} hits={hit.hits} />
        </LanguageBlock>
      </div>
      <ul class="hit-others">
        {hit.counterparts.map((counterpart) => {
          const other = documentOf(counterpart.document)
          return (
            <li>
              <p class="hit-head">
                <span class="tag">{other.language}</span>
                <bdi>{other.origin.outlet ?? other.title}</bdi>
              </p>
              <LanguageBlock language={other.language} class="text">
                {counterpart.text}
              </LanguageBlock>
            </li>
          )
        })}
        {hit.counterparts.length === 0 ? <li class="hint">Not linked with anything.</li> : null}
      </ul>
    </article>
  )
}
