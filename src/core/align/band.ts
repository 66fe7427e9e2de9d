/** Cells (i, j) of a band: for each source position a range of target positions, [from, to). */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Cells of row i begin at offsets[i]; the last entry is their number. */
  readonly offsets: Int32Array
}

export function makeBand(from: Int32Array, to: Int32Array): Band {
  const offsets = new Int32Array(from.length + 1)
  for (let i = 0; i < from.length; i++) offsets[i + 1] = offsets[i]! + to[i]! - from[i]!
  return { from, to, offsets }
}

/** All cells. */
export function fullBand(source: number, target: number): Band {
  return makeBand(new Int32Array(source), new Int32Array(source).fill(target))
}

/** The same cells seen from the target side; cells between two of one target are filled in. */
export function transposeBand(band: Band, target: number): Band {
  const from = new Int32Array(target).fill(0x7fffffff)
  const to = new Int32Array(target)
  for (let i = 0; i < band.from.length; i++) {
    for (let j = band.from[i]!; j < band.to[i]!; j++) {
      if (i < from[j]!) from[j] = i
      if (i + 1 > to[j]!) to[j] = i + 1
    }
  }
  for (let j = 0; j < target; j++) if (to[j] === 0) from[j] = 0
  return makeBand(from, to)
}
