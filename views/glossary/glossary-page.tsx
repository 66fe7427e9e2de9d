/** Terms that belong together in two languages: they help the aligner and the rule on terms. */
import type { TermRecord } from '../../src/core/records.ts'
import { LanguageList, LANGUAGE_LIST_ID } from '../import/description-fields.tsx'
import { Empty, Problem } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'

interface GlossaryPageProps {
  readonly shell: Shell
  readonly terms: readonly TermRecord[]
  readonly typed: Readonly<Record<string, string>>
  readonly problem?: string | undefined
}

/** A form for one or many terms, then all terms. */
export function GlossaryPage({ shell, terms, typed, problem }: GlossaryPageProps) {
  return (
    <Page shell={shell} title="Glossary">
      <div class="wide">
        <h1>Glossary</h1>
        <p class="lead">
          Terms that translate each other. The next alignment uses them as evidence.
        </p>
        {problem === undefined ? null : <Problem message={problem} />}
        <TermForm typed={typed} />
        {terms.length === 0 ? (
          <Empty title="No terms yet">
            <p>Add the names and terms that your texts share.</p>
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
        Terms, one pair a line: <code>term = translation</code>, and a comment after <code>#</code>
        <textarea name="terms" rows={3} required dir="auto">
          {typed['terms'] ?? ''}
        </textarea>
      </label>
      <button class="primary">Add</button>
    </form>
  )
}

function TermTable({ terms }: { terms: readonly TermRecord[] }) {
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label="Terms">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">Translation</th>
            <th scope="col">Comment</th>
            <th scope="col">Added by</th>
            <th scope="col">
              <span class="vh">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr>
              <td>
                <span class="tag">{term.sourceLanguage}</span>{' '}
                <LanguageText language={term.sourceLanguage}>{term.source}</LanguageText>
              </td>
              <td>
                <span class="tag">{term.targetLanguage}</span>{' '}
                <LanguageText language={term.targetLanguage}>{term.target}</LanguageText>
              </td>
              <td dir="auto">{term.comment}</td>
              <td>
                <bdi>{term.author}</bdi>
              </td>
              <td>
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
