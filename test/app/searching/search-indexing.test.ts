import { expect, onTestFinished, test } from 'vitest'
import { openContext, type Context } from '../../../src/app/context.ts'
import { importComparison } from '../../../src/app/importing/importing.ts'
import { search } from '../../../src/app/searching/searching.ts'
import { splitSegment } from '../../../src/app/importing/segmenting.ts'
import { importLines, openTestContext, temporaryFolder } from '../../support/context.ts'

const LINES = Array.from({ length: 2500 }, (_, i) => `Sentence ${i} tells of Geneva.`)

const document = {
  fileName: 'a.txt',
  content: LINES.join('\n'),
  segmented: true,
  description: { language: 'en' },
}

async function textsWith(context: Context, query: string): Promise<readonly string[]> {
  return (await search(context, { query })).texts.map(({ text }) => text)
}

test('a text is found at once, and as well when it is in the index', async () => {
  const context = await openTestContext()
  const { source } = await importLines(context, LINES, ['Ein Satz.'])
  const { search: index } = context.stores
  expect(index.candidates('sentence 2400', source)).toBeNull()
  expect(await textsWith(context, 'sentence 2400')).toEqual([LINES[2400]])
  await context.indexing.settled()
  expect(index.candidates('sentence 2400', source)).toHaveLength(1)
  expect(await textsWith(context, 'sentence 2400')).toEqual([LINES[2400]])
})

test('what is edited while a text comes into the index is found as it stands', async () => {
  const context = await openTestContext()
  const { source, bitext } = await importLines(context, LINES, ['Ein Satz.'])
  const last = context.stores.documents.segments(source).at(-1)!
  const at = 'Sentence 2499 '.length
  splitSegment(context, { bitext, document: source, segment: last.id, at, seen: last, by: 'Anna' })
  await context.indexing.settled()
  expect(context.stores.search.candidates('sentence 2499', source)).toHaveLength(1)
  expect(await textsWith(context, 'sentence 2499')).toEqual(['Sentence 2499'])
})

test('the next server goes on where one was stopped', async () => {
  const data = temporaryFolder()
  const first = await openContext({ data, workers: 1, exclusive: true })
  const { documents } = await importComparison(first, { documents: [document], by: 'Anna' })
  await first.close()
  const second = await openContext({ data, workers: 1, exclusive: true })
  onTestFinished(() => second.close())
  expect(second.stores.search.nextPending()).toBeDefined()
  await second.indexing.settled()
  expect(second.stores.search.nextPending()).toBeUndefined()
  expect(second.stores.search.candidates('sentence', documents[0]!)).toHaveLength(LINES.length)
})
