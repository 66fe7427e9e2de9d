import { expect, test } from 'vitest'
import type { BeadDelta, BitextIndex } from '../../../src/core/align/bitext-index.ts'
import * as edits from '../../../src/core/align/edits.ts'
import type { Side } from '../../../src/core/model.ts'
import { beadsAsLine, bitextOf } from '../../support/bitext-notation.ts'
import fc from '../../support/property.ts'

/** Applies an edit to `before` (5 × 5 segments); bead numbers count from 1. */
function after(
  before: string,
  edit: (index: BitextIndex, newId: edits.NewBeadId) => BeadDelta,
): string {
  const index = bitextOf(5, 5, before)
  let next = 100
  index.apply(edit(index, () => next++))
  return beadsAsLine(index.beads())
}

const bead = (index: BitextIndex, id: number) => index.bead(id)!

test.each([
  ['confirms a proposal', '1-1 2-2', '1-1! 2-2', (i: BitextIndex) => edits.confirm(i, bead(i, 1))],
  ['confirms what was rejected', '1-1x', '1-1!', (i: BitextIndex) => edits.confirm(i, bead(i, 1))],
  ['rejects a proposal', '1-1 2-2', '1-1x 2-2', (i: BitextIndex) => edits.reject(bead(i, 1))],
  ['takes a rejected absence away', '1- 2-2', '2-2', (i: BitextIndex) => edits.reject(bead(i, 1))],
  ['unlinks', '1-1 2-2', '2-2', (i: BitextIndex) => edits.unlink(bead(i, 1))],
])('%s', (_, before, expected, edit) => {
  expect(after(before, edit)).toBe(expected)
})

test.each([
  ['free segments', '', { source: [1], target: [2] }, '1-2!'],
  ['crossing what is there', '1-1 3-3', { source: [2], target: [5] }, '1-1 2-5! 3-3'],
  ['segments that do not stand together', '2-2', { source: [5, 1], target: [3] }, '1,5-3! 2-2'],
  ['segments out of larger links', '1,2-1,2 3-3', { source: [2], target: [3] }, '1-1,2 2-3!'],
  ['all of a link anew', '1,2-1', { source: [1, 2], target: [1, 2] }, '1,2-1,2!'],
  ['out of an absence', '1,2-', { source: [2], target: [2] }, '1- 2-2!'],
  ['against an earlier rejection', '1-1x 2-2', { source: [1], target: [1] }, '1-1! 2-2'],
])('links %s', (_, before, sets, expected) => {
  expect(after(before, (index, newId) => edits.link(index, sets, newId))).toBe(expected)
})

test('what is left of a link that lost segments is no longer estimated, and comes after the new link', () => {
  const index = bitextOf(5, 5, '1,2-1,2')
  const [made, rest] = edits.link(index, { source: [1], target: [1] }, () => 100).added
  expect(bead(index, 1)).toMatchObject({ confidence: expect.any(Number) as unknown })
  expect(made).toMatchObject({ id: 100, status: 'confirmed' })
  expect(rest).toMatchObject({ source: [2], status: 'proposed', confidence: null, reasons: [] })
})

test('a link needs segments on both sides', () => {
  expect(() =>
    after('', (index, newId) => edits.link(index, { source: [1], target: [] }, newId)),
  ).toThrow('on each side')
})

test.each([
  ['where told', '1,2-1,2', { source: 1, target: 1 }, '1-1! 2-2!'],
  ['where one side is told', '1,2,3-1,2,3', { source: 2 }, '1,2-1,2! 3-3!'],
  ['where the lengths agree', '1,2,3-1,2,3', undefined, '1-1! 2,3-2,3!'],
  ['leaving a lone side unaligned', '1,2-1', undefined, '1-1!'],
])('splits a link %s', (_, before, at, expected) => {
  expect(after(before, (index, newId) => edits.split(index, bead(index, 1), newId, at))).toBe(
    expected,
  )
})

test.each([
  ['takes the next segment', '1-1 2-2', { source: 2, target: 1 }, '1,2-1!'],
  ['leaves the rest of its neighbour linked', '1-1 2,3-2', { source: 2, target: 1 }, '1,2-1! 3-2'],
  ['leaves its last segment unaligned', '1-1,2', { source: 1, target: 1 }, '1-1!'],
  ['takes and leaves', '1,2-1 3-2', { source: 1, target: 2 }, '1-1,2!'],
  ['takes unaligned segments', '1-1', { source: 1, target: 3 }, '1-1,2,3!'],
  ['changes nothing where it is of this type', '1-1', { source: 1, target: 1 }, '1-1'],
])('the type of a link: it %s', (_, before, counts, expected) => {
  expect(after(before, (index) => edits.changeType(index, bead(index, 1), counts))).toBe(expected)
})

test.each([
  ['beyond the end of the text', '5-5', { source: 2, target: 1 }, 'ends after 1 of 2'],
  ['without segments on a side', '1-1', { source: 1, target: 0 }, 'at least one segment'],
  ['of an absence', '1-', { source: 1, target: 1 }, 'at least one segment'],
])('a link cannot get a type %s', (_, before, counts, message) => {
  const change = () => after(before, (index) => edits.changeType(index, bead(index, 1), counts))
  expect(change).toThrow(message)
})

test('a link of one and one cannot be split', () => {
  expect(() => after('1-1', (index, newId) => edits.split(index, bead(index, 1), newId))).toThrow(
    'cannot be split',
  )
})

test.each([
  ['the link before', '1-1 2-2', 2, -1, '1,2-1,2!'],
  ['the link after', '1-1 2-3', 1, 1, '1,2-1,3!'],
  ['an unaligned segment', '2-2', 1, -1, '1,2-2!'],
  ['an absence', '1-1 2-', 1, 1, '1,2-1!'],
] as const)('merges with %s', (_, before, id, direction, expected) => {
  expect(after(before, (index) => edits.merge(index, bead(index, id), direction))).toBe(expected)
})

test('there is nothing to merge with beyond the ends', () => {
  expect(() => after('1-1', (index) => edits.merge(index, bead(index, 1), -1))).toThrow('ends here')
})

test.each([
  ['first source up', '1-1 2,3-2', 2, 'source', 'first', '1,2-1! 3-2'],
  ['last source down', '1,2-1 3-3', 1, 'source', 'last', '1-1 2,3-3!'],
  ['last target down', '1-1,2 2-3', 1, 'target', 'last', '1-1 2-2,3!'],
  ['to an unaligned neighbour', '2,3-2', 1, 'source', 'first', '3-2'],
  ['the only one', '1-1 2-2', 2, 'source', 'first', '1,2-1!'],
] as const)('moves %s', (_, before, id, side, end, expected) => {
  expect(after(before, (index) => edits.move(index, bead(index, id), side, end))).toBe(expected)
})

test('marks segments absent and takes them out of their links', () => {
  expect(
    after('1,2-1', (index, newId) => edits.markAbsent(index, 'source', [2], 'omitted', newId)),
  ).toBe('1-1 2-')
})

test('confirms what is sure enough and was seen', () => {
  expect(after('1-1 2-2', (index) => edits.confirmAbove(index, 0.8, new Set([2])))).toBe('1-1 2-2!')
  expect(after('1-1 2-2', (index) => edits.confirmAbove(index, 0.81))).toBe('1-1 2-2')
})

const segmentIds = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 })
const command = fc.record({
  kind: fc.constantFrom(
    'confirm',
    'reject',
    'unlink',
    'link',
    'split',
    'merge',
    'type',
    'move',
    'absent',
  ),
  pick: fc.nat(20),
  source: segmentIds,
  target: segmentIds,
  side: fc.constantFrom<Side>('source', 'target'),
  first: fc.boolean(),
})
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

function deltaOf(index: BitextIndex, command: Command, newId: edits.NewBeadId): BeadDelta {
  const { kind, pick, source, target, side, first } = command
  const beads = [...index.beads()]
  const chosen = beads[pick % beads.length]
  if (kind === 'link') return edits.link(index, { source, target }, newId)
  if (kind === 'absent') return edits.markAbsent(index, side, command[side], 'omitted', newId)
  if (!chosen) return { removed: [], added: [] }
  if (kind === 'confirm') return edits.confirm(index, chosen)
  if (kind === 'reject') return edits.reject(chosen)
  if (chosen.status === 'rejected' || kind === 'unlink') return edits.unlink(chosen)
  if (kind === 'split') return edits.split(index, chosen, newId)
  if (kind === 'merge') return edits.merge(index, chosen, first ? -1 : 1)
  if (kind === 'type') {
    return edits.changeType(index, chosen, { source: source.length, target: target.length })
  }
  return edits.move(index, chosen, side, first ? 'first' : 'last')
}

test('after any edits a segment is in one live bead, and swapping their deltas restores', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      const index = bitextOf(5, 5, '1-1 2,3-2 4-5 5-4x')
      const start = beadsAsLine(index.beads())
      let next = 100
      const deltas: BeadDelta[] = []
      for (const one of commands) {
        try {
          const delta = deltaOf(index, one, () => next++)
          index.apply(delta)
          deltas.push(delta)
        } catch (error) {
          expect(error).toMatchObject({ name: 'UserError' })
        }
        const live = [...index.beads()].filter(({ status }) => status !== 'rejected')
        for (const side of ['source', 'target'] as const) {
          const held = live.flatMap((one) => one[side])
          expect(new Set(held).size).toBe(held.length)
          for (const one of live)
            for (const id of one[side]) expect(index.beadOf(side, id)).toBe(one)
        }
      }
      for (const { removed, added } of deltas.toReversed())
        index.apply({ removed: added, added: removed })
      expect(beadsAsLine(index.beads())).toBe(start)
    }),
  )
})
