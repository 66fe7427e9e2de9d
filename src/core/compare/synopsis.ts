/** N versions side by side: which of their segments belong together. */
import type { Bead, SegmentId } from '../model.ts'

/** The beads between two versions, which are given by their places among all. */
export interface SynopsisBitext {
  readonly source: number
  readonly target: number
  readonly beads: Iterable<Bead>
}

/** What each version has, in the order of the versions; segments in reading order, none: empty. */
export interface SynopsisRow {
  readonly cells: readonly (readonly SegmentId[])[]
}

/**
 * The smallest groups of segments that no live bead leaves: every segment is in exactly one row,
 * and so are all segments of a bead. In the order of the pivot; a row without segments of it comes
 * after the row that its first version has read before. `versions`: their segments in reading order.
 */
export function synopsisRows(
  versions: readonly (readonly SegmentId[])[],
  bitexts: readonly SynopsisBitext[],
  pivot: number,
): readonly SynopsisRow[] {
  const numbers = numberSegments(versions)
  const groups = new Groups(numbers.count)
  for (const { source, target, beads } of bitexts) {
    for (const bead of beads) {
      if (bead.status === 'rejected') continue
      const members = [
        ...bead.source.map((id) => numbers.of(source, id)),
        ...bead.target.map((id) => numbers.of(target, id)),
      ]
      for (const member of members) groups.join(members[0]!, member)
    }
  }
  return inOrderOfPivot(collectRows(versions, numbers, groups), versions, pivot)
}

interface Numbers {
  readonly count: number
  /** Throws RangeError for a segment that its version does not have. */
  of(version: number, id: SegmentId): number
}

function numberSegments(versions: readonly (readonly SegmentId[])[]): Numbers {
  let count = 0
  const maps = versions.map((ids) => new Map(ids.map((id) => [id, count++])))
  return {
    count,
    of: (version, id) => {
      const number = maps[version]?.get(id)
      if (number === undefined) throw new RangeError(`version ${version} has no segment ${id}`)
      return number
    },
  }
}

/** Union-find with path halving. */
class Groups {
  readonly #parents: Int32Array

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, i) => i)
  }

  join(a: number, b: number): void {
    this.#parents[this.rootOf(b)] = this.rootOf(a)
  }

  rootOf(member: number): number {
    const parents = this.#parents
    let at = member
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!
      at = parents[at]!
    }
    return at
  }
}

type OpenRow = SegmentId[][]

function collectRows(
  versions: readonly (readonly SegmentId[])[],
  numbers: Numbers,
  groups: Groups,
): readonly OpenRow[] {
  const rows = new Map<number, OpenRow>()
  for (const [version, ids] of versions.entries()) {
    for (const id of ids) {
      const root = groups.rootOf(numbers.of(version, id))
      const row: OpenRow = rows.get(root) ?? versions.map(() => [])
      rows.set(root, row)
      row[version]!.push(id)
    }
  }
  return [...rows.values()]
}

/** Where a row goes: after the pivot's row `anchor` (−1: before all), then by version and place. */
interface Place {
  readonly row: OpenRow
  readonly anchor: number
  readonly version: number
  readonly position: number
}

function inOrderOfPivot(
  rows: readonly OpenRow[],
  versions: readonly (readonly SegmentId[])[],
  pivot: number,
): readonly SynopsisRow[] {
  const positions = versions.map((ids) => new Map(ids.map((id, position) => [id, position])))
  const anchorBefore = anchors(rows, versions, pivot)
  const places = rows.map((row): Place => {
    const version = row[pivot]!.length > 0 ? pivot : row.findIndex((ids) => ids.length > 0)
    const position = positions[version]!.get(row[version]![0]!)!
    const isOfPivot = version === pivot
    const anchor = isOfPivot ? position : anchorBefore[version]![position]!
    return { row, anchor, version: isOfPivot ? -1 : version, position }
  })
  return places
    .toSorted((a, b) => a.anchor - b.anchor || a.version - b.version || a.position - b.position)
    .map(({ row }) => ({ cells: row }))
}

/** By version and position: the pivot's first position in the nearest row before that has one. */
function anchors(
  rows: readonly OpenRow[],
  versions: readonly (readonly SegmentId[])[],
  pivot: number,
): readonly (readonly number[])[] {
  const pivotPositions = new Map(versions[pivot]!.map((id, position) => [id, position]))
  const own = versions.map(() => new Map<SegmentId, number>())
  for (const row of rows) {
    const [first] = row[pivot]!
    if (first === undefined) continue
    const anchor = pivotPositions.get(first)!
    for (const [version, ids] of row.entries()) for (const id of ids) own[version]!.set(id, anchor)
  }
  return versions.map((ids, version) => {
    let anchor = -1
    return ids.map((id) => (anchor = own[version]!.get(id) ?? anchor))
  })
}
