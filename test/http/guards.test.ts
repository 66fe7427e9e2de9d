import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { importComparison } from '../../src/app/importing/importing.ts'
import { createApp } from '../../src/http/app.ts'
import { addEveryRole, addressOf, routesOf, signedIn } from '../support/accounts.ts'
import { openTestApp, ORIGIN } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(async () => await test.end())

/** What a browser sends with a request that a page of another origin has started. */
const FOREIGN: readonly Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' },
  { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:8081' },
  // A header that a page cannot set says otherwise than one that an old browser leaves out.
  { 'sec-fetch-site': 'cross-site', origin: ORIGIN },
  { origin: 'http://evil.example' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:8081' },
]

describe('Requests from other sites', () => {
  it('change nothing by any route, with whatever a browser says', async () => {
    const routes = routesOf(test.app).filter(({ method }) => method !== 'GET')
    const before = test.context.database.serialize()
    for (const { method, path } of routes) {
      const address = ORIGIN + addressOf(path, () => '1')
      for (const headers of FOREIGN) {
        const response = await test.app.request(address, { method, headers })
        expect(response.status, `${method} ${path} ${JSON.stringify(headers)}`).toBe(403)
      }
    }
    console.log(`origin: ${FOREIGN.length} header sets × ${routes.length} mutating routes refused`)
    expect(routes.length).toBeGreaterThan(40)
    expect(test.context.database.serialize().equals(before)).toBe(true)
  })
})

describe('Pages of other sites', () => {
  it('can take no answer into themselves, so that no GET does anything for them', async () => {
    const routes = routesOf(test.app).filter(({ method }) => method === 'GET')
    const takes = [
      { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
      { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
      { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
      { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' },
    ]
    for (const { path } of routes) {
      for (const take of takes) {
        for (const site of ['cross-site', 'same-site']) {
          const headers = { 'sec-fetch-site': site, ...take }
          const response = await test.get(
            addressOf(path, () => '1'),
            headers,
          )
          expect(response.status, `${path} ${JSON.stringify(headers)}`).toBe(403)
        }
      }
    }
    console.log(`origin: ${2 * takes.length} kinds of taking × ${routes.length} pages refused`)
  })

  it('can lead here by a link', async () => {
    const headers = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    const response = await test.get('/', { 'sec-fetch-site': 'cross-site', ...headers })
    expect(response.status).toBe(200)
  })
})

const FOREIGN_NAMES = [
  'evil.example',
  '127.0.0.1',
  '127.0.0.1:8081',
  '127.0.0.1:8080.evil.example',
  '127.0.0.1:80800',
  '127.1:8080',
  '2130706433:8080',
  '0.0.0.0:8080',
  '[::ffff:127.0.0.1]:8080',
  'user@127.0.0.1:8080',
  'localhost.:8080',
  '127.0.0.1:8080, evil.example',
]

describe('The name of the server', () => {
  afterAll(() => console.log(`host: ${FOREIGN_NAMES.length} forms of other names refused`))

  it.each(FOREIGN_NAMES)('is not %s', async (host) => {
    for (const path of ['/', '/healthz', '/static/workbench.js', '/sign-in', '/nowhere']) {
      expect((await test.get(path, { host })).status, path).toBe(421)
    }
  })

  it('decides before anything else is looked at', async () => {
    const response = await test.post('/sign-in', { name: 'x' }, { host: 'evil.example' })
    expect(response.status).toBe(421)
  })
})

/** Answers of every kind, with the status of each. */
const KINDS: readonly (readonly [string, number, () => Promise<Response>])[] = [
  ['a page', 200, () => test.get('/')],
  ['JSON', 200, () => test.get('/healthz')],
  ['a script', 200, () => test.get('/static/workbench.js')],
  ['a redirect', 303, () => test.post('/settings/theme', { theme: 'dark' })],
  [
    'a form that is none',
    400,
    () => send('POST', '/comparisons', { 'content-type': 'multipart/form-data' }),
  ],
  [
    'a page from elsewhere',
    403,
    () => send('POST', '/settings', { 'sec-fetch-site': 'cross-site' }),
  ],
  ['an address that is none', 404, () => test.get('/nowhere')],
  ['a comparison that is none', 404, () => test.get('/comparisons/12345')],
  ['a method that is none', 404, () => send('DELETE', '/settings')],
  ['too much', 413, () => send('POST', '/comparisons', { 'content-length': '99999999999' })],
  ['another name', 421, () => test.get('/', { host: 'evil.example' })],
  ['another name of the API', 421, () => test.get('/api/v1/x', { host: 'evil.example' })],
  ['a value that does not fit', 422, () => test.post('/settings/theme', { theme: 'x' })],
  ['part of a page', 404, () => test.get('/comparisons/1', { 'hx-request': 'true' })],
]

async function send(method: string, path: string, headers: Record<string, string> = {}) {
  return await test.app.request(ORIGIN + path, {
    method,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    ...(method === 'POST' && { body: 'x' }),
  })
}

function expectGuarded({ headers }: Response): void {
  const policy = headers.get('content-security-policy') ?? ''
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(directive)
  expect(policy).not.toMatch(/unsafe|\*|data:|https?:/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('x-powered-by')).toBeNull()
}

describe('Every answer has its guards', () => {
  it.each(KINDS)('as %s (%i)', async (_kind, status, answer) => {
    const response = await answer()
    expect(response.status).toBe(status)
    expectGuarded(response)
  })

  it('as a fault of the program (500)', async () => {
    const broken = Object.create(test.context, {
      stores: {
        get: () => {
          throw new Error('of the inside')
        },
      },
    }) as typeof test.context
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await createApp({ context: broken }).request(`${ORIGIN}/search?query=asked`)
    const [line] = log.mock.calls.map(String)
    log.mockRestore()
    expect(response.status).toBe(500)
    const page = await response.text()
    expectGuarded(response)
    // The page says where to look in the log, and asks again; neither says what went wrong, and the
    // log not what was asked.
    const logged = JSON.parse(line!) as Record<string, unknown>
    expect(logged).toMatchObject({
      event: 'fault',
      method: 'GET',
      route: '/search',
      error: 'Error',
    })
    expect(page).toContain(`<code>${String(logged['id'])}</code>`)
    expect(String((logged['at'] as string[])[0])).toContain('guards.test.ts')
    for (const said of [page, line!]) expect(said).not.toContain('of the inside')
    expect(page).toContain('href="/search?query=asked"')
    expect(line).not.toContain('asked')
  })

  it('where one has to sign in, and where the role is too low', async () => {
    const guarded = await openTestApp()
    const { reader } = await addEveryRole(guarded.context)
    const cookie = signedIn(guarded.context, reader)
    const answers = [
      [303, await guarded.get('/')],
      [200, await guarded.get('/sign-in')],
      [401, await guarded.post('/samples', {})],
      [403, await guarded.post('/samples', {}, cookie)],
      [404, await guarded.get('/invitations/x')],
    ] as const
    for (const [status, response] of answers) {
      expect(response.status).toBe(status)
      expectGuarded(response)
    }
    await guarded.end()
  })
})

describe('The link of another site', () => {
  const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  let own: TestApp
  beforeAll(async () => {
    own = await openTestApp()
  })
  afterAll(async () => await own.end())
  const jobs = () => own.context.database.prepare('SELECT count(*) FROM job').pluck().get()

  it('shows texts that are not aligned with a button, and starts nothing', async () => {
    const documents = ['One. Two.', 'Three. Four.'].map((content, at) => ({
      fileName: `${at}.txt`,
      content,
    }))
    const { comparison } = await importComparison(own.context, { by: 'Test', documents })
    const foreign = [
      { 'sec-fetch-site': 'cross-site', ...navigation },
      { 'sec-fetch-site': 'same-site', ...navigation },
      { referer: 'http://evil.example/' },
    ]
    for (const headers of foreign) {
      for (const path of [`/comparisons/${comparison}`, `/comparisons/${comparison}/matrix`]) {
        const response = await own.get(path, headers)
        expect(response.status, path).toBe(200)
        expect(await response.text(), path).toMatch(/<form method="post"[^>]*align/u)
      }
    }
    expect(jobs()).toBe(0)
    const typed = { 'sec-fetch-site': 'none', ...navigation }
    await own.get(`/comparisons/${comparison}`, typed)
    expect(jobs()).toBe(1)
  })
})
