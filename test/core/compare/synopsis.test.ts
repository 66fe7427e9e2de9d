import { expect, test } from 'vitest'
import { synopsisRows, type SynopsisBitext } from '../../../src/core/compare/synopsis.ts'
import { synopsisVariation } from '../../../src/core/compare/variation.ts'
import type { Bead } from '../../../src/core/model.ts'
import fc from '../../support/property.ts'

const bead = (
  source: readonly number[],
  target: readonly number[],
  status: Bead['status'] = 'proposed',
): Bead => ({ source, target, confidence: 0.9, status })

const cellsOf = (versions: number[][], bitexts: SynopsisBitext[], pivot = 0) =>
  synopsisRows(versions, bitexts, pivot).map(({ cells }) =>
    cells.map((ids) => ids.join()).join('|'),
  )

test.each<[string, SynopsisBitext[], string[]]>([
  [
    'without links every segment is a row, in between those of the pivot',
    [],
    ['|21|', '|22|', '||31', '||32', '11||', '12||'],
  ],
  [
    'links through the pivot make one row of three versions',
    [
      { source: 0, target: 1, beads: [bead([11], [21])] },
      { source: 2, target: 0, beads: [bead([31], [11])] },
    ],
    ['11|21|31', '|22|', '||32', '12||'],
  ],
  [
    'a link that only two other versions have is a row without the pivot',
    [
      { source: 0, target: 1, beads: [bead([11], [21])] },
      { source: 1, target: 2, beads: [bead([22], [31])] },
    ],
    ['||32', '11|21|', '|22|31', '12||'],
  ],
  [
    'what one bitext joins, no other parts',
    [
      { source: 0, target: 1, beads: [bead([11, 12], [21])] },
      { source: 0, target: 2, beads: [bead([11], [31]), bead([12], [32])] },
    ],
    ['11,12|21|31,32', '|22|'],
  ],
  [
    'rejected links join nothing',
    [{ source: 0, target: 1, beads: [bead([11], [21], 'rejected'), bead([12], [22])] }],
    ['|21|', '||31', '||32', '11||', '12|22|'],
  ],
])('%s', (_title, bitexts, expected) => {
  expect(
    cellsOf(
      [
        [11, 12],
        [21, 22],
        [31, 32],
      ],
      bitexts,
    ),
  ).toEqual(expected)
})

/** Three to four versions of up to six segments, and beads between any two of them. */
const synopsis = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 4 })
  .chain((sizes) => {
    const some = (version: number) =>
      fc.uniqueArray(fc.integer({ min: 1, max: sizes[version]! }), { maxLength: 3 })
    const place = fc.nat({ max: sizes.length - 1 })
    const bitext = fc
      .tuple(place, place)
      .filter(([a, b]) => a !== b)
      .chain(([source, target]) =>
        fc.record({
          source: fc.constant(source),
          target: fc.constant(target),
          beads: fc.array(
            fc.tuple(some(source), some(target)).map(([a, b]) => bead(a, b)),
            { maxLength: 3 },
          ),
        }),
      )
    return fc.record({
      sizes: fc.constant(sizes),
      pivot: place,
      bitexts: fc.array(bitext, { maxLength: 4 }),
    })
  })

const idsOf = (sizes: readonly number[]) =>
  sizes.map((size) => Array.from({ length: size }, (_, i) => i + 1))

test('every segment is in exactly one row, and every bead within one', () => {
  fc.assert(
    fc.property(synopsis, ({ sizes, pivot, bitexts }) => {
      const rows = synopsisRows(idsOf(sizes), bitexts, pivot)
      for (const [version, ids] of idsOf(sizes).entries()) {
        const found = rows.flatMap(({ cells }) => cells[version]!)
        expect(found.toSorted((a, b) => a - b)).toEqual(ids)
      }
      for (const { source, target, beads } of bitexts) {
        for (const one of beads) {
          const touched = rows.filter(
            ({ cells }) =>
              one.source.some((id) => cells[source]!.includes(id)) ||
              one.target.some((id) => cells[target]!.includes(id)),
          )
          expect(touched.length).toBeLessThanOrEqual(1)
        }
      }
    }),
  )
})

test('rows come in the order of the pivot, and no bead means as many rows as segments', () => {
  fc.assert(
    fc.property(synopsis, ({ sizes, pivot, bitexts }) => {
      const rows = synopsisRows(idsOf(sizes), bitexts, pivot)
      const firsts = rows.flatMap(({ cells }) => cells[pivot]!.slice(0, 1))
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      const single = synopsisRows(idsOf(sizes), [], pivot)
      expect(single).toHaveLength(sizes.reduce((sum, size) => sum + size, 0))
    }),
  )
})

test('each version is told how it departs from the pivot and from all others', () => {
  const differ = (a: number, b: number) => Math.abs(a - b) / 2
  expect(synopsisVariation(3, 0, differ)).toEqual([
    { fromPivot: 0, fromOthers: 0.75 },
    { fromPivot: 0.5, fromOthers: 0.5 },
    { fromPivot: 1, fromOthers: 0.75 },
  ])
  expect(synopsisVariation(1, 0, differ)).toEqual([{ fromPivot: 0, fromOthers: 0 }])
})
