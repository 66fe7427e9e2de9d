/**
 * IBM model 1 (Brown et al. 1993) in both directions over short phrases: which word renders which.
 * A pair counts as much as both directions agree on it (geometric mean of the two probabilities).
 */

/** The distinct words of one phrase, or of all terms of one concept, on either side. */
export interface WordBag {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

export interface Association {
  readonly source: string
  readonly target: string
  /** Geometric mean of p(target | source) and p(source | target), in (0, 1]. */
  readonly weight: number
}

/** Rounds of expectation and maximisation; more than five changes nothing on phrases this short. */
const ROUNDS = 5

export interface AssociationLimits {
  /** Least weight. */
  readonly least: number
  /** Bags that the two words must share. */
  readonly meetings: number
  /** Words on either side of a bag; larger bags are left out, for they cost their product. */
  readonly largestBag: number
}

/** The associations within the limits, in no particular order. */
export function associateWords(
  bags: readonly WordBag[],
  { least, meetings, largestBag }: AssociationLimits,
): readonly Association[] {
  const cells = collectCells(bags, largestBag)
  const shared = countMeetings(cells)
  const forward = train(cells, cells.sourceOf, cells.sources.length, true)
  const backward = train(cells, cells.targetOf, cells.targets.length, false)
  const associations: Association[] = []
  for (let cell = 0; cell < cells.count; cell += 1) {
    const weight = Math.sqrt(forward[cell]! * backward[cell]!)
    if (weight < least || shared[cell]! < meetings) continue
    associations.push({
      source: cells.sources[cells.sourceOf[cell]!]!,
      target: cells.targets[cells.targetOf[cell]!]!,
      weight: Math.min(1, weight),
    })
  }
  return associations
}

/** Every pair of words that shares a bag is a cell. */
interface Cells {
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly count: number
  readonly sourceOf: Int32Array
  readonly targetOf: Int32Array
  /** Cells of all bags, one after another, row by row (a row has one source word). */
  readonly occurrences: Int32Array
  /** Words on either side of each bag. */
  readonly shapes: readonly { readonly rows: number; readonly columns: number }[]
}

function collectCells(bags: readonly WordBag[], largestBag: number): Cells {
  const sources = numbering()
  const targets = numbering()
  /** Cell by column, for each row. */
  const rows: Map<number, number>[] = []
  const sourceOf: number[] = []
  const targetOf: number[] = []
  const occurrences: number[] = []
  const shapes: { rows: number; columns: number }[] = []
  for (const bag of bags) {
    if (bag.source.length * bag.target.length === 0) continue
    if (Math.max(bag.source.length, bag.target.length) > largestBag) continue
    shapes.push({ rows: bag.source.length, columns: bag.target.length })
    const columns = bag.target.map((word) => targets.number(word))
    for (const word of bag.source) {
      const row = sources.number(word)
      const cellOf = (rows[row] ??= new Map())
      for (const column of columns) {
        let cell = cellOf.get(column)
        if (cell === undefined) {
          cell = sourceOf.length
          cellOf.set(column, cell)
          sourceOf.push(row)
          targetOf.push(column)
        }
        occurrences.push(cell)
      }
    }
  }
  return {
    sources: sources.words,
    targets: targets.words,
    count: sourceOf.length,
    sourceOf: Int32Array.from(sourceOf),
    targetOf: Int32Array.from(targetOf),
    occurrences: Int32Array.from(occurrences),
    shapes,
  }
}

function countMeetings({ occurrences, count }: Cells): Int32Array {
  const shared = new Int32Array(count)
  for (const cell of occurrences) shared[cell]! += 1
  return shared
}

function numbering(): { number(word: string): number; readonly words: readonly string[] } {
  const numbers = new Map<string, number>()
  const words: string[] = []
  return {
    words,
    number(word) {
      let found = numbers.get(word)
      if (found === undefined) {
        found = words.length
        numbers.set(word, found)
        words.push(word)
      }
      return found
    },
  }
}

/**
 * Probability of the other side's word given the word in `givenOf`, per cell. `rowsGiven`: the given
 * words are the rows of a bag, so that each of its columns shares its one count among them.
 */
function train(
  cells: Cells,
  givenOf: Int32Array,
  givenCount: number,
  rowsGiven: boolean,
): Float64Array {
  let probability: Float64Array = new Float64Array(cells.count).fill(1)
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Float64Array(cells.count)
    let start = 0
    for (const { rows, columns } of cells.shapes) {
      const [lines, length] = rowsGiven ? [columns, rows] : [rows, columns]
      const [step, stride] = rowsGiven ? [1, columns] : [columns, 1]
      for (let line = 0; line < lines; line += 1) {
        share(cells.occurrences, start + line * step, stride, length, probability, counts)
      }
      start += rows * columns
    }
    probability = normalised(counts, givenOf, givenCount)
  }
  return probability
}

function share(
  occurrences: Int32Array,
  start: number,
  stride: number,
  length: number,
  probability: Float64Array,
  counts: Float64Array,
): void {
  let total = 0
  for (let index = 0; index < length; index += 1) {
    total += probability[occurrences[start + index * stride]!]!
  }
  for (let index = 0; index < length; index += 1) {
    const cell = occurrences[start + index * stride]!
    counts[cell]! += probability[cell]! / total
  }
}

function normalised(counts: Float64Array, givenOf: Int32Array, givenCount: number): Float64Array {
  const totals = new Float64Array(givenCount)
  for (let cell = 0; cell < counts.length; cell += 1) totals[givenOf[cell]!]! += counts[cell]!
  return counts.map((count, cell) => count / totals[givenOf[cell]!]!)
}
