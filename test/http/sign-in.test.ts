import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  addAccount,
  invite,
  listAccounts,
  removeAccount,
  setDisabled,
  setPassword,
} from '../../src/app/accounts/accounts.ts'
import { SESSION_LIFETIME, startSession } from '../../src/app/accounts/sessions.ts'
import { openContext } from '../../src/app/context.ts'
import { createApp } from '../../src/http/app.ts'
import { SignInLimit } from '../../src/http/sign-in-limit.ts'
import { KEY_FILE } from '../../src/storage/secret-box.ts'
import { openTestApp, ORIGIN } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'

const PASSWORD = 'пароль with ten characters'

/** `session=…` as a browser would send it back. */
function sessionIn(response: Response): string {
  return response.headers.getSetCookie().join().split(';')[0] ?? ''
}

describe('Signing in', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
    await addAccount(test.context, { name: 'Olena Ї', role: 'admin', password: PASSWORD })
  })
  afterAll(async () => await test.end())

  const signIn = async (fields: Record<string, string> = {}, headers = {}) =>
    await test.post('/sign-in', { name: 'Olena Ї', password: PASSWORD, ...fields }, headers)

  it('gives a session that scripts and other sites cannot use, and leads on', async () => {
    const response = await signIn({ to: '/glossary?x=1' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/glossary?x=1')
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^session=[\w-]{43};/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(cookie).not.toMatch(/; Secure/)
    const page = await test.get('/glossary', { cookie: sessionIn(response) })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Olena Ї')
  })

  it('marks the cookie for TLS where the page came over it', async () => {
    const headers = { origin: 'https://127.0.0.1:8080' }
    const response = await signIn({}, headers)
    expect(response.headers.getSetCookie().join()).toMatch(/^__Host-session=.*; Secure/u)
    expect((await test.get('/glossary', { cookie: sessionIn(response) })).status).toBe(200)
  })

  it('takes no session over TLS that another server of the domain may have set', async () => {
    const own = sessionIn(await signIn({}, { origin: 'https://127.0.0.1:8080' }))
    const planted = sessionIn(await signIn())
    const asked = { origin: 'https://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }
    const status = async (cookie: string) =>
      (await test.get('/glossary', { ...asked, cookie })).status
    expect(await status(planted)).toBe(303)
    expect(await status(`${planted}; ${own}`)).toBe(200)
  })

  it('lets nothing be kept by a browser or a proxy, and takes drafts along when it is over', async () => {
    const cookie = sessionIn(await signIn())
    for (const path of ['/', '/api/v1/comparisons', '/nothing', '/sign-in', '/settings/account']) {
      const { headers } = await test.get(path, { cookie })
      expect(headers.get('cache-control'), path).toBe('no-store')
    }
    expect((await test.get('/', {})).headers.get('cache-control')).toBe('no-store')
    const out = await test.post('/sign-out', {}, { cookie })
    expect(out.headers.get('clear-site-data')).toBe('"storage"')
  })

  it('takes no long form from somebody outside', async () => {
    expect((await signIn({ password: 'x'.repeat(20_000) })).status).toBe(413)
    expect((await signIn({ name: `a${'\u0315\u0300'.repeat(1000)}` })).status).toBe(401)
  })

  it('never goes on with a session that was there before', async () => {
    const planted = `session=${'A'.repeat(43)}`
    const first = await signIn({}, { cookie: planted })
    expect(sessionIn(first)).not.toBe(planted)
    expect((await test.get('/glossary', { cookie: planted })).status).toBe(303)
    const second = await signIn({}, { cookie: sessionIn(first) })
    expect(sessionIn(second)).not.toBe(sessionIn(first))
    expect((await test.get('/glossary', { cookie: sessionIn(first) })).status).toBe(303)
    expect((await test.get('/glossary', { cookie: sessionIn(second) })).status).toBe(200)
  })

  it('keeps neither tokens nor passwords in the database', async () => {
    const token = sessionIn(await signIn()).slice('session='.length)
    const { token: invitation } = invite(test.context, 'Olena Ї')
    const bytes = test.context.database.serialize()
    for (const secret of [token, invitation, PASSWORD]) {
      expect(bytes.includes(Buffer.from(secret))).toBe(false)
    }
  })

  it('ends with signing out', async () => {
    const cookie = sessionIn(await signIn())
    const out = await test.post('/sign-out', {}, { cookie })
    expect(out.headers.getSetCookie().join()).toMatch(/^session=;.*Max-Age=0/)
    expect((await test.get('/', { cookie })).headers.get('location')).toBe('/sign-in?to=%2F')
  })

  it.each([
    [{ password: `${PASSWORD}x` }],
    [{ password: '' }],
    [{ name: 'Nobody' }],
    [{ name: '' }],
    [{ name: "' OR 1=1 --" }],
  ])('refuses %j in the same words', async (fields) => {
    const response = await signIn(fields)
    expect(response.status).toBe(401)
    expect(response.headers.getSetCookie()).toEqual([])
    const html = await response.text()
    expect(html).toContain('Wrong name or password.')
    const next = 'name' in fields && fields.name === '' ? 'name' : 'password'
    expect(/<input name="(\w+)"[^>]* autofocus/u.exec(html)?.[1]).toBe(next)
  })

  it.each([
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/x/..//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/search?query=a%26b', '/search?query=a%26b'],
  ])('from %s leads to %s', async (to, place) => {
    expect((await signIn({ to })).headers.get('location')).toBe(place)
  })

  it('asks a script for it without throwing the page away', async () => {
    const headers = { 'hx-request': 'true', 'sec-fetch-site': 'same-origin' }
    const response = await test.app.request(`${ORIGIN}/bitexts/1/undo`, { method: 'POST', headers })
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('Sign in first')
  })

  it('shows nothing of what is stored to those outside', async () => {
    const html = await (await test.get('/sign-in?to=%22%3E%3Cscript%3E')).text()
    expect(html).not.toContain('Olena')
    expect(html).not.toContain('><script>')
    expect(html).not.toContain('href="/glossary"')
  })

  it('is over when the password changes or the account goes', async () => {
    await addAccount(test.context, { name: 'Short stay', role: 'reader', password: PASSWORD })
    const first = sessionIn(await signIn({ name: 'short STAY' }))
    expect((await test.get('/', { cookie: first })).status).toBe(200)
    await setPassword(test.context, 'Short stay', 'another password')
    expect((await test.get('/', { cookie: first })).status).toBe(303)
    const second = sessionIn(await signIn({ name: 'Short stay', password: 'another password' }))
    expect((await test.get('/', { cookie: second })).status).toBe(200)
    removeAccount(test.context, 'Short stay')
    expect((await test.get('/', { cookie: second })).status).toBe(303)
  })
})

describe('Who is switched off while a request is on its way', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
    await addAccount(test.context, { name: 'Olena', role: 'admin' })
  })
  afterAll(async () => await test.end())

  /** Sends a body of which the last part comes after the account was switched off. */
  async function sendSlowly(app: TestApp['app'], path: string, type: string, parts: string[]) {
    const account = await addAccount(test.context, { name: path.slice(0, 40), role: 'admin' })
    const token = startSession(test.context, account)
    const { readable, writable } = new TransformStream<Uint8Array>()
    const writer = writable.getWriter()
    const answer = app.request(ORIGIN + path, {
      method: 'POST',
      body: readable,
      duplex: 'half',
      headers: {
        cookie: `session=${token}`,
        'content-type': type,
        'sec-fetch-site': 'same-origin',
      },
    } as RequestInit)
    const [first = '', ...rest] = parts
    // Taken by the server, which has let the account in by then.
    await writer.write(Buffer.from(first))
    setDisabled(test.context, account.name, true)
    for (const part of rest) await writer.write(Buffer.from(part))
    await writer.close()
    return await answer
  }

  it('does nothing with it', async () => {
    const form = 'application/x-www-form-urlencoded'
    const answer = await sendSlowly(test.app, '/accounts', form, ['name=Eve&', 'role=admin'])
    expect(answer.status).toBe(401)
    expect(listAccounts(test.context).map(({ name }) => name)).not.toContain('Eve')
  })

  it('restores no backup either', async () => {
    const restore = vi.fn()
    const app = createApp({ context: test.context, restore })
    const backup = 'not looked at'
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.db"\r\n\r\n'
    const type = 'multipart/form-data; boundary=x'
    const path = '/settings/restoration'
    const answer = await sendSlowly(app, path, type, [head, backup, '\r\n--x--\r\n'])
    expect(answer.status).toBe(401)
    expect(restore).not.toHaveBeenCalled()
    expect(readdirSync(test.context.data).filter((name) => name.startsWith('upload'))).toEqual([])
  })
})

describe('Invitations', () => {
  it('set a password once, and are too old after three days', async () => {
    const test = await openTestApp()
    let now = '2026-01-01T00:00:00.000Z'
    const context = await openContext({ data: test.context.data, workers: 1, now: () => now })
    const app = createApp({ context })
    const post = async (token: string, password: string, again = password) =>
      await app.request(`${ORIGIN}/invitations/${token}`, {
        method: 'POST',
        body: new URLSearchParams({ password, again }),
        headers: { 'sec-fetch-site': 'same-origin' },
      })
    await addAccount(context, { name: 'Olena', role: 'admin' })
    const { token: early } = invite(context, 'Olena')
    const { token } = invite(context, 'Olena')
    expect((await post(early, PASSWORD)).status).toBe(404)
    const page = await app.request(`${ORIGIN}/invitations/${token}`)
    expect(await page.text()).toContain('Welcome, <bdi>Olena</bdi>')
    expect((await post(token, 'short')).status).toBe(422)
    expect((await post(token, PASSWORD, 'something else')).status).toBe(422)
    expect((await post('x', PASSWORD)).status).toBe(404)
    const taken = await post(token, PASSWORD)
    expect(taken.status).toBe(303)
    expect(context.stores.accounts.named('olena')?.password).toMatch(/^scrypt\$32768\$8\$3\$/u)
    expect((await post(token, PASSWORD)).status).toBe(404)
    const cookie = sessionIn(taken)
    const isIn = async () =>
      (await app.request(`${ORIGIN}/`, { headers: { cookie } })).status === 200
    expect(await isIn()).toBe(true)
    const { token: late } = invite(context, 'Olena')
    now = '2026-01-04T00:00:01.000Z'
    expect((await post(late, PASSWORD)).status).toBe(404)
    expect(await isIn()).toBe(true)
    now = new Date(Date.UTC(2026, 0, 1) + SESSION_LIFETIME * 1000).toISOString()
    expect(await isIn()).toBe(false)
    await context.close()
    await test.end()
  })
})

describe('A key for secrets that is of no use', () => {
  it.each([
    ['is damaged', (file: string) => writeFileSync(file, 'short')],
    ['cannot be read', (file: string) => mkdirSync(file)],
  ])('and %s keeps nobody from signing in', async (_, damage) => {
    const test = await openTestApp()
    onTestFinished(() => test.end())
    await addAccount(test.context, { name: 'Olena', role: 'admin', password: PASSWORD })
    damage(join(test.context.data, KEY_FILE))
    const fields = { name: 'Olena', password: PASSWORD }
    for (const cookie of ['', 'browser=sealed:AAAA', `browser=sealed:${'A'.repeat(80)}`]) {
      const response = await test.post('/sign-in', fields, { cookie })
      expect(response.status).toBe(303)
      expect(sessionIn(response)).toMatch(/^session=/u)
    }
  })
})

describe('Guessing', () => {
  it('is stopped after ten failures, also with the right password, but not where one has signed in before', async () => {
    const test = await openTestApp()
    await addAccount(test.context, { name: 'Olena', role: 'admin', password: PASSWORD })
    await addAccount(test.context, { name: 'Marek', role: 'reader', password: PASSWORD })
    const attempt = async (password: string, cookie = '', name = 'OLENA') =>
      await test.post('/sign-in', { name, password }, { cookie })
    const browserIn = (response: Response) => {
      expect(response.status).toBe(303)
      const kept = response.headers.getSetCookie().find((cookie) => cookie.startsWith('browser='))
      expect(kept).toMatch(/; HttpOnly.*SameSite=Strict/u)
      return kept!.split(';')[0]!
    }
    const own = browserIn(await attempt(PASSWORD))
    const other = browserIn(await attempt(PASSWORD, '', 'Marek'))
    const statuses = []
    for (let i = 0; i < 10; i++) statuses.push((await attempt(`guess ${i}`)).status)
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 401))
    const stopped = await attempt(PASSWORD)
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(stopped.headers.getSetCookie()).toEqual([])
    const damaged = own.slice(0, -4)
    for (const browser of [other, damaged, 'browser=x', 'browser=sealed:', 'browser=sealed:AA']) {
      expect((await attempt(PASSWORD, browser)).status, browser).toBe(429)
    }
    expect((await attempt('a guess', own)).status).toBe(401)
    expect((await attempt(PASSWORD, own)).status).toBe(303)
    await test.end()
  })

  it('is counted for the account and for the address, and forgotten after a while', () => {
    const limit = new SignInLimit()
    for (let i = 0; i < 10; i++) limit.count([`account ${i}`, 'address a'], i * 1000)
    expect(limit.wait(['account 11', 'address a'], 10_000)).toBe(890)
    expect(limit.wait(['account 11', 'address b'], 10_000)).toBe(0)
    expect(limit.wait(['account 11', 'address a'], 901_000)).toBe(0)
    // A clock that is set back lets nobody wait for a time that was never there.
    expect(limit.wait(['address a'], -800_000)).toBeLessThanOrEqual(900)
    expect(limit.wait(['address a'], -10_000_000)).toBe(0)
    for (let i = 0; i < 20_000; i++) limit.count([`name ${i}`], 1_000_000)
    expect(limit.size).toBeLessThanOrEqual(10_000)
  })
})
