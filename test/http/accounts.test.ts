import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  accountNamed,
  addAccount,
  listAccounts,
  takeInvitation,
} from '../../src/app/accounts/accounts.ts'
import { startSession } from '../../src/app/accounts/sessions.ts'
import type { Account, Role } from '../../src/core/accounts.ts'
import { addEveryRole, signedIn } from '../support/accounts.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair, openTestApp, ORIGIN, type TestApp } from '../support/test-app.ts'

const PASSWORD = 'пароль with ten characters'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(async () => await test.end())

describe('The page of accounts', () => {
  let accounts: Record<Role, Account>
  let admin: { readonly cookie: string }
  beforeEach(async () => {
    accounts = await addEveryRole(test.context)
    admin = signedIn(test.context, accounts.admin)
  })
  const change = async (name: string, what: string, fields: Record<string, string> = {}) =>
    await test.post(`/accounts/${accountNamed(test.context, name).id}/${what}`, fields, admin)
  const roleOf = (name: string) => accountNamed(test.context, name).role
  const isIn = async (session: { readonly cookie: string }) =>
    (await test.get('/glossary', session)).status === 200

  it('shows everybody with role and state', async () => {
    const html = await (await test.get('/settings/accounts', admin)).text()
    for (const name of ['reader', 'reviewer', 'admin']) expect(html).toContain(`<bdi>${name}</bdi>`)
    expect(html).toContain('invited')
  })

  it('makes an account with a link that works once, by the name that the page was reached by', async () => {
    const response = await test.post(
      '/accounts',
      { name: 'Olena', role: 'reviewer' },
      {
        cookie: admin.cookie.replace('session=', '__Host-session='),
        origin: 'https://127.0.0.1:8080',
      },
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    const html = await response.text()
    const token = /https:\/\/127\.0\.0\.1:8080\/invitations\/([\w-]{43})/u.exec(html)![1]!
    await takeInvitation(test.context, token, PASSWORD)
    expect(roleOf('Olena')).toBe('reviewer')
    expect(await (await test.get('/settings/accounts', admin)).text()).not.toContain(token)
  })

  it.each([
    [{ name: 'READER', role: 'reader' }, 409, 'There is already an account'],
    [{ name: '', role: 'reader' }, 422, '1 to 80 characters'],
    [{ name: 'Eve', role: 'boss' }, 422, 'is not a valid role'],
  ])('refuses %j with what was typed', async (fields, status, message) => {
    const response = await test.post('/accounts', fields, admin)
    expect(response.status).toBe(status)
    const html = await response.text()
    expect(html).toContain(message)
    expect(html).toContain(`value="${fields.name}"`)
    expect(listAccounts(test.context)).toHaveLength(3)
  })

  it('gives another role, which ends the sessions in the old one', async () => {
    const reviewer = signedIn(test.context, accounts.reviewer)
    expect((await change('reviewer', 'role', { role: 'reader' })).status).toBe(200)
    expect(roleOf('reviewer')).toBe('reader')
    expect(await isIn(reviewer)).toBe(false)
  })

  it('switches an account off, with its sessions, its password and its invitation, and on again', async () => {
    await addAccount(test.context, { name: 'Short', role: 'reviewer', password: PASSWORD })
    const session = signedIn(test.context, accountNamed(test.context, 'Short'))
    const signIn = async () =>
      (await test.post('/sign-in', { name: 'Short', password: PASSWORD })).status
    await change('Short', 'disabling')
    expect(await isIn(session)).toBe(false)
    expect(await signIn()).toBe(401)
    const html = await (await change('Short', 'invitation')).text()
    const token = /\/invitations\/([\w-]{43})/u.exec(html)![1]!
    expect((await test.get(`/invitations/${token}`)).status).toBe(404)
    await change('Short', 'enabling')
    expect(await signIn()).toBe(303)
  })

  it('signs somebody out everywhere, and takes accounts away', async () => {
    const session = signedIn(test.context, accounts.reader)
    await change('reader', 'sign-out')
    expect(await isIn(session)).toBe(false)
    await change('reader', 'deletion')
    expect(listAccounts(test.context).map(({ name }) => name)).toEqual(['admin', 'reviewer'])
  })

  it.each(['role', 'disabling', 'deletion'])('keeps the only admin from %s', async (what) => {
    const response = await change('admin', what, { role: 'reader' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('the only admin')
    expect(await isIn(admin)).toBe(true)
  })

  it('does not find an account that is none', async () => {
    expect((await test.post('/accounts/999/deletion', {}, admin)).status).toBe(404)
  })
})

describe('The first account', () => {
  it('is made on the page, is an admin, and shuts the door', async () => {
    const page = await (await test.get('/settings/accounts')).text()
    expect(page).toContain('Nobody has to sign in')
    const refused = await test.post('/accounts', { name: 'Olena', role: 'reader' })
    expect(refused.status).toBe(403)
    const made = await (await test.post('/accounts', { name: 'Olena', role: 'admin' })).text()
    expect(made).toContain('/invitations/')
    expect((await test.get('/')).status).toBe(303)
  })
})

describe('One’s own account', () => {
  let olena: Account
  let cookie: string
  let other: string
  const start = (agent: string) =>
    `session=${startSession(test.context, olena, { agent: `Mozilla/5.0 (${agent})` })}`
  beforeEach(async () => {
    olena = await addAccount(test.context, { name: 'Olena', role: 'admin', password: PASSWORD })
    cookie = start('X11; Linux x86_64) Firefox/140')
    other = start('Windows NT 10.0) Chrome/140 <script>')
  })
  const page = async () => await (await test.get('/settings/account', { cookie })).text()
  const isIn = async (session: string) =>
    (await test.get('/glossary', { cookie: session })).status === 200

  it('shows where one has signed in, by the kind of browser', async () => {
    const html = await page()
    expect(html).toContain('Firefox on Linux')
    expect(html).toContain('Chrome on Windows')
    expect(html).not.toContain('<script>')
    expect(html).toContain('this browser')
  })

  it('ends another session, or all others, never one of somebody else', async () => {
    const html = await page()
    const [path] = /\/settings\/sessions\/[\da-zA-Z_-]{16}\/end/u.exec(html)!
    const eve = await addAccount(test.context, { name: 'Eve', role: 'reader' })
    const stolen = await test.post(path, {}, signedIn(test.context, eve))
    expect(stolen.status).toBe(404)
    expect(await isIn(other)).toBe(true)
    expect((await test.post(path, {}, { cookie })).status).toBe(303)
    expect(await isIn(other)).toBe(false)
    const third = start('iPhone) Safari/1')
    await test.post('/settings/sessions/end', {}, { cookie })
    expect([await isIn(third), await isIn(cookie)]).toEqual([false, true])
  })

  it('changes the password, and goes on with a new session', async () => {
    const fields = { present: PASSWORD, password: 'another password', again: 'another password' }
    const response = await test.post('/settings/password', fields, { cookie })
    expect(response.status).toBe(303)
    const next = response.headers.getSetCookie().join().split(';')[0]!
    expect([await isIn(next), await isIn(cookie), await isIn(other)]).toEqual([true, false, false])
    const signIn = { name: 'Olena', password: 'another password' }
    expect((await test.post('/sign-in', signIn)).status).toBe(303)
  })

  it.each([
    [
      { present: 'wrong', password: 'another password', again: 'another password' },
      'not your current password',
    ],
    [{ present: PASSWORD, password: 'short', again: 'short' }, '10 to 256'],
    [{ present: PASSWORD, password: 'another password', again: 'other' }, 'differ'],
  ])('refuses %j', async (fields, message) => {
    const response = await test.post('/settings/password', fields, { cookie })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(message)
    expect(await isIn(other)).toBe(true)
  })

  it('does not let the present password be guessed', async () => {
    const fields = { present: 'wrong', password: 'another password', again: 'another password' }
    const statuses = []
    for (let i = 0; i < 11; i++)
      statuses.push((await test.post('/settings/password', fields, { cookie })).status)
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422))
  })
})

describe('A stream of events', () => {
  const ENDINGS: readonly (readonly [
    string,
    (admin: { cookie: string }, id: number, own: string) => Promise<unknown>,
  ])[] = [
    ['signing out', (_, _id, own) => test.post('/sign-out', {}, { cookie: own })],
    ['another role', (admin, id) => test.post(`/accounts/${id}/role`, { role: 'reader' }, admin)],
    ['switching off', (admin, id) => test.post(`/accounts/${id}/disabling`, {}, admin)],
    ['removing', (admin, id) => test.post(`/accounts/${id}/deletion`, {}, admin)],
  ]
  it.each(ENDINGS)('ends with %s, before anything more is told', async (_, endIt) => {
    const { bitext, comparison } = await importPair(test.context, ENGLISH, UKRAINIAN)
    const { admin, reviewer } = await addEveryRole(test.context)
    const { cookie } = signedIn(test.context, reviewer)
    const response = await test.get(`/bitexts/${bitext}/events`, { cookie })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toContain('welcome')
    await endIt(signedIn(test.context, admin), reviewer.id, cookie)
    await test.post(
      `/comparisons/${comparison}/title`,
      { title: 'X' },
      signedIn(test.context, admin),
    )
    let heard = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value
    expect(heard).not.toContain('change')
  })

  it('is not given to one account a hundred times, so that others have places left', async () => {
    const { bitext } = await importPair(test.context, 'One went.', 'Two came.')
    const { admin, reader } = await addEveryRole(test.context)
    const stop = new AbortController()
    const open = async (session: { readonly cookie: string }) =>
      await test.app.request(`${ORIGIN}/bitexts/${bitext}/events`, {
        headers: session,
        signal: stop.signal,
      })
    const own = signedIn(test.context, reader)
    // Held, since a stream that nobody holds is ended when memory is tidied.
    const streams: Response[] = []
    for (let i = 0; i < 100; i++) streams.push(await open(own))
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await open(own)).status).toBe(503)
    streams.push(await open(signedIn(test.context, admin)))
    expect(streams.at(-1)?.status).toBe(200)
    await Promise.all(streams.map(async ({ body }) => await body?.cancel()))
    stop.abort()
  })
})
