/** How much each version of a row departs from all others, whatever was aligned with what. */
import { packedIndexes } from '../../backends/packed-indexes.ts'
import type { FoundDivergence } from '../../core/compare/divergences.ts'
import {
  rowVariation,
  synopsisVariation,
  type CountedFindings,
} from '../../core/compare/variation.ts'
import type { PassageComparison } from '../../core/findings.ts'
import { compareSides, type Knowledge, type LinkSide } from '../../core/link-findings.ts'
import { othersTurn } from '../../core/others-turn.ts'
import { knowledgeOf } from '../../lexicon/knowledge.ts'
import type { BitextState } from '../bitext-state.ts'
import { listBitexts } from '../bitexts.ts'
import type { Context } from '../context.ts'
import { basisOf } from './found-comparisons.ts'
import { dismissalOf } from './link-comparisons.ts'
import { wordsOf, type Matrix, type MatrixColumn, type MatrixRow } from './matrix.ts'
import { pairGlossary } from './pair-terms.ts'

/** Of each version, the pivot first; null where it is not there, or is alone. */
export type RowDepartures = readonly (number | null)[]

/** What counts of what was found, with what a dismissal names it by. */
interface KeptFindings extends CountedFindings {
  readonly divergences: readonly Pick<FoundDivergence, 'rule' | 'term'>[]
}

/** Pairs of passages of which it is remembered what was found: about 10 MB. */
const MOST_KNOWN = 20_000

type KnownFindings = Map<string, KeptFindings>

const knownOf = new WeakMap<Context, KnownFindings>()

/**
 * For each row the mean departure of each version from all others that are there; null for rows that
 * were not reached before the signal. What was found is remembered, so that asking again goes on.
 * Lets others go on meanwhile.
 */
export async function departuresFromAll(
  context: Context,
  matrix: Matrix,
  signal: AbortSignal,
): Promise<readonly (RowDepartures | null)[]> {
  const known: KnownFindings = knownOf.get(context) ?? new Map()
  knownOf.set(context, known)
  const pairOf = versionPairs(context, matrix)
  const departures: (RowDepartures | null)[] = []
  for (const row of matrix.rows) {
    const variations = await variationsIn(row, { known, pairOf, signal })
    departures.push(variations && departuresIn(row, variations))
  }
  return departures
}

/** Two columns of the matrix, with what their passages are compared with. The first is the source. */
interface VersionPair {
  readonly columns: readonly [MatrixColumn, MatrixColumn]
  /** The columns stand the other way round in the matrix. */
  readonly isTurned: boolean
  readonly texts: readonly [readonly string[], readonly string[]]
  readonly known: Knowledge
  /** Of the documents and the glossary. */
  readonly basis: string
  /** Null where the two are not aligned. */
  readonly state: BitextState | null
}

type PairOf = (one: number, other: number) => VersionPair

function versionPairs(context: Context, matrix: Matrix): PairOf {
  const pairs = new Map<string, VersionPair>()
  return (one, other) => {
    const key = `${one} ${other}`
    const pair = pairs.get(key) ?? makePair(context, matrix, [one, other])
    pairs.set(key, pair)
    return pair
  }
}

function makePair(
  context: Context,
  { comparison, columns }: Matrix,
  [one, other]: readonly [number, number],
): VersionPair {
  const [first, second] = [columns[one]!, columns[other]!]
  const ids = [first.document.id, second.document.id]
  const bitext = listBitexts(context, comparison.id).find(
    ({ source, target, mode }) => mode !== null && ids.includes(source) && ids.includes(target),
  )
  const isTurned = bitext?.source === second.document.id
  const [a, b] = isTurned ? ([second, first] as const) : ([first, second] as const)
  const languages = [a.document.language, b.document.language] as const
  const glossary = pairGlossary(context.stores.terms, ...languages)
  return {
    columns: [a, b],
    isTurned,
    texts: [textsOf(a), textsOf(b)],
    known: knowledgeOf(...languages, { glossary, packed: packedIndexes(context.data) }),
    basis: basisOf(a.document, b.document, glossary),
    state: bitext === undefined ? null : context.bitexts.get(bitext.id),
  }
}

function textsOf({ document, index }: MatrixColumn): readonly string[] {
  return index.segments.map(({ start, end }) => document.text.slice(start, end))
}

type Variation = (one: number, other: number) => number

/** Between every two versions that a row has; null where the signal came before all were compared. */
async function variationsIn(
  row: MatrixRow,
  means: {
    readonly known: KnownFindings
    readonly pairOf: PairOf
    readonly signal: AbortSignal
  },
): Promise<Variation | null> {
  const { known, pairOf, signal } = means
  const there = versionsIn(row)
  const variations = new Map<string, number>()
  for (const [at, one] of there.entries()) {
    for (const other of there.slice(at + 1)) {
      const linked = one === 0 ? linkedDeparture(row, other) : null
      const sides = linked === null ? passagesOf(pairOf(one, other), row, [one, other]) : null
      if (sides !== null && !known.has(sides.key)) {
        if (signal.aborted) return null
        remember(known, sides.key, compareSides(sides.a, sides.b, sides.pair.known))
        await othersTurn()
      }
      const variation = sides === null ? linked! : variationOf(known.get(sides.key)!, sides)
      variations.set(`${one} ${other}`, variation)
    }
  }
  return (one, other) => variations.get(`${one} ${other}`)!
}

/** As its cell says of the links with the pivot; null where there is none. */
function linkedDeparture({ cells }: MatrixRow, version: number): number | null {
  const cell = cells[version - 1]!
  return cell.kind === 'linked' ? cell.departure : null
}

/** What two versions have in a row, the source first. */
interface RowSides {
  readonly pair: VersionPair
  readonly a: LinkSide
  readonly b: LinkSide
  /** The same for the same words at the same places with the same glossary. */
  readonly key: string
}

function passagesOf(
  pair: VersionPair,
  { segments }: MatrixRow,
  [one, other]: readonly [number, number],
): RowSides {
  const own = pair.isTurned ? ([other, one] as const) : ([one, other] as const)
  const side = (which: 0 | 1): LinkSide => ({
    document: pair.columns[which].document,
    texts: pair.texts[which],
    passage: wordsOf(pair.columns[which], segments[own[which]]!),
  })
  const [a, b] = [side(0), side(1)]
  const spans = ({ passage }: LinkSide) =>
    passage.segments.map(({ start, end }) => `${start}-${end}`).join()
  return { pair, a, b, key: `${pair.basis} ${spans(a)}|${spans(b)}` }
}

/** Forgets the oldest beyond the limit. */
function remember(known: KnownFindings, key: string, found: PassageComparison): void {
  const divergences = found.divergences.map(({ rule, term }) => ({ rule, term }))
  known.set(key, { share: found.share, divergences })
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!)
}

/** Without what reviewers have dismissed in links that hold words of the row. */
function variationOf({ share, divergences }: KeptFindings, { pair, a, b }: RowSides): number {
  const { state } = pair
  if (state === null) return rowVariation({ share, divergences })
  const beads = [
    ...a.passage.segments.map(({ id }) => state.index.beadOf('source', id)),
    ...b.passage.segments.map(({ id }) => state.index.beadOf('target', id)),
  ].flatMap((bead) => bead?.id ?? [])
  const left = divergences.filter((one) => !dismissalOf(state.dismissals, beads, one))
  return rowVariation({ share, divergences: left })
}

function departuresIn(row: MatrixRow, variation: Variation): RowDepartures {
  const there = versionsIn(row)
  const departures = synopsisVariation(there.length, 0, (one, other) =>
    variation(there[one]!, there[other]!),
  )
  return row.segments.map((_, version) => {
    const place = there.indexOf(version)
    return place < 0 || there.length < 2 ? null : departures[place]!.fromOthers
  })
}

/** Those that have words in the row, the pivot being 0. */
function versionsIn({ segments }: MatrixRow): readonly number[] {
  return segments.flatMap((ids, version) => (ids.length === 0 ? [] : [version]))
}
