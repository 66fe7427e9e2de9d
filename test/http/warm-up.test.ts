import { expect, it, onTestFinished, vi } from 'vitest'
import { history } from '../../src/app/editing/undoing.ts'
import { warmUp } from '../../src/http/warm-up.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair, openTestApp } from '../support/test-app.ts'

it('reads the pair ahead that was worked on last, and changes nothing', async () => {
  const test = await openTestApp()
  onTestFinished(() => test.end())
  const { context } = test
  await warmUp(context)
  const { comparison, bitext } = await importPair(context, ENGLISH, UKRAINIAN)
  expect(context.stores.operations.lastBitext()).toBe(bitext)
  const before = history(context, { comparison })
  const jobs = context.stores.jobs.latest(bitext)
  context.bitexts.dropAll()
  await warmUp(context)
  // It is in memory: its links need not be read again.
  const beads = vi.spyOn(context.stores.bitexts, 'beads')
  expect(context.bitexts.get(bitext).counts.links).toBeGreaterThan(0)
  expect(beads).not.toHaveBeenCalled()
  expect(history(context, { comparison })).toEqual(before)
  expect(context.stores.jobs.latest(bitext)).toEqual(jobs)
})
