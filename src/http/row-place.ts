/** The row that an address leads to. */
import type { RowPlace } from '../app/editing/reading.ts'
import type { RowView } from '../core/rows.ts'

/** `n:12`, `before:KEY`, `after:KEY`, `segment:source:12`, or the key of a row. */
export function placeIn(at: string | undefined): RowPlace | null {
  if (at === undefined || at === '') return null
  const [kind, ...rest] = at.split(':')
  const value = rest.join(':')
  if (kind === 'n' && /^\d+$/.test(value)) return { row: Number(value) }
  if (kind === 'before' && value !== '') return { before: value }
  if (kind === 'after' && value !== '') return { after: value }
  if (kind === 'segment') {
    const [side, segment] = rest
    if ((side === 'source' || side === 'target') && /^\d+$/.test(segment ?? '')) {
      return { side, segment: Number(segment) }
    }
  }
  return { key: at }
}

/** The row that a place names, if it is one of these. */
export function arrivedAt(rows: readonly RowView[], at: RowPlace): string | null {
  const isIt = (view: RowView) => {
    if ('row' in at) return view.number === at.row
    if ('key' in at) return view.row.key === at.key
    if (!('side' in at)) return false
    if (view.kind === 'link') return view.row[at.side].includes(at.segment)
    return view.kind === 'unaligned' && view.row.segments.includes(at.segment)
  }
  return rows.find(isIt)?.row.key ?? null
}
