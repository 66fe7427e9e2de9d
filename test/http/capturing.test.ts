import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAccount, removeAccount } from '../../src/app/accounts/accounts.ts'
import { capturePage } from '../../src/app/importing/capturing.ts'
import { openContext, type Context } from '../../src/app/context.ts'
import { getDocument, listComparisons } from '../../src/app/library.ts'
import { startSession } from '../../src/app/accounts/sessions.ts'
import { fetchPage, type FetchPage } from '../../src/backends/page-fetch.ts'
import { createApp } from '../../src/http/app.ts'
import { startServer } from '../../src/http/server.ts'
import { ORIGIN } from '../support/test-app.ts'

const PAGE = `<!doctype html><html lang="en"><head>
  <title>Harbour bridge to close</title><meta property="og:site_name" content="Harbour News">
  <link rel="canonical" href="https://elsewhere.example/other"></head><body>
  <h1>Harbour bridge to close</h1><p>The bridge will be closed for 12 days from Monday.</p>
  <p>“We had no choice”, the mayor said.</p></body></html>`
const NOW = '2026-05-01T10:00:00.000Z'

describe('Pages by their address', () => {
  let context: Context
  let fetch: FetchPage
  const ends: (() => unknown)[] = []

  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'synoptic-capture-'))
    context = await openContext({ data, workers: 1, now: () => NOW })
    const server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/news' }).end()
      else if (request.url === '/inside') {
        response.writeHead(302, { location: 'http://127.0.0.1/' }).end()
      } else if (request.url === '/gone') response.writeHead(404).end()
      else response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    fetch = (address, options) =>
      fetchPage(address, {
        ...options,
        outside: {
          resolve: () => Promise.resolve(['93.184.216.34']),
          connect: () => connect({ host: '127.0.0.1', port }),
        },
      })
    ends.push(
      () => server.closeAllConnections(),
      () => server.close(),
      () => context.close(),
      () => rmSync(data, { recursive: true, force: true }),
    )
  })
  afterAll(async () => {
    for (const end of ends) await end()
  })

  const post = async (path: string, fields: Record<string, string>, isOn = true) => {
    const capture = isOn
      ? (request: Parameters<typeof capturePage>[0]) =>
          capturePage(request, { now: context.now, fetch })
      : null
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return createApp({ context, capture }).request(`${ORIGIN}${path}`, {
      method: 'POST',
      body,
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
  }

  const expectCaptured = () => {
    const [comparison] = listComparisons(context)
    const { origin } = comparison!.documents[1]!
    expect(origin).toMatchObject({
      url: 'http://news.example/news',
      capturedAt: NOW,
      outlet: 'Harbour News',
      format: 'html',
      fileName: 'news.html',
      sha256: createHash('sha256').update(PAGE).digest('hex'),
    })
    const { text } = getDocument(context, comparison!.documents[1]!.id)
    expect(text).toContain('closed for 12 days')
    expect(comparison!.documents[0]!.origin).not.toHaveProperty('capturedAt')
  }

  it('are fetched, read and kept with address, time and hash', async () => {
    const response = await post('/comparisons', {
      count: '2',
      '0.text': 'The bridge is shut.',
      '1.page': 'http://news.example/moved',
    })
    expect(response.status).toBe(303)
    expectCaptured()
  })

  it('go through the preview without being fetched twice', async () => {
    const preview = await post('/comparisons/preview', {
      count: '2',
      '0.text': 'The bridge is shut.',
      '1.page': 'http://news.example/news',
    })
    const html = await preview.text()
    const hidden = (name: string) =>
      new RegExp(`name="${name.replace('.', '\\.')}" value="([^"]*)"`).exec(html)![1]!
    const fields = { count: '2', '0.text': 'The bridge is shut.' }
    const names = ['1.fileName', '1.bytes', '1.capturedAt', '1.url']
    const carried = Object.fromEntries(names.map((name) => [name, hidden(name)]))
    const response = await post('/comparisons', { ...fields, ...carried }, false)
    expect(response.status).toBe(303)
    expectCaptured()
  })

  it.each([
    ['http://127.0.0.1/', 403, 'not on the public internet'],
    ['http://news.example/inside', 403, 'not on the public internet'],
    ['http://news.example:8080/', 403, 'ports 80 and 443'],
    ['http://news.example/gone', 503, 'answers 404'],
    ['file:///etc/passwd', 422, 'not an http or https address'],
  ])('that cannot be had are said so, and nothing is stored: %s', async (page, status, message) => {
    const before = listComparisons(context).length
    const fields = { count: '2', '0.text': 'The bridge is shut.', '1.page': page }
    const response = await post('/comparisons', fields)
    const html = await response.text()
    expect(response.status).toBe(status)
    expect(response.headers.has('retry-after')).toBe(status === 503)
    expect(html).toContain(message)
    expect(html).toContain('The bridge is shut.')
    expect(html).toContain(`value="${page}"`)
    expect(listComparisons(context)).toHaveLength(before)
  })

  it('are not offered and not fetched where that is off', async () => {
    const app = createApp({ context, capture: null })
    const form = await (await app.request(`${ORIGIN}/comparisons/new`)).text()
    expect(form).not.toContain('0.page')
    const fields = { count: '2', '0.text': 'Yes.', '1.page': 'http://news.example/news' }
    expect((await post('/comparisons', fields, false)).status).toBe(403)
  })

  it.each([
    ['127.0.0.1', undefined, true],
    ['127.0.0.1', false, false],
    ['0.0.0.0', undefined, false],
    ['0.0.0.0', true, true],
  ])('a server on %s, told %s: %s', async (host, fetchesPages, isOffered) => {
    const server = await startServer(context, {
      host,
      port: 0,
      ...(fetchesPages !== undefined && { fetchesPages }),
    })
    const account = await addAccount(context, { name: 'Ada', role: 'admin' })
    const cookie = `session=${startSession(context, account)}`
    try {
      const { port } = new URL(server.url)
      const address = `http://127.0.0.1:${port}/comparisons/new`
      const response = await globalThis.fetch(address, { headers: { cookie } })
      expect((await response.text()).includes('0.page')).toBe(isOffered)
    } finally {
      removeAccount(context, 'Ada')
      await server.close()
    }
  })

  it('a time that is none is refused', async () => {
    const fields = { count: '2', '0.text': 'Yes.', '1.text': 'No.', '1.capturedAt': 'yesterday' }
    expect((await post('/comparisons', fields)).status).toBe(422)
  })
})
