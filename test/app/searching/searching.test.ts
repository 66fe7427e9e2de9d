import { expect, test } from 'vitest'
import { addNote } from '../../../src/app/notes/noting.ts'
import { deleteComparison } from '../../../src/app/library.ts'
import { search, type SearchRequest } from '../../../src/app/searching/searching.ts'
import { splitSegment } from '../../../src/app/importing/segmenting.ts'
import { importAligned, importLines, linksOf, openTestContext } from '../../support/context.ts'

async function withTexts() {
  const context = await openTestContext()
  const ukrainian = ['Їжак живе в Києві.', 'Об’єкт закрито.', 'Елка и ёлка.']
  const chinese = ['关于安全保障的谈判开始了。', '没有结果。', '北约']
  const made = await importLines(context, ukrainian, chinese, ['uk', 'zh'])
  await context.indexing.settled()
  const find = async (query: string, more: Partial<SearchRequest> = {}) =>
    (await search(context, { query, ...more })).texts.flatMap(({ text, hits }) =>
      hits.map(({ start, end }) => text.slice(start, end)),
    )
  return { context, made, find }
}

test.each([
  ['a word in any case', 'києві', {}, ['Києві']],
  ['part of a word', 'иєв', {}, ['иєв']],
  ['whole words only', 'Києв', { how: 'word' }, []],
  ['other apostrophes', "об'єкт", {}, ['Об’єкт']],
  ['і for ї only when asked', 'іжак', {}, []],
  ['і for ї when asked', 'іжак', { fold: true }, ['Їжак']],
  ['е for ё when asked', 'елка', { fold: true }, ['Елка', 'ёлка']],
  ['two Chinese letters', '安全', {}, ['安全']],
  ['five Chinese letters', '安全保障的', {}, ['安全保障的']],
  ['case when asked', 'елка', { matchCase: true }, []],
  [
    'a pattern',
    '\\p{Lu}\\p{L}+',
    { how: 'regex', matchCase: true },
    ['Їжак', 'Києві', 'Об', 'Елка'],
  ],
  ['what only looks like a pattern', '.*', {}, []],
  ['what the index would take for an operator', '"OR" NEAR(', {}, []],
] as const)('finds %s', async (_, query, more, expected) => {
  const { find } = await withTexts()
  expect(await find(query, more)).toEqual(expected)
})

test('a hit comes with what its segment is linked with', async () => {
  const context = await openTestContext()
  const { bitext, target } = await importAligned(context)
  const { texts } = await search(context, { query: 'guarantees' })
  expect(texts).toMatchObject([
    {
      counterparts: [{ bitext, document: target, text: linksOf(context, bitext)[3]!.target.text }],
    },
  ])
})

test('notes are found too, and deleted comparisons are not', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const bead = linksOf(context, bitext)[0]!.bead.id
  addNote(context, {
    comparison,
    anchor: { on: 'bead', bitext, bead },
    body: 'Twelve Delegates?',
    by: 'A',
  })
  const { texts, notes } = await search(context, { query: 'delegates' })
  expect(texts).toHaveLength(1)
  expect(notes).toMatchObject([{ hits: [{ start: 7, end: 16 }] }])
  deleteComparison(context, { comparison, by: 'A' })
  expect(await search(context, { query: 'delegates' })).toEqual({
    texts: [],
    notes: [],
    next: null,
  })
})

test('pages of hits join without a gap', async () => {
  const context = await openTestContext()
  const lines = Array.from({ length: 25 }, (_, i) => `Number ${i} of many.`)
  await importLines(context, lines, lines.slice(0, 5))
  const found: string[] = []
  let after: string | undefined
  for (let pages = 0; pages < 20; pages++) {
    const request = { query: 'of many', limit: 7, ...(after && { after }) }
    const { texts, next } = await search(context, request)
    found.push(...texts.map(({ text }) => text))
    if (next === null) break
    after = next
  }
  expect(found).toEqual([...lines, ...lines.slice(0, 5)])
})

test('a divided segment is found by both halves', async () => {
  const context = await openTestContext()
  const { bitext, source } = await importAligned(context)
  const segment = linksOf(context, bitext)[1]!.source.segments[0]!
  splitSegment(context, {
    document: source,
    segment: segment.id,
    seen: segment,
    at: 26,
    bitext,
    by: 'A',
  })
  const texts = async (query: string) =>
    (await search(context, { query })).texts.map(({ text }) => text)
  expect(await texts('lasted 45')).toEqual(['The talks lasted 45 minute'])
  expect(await texts('cost 300')).toEqual(['s and cost 300 euros.'])
  expect(await texts('minutes')).toEqual([])
})

test('patterns that would take for ever are stopped while others are answered, a faulty one is refused', async () => {
  const context = await openTestContext()
  await importLines(context, [`${'a'.repeat(60)}!`, 'An end.'], ['b'])
  const regex = (query: string) => search(context, { query, how: 'regex' })
  let longest = 0
  let before = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - before)
    before = performance.now()
  }, 10)
  const endless = ['(a+)+b', '(a|a)*b', '(?:a*)*$x', '(\\w+\\s?)+:']
  const found = await Promise.allSettled([...endless, 'end'].map(regex))
  clearInterval(beat)
  for (const one of found.slice(0, -1)) {
    expect(one).toMatchObject({ reason: { code: 'too-large' } })
  }
  expect(found.at(-1)).toMatchObject({ value: { texts: [{ text: 'An end.' }] } })
  console.log(`patterns: ${endless.length} endless ones; others waited ${longest.toFixed(0)} ms`)
  await expect(regex('(')).rejects.toThrow('This is not a regular expression: unterminated group.')
})
