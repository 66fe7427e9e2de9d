/** What edits cost; an equal letter for itself is never asked about. */
export interface EditCosts {
  /** Of a letter that only one of the two has. */
  lost(letter: string): number
  /** Of a letter for another one. */
  replaced(one: string, other: string): number
}

/** Each edit costs 1. */
export const LEVENSHTEIN: EditCosts = { lost: () => 1, replaced: () => 1 }

/** The least cost of the edits that turn one string of UTF-16 letters into another (Wagner and Fischer, 1974). */
export function editDistance(a: string, b: string, costs: EditCosts = LEVENSHTEIN): number {
  let row = new Float64Array(b.length + 1)
  for (let j = 0; j < b.length; j++) row[j + 1] = row[j]! + costs.lost(b[j]!)
  let next = new Float64Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const own = a[i]!
    const lost = costs.lost(own)
    next[0] = row[0]! + lost
    for (let j = 0; j < b.length; j++) {
      const letter = b[j]!
      const replaced = row[j]! + (own === letter ? 0 : costs.replaced(own, letter))
      next[j + 1] = Math.min(replaced, row[j + 1]! + lost, next[j]! + costs.lost(letter))
    }
    ;[row, next] = [next, row]
  }
  return row[b.length]!
}
