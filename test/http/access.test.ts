import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importComparison } from '../../src/app/importing/importing.ts'
import { ROLES, reaches } from '../../src/core/accounts.ts'
import type { Account, Role } from '../../src/core/accounts.ts'
import { ACCESS, accessOf } from '../../src/http/access.ts'
import { createApp } from '../../src/http/app.ts'
import { addEveryRole, addressOf, routesOf, signedIn } from '../support/accounts.ts'
import type { Route } from '../support/accounts.ts'
import { importPair, openTestApp, ORIGIN } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'

/** What readers may post: nothing of it is stored on the server but their password and the end of their sessions. */
const POSTS_OF_READERS = [
  'POST /bitexts/:id/readers',
  'POST /settings',
  'POST /settings/glosses',
  'POST /settings/hiding',
  'POST /settings/password',
  'POST /settings/sessions/:session/end',
  'POST /settings/sessions/end',
  'POST /settings/theme',
  'POST /settings/tokens',
  'POST /settings/tokens/:token/end',
  'POST /sign-out',
]

describe('The table of access', () => {
  let test: TestApp
  let routes: readonly Route[]
  let accounts: Record<Role, Account>
  beforeAll(async () => {
    test = await openTestApp()
    routes = routesOf(test.app)
    accounts = await addEveryRole(test.context)
  })
  afterAll(async () => await test.end())

  const send = async ({ method, path }: Route, headers: Record<string, string>, id = '404') =>
    await test.app.request(
      ORIGIN + addressOf(path, (name) => (name === 'resource' ? 'confirmation' : id)),
      {
        method,
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
        ...(method !== 'GET' && { body: new URLSearchParams({ name: '', theme: 'x' }) }),
      },
    )

  it('has a row for every route, and none for any other', () => {
    const declared = routes.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(Object.keys(ACCESS))).toEqual(new Set(declared))
    expect(declared.length).toBeGreaterThan(70)
  })

  it('lets readers post nothing but what stays with them', () => {
    const posts = Object.entries(ACCESS).filter(([route]) => !route.startsWith('GET '))
    const low = posts.filter(([, access]) => access === 'reader').map(([route]) => route)
    expect(low.toSorted()).toEqual(POSTS_OF_READERS)
    const open = posts.filter(([, access]) => access === 'anyone').map(([route]) => route)
    expect(open.toSorted()).toEqual(['POST /invitations/:token', 'POST /sign-in'])
  })

  it('counts a route without a row as one for admins, and takes the most that is asked', () => {
    expect(accessOf([{ method: 'GET', path: '/new' }])).toBe('admin')
    expect(accessOf([])).toBe('reader')
    const both = ['/settings', '/settings/services'].map((path) => ({ method: 'GET', path }))
    expect(accessOf(both)).toBe('admin')
  })

  it('refuses every route to every role below its own, and opens it to the others', async () => {
    const start = (role: Role) => signedIn(test.context, accounts[role])
    const sessions = { reader: start('reader'), reviewer: start('reviewer'), admin: start('admin') }
    let refused = 0
    let passed = 0
    for (const route of routes) {
      const access = ACCESS[`${route.method} ${route.path}`]!
      for (const role of [null, ...ROLES]) {
        const isSignOut = route.path === '/sign-out'
        const headers = role === null ? {} : isSignOut ? start(role) : sessions[role]
        const response = await send(route, headers)
        const said = `${route.method} ${route.path} as ${role}`
        const mayPass = access === 'anyone' || (role !== null && reaches(role, access))
        if (mayPass) {
          passed++
          // Without a name and a password, signing in is refused to everybody.
          if (`${route.method} ${route.path}` !== 'POST /sign-in')
            expect([401, 403], said).not.toContain(response.status)
        } else {
          refused++
          if (role !== null) expect(response.status, said).toBe(403)
          else if (route.method === 'GET' && !route.path.startsWith('/api/')) {
            expect(response.headers.get('location'), said).toMatch(/^\/sign-in\?to=/)
          } else expect(response.status, said).toBe(401)
        }
      }
    }
    console.log(`access: ${routes.length} routes, ${refused} refused, ${passed} passed`)
    expect(refused).toBeGreaterThan(routes.length)
  })

  it('leaves the database byte for byte as it was, whatever a reader posts', async () => {
    const { bitext } = await importPair(test.context, ENGLISH, UKRAINIAN)
    const reader = signedIn(test.context, accounts.reader)
    const before = test.context.database.serialize()
    for (const route of routes.filter(
      ({ method, path }) =>
        method !== 'GET' && !['/sign-out', '/settings/sessions/end'].includes(path),
    ))
      await send(route, reader, String(bitext))
    expect(test.context.database.serialize().equals(before)).toBe(true)
  })

  it.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE2'])(
    'is not passed by with %s',
    async (method) => {
      const response = await test.app.request(`${ORIGIN}/settings/services`, {
        method,
        headers: { 'sec-fetch-site': 'same-origin' },
      })
      expect(response.status).toBe(401)
      const signed = await test.app.request(`${ORIGIN}/settings/services`, {
        method,
        headers: { 'sec-fetch-site': 'same-origin', ...signedIn(test.context, accounts.reviewer) },
      })
      expect([403, 404]).toContain(signed.status)
    },
  )

  it.each([
    '//settings/services',
    '/settings//services',
    '/settings/services/',
    '/Settings/Services',
    '/settings/%73ervices',
    '/./settings/services',
    '/static/../settings/services',
    '/static/%2e%2e/settings/services',
    '/sign-in/../settings/services',
  ])('is not passed by with %s', async (path) => {
    const request = new Request(`${ORIGIN}${path}`, {
      headers: signedIn(test.context, accounts.reader),
    })
    const html = await (await test.app.request(request)).text()
    expect(html).not.toContain('action="/settings/translation"')
  })
})

describe('A server that others reach', () => {
  it('lets nobody in before there is an account', async () => {
    const test = await openTestApp()
    const app = createApp({ context: test.context, signIn: 'always' })
    for (const route of routesOf(app)) {
      if (ACCESS[`${route.method} ${route.path}`] === 'anyone') continue
      const response = await app.request(ORIGIN + addressOf(route.path, () => '1'), {
        method: route.method,
      })
      expect([303, 401], route.path).toContain(response.status)
    }
    await test.end()
  })
})

describe('Accounts', () => {
  it('put their own name on what they do, whatever the cookie or the form says', async () => {
    const test = await openTestApp()
    const { comparison } = await importComparison(test.context, {
      by: 'Test',
      documents: [{ fileName: 'a.txt', content: 'One. Two.' }],
    })
    const { reviewer } = await addEveryRole(test.context)
    const { cookie } = signedIn(test.context, reviewer)
    const forged = { cookie: `${cookie}; reviewer=admin` }
    const settings = { name: 'admin', theme: 'dark', 'text-size': 'large' }
    const stored = await test.post('/settings', settings, forged)
    expect(stored.headers.getSetCookie().join()).not.toContain('reviewer=')
    const named = await test.post('/settings/reviewer', { name: 'admin' }, forged)
    expect(named.headers.getSetCookie()).toEqual([])
    await test.post(`/comparisons/${comparison}/title`, { title: 'Forged' }, forged)
    const html = await (await test.get(`/comparisons/${comparison}/history`, forged)).text()
    expect(test.context.stores.reviewers.all().map(({ name }) => name)).not.toContain('admin')
    expect(html).toContain('<bdi>reviewer</bdi>')
    await test.end()
  })
})
