import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { addAccount } from '../../src/app/accounts/accounts.ts'
import { backUp, lastRestored, restoreStaged } from '../../src/app/backup.ts'
import { openContext } from '../../src/app/context.ts'
import { createApp } from '../../src/http/app.ts'
import { signedIn } from '../support/accounts.ts'
import { temporaryFolder } from '../support/context.ts'
import { bareFolder, startServing, type Served } from '../support/served.ts'
import { openTestApp, ORIGIN } from '../support/test-app.ts'

const pair = (title: string) => ({
  count: '2',
  title,
  '0.text': 'One went. Two came.',
  '1.text': 'One went. Two ran.',
})

async function backupOf(server: Served): Promise<Blob> {
  const response = await server.post('/settings/backup', {})
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="synoptic-[\d-]+\.db"/u,
  )
  const bytes = await response.blob()
  expect(bytes.size).toBe(Number(response.headers.get('content-length')))
  return bytes
}

async function restore(server: Served, bytes: Blob): Promise<Response> {
  const form = new FormData()
  form.append('backup', bytes, 'backup.db')
  return await server.post('/settings/restoration', form)
}

const passing = (data: string) =>
  readdirSync(data).filter((name) => /download|upload|incoming/u.test(name))

describe('A backup by the page', () => {
  it('gives everything back while the server goes on, and keeps what was there', async () => {
    const data = await bareFolder()
    const server = await startServing(data)
    await server.post('/comparisons', pair('Before'))
    const backup = await backupOf(server)
    expect(passing(data)).toEqual([])
    await server.post('/comparisons', pair('After'))
    const events = await server.get('/bitexts/1/events')
    const restored = await restore(server, backup)
    expect(restored.status).toBe(303)
    const page = await (await server.get(restored.headers.get('location')!)).text()
    expect(page).toContain('The backup was restored.')
    const kept = /synoptic\.db\.replaced-\d{14}/u.exec(page)![0]
    await events.text().catch(() => '')
    const library = await (await server.get('/')).text()
    expect(library).toContain('Before')
    expect(library).not.toContain('After')
    // What is written now goes into the restored database.
    await server.post('/comparisons', pair('Later'))
    expect(await (await server.get('/')).text()).toContain('Later')
    const before = new Sqlite(join(data, kept), { readonly: true })
    expect(before.prepare('SELECT title FROM comparison ORDER BY id').pluck().all()).toEqual([
      'Before',
      'After',
    ])
    before.close()
    expect(passing(data)).toEqual([])

    const damaged = Buffer.from(await backup.arrayBuffer())
    damaged.fill(7, 8192)
    for (const bytes of [new Blob(['Dear Anna']), new Blob([damaged]), new Blob([])]) {
      const refused = await restore(server, bytes)
      expect(refused.status).toBe(422)
      const said = await refused.text()
      expect(said).toMatch(/damaged|not a Synoptic database/u)
      expect(said).not.toContain(data)
    }
    const empty = await server.post('/settings/restoration', {})
    expect(empty.status).toBe(400)
    expect(await (await server.get('/')).text()).toContain('Later')
    expect(passing(data)).toEqual([])
    expect(await server.stop()).toBe(0)
  })

  it('holds no key of a service that another machine could use', async () => {
    const test = await openTestApp()
    const fields = { kind: 'libretranslate', address: 'http://127.0.0.1:5000', key: 'open sesame' }
    await test.post('/settings/translation', fields)
    const response = await test.post('/settings/backup', {})
    expect(Buffer.from(await response.arrayBuffer()).includes('open sesame')).toBe(false)
    await test.end()
  })

  it('without an admin is not restored where one has to sign in', async () => {
    const other = await openContext({ data: temporaryFolder() })
    await addAccount(other, { name: 'Invited', role: 'admin' })
    const bytes = new Uint8Array(other.database.serialize())
    await other.close()
    const test = await openTestApp()
    const admin = await addAccount(test.context, { name: 'Olena', role: 'admin' })
    const app = createApp({
      context: test.context,
      signIn: 'always',
      restore: () => expect.unreachable('nothing may be restored'),
    })
    const form = new FormData()
    form.append('backup', new Blob([bytes]), 'backup.db')
    const response = await app.request(`${ORIGIN}/settings/restoration`, {
      method: 'POST',
      body: form,
      headers: { 'sec-fetch-site': 'same-origin', ...signedIn(test.context, admin) },
    })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('this backup has no admin')
    await test.end()
  })

  it('that could not be put in place is not said to be restored, whatever was restored before', async () => {
    const test = await openTestApp()
    const page = async () => await (await test.get('/settings/backup?said=restored')).text()
    const staged = join(test.context.data, 'upload.db')
    await backUp(test.context, staged)
    const data = await bareFolder()
    restoreStaged({ data, file: staged })
    expect(lastRestored({ ...test.context, data })).toEqual({ kept: expect.any(String) })
    expect(() => restoreStaged({ data: test.context.data, file: staged })).toThrow('no file')
    const said = await page()
    expect(said).toContain('The backup was not restored. There is no file')
    expect(said).not.toContain(staged)
    expect(said).not.toContain('The backup was restored.')
    await test.end()
  })
})
