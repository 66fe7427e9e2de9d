import { describe, expect, it } from 'vitest'
import { transposeCells, type Cells } from '../../../src/core/align/candidates.ts'
import { WALK } from '../../../src/core/align/parameters.ts'
import { walkThrough } from '../../../src/core/align/walk.ts'
import fc from '../../support/property.ts'

/** Cells of a table of log odds; null where a cell is not looked at. */
function cellsOf(table: readonly (readonly (number | null)[])[]): Cells {
  const starts = new Int32Array(table.length + 1)
  const columns: number[] = []
  const scores: number[] = []
  table.forEach((row, i) => {
    row.forEach((score, j) => {
      if (score === null) return
      columns.push(j)
      scores.push(score)
    })
    starts[i + 1] = columns.length
  })
  return {
    rows: table.length,
    width: table[0]?.length ?? 0,
    starts,
    columns: Int32Array.from(columns),
    scores: Float32Array.from(scores),
  }
}

/** The same posterior, from all walks one by one. */
function exhaustive(table: readonly (readonly (number | null)[])[], relink: number): number[][] {
  const width = table[0]!.length
  const { steps, leap, unlink, leapAgain } = WALK
  const reach = (steps.length - 1) / 2
  const step = (from: number, to: number) => steps[to - from + reach] ?? 0
  const sums = table.map((row) => row.map(() => 0))
  let total = 0
  const visit = (
    i: number,
    path: number[],
    state: { at: number; isLinked: boolean } | null,
    weight: number,
  ) => {
    if (i === table.length) {
      total += weight
      path.forEach((j, row) => {
        if (j >= 0) sums[row]![j]! += weight
      })
      return
    }
    for (let j = 0; j < width; j++) {
      let arrive = relink / width
      if (state?.isLinked) arrive = leap / width + (1 - leap - unlink) * step(state.at, j)
      else if (state) arrive = relink * (leapAgain / width + (1 - leapAgain) * step(state.at, j))
      const score = table[i]![j]
      if (score !== null)
        visit(i + 1, [...path, j], { at: j, isLinked: true }, weight * arrive * Math.exp(score!))
    }
    if (state === null) {
      for (let j = 0; j < width; j++) {
        visit(i + 1, [...path, -1], { at: j, isLinked: false }, (weight * (1 - relink)) / width)
      }
    } else {
      const stay = state.isLinked ? unlink : 1 - relink
      visit(i + 1, [...path, -1], { at: state.at, isLinked: false }, weight * stay)
    }
  }
  visit(0, [], null, 1)
  return sums.map((row) => row.map((sum) => sum / total))
}

const score = fc.option(fc.double({ min: -12, max: 12, noNaN: true }), { freq: 4 })
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([n, m]) =>
    fc.array(fc.array(score, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
  )

describe('a walk', () => {
  it('gives each link the share of all walks that use it', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(0.25, 0.05), (scores, relink) => {
        const cells = cellsOf(scores)
        const { posterior } = walkThrough(cells, relink)
        const expected = exhaustive(scores, relink)
        for (let i = 0; i < cells.rows; i++) {
          for (let c = cells.starts[i]!; c < cells.starts[i + 1]!; c++) {
            expect(posterior[c]).toBeCloseTo(expected[i]![cells.columns[c]!]!, 6)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('survives evidence far beyond the range of a double, for and against', () => {
    const scores = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 6 }, (__, j) => (i % 6 === j ? 900 : -900)),
    )
    const { posterior, logOdds } = walkThrough(cellsOf(scores), 0.25)
    expect(posterior.every((value) => value >= 0 && value <= 1 + 1e-9)).toBe(true)
    expect(Number.isFinite(logOdds)).toBe(true)
    expect(posterior[0]).toBeCloseTo(1)
  })

  it('lets neighbours decide where evidence is even', () => {
    const { posterior } = walkThrough(
      cellsOf([
        [8, -4, -4, -4],
        [-4, 1, -4, 1],
        [-4, -4, 8, -4],
      ]),
      0.25,
    )
    expect(posterior[5]).toBeGreaterThan(0.5)
    expect(posterior[7]).toBeLessThan(0.1)
  })
})

it('cells seen from the other text and back are the same', () => {
  fc.assert(
    fc.property(table, (scores) => {
      const cells = cellsOf(scores)
      expect(transposeCells(transposeCells(cells))).toEqual(cells)
    }),
  )
})
