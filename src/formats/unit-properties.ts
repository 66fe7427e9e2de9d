import { z } from 'zod'
import type { Assembly, BeadDraft, BitextDraft, Draft, Piece } from './assembly/assembly.ts'
import {
  beadRecord,
  bitextRecord,
  comparisonRecord,
  documentRecord,
  firstIssue,
  portableNoteRecord,
  type PortableNote,
} from './records.ts'
import type { FileNote } from './bilingual.ts'
import { Fault } from './fault.ts'
import type { Origin } from '../core/model.ts'

/**
 * What `segmentList` wrote, read back: the places of the segments that a string is joined from.
 * Null where the list does not fit the string (another program has changed it).
 */
export function parseSegmentList(
  list: string,
  text: string,
): readonly { readonly position: number; readonly id: number; readonly text: string }[] | null {
  const places: { position: number; id: number; text: string }[] = []
  let expected = 0
  for (const entry of list.split(' ')) {
    const match = /^(\d{1,8}):(\d{1,12}):(\d{1,9})-(\d{1,9})$/.exec(entry)
    if (!match) return null
    const [position, id, start, end] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
    ]
    if (start !== expected || end < start) return null
    places.push({ position, id, text: text.slice(start, end) })
    expected = end + 1
  }
  return expected === text.length + 1 ? places : null
}

/** The segments of one side of a unit: as its list says, else one segment where the first of them stood. */
export function placeSide(
  assembly: Assembly,
  document: Draft,
  list: string | undefined,
  text: string,
): readonly Piece[] {
  const places = list === undefined ? null : parseSegmentList(list, text)
  if (places) return places.map((place) => assembly.placeSegment(document, place, place.text))
  const first = /^(\d{1,8}):(\d{1,12}):/.exec(list ?? '')
  if (!first) return text === '' ? [] : [assembly.addSegment(document, text)]
  assembly.warn(
    'changed-unit',
    'Texts that were changed since the export are taken as one segment a unit',
  )
  const place = { position: Number(first[1]), id: Number(first[2]) }
  return [assembly.placeSegment(document, place, text)]
}

/** Takes the head of a file of ours into the assembly. */
export function takeComparison(assembly: Assembly, json: string): void {
  assembly.comparison = parseJsonRecord(comparisonRecord, json, 'comparison')
}

export function takeDocument(assembly: Assembly, json: string): Draft {
  const { id, title, language, origin } = parseJsonRecord(documentRecord, json, 'document')
  return assembly.addDocument({ id, title, language, origin: origin as Origin })
}

export function takeBitext(assembly: Assembly, json: string): BitextDraft {
  const { source, target, ...rest } = parseJsonRecord(bitextRecord, json, 'bitext')
  return assembly.addBitext({
    ...rest,
    source: documentOrFault(assembly, source),
    target: documentOrFault(assembly, target),
  })
}

/** A bead whose sides stand beside its record. */
export function takeBead(
  json: string,
  source: readonly Piece[],
  target: readonly Piece[],
): BeadDraft {
  const { id, ...rest } = parseJsonRecord(beadRecord, json, 'link')
  return { ...rest, id: id ?? null, source, target }
}

export function takeNote(assembly: Assembly, json: string): PortableNote {
  const note = parseJsonRecord(portableNoteRecord, json, 'note')
  assembly.addNote(note)
  return note
}

export function documentOrFault(assembly: Assembly, id: number): Draft {
  const document = assembly.document(id)
  if (!document) throw new Fault(`there is no document ${id}`)
  return document
}

/** A confidence as it was written; null where there is none. @throws {Fault} */
export function parseConfidence(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  const value = Number(text)
  if (!(value >= 0 && value <= 1))
    throw new Fault(`${text.slice(0, 40)} is not a confidence from 0 to 1`)
  return value
}

/** A whole number as it was written. @throws {Fault} */
export function parseId(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new Fault(`${text.slice(0, 40)} is not an id`)
  return Number(text)
}

/** A record that a file holds as JSON. @throws {Fault} */
export function parseJsonRecord<T>(schema: z.ZodType<T>, json: string, what: string): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new Fault(`the ${what} is not JSON`)
  }
  const result = schema.safeParse(value)
  if (!result.success) throw new Fault(`the ${what}: ${firstIssue(result.error)}`)
  return result.data
}

/** The quotation and fields of a note are all that its readable form needs. */
export function asFileNote(note: PortableNote): FileNote {
  const { anchor } = note
  if (anchor.on !== 'span') return { ...note, anchor }
  return { ...note, anchor: { on: 'orphan', document: anchor.document, quote: anchor.quote } }
}
