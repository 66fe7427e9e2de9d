/** The strongest pieces of evidence for a link, with the words as they stand in the texts. */
import type { LanguageTag, Reason } from '../model.ts'
import { lowerCase } from '../text/lower-case.ts'
import { lettersOf, type FeatureType } from './features.ts'
import { lengthEvidence } from './length.ts'
import {
  IDENTICAL,
  LEARNED,
  MARK_MATCH,
  NUMBER_MATCH,
  SAME_STEM,
  SOUND,
  TERM,
  WEAK_TERM,
} from './matches.ts'
import { ACRONYM, NAME } from './features.ts'
import { RUN } from './parameters.ts'
import { wordsOfRun } from './run-words.ts'
import { RunReader } from './runs.ts'
import { spanMeaningOdds } from './semantics.ts'
import type { TextPair } from './text-pair.ts'
import { TypeSet } from './type-set.ts'

/** Reasons kept for a link. */
const MOST = 5
/** Evidence below this share of the whole is left out. */
const LEAST_SHARE = 0.03

/** The segments of two texts as they stand. */
interface Texts {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

interface Piece {
  readonly kind: Reason['kind']
  readonly source: string
  readonly target: string
  readonly worth: number
}

/** Runs kept for a link. */
const MOST_RUNS = 2

/** Tells the reasons of links of two texts. */
export class ReasonReader {
  readonly #pair: TextPair
  readonly #texts: Texts
  readonly #left: TypeSet
  readonly #right: TypeSet
  readonly #runs: RunReader | null

  constructor(pair: TextPair, texts: Texts) {
    this.#pair = pair
    this.#runs = pair.runs === null ? null : new RunReader(pair.source, pair.target)
    this.#texts = texts
    this.#left = new TypeSet(pair.source)
    this.#right = new TypeSet(pair.target)
  }

  /** Of the link of these segments, the strongest first; their weights are shares of all evidence for it. */
  reasonsFor(source: readonly number[], target: readonly number[]): readonly Reason[] {
    const pair = this.#pair
    const { runs, types } = this.#sharedRuns(source, target)
    const pieces = [...runs, ...this.#matchedPieces(source, target, types)]
    const length = lengthEvidence(
      pair.lengths,
      lettersOf(pair.source, source),
      lettersOf(pair.target, target),
      target.length,
    )
    if (length > 0) pieces.push({ kind: 'length', source: '', target: '', worth: length })
    const meaning = pair.semantics === null ? 0 : spanMeaningOdds(pair.semantics, source, target)
    if (meaning > 0) pieces.push({ kind: 'embedding', source: '', target: '', worth: meaning })
    const total = pieces.reduce((sum, piece) => sum + piece.worth, 0)
    return pieces
      .filter((piece) => piece.worth >= LEAST_SHARE * total)
      .sort((a, b) => b.worth - a.worth || (a.source < b.source ? -1 : 1))
      .slice(0, MOST)
      .map(({ kind, source: own, target: other, worth }) => ({
        kind,
        source: own,
        target: other,
        weight: Math.round((1000 * worth) / total) / 1000,
      }))
  }

  /** The most telling runs, and the source types that they are made of. */
  #sharedRuns(
    source: readonly number[],
    target: readonly number[],
  ): { readonly runs: readonly Piece[]; readonly types: ReadonlySet<number> } {
    const reader = this.#runs
    if (reader === null) return { runs: [], types: new Set() }
    const found = source
      .flatMap((i) => target.flatMap((j) => reader.runs(i, j).map((run) => ({ i, j, run }))))
      .filter(({ run }) => run.worth >= RUN.least)
      .sort((a, b) => b.run.worth - a.run.worth || a.i - b.i || a.j - b.j)
      .slice(0, MOST_RUNS)
    const { source: own, target: other } = this.#pair
    const runs = found.map(({ i, j, run }): Piece => {
      const { length, worth } = run
      return {
        kind: 'run',
        source: wordsOfRun(this.#texts.source[i]!, own, i, run.source, length),
        target: wordsOfRun(this.#texts.target[j]!, other, j, run.target, length),
        worth: RUN.weight * worth,
      }
    })
    const types = found.flatMap(({ i, run }) => {
      const from = own.order!.starts[i]! + run.source
      return [...own.order!.words.subarray(from, from + run.length)]
    })
    return { runs, types: new Set(types) }
  }

  /** Words of one that find a counterpart in the other, but for types that are told otherwise. */
  #matchedPieces(
    source: readonly number[],
    target: readonly number[],
    told: ReadonlySet<number>,
  ): Piece[] {
    const pair = this.#pair
    const { starts, partners, kinds, deltas } = pair.evidence.source
    const [left, right] = [this.#left, this.#right]
    left.fill(source)
    right.fill(target)
    const pieces: Piece[] = []
    for (const type of left.types) {
      if (told.has(type)) continue
      let best = -1
      for (let m = starts[type]!; m < starts[type + 1]!; m++) {
        if (!right.has(partners[m]!) || deltas[m]! <= 0) continue
        if (best < 0 || deltas[m]! > deltas[best]!) best = m
      }
      if (best < 0 || kinds[best] === MARK_MATCH) continue
      const partner = partners[best]!
      const own = pair.source.vocabulary[type]!
      const other = pair.target.vocabulary[partner]!
      pieces.push({
        kind: reasonKind(kinds[best]!, own, other),
        source: surfaceIn(this.#texts.source[left.placeOf(type)]!, own, pair.source.language),
        target: surfaceIn(this.#texts.target[right.placeOf(partner)]!, other, pair.target.language),
        worth: deltas[best]!,
      })
    }
    return pieces
  }
}

function reasonKind(match: number, own: FeatureType, other: FeatureType): Reason['kind'] {
  const isName = own.class === NAME || other.class === NAME
  if (match === NUMBER_MATCH) return 'number'
  if (match === LEARNED) return 'learned'
  if (match === TERM || match === WEAK_TERM) return 'term'
  if (own.class === ACRONYM && other.class === ACRONYM) return 'acronym'
  if (isName) return 'name'
  if (match === IDENTICAL || match === SAME_STEM) return 'identical'
  return match >= SOUND ? 'cognate' : 'identical'
}

/** The word as this text has it: types are lower-cased, and keep only the first place's spelling. */
function surfaceIn(text: string, type: FeatureType, language: LanguageTag): string {
  if (text.includes(type.surface)) return type.surface
  const at = lowerCase(text, language).indexOf(type.key)
  return at < 0 ? type.surface : text.slice(at, at + type.key.length)
}
