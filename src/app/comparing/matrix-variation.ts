/** How much each version of a row departs from all others, whatever was aligned with what. */
import { packedIndexes } from '../../backends/packed-indexes.ts'
import type { Passage } from '../../core/compare/divergences.ts'
import { rowVariation, synopsisVariation } from '../../core/compare/variation.ts'
import { sameLanguage } from '../../core/language/tags.ts'
import { othersTurn } from '../../core/others-turn.ts'
import { loadLexicon } from '../../lexicon/lexicon.ts'
import type { Context } from '../context.ts'
import type { Matrix, MatrixRow } from './matrix.ts'

/** Pairs of passages whose variation is remembered: about 10 MB. */
const MOST_KNOWN = 20_000

type Variations = Map<string, number>

const knownOf = new WeakMap<Context, Variations>()

/** Of each version, the pivot first; null where it is not there, or is alone. */
export type RowDepartures = readonly (number | null)[]

/**
 * For each row the mean departure of each version from all others that are there; null for rows that
 * were not reached before the signal. What was worked out is remembered, so that asking again goes
 * on. Lets others go on meanwhile.
 */
export async function departuresFromAll(
  context: Context,
  matrix: Matrix,
  signal: AbortSignal,
): Promise<readonly (RowDepartures | null)[]> {
  const known: Variations = knownOf.get(context) ?? new Map()
  knownOf.set(context, known)
  const departures: (RowDepartures | null)[] = []
  for (const row of matrix.rows) {
    const passages = passagesOf(matrix, row)
    const isKnown = await compareAll(context, known, passages, signal)
    departures.push(isKnown ? departuresIn(known, passages) : null)
  }
  return departures
}

type Passages = readonly (Passage | null)[]

/** Every two passages of a row; false where the signal came before all were compared. */
async function compareAll(
  { data }: Context,
  known: Variations,
  passages: Passages,
  signal: AbortSignal,
): Promise<boolean> {
  const there = passages.filter((passage) => passage !== null)
  for (const [at, a] of there.entries()) {
    for (const b of there.slice(at + 1)) {
      const key = keyOf(a, b)
      if (known.has(key)) continue
      if (signal.aborted) return false
      const isOneLanguage = sameLanguage(a.language, b.language)
      const lexicon = isOneLanguage
        ? undefined
        : loadLexicon(a.language, b.language, { packed: packedIndexes(data) })
      remember(known, key, rowVariation(a, b, { lexicon }))
      await othersTurn()
    }
  }
  return true
}

function keyOf(a: Passage, b: Passage): string {
  return JSON.stringify([a.language, a.text, b.language, b.text])
}

/** Forgets the oldest beyond the limit. */
function remember(known: Variations, key: string, variation: number): void {
  known.set(key, variation)
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!)
}

function departuresIn(known: Variations, passages: Passages): RowDepartures {
  const there = passages.flatMap((passage, version) => (passage === null ? [] : [version]))
  const variations = synopsisVariation(
    there.length,
    0,
    (a, b) => known.get(keyOf(passages[there[a]!]!, passages[there[b]!]!)) ?? 0,
  )
  return passages.map((_, version) => {
    const place = there.indexOf(version)
    return place < 0 || there.length < 2 ? null : variations[place]!.fromOthers
  })
}

function passagesOf(matrix: Matrix, { pivot, cells }: MatrixRow): Passages {
  const language = (id: number) =>
    matrix.comparison.documents.find((document) => document.id === id)!.language
  return [
    pivot && { text: pivot.text, language: language(matrix.pivot) },
    ...cells.map((cell, version) => {
      const text = 'text' in cell ? cell.text : ''
      return text === '' ? null : { text, language: language(matrix.versions[version]!) }
    }),
  ]
}
