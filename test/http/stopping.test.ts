import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listComparisons } from '../../src/app/library.ts'
import { startServer, type RunningServer } from '../../src/http/server.ts'
import { importPair, openTestApp, type TestApp } from '../support/test-app.ts'

/** Milliseconds: a stop that waited so long would not end within the time of the test. */
const ENDLESS = 1_000_000

const FORM = new URLSearchParams({
  count: '2',
  title: 'Late',
  '0.text': 'One went. Two came.',
  '1.text': 'One went. Two ran.',
  '0.language': 'en',
  '1.language': 'en',
}).toString()

/** Writes the beginning of a form by hand; `finish` sends the rest and gives the answer. */
async function postSlowly(server: RunningServer, path: string, body: string) {
  const { hostname, port, host } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    'Connection: close',
    'Expect: 100-continue',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  // The server asks for the body once it has begun with the request.
  await expect.poll(() => answer).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  answer = ''
  socket.write(body.slice(0, 5))
  return async () => {
    const over = new Promise((resolve) => socket.once('close', resolve))
    socket.write(body.slice(5))
    await over
    return answer
  }
}

describe('A stop', () => {
  let test: TestApp
  let server: RunningServer
  beforeEach(async () => {
    test = await openTestApp()
    const address = { host: '127.0.0.1', port: 0 }
    server = await startServer(test.context, { ...address, patience: ENDLESS })
  })
  afterEach(async () => await test.end())

  it('answers what was asked before it, and nothing after it', async () => {
    const finish = await postSlowly(server, '/comparisons', FORM)
    const stopped = server.close()
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
    expect(await finish()).toMatch(/^HTTP\/1\.1 303 /u)
    await stopped
    expect(listComparisons(test.context).map(({ title }) => title)).toEqual(['Late'])
  })

  it('does not wait for streams of events', async () => {
    const { bitext } = await importPair(test.context, 'One went. Two came.', 'One went. Two ran.')
    const events = await fetch(`${server.url}/bitexts/${bitext}/events`)
    expect(events.status).toBe(200)
    await server.close()
    await expect(events.text()).rejects.toThrow('terminated')
  })
})
