import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addAccount } from '../../src/app/accounts/accounts.ts'
import { backUp, restore } from '../../src/app/backup.ts'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { openBitext } from '../../src/app/bitexts.ts'
import { openContext, type Context } from '../../src/app/context.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { addNote, listNotes } from '../../src/app/notes/noting.ts'
import { startSession } from '../../src/app/accounts/sessions.ts'
import { history, newestOperation, undo } from '../../src/app/editing/undoing.ts'
import { createApp } from '../../src/http/app.ts'
import { temporaryFolder } from '../support/context.ts'
import { CHEAP_PASSWORDS, ORIGIN } from '../support/test-app.ts'

const DAY = 24 * 60 * 60 * 1000
const NOON = Date.UTC(2026, 5, 15, 12)

let context: Context
let folder: string
let time = NOON
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-clock-'))
  context = await openContext({
    data: folder,
    workers: 1,
    passwordCost: CHEAP_PASSWORDS,
    now: () => new Date(time).toISOString(),
  })
})
afterAll(async () => {
  await context.close()
  rmSync(folder, { recursive: true, force: true })
})

it('keeps the order of everything where the clock is set back by years', async () => {
  const { comparison, documents } = await importComparison(context, {
    by: 'Anna',
    documents: [
      { fileName: 'a.txt', content: 'One went to Geneva. Two stayed.' },
      { fileName: 'b.txt', content: 'One went to Geneva. Two left.' },
    ],
  })
  const [source, target] = documents as [number, number]
  const anchor = { on: 'span', document: source, span: { start: 0, end: 3 } } as const
  addNote(context, { comparison, anchor, body: 'first', by: 'Anna' })
  time = NOON - 3000 * DAY
  addNote(context, { comparison, anchor, body: 'second', by: 'Anna' })
  const { id: bitext } = openBitext(context, { comparison, source, target })
  const job = await awaitJob(context, startAlignment(context, { bitext, by: 'Anna' }).id)
  expect(job.state).toBe('done')
  time = NOON
  const third = addNote(context, { comparison, anchor, body: 'third', by: 'Anna' })
  time = NOON - 400 * DAY
  expect(newestOperation(context, comparison)).toBe(third.operation)
  const numbers = history(context, { comparison }).map(({ id }) => id)
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
  const bodies = () => listNotes(context, { comparison }).map(({ note }) => note.body)
  expect(bodies()).toEqual(['first', 'second', 'third'])
  undo(context, { comparison, operation: third.operation, by: 'Anna' })
  expect(bodies()).toEqual(['first', 'second'])
  time = NOON
})

it('keeps nobody out and nobody in for longer than was said', async () => {
  const account = await addAccount(context, { name: 'Olena', role: 'admin' })
  const cookie = `session=${startSession(context, account)}`
  const app = createApp({ context, hosts: new Set(['127.0.0.1:8080']) })
  const status = async (at: number) => {
    time = at
    return (await app.request(`${ORIGIN}/glossary`, { headers: { cookie } })).status
  }
  expect(await status(NOON - 1000 * DAY)).toBe(200)
  expect(await status(NOON + 13 * DAY)).toBe(200)
  expect(await status(NOON + 15 * DAY)).toBe(303)
  const signIn = async () =>
    await app.request(`${ORIGIN}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'Olena', password: 'guess' }),
    })
  for (let i = 0; i < 10; i++) await signIn()
  const stopped = await signIn()
  expect(stopped.status).toBe(429)
  time = NOON - 1000 * DAY
  expect((await signIn()).status).toBe(401)
  time = NOON
})

it('overwrites no copy of the same second', async () => {
  const file = join(temporaryFolder(), 'copy.db')
  await backUp(context, file)
  const data = temporaryFolder()
  restore({ data, file })
  const kept = new Set([1, 2, 3].map(() => restore({ data, file })))
  expect(kept.size).toBe(3)
})
