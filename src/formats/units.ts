import { longestSeries } from '../core/longest-series.ts'
import type { DocumentId, Segment, SegmentId } from '../core/model.ts'
import {
  DEFAULT_CHOICE,
  documentOf,
  segmentText,
  type BilingualFile,
  type ExportChoice,
  type FileBead,
  type FileBitext,
  type FileDocument,
  type FileNote,
} from './bilingual.ts'

/** A segment with its words and its 0-based place in the reading order. */
export interface PlacedSegment extends Segment {
  readonly position: number
  readonly text: string
}

/** A translation unit: one bead, or one segment that no live bead holds. */
export interface Unit {
  /** Null: the segment is unaligned. */
  readonly bead: FileBead | null
  /** In reading order. */
  readonly source: readonly PlacedSegment[]
  readonly target: readonly PlacedSegment[]
  /** The link does not go along with the reading order of both texts, as others do. */
  readonly crossing: boolean
  /** Notes on the bead, and notes on words that begin in one of the segments. */
  readonly notes: readonly FileNote[]
}

/** Positions instead of segments, so that a large bitext stays small until it is written. */
interface Draft {
  readonly bead: FileBead | null
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/**
 * The units of a bitext that `choice` asks for, in the reading order of the source; what stands in
 * the target only follows the unit of the target segment before it. Rejected beads come last.
 *
 * Segments of beads that the choice leaves out are left out too: they are not unaligned.
 * @throws {RangeError} where a bead names a segment that its document does not have
 */
export function* selectUnits(
  file: BilingualFile,
  bitext: FileBitext,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<Unit> {
  const source = documentOf(file, bitext.source)
  const target = documentOf(file, bitext.target)
  const { live, rejected } = draftUnits(bitext, source, target, choice)
  const notes = choice.notes ? indexNotes(file, bitext) : NO_NOTES
  const crossings = crossingDrafts(live)
  const sidesOf = (draft: Draft) => ({
    source: placed(source, draft.source),
    target: placed(target, draft.target),
  })
  for (const draft of inReadingOrder(live)) {
    const { bead } = draft
    const sides = sidesOf(draft)
    const notesHere = [
      ...notesOnBead(notes, bead),
      ...notesOnWords(notes, source.id, sides.source),
      ...(source === target ? [] : notesOnWords(notes, target.id, sides.target)),
    ]
    yield { bead, ...sides, crossing: crossings.has(draft), notes: notesHere }
  }
  for (const draft of rejected) {
    const { bead } = draft
    yield { bead, ...sidesOf(draft), crossing: false, notes: notesOnBead(notes, bead) }
  }
}

function draftUnits(
  bitext: FileBitext,
  source: FileDocument,
  target: FileDocument,
  choice: ExportChoice,
): { live: Draft[]; rejected: Draft[] } {
  const sourcePosition = positions(source)
  const targetPosition = positions(target)
  const sourceHeld = new Uint8Array(source.segments.length)
  const targetHeld = new Uint8Array(target.segments.length)
  const live: Draft[] = []
  const rejected: Draft[] = []
  for (const bead of bitext.beads) {
    const draft = {
      bead,
      source: place(bead.source, sourcePosition),
      target: place(bead.target, targetPosition),
    }
    if (bead.status === 'rejected') {
      if (choice.rejected && choice.only === 'all') rejected.push(draft)
      continue
    }
    for (const position of draft.source) sourceHeld[position] = 1
    for (const position of draft.target) targetHeld[position] = 1
    if (choice.only === 'all' || bead.status === 'confirmed') live.push(draft)
  }
  if (choice.unaligned) {
    sourceHeld.forEach((held, at) => held || live.push({ bead: null, source: [at], target: [] }))
    targetHeld.forEach((held, at) => held || live.push({ bead: null, source: [], target: [at] }))
  }
  return { live, rejected: rejected.sort(bySource) }
}

/** Reading position of each segment of a document. */
export function positions(document: FileDocument): ReadonlyMap<SegmentId, number> {
  return new Map(document.segments.map((segment, position) => [segment.id, position]))
}

function place(ids: readonly SegmentId[], position: ReadonlyMap<SegmentId, number>): number[] {
  const places = ids.map((id) => {
    const at = position.get(id)
    if (at === undefined) throw new RangeError(`A bead names segment ${id}, which does not exist`)
    return at
  })
  return places.sort((one, other) => one - other)
}

function bySource(one: Draft, other: Draft): number {
  const first = (draft: Draft) => draft.source[0] ?? Infinity
  if (first(one) !== first(other)) return first(one) - first(other)
  return (one.target[0] ?? -1) - (other.target[0] ?? -1)
}

/** Links outside the longest series that increases in both texts. */
function crossingDrafts(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const links = drafts.filter(({ source, target }) => source.length > 0 && target.length > 0)
  links.sort(bySource)
  const along = longestSeries(links.map(({ target }) => target[0]!))
  return new Set(links.filter((_, at) => !along.has(at)))
}

function* inReadingOrder(drafts: readonly Draft[]): Generator<Draft> {
  const targetOnly = new Map<number, Draft>()
  const rest: Draft[] = []
  for (const draft of drafts) {
    if (draft.source.length === 0 && draft.target.length > 0)
      targetOnly.set(draft.target[0]!, draft)
    else rest.push(draft)
  }
  const after = function* (positions: readonly number[]): Generator<Draft> {
    const queue = positions.toReversed()
    while (queue.length > 0) {
      const next = queue.pop()! + 1
      const draft = targetOnly.get(next)
      if (!draft) continue
      targetOnly.delete(next)
      yield draft
      queue.push(...draft.target.toReversed())
    }
  }
  yield* after([-1])
  for (const draft of rest.sort(bySource)) {
    yield draft
    yield* after(draft.target)
  }
  // What follows a segment of a unit that was left out.
  yield* [...targetOnly.values()].sort((one, other) => one.target[0]! - other.target[0]!)
}

interface NoteIndex {
  readonly byBead: ReadonlyMap<number, readonly FileNote[]>
  readonly bySegment: ReadonlyMap<DocumentId, ReadonlyMap<SegmentId, readonly FileNote[]>>
}

const NO_NOTES: NoteIndex = { byBead: new Map(), bySegment: new Map() }

function indexNotes(file: BilingualFile, bitext: FileBitext): NoteIndex {
  const byBead = new Map<number, FileNote[]>()
  const bySegment = new Map<DocumentId, Map<SegmentId, FileNote[]>>()
  for (const note of file.notes) {
    const { anchor } = note
    if (anchor.on === 'bead' && anchor.bitext === bitext.id) append(byBead, anchor.bead, note)
    if (anchor.on !== 'span') continue
    if (anchor.document !== bitext.source && anchor.document !== bitext.target) continue
    const segment = segmentAt(documentOf(file, anchor.document), anchor.span.start)
    if (!segment) continue
    const notes = bySegment.get(anchor.document) ?? new Map<SegmentId, FileNote[]>()
    bySegment.set(anchor.document, notes)
    append(notes, segment.id, note)
  }
  return { byBead, bySegment }
}

function append<K>(lists: Map<K, FileNote[]>, key: K, note: FileNote): void {
  const list = lists.get(key)
  if (list) list.push(note)
  else lists.set(key, [note])
}

/** The segment that holds the character at `offset`; of an offset at the very end, the last one. */
export function segmentAt(document: FileDocument, offset: number): Segment | undefined {
  let low = 0
  let high = document.segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (document.segments[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  const segment = document.segments[low]
  if (segment && segment.start <= offset) return segment
  const before = document.segments[low - 1]
  return before && before.end === offset ? before : undefined
}

function placed(document: FileDocument, places: readonly number[]): readonly PlacedSegment[] {
  return places.map((position) => {
    const segment = document.segments[position]!
    return { ...segment, position, text: segmentText(document, segment) }
  })
}

function notesOnBead({ byBead }: NoteIndex, bead: FileBead | null): readonly FileNote[] {
  return (bead && byBead.get(bead.id)) ?? []
}

function notesOnWords(
  { bySegment }: NoteIndex,
  document: DocumentId,
  segments: readonly Segment[],
): readonly FileNote[] {
  const notes = bySegment.get(document)
  return segments.flatMap(({ id }) => notes?.get(id) ?? [])
}

/** The words of one side of a unit in one string: segments joined by a space. */
export function joinedText(segments: readonly PlacedSegment[]): string {
  return segments.map(({ text }) => text).join(' ')
}

/** Line breaks of any kind, which formats of lines write as spaces. */
export const LINE_BREAKS = /[\n\u000B\f\r\u0085\u2028\u2029]/g

export function onOneLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ')
}

/** `confirmed`, `proposed`, `rejected`, or `unaligned` where no bead holds the segment. */
export function unitStatus(unit: Unit): string {
  return unit.bead?.status ?? 'unaligned'
}
