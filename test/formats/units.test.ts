import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE, type ExportChoice } from '../../src/formats/bilingual.ts'
import { joinedText, selectUnits, unitStatus, type Unit } from '../../src/formats/units.ts'
import { comparisons } from './comparisons.ts'
import { sampleFile } from './samples.ts'
import fc from '../support/property.ts'

function selected(choice: Partial<ExportChoice>): string[] {
  const file = sampleFile()
  const positions = (side: Unit['source']) => side.map(({ position }) => position).join(',')
  return [...selectUnits(file, file.bitexts[0]!, { ...DEFAULT_CHOICE, ...choice })].map(
    (unit) =>
      `${positions(unit.source)}-${positions(unit.target)} ${unitStatus(unit)}${unit.crossing ? ' crossing' : ''}`,
  )
}

describe('the units of an export', () => {
  test.each([
    ['everything', {}, ['0-1 proposed crossing', '1- unaligned', '2-0 confirmed']],
    ['only what is confirmed', { only: 'confirmed' }, ['1- unaligned', '2-0 confirmed']],
    ['no unaligned segments', { unaligned: false }, ['0-1 proposed crossing', '2-0 confirmed']],
  ] as const)('with %s', (_, choice, units) => {
    expect(selected(choice)).toEqual(units)
  })

  test('hold each segment once, except for rejected links', () => {
    fc.assert(
      fc.property(comparisons(), (file) => {
        for (const bitext of file.bitexts) {
          const units = [...selectUnits(file, bitext)]
          for (const side of ['source', 'target'] as const) {
            const document = file.documents.find(({ id }) => id === bitext[side])!
            const held = units.flatMap((unit) => unit[side].map(({ position }) => position))
            expect(held).toHaveLength(document.segments.length)
            expect(new Set(held).size).toBe(held.length)
          }
        }
      }),
    )
  })

  test('are in the reading order of the source, and what is only in the target follows its neighbour', () => {
    fc.assert(
      fc.property(comparisons(), (file) => {
        for (const bitext of file.bitexts) {
          const units = [...selectUnits(file, bitext)]
          const first = units.flatMap(({ source }) =>
            source.slice(0, 1).map(({ position }) => position),
          )
          expect(first).toEqual(first.toSorted((one, other) => one - other))
          const place = new Map(
            units.flatMap((unit, at) => unit.target.map(({ position }) => [position, at] as const)),
          )
          for (const [at, { source, target }] of units.entries()) {
            const position = target[0]?.position
            if (source.length === 0 && position) expect(place.get(position - 1)!).toBeLessThan(at)
          }
        }
      }),
    )
  })

  test('have rejected links last, when they are wanted at all', () => {
    fc.assert(
      fc.property(comparisons(), (file) => {
        const wanted = { ...DEFAULT_CHOICE, rejected: true }
        for (const bitext of file.bitexts) {
          const without = [...selectUnits(file, bitext)]
          const statuses = [...selectUnits(file, bitext, wanted)].map(unitStatus)
          expect(statuses.slice(0, without.length)).not.toContain('rejected')
          expect(statuses.slice(without.length).every((status) => status === 'rejected')).toBe(true)
        }
      }),
    )
  })

  test('carry the notes on their link and on words in their segments', () => {
    const file = sampleFile()
    const [linked, , crossing] = [...selectUnits(file, file.bitexts[0]!)]
    expect(linked!.notes).toEqual([])
    expect(crossing!.notes.map(({ id }) => id)).toEqual([1, 2])
    expect(joinedText(crossing!.target)).toBe('Київ 😀 відповість письмово.')
  })

  test('of a bead that names a segment which is not there cannot be made', () => {
    const file = sampleFile()
    const beads = [{ ...[...file.bitexts[0]!.beads][0]!, source: [99] }]
    expect(() => [...selectUnits(file, { ...file.bitexts[0]!, beads })]).toThrow(RangeError)
  })
})
