import { afterEach, describe, expect, test, vi } from 'vitest'
import { awaitJob, startAlignment } from '../../../src/app/aligning/aligning.ts'
import type { Context } from '../../../src/app/context.ts'
import { chosenModel, embedTexts } from '../../../src/app/aligning/embedding-texts.ts'
import { rowPage } from '../../../src/app/editing/reading.ts'
import { chooseEmbedding } from '../../../src/app/service-settings.ts'
import { testEmbedding } from '../../../src/app/testing-services.ts'
import { textHash } from '../../../src/backends/answer-store.ts'
import type { AlignText } from '../../../src/core/align/align.ts'
import { UserError } from '../../../src/core/errors.ts'
import { createApp } from '../../../src/http/app.ts'
import type { BitextId } from '../../../src/core/model.ts'
import { importLines, openTestContext } from '../../support/context.ts'
import { startSmallServer, type SmallServer } from '../../support/small-server.ts'
import { startToyEmbeddings } from '../../support/toy-embeddings.ts'

/** The second language is invented: no dictionary knows it, and no word looks alike. */
const LINES = [
  ['the old dog slept under the table', 'vozu vivovi xoxi wixi wojuzu'],
  ['rain fell all night', 'waza zakuva xuxi vuga'],
  ['grandmother baked bread', 'wizi vijuza gagi'],
  ['children played near the river', 'xawu jowazi xiwa kojovu'],
  ['the teacher opened the window', 'hizu vaju gogagu'],
  ['nobody knew the answer', 'kavo wuvuko gikuzo'],
  ['snow covered the fields', 'kuja jagiku gujuji'],
  ['the neighbour sold his horse', 'jagavo woga higa'],
  ['the girl sang a song', 'wuvuwi gakavi gagiga'],
  ['the boat sank quickly', 'voju xuju hiviga'],
] as const
const ORDER = [6, 3, 8, 0, 5, 9, 2, 7, 1, 4]

let server: SmallServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** Source and target lines, by their numbers, that are linked with more than even odds. */
async function align(context: Context, bitext: BitextId) {
  const job = await awaitJob(
    context,
    startAlignment(context, { bitext, mode: 'overlap', by: 'Anna' }).id,
  )
  const { rows } = rowPage(context, { bitext, order: 'source' })
  const links = rows.flatMap((view) =>
    view.kind === 'link' && view.bead.confidence! > 0.5
      ? [{ at: [view.row.source, view.row.target].flat(), reasons: view.bead.reasons }]
      : [],
  )
  return { job, links }
}

async function open() {
  const context = await openTestContext()
  const target = ORDER.map((line) => LINES[line]![1])
  const source = LINES.map(([line]) => line)
  const { bitext, comparison } = await importLines(context, source, target, ['en', 'art'])
  return { context, bitext, comparison }
}

const RIGHT = LINES.map((_, line) => [line + 1, ORDER.indexOf(line) + 1])

describe('embeddings of a service', () => {
  test('find links that nothing else supports, say so, and are asked for once', async () => {
    server = await startToyEmbeddings()
    const { context, bitext } = await open()
    const without = await align(context, bitext)
    expect(without.links.length).toBeLessThan(3)
    chooseEmbedding(context, {
      kind: 'http',
      address: server.address,
      model: 'toy',
      key: '',
      folder: '',
    })
    const { job, links } = await align(context, bitext)
    expect(job).toMatchObject({ state: 'done', message: null })
    expect(links.map(({ at }) => at)).toEqual(RIGHT)
    expect(links.every(({ reasons }) => reasons.some(({ kind }) => kind === 'embedding'))).toBe(
      true,
    )
    const asked = server.asked.length
    await align(context, bitext)
    expect(server.asked).toHaveLength(asked)
  })

  test.each<[string, Parameters<typeof startSmallServer>[0]]>([
    ['answers with an error', (_, response) => void response.writeHead(500).end('no model')],
    ['gives no vectors', () => ({ data: [] })],
  ])('that %s leaves the ordinary alignment, and a warning in the page', async (_, answer) => {
    server = await startSmallServer(answer)
    const { context, bitext, comparison } = await open()
    const without = await align(context, bitext)
    chooseEmbedding(context, {
      kind: 'http',
      address: server.address,
      model: 'toy',
      key: '',
      folder: '',
    })
    const { job, links } = await align(context, bitext)
    expect(links).toEqual(without.links)
    expect(job.state).toBe('done')
    expect(job.message).toContain('The alignment was made without embeddings.')
    const app = createApp({ context })
    const page = await app.request(`http://127.0.0.1/comparisons/${comparison}`)
    expect(await page.text()).toMatch(/alignment-warning" role="status">.*made without embeddings/u)
  })

  /** What comes for some words, from a service whose vectors have so many numbers. */
  async function vectorsOf(words: string, { numbers }: { readonly numbers: number }, full = false) {
    const sent = startSmallServer(({ body }) => {
      const { input } = JSON.parse(body) as { input: string[] }
      return { data: input.map(() => ({ embedding: Array(numbers).fill(1) as number[] })) }
    })
    server = await sent
    const context = await openTestContext()
    const choice = { kind: 'http', address: server.address, key: '', folder: '' } as const
    chooseEmbedding(context, { ...choice, model: 'toy' })
    const model = chosenModel(context)!
    const old = new Uint8Array(Float32Array.from([1, 0]).buffer)
    context.stores.answers.add('embedding', model, new Map([[textHash('old'), old]]), context.now())
    const { answers } = context.stores
    if (full) {
      for (const change of ['add', 'forget', 'trim'] as const) {
        vi.spyOn(answers, change).mockImplementation(() => {
          throw new UserError('unavailable', 'The disk is full: nothing was stored.')
        })
      }
    }
    const segments = words.split(' ').map((text) => ({ text }))
    const text = { segments } as unknown as AlignText
    const options = { signal: new AbortController().signal, onProgress: () => {} }
    const embed = async () => await embedTexts(context, { source: text, target: text }, options)
    return [await embed(), await embed()]
  }

  test('of another model under the same name are told from those on file, and asked for anew', async () => {
    const [first, second] = await vectorsOf('old new', { numbers: 3 })
    expect(first!.warning).toContain('vectors of different lengths')
    expect(second!.warning).toBeUndefined()
    expect(second!.embeddings?.source.map(({ length }) => length)).toEqual([3, 3])
  })

  test('serve an alignment though they cannot be kept', async () => {
    const [first, second] = await vectorsOf('old new', { numbers: 2 }, true)
    for (const { embeddings, warning } of [first!, second!]) {
      expect(warning).toBeUndefined()
      expect(embeddings?.source).toHaveLength(2)
    }
  })

  test('can be tried out', async () => {
    server = await startToyEmbeddings()
    const { context } = await open()
    const signal = new AbortController().signal
    expect((await testEmbedding(context, signal)).faults).toEqual(['No embeddings are chosen.'])
    chooseEmbedding(context, {
      kind: 'http',
      address: server.address,
      model: 'toy',
      key: '',
      folder: '',
    })
    const { works } = await testEmbedding(context, signal)
    expect(works[0]).toContain('vectors of 64 numbers')
  })
})
