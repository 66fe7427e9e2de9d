import { expect, test } from 'vitest'
import { awaitJob, startAlignment } from '../../../src/app/aligning/aligning.ts'
import type { Context } from '../../../src/app/context.ts'
import { confirmBead, linkSegments } from '../../../src/app/editing/editing.ts'
import { countStates } from '../../../src/app/editing/row-states.ts'
import { addNote } from '../../../src/app/notes/noting.ts'
import type { RowState } from '../../../src/core/rows.ts'
import { addTerms } from '../../../src/app/comparing/glossary.ts'
import {
  comparisonOf,
  comparisonOnce,
  glanceAt,
  PLAIN_LENS,
} from '../../../src/app/comparing/link-comparisons.ts'
import { exportBitext } from '../../../src/app/exporting/exporting.ts'
import { minimap } from '../../../src/app/comparing/overviews.ts'
import { rowPage } from '../../../src/app/editing/reading.ts'
import { findRow } from '../../../src/app/editing/row-search.ts'
import { countFindings } from '../../../src/app/editing/rows-seen.ts'
import { openContext } from '../../../src/app/context.ts'
import {
  importAligned,
  importLines,
  linksOf,
  openTestContext,
  temporaryFolder,
} from '../../support/context.ts'

const A = [
  'The talks cost 300 euros.',
  'The talks cost 300 euros again.',
  'The port is open.',
  'The port is not closed today.',
  'They may go to Kiev.',
]
const B = [
  'The talks cost 400 euros.',
  'The talks cost 400 euros again.',
  'The port is open.',
  'The port is closed today.',
  'They may go to Kyiv.',
]

async function linked(context: Context) {
  const made = await importLines(context, A, B, ['en', 'en'])
  for (let id = 1; id <= A.length; id++) {
    linkSegments(context, { bitext: made.bitext, source: [id], target: [id], by: 'Anna' })
  }
  return { ...made, request: { bitext: made.bitext, order: 'source' } as const }
}

const lensOf = (rule: 'number' | 'negation' | 'date') => ({ ...PLAIN_LENS, rule })

test('findings are counted by rule, without what is hidden', async () => {
  const context = await openTestContext()
  const { bitext } = await linked(context)
  expect(Object.fromEntries(countFindings(context, bitext, PLAIN_LENS).rules)).toEqual({
    number: 2,
    negation: 1,
    spelling: 1,
  })
  const hidden = countFindings(context, bitext, { hidden: ['spelling'], rule: null })
  expect(hidden.rules.has('spelling')).toBe(false)
  expect(hidden.uncompared).toBe(0)
})

test('a page of one rule has its rows alone, in pieces that go on, with their own numbers', async () => {
  const context = await openTestContext()
  const { request } = await linked(context)
  const lens = lensOf('number')
  const first = rowPage(context, { ...request, lens, limit: 1 })
  expect(first.rows.map(({ number }) => number)).toEqual([1])
  expect([first.matching, first.total]).toEqual([2, 5])
  const second = rowPage(context, { ...request, lens, limit: 1, at: { after: first.next! } })
  expect(second.rows.map(({ number }) => number)).toEqual([2])
  expect(second.next).toBeNull()
  const back = rowPage(context, { ...request, lens, limit: 1, at: { before: second.previous! } })
  expect(back.rows.map(({ number }) => number)).toEqual([1])
  const near = rowPage(context, { ...request, lens: lensOf('negation'), at: { row: 2 } })
  expect(near.rows.map(({ number }) => number)).toEqual([4])
  expect(rowPage(context, { ...request, lens: lensOf('date') })).toMatchObject({
    rows: [],
    matching: 0,
    next: null,
  })
})

test('the next difference is the next one of the rule; the map marks its rows alone', async () => {
  const context = await openTestContext()
  const { request } = await linked(context)
  const next = { ...request, filter: 'different', from: null, direction: 'next' } as const
  expect(findRow(context, next)?.number).toBe(1)
  expect(findRow(context, { ...next, lens: lensOf('negation') })?.number).toBe(4)
  expect(findRow(context, { ...next, lens: lensOf('date') })).toBeNull()
  const hidden = { hidden: ['spelling'], rule: null } as const
  expect(findRow(context, { ...next, direction: 'previous', lens: hidden })?.number).toBe(4)
  const { marks } = minimap(context, { ...request, lens: lensOf('negation') })
  expect(marks.filter(({ different }) => different).map(({ from, to }) => [from, to])).toEqual([
    [4, 4],
  ])
})

test('a page of one state has its rows alone, in pieces that go on, with their own numbers', async () => {
  const context = await openTestContext()
  const { bitext, comparison } = await importAligned(context, [0.9, 0.59, 0.6, 0.2])
  const request = { bitext, order: 'source' } as const
  const numbersOf = (state: RowState, limit = 40) =>
    rowPage(context, { ...request, state, limit }).rows.map(({ number }) => number)
  const [first, second] = linksOf(context, bitext)
  const { revision } = first!
  confirmBead(context, { bitext, bead: first!.bead.id, revision, by: 'Anna' })
  const anchor = { on: 'bead', bitext, bead: second!.bead.id } as const
  addNote(context, { comparison, anchor, body: 'Why?', by: 'Anna' })
  expect(numbersOf('unconfirmed')).toEqual([2, 3, 4, 5])
  expect(numbersOf('unsure')).toEqual([2, 4])
  expect(numbersOf('noted')).toEqual([2])
  expect(Object.fromEntries(countStates(context, request))).toEqual({
    unconfirmed: 4,
    unsure: 2,
    noted: 1,
  })
  const piece = rowPage(context, { ...request, state: 'unsure', limit: 1 })
  expect([piece.matching, piece.total, piece.previous]).toEqual([2, 5, null])
  const at = { after: piece.next! }
  const next = rowPage(context, { ...request, state: 'unsure', limit: 1, at })
  expect(next.rows.map(({ number }) => number)).toEqual([4])
  expect(next.next).toBeNull()
})

test('the next row is one of the state that the reader looks at', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context, [0.9, 0.5, 0.9, 0.5])
  const sought = { bitext, order: 'source', from: null, direction: 'next' } as const
  expect(findRow(context, { ...sought, filter: 'unconfirmed' })?.number).toBe(1)
  expect(findRow(context, { ...sought, filter: 'unconfirmed', state: 'unsure' })?.number).toBe(2)
  expect(findRow(context, { ...sought, filter: 'all', state: 'noted' })).toBeNull()
})

test('a state and a rule are looked for together', async () => {
  const context = await openTestContext()
  const { bitext, request } = await linked(context)
  const anchor = { on: 'bead', bitext, bead: linksOf(context, bitext)[1]!.bead.id } as const
  const { comparison } = context.bitexts.get(bitext).record
  addNote(context, { comparison, anchor, body: 'Why?', by: 'Anna' })
  const numbersOf = (rule: 'number' | 'negation') =>
    rowPage(context, { ...request, lens: lensOf(rule), state: 'noted' }).rows.map(
      ({ number }) => number,
    )
  expect(numbersOf('number')).toEqual([2])
  expect(numbersOf('negation')).toEqual([])
})

test('what was found is known after a restart, and found anew when the glossary changes', async () => {
  const data = temporaryFolder()
  const server = await openContext({ data, exclusive: true, workers: 1 })
  const { bitext } = await linked(server)
  const found = linksOf(server, bitext).map(({ comparison }) => comparison)
  await server.close()

  const context = await openTestContext(data)
  const state = () => context.bitexts.get(bitext)
  const beads = () => [...state().index.beads()].sort((a, b) => a.source[0]! - b.source[0]!)
  const known = () => beads().map((bead) => glanceAt(state(), bead, PLAIN_LENS).rules.length)
  expect(known()).toEqual([1, 1, 0, 1, 1])
  expect(beads().map((bead) => comparisonOf(state(), bead))).toEqual(found)
  const term = { sourceLanguage: 'en', targetLanguage: 'en', source: 'port', target: 'harbour' }
  addTerms(context, { terms: [term], by: 'Anna' })
  expect(known()).toEqual([0, 0, 0, 0, 0])
})

test('what an export of the command line found is known afterwards', async () => {
  const data = temporaryFolder()
  const commandLine = await openContext({ data, workers: 1 })
  const term = { source: 'talks', target: 'Verhandlungen', comment: '' }
  const languages = { sourceLanguage: 'en', targetLanguage: 'de' }
  addTerms(commandLine, { terms: [{ ...term, ...languages }], by: 'Anna' })
  const { bitext } = await importAligned(commandLine)
  const { chunks } = exportBitext(commandLine, { bitext, format: 'csv' })
  expect((await Array.fromAsync(chunks)).join('')).toContain('term: ')
  await commandLine.close()

  const context = await openTestContext(data)
  const state = context.bitexts.get(bitext)
  const rules = [...state.index.beads()].flatMap((bead) => glanceAt(state, bead, PLAIN_LENS).rules)
  expect(rules).toContain('term')
})

test('what was found before the glossary changed does not drive out what was found since', async () => {
  const context = await openTestContext()
  const { bitext } = await linked(context)
  const compareAll = () => {
    const state = context.bitexts.get(bitext)
    for (const bead of state.index.beads()) comparisonOnce(state, bead)
    return state
  }
  const before = compareAll()
  const term = { sourceLanguage: 'en', targetLanguage: 'en', source: 'port', target: 'harbour' }
  addTerms(context, { terms: [term], by: 'Anna' })
  const { found } = compareAll()
  found.save()
  before.found.save()
  expect(context.stores.findings.list(bitext, found.basis).size).toBe(A.length)
})

test('what another program has driven out is found again', async () => {
  const context = await openTestContext()
  const { bitext } = await importLines(context, A, B, ['en', 'en'])
  await awaitJob(context, startAlignment(context, { bitext, by: 'Anna' }).id)
  const state = context.bitexts.get(bitext)
  for (const bead of state.index.beads()) comparisonOnce(state, bead)
  state.found.save()
  context.database.exec('DELETE FROM found_differences')
  const numbersOf = () => {
    const lens = lensOf('number')
    return rowPage(context, { bitext, order: 'source', lens }).rows.map(({ number }) => number)
  }
  // The first look notices.
  numbersOf()
  expect(numbersOf()).toEqual([1, 2])
})
