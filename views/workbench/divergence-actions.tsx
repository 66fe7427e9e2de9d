/** What a reviewer makes of a divergence: a note, or nothing. */
import { ruleName } from '../../src/core/finding-rules.ts'
import type { DivergenceRule, NoteCategory, Span } from '../../src/core/model.ts'
import type { DocumentSummary } from '../../src/core/records.ts'
import type { PassageView, RowView, ShownDivergence } from '../../src/core/rows.ts'
import { paths } from '../paths.ts'
import type { Pair } from './pair.ts'
import { IN_PLACE } from './row-actions.tsx'

type Link = Extract<RowView, { kind: 'link' }>

interface DivergenceProps {
  readonly pair: Pair
  readonly view: Link
  readonly divergence: ShownDivergence
}

export function DivergenceActions(props: DivergenceProps) {
  return (
    <div class="divergence-actions">
      <NoteForm {...props} />
      <DismissForm {...props} />
    </div>
  )
}

/** One press writes the note: its words, category and text come from the divergence. */
function NoteForm({ pair, view, divergence }: DivergenceProps) {
  const { rule, explanation } = divergence
  const words = wordsOf(pair, view, divergence)
  const fields = {
    bitext: pair.bitext.id,
    bead: view.bead.id,
    order: pair.order,
    row: view.row.key,
    body: `${ruleName(rule)}: ${explanation}`,
    category: categoryOf(pair, divergence),
    ...words,
  }
  return (
    <form method="post" action={paths.notes(pair.comparison.id)} hx-boost={IN_PLACE}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="link-button" title="Write a note about this divergence">
        Make a note
      </button>
    </form>
  )
}

/** The MQM category that a rule speaks of. What has a counterpart, but another one, is mistranslated. */
const CATEGORIES: Record<DivergenceRule, NoteCategory> = {
  number: 'accuracy/mistranslation',
  date: 'accuracy/mistranslation',
  name: 'accuracy/mistranslation',
  negation: 'accuracy/mistranslation',
  modality: 'accuracy/mistranslation',
  hedge: 'accuracy/mistranslation',
  attribution: 'quotation/misattributed',
  quotation: 'quotation/altered',
  term: 'terminology',
  'no-counterpart': 'accuracy/mistranslation',
}

/**
 * What stands on one side alone is left out of the other, or added to it. Of texts that nobody calls a
 * translation the note says no such thing: two reports may differ, and neither be wrong.
 */
function categoryOf({ source, target }: Pair, { rule, a, b }: ShownDivergence): NoteCategory {
  const category = CATEGORIES[rule]
  if (category !== 'accuracy/mistranslation') return category
  if (!isTranslation(source) && !isTranslation(target)) return 'other'
  if (b === null) return 'accuracy/omission'
  return a === null ? 'accuracy/addition' : category
}

const isTranslation = ({ origin: { role } }: DocumentSummary) =>
  role === 'translation' || role === 'official-translation'

/** Their place in the document; nothing where they run over segments, then the note is on the link. */
function wordsOf(pair: Pair, view: Link, { a, b }: ShownDivergence) {
  if (b !== null) return placeIn(view.target, b, pair.target.id)
  return a === null ? {} : placeIn(view.source, a, pair.source.id)
}

function placeIn(passage: PassageView, span: Span, document: number) {
  const segment = passage.segments.find(
    ({ at, text }) => at <= span.start && span.end <= at + text.length,
  )
  if (segment === undefined) return {}
  const shift = segment.start - segment.at
  const words = passage.text.slice(span.start, span.end)
  return { document, words, start: span.start + shift, end: span.end + shift }
}

/** Not a difference: here, or wherever this rule finds these words. */
function DismissForm({ pair, view, divergence }: DivergenceProps) {
  return (
    <form
      method="post"
      action={paths.dismissals(pair.bitext.id)}
      class="dismiss"
      hx-boost={IN_PLACE}
    >
      <input type="hidden" name="rule" value={divergence.rule} />
      <input type="hidden" name="term" value={divergence.term} />
      <input type="hidden" name="bead" value={view.bead.id} />
      <input type="hidden" name="order" value={pair.order} />
      <button class="link-button" title="Not a difference: hide it here">
        Dismiss
      </button>
      <button
        class="link-button"
        name="everywhere"
        value="yes"
        title="Hide it wherever this rule finds these words"
      >
        <span class="vh">Dismiss </span>everywhere
      </button>
      <details class="reason">
        <summary>Reason</summary>
        <label>
          Why this is not a difference
          <input name="reason" maxlength={500} autocomplete="off" />
        </label>
      </details>
    </form>
  )
}
