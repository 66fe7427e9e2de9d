/** The whole of a bitext at a glance. */
import { isDoubtful } from '../../core/doubt.ts'
import type { BitextId } from '../../core/model.ts'
import type { Dot, MinimapMark, MinimapView } from '../../core/overviews.ts'
import type { Row, RowOrder } from '../../core/rows.ts'
import { rowList, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { glanceAt, PLAIN_LENS, type Lens } from './link-comparisons.ts'
import { notePlaces, notesOfRow, type NotePlaces } from '../editing/row-views.ts'

export function minimap(
  context: Context,
  request: { readonly bitext: BitextId; readonly order: RowOrder; readonly lens?: Lens },
): MinimapView {
  const { lens = PLAIN_LENS } = request
  const state = context.bitexts.get(request.bitext)
  const rows = rowList(state, request.order)
  const notes = notePlaces(context, state)
  const marks: MinimapMark[] = []
  let number = 0
  for (const row of rows) {
    number++
    const mark = { from: number, to: number, ...look(state, notes, row, lens) }
    const last = marks.at(-1)
    if (
      last &&
      last.state === mark.state &&
      last.different === mark.different &&
      last.strength === mark.strength &&
      !last.notes &&
      !mark.notes
    ) {
      marks[marks.length - 1] = { ...last, to: mark.to }
    } else marks.push(mark)
  }
  return { total: rows.length, marks }
}

function look(
  state: BitextState,
  places: NotePlaces,
  row: Row,
  lens: Lens,
): Pick<MinimapMark, 'state' | 'notes' | 'different' | 'strength'> {
  const notes = notesOfRow(places, row).length
  if (row.kind !== 'link') return { state: row.kind, notes, different: false, strength: 0 }
  const bead = state.index.bead(row.bead)!
  const { status } = bead
  const { rules, departure } = glanceAt(state, bead, lens)
  const different = rules.length > 0
  return {
    state: status === 'confirmed' ? 'confirmed' : isDoubtful(bead) ? 'doubtful' : 'proposed',
    notes,
    different,
    strength: different ? strengthOf(departure) : 0,
  }
}

/** Departures from which on a mark is wider. */
const STRENGTHS = [0.2, 0.45]

function strengthOf(departure: number): number {
  return 1 + STRENGTHS.filter((from) => departure >= from).length
}

/** Every link for the dot plot, in the order of the source. */
export function dots(
  context: Context,
  bitext: BitextId,
): { readonly sourceCount: number; readonly targetCount: number; readonly dots: readonly Dot[] } {
  const { index } = context.bitexts.get(bitext)
  const found: Dot[] = []
  for (const { id, source, target, confidence, status } of index.beads()) {
    if (source.length === 0 || target.length === 0) continue
    const middle = (side: 'source' | 'target', ids: readonly number[]) =>
      ids.reduce((sum, segment) => sum + index.text(side).position(segment), 0) / ids.length
    const place = { source: middle('source', source), target: middle('target', target) }
    found.push({ bead: id, ...place, confidence, status })
  }
  found.sort((a, b) => a.source - b.source || a.target - b.target)
  const sourceCount = index.source.segments.length
  const targetCount = index.target.segments.length
  return { sourceCount, targetCount, dots: found }
}
