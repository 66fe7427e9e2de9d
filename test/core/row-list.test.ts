import { expect, test } from 'vitest'
import { BitextIndex } from '../../src/core/align/bitext-index.ts'
import { countRows, countsAfter } from '../../src/core/row-counts.ts'
import { changedRows } from '../../src/core/changed-rows.ts'
import { RowList } from '../../src/core/row-list.ts'
import type { Row, RowOrder } from '../../src/core/rows.ts'
import { beadsFrom, bitextOf } from '../support/bitext-notation.ts'
import fc from '../support/property.ts'

const rowsOf = (index: BitextIndex, order: RowOrder) => [...RowList.of(index, order)]

/** `1,2=1` a link, `1~3` one that crosses, `(t3)` its other place, `s4,5` an unaligned run. */
function asLine(rows: readonly Row[]): string {
  const words = rows.map((row) => {
    if (row.kind === 'link') {
      return `${row.source.join(',')}${row.crossing ? '~' : '='}${row.target.join(',')}`
    }
    const text = `${row.side[0]}${row.segments.join(',')}`
    return row.kind === 'ghost' ? `(${text})` : text
  })
  return words.join(' ')
}

test.each([
  ['the same order', 3, 3, '1-1 2-2 3-3', '1=1 2=2 3=3'],
  ['a segment more in A', 3, 2, '1-1 3-2', '1=1 s2 3=2'],
  ['a segment more in B', 2, 3, '1-1 2-3', '1=1 t2 2=3'],
  ['runs on both sides', 4, 4, '1-1 4-4', '1=1 s2,3 t2,3 4=4'],
  ['a crossing link', 3, 3, '1-3 2-1 3-2', '1~3 2=1 3=2 (t3)'],
  ['a link whose source does not stand together', 3, 2, '1,3-1 2-2', '1,3=1 2=2 (s3)'],
  ['a link whose target does not stand together', 2, 3, '1-1,3 2-2', '1=1,3 2=2 (t3)'],
  ['an absence in A', 2, 2, '1- 2-1', '1= 2=1 t2'],
  ['an absence in B', 1, 2, '1-1 -2', '1=1 =2'],
  ['a rejected link', 2, 2, '1-1x 2-2', 's1 t1 2=2'],
  ['nothing linked', 2, 1, '', 's1,2 t1'],
  ['empty texts', 0, 0, '', ''],
])('in the order of A: %s', (_, source, target, beads, expected) => {
  expect(asLine(rowsOf(bitextOf(source, target, beads), 'source'))).toBe(expected)
})

test('in the order of B, links stand where their target does', () => {
  expect(asLine(rowsOf(bitextOf(3, 3, '1-3 2-1 3-2'), 'target'))).toBe('(s1) 2=1 3=2 1~3')
  expect(asLine(rowsOf(bitextOf(2, 3, '1-1 2-3'), 'target'))).toBe('1=1 t2 2=3')
})

test('links only come in the order of A, then what is absent there', () => {
  expect(asLine(rowsOf(bitextOf(3, 3, '3-1 1-3 -2'), 'links'))).toBe('1~3 3=1 =2')
})

test('an unaligned run names the rejections of its segments', () => {
  const [first] = rowsOf(bitextOf(2, 2, '1-1x 2-1x'), 'source')
  expect(first).toMatchObject({ kind: 'unaligned', segments: [1, 2], rejected: [1, 2] })
})

const side = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 3 })
const bitext = fc
  .array(fc.tuple(side, side, fc.constantFrom('', '!', 'x')), { maxLength: 8 })
  .map((links): BitextIndex => {
    const taken = { source: new Set<number>(), target: new Set<number>() }
    const words = links.flatMap(([source, target, mark]) => {
      const free =
        mark === 'x' ||
        (source.every((id) => !taken.source.has(id)) && target.every((id) => !taken.target.has(id)))
      if (!free) return []
      if (mark !== 'x') {
        for (const id of source) taken.source.add(id)
        for (const id of target) taken.target.add(id)
      }
      return [
        `${source.sort((a, b) => a - b).join(',')}-${target.sort((a, b) => a - b).join(',')}${mark}`,
      ]
    })
    return bitextOf(8, 8, words.join(' '))
  })

test('each text stands complete and in its order, whichever text leads', () => {
  fc.assert(
    fc.property(bitext, fc.constantFrom('source', 'target'), (index, order) => {
      const rows = rowsOf(index, order)
      const links = new Map(rows.flatMap((row) => (row.kind === 'link' ? [[row.bead, row]] : [])))
      for (const side of ['source', 'target'] as const) {
        const ghosts = new Set(
          rows.flatMap((row) => (row.kind === 'ghost' && row.side === side ? row.segments : [])),
        )
        const read = rows.flatMap((row) => {
          if (row.kind === 'link') return row[side].filter((id) => !ghosts.has(id))
          return row.side === side ? row.segments : []
        })
        expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      }
      for (const row of rows)
        if (row.kind === 'ghost') expect(links.get(row.bead)?.key).toBe(row.of)
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    }),
  )
})

test('a change of rows says what is gone and what is new', () => {
  const before = rowsOf(bitextOf(3, 3, '1-1 2-2 3-3'), 'source')
  const after = rowsOf(bitextOf(3, 3, '1-1'), 'source')
  const { removed, changed } = changedRows(before, after, new Set())
  expect(removed).toEqual(['b2', 'b3'])
  expect(changed.map((place) => after[place]!.key)).toEqual(['us2', 'ut2'])
})

test('a row that keeps its looks and loses its place has changed', () => {
  const before = rowsOf(bitextOf(6, 6, '1-3 2-4 4-2 5-5 6-6'), 'source')
  const after = rowsOf(bitextOf(6, 6, '2-4 4-2 5-5 6-6'), 'source')
  expect(asLine(before)).toBe('t1 (t2) 1=3 2=4 s3 4~2 5=5 6=6')
  expect(asLine(after)).toBe('s1 2~4 s3 t1 4=2 t3 (t4) 5=5 6=6')
  const { changed } = changedRows(before, after, new Set())
  expect(changed.map((place) => after[place]!.key)).toContain('us3')
})

test('putting each changed row behind the one above it gives the rows after, in their order', () => {
  fc.assert(
    fc.property(bitext, bitext, (one, other) => {
      const before = rowsOf(one, 'source')
      const after = rowsOf(other, 'source')
      const { removed, changed } = changedRows(before, after, new Set())
      const shown = [...before]
      for (const place of changed) {
        const row = after[place]!
        const old = shown.findIndex(({ key }) => key === row.key)
        if (old >= 0) shown.splice(old, 1)
        const above = shown.findIndex(({ key }) => key === after[place - 1]?.key)
        shown.splice(above + 1, 0, row)
      }
      const gone = new Set(removed)
      expect(shown.filter(({ key }) => !gone.has(key))).toEqual(after)
    }),
  )
})

test('a list brought up to date by edits is the one made anew, and so are its places', () => {
  const edit = fc.record({
    source: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
    target: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
    isRejected: fc.boolean(),
  })
  const orders = fc.constantFrom<RowOrder>('source', 'target', 'links')
  const size = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(
      bitext,
      fc.array(edit, { maxLength: 6 }),
      orders,
      size,
      (first, edits, order, n) => {
        const index = new BitextIndex(first.source, first.target, first.beads())
        let list = RowList.of(index, order, n)
        let counts = countRows(index)
        for (const [at, { isRejected, ...sides }] of edits.entries()) {
          const delta = replacing(index, sides, { id: 100 + at, isRejected })
          index.apply(delta)
          const before = list
          list = list.after(index, delta)
          counts = countsAfter(counts, delta)
          const now = [...list]
          expect(now).toEqual(rowsOf(index, order))
          expect(counts).toEqual(countRows(index))
          expect(now.map(({ key }) => list.placeOf(index, key))).toEqual([...now.keys()])
          expect(now.map((_, place) => list.at(place))).toEqual(now)
          const changed = list.differenceFrom(before)
          expect(
            [...before].toSpliced(changed.place, changed.before.length, ...changed.after),
          ).toEqual(now)
        }
      },
    ),
  )
})

test('an edit makes only the rows around it anew', () => {
  const links = Array.from({ length: 1000 }, (_, at) => `${at + 1}-${at + 1}`).join(' ')
  const index = bitextOf(1000, 1000, links)
  const before = RowList.of(index, 'source')
  const delta = { removed: [index.bead(500)!], added: [] }
  index.apply(delta)
  const { before: old, after: now } = before.after(index, delta).differenceFrom(before)
  expect(now).toHaveLength(old.length + 1)
  expect(now.length).toBeLessThan(100)
})

/** Takes the segments out of the live links that they are in, and links them. */
function replacing(
  index: BitextIndex,
  sides: { readonly source: readonly number[]; readonly target: readonly number[] },
  { id, isRejected }: { readonly id: number; readonly isRejected: boolean },
) {
  const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)
  const [bead] = beadsFrom(`${sorted(sides.source).join(',')}-${sorted(sides.target).join(',')}`)
  const made =
    bead!.source.length + bead!.target.length === 0
      ? []
      : [{ ...bead!, id, status: isRejected ? ('rejected' as const) : bead!.status }]
  const removed = isRejected
    ? []
    : (['source', 'target'] as const).flatMap((side) =>
        sides[side].flatMap((segment) => index.beadOf(side, segment) ?? []),
      )
  return { removed: [...new Set(removed)], added: made }
}
