/** Where a note stands in the workbench. */
import type { Pair } from '../../views/workbench/pair.ts'
import { getBitext } from '../app/bitexts.ts'
import type { Context } from '../app/context.ts'
import { documentSegments } from '../app/library.ts'
import type { RowPlace } from '../app/editing/reading.ts'
import type { Note } from '../core/model.ts'
import { choosePair } from './pair.ts'
import { rowsOf } from './turned.ts'

/** The pair and the key of the row; null for a note that has lost its place. */
export function placeOfNote(context: Context, note: Note): { pair: Pair; row: string } | null {
  const { anchor } = note
  if (anchor.on === 'orphan') return null
  if (anchor.on === 'bead') {
    const { source, target } = getBitext(context, anchor.bitext)
    return rowAt(context, choosePair(context, note.comparison, { source, target }), {
      bead: anchor.bead,
    })
  }
  const pair = pairWith(context, note, anchor.document)
  const segment = documentSegments(context, anchor.document).find(
    ({ start, end }) => anchor.span.start < end && start < anchor.span.end,
  )
  if (pair === null || segment === undefined) return null
  const side = pair.source.id === anchor.document ? 'source' : 'target'
  return rowAt(context, pair, { side, segment: segment.id })
}

/** The pivot beside the document, or the first other version where it is the pivot itself. */
function pairWith(context: Context, note: Note, document: number): Pair | null {
  const pair = choosePair(context, note.comparison, {})
  if (pair === null || pair.source.id === document || pair.target.id === document) return pair
  return choosePair(context, note.comparison, { source: pair.source.id, target: document })
}

function rowAt(context: Context, pair: Pair | null, at: RowPlace) {
  if (pair === null) return null
  const [view] = rowsOf(context, pair, { at, limit: 1 }).rows
  return view === undefined ? null : { pair, row: view.row.key }
}
