/** All rows of two texts on paper; the rows are written into it one piece after the other. */
import type { Child } from 'hono/jsx'
import { languageName, sameLanguage } from '../../src/core/language/tags.ts'
import type { RowCounts } from '../../src/core/rows.ts'
import type { Shell } from '../layout/preferences.ts'
import { Page } from '../layout/page.tsx'
import { LanguageText } from '../segment-text.tsx'
import { documentName, pairPath, sideName } from '../workbench/pair.ts'
import type { Pair } from '../workbench/pair.ts'

interface PrintPageProps {
  readonly shell: Shell
  readonly pair: Pair
  readonly counts: RowCounts
  /** ISO 8601, of the printing. */
  readonly at: string
  /** The rows. */
  readonly children: Child
}

/** Titles, outlets and dates of both texts, then the rows. */
export function PrintPage({ shell, pair, counts, at, children }: PrintPageProps) {
  const title = `${sideName(pair, 'source')} / ${sideName(pair, 'target')} · ${pair.comparison.title}`
  return (
    <Page shell={shell} title={title} bare>
      <div class="print-page" data-print>
        <p class="print-tools">
          <a href={pairPath(pair)}>Back to the workbench</a>
          <button type="button" class="primary needs-script" data-action="print">
            Print
          </button>
          <span class="hint without-script">Use the print command of your browser.</span>
        </p>
        <header class="print-head">
          <h1>{pair.comparison.title}</h1>
          <p>{`${counts.confirmed} of ${counts.links} links confirmed. Printed ${at.slice(0, 10)}.`}</p>
        </header>
        <table class="print-rows">
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">Row</span>
              </th>
              <TextHead pair={pair} side="source" />
              <TextHead pair={pair} side="target" />
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
        <Legend isOneLanguage={sameLanguage(pair.source.language, pair.target.language)} />
      </div>
    </Page>
  )
}

function TextHead({ pair, side }: { pair: Pair; side: 'source' | 'target' }) {
  const document = pair[side]
  const { outlet, publishedAt, role, url } = document.origin
  const facts = [
    languageName(document.language, 'en'),
    publishedAt,
    role?.replaceAll('-', ' '),
    pair.comparison.pivot === document.id ? 'pivot' : undefined,
  ]
  return (
    <th scope="col">
      <bdi class="outlet">{documentName(document)}</bdi>
      <span class="facts">{facts.filter((fact) => fact !== undefined).join(', ')}</span>
      {outlet === undefined ? null : (
        <LanguageText language={document.language} class="own-title">
          {document.title}
        </LanguageText>
      )}
      {url === undefined ? null : <span class="url">{url}</span>}
    </th>
  )
}

/** Across languages no word is struck out: what differs is marked on its side. */
function Legend({ isOneLanguage }: { isOneLanguage: boolean }) {
  return (
    <p class="hint print-legend">
      {isOneLanguage ? (
        <>
          <del>Struck out</del>: on the left only or in other words. <ins>Underlined</ins>: on the
          right only or in other words.
        </>
      ) : (
        <>
          <mark class="unmatched">With a broken line</mark>: differs from the other side, or is
          missing there.
        </>
      )}{' '}
      Differences and notes are listed below each row.
    </p>
  )
}
