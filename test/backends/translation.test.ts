import { afterEach, describe, expect, test } from 'vitest'
import { memoryAnswers } from '../../src/backends/answer-store.ts'
import { apertiumServer } from '../../src/backends/translation/apertium-apy.ts'
import { libreTranslate } from '../../src/backends/translation/libretranslate.ts'
import {
  cachedTranslator,
  testTranslator,
  type Translator,
} from '../../src/backends/translation/translator.ts'
import { startSmallServer, type SmallServer } from '../support/small-server.ts'

const signal = new AbortController().signal
const pair = { source: 'ru', target: 'uk' }
let server: SmallServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

function libreServer(): Promise<SmallServer> {
  return startSmallServer(({ path, body }) => {
    if (path === '/languages') {
      return [
        { code: 'ru', name: 'Russian', targets: ['ru', 'uk', 'zt'] },
        { code: 'uk', name: 'Ukrainian', targets: ['ru'] },
      ]
    }
    const { q } = JSON.parse(body) as { q: string[] }
    return { translatedText: q.map((text) => text.toUpperCase()) }
  })
}

describe('LibreTranslate', () => {
  test('translates in batches and keeps the order', async () => {
    server = await libreServer()
    const texts = Array.from({ length: 40 }, (_, place) => `текст ${place}`)
    const translator = libreTranslate({ address: `${server.address}/`, key: 'k' })
    expect(await translator.translate(texts, { source: 'ru-RU', target: 'uk' }, signal)).toEqual(
      texts.map((text) => text.toUpperCase()),
    )
    expect(server.asked).toHaveLength(3)
    const { q, ...rest } = JSON.parse(server.asked[0]!.body) as { q: string[] }
    expect(q).toHaveLength(16)
    expect(rest).toEqual({ source: 'ru', target: 'uk', format: 'text', api_key: 'k' })
  })

  test('lists its pairs as language tags', async () => {
    server = await libreServer()
    expect(await libreTranslate({ address: server.address }).pairs(signal)).toEqual([
      { source: 'ru', target: 'uk' },
      { source: 'ru', target: 'zh-Hant' },
      { source: 'uk', target: 'ru' },
    ])
  })

  test.each<[string, Parameters<typeof startSmallServer>[0]]>([
    [
      'empty texts',
      ({ body }) => ({ translatedText: (JSON.parse(body) as { q: [] }).q.map(() => ' ') }),
    ],
    ['too few texts', () => ({ translatedText: [] })],
    ['one text for all', () => ({ translatedText: 'x' })],
    ['an error', (_, response) => void response.writeHead(403).end('{"error":"key"}')],
    ['nothing', () => undefined],
  ])('that gives %s is unavailable', async (_, answer) => {
    server = await startSmallServer(answer)
    const translator = libreTranslate({ address: server.address, timeout: 300 })
    await expect(translator.translate(['да'], pair, signal)).rejects.toMatchObject({
      code: 'unavailable',
    })
    expect(await testTranslator(translator, pair, signal)).toMatchObject({
      code: 'translation-unavailable',
    })
  })
})

describe("Apertium's server", () => {
  function apyServer(): Promise<SmallServer> {
    return startSmallServer(({ path, body }) => {
      if (path === '/listPairs') {
        return {
          responseData: [{ sourceLanguage: 'rus', targetLanguage: 'ukr' }],
          responseStatus: 200,
        }
      }
      const form = new URLSearchParams(body)
      const translatedText = `${form.get('langpair')} ${form.get('markUnknown')} ${form.get('q')}`
      return { responseData: { translatedText }, responseStatus: 200 }
    })
  }

  test('is asked for each text with three-letter codes', async () => {
    server = await apyServer()
    const translator = apertiumServer({ address: server.address })
    expect(await translator.pairs(signal)).toEqual([{ source: 'ru', target: 'uk' }])
    expect(await translator.translate(['a & b', 'ї'], pair, signal)).toEqual([
      'rus|ukr no a & b',
      'rus|ukr no ї',
    ])
    expect(await testTranslator(translator, pair, signal)).toBeNull()
  })

  test('that ends without a word is unavailable', async () => {
    server = await startSmallServer(() => ({ responseData: { translatedText: '' } }))
    const translator = apertiumServer({ address: server.address })
    await expect(translator.translate(['да'], pair, signal)).rejects.toMatchObject({
      code: 'unavailable',
    })
  })

  test('can be cancelled', async () => {
    server = await startSmallServer(() => undefined)
    const controller = new AbortController()
    const asked = apertiumServer({ address: server.address }).translate(
      ['a', 'b'],
      pair,
      controller.signal,
    )
    controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
  })
})

test('translations on file are not asked again; blank texts never are', async () => {
  const asked: string[][] = []
  const translator: Translator = {
    name: 'test',
    pairs: () => Promise.resolve([pair]),
    translate: (texts) => {
      asked.push([...texts])
      return Promise.resolve(texts.map((text) => `${text}!`))
    },
    close: () => {},
  }
  const cached = cachedTranslator(translator, memoryAnswers())
  expect(await cached.translate(['a', ' ', 'b', 'a'], pair, signal)).toEqual([
    'a!',
    ' ',
    'b!',
    'a!',
  ])
  expect(await cached.translate(['b', 'c'], pair, signal)).toEqual(['b!', 'c!'])
  expect(await cached.translate(['a'], { source: 'uk', target: 'ru' }, signal)).toEqual(['a!'])
  expect(asked).toEqual([['a', 'b'], ['c'], ['a']])
})
