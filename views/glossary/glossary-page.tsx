/** Terms that belong together in two languages: they help the aligner and the rule on terms. */
import type { TermRecord } from '../../src/core/records.ts'
import { LanguageList, LANGUAGE_LIST_ID } from '../import/description-fields.tsx'
import type { Warning } from '../../src/core/errors.ts'
import { Empty, Problem, Warnings } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'

interface GlossaryPageProps {
  readonly shell: Shell
  readonly terms: readonly TermRecord[]
  readonly typed: Readonly<Record<string, string>>
  readonly problem?: string | undefined
  /** Of an import: what came of it. */
  readonly said?: string | undefined
  readonly warnings?: readonly Warning[]
}

/** A form for one or many terms, then all terms. */
export function GlossaryPage(props: GlossaryPageProps) {
  const { shell, terms, typed, problem, said, warnings = [] } = props
  return (
    <Page shell={shell} title="Glossary">
      <div class="wide">
        <h1>Glossary</h1>
        <p class="lead">
          Terms and their translations. The next alignment uses them as evidence, and the workbench
          marks where one side has a different word.
        </p>
        {problem === undefined ? null : <Problem message={problem} />}
        {said === undefined ? null : (
          <p class="notice done" role="status">
            {said}
          </p>
        )}
        <Warnings warnings={warnings} />
        <TermForm typed={typed} />
        <FileForm />
        {terms.length === 0 ? (
          <Empty title="No terms yet">
            <p>
              Add the names and terms that your texts share, or import a file. Example:{' '}
              <code>ceasefire = припинення вогню # not “перемирʼя”</code>
            </p>
          </Empty>
        ) : (
          <TermTable terms={terms} />
        )}
      </div>
    </Page>
  )
}

function TermForm({ typed }: { typed: Readonly<Record<string, string>> }) {
  return (
    <form method="post" action={paths.glossary} class="term-form">
      <LanguageList />
      <label>
        From (language)
        <input
          name="sourceLanguage"
          value={typed['sourceLanguage'] ?? ''}
          list={LANGUAGE_LIST_ID}
          required
          size={8}
        />
      </label>
      <label>
        To (language)
        <input
          name="targetLanguage"
          value={typed['targetLanguage'] ?? ''}
          list={LANGUAGE_LIST_ID}
          required
          size={8}
        />
      </label>
      <label class="terms-field">
        <span>
          Terms, one pair per line: <code>term = translation</code>, and a comment after{' '}
          <code>#</code>
        </span>
        <textarea name="terms" rows={3} required dir="auto">
          {typed['terms'] ?? ''}
        </textarea>
      </label>
      <button class="primary">Add</button>
    </form>
  )
}

function FileForm() {
  return (
    <form
      method="post"
      action={paths.glossaryImport}
      enctype="multipart/form-data"
      class="term-form"
    >
      <label>
        Or a file: CSV, TSV or TBX
        <input type="file" name="file" required accept=".csv,.tsv,.tbx,.xml,.txt" />
      </label>
      <button>Import</button>
    </form>
  )
}

function EditTerm({ term }: { term: TermRecord }) {
  return (
    <details>
      <summary>
        Edit<span class="vh">{` ${term.source}`}</span>
      </summary>
      <form method="post" action={paths.glossaryEntry(term.id)} class="describe">
        <input type="hidden" name="revision" value={term.revision} />
        <input name="source" value={term.source} aria-label="Term" required dir="auto" />
        <input name="target" value={term.target} aria-label="Translation" required dir="auto" />
        <input name="comment" value={term.comment} aria-label="Comment" dir="auto" />
        <button class="small">Save</button>
      </form>
    </details>
  )
}

function TermTable({ terms }: { terms: readonly TermRecord[] }) {
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label="Terms">
      <table class="data terms stacking">
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">Translation</th>
            <th scope="col">Comment</th>
            <th scope="col">Added by</th>
            <th scope="col">
              <span class="vh">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr>
              <td data-head="Term">
                <span class="tag">{term.sourceLanguage}</span>{' '}
                <LanguageText language={term.sourceLanguage}>{term.source}</LanguageText>
              </td>
              <td data-head="Translation">
                <span class="tag">{term.targetLanguage}</span>{' '}
                <LanguageText language={term.targetLanguage}>{term.target}</LanguageText>
              </td>
              <td data-head="Comment" dir="auto">
                {term.comment}
              </td>
              <td data-head="Added by">
                <bdi>{term.author}</bdi>
              </td>
              <td class="term-actions">
                <EditTerm term={term} />
                <form method="post" action={paths.glossaryDeletion(term.id)}>
                  <button class="link-button">
                    Delete<span class="vh">{` ${term.source}`}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
