/** A piece of the rows, with what brings the pieces before and after it. */
import { ruleName } from '../../src/core/finding-rules.ts'
import type { RowPage } from '../../src/core/rows.ts'
import { counted } from '../layout/counted.ts'
import { Empty } from '../layout/message.tsx'
import { ids, paths } from '../paths.ts'
import { AlignForm } from './alignment-panel.tsx'
import { GlossWarning } from './gloss.tsx'
import { STATE_NAMES } from './marks.ts'
import { pairPath, pairQuery, unfiltered } from './pair.ts'
import type { Pair } from './pair.ts'
import { WorkbenchRow } from './row.tsx'

interface RowListProps {
  readonly pair: Pair
  readonly page: RowPage
  readonly glossWarning?: string | null
  /** Key of the row that the address leads to. */
  readonly at?: string | null
}

/** The list itself; pieces arrive inside it. */
export function RowList(props: RowListProps) {
  const { pair, page } = props
  return (
    <ol id={ids.rows} class={`rows by-${pair.order}`} data-total={page.total}>
      <RowListItems {...props} />
    </ol>
  )
}

/** All that stands in the list: never nothing. */
export function RowListItems({ pair, page, glossWarning = null, at = null }: RowListProps) {
  if (page.rows.length === 0) {
    if (pair.rule === null && pair.state === null) return <NoRows pair={pair} />
    return <NoneSought pair={pair} page={page} />
  }
  return (
    <>
      {page.counts.links === 0 && pair.bitext.mode !== null ? <NothingLinked pair={pair} /> : null}
      <RowPiece pair={pair} page={page} glossWarning={glossWarning} at={at} />
    </>
  )
}

/** Rows with a sentinel at either end that has more. */
export function RowPiece(props: {
  pair: Pair
  page: RowPage
  edge?: 'before' | 'after'
  glossWarning?: string | null
  at?: string | null
}) {
  const { pair, page, edge, glossWarning = null, at = null } = props
  return (
    <>
      {page.previous === null || edge === 'after' ? null : (
        <Sentinel pair={pair} before={page.previous} />
      )}
      {glossWarning === null ? null : <GlossWarning warning={glossWarning} />}
      {page.rows.map((view) => (
        <WorkbenchRow pair={pair} view={view} isAt={view.row.key === at} />
      ))}
      {page.next === null || edge === 'before' ? null : <Sentinel pair={pair} after={page.next} />}
      {page.next !== null || page.uncompared === 0 || edge === 'before' ? null : (
        <StillComparing pair={pair} uncompared={page.uncompared} />
      )}
    </>
  )
}

/** Said before the rows, which are all unaligned; gone with the first link. */
function NothingLinked({ pair }: { pair: Pair }) {
  return (
    <li class="nothing-linked">
      <p>
        <strong>Nothing in these two texts is linked.</strong> If some passages do belong together,
        choose the numbers of their segments on both sides and link them.
      </p>
      <AlignForm pair={pair} label="Align again" />
    </li>
  )
}

/** More rows of the rule may come once everything has been compared. */
function StillComparing({ pair, uncompared }: { pair: Pair; uncompared: number }) {
  return (
    <li class="nothing">
      {`${counted(uncompared, 'link')} still to compare: `}
      <a href={pairPath(pair)}>look again</a>
    </li>
  )
}

function Sentinel({ pair, ...edge }: { pair: Pair; before?: string; after?: string }) {
  const earlier = edge.before !== undefined
  return (
    <li
      class={`sentinel ${earlier ? 'earlier' : 'later'}`}
      hx-get={paths.rows(pair.bitext.id, { ...pairQuery(pair), ...edge })}
      hx-trigger="revealed"
      hx-swap="outerHTML"
    >
      <a
        href={pairPath(pair, {
          at: `${earlier ? 'before' : 'after'}:${edge.before ?? edge.after}`,
        })}
      >
        {earlier ? 'Earlier rows' : 'Further rows'}
      </a>
      <span class="skeleton" aria-hidden="true" />
      <span class="on-paper">There are more rows. “Print” in the footer prints all of them.</span>
    </li>
  )
}

/** No row is what the reader looks for (any more), or none yet. */
function NoneSought({ pair, page }: { pair: Pair; page: RowPage }) {
  const { rule, state } = pair
  const names = [state && STATE_NAMES[state], rule && ruleName(rule)].filter((name) => name)
  return (
    <li class="nothing">
      <Empty title={`No rows with this: ${names.join(', ')}`}>
        <p>
          {page.uncompared === 0
            ? whyNone(pair)
            : `${counted(page.uncompared, 'link')} still to compare. `}
          <a href={pairPath(unfiltered(pair))}>Show all rows</a>
        </p>
      </Empty>
    </li>
  )
}

function whyNone({ rule, state }: Pair): string {
  if (state === null) return 'The rule found nothing in these two texts that is shown. '
  return rule === null
    ? 'No row is in this state. '
    : 'The rule found nothing that is shown in rows of this state. '
}

function NoRows({ pair }: { pair: Pair }) {
  return (
    <li class="nothing">
      <Empty title={pair.order === 'links' ? 'No links yet' : 'Nothing to show'}>
        <p>
          {pair.order === 'links'
            ? 'Nothing in these two texts is linked. '
            : 'These texts have no segments. '}
          <a href={pairPath({ ...pair, order: 'source' })}>Show all rows</a>
        </p>
      </Empty>
    </li>
  )
}
