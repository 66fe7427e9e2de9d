import { expect, test } from 'vitest'
import { confirmBead, linkSegments, rejectBead } from '../../../src/app/editing/editing.ts'
import { dots, minimap } from '../../../src/app/comparing/overviews.ts'
import { rowPage, runSegments } from '../../../src/app/editing/reading.ts'
import { findRow } from '../../../src/app/editing/row-search.ts'
import { exportBitext } from '../../../src/app/exporting/exporting.ts'
import { EXPORTERS } from '../../../src/formats/registry.ts'
import { importAligned, importLines, linksOf, openTestContext } from '../../support/context.ts'

const LINES = Array.from({ length: 300 }, (_, i) => `Line ${i}.`)

async function long() {
  const context = await openTestContext()
  const made = await importLines(context, LINES, LINES)
  for (const id of [1, 100, 101, 200, 300]) {
    linkSegments(context, { bitext: made.bitext, source: [id], target: [id], by: 'Anna' })
  }
  return { context, ...made, request: { bitext: made.bitext, order: 'source' } as const }
}

test('pages follow one another without gap or overlap, both ways', async () => {
  const { context, request } = await long()
  const all = rowPage(context, { ...request, limit: 200 }).rows.map(({ row }) => row.key)
  const forth: string[] = []
  for (let after: string | null | undefined; after !== null;) {
    const page = rowPage(context, { ...request, limit: 3, ...(after && { at: { after } }) })
    forth.push(...page.rows.map(({ row }) => row.key))
    after = page.next
  }
  expect(forth).toEqual(all)
  const back: string[] = [all.at(-1)!]
  for (let before: string | null = all.at(-1)!; before !== null;) {
    const page = rowPage(context, { ...request, limit: 3, at: { before } })
    back.unshift(...page.rows.map(({ row }) => row.key))
    before = page.previous
  }
  expect(back).toEqual(all)
})

test.each([
  ['a row number', { row: 5 }],
  ['a segment', { side: 'target', segment: 101 }],
  ['a link', { bead: 3 }],
  ['a key', { key: 'b3' }],
] as const)('a page shows %s among its neighbours', async (_, at) => {
  const { context, request } = await long()
  const page = rowPage(context, { ...request, at, limit: 4 })
  expect(page.rows.some(({ row }) => row.key === 'b3')).toBe(true)
})

test('a place that is gone is answered by the nearest', async () => {
  const { context, request } = await long()
  for (const at of [{ key: 'nonsense' }, { after: 'b999' }, { row: 9999 }, { key: 'us150' }]) {
    expect(rowPage(context, { ...request, at, limit: 4 }).rows.length).toBeGreaterThan(0)
  }
})

test('long unaligned runs are folded, and unfold in pieces', async () => {
  const { context, bitext, request } = await long()
  const run = rowPage(context, request).rows.find(({ kind }) => kind === 'unaligned')!
  expect(run).toMatchObject({ total: 98 })
  expect(run.kind === 'unaligned' && run.passage.segments.length).toBe(2)
  const texts: string[] = []
  for (let from: number | null = 2; from !== null;) {
    const piece = runSegments(context, { bitext, side: 'source', from, count: 40 })
    texts.push(...piece.passage.segments.map(({ text }) => text))
    from = piece.next
  }
  expect(texts).toEqual(LINES.slice(1, 99))
})

test('finding unconfirmed links goes on from any row', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context)
  const links = linksOf(context, bitext)
  const edit = (i: number) => {
    const { bead, revision } = links[i]!
    return { bitext, bead: bead.id, revision, by: 'Anna' }
  }
  confirmBead(context, edit(0))
  confirmBead(context, edit(2))
  rejectBead(context, edit(3))
  const request = { bitext, order: 'source', filter: 'unconfirmed' } as const
  expect(rowPage(context, { bitext, order: 'source' })).toMatchObject({
    counts: { links: 4, confirmed: 2, rejected: 1, unalignedSource: 1, unalignedTarget: 1 },
  })
  const [second, last] = [links[1]!.row.key, links[4]!.row.key]
  const find = (from: string | null, direction: 'next' | 'previous') =>
    findRow(context, { ...request, from, direction })?.key ?? null
  expect(find(null, 'next')).toBe(second)
  expect(find(second, 'next')).toBe(last)
  expect(find(last, 'next')).toBeNull()
  expect(find(null, 'previous')).toBe(last)
  expect(find(last, 'previous')).toBe(second)
})

test('the minimap and the dot plot show every link', async () => {
  const { context, request, bitext } = await long()
  const map = minimap(context, request)
  expect(map.marks[0]).toMatchObject({ from: 1, to: 1, state: 'confirmed' })
  expect(map.marks.at(-1)!.to).toBe(map.total)
  expect(dots(context, bitext)).toMatchObject({ sourceCount: 300, targetCount: 300 })
  expect(dots(context, bitext).dots.map(({ source, target }) => [source, target])).toEqual(
    [0, 99, 100, 199, 299].map((place) => [place, place]),
  )
})

test.each(EXPORTERS.map(({ name }) => name))(
  '%s can be exported, with a name safe in headers',
  async (format) => {
    const context = await openTestContext()
    const { bitext } = await importAligned(context)
    const { chunks, fileName } = exportBitext(context, { bitext, format })
    let size = 0
    for await (const chunk of chunks) size += chunk.length
    expect(size).toBeGreaterThan(10)
    expect(fileName).toMatch(/^two-texts\.en-de\.[a-z.-]+$/u)
  },
)

test('nothing is exported before there is an alignment, nor with unknown choices', async () => {
  const context = await openTestContext()
  const { bitext } = await importLines(context, ['a'], ['b'])
  expect(() => exportBitext(context, { bitext, format: 'tmx' })).toThrow('not been aligned')
  const made = await importAligned(context)
  const withOptions = (options: Record<string, string>) => () =>
    exportBitext(context, { bitext: made.bitext, format: 'tmx', options })
  expect(withOptions({ only: 'some' })).toThrow('only')
  expect(withOptions({ colour: 'yes' })).toThrow('colour')
  expect(() => exportBitext(context, { bitext: made.bitext, format: 'papyrus' })).toThrow('papyrus')
})
