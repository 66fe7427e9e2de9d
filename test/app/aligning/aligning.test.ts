import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  awaitJob,
  cancelAlignment,
  getJob,
  latestJob,
  startAlignment,
} from '../../../src/app/aligning/aligning.ts'
import type { Change } from '../../../src/app/feed.ts'
import { openContext } from '../../../src/app/context.ts'
import { FoundComparisons } from '../../../src/app/comparing/found-comparisons.ts'
import { addNote, getNote } from '../../../src/app/notes/noting.ts'
import { getBitext, openBitext } from '../../../src/app/bitexts.ts'
import { rejectBead, unlinkBead } from '../../../src/app/editing/editing.ts'
import { openSample } from '../../../src/app/samples.ts'
import {
  ENGLISH,
  GERMAN,
  dataFolder,
  importAligned,
  importLines,
  linksOf,
  openTestContext,
} from '../../support/context.ts'

/** Texts that take some seconds to align. */
function longText(word: string): readonly string[] {
  return Array.from(
    { length: 4000 },
    (_, i) => `${word} ${i} ${word}${(i * 7919) % 4001} and so on ${i % 13}.`,
  )
}

test('an alignment says when it starts, how far it is, and how it ended', async () => {
  const context = await openTestContext()
  const { bitext, comparison } = await importLines(context, ENGLISH, GERMAN)
  const changes: Change[] = []
  context.feed.subscribe(comparison, (change) => changes.push(change))
  const job = startAlignment(context, { bitext, by: 'Anna' })
  expect(job).toMatchObject({
    state: 'queued',
    requestedMode: 'auto',
    reviewer: 'Anna',
    progress: 0,
  })
  const done = await awaitJob(context, job.id)
  expect(done).toMatchObject({ state: 'done', progress: 1, message: null })
  expect(done.engine).toMatch(/^synoptic/u)
  const states = changes.flatMap((change) => (change.type === 'job' ? [change.job.state] : []))
  expect(states[0]).toBe('running')
  expect(states.at(-1)).toBe('done')
  expect(changes).toContainEqual(expect.objectContaining({ type: 'operation', kind: 'align' }))
  expect(getBitext(context, bitext).mode).not.toBeNull()
  expect(linksOf(context, bitext).length).toBeGreaterThan(3)
})

test('an alignment that ends on a full disk says so when there is room again', async () => {
  const context = await openTestContext()
  const { bitext } = await importLines(context, ENGLISH, GERMAN)
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const setState = vi.spyOn(context.stores.jobs, 'setState')
  const refuse = () => {
    throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL')
  }
  // Its start, its end, and that it failed.
  setState
    .mockImplementationOnce(refuse)
    .mockImplementationOnce(refuse)
    .mockImplementationOnce(refuse)
  const { id } = startAlignment(context, { bitext, by: 'Anna' })
  const message = 'The disk is full: nothing was stored.'
  expect(await awaitJob(context, id)).toMatchObject({ state: 'failed', message })
  expect(said).toHaveBeenCalledOnce()
  vi.restoreAllMocks()
})

test('what is compared ahead on a full disk stops nothing', async () => {
  const context = await openContext({ data: dataFolder(), exclusive: true })
  onTestFinished(() => context.close())
  const { bitext } = await importLines(context, ENGLISH, GERMAN)
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const save = vi.spyOn(FoundComparisons.prototype, 'save').mockImplementation(() => {
    throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL')
  })
  const { id } = startAlignment(context, { bitext, by: 'Anna' })
  expect(await awaitJob(context, id)).toMatchObject({ state: 'done' })
  await vi.waitFor(() => expect(said).toHaveBeenCalledOnce(), { timeout: 100_000 })
  expect(save).toHaveBeenCalledOnce()
  vi.restoreAllMocks()
})

test('a full disk keeps no server from stopping', async () => {
  const context = await openContext({ data: dataFolder(), exclusive: true })
  const save = vi.spyOn(context.bitexts, 'saveFound').mockImplementation(() => {
    throw new Sqlite.SqliteError('database or disk is full', 'SQLITE_FULL')
  })
  await context.close()
  expect(save).toHaveBeenCalledOnce()
  expect(context.database.open).toBe(false)
})

test('the same texts give the same job hash and the same links', async () => {
  const context = await openTestContext()
  const results = []
  for (let i = 0; i < 2; i++) {
    const { bitext } = await importLines(context, ENGLISH, GERMAN)
    const { id } = startAlignment(context, { bitext, by: 'Anna' })
    const { inputHash } = await awaitJob(context, id)
    const links = linksOf(context, bitext).map(({ bead: { id: _id, ...bead } }) => bead)
    results.push({ inputHash, links })
  }
  expect(results[0]).toEqual(results[1])
})

test('asking again for what is under way gives the same job, and it can be stopped', async () => {
  const context = await openTestContext()
  const { bitext } = await importLines(context, longText('report'), longText('Bericht'))
  const job = startAlignment(context, { bitext, by: 'Anna' })
  expect(startAlignment(context, { bitext, by: 'Bohdan' }).id).toBe(job.id)
  cancelAlignment(context, job.id)
  expect(await awaitJob(context, job.id)).toMatchObject({ state: 'cancelled' })
  expect(linksOf(context, bitext)).toEqual([])
  const again = startAlignment(context, { bitext, by: 'Anna' })
  expect(again.id).not.toBe(job.id)
  cancelAlignment(context, again.id)
  await awaitJob(context, again.id)
})

test('what was under way when the program stopped shows as interrupted and can be started again', async () => {
  const data = dataFolder()
  const first = await openContext({ data, exclusive: true, workers: 1 })
  const { bitext } = await importLines(first, longText('report'), longText('Bericht'))
  const job = startAlignment(first, { bitext, by: 'Anna' })
  await first.close()
  const second = await openTestContext(data)
  expect(latestJob(second, bitext)).toMatchObject({ id: job.id, state: 'interrupted' })
  const again = startAlignment(second, { bitext, by: 'Anna' })
  expect(again.state).toBe('queued')
  cancelAlignment(second, again.id)
  await awaitJob(second, again.id)
})

test('a job that a crash left running is interrupted by the next server', async () => {
  const data = dataFolder()
  const first = await openContext({ data, workers: 1 })
  const { bitext } = await importLines(first, ENGLISH, GERMAN)
  const job = first.stores.jobs.insert({
    bitext,
    mode: 'auto',
    options: {},
    inputHash: '',
    reviewer: 1,
    createdAt: first.now(),
  })
  first.stores.jobs.setState(job, 'running')
  await first.close()
  const server = await openContext({ data, exclusive: true, workers: 1 })
  expect(getJob(server, job).state).toBe('interrupted')
  await server.close()
})

test('notes on proposals find their link again after another alignment', async () => {
  const context = await openTestContext()
  const { bitext, comparison } = await importAligned(context)
  const links = linksOf(context, bitext)
  const notes = links.map(({ bead }) =>
    addNote(context, {
      comparison,
      anchor: { on: 'bead', bitext, bead: bead.id },
      body: `About ${bead.source.join()}`,
      by: 'Anna',
    }),
  )
  const [first] = links
  rejectBead(context, { bitext, bead: first!.bead.id, revision: first!.revision, by: 'Anna' })
  const job = startAlignment(context, { bitext, mode: 'parallel', by: 'Anna' })
  await awaitJob(context, job.id)
  for (const { note } of notes) {
    const { anchor } = getNote(context, note.id)
    const bead = anchor.on === 'bead' ? context.bitexts.get(bitext).index.bead(anchor.bead) : null
    expect(`About ${bead?.source.join()}`).toBe(note.body)
  }
})

test('a fault of the program is told without its internals, with a reference that the log has', async () => {
  const context = await openTestContext()
  const { bitext } = await importLines(context, ENGLISH, GERMAN)
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(context.jobs.pool, 'run').mockRejectedValue(
    new TypeError("Cannot read properties of undefined (reading 'length')"),
  )
  const { id } = startAlignment(context, { bitext, by: 'Anna' })
  const { state, message } = await awaitJob(context, id)
  expect(state).toBe('failed')
  const reference = /^Something went wrong in the program \(reference ([0-9a-f]{8})\)\.$/u
  expect(message).toMatch(reference)
  expect(log.mock.calls.join()).toContain(`"id":"${reference.exec(message ?? '')?.[1]}"`)
  expect(log.mock.calls.join()).toContain('"error":"TypeError"')
  log.mockRestore()
})

/** Distinct sentences, some of them vague, so that sure and unsure links take turns. */
function story(word: string): readonly string[] {
  return Array.from({ length: 90 }, (_, i) =>
    i % 9 === 4 ? `${word}.` : `${word} ${i * 37 + 1000} Kowalenko${i} ${(i * 7919) % 97}.`,
  )
}

test('aligning around a decision changes nothing beyond the nearest sure links', async () => {
  const context = await openTestContext()
  const { bitext } = await importLines(context, story('report'), story('Bericht'))
  const align = async (around?: number) => {
    const near = around === undefined ? {} : { around }
    const { id } = startAlignment(context, { bitext, by: 'Anna', mode: 'parallel', ...near })
    expect(await awaitJob(context, id)).toMatchObject({ state: 'done' })
  }
  await align()
  for (const place of [12, 40, 71]) {
    const rejected = linksOf(context, bitext).find(
      ({ bead }) =>
        bead.status === 'proposed' &&
        bead.source.includes(linksOf(context, bitext)[place]!.bead.source[0]!),
    )!
    rejectBead(context, { bitext, bead: rejected.bead.id, revision: rejected.revision, by: 'Anna' })
    const before = linksOf(context, bitext).map(({ bead }) => bead)
    await align(rejected.bead.id)
    const after = linksOf(context, bitext).map(({ bead }) => bead)
    const texts = new Set(after.map((bead) => JSON.stringify(bead)))
    const { source } = context.bitexts.get(bitext).index
    const changed = before.filter((bead) => !texts.has(JSON.stringify(bead)))
    const from = source.position(rejected.bead.source[0]!)
    for (const bead of changed) {
      expect(Math.abs(source.position(bead.source[0]!) - from)).toBeLessThan(12)
    }
    expect(after.filter(({ status }) => status === 'rejected')).toEqual(
      before.filter(({ status }) => status === 'rejected'),
    )
    const live = after.filter(({ status }) => status !== 'rejected')
    expect(live.map(({ source: s, target: t }) => [s, t])).not.toContainEqual([
      rejected.bead.source,
      rejected.bead.target,
    ])
  }
})

test('aligning around a link that is gone is a fault of the request', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context)
  expect(() => startAlignment(context, { bitext, around: 999_999, by: 'Anna' })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})

test.each([
  ['minister-interview', 0, 1, 9],
  ['minister-interview', 2, 3, 12],
  ['storm-warning', 0, 2, 9],
])(
  'in %s, a sure link of texts %i and %i comes back between two pins, and nothing else changes',
  async (name, first, second, linked) => {
    const context = await openTestContext()
    const comparison = await openSample(context, { name, by: 'Anna' })
    const documents = context.stores.documents.list(comparison)
    const [source, target] = [documents[first]!.id, documents[second]!.id]
    const { id: bitext } = openBitext(context, { comparison, source, target })
    const align = async (between?: { start: number; finish: number }) => {
      const { id } = startAlignment(context, { bitext, by: 'Anna', ...(between && { between }) })
      expect(await awaitJob(context, id)).toMatchObject({ state: 'done' })
    }
    const links = () => linksOf(context, bitext).map((link) => link.bead)
    await align()
    const before = linksOf(context, bitext)
    const place = before.findIndex(({ bead }) => bead.source.join() === String(linked))
    const { bead, revision } = before[place]!
    expect(bead.confidence).toBeGreaterThan(0.99)
    const pins = { start: before[place - 2]!.bead.id, finish: before[place + 2]!.bead.id }
    unlinkBead(context, { bitext, bead: bead.id, revision, by: 'Anna' })
    await align(pins)
    const { source: from, target: to } = bead
    expect(links()).toContainEqual(expect.objectContaining({ source: from, target: to }))
    const box = new Set(before.slice(place - 1, place + 2).map((link) => link.bead.id))
    const kept = before.filter((link) => !box.has(link.bead.id)).map((link) => link.bead)
    expect(links()).toEqual(expect.arrayContaining(kept))
    const again = linksOf(context, bitext).find((link) => link.bead.source[0] === linked)!
    const seen = { bead: again.bead.id, revision: again.revision }
    rejectBead(context, { bitext, ...seen, by: 'Anna' })
    await align(pins)
    const proposed = { source: from, target: to, status: 'proposed' }
    expect(links()).not.toContainEqual(expect.objectContaining(proposed))
    expect(links()).toEqual(expect.arrayContaining(kept))
  },
)
