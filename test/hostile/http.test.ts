import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type RunningServer } from '../../src/http/server.ts'
import { importPair, openTestApp, type TestApp } from '../support/test-app.ts'
import { rawRequests } from './http-requests.ts'

let server: RunningServer
let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
  server = await startServer(test.context, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  await test.end()
})

/** All that comes back until the connection ends. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    let said = ''
    socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => resolve(said))
  })
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1] ?? 0)

it('requests as no browser sends them are refused, or answered as what they are', async () => {
  const requests = rawRequests(new URL(server.url).host)
  const before = test.context.database.serialize()
  for (const { what, bytes, statuses } of requests) {
    const answer = await send(bytes)
    expect(statuses, what).toContain(statusOf(answer))
    expect(answer, what).not.toMatch(/root:|"version":|node_modules|\n\s+at /u)
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(test.context.database.serialize().equals(before)).toBe(true)
  console.log(`raw requests: ${requests.length}, none taken for another one, the server goes on`)
})

it('five hundred pages may be open at once; others are told to wait', async () => {
  const stop = new AbortController()
  const { signal } = stop
  const { bitext } = await importPair(test.context, 'One went.', 'Two came.')
  const open = () => fetch(`${server.url}/bitexts/${bitext}/events`, { signal })
  // Held, since a stream that nobody holds is ended when memory is tidied.
  const answers: Response[] = []
  for (let turn = 0; turn < 13; turn++) {
    answers.push(...(await Promise.all(Array.from({ length: 40 }, open))))
  }
  const statuses = new Map<number, number>()
  for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  stop.abort()
  console.log('open pages:', Object.fromEntries(statuses))
  expect(statuses.get(200)).toBe(500)
  expect(statuses.get(503)).toBe(20)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})
