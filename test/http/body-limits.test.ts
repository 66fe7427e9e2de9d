import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { limitBodies } from '../../src/http/body-limits.ts'
import { openTestApp, ORIGIN, type TestApp } from '../support/test-app.ts'

/** A body that says nothing of its length, in pieces of a hundred thousand bytes. */
function endless(pieces: number): ReadableStream<Uint8Array> {
  let left = pieces
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(new Uint8Array(100_000).fill(120))
      else controller.close()
    },
  })
}

const streamed = (body: ReadableStream<Uint8Array>) =>
  ({ method: 'POST', body, duplex: 'half' }) as RequestInit

describe('A form that brings no texts', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
  })
  afterAll(async () => await test.end())

  it('is refused when it is long, whether it says so or not', async () => {
    expect((await test.post('/settings/theme', { theme: 'x'.repeat(3e6) })).status).toBe(413)
    const answer = await test.app.request(`${ORIGIN}/settings/theme`, streamed(endless(30)))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('more than 2 MB')
  })

  it('is read when it comes in pieces', async () => {
    const { readable, writable } = new TransformStream<Uint8Array>()
    const writer = writable.getWriter()
    const sent = (async () => {
      for (const piece of ['theme', '=da', 'rk']) await writer.write(Buffer.from(piece))
      await writer.close()
    })()
    const answer = await test.app.request(`${ORIGIN}/settings/theme`, {
      ...streamed(readable),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    await sent
    expect(answer.headers.getSetCookie().join()).toContain('theme=dark')
  })
})

describe('A body that comes slowly', () => {
  /** Sends one piece, then nothing. */
  const stalled = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(100)),
    })

  it('is given up with 408, and takes no room after that', async () => {
    const app = new Hono()
    app.use(limitBodies({ mostAtOnce: 250, pace: { grace: 20, slowest: 100_000 } }))
    app.post('/comparisons', (c) => c.text('read'))
    for (let turn = 0; turn < 5; turn++) {
      const answer = await app.request('/comparisons', streamed(stalled()))
      expect(answer.status).toBe(408)
    }
  })
})

describe('A packed body', () => {
  it.each(['gzip', 'br', 'zstd', 'gzip, gzip', 'x'])('is refused, as %s', async (coding) => {
    const test = await openTestApp()
    const answer = await test.post('/settings/theme', {}, { 'content-encoding': coding })
    expect(answer.status).toBe(415)
    expect(await answer.text()).toContain('compressed')
    await test.end()
  })
})

describe('Many large requests at once', () => {
  it('are told to come later when together they take too much, and find room again', async () => {
    const app = new Hono()
    const waiting: (() => void)[] = []
    app.onError((error, c) => c.text(error.message, error instanceof UserError ? 503 : 500))
    app.use(limitBodies({ mostAtOnce: 1_000_000 }))
    app.post('/comparisons', async (c) => {
      const { byteLength } = await c.req.arrayBuffer()
      await new Promise<void>((resolve) => waiting.push(resolve))
      return c.text(String(byteLength))
    })
    const send = async () => await app.request('/comparisons', streamed(endless(4)))
    const first = [send(), send()]
    await expect.poll(() => waiting.length).toBe(2)
    const refused = await send()
    expect(refused.status).toBe(503)
    for (const go of waiting.splice(0)) go()
    expect(await Promise.all(first.map(async (one) => (await one).text()))).toEqual([
      '400000',
      '400000',
    ])
    const later = send()
    await expect.poll(() => waiting.length).toBe(1)
    waiting[0]!()
    expect((await later).status).toBe(200)
  })
})
