/** Progress, position, state of saving; undo and redo. */
import type { AlignmentMode } from '../../src/core/model.ts'
import type { RowCounts } from '../../src/core/rows.ts'
import { ids, paths } from '../paths.ts'
import { AlignForm } from './alignment-panel.tsx'
import { pairQuery, printPath } from './pair.ts'
import type { Pair } from './pair.ts'
import { IN_PLACE } from './row-actions.tsx'

interface FooterProps {
  readonly pair: Pair
  readonly counts: RowCounts
  /** Rows in all. */
  readonly total: number
  readonly undo: string | null
  readonly redo: string | null
  /** Key of the row whose details are shown. */
  readonly at?: string | undefined
}

const STEPS = [
  {
    filter: 'different',
    action: 'difference',
    name: 'difference',
    short: 'difference',
    sign: '≠',
    keys: ['p', 'n'],
  },
  {
    filter: 'unconfirmed',
    action: 'unconfirmed',
    name: 'unconfirmed link',
    short: 'unconfirmed',
    sign: '○',
    keys: ['U', 'u'],
  },
] as const

const MODE_NAMES: Record<AlignmentMode, string> = {
  parallel: 'The texts were aligned in order, as translations of each other.',
  overlap: 'The texts were searched for shared passages, in any order.',
}

/** Comes anew with every edit. */
export function Footer({ pair, counts, total, undo, redo, at }: FooterProps) {
  const open = counts.links - counts.confirmed
  return (
    <footer class="work-footer" id={ids.footer}>
      <Progress counts={counts} />
      {counts.links > 0 && open === 0 ? (
        <span class="finished">
          0 unconfirmed: <a href={paths.export(pair.bitext.id)}>export</a>
        </span>
      ) : null}
      <span class="rest">
        {`unaligned: ${counts.unalignedSource} left, ${counts.unalignedTarget} right`}
      </span>
      <ModeChoice pair={pair} />
      <span class="position needs-script" data-position data-total={total} />
      <Steps pair={pair} at={at} />
      {open > 0 ? (
        <button
          type="button"
          class="small needs-script"
          data-action="confirm-seen"
          title="Confirm the links of 95 % and more that have been on the screen"
        >
          Confirm seen ≥ 95 %
        </button>
      ) : null}
      <a class="print-link" href={printPath(pair)} data-action="print-view">
        Print
      </a>
      <UndoButtons pair={pair} undo={undo} redo={redo} />
      <span class="saved" data-saved role="status">
        All saved
      </span>
    </footer>
  )
}

function Progress({ counts: { links, confirmed } }: { counts: RowCounts }) {
  const percent = links === 0 ? 0 : Math.floor((confirmed / links) * 100)
  return (
    <>
      <meter
        class="review"
        min={0}
        max={Math.max(links, 1)}
        value={confirmed}
        aria-label="Confirmed links"
      />
      <span class="counts">
        <strong>{`${confirmed} of ${links}`}</strong>
        {` links confirmed (${percent} %)`}
      </span>
    </>
  )
}

/** How the texts were aligned, and a way to do it anew. */
function ModeChoice({ pair }: { pair: Pair }) {
  const { mode, engine } = pair.bitext
  if (mode === null) return null
  return (
    <details class="mode" data-stays-open="mode">
      <summary>{`mode: ${mode}`}</summary>
      <div class="mode-choice">
        <p class="hint">{`${MODE_NAMES[mode]} Aligned by ${engine ?? 'people'}.`}</p>
        <AlignForm pair={pair} label="Align again" />
        <p class="hint">Confirmed and rejected links are kept.</p>
      </div>
    </details>
  )
}

/** From difference to difference, from one link that waits to the next. */
function Steps({ pair, at }: { pair: Pair; at: string | undefined }) {
  const href = (filter: string, direction: string) =>
    paths.nextRow(pair.bitext.id, { ...pairQuery(pair), filter, direction, from: at })
  return (
    <nav class="steps" aria-label="Next and previous">
      {STEPS.map(({ filter, action, name, short, sign, keys }) => (
        <span>
          <a
            href={href(filter, 'previous')}
            data-step={`previous-${action}`}
            title={`Previous ${name} (${keys[0]})`}
          >
            <span aria-hidden="true">‹</span>
            <span class="vh">{`Previous ${name}`}</span>
          </a>
          <span aria-hidden="true">
            <span class="sign">{sign}</span> <span class="step-name">{short}</span>
          </span>
          <a
            href={href(filter, 'next')}
            data-step={`next-${action}`}
            title={`Next ${name} (${keys[1]})`}
          >
            <span aria-hidden="true">›</span>
            <span class="vh">{`Next ${name}`}</span>
          </a>
        </span>
      ))}
    </nav>
  )
}

function UndoButtons(props: { pair: Pair; undo: string | null; redo: string | null }) {
  const { pair, undo, redo } = props
  return (
    <form method="post" class="undo" hx-boost={IN_PLACE}>
      <input type="hidden" name="order" value={pair.order} />
      <button
        formaction={paths.undo(pair.bitext.id)}
        data-action="undo"
        disabled={undo === null}
        title={undo === null ? 'Nothing to undo' : `Undo: ${undo}`}
      >
        <span aria-hidden="true">↶</span> Undo
      </button>
      <button
        formaction={paths.redo(pair.bitext.id)}
        data-action="redo"
        disabled={redo === null}
        title={redo === null ? 'Nothing to redo' : `Redo: ${redo}`}
      >
        <span aria-hidden="true">↷</span> Redo
      </button>
    </form>
  )
}
