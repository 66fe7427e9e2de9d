/** The rows that an edit took away, changed and made, as parts of an answer. */
import type { RowView } from '../../src/core/rows.ts'
import { ids } from '../paths.ts'
import type { Pair } from './pair.ts'
import { WorkbenchRow } from './row.tsx'

interface ChangedRowsProps {
  readonly pair: Pair
  readonly change: {
    readonly removed: readonly string[]
    readonly rows: readonly { readonly after?: string | null; readonly view: RowView }[]
    readonly total: number
    readonly renumbered: boolean
  }
}

/**
 * New rows first, as they may take their place from rows that go. The script of the page knows the
 * swap `placeRow`: it puts a row behind `data-after`, instead of the one of its key; without `data-after`
 * it stays where it was.
 */
export function ChangedRows({ pair, change }: ChangedRowsProps) {
  return (
    <>
      {change.rows.map(({ after, view }) => (
        <hx-partial hx-target={`#${ids.rows}`} hx-swap="placeRow">
          <template data-after={after === null ? '' : after} data-total={change.total}>
            <WorkbenchRow pair={pair} view={view} />
          </template>
        </hx-partial>
      ))}
      {change.removed.map((key) => (
        <hx-partial hx-target={`#${ids.row(key)}`} hx-swap="delete" />
      ))}
    </>
  )
}
