/** Everything that was done in a comparison, newest first, each to be taken back. */
import type {
  BitextRecord,
  DocumentSummary,
  OperationKind,
  OperationRecord,
} from '../../src/core/records.ts'
import type { DocumentId } from '../../src/core/model.ts'
import { Empty } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { Time } from '../layout/time.tsx'
import { paths } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'
import { pairName } from '../workbench/pair.ts'
import { describeOperation } from './operation-list.tsx'

interface HistoryLine {
  readonly operation: OperationRecord
  /** The pair that it was about; null: no one pair. */
  readonly bitext: BitextRecord | null
  /** The row where what it changed stands today; null: in none, or in several. */
  readonly row: HistoryRow | null
}

interface HistoryRow {
  readonly key: string
  readonly number: number
  /** Whose first words they are. */
  readonly document: DocumentId
  readonly words: string
}

interface HistoryPageProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
  readonly lines: readonly HistoryLine[]
  readonly documents: readonly DocumentSummary[]
  /** The operation to go on from; null at the end. */
  readonly more: number | null
}

/** A table; what was undone is struck through and says so. */
export function HistoryPage({ shell, place, lines, documents, more }: HistoryPageProps) {
  const operations = lines.map(({ operation }) => operation)
  return (
    <Page shell={shell} title={`History · ${place.title}`} place={place}>
      <div class="wide">
        <h1>History</h1>
        {lines.length === 0 ? (
          <Empty title="No changes yet">
            <p>Every edit, note and alignment will be listed here, with its author and time.</p>
          </Empty>
        ) : (
          <div class="table-scroll" tabindex={0} role="region" aria-label="Operations">
            <table class="data history stacking">
              <thead>
                <tr>
                  <th scope="col">When (UTC)</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">Where</th>
                  <th scope="col">
                    <span class="vh">Take back</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Line
                    comparison={place.id}
                    line={line}
                    documents={documents}
                    others={operations}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {more === null ? null : (
          <p>
            <a href={paths.history(place.id, { before: more })}>Older</a>
          </p>
        )}
      </div>
    </Page>
  )
}

function Line(props: {
  comparison: number
  line: HistoryLine
  documents: readonly DocumentSummary[]
  others: readonly OperationRecord[]
}) {
  const { comparison, line, documents, others } = props
  const { operation } = line
  const undone = operation.undoneBy !== null
  const canGoBack = !undone && operation.kind !== 'undo' && operation.kind !== 'import'
  const what = describeOperation(operation, others)
  return (
    <tr class={undone ? 'undone' : undefined}>
      <td data-head="When (UTC)">
        <Time at={operation.at} />
      </td>
      <td data-head="Who">
        <bdi>{operation.reviewer}</bdi>
      </td>
      <td class="what" data-head="What">
        <span dir="auto">{what}</span> {undone ? <span class="badge">undone</span> : null}
        <Words line={line} documents={documents} />
      </td>
      <td class="where" data-head="Where">
        <Where comparison={comparison} line={line} documents={documents} />
      </td>
      <td>
        {canGoBack ? (
          <form method="post" action={paths.history(comparison)}>
            <button name="operation" value={operation.id} class="small">
              Undo
              <span class="vh">{`: ${what}`}</span>
            </button>
          </form>
        ) : null}
      </td>
    </tr>
  )
}

/** Edits whose words `describeOperation` tells already. */
const TOLD: ReadonlySet<OperationKind> = new Set(['split-segment', 'merge-segments'])

/** How the row begins that was changed. */
function Words({ line, documents }: { line: HistoryLine; documents: readonly DocumentSummary[] }) {
  const { row, operation } = line
  const language = documents.find(({ id }) => id === row?.document)?.language
  if (row === null || language === undefined || TOLD.has(operation.kind)) return null
  return (
    <div class="words">
      <LanguageText language={language}>{row.words}</LanguageText>
    </div>
  )
}

/** The row, with the way to it, and the pair by name. */
function Where(props: {
  comparison: number
  line: HistoryLine
  documents: readonly DocumentSummary[]
}) {
  const { bitext, row } = props.line
  if (bitext === null) return null
  const find = (id: number) => props.documents.find((document) => document.id === id)
  const [source, target] = [find(bitext.source), find(bitext.target)]
  if (!source || !target) return <span class="hint">a text that was replaced or removed</span>
  const path = (key?: string) =>
    paths.comparison(props.comparison, { source: source.id, target: target.id, at: key, row: key })
  if (row === null) {
    return (
      <a href={path()} dir="auto">
        {pairName(source, target)}
      </a>
    )
  }
  return (
    <>
      <a href={path(row.key)}>{`row ${row.number}`}</a>{' '}
      <bdi class="hint">{pairName(source, target)}</bdi>
    </>
  )
}
