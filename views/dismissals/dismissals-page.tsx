/** What reviewers said is no difference in a pair: who, when, why; each can be taken back. */
import { FINDING_RULES, ruleName } from '../../src/core/finding-rules.ts'
import { Empty } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { Time } from '../layout/time.tsx'
import { ids, paths } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'
import { pairPath, pairQuery, sideName, unfiltered } from '../workbench/pair.ts'
import type { Pair } from '../workbench/pair.ts'
import { placeOf } from '../workbench/workbench-page.tsx'

export interface DismissalData {
  readonly rule: string
  readonly term: string
  /** Null: everywhere in the pair. */
  readonly bead: number | null
  /** Empty where it is not known, as of dismissals by an older version. */
  readonly reviewer: string
  readonly at: string
  readonly reason: string
  /** Null: everywhere, or its link is gone. Sides as on the page. */
  readonly link: { readonly row: string; readonly source: string; readonly target: string } | null
}

interface DismissalsPageProps {
  readonly shell: Shell
  readonly pair: Pair
  readonly dismissals: readonly DismissalData[]
  /** The reader may take them back. */
  readonly isReviewer: boolean
}

export function DismissalsPage({ shell, pair, dismissals, isReviewer }: DismissalsPageProps) {
  const texts = `${sideName(pair, 'source')} / ${sideName(pair, 'target')}`
  return (
    <Page
      shell={shell}
      title={`Dismissed · ${pair.comparison.title}`}
      place={placeOf(pair, 'workbench')}
    >
      <div class="wide">
        <h1>Dismissed differences</h1>
        <p class="lead">
          What reviewers dismissed between <bdi>{texts}</bdi>. It is neither marked nor counted.{' '}
          <a href={pairPath(pair)}>Back to the rows</a>
        </p>
        {dismissals.length === 0 ? (
          <Empty title="No dismissals">
            <p>Every difference that was found in this pair is shown.</p>
          </Empty>
        ) : (
          <DismissalTable pair={pair} dismissals={dismissals} isReviewer={isReviewer} />
        )}
      </div>
    </Page>
  )
}

function DismissalTable(props: Omit<DismissalsPageProps, 'shell'>) {
  const { pair, dismissals, isReviewer } = props
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label="Dismissed differences">
      <table class="data dismissals">
        <thead>
          <tr>
            <th scope="col">Rule and words</th>
            <th scope="col">Where</th>
            <th scope="col">Reason</th>
            <th scope="col">By</th>
            {isReviewer ? <th scope="col">Take back</th> : null}
          </tr>
        </thead>
        <tbody>
          {dismissals.map((dismissal) => (
            <Line pair={pair} dismissal={dismissal} isReviewer={isReviewer} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line(props: { pair: Pair; dismissal: DismissalData; isReviewer: boolean }) {
  const { pair, dismissal, isReviewer } = props
  const { rule, term, reason, reviewer, at } = dismissal
  return (
    <tr>
      <td>
        <span class="rule">{nameOf(rule)}</span> <bdi>{term}</bdi>
      </td>
      <td>
        <Where pair={pair} dismissal={dismissal} />
      </td>
      <td dir="auto">{reason === '' ? '–' : reason}</td>
      <td>
        <bdi>{reviewer === '' ? 'not recorded' : reviewer}</bdi>
        {at === '' ? null : (
          <span class="when">
            <Time at={at} />
          </span>
        )}
      </td>
      {isReviewer ? (
        <td>
          <TakeBack pair={pair} dismissal={dismissal} />
        </td>
      ) : null}
    </tr>
  )
}

/** Characters of a passage that tell which one it is. */
const EXCERPT = 90

/** A rule of another version has no name here. */
function nameOf(rule: string): string {
  const known = FINDING_RULES.find((one) => one === rule)
  return known === undefined ? rule : ruleName(known)
}

function Where({ pair, dismissal }: { pair: Pair; dismissal: DismissalData }) {
  const { link, bead } = dismissal
  if (bead === null) return <>everywhere in this pair</>
  if (link === null) return <>in a link that no longer exists</>
  const side = pair.order === 'target' ? 'target' : 'source'
  const text = link[side]
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed()}…` : text
  return (
    <a href={`${pairPath(unfiltered(pair), { at: link.row, row: link.row })}#${ids.row(link.row)}`}>
      <LanguageText language={pair[side].language}>{excerpt}</LanguageText>
    </a>
  )
}

function TakeBack({ pair, dismissal }: { pair: Pair; dismissal: DismissalData }) {
  const { rule, term, bead } = dismissal
  return (
    <form method="post" action={paths.reinstatements(pair.bitext.id)}>
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="term" value={term} />
      {bead === null ? null : <input type="hidden" name="bead" value={bead} />}
      {Object.entries(pairQuery(pair)).map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={name} value={value} />,
      )}
      <button>Take back</button>
    </form>
  )
}
