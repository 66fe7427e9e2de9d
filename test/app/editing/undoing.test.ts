import { expect, test } from 'vitest'
import {
  confirmBead,
  linkSegments,
  mergeBead,
  rejectBead,
} from '../../../src/app/editing/editing.ts'
import { openContext } from '../../../src/app/context.ts'
import { deleteComparison, listComparisons } from '../../../src/app/library.ts'
import { history, redo, undo, undoState } from '../../../src/app/editing/undoing.ts'
import { UserError } from '../../../src/core/errors.ts'
import {
  asJsonl,
  dataFolder,
  importAligned,
  linksOf,
  openTestContext,
  steppingClock,
} from '../../support/context.ts'
import { perform, randomEdit } from '../random-edits.ts'
import fc from '../../support/property.ts'

const by = 'Anna'

/** Some of them align anew, which takes its time. */
const RUNS = Number(process.env['SYNOPTIC_UNDO_RUNS'] ?? 30)

test('ten random edits and as many undos give the same bytes, and redoing gives the edits back', async () => {
  const context = await openTestContext()
  // Thousands of commits: nobody will pull the plug.
  context.database.pragma('synchronous = OFF')
  const made = await importAligned(context)
  const { comparison, bitext } = made
  const kinds = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(randomEdit, { minLength: 10, maxLength: 10 }), async (edits) => {
      const before = await asJsonl(context, bitext)
      const newest = () => history(context, { comparison, limit: 1 })[0]!
      let done = 0
      for (const one of edits) {
        const last = newest().id
        try {
          await perform(context, made, one)
        } catch (error) {
          if (!(error instanceof UserError)) throw error
        }
        if (newest().id === last) continue
        done++
        kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1)
      }
      const edited = await asJsonl(context, bitext)
      for (let i = 0; i < done; i++) undo(context, { comparison, by })
      expect(await asJsonl(context, bitext)).toBe(before)
      for (let i = 0; i < done; i++) redo(context, { comparison, by })
      expect(await asJsonl(context, bitext)).toBe(edited)
      for (let i = 0; i < done; i++) undo(context, { comparison, by })
      expect(await asJsonl(context, bitext)).toBe(before)
      context.bitexts.dropAll()
      expect(await asJsonl(context, bitext)).toBe(before)
    }),
    { numRuns: RUNS },
  )
  if (process.env['SYNOPTIC_UNDO_RUNS']) console.log(Object.fromEntries(kinds))
}, 600_000)

test('undo and redo go on after a restart', async () => {
  const data = dataFolder()
  const first = await openContext({ data, now: steppingClock() })
  const { comparison, bitext } = await importAligned(first)
  const before = await asJsonl(first, bitext)
  const [link] = linksOf(first, bitext)
  rejectBead(first, { bitext, bead: link!.bead.id, revision: link!.revision, by })
  const edited = await asJsonl(first, bitext)
  await first.close()
  const second = await openContext({ data, now: steppingClock() })
  undo(second, { comparison, by })
  expect(await asJsonl(second, bitext)).toBe(before)
  await second.close()
  const third = await openTestContext(data)
  redo(third, { comparison, by })
  expect(await asJsonl(third, bitext)).toBe(edited)
})

test('each reviewer undoes their own work', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const [one, two] = linksOf(context, bitext)
  confirmBead(context, { bitext, bead: one!.bead.id, revision: one!.revision, by: 'Anna' })
  confirmBead(context, { bitext, bead: two!.bead.id, revision: two!.revision, by: 'Bohdan' })
  undo(context, { comparison, by: 'Anna' })
  expect(
    linksOf(context, bitext)
      .map(({ bead }) => bead.status)
      .slice(0, 2),
  ).toEqual(['proposed', 'confirmed'])
  expect(() => undo(context, { comparison, by: 'Anna' })).toThrow('nothing to undo')
})

test('what somebody else has built on is not undone', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const [link] = linksOf(context, bitext)
  confirmBead(context, { bitext, bead: link!.bead.id, revision: link!.revision, by: 'Anna' })
  const { revision } = linksOf(context, bitext)[0]!
  rejectBead(context, { bitext, bead: link!.bead.id, revision, by: 'Bohdan' })
  const before = await asJsonl(context, bitext)
  expect(() => undo(context, { comparison, by: 'Anna' })).toThrow('changed since')
  expect(await asJsonl(context, bitext)).toBe(before)
})

test('a rejection is not undone over a link that was made of its segments', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const [one, two] = linksOf(context, bitext)
  rejectBead(context, { bitext, bead: one!.bead.id, revision: one!.revision, by: 'Anna' })
  linkSegments(context, {
    bitext,
    source: one!.bead.source,
    target: two!.bead.target,
    by: 'Bohdan',
  })
  expect(() => undo(context, { comparison, by: 'Anna' })).toThrow('changed since')
})

test('a new edit ends what could be redone', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const [one, two] = linksOf(context, bitext)
  confirmBead(context, { bitext, bead: one!.bead.id, revision: one!.revision, by })
  undo(context, { comparison, by })
  expect(undoState(context, { comparison, by }).redo).toMatchObject({ kind: 'undo' })
  confirmBead(context, { bitext, bead: two!.bead.id, revision: two!.revision, by })
  expect(undoState(context, { comparison, by })).toMatchObject({
    redo: null,
    undo: { kind: 'confirm' },
  })
  expect(() => redo(context, { comparison, by })).toThrow('nothing to redo')
})

test('an operation is undone once', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const [link] = linksOf(context, bitext)
  const edit = { bitext, bead: link!.bead.id, revision: link!.revision, by }
  const { operation } = confirmBead(context, edit)
  undo(context, { comparison, by, operation: operation! })
  expect(() => undo(context, { comparison, by, operation: operation! })).toThrow('already')
})

test('a deleted comparison comes back', async () => {
  const context = await openTestContext()
  const { comparison } = await importAligned(context)
  const operation = deleteComparison(context, { comparison, by })
  expect(listComparisons(context)).toEqual([])
  undo(context, { comparison, by, operation })
  expect(listComparisons(context).map(({ id }) => id)).toEqual([comparison])
})

test('the history of a link tells of those that it was made from', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const [one, two] = linksOf(context, bitext)
  const edit = (link: typeof one) => ({ bitext, bead: link!.bead.id, revision: link!.revision, by })
  rejectBead(context, edit(two))
  undo(context, { comparison, by })
  const again = linksOf(context, bitext)[1]
  mergeBead(context, { ...edit(one), with: 'next' })
  const kinds = history(context, { comparison, bead: one!.bead.id }).map(({ kind }) => kind)
  expect(again!.bead.id).toBe(two!.bead.id)
  expect(kinds).toEqual(['merge', 'undo', 'reject'])
})

test('the history says who did what, for a comparison and for a link', async () => {
  const context = await openTestContext()
  const { comparison, bitext } = await importAligned(context)
  const [link] = linksOf(context, bitext)
  confirmBead(context, { bitext, bead: link!.bead.id, revision: link!.revision, by: 'Bohdan' })
  undo(context, { comparison, by: 'Bohdan' })
  const kinds = (lines: ReturnType<typeof history>) =>
    lines.map(({ kind, reviewer }) => `${kind} ${reviewer}`)
  const expected = ['undo Bohdan', 'confirm Bohdan']
  expect(kinds(history(context, { comparison }))).toEqual([...expected, 'import Anna'])
  expect(kinds(history(context, { comparison, bead: link!.bead.id }))).toEqual(expected)
  const [newest, older] = history(context, { comparison, limit: 2 })
  expect(newest!.undoes).toBe(older!.id)
  expect(older!.undoneBy).toBe(newest!.id)
})
