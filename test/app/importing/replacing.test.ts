import { expect, test } from 'vitest'
import { confirmBead } from '../../../src/app/editing/editing.ts'
import { getComparison, getDocument } from '../../../src/app/library.ts'
import { addNote, attachNote, getNote, listNotes } from '../../../src/app/notes/noting.ts'
import { listBitexts } from '../../../src/app/bitexts.ts'
import { replaceText } from '../../../src/app/importing/replacing.ts'
import { search } from '../../../src/app/searching/searching.ts'
import { undo } from '../../../src/app/editing/undoing.ts'
import { asJsonl, ENGLISH, importAligned, linksOf, openTestContext } from '../../support/context.ts'

const by = 'Anna'

/** Five linked pairs, all confirmed, with notes on words of the first and the third sentence. */
async function reviewed() {
  const context = await openTestContext()
  const made = await importAligned(context)
  for (const { bead, revision } of linksOf(context, made.bitext)) {
    confirmBead(context, { bitext: made.bitext, bead: bead.id, revision, by })
  }
  const text = ENGLISH.join('\n')
  const on = (words: string) => {
    const start = text.indexOf(words)
    const anchor = {
      on: 'span',
      document: made.source,
      span: { start, end: start + words.length },
    } as const
    return addNote(context, { ...made, anchor, body: `About ${words}`, by }).note
  }
  const beadOfFifth = linksOf(context, made.bitext)[4]!.bead.id
  const anchor = { on: 'bead', bitext: made.bitext, bead: beadOfFifth } as const
  const onLink = addNote(context, { ...made, anchor, body: 'About the bridge', by }).note
  return { context, ...made, notes: [on('Geneva'), on('2,500 soldiers')] as const, onLink }
}

const incoming = (lines: readonly string[]) => ({
  fileName: 'corrected.txt',
  content: lines.join('\n'),
  segmented: true,
})

const CORRECTED = [
  'A new first sentence.',
  ENGLISH[0]!,
  'The talks lasted 45 minutes and cost 310 euros.',
  'Nothing about soldiers.',
  ...ENGLISH.slice(3),
]

test('links of sentences that stayed are kept, those of corrected ones proposed again', async () => {
  const { context, comparison, source, target } = await reviewed()
  const { document } = await replaceText(context, {
    document: source,
    incoming: incoming(CORRECTED),
    by,
  })
  const { pivot, documents } = getComparison(context, comparison)
  expect(pivot).toBe(document)
  expect(documents.map(({ id }) => id)).toEqual([document, target])
  expect(getDocument(context, document)).toMatchObject({
    title: getDocument(context, source).title,
    language: 'en',
  })
  const [bitext] = listBitexts(context, comparison)
  const links = linksOf(context, bitext!.id).map(
    ({ bead }) => `${bead.source.join()}-${bead.target.join()} ${bead.status}`,
  )
  expect(links).toEqual(['2-1 confirmed', '3-2 proposed', '5-4 confirmed', '6-5 confirmed'])
})

test('notes find their words again, and become orphans where the words are gone', async () => {
  const { context, comparison, source, notes, onLink } = await reviewed()
  const { document, orphans } = await replaceText(context, {
    document: source,
    incoming: incoming(CORRECTED),
    by,
  })
  const [geneva, soldiers] = notes.map(({ id }) => getNote(context, id))
  const start = CORRECTED.join('\n').indexOf('Geneva')
  expect(geneva!.anchor).toMatchObject({ on: 'span', document, span: { start, end: start + 6 } })
  expect(soldiers!.anchor).toMatchObject({
    on: 'orphan',
    document,
    quote: { exact: '2,500 soldiers' },
  })
  expect(orphans).toBe(1)
  const [bitext] = listBitexts(context, comparison)
  const { anchor } = getNote(context, onLink.id)
  expect(anchor).toMatchObject({ on: 'bead', bitext: bitext!.id })
  expect(listNotes(context, { comparison, anchoredOn: 'orphan' })).toHaveLength(1)
  const place = { on: 'span', document, span: { start: 0, end: 5 } } as const
  const { id, revision } = soldiers!
  expect(attachNote(context, { note: id, revision, anchor: place, by }).note.anchor.on).toBe('span')
})

test('undo brings the old text back as it was', async () => {
  const { context, comparison, bitext, source } = await reviewed()
  const before = await asJsonl(context, bitext)
  await replaceText(context, { document: source, incoming: incoming(CORRECTED), by })
  expect((await search(context, { query: '310 euros' })).texts).toHaveLength(1)
  expect((await search(context, { query: '300 euros' })).texts).toEqual([])
  undo(context, { comparison, by })
  expect(getComparison(context, comparison).pivot).toBe(source)
  expect(await asJsonl(context, bitext)).toBe(before)
  expect((await search(context, { query: '300 euros' })).texts).toHaveLength(1)
})

test('a text that was replaced is not replaced again', async () => {
  const { context, source } = await reviewed()
  const request = { document: source, incoming: incoming(CORRECTED), by }
  await replaceText(context, request)
  await expect(replaceText(context, request)).rejects.toThrow('already')
})
