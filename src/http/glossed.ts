/** Rows with glosses, where the reader has switched them on and a service is chosen. */
import type { Context as Request } from 'hono'
import type { GlossState } from '../../views/workbench/gloss.tsx'
import type { Pair } from '../../views/workbench/pair.ts'
import type { Context } from '../app/context.ts'
import type { RowChange } from '../app/editing/editing.ts'
import { engineName, glossRows } from '../app/comparing/glossing.ts'
import type { RowPage } from '../core/rows.ts'
import { translationChoice } from '../app/service-settings.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { RowView } from '../core/rows.ts'
import { glossesAreOn } from './shell.ts'

/** Milliseconds that a page waits for glosses, and a single row or an edit. */
const PATIENCE = { page: 15_000, row: 3000 }

/** What the header says of glosses; null where there is no service, or one language. */
export function glossState(context: Context, c: Request, pair: Pair): GlossState | null {
  const choice = translationChoice(context)
  if (choice.kind === 'none' || sameLanguage(pair.source.language, pair.target.language))
    return null
  return { isOn: glossesAreOn(c), engine: engineName(choice) }
}

/** The page with glosses, and why some are missing. */
export async function glossedPage(
  context: Context,
  c: Request,
  pair: Pair,
  page: RowPage,
): Promise<{ readonly page: RowPage; readonly warning: string | null }> {
  const { rows, warning } = await glossed(context, c, pair, page.rows, PATIENCE.page)
  return { page: { ...page, rows }, warning }
}

/** One row; a service that fails leaves it as it is. */
export async function glossedView(
  context: Context,
  c: Request,
  pair: Pair,
  view: RowView,
): Promise<RowView> {
  const { rows } = await glossed(context, c, pair, [view], PATIENCE.row)
  return rows[0]!
}

/** The rows that an edit changed. */
export async function glossedChange(
  context: Context,
  c: Request,
  pair: Pair,
  change: RowChange,
): Promise<RowChange> {
  const views = change.rows.map(({ view }) => view)
  const { rows } = await glossed(context, c, pair, views, PATIENCE.row)
  return { ...change, rows: change.rows.map((row, index) => ({ ...row, view: rows[index]! })) }
}

async function glossed(
  context: Context,
  c: Request,
  pair: Pair,
  rows: readonly RowView[],
  patience: number,
) {
  if (!(glossState(context, c, pair)?.isOn ?? false)) return { rows, warning: null }
  return await glossRows(context, {
    source: pair.source.language,
    target: pair.target.language,
    rows,
    signal: AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(patience)]),
  })
}
