import { expect, test } from 'vitest'
import { Conflict } from '../../../src/app/editing/conflict.ts'
import { mergeBead, unlinkBead } from '../../../src/app/editing/editing.ts'
import {
  addNote,
  attachNote,
  deleteNote,
  editNote,
  getNote,
  listNotes,
  setNoteStatus,
} from '../../../src/app/notes/noting.ts'
import { rowPage } from '../../../src/app/editing/reading.ts'
import { findRow } from '../../../src/app/editing/row-search.ts'
import { splitSegment } from '../../../src/app/importing/segmenting.ts'
import { undo } from '../../../src/app/editing/undoing.ts'
import type { NoteCategory } from '../../../src/core/model.ts'
import {
  ENGLISH,
  importAligned,
  linksOf,
  openTestContext,
  type LinkView,
} from '../../support/context.ts'

const by = 'Anna'
const edit = (bitext: number, { bead, revision }: LinkView) => ({
  bitext,
  bead: bead.id,
  revision,
  by,
})

async function withNote() {
  const context = await openTestContext()
  const made = await importAligned(context)
  const links = linksOf(context, made.bitext)
  const anchor = { on: 'bead', bitext: made.bitext, bead: links[1]!.bead.id } as const
  const { note } = addNote(context, { ...made, anchor, body: '  Not the same cost. ', by })
  return { context, ...made, links, note }
}

test('a note on a link stands in its row', async () => {
  const { context, bitext, note } = await withNote()
  expect(note).toMatchObject({
    body: 'Not the same cost.',
    author: by,
    status: 'open',
    thread: null,
  })
  const { rows } = rowPage(context, { bitext, order: 'source' })
  const noted = rows.filter((view) => view.kind !== 'ghost' && view.notes.length > 0)
  expect(noted).toMatchObject([{ notes: [note] }])
})

test('a note on words keeps their place and quotation', async () => {
  const { context, comparison, source, bitext } = await withNote()
  const start = ENGLISH[0]!.length + 1
  const span = { start: start + 4, end: start + 9 }
  const { note } = addNote(context, {
    comparison,
    anchor: { on: 'span', document: source, span },
    body: 'Which talks?',
    category: 'accuracy/mistranslation',
    severity: 'major',
    by,
  })
  expect(note.anchor).toEqual({
    on: 'span',
    document: source,
    span,
    quote: {
      prefix: 'delegates in Geneva on 3 May 2021.\nThe '.slice(-32),
      exact: 'talks',
      suffix: ' lasted 45 minutes and cost 300 euros.'.slice(0, 32),
    },
  })
  const filter = 'noted'
  const found = findRow(context, { bitext, order: 'source', filter, from: null, direction: 'next' })
  expect(found).toMatchObject({ number: 2 })
})

test('a note keeps its words whole, without the characters that no file can hold', async () => {
  const { context, comparison, bitext, links } = await withNote()
  const anchor = { on: 'bead', bitext, bead: links[0]!.bead.id } as const
  const { note } = addNote(context, { comparison, anchor, body: 'One\0\r\ntwo \ud800', by })
  expect(note.body).toBe('One\ntwo \ufffd')
})

test('words that no text has cannot be noted, nor half a character', async () => {
  const { context, comparison, source } = await withNote()
  const at = (start: number, end: number) => () =>
    addNote(context, {
      comparison,
      anchor: { on: 'span', document: source, span: { start, end } },
      body: 'x',
      by,
    })
  for (const note of [at(-1, 3), at(5, 5), at(0, 100_000), at(0.5, 2)])
    expect(note).toThrow('outside')
})

test('a note is answered, changed, resolved, opened again and deleted with its answers', async () => {
  const { context, comparison, note } = await withNote()
  const answer = addNote(context, {
    comparison,
    anchor: { on: 'thread', note: note.id },
    body: 'It is 300 in both.',
    by: 'Bohdan',
  }).note
  expect(answer).toMatchObject({ thread: note.id, anchor: note.anchor })
  const category: NoteCategory = 'terminology'
  const { note: changed } = editNote(context, {
    note: note.id,
    revision: note.revision,
    body: 'Currency?',
    category,
    severity: 'minor',
    by,
  })
  expect(changed).toMatchObject({ body: 'Currency?', category, createdAt: note.createdAt })
  const { note: resolved } = setNoteStatus(context, {
    note: note.id,
    revision: changed.revision,
    status: 'resolved',
    by,
  })
  expect(listNotes(context, { comparison, status: 'open' })).toEqual([])
  expect(listNotes(context, { comparison })).toMatchObject([{ note: resolved, answers: [answer] }])
  const { operation } = deleteNote(context, { note: note.id, revision: resolved.revision, by })
  expect(listNotes(context, { comparison })).toEqual([])
  undo(context, { comparison, operation, by })
  expect(listNotes(context, { comparison })).toMatchObject([
    { note: { body: 'Currency?', status: 'resolved' }, answers: [{ body: 'It is 300 in both.' }] },
  ])
})

test('who edits what somebody else has changed gets both texts', async () => {
  const { context, note } = await withNote()
  const change = (body: string, by: string) =>
    editNote(context, {
      note: note.id,
      revision: note.revision,
      body,
      category: 'other',
      severity: 'neutral',
      by,
    })
  change('Mine.', 'Bohdan')
  try {
    change('Yours.', 'Anna')
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(Conflict)
    expect(error).toMatchObject({ current: { body: 'Mine.' }, attempted: { body: 'Yours.' } })
  }
  expect(getNote(context, note.id).body).toBe('Mine.')
})

test('a note goes with its link into a merged one', async () => {
  const { context, bitext, links, note } = await withNote()
  const merged = mergeBead(context, { ...edit(bitext, links[0]!), with: 'next' })
  expect(getNote(context, note.id).anchor).toMatchObject({ on: 'bead', bead: merged.beads[0] })
})

test('when its link is taken away, a note stays with the words, and undo gives it back its link', async () => {
  const { context, bitext, comparison, source, links, note } = await withNote()
  unlinkBead(context, edit(bitext, links[1]!))
  expect(getNote(context, note.id).anchor).toMatchObject({
    on: 'span',
    document: source,
    quote: { exact: ENGLISH[1] },
  })
  undo(context, { comparison, by })
  expect(getNote(context, note.id).anchor).toEqual(note.anchor)
})

test('notes stay through a change of the segments', async () => {
  const { context, bitext, source, links, note } = await withNote()
  const segment = links[1]!.source.segments[0]!
  splitSegment(context, {
    document: source,
    segment: segment.id,
    seen: segment,
    at: 23,
    bitext,
    by,
  })
  expect(getNote(context, note.id).anchor).toEqual(note.anchor)
})

test('notes come in the order of the texts and can be filtered', async () => {
  const { context, comparison, source, target, bitext, links } = await withNote()
  const on = (document: number, start: number, body: string, by: string) =>
    addNote(context, {
      comparison,
      anchor: { on: 'span', document, span: { start, end: start + 3 } },
      body,
      by,
    })
  on(target, 0, 'in B', 'Bohdan')
  on(source, 0, 'first', 'Anna')
  on(source, links[3]!.source.segments[0]!.start, 'later', 'Anna')
  const bodies = (filter: object) =>
    listNotes(context, { comparison, ...filter }).map(({ note }) => note.body)
  expect(bodies({})).toEqual(['first', 'Not the same cost.', 'later', 'in B'])
  expect(bodies({ author: 'Bohdan' })).toEqual(['in B'])
  expect(bodies({ anchoredOn: 'bead' })).toEqual(['Not the same cost.'])
  expect(bodies({ document: source })).toEqual(['first', 'later'])
  expect(bodies({ bitext })).toHaveLength(4)
})

test('a note can be given another place', async () => {
  const { context, target, note } = await withNote()
  const anchor = { on: 'span', document: target, span: { start: 0, end: 8 } } as const
  const { note: moved } = attachNote(context, {
    note: note.id,
    revision: note.revision,
    anchor,
    by,
  })
  expect(moved.anchor).toMatchObject({ on: 'span', document: target, quote: { exact: 'Minister' } })
})
