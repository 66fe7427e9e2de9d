import { expect, onTestFinished, test, vi } from 'vitest'
import { awaitJob, startAlignment } from '../../../src/app/aligning/aligning.ts'
import type { Context } from '../../../src/app/context.ts'
import { unlinkBead } from '../../../src/app/editing/editing.ts'
import { exportOffers } from '../../../src/app/exporting/export-formats.ts'
import { exportBitext } from '../../../src/app/exporting/exporting.ts'
import { comparedFirst, compareToFirst } from '../../../src/app/comparing/comparing-for-files.ts'
import {
  comparisonOf,
  comparisonOnce,
  isUnknown,
} from '../../../src/app/comparing/link-comparisons.ts'
import { mergeSegments, splitSegment } from '../../../src/app/importing/segmenting.ts'
import { documentSegments } from '../../../src/app/library.ts'
import { importLines, linksOf, openTestContext } from '../../support/context.ts'

const LINES = Array.from({ length: 40 }, (_, i) => `In ${1900 + i} the port had ${i + 2} ships.`)

async function alignLines(target: readonly string[] = LINES) {
  const context = await openTestContext()
  const pair = await importLines(context, LINES, target, ['en', 'en'])
  await awaitJob(context, startAlignment(context, { bitext: pair.bitext, by: 'Anna' }).id)
  return { context, ...pair }
}

type Aligned = Awaited<ReturnType<typeof alignLines>>

/** The pieces of a file, empty ones too. */
async function piecesOf(context: Context, bitext: number, format: string) {
  const pieces = await Array.fromAsync(exportBitext(context, { bitext, format }).chunks)
  return { empty: pieces.filter((piece) => piece.length === 0).length, pieces }
}

test('others have their turn after each link that is compared for a file', async () => {
  const { context, bitext } = await alignLines()
  const first = await piecesOf(context, bitext, 'csv')
  expect(first.empty).toBeGreaterThanOrEqual(LINES.length)
  const again = await piecesOf(context, bitext, 'csv')
  expect(again.empty).toBe(0)
  expect(again.pieces.join('')).toBe(first.pieces.join(''))
})

test('a file without what differs compares nothing', async () => {
  const { context, bitext } = await alignLines()
  const options = { differences: 'none' }
  const { chunks } = exportBitext(context, { bitext, format: 'csv', options })
  expect((await Array.fromAsync(chunks)).filter((piece) => piece.length === 0)).toEqual([])
})

test('what was compared for a file is shown in the rows as it would be without', async () => {
  const changed = LINES.map((line, i) => (i % 3 === 0 ? line.replace('ships', 'boats') : line))
  const { context, bitext } = await alignLines(changed)
  const state = context.bitexts.get(bitext)
  const beads = () => Array.from(state.index.beads())
  const before = beads().map((bead) => comparisonOnce(state, bead))
  await piecesOf(context, bitext, 'csv')
  expect(beads().map((bead) => comparisonOf(state, bead))).toEqual(before)
  expect(before.filter((found) => found!.differences.length > 0)).toHaveLength(14)
})

test('a link that is gone before its turn is left out of the comparing', async () => {
  const { context, bitext } = await alignLines()
  const links = linksOf(context, bitext)
  const { chunks } = exportBitext(context, { bitext, format: 'csv' })
  const pieces: unknown[] = []
  for await (const piece of chunks) {
    pieces.push(piece)
    if (pieces.length === 2) {
      const { bead, revision } = links.at(-1)!
      unlinkBead(context, { bitext, bead: bead.id, revision, by: 'Anna' })
    }
  }
  expect(pieces.join('')).toContain(LINES.at(-3))
})

/** Splits the segment of a line in the middle. */
function splitLine({ context, bitext, source }: Aligned, line: number): void {
  const segment = documentSegments(context, source)[line]!
  const at = { document: source, segment: segment.id, bitext, seen: segment }
  splitSegment(context, { ...at, at: 8, by: 'Anna' })
}

test.each(['jsonl', 'csv'])(
  '%s tells of a link that is edited while others are compared',
  async (format) => {
    const changed = LINES.map((line) => line.replace('ships', 'boats'))
    const made = await alignLines(changed)
    const { context, bitext } = made
    const { chunks } = exportBitext(context, { bitext, format })
    let text = ''
    let pieces = 0
    for await (const piece of chunks) {
      text += piece
      if (++pieces === 2) splitLine(made, 30)
    }
    expect(pieces).toBeGreaterThan(LINES.length)
    const after = exportBitext(context, { bitext, format }).chunks
    expect(text).toBe((await Array.fromAsync(after)).join(''))
  },
)

test('what cannot be written is not tried again with every link', async () => {
  const { context, bitext } = await alignLines()
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  const save = vi.spyOn(context.bitexts.get(bitext).found, 'save').mockImplementation(() => {
    throw new Error('full')
  })
  onTestFinished(() => save.mockRestore())
  const links = Array.from(context.bitexts.get(bitext).index.beads()).length
  const plan = { hasChanged: () => false, write: () => [] }
  await Array.fromAsync(comparedFirst(context, [context.bitexts.get(bitext)], plan, 10))
  // With every ten links, and at the end.
  expect(save).toHaveBeenCalledTimes(Math.floor(links / 10) + 1)
})

test('a link whose segments are merged before its turn is judged as it is then', async () => {
  const made = await alignLines()
  splitLine(made, 30)
  const { context, bitext, source } = made
  // The answer to the split has looked at the link.
  context.bitexts.dropAll()
  const comparing = compareToFirst(context.bitexts.get(bitext))
  const segment = documentSegments(context, source)[30]!
  mergeSegments(context, {
    document: source,
    segment: segment.id,
    bitext,
    seen: segment,
    by: 'Anna',
  })
  await expect(comparing).resolves.toBeUndefined()
})

test('nothing is compared for offers without what differs, nor for somebody who has left', async () => {
  const { context, bitext, comparison } = await alignLines()
  const request = { comparison, bitexts: [bitext] }
  const state = context.bitexts.get(bitext)
  const unknown = () => Array.from(state.index.beads()).filter((bead) => isUnknown(state, bead))
  const all = unknown().length
  await exportOffers(context, { ...request, options: { differences: 'none' } })
  const left = new AbortController()
  const offers = exportOffers(context, request, left.signal)
  left.abort()
  await offers
  expect(unknown().length).toBeGreaterThanOrEqual(all - 1)
})

test('formats say that they lose what differs only where something does', async () => {
  const losesFindings = async ({ context, bitext, comparison }: Aligned) => {
    const offers = await exportOffers(context, { comparison, bitexts: [bitext] })
    const moses = offers.find(({ name }) => name === 'moses')!
    return moses.losses.some(({ feature }) => feature === 'findings')
  }
  expect(await losesFindings(await alignLines())).toBe(false)
  const changed = [...LINES.slice(0, -1), LINES.at(-1)!.replace('ships', 'boats')]
  expect(await losesFindings(await alignLines(changed))).toBe(true)
})
