/** The answer to an edit: the rows that changed, the footer, the drawer; or the way back. */
import type { Context as Request } from 'hono'
import { ids } from '../../views/paths.ts'
import { Drawer } from '../../views/workbench/drawer.tsx'
import { ChangedRows } from '../../views/workbench/changed-rows.tsx'
import type { Pair } from '../../views/workbench/pair.ts'
import { pairPath } from '../../views/workbench/pair.ts'
import type { Context } from '../app/context.ts'
import type { RowChange } from '../app/editing/editing.ts'
import type { BeadId } from '../core/model.ts'
import type { OperationId } from '../core/records.ts'
import { currentPage, redirectBack, wantsParts } from './answers.tsx'
import { detailsOf } from './details.ts'
import { FooterNow } from './footer-now.tsx'
import { glossedChange, glossedView } from './glossed.ts'
import { rowByKey, shownChange } from './turned.ts'

interface Edited {
  readonly pair: Pair
  /** Null where nothing had to be done. */
  readonly operation: OperationId | null
  /** Null where no row of this page changed. */
  readonly change?: RowChange | null
  /** Instead of a change: rows that look different, as the page shows them. */
  readonly shown?: RowChange['rows']
  /** Beads made or changed; the first one that has a row keeps the reader's eye. */
  readonly beads: readonly BeadId[]
  /**
   * Where the reader looks next: at what came of it; there only where the own row is not part of it; by
   * default at the own row as long as there is one.
   */
  readonly goesTo?: 'result' | 'result-elsewhere'
  /** Said in the corner. */
  readonly said?: string
}

/** Swaps only what changed; a plain form comes back to the row. */
export async function answerEdit(context: Context, c: Request, edited: Edited) {
  const { pair, beads, said } = edited
  const change =
    edited.shown === undefined
      ? shownChange(pair, edited.change ?? null)
      : { removed: [], rows: edited.shown, total: 0, renumbered: false }
  const focus = stayingAt(context, c, edited, change) ?? focusOf(change, beads)
  if (!wantsParts(c)) {
    return redirectBack(c, pairPath(pair), focus === null ? undefined : ids.row(focus))
  }
  c.header(
    'HX-Trigger',
    JSON.stringify({ 'synoptic:edited': { focus: focus ?? '', operation: edited.operation } }),
  )
  const details = focus === null ? null : detailsOf(context, c, pair, focus)
  const shown = change === null ? null : await glossedChange(context, c, pair, change)
  const view = details === null ? null : await glossedView(context, c, pair, details.view)
  return c.html(
    <>
      {shown === null ? null : <ChangedRows pair={pair} change={shown} />}
      <FooterNow context={context} c={c} pair={pair} at={focus} />
      {details === null || view === null ? null : (
        <hx-partial hx-target={`#${ids.drawer}`} hx-swap="outerHTML">
          <Drawer pair={pair} details={{ ...details, view }} />
        </hx-partial>
      )}
      <hx-partial hx-target={`#${ids.toast}`} hx-swap="innerHTML">
        {said === undefined ? <span class="quiet" /> : <div class="toast done">{said}</div>}
      </hx-partial>
    </>,
  )
}

/** Key of the row that the reader is at, and stays at; null where they go on to what was done. */
function stayingAt(
  context: Context,
  c: Request,
  { pair, goesTo }: Edited,
  change: RowChange | null,
): string | null {
  const own = currentPage(c)?.searchParams.get('row') ?? ''
  if (own === '' || goesTo === 'result') return null
  const isPart = change?.rows.some(({ view }) => view.row.key === own) ?? false
  if (isPart) return own
  return goesTo === undefined && rowByKey(context, pair, own) !== null ? own : null
}

/** Key of the row to look at next; null where no row of the change shows one of the beads. */
function focusOf(change: RowChange | null, beads: readonly BeadId[]): string | null {
  const views = change?.rows.map(({ view }) => view) ?? []
  const own = views.find((view) => view.kind === 'link' && beads.includes(view.bead.id))
  return (own ?? views.find((view) => view.kind !== 'ghost') ?? views[0])?.row.key ?? null
}
