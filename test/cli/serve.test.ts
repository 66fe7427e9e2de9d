/** The server as a process of its own: how it stops, what it survives, and what it says. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openContext } from '../../src/app/context.ts'
import { listComparisons } from '../../src/app/library.ts'
import { DATABASE_FILE } from '../../src/storage/database.ts'
import { loadMigrations } from '../../src/storage/migrate.ts'
import { temporaryFolder } from '../support/context.ts'
import { makeOldDatabase } from '../support/old-database.ts'
import { spawnCli } from '../support/run-cli.ts'
import { bareFolder, refusedToServe, startServing } from '../support/served.ts'

const texts = (a: string, b: string, title = '') => ({
  count: '2',
  title,
  '0.text': a,
  '1.text': b,
  '0.language': 'en',
  '1.language': 'en',
})

async function titlesIn(data: string): Promise<readonly string[]> {
  const context = await openContext({ data })
  const titles = listComparisons(context).map(({ title }) => title)
  await context.close()
  return titles
}

describe('A data folder', () => {
  it('serves one server at a time', async () => {
    const data = await bareFolder()
    const server = await startServing(data)
    const second = await refusedToServe(data)
    expect(second.status).toBe(2)
    expect(second.stderr).toContain('Another Synoptic server uses the data folder')
    expect((await server.get('/healthz')).status).toBe(200)
    expect(await server.stop()).toBe(0)
  })

  it('that is damaged is set aside, kept and said; the next start begins afresh', async () => {
    const data = await bareFolder()
    const path = join(data, DATABASE_FILE)
    const bytes = readFileSync(path)
    const damaged = Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)])
    writeFileSync(path, damaged)
    const refused = await refusedToServe(data)
    expect(refused.status).toBe(2)
    expect(refused.stderr).toMatch(
      /The database is damaged and was set aside as \S+\.damaged-\d{14}/u,
    )
    expect(refused.stderr).not.toContain('    at ')
    const kept = readdirSync(data).find((name) => name.includes('.damaged-'))!
    expect(readFileSync(join(data, kept)).equals(damaged)).toBe(true)
  })

  it('of a newer version is refused with the way out', async () => {
    const data = temporaryFolder()
    const path = join(data, DATABASE_FILE)
    makeOldDatabase(path, loadMigrations().length, 99)
    const before = readFileSync(path)
    const refused = await refusedToServe(data)
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('install the newer version')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('that is read-only is said to be so', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no such folders')
    skip(process.getuid?.() === 0, 'root may write everywhere')
    const data = await bareFolder()
    chmodSync(data, 0o500)
    const refused = await refusedToServe(data)
    chmodSync(data, 0o700)
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('cannot be written')
  })
})

describe('A full disk', () => {
  it('stores nothing by halves, is said, and leaves the server running', async ({ skip }) => {
    skip(process.platform === 'win32', 'there is no such limit on Windows')
    const data = await bareFolder()
    const server = await startServing(data, { limit: 3000 })
    const line = 'A sentence of some length that says nothing in particular. '
    const acknowledged: string[] = []
    let full: Response | null = null
    for (let i = 0; full === null && i < 40; i++) {
      const body = texts(`${i} ${line.repeat(1500)}`, `${i} ${line.repeat(1500)}`, `Text ${i}`)
      const response = await server.post('/comparisons', body)
      if (response.status === 303) acknowledged.push(`Text ${i}`)
      else full = response
    }
    expect(full?.status).toBe(503)
    expect(full?.headers.get('retry-after')).not.toBeNull()
    expect(await full?.text()).toContain('The disk is full: nothing was stored.')
    expect((await server.get('/')).status).toBe(200)
    await server.stop()
    expect((await titlesIn(data)).toSorted()).toEqual(acknowledged.toSorted())
    console.log(`full disk: ${acknowledged.length} imports stored, the next one refused by 503`)
  })
})

describe('The log', () => {
  it('says what was asked for, and no word of it', async () => {
    const data = await bareFolder()
    await spawnCli(['user', 'add', 'Olena', '--role', 'admin', '--data', data], 'marker-password\n')
    const server = await startServing(data, { args: ['--log', 'requests'] })
    const signedIn = await server.post('/sign-in', { name: 'Olena', password: 'marker-password' })
    const cookie = signedIn.headers.getSetCookie().join().split(';')[0]!
    await server.post('/sign-in', { name: 'marker-name', password: 'marker-wrong' })
    const made = await server.post(
      '/comparisons',
      texts('The marker-text one. It is 1.', 'The marker-text two. It is 2.', 'marker-title'),
      { cookie },
    )
    expect(made.status).toBe(303)
    await server.post(
      '/comparisons/1/notes',
      { anchor: 'segment:1:1', body: 'marker-note' },
      { cookie },
    )
    await server.get('/search?query=marker-query', { cookie })
    await server.get('/nowhere/marker-path?x=marker-search', { cookie })
    await server.post(
      '/comparisons',
      { count: '1', '0.fileName': 'marker-file.pdf', '0.bytes': 'bWFya2Vy' },
      { cookie },
    )
    await server.get('/invitations/marker-token', { cookie })
    await server.get('/api/v1/bitexts/1/beads?cursor=marker-cursor', { cookie })
    await server.stop()
    const said = server.said()
    expect(said).not.toContain('marker')
    const lines = said.split('\n').filter((line) => line.startsWith('{'))
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(logged).toHaveLength(9)
    expect(logged[2]).toMatchObject({
      level: 'info',
      event: 'request',
      method: 'POST',
      route: '/comparisons',
      status: 303,
      account: 1,
    })
  })
})
