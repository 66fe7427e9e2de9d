import { expect, test } from 'vitest'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { deleteComparison } from '../../src/app/library.ts'
import { importLines, openTestContext } from '../support/context.ts'

test('alignments of a comparison that is deleted leave the queue', async () => {
  const context = await openTestContext()
  const lines = Array.from({ length: 300 }, (_, i) => `Sentence ${i} names Geneva and ${1900 + i}.`)
  const first = await importLines(context, lines, lines)
  const second = await importLines(context, lines, lines)
  const running = startAlignment(context, { bitext: first.bitext, by: 'Anna' })
  const waiting = startAlignment(context, { bitext: second.bitext, by: 'Anna' })
  deleteComparison(context, { comparison: second.comparison, by: 'Anna' })
  deleteComparison(context, { comparison: first.comparison, by: 'Anna' })
  expect((await awaitJob(context, waiting.id)).state).toBe('cancelled')
  expect((await awaitJob(context, running.id)).state).toBe('cancelled')
})
