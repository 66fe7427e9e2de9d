/** What differs between the sides of a link, in the drawer: cards with rule, words, and what to make of it. */
import { ruleName } from '../../src/core/finding-rules.ts'
import type { PassageView, RowComparison, RowView, ShownDivergence } from '../../src/core/rows.ts'
import { isDoubtful } from '../../src/core/doubt.ts'
import { isSecondPlace } from '../../src/core/findings.ts'
import { paths } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'
import { DivergenceActions } from './divergence-actions.tsx'
import { differencePartner, divergencePartner } from './marks.ts'
import { pairPath, pairQuery, unfiltered } from './pair.ts'
import type { Pair } from './pair.ts'

export function Differences(props: {
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
      {items.length > 0 && isDoubtful(view.bead) ? (
        <p class="notice">
          This link is doubtful: first check whether these passages belong together.
        </p>
      ) : null}
      {items.length === 0 && comparison.dismissed === 0 ? <p class="hint">None found.</p> : null}
      {comparison.dismissed > 0 ? (
        <p class="hint">
          <a href={paths.dismissals(pair.bitext.id, pairQuery(pair))}>
            {`${comparison.dismissed} dismissed`}
          </a>{' '}
          by a reviewer.
        </p>
      ) : null}
      <ul class="differences">
        {items.map((item) => (
          <DifferenceCard pair={pair} view={view} item={item} />
        ))}
      </ul>
    </section>
  )
}

function DifferenceCard(props: {
  pair: Pair
  view: Extract<RowView, { kind: 'link' }>
  item: Item
}) {
  const { pair, view, item } = props
  const { partner, name, a, b, says, divergence } = item
  const [classA, classB] = divergence === null ? ['word-a', 'word-b'] : ['word', 'word']
  return (
    <li data-partner={partner}>
      <span class="rule">{name}</span>
      {a === '' ? null : (
        <LanguageText language={pair.source.language} class={classA}>
          {a}
        </LanguageText>
      )}
      {a === '' || b === '' ? null : <span aria-hidden="true"> / </span>}
      {b === '' ? null : (
        <LanguageText language={pair.target.language} class={classB}>
          {b}
        </LanguageText>
      )}
      {says === '' ? null : <span class="says">{says}</span>}
      {divergence === null ? null : (
        <>
          <QuotationPlaces pair={pair} divergence={divergence} />
          <DivergenceActions pair={pair} view={view} divergence={divergence} />
        </>
      )}
    </li>
  )
}

/** Links to where the words of a quotation stand in the other text. */
function QuotationPlaces({ pair, divergence }: { pair: Pair; divergence: ShownDivergence }) {
  const { places } = divergence
  if (places.length === 0) return null
  return (
    <span class="says places">
      {'Found in '}
      {places.map(({ side: which, segment }, index) => (
        <>
          {index === 0 ? null : ', '}
          <a href={pairPath(unfiltered(pair), { at: `segment:${which}:${segment}` })}>
            {`place ${index + 1}`}
          </a>
        </>
      ))}
    </span>
  )
}

interface Item {
  /** Of its marks in the texts. */
  readonly partner: string
  readonly name: string
  readonly a: string
  readonly b: string
  readonly says: string
  /** What can be dismissed or noted; null where it is a plain difference in wording. */
  readonly divergence: ShownDivergence | null
}

/** In words: the rule, what stands on either side, and what is to be said about it. */
export function itemsOf(
  view: Extract<RowView, { kind: 'link' }>,
  comparison: RowComparison,
): readonly Item[] {
  const divergences = comparison.divergences.map((divergence, index) => ({
    partner: divergencePartner(index),
    name: ruleName(divergence.rule),
    a: words(view.source, divergence.a),
    b: words(view.target, divergence.b),
    // The name of the rule and the words say it all.
    says: divergence.rule === 'no-counterpart' ? '' : divergence.explanation,
    divergence,
  }))
  const differences = comparison.differences.map((one, index) => ({
    isSecond: isSecondPlace(one),
    partner: differencePartner(one, index),
    name: ruleName(one.kind),
    a: words(view.source, one.a),
    b: words(view.target, one.b),
    says: '',
    divergence: null,
  }))
  // Words that moved stand in one card, though in two places.
  return [...divergences, ...differences.filter(({ isSecond }) => !isSecond)]
}

function words(passage: PassageView, span: { start: number; end: number } | null): string {
  return span === null ? '' : abridged(passage.text.slice(span.start, span.end))
}

/** Characters of a card's words; they stand in full in the row. */
const LONGEST_WORDS = 100
const ENDING = 30

/** The beginning and the end of a long stretch. */
function abridged(text: string): string {
  if (text.length <= LONGEST_WORDS) return text
  const head = text.slice(0, LONGEST_WORDS - ENDING).toWellFormed()
  return `${head.trimEnd()} … ${text.slice(-ENDING).toWellFormed().trimStart()}`
}
