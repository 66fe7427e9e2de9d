import { expect, test } from 'vitest'
import { awaitJob, startAlignment } from '../../../src/app/aligning/aligning.ts'
import type { Context } from '../../../src/app/context.ts'
import { unlinkBead } from '../../../src/app/editing/editing.ts'
import { exportOffers } from '../../../src/app/exporting/export-formats.ts'
import { exportBitext } from '../../../src/app/exporting/exporting.ts'
import { comparisonOf, comparisonOnce } from '../../../src/app/comparing/link-comparisons.ts'
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
