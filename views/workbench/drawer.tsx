/** What is known about the row that is being looked at: evidence, differences, notes, history. */
import type { BeadId, Reason } from '../../src/core/model.ts'
import type { PassageView, RowComparison, RowView } from '../../src/core/rows.ts'
import { NewNoteForm } from '../notes/new-note-form.tsx'
import type { NoteTarget } from '../notes/new-note-form.tsx'
import { ThreadList } from '../notes/thread.tsx'
import { OperationList } from '../history/operation-list.tsx'
import { ids } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'
import type { Details } from './data.ts'
import { DivergenceActions } from './divergence-actions.tsx'
import type { ShownDivergence } from './divergence-actions.tsx'
import { GlossDifferences } from './gloss.tsx'
import { DIFFERENCE_NAMES, DIVERGENCE_NAMES } from './marks.ts'
import { sideName } from './pair.ts'
import type { Pair } from './pair.ts'
import { percentOf, typeOf } from './row.tsx'
import { SegmentForms } from './segment-forms.tsx'

/** Comes anew for every row; what is being written in it is kept by the script. */
export function Drawer({ pair, details }: { pair: Pair; details: Details | null }) {
  return (
    <aside class="drawer" id={ids.drawer} aria-label="Details of the row" tabindex={-1}>
      {details === null ? <NoRow /> : <RowDetails pair={pair} details={details} />}
    </aside>
  )
}

function NoRow() {
  return (
    <div class="drawer-empty">
      <p>Choose a row to see why it is linked, what differs, and what has been noted.</p>
      <p class="hint needs-script">
        <kbd>j</kbd> <kbd>k</kbd> go from row to row, <kbd>c</kbd> confirms, <kbd>a</kbd> adds a
        note, <kbd>?</kbd> shows all keys.
      </p>
      <p class="hint without-script">The number of a row shows its details here.</p>
    </div>
  )
}

function RowDetails({ pair, details }: { pair: Pair; details: Details }) {
  const { view } = details
  return (
    <div class="details" data-details-of={view.row.key}>
      <header class="details-head">
        <h2>{`Row ${view.number}`}</h2>
        <span class="type">{rowType(view)}</span>
        {view.kind === 'link' ? (
          <span class={`badge ${view.bead.status}`}>{view.bead.status}</span>
        ) : null}
      </header>
      {view.kind === 'link' ? (
        <Evidence pair={pair} reasons={view.bead.reasons} confidence={view.bead.confidence} />
      ) : null}
      {view.kind === 'link' && view.comparison !== null ? (
        <Differences pair={pair} view={view} comparison={view.comparison} />
      ) : null}
      {view.kind === 'link' && view.gloss !== undefined ? (
        <GlossDifferences pair={pair} view={view} gloss={view.gloss} />
      ) : null}
      <section class="drawer-notes">
        <h3>Notes</h3>
        <ThreadList threads={details.threads} />
        <NewNoteForm
          comparison={pair.comparison.id}
          bitext={pair.bitext.id}
          order={pair.order}
          target={noteTarget(pair, view)}
          asksName={details.asksName}
        />
      </section>
      {view.kind === 'ghost' ? null : (
        <section>
          <SegmentForms pair={pair} passages={passagesOf(view)} />
        </section>
      )}
      <section>
        <details>
          <summary>
            <h3>History</h3>
          </summary>
          <OperationList operations={details.operations} />
        </details>
      </section>
    </div>
  )
}

function passagesOf(view: Exclude<RowView, { kind: 'ghost' }>) {
  if (view.kind === 'unaligned') return [{ side: view.row.side, passage: view.passage }]
  return [
    { side: 'source' as const, passage: view.source },
    { side: 'target' as const, passage: view.target },
  ]
}

function rowType(view: RowView): string {
  if (view.kind === 'link') return typeOf(view.row)
  return view.kind === 'ghost' ? '↕' : `${view.total} unaligned`
}

/** A link takes notes on itself; a run only on its words. */
function noteTarget(pair: Pair, view: RowView): NoteTarget {
  const bead: BeadId | null = view.kind === 'link' ? view.bead.id : null
  const sides: { document: number; name: string; language: string }[] = []
  if (view.kind === 'link' || view.row.side === 'source') sides.push(side(pair, 'source'))
  if (view.kind === 'link' || view.row.side === 'target') sides.push(side(pair, 'target'))
  return { row: view.row.key, bead, sides }
}

function side(pair: Pair, which: 'source' | 'target') {
  const { id, language } = pair[which]
  return { document: id, name: sideName(pair, which), language }
}

const REASON_NAMES: Record<Reason['kind'], string> = {
  identical: 'Same words',
  number: 'Number',
  date: 'Date',
  name: 'Name',
  acronym: 'Acronym',
  cognate: 'Cognate',
  term: 'Term',
  learned: 'Learned',
  embedding: 'Meaning',
  length: 'Length',
  context: 'Neighbours',
  'third-version': 'Third version',
}

/** A third version that leads elsewhere is a reason of no weight. */
function reasonName({ kind, weight }: Reason): string {
  return kind === 'third-version' && weight === 0 ? 'A third version doubts it' : REASON_NAMES[kind]
}

function Evidence(props: { pair: Pair; reasons: readonly Reason[]; confidence: number | null }) {
  const { pair, reasons, confidence } = props
  return (
    <section>
      <h3>Why linked</h3>
      <p class="hint">
        {confidence === null
          ? 'A reviewer made this link.'
          : `Likely to be right: ${percentOf(confidence)}.`}
      </p>
      {reasons.length === 0 ? null : (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li>
              <span class="reason-kind">{reasonName(reason)}</span>
              {reason.source === '' && reason.target === '' ? null : (
                <span class="reason-words">
                  <LanguageText language={pair.source.language}>{reason.source}</LanguageText>
                  <span aria-hidden="true"> ↔ </span>
                  <LanguageText language={pair.target.language}>{reason.target}</LanguageText>
                </span>
              )}
              <meter min={0} max={1} value={reason.weight} aria-label="Share of the evidence" />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Differences(props: {
  pair: Pair
  view: Extract<RowView, { kind: 'link' }>
  comparison: RowComparison
}) {
  const { pair, view, comparison } = props
  const items = itemsOf(view, comparison)
  return (
    <section>
      <h3>{comparison.kind === 'wording' ? 'Differences in wording' : 'Divergences'}</h3>
      {comparison.kind === 'wording' && !comparison.precise ? (
        <p class="notice">These passages differ so much that they were compared only roughly.</p>
      ) : null}
      {items.length === 0 ? <p class="hint">None found.</p> : null}
      {comparison.kind === 'divergences' && comparison.dismissed > 0 ? (
        <p class="hint">{`${comparison.dismissed} dismissed by a reviewer.`}</p>
      ) : null}
      <ul class="differences">
        {items.map((item) => (
          <li>
            <span class="rule">{item.name}</span>
            {item.a === '' ? null : (
              <LanguageText
                language={pair.source.language}
                class={comparison.kind === 'wording' ? 'word-a' : 'word'}
              >
                {item.a}
              </LanguageText>
            )}
            {item.a === '' || item.b === '' ? null : <span aria-hidden="true"> / </span>}
            {item.b === '' ? null : (
              <LanguageText
                language={pair.target.language}
                class={comparison.kind === 'wording' ? 'word-b' : 'word'}
              >
                {item.b}
              </LanguageText>
            )}
            {item.says === '' ? null : <span class="says">{item.says}</span>}
            {item.divergence === null ? null : (
              <DivergenceActions pair={pair} view={view} divergence={item.divergence} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Item {
  readonly name: string
  readonly a: string
  readonly b: string
  readonly says: string
  /** What can be dismissed or noted; null where it is a plain difference in wording. */
  readonly divergence: ShownDivergence | null
}

function itemsOf(
  view: Extract<RowView, { kind: 'link' }>,
  comparison: RowComparison,
): readonly Item[] {
  if (comparison.kind === 'wording') {
    return comparison.differences.map(({ a, b, kind }) => ({
      name: DIFFERENCE_NAMES[kind],
      a: words(view.source, a),
      b: words(view.target, b),
      says: '',
      divergence: null,
    }))
  }
  return comparison.divergences.map((divergence) => ({
    name: DIVERGENCE_NAMES[divergence.rule],
    a: words(view.source, divergence.a),
    b: words(view.target, divergence.b),
    // The name of the rule and the words say it all.
    says: divergence.rule === 'no-counterpart' ? '' : divergence.explanation,
    divergence,
  }))
}

function words(passage: PassageView, span: { start: number; end: number } | null): string {
  return span === null ? '' : passage.text.slice(span.start, span.end)
}
