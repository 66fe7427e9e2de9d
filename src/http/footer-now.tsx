/** The footer as it stands after a change. */
import type { Context as Request } from 'hono'
import { ids } from '../../views/paths.ts'
import { Footer } from '../../views/workbench/footer.tsx'
import type { Pair } from '../../views/workbench/pair.ts'
import type { Context } from '../app/context.ts'
import { undoNames } from './details.ts'
import { byOf } from './shell.ts'
import { rowsOf } from './turned.ts'

interface FooterNowProps {
  readonly context: Context
  readonly c: Request
  readonly pair: Pair
  /** Key of the row that the reader is at. */
  readonly at: string | null
}

/** Part of an answer: progress, and what undo and redo would do. */
export function FooterNow(props: FooterNowProps) {
  return (
    <hx-partial hx-target={`#${ids.footer}`} hx-swap="outerHTML">
      {footerOf(props)}
    </hx-partial>
  )
}

export function footerOf({ context, c, pair, at }: FooterNowProps) {
  const { counts, total, bitext } = rowsOf(context, pair, { limit: 1 })
  return (
    <Footer
      pair={{ ...pair, bitext }}
      counts={counts}
      total={total}
      {...undoNames(context, pair, byOf(c))}
      at={at ?? undefined}
    />
  )
}
