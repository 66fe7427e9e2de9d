import { expect, test } from 'vitest'
import { matrix } from '../../../src/app/comparing/matrix.ts'
import {
  ENGLISH,
  GERMAN,
  importAligned,
  importLines,
  linksOf,
  openTestContext,
} from '../../support/context.ts'
import { unlinkBead } from '../../../src/app/editing/editing.ts'

test('versions stand beside the pivot, row by row, with how much they depart', async () => {
  const context = await openTestContext()
  const { comparison, target } = await importAligned(context)
  const { rows, total, versions } = await matrix(context, { comparison, from: 0, count: 10 })
  expect(versions).toEqual([target])
  expect(total).toBe(ENGLISH.length)
  expect(rows.map(({ pivot }) => pivot?.text)).toEqual(ENGLISH)
  expect(rows.map(({ cells }) => cells[0]!.kind === 'linked' && cells[0]!.text)).toEqual(GERMAN)
  for (const { departure } of rows) expect(departure).toBeLessThan(0.5)
})

test('words that are not in the pivot have a row of their own where they stand', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const third = linksOf(context, bitext)[2]!
  unlinkBead(context, {
    bitext,
    bead: third.bead.id,
    revision: third.revision,
    order: 'source',
    by: 'Anna',
  })
  const { rows, total } = await matrix(context, { comparison, from: 1, count: 3 })
  expect(total).toBe(ENGLISH.length + 1)
  expect(rows.map(({ pivot, cells }) => [pivot !== null, cells[0]!.kind])).toEqual([
    [true, 'linked'],
    [false, 'unlinked'],
    [true, 'nothing'],
  ])
})

test('a version that is not aligned adds no rows', async () => {
  const context = await openTestContext()
  const { comparison } = await importLines(context, ENGLISH, GERMAN)
  const { rows, total } = await matrix(context, { comparison, from: 0, count: 10 })
  expect(total).toBe(ENGLISH.length)
  expect(new Set(rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)))).toEqual(
    new Set(['not-aligned']),
  )
})
