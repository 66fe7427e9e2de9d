/** Where in a comparison something was done. */
import type { BeadId, BitextId, DocumentId, SegmentId, Side } from '../../core/model.ts'
import type {
  BitextRecord,
  OperationId,
  OperationKind,
  OperationRecord,
} from '../../core/records.ts'
import { linkKey, type LinkRow } from '../../core/rows.ts'
import { passage, rowList, segmentAt, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import type { Delta } from './deltas.ts'

/** A row as it stands now, in the reading order of the bitext's source. */
export interface OperationRow {
  readonly key: string
  /** 1-based. */
  readonly number: number
  /** Whose words they are. */
  readonly document: DocumentId
  /** The first ones of the row. */
  readonly words: string
}

export interface OperationPlace {
  readonly operation: OperationRecord
  /** The pair of texts that it was about; null: the whole comparison, or one text. */
  readonly bitext: BitextRecord | null
  /** Where what it changed stands today; null: nowhere, or in more than one row. */
  readonly row: OperationRow | null
}

/** UTF-16 code units of a row that a line of the history shows. */
const WORDS_SHOWN = 60

/** In the order of the operations. */
export function operationPlaces(
  context: Context,
  operations: readonly OperationRecord[],
): readonly OperationPlace[] {
  /** What was done first, by what took it back: the newest operations come first. */
  const kinds = new Map<OperationId, OperationKind>()
  return operations.map((operation) => {
    const { id, undoes } = operation
    const kind = kinds.get(id) ?? context.stores.operations.firstKind(id) ?? operation.kind
    if (undoes !== null) kinds.set(undoes, kind)
    const touched = MANY.has(kind) ? null : touchedBy(context, operation)
    const about = touched?.bitext ?? operation.bitext
    const bitext = about === null ? null : (context.stores.bitexts.get(about) ?? null)
    const row = touched && bitext && isThere(context, bitext) ? rowOf(context, touched) : null
    return { operation, bitext, row }
  })
}

/** One thing of a pair that was changed: by the link or the segment that it stood in, the best first. */
interface Touched {
  readonly bitext: BitextId
  readonly beads: readonly BeadId[]
  readonly places: readonly { readonly side: Side; readonly segment: SegmentId }[]
  readonly span?: { readonly side: Side; readonly start: number }
}

/** What changes many rows together: the whole of such a delta is not read for a line of history. */
const MANY: ReadonlySet<OperationKind> = new Set([
  'align',
  'confirm-above',
  'clear-bitext',
  'import',
  'replace-text',
])

function touchedBy({ stores }: Context, operation: OperationRecord): Touched | null {
  const delta = stores.operations.delta(operation.id) as Delta | null
  const change =
    delta?.beads?.find(({ bitext }) => bitext === operation.bitext) ?? delta?.beads?.[0]
  if (change !== undefined) {
    const beads = [...change.added, ...change.removed]
    const places = beads.flatMap(({ source, target }) => [
      ...source.map((segment) => ({ side: 'source' as const, segment })),
      ...target.map((segment) => ({ side: 'target' as const, segment })),
    ])
    return { bitext: change.bitext, beads: beads.map(({ id }) => id), places }
  }
  return delta && touchedWords(stores, operation, delta)
}

/** By a note, a dismissal or an edit of segments that are in no link. */
function touchedWords(
  { bitexts }: Context['stores'],
  operation: OperationRecord,
  { notes, dismissals, segments }: Delta,
): Touched | null {
  const dismissal = dismissals?.added[0] ?? dismissals?.removed[0]
  if (dismissal) {
    const { bitext, bead } = dismissal
    return bead === null ? null : { bitext, beads: [bead], places: [] }
  }
  const anchor = (notes?.added[0] ?? notes?.removed[0])?.anchor
  if (anchor?.on === 'bead') return { bitext: anchor.bitext, beads: [anchor.bead], places: [] }
  if (anchor?.on === 'orphan') return null
  const document = anchor?.document ?? segments?.[0]?.document
  if (document === undefined) return null
  const [first, ...others] = bitexts.ofDocument(document)
  const pair = others.find(({ id }) => id === operation.bitext) ?? first
  if (pair === undefined) return null
  const side = pair.source === document ? 'source' : 'target'
  const places = (segments?.[0]?.added ?? []).map(({ id }) => ({ side, segment: id }) as const)
  const touched = { bitext: pair.id, beads: [], places }
  return anchor === undefined ? touched : { ...touched, span: { side, start: anchor.span.start } }
}

/** Both texts are read today: neither was replaced by another one or taken out. */
function isThere({ stores: { documents } }: Context, { source, target }: BitextRecord): boolean {
  return [source, target].every((id) => documents.state(id)?.replacedBy === null)
}

function rowOf(context: Context, touched: Touched): OperationRow | null {
  const state = context.bitexts.get(touched.bitext)
  const list = rowList(state, 'source')
  const found = findRow(state, touched)
  const row = found && list.at(found.place)
  if (row === undefined || row.kind === 'ghost') return null
  const side = found!.side ?? (row.kind === 'unaligned' ? row.side : firstSide(row))
  const segments = row.kind === 'unaligned' ? row.segments : row[side]
  const { text } = passage(state, side, [found!.segment ?? segments[0]!])
  const words = shortened(text)
  return { key: row.key, number: found!.place + 1, document: state.record[side], words }
}

const firstSide = (row: LinkRow): Side => (row.source.length > 0 ? 'source' : 'target')

/** A row of the list, and the segment by which it was found, where it was not by its link. */
interface FoundRow {
  readonly place: number
  readonly side?: Side
  readonly segment?: SegmentId
}

function findRow(state: BitextState, { beads, places, span }: Touched): FoundRow | undefined {
  const list = rowList(state, 'source')
  for (const bead of beads) {
    const place = list.placeOf(state.index, linkKey(bead))
    if (place !== undefined) return { place }
  }
  const inSpan = span && segmentAt(state, span.side, span.start)
  const all = inSpan === undefined ? places : [{ side: span!.side, segment: inSpan }]
  for (const { side, segment } of all) {
    if (!state.index.text(side).has(segment)) continue
    const place = list.placeOfSegment(state.index, side, segment)
    if (place !== undefined) return { place, side, segment }
  }
  return undefined
}

/** Cut between words where there are spaces. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= WORDS_SHOWN) return line
  const cut = line.slice(0, WORDS_SHOWN).toWellFormed()
  const space = cut.lastIndexOf(' ')
  return `${space > WORDS_SHOWN / 2 ? cut.slice(0, space) : cut} …`
}
