import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostNames } from '../../src/http/security.ts'
import { openTestApp, ORIGIN } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'

describe('The server', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
  })
  afterAll(async () => await test.end())

  it.each(['evil.example', '127.0.0.1:8081', '127.0.0.1', 'localhost:8080.evil.example'])(
    'does not answer to the name %s',
    async (host) => {
      expect((await test.get('/', { host })).status).toBe(421)
    },
  )

  it('answers to its own name in any case of letters', async () => {
    expect((await test.get('/healthz', { host: '127.0.0.1:8080' })).status).toBe(200)
  })

  const post = async (headers: Record<string, string>) =>
    (
      await test.app.request(`${ORIGIN}/settings/theme`, {
        method: 'POST',
        body: new URLSearchParams({ theme: 'dark' }),
        headers,
      })
    ).status

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: ORIGIN }, 403],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://127.0.0.1:8081' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{ 'sec-fetch-site': 'none' }, 303],
    [{ origin: ORIGIN }, 303],
    [{}, 303],
  ])('answers a form with %j by %i', async (headers, status) => {
    expect(await post(headers as Record<string, string>)).toBe(status)
  })

  it('allows no inline script, style, frame or foreign source on any answer', async () => {
    for (const path of ['/', '/nowhere', '/static/workbench.js', '/healthz']) {
      const { headers } = await test.get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    }
  })

  it('sends nobody to another site, whatever page a form says that it was on', async () => {
    for (const page of [
      'http://evil.example/comparisons/1',
      `${ORIGIN}//evil.example/x`,
      `${ORIGIN}/\\\\evil.example/x`,
      `${ORIGIN}/\\t/evil.example`,
      'javascript:alert(1)',
    ]) {
      const told = await test.post('/settings/theme', { theme: 'dark' }, { referer: page })
      expect(told.headers.get('location'), page).toMatch(/^\/(?!\/)/u)
      const script = { 'hx-request': 'true', 'hx-current-url': page }
      const moved = await test.post('/settings/theme', { theme: 'dark' }, script)
      expect(moved.headers.get('hx-redirect') ?? '/', page).toMatch(/^\/(?!\/)/u)
    }
  })

  it('serves only the files that it names', async () => {
    for (const name of [
      '../paths.ts',
      '..%2fpaths.ts',
      'paths.ts',
      '%2e%2e/package.json',
      'x.js',
    ]) {
      expect((await test.get(`/static/${name}`)).status).toBe(404)
    }
  })

  it('answers an unchanged file with 304', async () => {
    const first = await test.get('/static/workbench.css')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const second = await test.get('/static/workbench.css', { 'if-none-match': etag })
    expect(second.status).toBe(304)
  })
})

describe('Names of a server', () => {
  it.each([
    ['127.0.0.1', 8080, 'localhost:8080'],
    ['localhost', 80, 'localhost'],
    ['::1', 9000, '[::1]:9000'],
    ['192.168.1.5', 8080, '192.168.1.5:8080'],
  ])('on %s:%i include %s', (host, port, name) => {
    expect(hostNames(host, port)).toContain(name)
  })
})
