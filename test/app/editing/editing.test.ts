import { expect, test } from 'vitest'
import { startAlignment, awaitJob } from '../../../src/app/aligning/aligning.ts'
import { signature } from '../../../src/core/align/bead-sets.ts'
import { Conflict } from '../../../src/app/editing/conflict.ts'
import {
  confirmAbove,
  confirmBead,
  linkSegments,
  markAbsent,
  mergeBead,
  moveSegment,
  rejectBead,
  splitBead,
  unlinkBead,
} from '../../../src/app/editing/editing.ts'
import { rowPage } from '../../../src/app/editing/reading.ts'
import { mergeSegments, splitSegment } from '../../../src/app/importing/segmenting.ts'
import { history } from '../../../src/app/editing/undoing.ts'
import {
  asJsonl,
  dataFolder,
  importAligned,
  importLines,
  linksOf,
  openTestContext,
  steppingClock,
} from '../../support/context.ts'
import { openContext } from '../../../src/app/context.ts'

test('a confirmed link stays after a restart', async () => {
  const data = dataFolder()
  const first = await openContext({ data, now: steppingClock() })
  const { bitext } = await importAligned(first)
  const [link] = linksOf(first, bitext)
  confirmBead(first, { bitext, bead: link!.bead.id, revision: link!.revision, by: 'Anna' })
  const before = await asJsonl(first, bitext)
  await first.close()
  const second = await openTestContext(data)
  expect(linksOf(second, bitext)[0]!.bead.status).toBe('confirmed')
  expect(await asJsonl(second, bitext)).toBe(before)
})

test('an edit answers with the rows that changed and no others', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context)
  const link = linksOf(context, bitext)[2]!
  const confirmed = confirmBead(context, {
    bitext,
    bead: link.bead.id,
    revision: link.revision,
    by: 'Anna',
  })
  expect(confirmed.change.rows.map(({ view }) => view.row.key)).toEqual([link.row.key])
  expect(confirmed.change).toMatchObject({ removed: [], renumbered: false, total: 5 })
  const [now] = confirmed.change.rows
  const revision = now!.view.kind === 'link' ? now!.view.revision : 0
  const gone = unlinkBead(context, { bitext, bead: link.bead.id, revision, by: 'Anna' })
  expect(gone.change.removed).toEqual([link.row.key])
  expect(gone.change.rows.map(({ view }) => view.kind)).toEqual(['unaligned', 'unaligned'])
  expect(gone.change.rows[0]!.after).toBe(linksOf(context, bitext)[1]!.row.key)
})

test('of two who edit the same link, the second sees both versions', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context)
  const { bead, revision } = linksOf(context, bitext)[0]!
  confirmBead(context, { bitext, bead: bead.id, revision, by: 'Anna' })
  const late = () => rejectBead(context, { bitext, bead: bead.id, revision, by: 'Bohdan' })
  expect(late).toThrow(Conflict)
  try {
    late()
  } catch (error) {
    expect(error).toMatchObject({
      code: 'conflict',
      current: { id: bead.id, status: 'confirmed' },
      attempted: { kind: 'reject', revision },
    })
  }
  expect(linksOf(context, bitext)[0]!.bead.status).toBe('confirmed')
})

test('a revision is never used twice, so an undone state is not taken for a seen one', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context)
  const seen = new Set<number>()
  for (let i = 0; i < 4; i++) {
    const { bead, revision } = linksOf(context, bitext)[0]!
    expect(seen.has(revision)).toBe(false)
    seen.add(revision)
    const edit = { bitext, bead: bead.id, revision, by: 'Anna' }
    if (bead.status === 'proposed') confirmBead(context, edit)
    else rejectBead(context, edit)
    const again = linksOf(context, bitext)[0]!
    if (again.bead.id !== bead.id) break
  }
})

test('links, splits, merges and moves segments', async () => {
  const context = await openTestContext()
  const { bitext } = await importLines(context, ['a', 'b', 'c'], ['x', 'y', 'z'])
  const by = 'Anna'
  linkSegments(context, { bitext, source: [1, 2], target: [1, 2], by })
  let link = linksOf(context, bitext)[0]!
  splitBead(context, { bitext, bead: link.bead.id, revision: link.revision, by })
  const shapes = () => linksOf(context, bitext).map(({ bead }) => signature(bead))
  expect(shapes()).toEqual(['1|1', '2|2'])
  link = linksOf(context, bitext)[1]!
  mergeBead(context, { bitext, bead: link.bead.id, revision: link.revision, with: 'previous', by })
  expect(shapes()).toEqual(['1,2|1,2'])
  linkSegments(context, { bitext, source: [3], target: [3], by })
  link = linksOf(context, bitext)[0]!
  moveSegment(context, {
    bitext,
    bead: link.bead.id,
    revision: link.revision,
    side: 'target',
    end: 'last',
    by,
  })
  expect(shapes()).toEqual(['1,2|1', '3|2,3'])
  markAbsent(context, { bitext, side: 'source', segments: [2], absence: 'omitted', by })
  expect(shapes()).toEqual(['1|1', '2|', '3|2,3'])
})

test('splits a link before the segment that is named', async () => {
  const context = await openTestContext()
  const { bitext } = await importLines(context, ['a', 'b', 'c'], ['x', 'y', 'z'])
  const by = 'Anna'
  linkSegments(context, { bitext, source: [1, 2, 3], target: [1, 2, 3], by })
  const { bead, revision } = linksOf(context, bitext)[0]!
  const edit = { bitext, bead: bead.id, revision, by }
  expect(() => splitBead(context, { ...edit, before: { side: 'target', segment: 1 } })).toThrow(
    'second half',
  )
  splitBead(context, { ...edit, before: { side: 'target', segment: 3 } })
  expect(linksOf(context, bitext).map((link) => signature(link.bead))).toEqual(['1,2|1,2', '3|3'])
})

test('confirms everything above a confidence at once, as one operation', async () => {
  const context = await openTestContext()
  const { bitext, comparison } = await importAligned(context)
  const result = confirmAbove(context, { bitext, confidence: 0.5, by: 'Anna' })
  expect(result.beads).toHaveLength(5)
  expect(rowPage(context, { bitext, order: 'source' }).counts.confirmed).toBe(5)
  expect(history(context, { comparison })[0]).toMatchObject({ kind: 'confirm-above' })
  expect(confirmAbove(context, { bitext, confidence: 0.5, by: 'Anna' }).operation).toBeNull()
})

test('divides a segment at the caret and joins it again, links going along', async () => {
  const context = await openTestContext()
  const { bitext, source } = await importAligned(context)
  const before = linksOf(context, bitext)[1]!
  const segment = before.source.segments[0]!
  const seen = { start: segment.start, end: segment.end }
  const common = { document: source, segment: segment.id, bitext, by: 'Anna' }
  splitSegment(context, { ...common, seen, at: 23 })
  const after = linksOf(context, bitext)[1]!
  expect(after.source.segments.map(({ text }) => text)).toEqual([
    'The talks lasted 45 min',
    'utes and cost 300 euros.',
  ])
  expect(after.bead).toMatchObject({ id: before.bead.id, status: before.bead.status })
  const first = after.source.segments[0]!
  mergeSegments(context, { ...common, seen: { start: first.start, end: first.end } })
  expect(linksOf(context, bitext)[1]!.source.text).toBe(before.source.text)
})

test('a segment that was changed meanwhile is not divided', async () => {
  const context = await openTestContext()
  const { bitext, source } = await importAligned(context)
  const seen = { start: 0, end: 5 }
  expect(() =>
    splitSegment(context, { document: source, segment: 1, bitext, by: 'Anna', seen, at: 3 }),
  ).toThrow(Conflict)
  const segment = linksOf(context, bitext)[0]!.source.segments[0]!
  expect(() =>
    splitSegment(context, {
      document: source,
      segment: 1,
      bitext,
      by: 'Anna',
      seen: segment,
      at: 0,
    }),
  ).toThrow('cannot be divided')
})

test('what a reviewer decided stays exactly through another alignment', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context)
  const [first, second, third] = linksOf(context, bitext)
  const edit = (link: typeof first) => ({
    bitext,
    bead: link!.bead.id,
    revision: link!.revision,
    by: 'Anna',
  })
  confirmBead(context, edit(first))
  rejectBead(context, edit(second))
  unlinkBead(context, edit(third))
  const decided = linksOf(context, bitext)[0]!.bead
  const job = startAlignment(context, { bitext, mode: 'parallel', by: 'Anna' })
  expect((await awaitJob(context, job.id)).state).toBe('done')
  const after = linksOf(context, bitext)
  expect(after[0]!.bead).toEqual(decided)
  const linked = after.map(({ bead }) => signature(bead))
  expect(linked).not.toContain(signature(second!.bead))
  expect(linked).toContain(signature(third!.bead))
  expect(rowPage(context, { bitext, order: 'source' }).counts.rejected).toBe(1)
})

test('a rejected link whose segments are linked otherwise by now is a conflict, as a stale one is', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context)
  const [link] = linksOf(context, bitext)
  const { bead, revision } = link!
  const rejected = rejectBead(context, { bitext, bead: bead.id, revision, by: 'Anna' })
  const { source, target } = bead
  linkSegments(context, { bitext, source, target, by: 'Bohdan' })
  const again = { bitext, bead: bead.id, revision: rejected.operation!, by: 'Anna' }
  expect(() => confirmBead(context, again)).toThrow(expect.objectContaining({ code: 'conflict' }))
})

test('aligning again between two links leaves the rest alone', async () => {
  const context = await openTestContext()
  const { bitext } = await importAligned(context)
  const links = linksOf(context, bitext)
  for (const link of links.slice(1, 4)) {
    const { revision } = linksOf(context, bitext).find(({ bead }) => bead.id === link.bead.id)!
    unlinkBead(context, { bitext, bead: link.bead.id, revision, by: 'Anna' })
  }
  const outside = linksOf(context, bitext).map(({ bead }) => bead)
  const between = { start: links[0]!.bead.id, finish: links[4]!.bead.id }
  const job = startAlignment(context, { bitext, mode: 'parallel', between, by: 'Anna' })
  expect((await awaitJob(context, job.id)).state).toBe('done')
  const after = linksOf(context, bitext).map(({ bead }) => bead)
  expect(after).toHaveLength(5)
  for (const bead of outside) expect(after).toContainEqual(bead)
})
