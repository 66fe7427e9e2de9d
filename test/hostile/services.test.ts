import type { ServerResponse } from 'node:http'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { memoryAnswers } from '../../src/backends/answer-store.ts'
import { cachedEmbedder } from '../../src/backends/embedding/embedder.ts'
import { httpEmbedder } from '../../src/backends/embedding/http-embedder.ts'
import { apertiumServer } from '../../src/backends/translation/apertium-apy.ts'
import { libreTranslate } from '../../src/backends/translation/libretranslate.ts'
import { cachedTranslator } from '../../src/backends/translation/translator.ts'
import { startSmallServer, type SmallServer } from '../support/small-server.ts'

const signal = new AbortController().signal
const pair = { source: 'ru', target: 'uk' }
let server: SmallServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

type Answer = Parameters<typeof startSmallServer>[0]

/** Milliseconds that a service has: nothing here is found out by waiting for them. */
const TIME = 200_000

const packed = (coding: string, bytes: Buffer): Answer => {
  return (_, response) => void response.writeHead(200, { 'content-encoding': coding }).end(bytes)
}
const text = (body: string, status = 200): Answer => {
  return (_, response) => void response.writeHead(status).end(body)
}

/** Writes as long as somebody reads. */
function endless(response: ServerResponse, piece: string): void {
  response.writeHead(200)
  const write = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', write)
  write()
}

/** A hundred megabytes in a few kilobytes. */
const ZEROS = Buffer.alloc(100_000_000, '[')

/** Of any service, whatever it was asked; each with what is said of it. */
const ANSWERS: Readonly<Record<string, readonly [Answer, RegExp]>> = {
  'text without end': [(_, response) => endless(response, ' '.repeat(65_536)), /too large/u],
  'levels without end': [(_, response) => endless(response, '['.repeat(65_536)), /too large/u],
  'a thousand levels': [text('['.repeat(1000)), /16 levels/u],
  'a million values': [text(`[${'{},'.repeat(1_000_000)}{}]`), /values|too large/u],
  'a bomb of gzip': [packed('gzip', gzipSync(ZEROS)), /too large/u],
  'a bomb of brotli': [
    packed('br', brotliCompressSync(ZEROS.subarray(0, 2e7))),
    /too large|level/u,
  ],
  'a bomb of zstd': [packed('zstd', zstdCompressSync(ZEROS)), /too large|JSON/u],
  'a bomb in a bomb': [packed('gzip, gzip', gzipSync(gzipSync(ZEROS))), /too large/u],
  'a hundred codings': [packed(Array(100).fill('gzip').join(), gzipSync('{}')), /used/u],
  'what is not packed as it says': [packed('gzip', Buffer.from('{}')), /used/u],
  'a coding that nobody knows': [packed('x-own', Buffer.from('\u0000\u0001')), /not JSON/u],
  'a page': [text('<!doctype html><title>Sign in</title>'), /is not JSON/u],
  'a page of an error': [text('<h1>Bad\r\n\u0007\u202Egateway</h1>', 502), /502 <h1>Bad gateway/u],
  nothing: [text(''), /not JSON/u],
  'half an answer': [text('{"translatedText":["x'), /not JSON/u],
  'a number': [text('1e999'), /cannot be used|no pairs/u],
  null: [text('null'), /cannot be used|no pairs/u],
  'what every object has': [text('{"__proto__":{"data":[]},"constructor":1}'), /cannot be used/u],
  'a redirect to this machine': [
    (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    /used/u,
  ],
  'a connection that breaks off': [(_, response) => void response.destroy(), /used/u],
  'fewer bytes than it says': [
    (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{}')
      setImmediate(() => response.destroy())
    },
    /used/u,
  ],
}

describe('A service that gives', () => {
  it.each(Object.entries(ANSWERS))(
    '%s is unavailable, and nothing of it is kept',
    async (_, [answer, said]) => {
      server = await startSmallServer(answer)
      const { address } = server
      const kept = memoryAnswers()
      const store = { ...kept, add: () => expect.unreachable() }
      const embedder = cachedEmbedder(httpEmbedder({ address, model: 'm', timeout: TIME }), store)
      const libre = cachedTranslator(libreTranslate({ address, timeout: TIME }), store)
      const apertium = cachedTranslator(apertiumServer({ address, timeout: TIME }), store)
      const faults = [
        embedder.embed(['так'], signal),
        libre.translate(['так'], pair, signal),
        apertium.translate(['так'], pair, signal),
      ]
      for (const fault of await Promise.allSettled(faults)) {
        expect(fault).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } })
        const { message } = (fault as PromiseRejectedResult).reason as Error
        expect(message).toMatch(said)
        expect(message.length).toBeLessThan(400)
        expect(message).not.toMatch(/\p{C}/u)
      }
    },
  )
})

describe('A translation service', () => {
  it('puts no control characters and no halves of characters into the texts', async () => {
    server = await startSmallServer(
      text(String.raw`{"translatedText":["a\u0000b\u001b[31m\u0085\ud800c\n\td\uffff"]}`),
    )
    const translator = libreTranslate({ address: server.address })
    expect(await translator.translate(['один'], pair, signal)).toEqual(['a b [31m \uFFFDc\n\td '])
  })

  it.each([
    ['a translation of a hundred times the length', { translatedText: ['x'.repeat(1200)] }],
    ['two translations of one text', { translatedText: ['x', 'y'] }],
    ['control characters alone', { translatedText: ['\u0000\u0001'] }],
    ['numbers', { translatedText: [1] }],
  ])('that gives %s is unavailable', async (_, answer) => {
    server = await startSmallServer(() => answer)
    const asked = libreTranslate({ address: server.address }).translate(['так'], pair, signal)
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('lists languages that are such, and not without end', async () => {
    const codes = ['en', '"><script>', '../..', 'zt', '', 'x'.repeat(500), 'UK']
    server = await startSmallServer(() => codes.map((code) => ({ code })))
    const pairs = await libreTranslate({ address: server.address }).pairs(signal)
    expect(new Set(pairs.map(({ source }) => source))).toEqual(new Set(['en', 'zh-Hant', 'uk']))
    await server.close()
    server = await startSmallServer(() =>
      Array.from({ length: 20_000 }, (__, place) => ({ code: `en-x-${place}` })),
    )
    const asked = libreTranslate({ address: server.address }).pairs(signal)
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('An embedding service', () => {
  const vectors = (...embeddings: readonly unknown[]) => ({
    data: embeddings.map((embedding, index) => ({ index, embedding })),
  })
  it.each<[string, unknown]>([
    ['numbers beyond all numbers', text('{"data":[{"embedding":[1e999]},{"embedding":[1]}]}')],
    ['numbers that add up beyond them', vectors([1e39], [1])],
    ['nothing for a number', vectors([null], [1])],
    ['words for numbers', vectors(['NaN'], [1])],
    ['vectors of different lengths', vectors([1, 2], [1])],
    ['more vectors than texts', vectors([1], [1], [1])],
    [
      'one place twice',
      {
        data: [
          { index: 0, embedding: [1] },
          { index: 0, embedding: [2] },
        ],
      },
    ],
    [
      'a place that is none',
      {
        data: [
          { index: 0, embedding: [1] },
          { index: 9, embedding: [2] },
        ],
      },
    ],
    ['a vector of a million numbers', vectors(Array(1_000_000).fill(1), [1])],
  ])('that gives %s is unavailable', async (_, answer) => {
    server = await startSmallServer(
      typeof answer === 'function' ? (answer as Answer) : () => answer,
    )
    const asked = httpEmbedder({ address: server.address, model: 'm' }).embed(['a', 'b'], signal)
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('that changes the length of its vectors between two requests is unavailable', async () => {
    server = await startSmallServer(({ body }) => {
      const { input } = JSON.parse(body) as { input: string[] }
      return vectors(...input.map(() => Array(input.length).fill(1)))
    })
    const texts = Array.from({ length: 40 }, (_, place) => `text ${place}`)
    const asked = httpEmbedder({ address: server.address, model: 'm' }).embed(texts, signal)
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' })
  })
})
