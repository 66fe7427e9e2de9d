/** How many rows wait, and how much differs in them, by rule: each count shows its rows alone. */
import type { FindingRule, HideableKind } from '../../src/core/finding-rules.ts'
import { FINDING_RULES, HIDEABLE_KINDS, ruleName } from '../../src/core/finding-rules.ts'
import { ROW_STATES, type RowState } from '../../src/core/rows.ts'
import { counted } from '../layout/counted.ts'
import { ids, paths } from '../paths.ts'
import { STATE_NAMES } from './marks.ts'
import { pairPath, pairQuery, unfiltered } from './pair.ts'
import type { Pair } from './pair.ts'

export interface FindingCountsData {
  /** As the reader sees the pair: without what is hidden. */
  readonly rules: ReadonlyMap<FindingRule, number>
  /** Rows of each state. */
  readonly states: ReadonlyMap<RowState, number>
  /** Divergences that a reviewer has dismissed. */
  readonly dismissed: number
  /** Links that have not been compared yet; 0: the counts are whole. */
  readonly uncompared: number
  /** Differences of each kind can be there: both texts are in one language. */
  readonly isOneLanguage: boolean
}

/** Asks again by itself until everything is counted. */
export function FindingCounts({ pair, counts }: { pair: Pair; counts: FindingCountsData }) {
  const rules = FINDING_RULES.filter((rule) => counts.rules.has(rule) || rule === pair.rule)
  const { uncompared } = counts
  const states = ROW_STATES.filter((one) => counts.states.get(one) || one === pair.state)
  return (
    <div
      class="findings"
      id={ids.findings}
      {...(uncompared > 0 ? askAgain(paths.findings(pair.bitext.id, pairQuery(pair))) : {})}
    >
      <nav aria-label="Rows by state and rule">
        {rules.length === 0 && uncompared === 0 ? (
          <span class="hint">
            {pair.bitext.mode === null
              ? 'Differences are found once the texts are aligned'
              : 'No differences found between linked segments'}
          </span>
        ) : null}
        <ul class="rule-counts">
          {states.map((state) => (
            <li>
              <StateCount pair={pair} state={state} count={counts.states.get(state) ?? 0} />
            </li>
          ))}
          {rules.map((rule) => (
            <li>
              <RuleCount pair={pair} rule={rule} count={counts.rules.get(rule) ?? 0} />
            </li>
          ))}
          {pair.rule === null && pair.state === null ? null : (
            <li>
              <a class="clear" href={pairPath(unfiltered(pair))}>
                <span aria-hidden="true">✕ </span>All rows
              </a>
            </li>
          )}
        </ul>
      </nav>
      {uncompared === 0 ? null : (
        <span class="hint" role="status">{`${counted(uncompared, 'link')} still to compare`}</span>
      )}
      {counts.dismissed === 0 ? null : (
        <a class="dismissed" href={paths.dismissals(pair.bitext.id, pairQuery(pair))}>
          {`${counts.dismissed} dismissed`}
        </a>
      )}
      {counts.isOneLanguage ? <HidingSwitches pair={pair} /> : null}
    </div>
  )
}

/** A link to the rows of a state, among those of a rule that is chosen; chosen, a link back to all. */
function StateCount({ pair, state, count }: { pair: Pair; state: RowState; count: number }) {
  const isChosen = state === pair.state
  return (
    <a
      class="state"
      href={pairPath({ ...pair, state: isChosen ? null : state })}
      aria-current={isChosen ? 'true' : undefined}
      title={isChosen ? 'Show rows of any state' : `Show these rows alone: ${STATE_NAMES[state]}`}
    >
      {STATE_NAMES[state]} <strong>{count}</strong>
    </a>
  )
}

/** A link to its rows; chosen, a link back to all. */
function RuleCount({ pair, rule, count }: { pair: Pair; rule: FindingRule; count: number }) {
  const isChosen = rule === pair.rule
  const name = ruleName(rule)
  return (
    <a
      href={pairPath({ ...pair, rule: isChosen ? null : rule })}
      aria-current={isChosen ? 'true' : undefined}
      title={isChosen ? 'Show all rows' : `Show only rows with this: ${name}`}
    >
      {name} <strong>{count}</strong>
    </a>
  )
}

function askAgain(path: string) {
  return { 'hx-get': path, 'hx-trigger': 'every 1500ms', 'hx-swap': 'outerHTML' }
}

const KIND_NAMES: Record<HideableKind, string> = {
  typography: 'typography',
  spelling: 'spelling and name variants',
}

/** What is the same but for its writing can be left out, in this browser. */
function HidingSwitches({ pair }: { pair: Pair }) {
  return (
    <form method="post" action={paths.hiding} class="hiding" data-keeps-place>
      <span class="hint">Hide</span>
      {HIDEABLE_KINDS.map((kind) => {
        const isHidden = pair.hidden.includes(kind)
        return (
          <button
            name={kind}
            value={isHidden ? 'shown' : 'hidden'}
            data-action={`hide-${kind}`}
            aria-pressed={isHidden ? 'true' : 'false'}
            title={`${isHidden ? 'Show' : 'Hide'} differences in ${KIND_NAMES[kind]}`}
          >
            {kind}
          </button>
        )
      })}
    </form>
  )
}
