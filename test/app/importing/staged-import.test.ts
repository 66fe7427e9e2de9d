import { expect, test } from 'vitest'
import { openContext } from '../../../src/app/context.ts'
import { listComparisons } from '../../../src/app/library.ts'
import { StagedImport } from '../../../src/app/importing/staged-import.ts'
import { divideFile, type FilePart } from '../../../src/formats/file-parts.ts'
import { exampleFile } from '../../formats/samples.ts'
import { openTestContext, temporaryFolder } from '../../support/context.ts'

const asking = { by: 'Anna', title: 'In parts' }

function parts(): FilePart[] {
  const file = exampleFile()
  const bitexts = file.bitexts.map((bitext) => ({ ...bitext, beads: [...bitext.beads] }))
  return [...divideFile({ ...file, bitexts, warnings: [] })]
}

test('a comparison that comes in parts is there for nobody until all of it is', async () => {
  const context = await openTestContext()
  const staged = new StagedImport(context, asking)
  for (const part of parts()) {
    await staged.add(part)
    expect(listComparisons(context)).toEqual([])
  }
  const { comparison } = await staged.finish()
  expect(listComparisons(context)).toMatchObject([{ id: comparison, title: 'In parts' }])
})

test('nothing is left of one that was given up', async () => {
  const context = await openTestContext()
  const staged = new StagedImport(context, asking)
  for (const part of parts().slice(0, -1)) await staged.add(part)
  staged.abandon()
  const count = (table: string) =>
    context.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect(['comparison', 'document', 'segment', 'bitext', 'bead', 'note'].map(count)).toEqual([
    0, 0, 0, 0, 0, 0,
  ])
})

test('one that a killed program has left is gone at a later start of the server', async () => {
  const data = temporaryFolder()
  const at = (now: string) => openContext({ data, exclusive: true, workers: 1, now: () => now })
  const first = await at('2026-01-01T00:00:00.000Z')
  const staged = new StagedImport(first, asking)
  for (const part of parts()) await staged.add(part)
  await first.close()
  for (const [now, left] of [
    ['2026-01-01T00:30:00.000Z', 1],
    ['2026-01-01T02:00:00.000Z', 0],
  ] as const) {
    const context = await at(now)
    expect(context.database.prepare('SELECT count(*) FROM comparison').pluck().get()).toBe(left)
    await context.close()
  }
})
