/** What is known about the row that is being looked at: evidence, differences, notes, history. */
import { percentOf } from '../../src/core/doubt.ts'
import type { BeadId, Reason } from '../../src/core/model.ts'
import type { StoredBead } from '../../src/core/records.ts'
import type { RowView } from '../../src/core/rows.ts'
import { NewNoteForm } from '../notes/new-note-form.tsx'
import type { NoteTarget } from '../notes/new-note-form.tsx'
import { ThreadList } from '../notes/thread.tsx'
import { OperationList } from '../history/operation-list.tsx'
import { keysInUse } from '../keyboard/keys-in-use.ts'
import { ids } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'
import type { Preferences } from '../layout/preferences.ts'
import { Citation } from './citation.tsx'
import type { Details } from './data.ts'
import { Differences } from './differences.tsx'
import { GlossDifferences } from './gloss.tsx'
import { Legend } from './legend.tsx'
import { shortName } from './pair.ts'
import type { Pair } from './pair.ts'
import { typeOf } from './row-gutter.tsx'
import { SegmentForms } from './segment-forms.tsx'
import { hasType, TypeForm } from './type-form.tsx'

type Bindings = Preferences['bindings']

/** Comes anew for every row; what is being written in it is kept by the script. */
export function Drawer(props: {
  pair: Pair
  details: Details | null
  /** Keys that the reader has chosen. */
  bindings?: Bindings
}) {
  const { pair, details, bindings = {} } = props
  return (
    <aside
      class="drawer"
      id={ids.drawer}
      aria-label="Details of the row"
      tabindex={details === null ? 0 : -1}
    >
      {details === null ? (
        <NoRow bindings={bindings} />
      ) : (
        <RowDetails pair={pair} details={details} />
      )}
    </aside>
  )
}

/** With these alone one can work; all others stand in the overlay. */
const FIRST_KEYS = [
  'next-row',
  'next-difference',
  'next-unconfirmed',
  'confirm',
  'confirm-next',
  'note',
  'help',
]

function NoRow({ bindings }: { bindings: Bindings }) {
  const keys = keysInUse(bindings).filter(({ binding }) => FIRST_KEYS.includes(binding.action))
  return (
    <div class="drawer-empty">
      <h2>Choose a row</h2>
      <p>Here you will see why it is linked, what differs, and its notes.</p>
      <dl class="first-keys needs-script">
        {keys.map(({ label, binding }) => (
          <div>
            <dt>
              <kbd>{label}</kbd>
            </dt>
            <dd>{binding.action === 'help' ? 'All keys and marks' : binding.does}</dd>
          </div>
        ))}
      </dl>
      <p class="hint without-script">Choose the number of a row to see its details here.</p>
      <Legend />
    </div>
  )
}

function RowDetails({ pair, details }: { pair: Pair; details: Details }) {
  const { view } = details
  return (
    <div class="details" data-details-of={view.row.key}>
      <DetailsHead pair={pair} view={view} />
      {view.kind === 'link' ? <LinkDetails pair={pair} view={view} /> : null}
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
        <>
          <section>
            <SegmentForms pair={pair} passages={passagesOf(view)} />
          </section>
          <section>
            <Citation pair={pair} view={view} />
          </section>
        </>
      )}
      <section>
        <details data-stays-open="history">
          <summary>
            <h3>History</h3>
          </summary>
          <OperationList operations={details.operations} />
        </details>
      </section>
    </div>
  )
}

function DetailsHead({ pair, view }: { pair: Pair; view: RowView }) {
  return (
    <header class="details-head">
      <h2>{`Row ${view.number}`}</h2>
      <span class={hasType(view) ? 'type for-readers' : 'type'}>{rowType(view)}</span>
      {hasType(view) ? <TypeForm pair={pair} view={view} /> : null}
      {view.kind === 'link' ? (
        <span class={`badge ${view.bead.status}`}>{view.bead.status}</span>
      ) : null}
    </header>
  )
}

function LinkDetails({ pair, view }: { pair: Pair; view: Extract<RowView, { kind: 'link' }> }) {
  const { bead, comparison, gloss } = view
  return (
    <>
      <Evidence pair={pair} bead={bead} />
      {comparison === null ? null : <Differences pair={pair} view={view} comparison={comparison} />}
      {gloss === undefined ? null : <GlossDifferences pair={pair} view={view} gloss={gloss} />}
    </>
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
  return view.kind === 'ghost' ? `↕ linked in row ${view.ofNumber}` : `${view.total} unaligned`
}

/** A link takes notes on itself; a run only on its words. */
function noteTarget(pair: Pair, view: RowView): NoteTarget {
  const bead: BeadId | null = view.kind === 'link' ? view.bead.id : null
  const shown =
    view.kind === 'ghost' ? [{ side: view.row.side, passage: view.passage }] : passagesOf(view)
  const sides = shown.map(({ side, passage }) => {
    const { id, language } = pair[side]
    const start = passage.segments[0]?.start ?? 0
    return { document: id, name: shortName(pair, side), language, start }
  })
  return { row: view.row.key, bead, sides }
}

const REASON_NAMES: Record<Reason['kind'], string> = {
  identical: 'Same words',
  run: 'Words in a row',
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
  return kind === 'third-version' && weight === 0 ? 'A third version disagrees' : REASON_NAMES[kind]
}

const SHARES = 'The bars show how much each reason adds.'
const UNESTIMATED =
  'Not estimated: this is the rest of a link that was changed, or it came with a file.'

function Evidence({ pair, bead }: { pair: Pair; bead: StoredBead }) {
  const { reasons, confidence, status } = bead
  return (
    <section>
      <h3>Why linked</h3>
      <p class="hint">
        {confidence === null
          ? status === 'proposed'
            ? UNESTIMATED
            : 'A reviewer made this link.'
          : `Likely to be right: ${percentOf(confidence)}. ${SHARES}`}
      </p>
      {reasons.length === 0 ? null : (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li>
              <span class="reason-kind">{reasonName(reason)}</span>
              {reason.source === '' && reason.target === '' ? null : (
                <span class="reason-words">
                  <LanguageText language={pair.source.language}>{reason.source}</LanguageText>
                  {reason.source === reason.target ? null : (
                    <>
                      <span aria-hidden="true"> ↔ </span>
                      <LanguageText language={pair.target.language}>{reason.target}</LanguageText>
                    </>
                  )}
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
