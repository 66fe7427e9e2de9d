/**
 * Indexes of a longest strictly increasing series of values, O(n log n). Of the links of a bitext in
 * the order of the source, by their places in the target: those that go along with both texts; the
 * others cross.
 */
export function longestSeries(values: ArrayLike<number>): ReadonlySet<number> {
  const tails: number[] = []
  const before = new Int32Array(values.length)
  for (let at = 0; at < values.length; at++) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < values[at]!) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  }
  const series = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) series.add(at)
  return series
}
