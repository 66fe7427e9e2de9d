import { expect, test } from 'vitest'
import {
  awaitJob,
  cancelAlignment,
  latestJob,
  startAlignment,
} from '../../../src/app/aligning/aligning.ts'
import { listBitexts, openBitext } from '../../../src/app/bitexts.ts'
import type { Context } from '../../../src/app/context.ts'
import { importComparison } from '../../../src/app/importing/importing.ts'
import { deleteComparison, getComparison } from '../../../src/app/library.ts'
import { matrix } from '../../../src/app/comparing/matrix.ts'
import {
  alignAllVersions,
  alignLibrary,
  alignWithPivot,
} from '../../../src/app/aligning/version-alignments.ts'
import { ENGLISH, GERMAN, importLines, openTestContext } from '../../support/context.ts'

async function importThree(context: Context): Promise<number> {
  const texts = [ENGLISH, GERMAN, ENGLISH.map((line) => line.replace('45 minutes', 'an hour'))]
  const { comparison } = await importComparison(context, {
    title: 'Three texts',
    documents: texts.map((lines, i) => ({
      fileName: `${i}.txt`,
      content: lines.join('\n'),
      segmented: true,
      description: { language: i === 1 ? 'de' : 'en' },
    })),
    by: 'Anna',
  })
  return comparison
}

const kindsOf = async (context: Context, comparison: number) => {
  const { rows } = await matrix(context, { comparison, from: 0, count: 5 })
  return new Set(rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)))
}

test('the whole library is aligned with its pivots, the newest comparison first', async () => {
  const context = await openTestContext()
  const older = await importThree(context)
  const newer = await importThree(context)
  expect(await kindsOf(context, older)).toEqual(new Set(['not-aligned']))
  await alignLibrary(context)
  expect(await kindsOf(context, older)).toEqual(new Set(['linked']))
  expect(await kindsOf(context, newer)).toEqual(new Set(['linked']))
  const jobs = [newer, older].flatMap((comparison) =>
    listBitexts(context, comparison).map(({ id }) => latestJob(context, id)!.id),
  )
  expect(jobs).toEqual(jobs.toSorted((a, b) => a - b))
  expect(jobs).toHaveLength(4)
})

test('what was deleted, or aligned before, is left alone', async () => {
  const context = await openTestContext()
  const gone = await importThree(context)
  const { bitext } = await importLines(context, ENGLISH, GERMAN)
  const done = await awaitJob(context, startAlignment(context, { bitext, by: 'Anna' }).id)
  deleteComparison(context, { comparison: gone, by: 'Anna' })
  await alignLibrary(context)
  expect(latestJob(context, bitext)!.id).toBe(done.id)
  expect(listBitexts(context, gone)).toEqual([])
})

test('closing the program ends the round without an error', async () => {
  const context = await openTestContext()
  await importThree(context)
  const round = alignLibrary(context)
  await context.jobs.close()
  await expect(round).resolves.toBeUndefined()
})

test('a version whose alignment was stopped waits until somebody asks for all', async () => {
  const context = await openTestContext()
  const comparison = await importThree(context)
  const { pivot, documents } = getComparison(context, comparison)
  const target = documents.at(-1)!.id
  const bitext = openBitext(context, { comparison, source: pivot!, target }).id
  cancelAlignment(context, startAlignment(context, { bitext, by: 'Anna' }).id)
  await awaitJob(context, latestJob(context, bitext)!.id)
  const before = alignWithPivot(context, comparison)
  expect(before.missing).toEqual([bitext])
  expect(before.underWay).toHaveLength(1)
  const after = alignAllVersions(context, { comparison, by: 'Anna' })
  expect(after).toMatchObject({ missing: [] })
  expect(after.underWay).toHaveLength(2)
})
