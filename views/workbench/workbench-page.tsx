/** The screen where links are read, judged and noted on. */
import type { JobRecord, OperationId } from '../../src/core/records.ts'
import type { GlossState } from './gloss.tsx'
import type { RowPage } from '../../src/core/rows.ts'
import type { MinimapView } from '../../src/core/overviews.ts'
import type { Details } from './data.ts'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { ids, paths } from '../paths.ts'
import { AlignmentPanel, isUnderWay } from './alignment-panel.tsx'
import { Drawer } from './drawer.tsx'
import type { FindingCountsData } from './finding-counts.tsx'
import { Footer } from './footer.tsx'
import { LinkingForm } from './linking-form.tsx'
import { Minimap } from './minimap.tsx'
import { PairHeader } from './pair-header.tsx'
import { sideName } from './pair.ts'
import type { Pair } from './pair.ts'
import { RowList } from './row-list.tsx'

export interface WorkbenchProps {
  readonly shell: Shell
  readonly pair: Pair
  readonly page: RowPage
  /** Key of the row that the address leads to. */
  readonly at: string | null
  readonly map: MinimapView
  readonly findings: FindingCountsData
  readonly job: JobRecord | null
  /** The last operation that the page knows of. */
  readonly newest: OperationId
  readonly details: Details | null
  readonly glosses: GlossState | null
  /** Why glosses are missing. */
  readonly glossWarning: string | null
  /** What undo and redo would take back, in words. */
  readonly undo: string | null
  readonly redo: string | null
}

/** Header, minimap, rows, drawer, footer. */
export function WorkbenchPage(props: WorkbenchProps) {
  const { shell, pair, page, map, job, details } = props
  const working = job !== null && isUnderWay(job)
  const title = `${sideName(pair, 'source')} / ${sideName(pair, 'target')} · ${pair.comparison.title}`
  return (
    <Page
      shell={shell}
      title={title}
      place={placeOf(pair, 'workbench')}
      fixed
      refresh={working ? 2 : undefined}
    >
      <h1 class="vh">{title}</h1>
      <div class="workbench" {...forScript(props)}>
        <PairHeader pair={pair} findings={props.findings} glosses={props.glosses} />
        <Minimap pair={pair} map={map} />
        <section class="pane" id={ids.pane} aria-label="Rows" tabindex={-1}>
          <AlignmentPanel pair={pair} job={job} />
          <RowList pair={pair} page={page} glossWarning={props.glossWarning} at={props.at} />
        </section>
        <Dock />
        <Drawer pair={pair} details={details} bindings={shell.preferences.bindings} />
        <LinkingForm pair={pair} />
        <Footer
          pair={pair}
          counts={page.counts}
          total={page.total}
          undo={props.undo}
          redo={props.redo}
          at={details?.view.row.key}
        />
      </div>
    </Page>
  )
}

/** What the script has to know of the page. */
function forScript({ pair, page, newest }: WorkbenchProps) {
  return {
    'data-bitext': pair.bitext.id,
    'data-order': pair.order,
    'data-source': pair.source.id,
    'data-target': pair.target.id,
    'data-rule': pair.rule ?? undefined,
    'data-state': pair.state ?? undefined,
    'data-total': page.total,
    'data-next': paths.nextRow(pair.bitext.id),
    'data-details': paths.details(pair.bitext.id, ''),
    'data-events': paths.events(pair.bitext.id),
    'data-newest': newest,
    'data-readers': paths.readers(pair.bitext.id),
  }
}

/** Says what comes here while no row is chosen. */
function Dock() {
  return (
    <p class="dock needs-script">
      <span class="for-reviewers">
        Choose a row
        <span class="with-keys">
          {' '}
          with <kbd>j</kbd>, <kbd>k</kbd> or a click
        </span>
        : its actions appear here.
      </span>
      <span class="for-readers">
        You are signed in as a reader: only reviewers can change links, notes and texts.
      </span>
    </p>
  )
}

/** Where the workbench and its neighbours are in the comparison. */
export function placeOf(pair: Pair, tab: ComparisonPlace['tab']): ComparisonPlace {
  return {
    id: pair.comparison.id,
    title: pair.comparison.title,
    tab,
    pair: { source: pair.source.id, target: pair.target.id, bitext: pair.bitext.id },
  }
}
