import { afterEach, describe, expect, test } from 'vitest'
import { memoryAnswers } from '../../src/backends/answer-store.ts'
import {
  cachedEmbedder,
  embedOrWarn,
  promptFor,
  type Embedder,
} from '../../src/backends/embedding/embedder.ts'
import { httpEmbedder } from '../../src/backends/embedding/http-embedder.ts'
import { startSmallServer, type SmallServer } from '../support/small-server.ts'

const signal = new AbortController().signal
let server: SmallServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

/** Counts vowels: near sentences have near vectors, and it is never the same twice by accident. */
function vectorOf(text: string): number[] {
  return ['a', 'e', 'i', 'o', 'u'].map((vowel) => text.split(vowel).length)
}

function embeddingServer(): Promise<SmallServer> {
  return startSmallServer(({ body }) => {
    const { input } = JSON.parse(body) as { input: string[] }
    const data = input.map((text, index) => ({ index, embedding: vectorOf(text) }))
    return { object: 'list', data: data.toReversed() }
  })
}

describe('an embedding service over HTTP', () => {
  test('gives vectors of length 1 in the order of the texts, in batches', async () => {
    server = await embeddingServer()
    const texts = Array.from({ length: 70 }, (_, place) => 'a'.repeat(place % 7) + 'o')
    const embedder = httpEmbedder({ address: server.address, model: 'test' })
    const vectors = await embedder.embed(texts, signal)
    expect(vectors).toHaveLength(70)
    expect(server.asked.map(({ path }) => path)).toEqual(Array(3).fill('/v1/embeddings'))
    for (const [place, vector] of vectors.entries()) {
      const expected = vectorOf(texts[place]!)
      const length = Math.hypot(...expected)
      for (const [at, value] of vector.entries())
        expect(value).toBeCloseTo(expected[at]! / length, 5)
    }
  })

  test.each([
    ['', '/v1/embeddings'],
    ['/v1', '/v1/embeddings'],
    ['/v1/', '/v1/embeddings'],
    ['/api/v1/embeddings', '/api/v1/embeddings'],
    ['/base', '/base/v1/embeddings'],
  ])('is found below the address %j', async (path, expected) => {
    server = await embeddingServer()
    await httpEmbedder({ address: server.address + path, model: 'm' }).embed(['x'], signal)
    expect(server.asked[0]!.path).toBe(expected)
  })

  test('gets the key, and the prompt of an e5 model', async () => {
    server = await embeddingServer()
    const settings = { address: server.address, model: 'intfloat/multilingual-e5-small', key: 'k' }
    await httpEmbedder(settings).embed(['мир'], signal)
    expect(server.asked[0]!.headers.authorization).toBe('Bearer k')
    expect(JSON.parse(server.asked[0]!.body)).toMatchObject({ input: ['query: мир'] })
  })

  test.each<[string, Parameters<typeof startSmallServer>[0]]>([
    ['an error', (_, response) => void response.writeHead(500).end('no model')],
    ['a redirect', (_, response) => void response.writeHead(302, { location: '/' }).end()],
    ['no JSON', (_, response) => void response.end('<html>')],
    ['another shape', () => ({ vectors: [] })],
    ['too few vectors', () => ({ data: [] })],
    ['vectors of no length', () => ({ data: [{ embedding: [] }] })],
    ['no answer in time', () => undefined],
  ])('that gives %s is reported as unavailable', async (_, answer) => {
    server = await startSmallServer(answer)
    const embedder = httpEmbedder({ address: server.address, model: 'm', timeout: 300 })
    await expect(embedder.embed(['x'], signal)).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('that is not there becomes a warning, and the work goes on', async () => {
    server = await embeddingServer()
    const { address } = server
    await server.close()
    const result = await embedOrWarn(httpEmbedder({ address, model: 'm' }), ['x'], signal)
    expect(result.vectors).toBeNull()
    expect(result.warnings[0]!.message).toContain(address)
    server = undefined
  })

  test('can be cancelled', async () => {
    server = await startSmallServer(() => undefined)
    const controller = new AbortController()
    const asked = httpEmbedder({ address: server.address, model: 'm' }).embed(
      ['x'],
      controller.signal,
    )
    controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
  })

  test.each(['file:///etc/passwd', 'ftp://h', 'localhost:80', 'http://u:p@h', ''])(
    'must have an http address, not %j',
    (address) => {
      expect(() => httpEmbedder({ address, model: 'm' })).toThrow(
        expect.objectContaining({ code: 'invalid' }),
      )
    },
  )
})

test('what is on file is not asked again, whatever the order', async () => {
  const asked: string[][] = []
  const embedder: Embedder = {
    model: 'test',
    embed: (texts) => {
      asked.push([...texts])
      return Promise.resolve(texts.map((text) => Float32Array.from([text.length, 1])))
    },
  }
  const store = memoryAnswers()
  const first = await cachedEmbedder(embedder, store).embed(['aa', 'b', 'aa'], signal)
  const second = await cachedEmbedder(embedder, store).embed(['ccc', 'aa'], signal)
  expect(asked).toEqual([['aa', 'b'], ['ccc']])
  expect(first.map(([length]) => length)).toEqual([2, 1, 2])
  expect(second.map(([length]) => length)).toEqual([3, 2])
})

test.each([
  ['intfloat/multilingual-e5-base', 'query: '],
  ['e5-mistral', 'query: '],
  ['LaBSE', ''],
  ['me5', ''],
])('the model %s wants the prompt %j', (model, prompt) => {
  expect(promptFor(model)).toBe(prompt)
})
