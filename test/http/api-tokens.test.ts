import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccount, setDisabled, setRole } from '../../src/app/accounts/accounts.ts'
import { makeApiToken } from '../../src/app/accounts/api-tokens.ts'
import { startSession } from '../../src/app/accounts/sessions.ts'
import type { Account } from '../../src/core/accounts.ts'
import { openTestApp, ORIGIN, type TestApp } from '../support/test-app.ts'

let app: TestApp
let account: Account
beforeAll(async () => {
  app = await openTestApp()
  account = await addAccount(app.context, { name: 'Olena', role: 'admin' })
})
afterAll(async () => await app.end())

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const newToken = (owner = account) => makeApiToken(app.context, owner, 'for a test').token

async function addTerm(headers: Record<string, string>) {
  return await app.app.request(`${ORIGIN}/api/v1/terms`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({
      sourceLanguage: 'en',
      targetLanguage: 'uk',
      source: 'bridge',
      target: 'міст',
    }),
  })
}

test('a program acts under the name of the account, whatever its origin says', async () => {
  const response = await addTerm({ ...bearer(newToken()), origin: 'https://tool.example' })
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({ author: 'Olena' })
})

test('without a token, with a wrong one, or beside the API, nobody gets in', async () => {
  expect((await addTerm({})).status).toBe(401)
  for (const token of ['synoptic_wrong', 'x', newToken().slice(0, -1)]) {
    const refused = await addTerm(bearer(token))
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
  }
  expect((await app.get('/settings/backup', bearer(newToken()))).status).toBe(303)
  const cross = { origin: 'https://evil.example', authorization: 'Basic eDp5' }
  expect((await addTerm(cross)).status).toBe(403)
  expect(
    (
      await app.post(
        '/glossary',
        {},
        { ...cross, ...bearer(newToken()), 'Sec-Fetch-Site': 'cross-site' },
      )
    ).status,
  ).toBe(403)
})

test('a token has the role that its account has now, and none while that is switched off', async () => {
  const marek = await addAccount(app.context, { name: 'Marek', role: 'reviewer' })
  const token = newToken(marek)
  expect((await addTerm(bearer(token))).status).toBe(201)
  setRole(app.context, 'Marek', 'reader')
  expect((await addTerm(bearer(token))).status).toBe(403)
  expect((await app.get('/api/v1/terms', bearer(token))).status).toBe(200)
  setDisabled(app.context, 'Marek', true)
  expect((await app.get('/api/v1/terms', bearer(token))).status).toBe(401)
})

test('the account page makes a token, shows it once, and revokes it', async () => {
  const cookie = `session=${startSession(app.context, account)}`
  const made = await app.post('/settings/tokens', { label: 'nightly <export>' }, { cookie })
  const [token] = /synoptic_[\w-]{43}/u.exec(await made.text())!
  const page = await (await app.get('/settings/account', { cookie })).text()
  expect(page).toContain('nightly &lt;export&gt;')
  expect(page).not.toContain(token)
  const stored = app.context.database.prepare('SELECT * FROM api_token').all()
  expect(JSON.stringify(stored)).not.toContain(token)
  expect((await app.get('/api/v1/terms', bearer(token))).status).toBe(200)
  const [, end] = /action="(\/settings\/tokens\/\d+\/end)"/u.exec(page)!
  expect((await app.post(end!, {}, { cookie })).status).toBe(303)
  expect((await app.get('/api/v1/terms', bearer(token))).status).toBe(401)
  expect((await app.post('/settings/tokens', { label: ' ' }, { cookie })).status).toBe(422)
})

test('a token that was made for some days opens nothing afterwards, and the page says so', async () => {
  const cookie = `session=${startSession(app.context, account)}`
  const made = await app.post('/settings/tokens', { label: 'for a week', days: '7' }, { cookie })
  const html = await made.text()
  const [token] = /synoptic_[\w-]{43}/u.exec(html)!
  expect(html).toMatch(/for a week.*?, never used, expires on \d{4}-\d\d-\d\d</su)
  expect((await app.get('/api/v1/terms', bearer(token))).status).toBe(200)
  const past = '2020-01-08T00:00:00.000Z'
  const sql = "UPDATE api_token SET expires_at = ? WHERE label = 'for a week'"
  app.context.database.prepare(sql).run(past)
  expect((await app.get('/api/v1/terms', bearer(token))).status).toBe(401)
  const page = await (await app.get('/settings/account', { cookie })).text()
  expect(page).toContain('expired on 2020-01-08')
  for (const days of ['0', '-1', '1.5', '4000', 'x']) {
    const refused = await app.post('/settings/tokens', { label: 'x', days }, { cookie })
    expect(refused.status).toBe(422)
  }
})

test('who asks too often, or guesses, has to wait', async () => {
  const own = await addAccount(app.context, { name: 'Robot', role: 'reader' })
  const token = newToken(own)
  const ask = async (with_: string) => await app.get('/api/v1/terms', bearer(with_))
  let last = await ask(token)
  for (let i = 0; i < 605 && last.status === 200; i++) last = await ask(token)
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await ask(newToken())).status).toBe(200)
  for (let i = 0; i < 31 && last.status !== 401; i++) last = await ask('synoptic_guess')
  for (let i = 0; i < 31 && last.status === 401; i++) last = await ask('synoptic_guess')
  expect(last.status).toBe(429)
})
