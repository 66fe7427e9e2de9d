import { describe, expect, it, vi } from 'vitest'
import * as editing from '../../../src/app/editing/editing.ts'
import type { Context } from '../../../src/app/context.ts'
import { documentSegments } from '../../../src/app/library.ts'
import { addNote } from '../../../src/app/notes/noting.ts'
import { operationPlaces } from '../../../src/app/editing/operation-places.ts'
import { rowPage } from '../../../src/app/editing/reading.ts'
import { replaceText } from '../../../src/app/importing/replacing.ts'
import { splitSegment } from '../../../src/app/importing/segmenting.ts'
import { history, redo, undo } from '../../../src/app/editing/undoing.ts'
import {
  ENGLISH,
  GERMAN,
  importAligned,
  linksOf,
  openTestContext,
  type TestBitext,
} from '../../support/context.ts'
import fc from '../../support/property.ts'
import { perform, randomEdit } from '../random-edits.ts'
import { UserError } from '../../../src/core/errors.ts'

const by = 'Anna'

/** Kind, row and words of every line of the history, newest first. */
function lines(context: Context, { comparison }: TestBitext) {
  const operations = history(context, { comparison, limit: 500 })
  return operationPlaces(context, operations).map(({ operation, row }) => [
    operation.kind,
    row?.number,
    row?.words,
  ])
}

function third(context: Context, made: TestBitext) {
  const link = linksOf(context, made.bitext)[2]!
  return { bitext: made.bitext, bead: link.bead.id, revision: link.revision, by }
}

describe('Places of operations', () => {
  it('are rows with the words that were changed', async () => {
    const context = await openTestContext()
    const made = await importAligned(context)
    editing.confirmBead(context, third(context, made))
    const segment = documentSegments(context, made.target)[1]!
    const span = { start: segment.start, end: segment.start + 3 }
    const anchor = { on: 'span', document: made.target, span } as const
    addNote(context, { comparison: made.comparison, anchor, body: 'Why?', by })
    const at = { document: made.target, segment: segment.id, bitext: made.bitext, seen: segment }
    splitSegment(context, { ...at, at: 14, by })
    expect(lines(context, made).slice(0, 3)).toEqual([
      ['split-segment', 2, ENGLISH[1]],
      ['note', 2, 'Die Gespräche'],
      ['confirm', 3, ENGLISH[2]],
    ])
  })

  it('are those of a link that was made, and not of the one that lost segments to it', async () => {
    const context = await openTestContext()
    const made = await importAligned(context)
    const [first, second] = linksOf(context, made.bitext)
    const { bead, revision } = second!
    editing.mergeBead(context, {
      bitext: made.bitext,
      bead: bead.id,
      revision,
      with: 'previous',
      by,
    })
    editing.linkSegments(context, {
      bitext: made.bitext,
      source: bead.source,
      target: bead.target,
      by,
    })
    expect(lines(context, made)[0]).toEqual(['link', 2, ENGLISH[1]])
    expect(history(context, { comparison: made.comparison })[0]?.summary).toBe('1→1')
    expect(linksOf(context, made.bitext)[0]?.bead.source).toEqual(first!.bead.source)
  })

  it('stay with the words where their link is gone, and where that was taken back', async () => {
    const context = await openTestContext()
    const made = await importAligned(context)
    editing.unlinkBead(context, third(context, made))
    expect(lines(context, made)[0]).toEqual(['unlink', 3, ENGLISH[2]])
    undo(context, { comparison: made.comparison, by })
    expect(lines(context, made).slice(0, 2)).toEqual([
      ['undo', 3, ENGLISH[2]],
      ['unlink', 3, ENGLISH[2]],
    ])
  })

  it('are none where a change of many rows was taken back and made again', async () => {
    const context = await openTestContext()
    const made = await importAligned(context)
    const { comparison, bitext } = made
    editing.confirmAbove(context, { bitext, confidence: 0.5, by })
    undo(context, { comparison, by })
    redo(context, { comparison, by })
    undo(context, { comparison, by })
    const delta = vi.spyOn(context.stores.operations, 'delta')
    const nowhere = [undefined, undefined]
    expect(lines(context, made).slice(0, 4)).toEqual([
      ['undo', ...nowhere],
      ['redo', ...nowhere],
      ['undo', ...nowhere],
      ['confirm-above', ...nowhere],
    ])
    // Long ones are not even read.
    expect(delta).not.toHaveBeenCalled()
  })

  it('are none where many rows were changed together, and in a text that was replaced', async () => {
    const context = await openTestContext()
    const made = await importAligned(context)
    editing.confirmBead(context, third(context, made))
    editing.confirmAbove(context, { bitext: made.bitext, confidence: 0.5, by })
    expect(lines(context, made)[0]).toEqual(['confirm-above', undefined, undefined])
    await replaceText(context, {
      document: made.target,
      incoming: { fileName: 'de.txt', content: `Neu.\n${GERMAN.join('\n')}`, segmented: true },
      by,
    })
    expect(lines(context, made).find(([kind]) => kind === 'confirm')).toEqual([
      'confirm',
      undefined,
      undefined,
    ])
  })

  it('lead to rows that are there, whatever has been done', async () => {
    const context = await openTestContext()
    const made = await importAligned(context)
    await fc.assert(
      fc.asyncProperty(randomEdit, async (edit) => {
        try {
          await perform(context, made, edit)
        } catch (error) {
          if (!(error instanceof UserError)) throw error
        }
        const { rows } = rowPage(context, { bitext: made.bitext, order: 'source', limit: 200 })
        const numbers = new Map(rows.map(({ row, number }) => [row.key, number]))
        const operations = history(context, { comparison: made.comparison, limit: 20 })
        for (const { row } of operationPlaces(context, operations)) {
          if (row) expect(numbers.get(row.key)).toBe(row.number)
        }
      }),
      { numRuns: 40 },
    )
  })
})
