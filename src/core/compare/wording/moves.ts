import type { EditRegion } from './edit-regions.ts'
import type { WordingToken } from './wording-tokens.ts'

/** A region, or a part of one that stands elsewhere on the other side. */
export interface PlacedRegion extends EditRegion {
  /** The same number at the place a run left and at the place it went to. */
  readonly move?: number
  /** A short way within a sentence (word order) rather than a passage moved. */
  readonly near?: boolean
}

/** Fewest words that make a moved passage; fewer, close by, are word order. */
const MOVE_WORDS = 3
const MOVE_LETTERS = 12
/** Farthest that word order reaches, in tokens. */
const ORDER_REACH = 12

interface Run {
  readonly regionA: number
  readonly regionB: number
  readonly fromA: number
  readonly fromB: number
  readonly length: number
  readonly near: boolean
}

/**
 * Finds runs that were left out in one place and stand in another, longest first, and splits the
 * regions so that each such run is a region of its own, at both places.
 */
export function findMoves(
  regions: readonly EditRegion[],
  a: readonly WordingToken[],
  b: readonly WordingToken[],
): readonly PlacedRegion[] {
  const runs = chooseRuns(commonRuns(regions, a, b))
  if (runs.length === 0) return regions
  return regions.flatMap((region, index) => splitRegion(region, index, runs))
}

/** Maximal common runs of one region's A side and another region's B side. */
function commonRuns(
  regions: readonly EditRegion[],
  a: readonly WordingToken[],
  b: readonly WordingToken[],
): readonly Run[] {
  const places = new Map<string, (readonly [number, number])[]>()
  for (const [index, region] of regions.entries()) {
    for (let at = region.fromB; at < region.toB; at++) {
      if (b[at]!.kind === 'punctuation') continue
      const list = places.get(b[at]!.key)
      if (list === undefined) places.set(b[at]!.key, [[index, at]])
      else if (list.length < 16) list.push([index, at])
    }
  }
  const runs: Run[] = []
  for (const [regionA, region] of regions.entries()) {
    for (let fromA = region.fromA; fromA < region.toA; fromA++) {
      for (const [regionB, fromB] of places.get(a[fromA]!.key) ?? []) {
        const run = extendRun(regions, a, b, { regionA, regionB, fromA, fromB })
        if (run !== undefined) runs.push(run)
      }
    }
  }
  return runs
}

function extendRun(
  regions: readonly EditRegion[],
  a: readonly WordingToken[],
  b: readonly WordingToken[],
  start: Pick<Run, 'regionA' | 'regionB' | 'fromA' | 'fromB'>,
): Run | undefined {
  const { regionA, regionB, fromA, fromB } = start
  if (fromA > regions[regionA]!.fromA && fromB > regions[regionB]!.fromB) {
    if (a[fromA - 1]!.key === b[fromB - 1]!.key) return undefined
  }
  const most = Math.min(regions[regionA]!.toA - fromA, regions[regionB]!.toB - fromB)
  let length = 0
  while (length < most && a[fromA + length]!.key === b[fromB + length]!.key) length += 1
  const words = a.slice(fromA, fromA + length).filter((token) => token.kind !== 'punctuation')
  const letters = words.reduce((sum, token) => sum + token.key.length, 0)
  const isPassage = words.length >= MOVE_WORDS && letters >= MOVE_LETTERS
  const apart = distance(regions, regionA, regionB)
  const isOrder =
    apart <= ORDER_REACH && words.some((token) => token.key.length > 3 || isHan(token))
  if (!isPassage && !isOrder) return undefined
  return { ...start, length, near: !isPassage }
}

function isHan(token: WordingToken): boolean {
  return /\p{Script=Han}/u.test(token.text) && token.text.length > 1
}

/** Matched tokens between two regions; 0 within one. */
function distance(regions: readonly EditRegion[], one: number, other: number): number {
  const [first, second] = one < other ? [one, other] : [other, one]
  return first === second ? 0 : regions[second]!.fromA - regions[first]!.toA
}

/** The longest runs that do not overlap on either side. */
function chooseRuns(runs: readonly Run[]): readonly Run[] {
  const chosen: Run[] = []
  for (const run of [...runs].sort((one, other) => other.length - one.length)) {
    const clashes = chosen.some(
      (other) =>
        (run.fromA < other.fromA + other.length && other.fromA < run.fromA + run.length) ||
        (run.fromB < other.fromB + other.length && other.fromB < run.fromB + run.length),
    )
    if (!clashes) chosen.push(run)
  }
  return chosen
}

/** Cuts the moved runs out; what is left keeps its order, paired piece by piece. */
function splitRegion(
  region: EditRegion,
  index: number,
  runs: readonly Run[],
): readonly PlacedRegion[] {
  const leaving = runs
    .map((run, move) => ({ ...run, move }))
    .filter((run) => run.regionA === index)
    .sort((one, other) => one.fromA - other.fromA)
  const arriving = runs
    .map((run, move) => ({ ...run, move }))
    .filter((run) => run.regionB === index)
    .sort((one, other) => one.fromB - other.fromB)
  if (leaving.length === 0 && arriving.length === 0) return [region]
  const pieces: PlacedRegion[] = []
  let atA = region.fromA
  let atB = region.fromB
  const rest = (toA: number, toB: number): void => {
    if (toA > atA || toB > atB) pieces.push({ fromA: atA, toA, fromB: atB, toB })
    atA = toA
    atB = toB
  }
  for (const run of leaving) {
    // B's rest goes with the first piece of A's rest, if there is one before this run.
    rest(run.fromA, run.fromA > atA && arriving.length === 0 ? region.toB : atB)
    const toA = run.fromA + run.length
    pieces.push({ fromA: atA, toA, fromB: atB, toB: atB, move: run.move, near: run.near })
    atA = toA
  }
  for (const run of arriving) {
    rest(run.fromB > atB ? region.toA : atA, run.fromB)
    const toB = run.fromB + run.length
    pieces.push({ fromA: atA, toA: atA, fromB: atB, toB, move: run.move, near: run.near })
    atB = toB
  }
  rest(region.toA, region.toB)
  return pieces
}
