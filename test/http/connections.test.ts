import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { CONNECTION_LIMITS, guardConnections } from '../../src/http/connections.ts'
import type { Pace } from '../../src/http/pace.ts'
import { startServer } from '../../src/http/server.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'

/** What comes until the other end closes the connection. */
async function heardFrom(socket: Socket): Promise<string> {
  let said = ''
  socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')))
  socket.on('error', () => {})
  await once(socket, 'close')
  return said
}

/** Milliseconds: neither comes to its end within a test. */
const ENDLESS = { keepAliveTimeout: 1_000_000, requestTimeout: 1_000_000 }

describe('Whoever holds a connection without asking', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
  })
  afterAll(async () => await test.end())

  const serve = async (headersTimeout: number, pace?: Pace): Promise<URL> => {
    const server = await startServer(test.context, {
      host: '127.0.0.1',
      port: 0,
      timeLimits: { ...ENDLESS, headersTimeout, connectionsCheckingInterval: 50 },
      ...(pace && { pace }),
    })
    onTestFinished(async () => await server.close())
    return new URL(server.url)
  }
  const saying = (to: URL, lines: readonly string[]) => {
    const socket = connect(Number(to.port), to.hostname, () => socket.write(lines.join('\r\n')))
    return heardFrom(socket)
  }

  it('is told that it took too long, and the connection is free again', async () => {
    const server = await serve(1000)
    const half = ['GET / HTTP/1.1', `Host: ${server.host}`, 'X-Slow: ']
    const silent = Array.from({ length: 50 }, () => saying(server, []))
    const slow = Array.from({ length: 50 }, () => saying(server, half))
    for (const said of await Promise.all([...silent, ...slow])) {
      expect(said).toMatch(/^HTTP\/1\.1 408 /u)
    }
  })

  it.each([
    ['that says its length', 'Content-Length: 10', 'theme'],
    ['in pieces', 'Transfer-Encoding: chunked', '5\r\ntheme\r\n'],
    ['that is long', 'Content-Length: 100000', 'theme='],
  ])('is told so in the middle of a body %s, too', async (_, length, part) => {
    const server = await serve(1_000_000, { grace: 200, slowest: 1_000_000 })
    const type = 'Content-Type: application/x-www-form-urlencoded'
    const head = ['POST /settings/theme HTTP/1.1', `Host: ${server.host}`, type, length, '']
    const said = await saying(server, [...head, part])
    expect(said).toMatch(/^HTTP\/1\.1 408 /u)
    expect(said).toMatch(/^connection: close\r$/imu)
    expect(said).toContain('too slowly')
  })
})

describe('A server that guards its connections', () => {
  /** Answers `/` with more than any system keeps for somebody who does not take it. */
  async function guarded(limits: Partial<typeof CONNECTION_LIMITS>) {
    const large = Buffer.alloc(64 * 1024 * 1024)
    const server: Server = createServer((_, response) => void response.end(large))
    guardConnections(server, { ...CONNECTION_LIMITS, ...limits })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    const { port } = server.address() as AddressInfo
    return { server, open: () => connect(port, '127.0.0.1') }
  }

  it('takes a number of them from one address, and more when some are gone', async () => {
    const { open } = await guarded({ mostOfOne: 3, ownerOf: () => 'one' })
    const first = [open(), open(), open()]
    await Promise.all(first.map((socket) => once(socket, 'connect')))
    expect(await heardFrom(open())).toBe('')
    expect(first.filter(({ destroyed }) => destroyed)).toEqual([])
    first[0]!.destroy()
    // It is free once the server has heard of it.
    const statusOfNext = async () => {
      const next = open()
      next.write('HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
      return (await heardFrom(next)).slice(0, 13)
    }
    await expect.poll(statusOfNext).toBe('HTTP/1.1 200 ')
    for (const socket of first) socket.destroy()
  })

  it('counts none of a proxy on the same machine', () => {
    for (const remoteAddress of ['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined]) {
      expect(CONNECTION_LIMITS.ownerOf({ remoteAddress } as Socket)).toBeNull()
    }
    const remoteAddress = '2001:db8:1:2:3:4:5:6'
    expect(CONNECTION_LIMITS.ownerOf({ remoteAddress } as Socket)).toBe('2001:db8:1:2')
  })

  it('gives up whoever takes nothing of an answer', async () => {
    const { server, open } = await guarded({ longestStall: 100, step: 10 })
    const socket = open()
    const [taken] = (await Promise.all([once(server, 'connection'), once(socket, 'connect')])) as [
      [Socket],
      unknown,
    ]
    const closed = once(taken[0], 'close')
    socket.pause()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await closed
    socket.destroy()
  })

  it('lets whoever reads slowly have a long answer that was written at once', async () => {
    const { open } = await guarded({ longestStall: 500, step: 50 })
    const socket = open()
    await once(socket, 'connect')
    const start = performance.now()
    let taken = 0
    let closed = false
    socket.on('close', () => (closed = true))
    socket.on('error', () => {})
    socket.on('data', ({ length }: Buffer) => {
      // A megabyte at a time, then a rest that is shorter than a stall.
      if (Math.floor(taken / 2 ** 20) !== Math.floor((taken + length) / 2 ** 20)) {
        socket.pause()
        setTimeout(() => socket.resume(), 60)
      }
      taken += length
    })
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await expect.poll(() => performance.now() - start, { timeout: 5000 }).toBeGreaterThan(1500)
    expect(closed).toBe(false)
    socket.destroy()
  })
})
