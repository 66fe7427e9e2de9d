/** Everything that was done in a comparison, newest first, each to be taken back. */
import type { OperationRecord } from '../../src/core/records.ts'
import { Empty } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { Time } from '../layout/time.tsx'
import { paths } from '../paths.ts'
import { describeOperation } from './operation-list.tsx'

interface HistoryPageProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
  readonly operations: readonly OperationRecord[]
  /** The operation to go on from; null at the end. */
  readonly more: number | null
}

/** A table; what was undone is struck through and says so. */
export function HistoryPage({ shell, place, operations, more }: HistoryPageProps) {
  return (
    <Page shell={shell} title={`History · ${place.title}`} place={place}>
      <div class="wide">
        <h1>History</h1>
        {operations.length === 0 ? (
          <Empty title="Nothing has been done here yet">
            <p>Every edit, note and alignment will be listed here, with who did it and when.</p>
          </Empty>
        ) : (
          <div class="table-scroll" tabindex={0} role="region" aria-label="Operations">
            <table class="data history">
              <thead>
                <tr>
                  <th scope="col">When (UTC)</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">
                    <span class="vh">Take back</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {operations.map((operation) => (
                  <Line comparison={place.id} operation={operation} />
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

function Line({ comparison, operation }: { comparison: number; operation: OperationRecord }) {
  const undone = operation.undoneBy !== null
  const canGoBack = !undone && operation.kind !== 'undo' && operation.kind !== 'import'
  return (
    <tr class={undone ? 'undone' : undefined}>
      <td>
        <Time at={operation.at} />
      </td>
      <td>
        <bdi>{operation.reviewer}</bdi>
      </td>
      <td dir="auto">
        {describeOperation(operation)} {undone ? <span class="badge">undone</span> : null}
      </td>
      <td>
        {canGoBack ? (
          <form method="post" action={paths.history(comparison)}>
            <button name="operation" value={operation.id} class="small">
              Undo
              <span class="vh">{`: ${describeOperation(operation)}`}</span>
            </button>
          </form>
        ) : null}
      </td>
    </tr>
  )
}
