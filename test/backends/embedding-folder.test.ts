/** A model in a folder: with the real package where it is installed, and always with a stand-in. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import { chooseEmbedding } from '../../src/app/service-settings.ts'
import { localEmbedder } from '../../src/backends/embedding/local-embedder.ts'
import { importLines, openTestContext, temporaryFolder } from '../support/context.ts'
import { writeTinyModel, type TinyModel } from '../support/tiny-model.ts'

const signal = new AbortController().signal

const TINY: TinyModel = {
  words: new Map([
    ['old', [1, 0, 0]],
    ['dog', [0, 1, 0]],
  ]),
  padding: [50, 60, 70],
  unknown: [0, 0, 1],
}

function tinyFolder(name: string, changes: Partial<TinyModel> = {}): string {
  const folder = join(temporaryFolder(), name)
  writeTinyModel(folder, { ...TINY, ...changes })
  return folder
}

function rounded(vectors: readonly Float32Array[]): number[][] {
  return vectors.map((vector) => [...vector].map((value) => Math.round(value * 1000) / 1000))
}

function isInstalled(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== ''
  } catch {
    return false
  }
}

const REAL = isInstalled('@huggingface/transformers')
const HOW_TO_GET_IT =
  'skipped: @huggingface/transformers is not installed; npm install --no-save --ignore-scripts @huggingface/transformers@4'

describe.skipIf(!REAL)(`a model in a folder${REAL ? '' : ` (${HOW_TO_GET_IT})`}`, () => {
  test.each<[string, Partial<TinyModel>]>([
    ['multilingual-e4', {}],
    ['mein Modell -- ünï', {}],
    ['quantised', { weights: 'onnx/model_quantized.onnx' }],
    ['without-a-folder-for-weights', { weights: 'model.onnx' }],
    ['other-name-of-output', { output: 'token_embeddings' }],
  ])('named %s gives the mean of the words without the padding', async (name, changes) => {
    const embedder = localEmbedder({ folder: tinyFolder(name, changes) })
    const vectors = await embedder.embed(['old dog', 'Dog', 'old zebra', ''], signal)
    const half = Math.round(1000 * Math.SQRT1_2) / 1000
    expect(rounded(vectors)).toEqual([
      [half, half, 0],
      [0, 1, 0],
      [half, 0, half],
      [0, 0, 0],
    ])
  })

  test.each([
    ['pooling_mode_cls_token', [1, 0, 0]],
    ['pooling_mode_lasttoken', [0, 1, 0]],
  ])('may want one token, by its %s', async (mode, expected) => {
    const folder = tinyFolder('model')
    mkdirSync(join(folder, '1_Pooling'))
    writeFileSync(join(folder, '1_Pooling', 'config.json'), JSON.stringify({ [mode]: true }))
    const texts = ['old zebra dog', 'old zebra zebra zebra dog']
    const vectors = await localEmbedder({ folder }).embed(texts, signal)
    expect(rounded(vectors)).toEqual([expected, expected])
  })

  test('reads the beginning of a text that is longer than the model can take', async () => {
    const embedder = localEmbedder({ folder: tinyFolder('model') })
    const long = 'old '.repeat(64) + 'dog '.repeat(3000)
    expect(rounded(await embedder.embed([long], signal))).toEqual([[1, 0, 0]])
  })

  test.each<[string, Partial<TinyModel>, string]>([
    ['gives no vectors', { output: 'logits' }, 'but logits'],
    [
      'gives one number a word',
      { words: new Map([['old', 1]]), padding: 2, unknown: 3 },
      'last_hidden_state of 1 × 2 where 1 × 2 × numbers are expected',
    ],
    ['gives no numbers', { unknown: [Number.NaN, 0, 0] }, 'cannot be used'],
  ])('that %s is said to be so', async (_, changes, expected) => {
    const embedder = localEmbedder({ folder: tinyFolder('model', changes) })
    await expect(embedder.embed(['a b'], signal)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(expected) as string,
    })
  })

  test.each(['onnx/model.onnx', 'tokenizer.json'])(
    'with a damaged %s is said to be so, and works once it is mended',
    async (name) => {
      const folder = tinyFolder('model')
      writeFileSync(join(folder, name), 'damaged')
      const embedder = localEmbedder({ folder })
      await expect(embedder.embed(['dog'], signal)).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining(`The model in ${folder} cannot be loaded: `) as string,
      })
      writeTinyModel(folder, TINY)
      expect(rounded(await embedder.embed(['dog'], signal))).toEqual([[0, 1, 0]])
    },
  )

  test('asks no other machine', async () => {
    const asked: unknown[] = []
    const note = (request: unknown) => void asked.push(request)
    // What every fetch of Node.js tells of itself, whoever keeps a reference to it.
    subscribe('undici:request:create', note)
    onTestFinished(() => void unsubscribe('undici:request:create', note))
    const folder = tinyFolder('bert-base-uncased')
    await localEmbedder({ folder }).embed(['dog'], signal)
    expect(asked).toEqual([])
  })

  test('finds links between languages that have no word in common', async () => {
    const pairs = [
      ['harvest', 'vozu'],
      ['evening', 'waza'],
      ['bridge', 'wizi'],
      ['letter', 'xawu'],
      ['garden', 'hizu'],
      ['winter', 'kavo'],
      ['sister', 'kuja'],
      ['candle', 'jagavo'],
    ] as const
    const axis = (at: number) => pairs.map((_, other) => (other === at ? 1 : 0))
    const words = new Map(
      pairs.flatMap((pair, at) => pair.map((word) => [word, axis(at)] as const)),
    )
    const folder = tinyFolder('model', { words, padding: axis(0), unknown: pairs.map(() => 0) })
    const context = await openTestContext()
    const target = pairs.map(([, word]) => word).toReversed()
    const source = pairs.map(([word]) => word)
    const { bitext } = await importLines(context, source, target, ['en', 'art'])
    chooseEmbedding(context, { kind: 'local', address: '', model: '', key: '', folder })
    const { id } = startAlignment(context, { bitext, mode: 'overlap', by: 'Anna' })
    expect(await awaitJob(context, id)).toMatchObject({ state: 'done', message: null })
    const { rows } = rowPage(context, { bitext, order: 'source' })
    const links = rows.flatMap((view) => (view.kind === 'link' ? [view] : []))
    expect(links.map(({ row }) => [row.source, row.target].flat())).toEqual(
      pairs.map((_, at) => [at + 1, pairs.length - at]),
    )
    expect(links.every(({ bead }) => bead.reasons.some(({ kind }) => kind === 'embedding'))).toBe(
      true,
    )
  })
})

describe('a folder', () => {
  test.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx'])(
    'without %s is no model, and the message says why',
    async (name) => {
      const folder = tinyFolder('model')
      rmSync(join(folder, name))
      await expect(localEmbedder({ folder }).embed(['x'], signal)).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(`^There is no model in .*${name} is missing`) as string,
      })
    },
  )

  test('that is not there, or is a file, is said to be so', async () => {
    const folder = tinyFolder('model')
    const nothing = localEmbedder({ folder: join(folder, 'nothing') })
    await expect(nothing.embed(['x'], signal)).rejects.toThrow('There is no folder')
    const file = localEmbedder({ folder: join(folder, 'config.json') })
    await expect(file.embed(['x'], signal)).rejects.toThrow('is not a folder')
  })

  test('with a damaged config.json is said to be so', async () => {
    const folder = tinyFolder('model')
    writeFileSync(join(folder, 'config.json'), '<html>')
    await expect(localEmbedder({ folder }).embed(['x'], signal)).rejects.toThrow(
      'config.json is damaged',
    )
  })
})

describe('the package that runs a model', () => {
  test('is named, with the way to get it, where it is missing', async () => {
    const embedder = localEmbedder({
      folder: tinyFolder('model'),
      packageName: 'a-package-that-is-not-here',
    })
    await expect(embedder.embed(['x'], signal)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(
        /not installed\. .*npm install .*@huggingface\/transformers/u,
      ) as string,
    })
  })

  test('that cannot be started is not said to be missing', async () => {
    const folder = tinyFolder('model')
    const broken = join(folder, 'broken.mjs')
    writeFileSync(broken, 'throw new Error("no binary for this machine")')
    const packageName = pathToFileURL(broken).href
    await expect(localEmbedder({ folder, packageName }).embed(['x'], signal)).rejects.toThrow(
      'cannot be started: no binary for this machine.',
    )
  })

  test('loads a model once, from its folder alone, and gets the prompt and batches', async () => {
    const folder = tinyFolder('multilingual-e5-small')
    const runtime = join(folder, 'runtime.mjs')
    writeFileSync(
      runtime,
      `export const env = {}
       export const loaded = []
       export const batches = []
       const from = (made) => ({
         from_pretrained: async (path, options) => {
           loaded.push({ path, options, env: { ...env } })
           return made
         },
       })
       export const AutoTokenizer = from((texts) => {
         batches.push(texts)
         return { texts, attention_mask: { dims: [texts.length, 1], data: texts.map(() => 1n) } }
       })
       export const AutoModel = from(async ({ texts }) => ({
         sentence_embedding: { dims: [texts.length, 2], data: texts.flatMap((text) => [text.length, 1]) },
       }))`,
    )
    const embedder = localEmbedder({ folder, packageName: runtime })
    const texts = Array.from({ length: 20 }, (_, place) => 'x'.repeat(place))
    const vectors = await embedder.embed(texts, signal)
    expect(vectors.map((vector) => Math.round(vector[0]! / vector[1]!))).toEqual(
      texts.map((text) => text.length + 'query: '.length),
    )
    await embedder.embed(['x'], signal)
    const { loaded, batches } = (await import(runtime)) as {
      loaded: object[]
      batches: string[][]
    }
    expect(batches.map(({ length }) => length)).toEqual([16, 4, 1])
    const env = { allowRemoteModels: false, allowLocalModels: true, useFSCache: false }
    expect(loaded).toHaveLength(2)
    for (const each of loaded) {
      expect(each).toMatchObject({ path: folder, options: { local_files_only: true }, env })
    }
  })
})
