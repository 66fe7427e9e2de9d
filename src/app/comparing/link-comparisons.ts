/** What differs between the sides of a link: found once, then kept while the words stay as they are. */
import type { FoundDivergence } from '../../core/compare/divergences.ts'
import { rowVariation } from '../../core/compare/variation.ts'
import { rulesIn } from '../../core/findings.ts'
import type { FindingRule, HideableKind } from '../../core/finding-rules.ts'
import { sameLanguage } from '../../core/language/tags.ts'
import { compareSides, type Knowledge } from '../../core/link-findings.ts'
import type { BeadId, SegmentId, Side } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import type { QuotationPlace, RowComparison } from '../../core/rows.ts'
import { knowledgeOf } from '../../lexicon/knowledge.ts'
import type { Dismissal } from '../../storage/dismissal-store.ts'
import { linkSides, segmentAt, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import type { FoundComparison, PassagePlace, TextPlace } from './found-comparisons.ts'

/** Null where one side is empty. */
export function comparisonOf(state: BitextState, bead: StoredBead): RowComparison | null {
  const place = placeOf(state, bead)
  if (place === null) return null
  const known = state.found.get(place)
  const found = known ?? compareLink(state, bead)
  if (!known) state.found.set(place, found)
  return shownComparison(state, bead, found)
}

/** The same, but kept in the database alone: a file of a large bitext asks once for each of its links. */
export function comparisonOnce(state: BitextState, bead: StoredBead): RowComparison | null {
  const place = placeOf(state, bead)
  if (place === null) return null
  const known = state.found.peek(place)
  const found = known ?? compareLink(state, bead)
  if (!known) state.found.pass(place, found)
  return shownComparison(state, bead, found)
}

const placeOfBead = new WeakMap<StoredBead, PassagePlace>()

/** Null where one side is empty: there is nothing to compare. A bead whose words change is another one. */
function placeOf({ index }: BitextState, bead: StoredBead): PassagePlace | null {
  const { source, target } = bead
  if (source.length === 0 || target.length === 0) return null
  const known = placeOfBead.get(bead)
  if (known !== undefined) return known
  const spans = (side: Side, ids: readonly SegmentId[]) =>
    ids.map((id) => {
      const { start, end } = index.text(side).get(id)
      return `${start}-${end}`
    })
  const place = `${spans('source', source).join()}|${spans('target', target).join()}`
  placeOfBead.set(bead, place)
  return place
}

function compareLink(state: BitextState, bead: StoredBead): FoundComparison {
  const [a, b] = linkSides(state, bead)
  const compared = compareSides(a, b, knownOf(state))
  const places = compared.divergences.flatMap(({ found }, number) =>
    found ? [[number, textPlaces(state, found)] as const] : [],
  )
  return { ...compared, places: Object.fromEntries(places) }
}

/** What the sides of a link are compared with. */
function knownOf({ source, target, glossary, lexicons }: BitextState): Knowledge {
  return knowledgeOf(source.language, target.language, { glossary, packed: lexicons })
}

function textPlaces(
  { index }: BitextState,
  found: NonNullable<FoundDivergence['found']>,
): readonly TextPlace[] {
  return found.map(({ side: which, segment, span }) => {
    const side = which === 'a' ? 'source' : 'target'
    const { start } = index.text(side).at(segment)!
    return { side, start: start + span.start, end: start + span.end }
  })
}

/** Without what reviewers have dismissed, and with places as segments that are there now. */
function shownComparison(
  state: BitextState,
  bead: StoredBead,
  found: FoundComparison,
): RowComparison {
  const { differences, divergences, marks, precise, places, share } = found
  const shown = divergences.flatMap((divergence, number) =>
    dismissalOf(state.dismissals, [bead.id], divergence)
      ? []
      : [{ ...divergence, places: quotationPlaces(state, places[number] ?? []) }],
  )
  return {
    kind: isOneLanguage(state) ? 'wording' : 'divergences',
    differences,
    divergences: shown,
    dismissed: divergences.length - shown.length,
    departure: rowVariation({ share, divergences: shown }),
    marks,
    precise,
  }
}

function quotationPlaces(
  state: BitextState,
  places: readonly TextPlace[],
): readonly QuotationPlace[] {
  return places.flatMap(({ side, start }) => {
    const segment = segmentAt(state, side, start)
    return segment === undefined ? [] : [{ side, segment }]
  })
}

/** Where reviewers do not want to see it, in one of the links or anywhere in the bitext. */
export function dismissalOf(
  dismissals: BitextState['dismissals'],
  beads: readonly BeadId[],
  { rule, term }: Pick<FoundDivergence, 'rule' | 'term'>,
): Dismissal | undefined {
  return dismissals.find(
    (one) =>
      one.rule === rule && one.term === term && (one.bead === null || beads.includes(one.bead)),
  )
}

/** What a reader looks for in links. */
export interface Lens {
  /** Kinds of differences that are not shown and do not count. */
  readonly hidden: readonly HideableKind[]
  /** Of these findings alone; null: of all. */
  readonly rule: FindingRule | null
}

/** Everything. */
export const PLAIN_LENS: Lens = { hidden: [], rule: null }

/** What a reader sees of a link at a glance. */
export interface LinkGlance {
  /** The rules of what is seen, each as often as it found something. */
  readonly rules: readonly FindingRule[]
  readonly dismissed: number
  /** As in `RowComparison`. */
  readonly departure: number
}

const UNSEEN: LinkGlance = { rules: [], dismissed: 0, departure: 0 }

/** Of what has been found already; nothing where the link was not compared yet. */
export function glanceAt(state: BitextState, bead: StoredBead, lens: Lens): LinkGlance {
  const place = placeOf(state, bead)
  const found = place === null ? undefined : state.found.get(place)
  if (!found) {
    // It may have been known until another program put something else in its place.
    if (isUnknown(state, bead)) state.comparedAt = null
    return UNSEEN
  }
  const whole = wholeGlance(state, bead, found)
  return { ...whole, rules: whole.rules.filter((rule) => isSeen(rule, lens)) }
}

/** Whether the reader sees something that differs; the link is compared for it. */
export function isDifferent(state: BitextState, bead: StoredBead, lens: Lens): boolean {
  comparisonOf(state, bead)
  return glanceAt(state, bead, lens).rules.length > 0
}

/** Without dismissals it is the same every time: thousands of links are asked about at once. */
const glances = new WeakMap<FoundComparison, LinkGlance>()

function wholeGlance(state: BitextState, bead: StoredBead, found: FoundComparison): LinkGlance {
  if (state.dismissals.length === 0) {
    const known = glances.get(found) ?? glanceOf(found, found.divergences)
    glances.set(found, known)
    return known
  }
  const left = found.divergences.filter((one) => !dismissalOf(state.dismissals, [bead.id], one))
  return glanceOf(found, left)
}

function glanceOf(
  { differences, divergences, share }: FoundComparison,
  left: readonly FoundDivergence[],
): LinkGlance {
  return {
    rules: rulesIn({ differences, divergences: left }),
    dismissed: divergences.length - left.length,
    departure: rowVariation({ share, divergences: left }),
  }
}

function isSeen(rule: FindingRule, { hidden, rule: wanted }: Lens): boolean {
  if (wanted !== null && rule !== wanted) return false
  return !hidden.some((kind) => kind === rule)
}

function isOneLanguage({ source, target }: BitextState): boolean {
  return sameLanguage(source.language, target.language)
}

/** Whether a link has to be compared yet. */
export function isUnknown(state: BitextState, bead: StoredBead): boolean {
  if (bead.status === 'rejected') return false
  const place = placeOf(state, bead)
  return place !== null && !state.found.has(place)
}

/**
 * Before links are counted or filtered by what differs in them: how many have not been compared yet.
 * Where nobody compares ahead, they are compared now.
 */
export function countUncompared({ isServer }: Context, state: BitextState): number {
  if (state.comparedAt === state.record.revision) return 0
  let remaining = 0
  for (const bead of state.index.beads()) {
    if (!isUnknown(state, bead)) continue
    if (isServer) remaining++
    else comparisonOf(state, bead)
  }
  if (remaining === 0) state.comparedAt = state.record.revision
  return remaining
}
