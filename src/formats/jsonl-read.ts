import { z } from 'zod'
import { UserError } from '../core/errors.ts'
import type {
  FileBead,
  FileDismissal,
  FileDocument,
  FileNote,
  ImportedBitext,
  ImportedFile,
  InputFile,
} from './bilingual.ts'
import { AlignmentLines, placeRecord } from './alignment-lines.ts'
import { Fault, refusing } from './fault.ts'
import { numberedLines } from './input.ts'
import {
  beadRecord,
  bitextRecord,
  comparisonRecord,
  dismissalRecord,
  faultOf,
  firstIssue,
  fullDocumentRecord,
  noteRecord,
} from './records.ts'

/** Highest version of the records that this reader understands. */
const READABLE_VERSION = 1

const headRecord = z.object({ synoptic: z.int(), comparison: comparisonRecord })
const unitRecord = beadRecord.extend({
  source: z.array(placeRecord).max(10_000),
  target: z.array(placeRecord).max(10_000),
  status: z.enum(['proposed', 'confirmed', 'rejected', 'unaligned']),
})

type UnitLine = z.infer<typeof unitRecord>
type BitextLine = z.infer<typeof bitextRecord>

/**
 * Reads what `writeJsonl` wrote, or the bare lines of an alignment; then the documents are put
 * together from the segments, with spaces where the lines say nothing.
 * @throws {UserError} unreadable, with the line
 */
export async function readJsonl(
  file: InputFile,
  options: { readonly languages?: readonly string[] } = {},
): Promise<ImportedFile> {
  const reading = new Reading()
  for await (const { number, text } of numberedLines(file)) {
    if (text.trim() === '') continue
    refusing(file.name, () => reading.take(parseRecord(text)), number)
  }
  return reading.finish(file.name, options.languages ?? [])
}

function parseRecord(text: string): object {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Fault('this is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fault('this is not a JSON object')
  }
  return value
}

interface BitextReading {
  readonly bitext: BitextLine
  readonly beads: FileBead[]
  readonly dismissals: FileDismissal[]
  /** Of the beads. */
  readonly ids: Set<number>
  /** Segments of the source and of the target that a live bead holds. */
  readonly held: readonly [Set<number>, Set<number>]
}

class Reading {
  #head: z.infer<typeof headRecord> | undefined
  #documents = new Map<number, FileDocument>()
  #bitexts = new Map<number, BitextReading>()
  #current: BitextReading | undefined
  #notes: FileNote[] = []
  #bare = new AlignmentLines()

  take(record: object): void {
    if ('synoptic' in record) this.#takeHead(check(headRecord, record))
    else if ('document' in record) this.#takeDocument(check(fullDocumentRecord, record.document))
    else if ('bitext' in record) this.#takeBitext(check(bitextRecord, record.bitext))
    else if ('note' in record) this.#takeNote(check(noteRecord, record.note))
    else if ('dismissal' in record) this.#takeDismissal(check(dismissalRecord, record.dismissal))
    else if ('source' in record) this.#takeUnit(check(unitRecord, record))
    else
      throw new Fault(
        'this is not a record of a comparison; pairs of other programs come in as CSV, TSV, TMX or XLIFF',
      )
  }

  #takeHead(head: z.infer<typeof headRecord>): void {
    if (head.synoptic > READABLE_VERSION) {
      throw new Fault(`the file was written by a newer program (version ${head.synoptic})`)
    }
    if (this.#head) throw new Fault('there is a second comparison')
    this.#head = head
  }

  #takeDocument(record: z.infer<typeof fullDocumentRecord>): void {
    const document = record as FileDocument
    if (this.#documents.has(document.id)) throw new Fault(`document ${document.id} is there twice`)
    const fault = faultOf(document)
    if (fault) throw new Fault(`document ${document.id}: ${fault}`)
    this.#documents.set(document.id, document)
  }

  #takeBitext(bitext: BitextLine): void {
    if (this.#bitexts.has(bitext.id)) throw new Fault(`bitext ${bitext.id} is there twice`)
    if (bitext.source === bitext.target) throw new Fault('a bitext has two different documents')
    for (const id of [bitext.source, bitext.target]) this.#document(id)
    const held = [new Set<number>(), new Set<number>()] as const
    this.#current = { bitext, beads: [], dismissals: [], ids: new Set(), held }
    this.#bitexts.set(bitext.id, this.#current)
  }

  #document(id: number): FileDocument {
    const document = this.#documents.get(id)
    if (!document) throw new Fault(`there is no document ${id} above this line`)
    return document
  }

  #takeUnit(unit: UnitLine): void {
    if (!this.#current) {
      const fault = this.#bare.take(unit)
      if (fault) throw new Fault(fault)
      return
    }
    const { status, id } = unit
    if (status === 'unaligned') return
    const { bitext, beads, ids, held } = this.#current
    if (id === undefined) throw new Fault('a link without an id')
    if (ids.has(id)) throw new Fault(`link ${id} is there twice`)
    ids.add(id)
    const bead = {
      id,
      source: this.#segments(bitext.source, unit.source),
      target: this.#segments(bitext.target, unit.target),
      confidence: unit.confidence,
      status,
      reasons: unit.reasons,
      ...(unit.absence !== undefined && { absence: unit.absence }),
    }
    if (bead.source.length + bead.target.length === 0) throw new Fault('a link of no segments')
    if (status !== 'rejected') {
      hold(held[0], bead.source)
      hold(held[1], bead.target)
    }
    beads.push(bead)
  }

  #segments(id: number, side: UnitLine['source']): number[] {
    const { segments } = this.#document(id)
    return side.map(({ position }) => {
      const segment = segments[position]
      if (!segment) throw new Fault(`document ${id} has no segment at position ${position}`)
      return segment.id
    })
  }

  #takeNote(note: FileNote): void {
    const { anchor } = note
    if (anchor.on === 'bead') {
      if (!this.#bitexts.get(anchor.bitext)?.ids.has(anchor.bead)) {
        throw new Fault(`note ${note.id} is about link ${anchor.bead}, which is not there`)
      }
    } else {
      const { text } = this.#document(anchor.document)
      if (
        anchor.on === 'span' &&
        !(anchor.span.start <= anchor.span.end && anchor.span.end <= text.length)
      ) {
        throw new Fault(`note ${note.id} lies outside its text`)
      }
    }
    this.#notes.push(note)
  }

  #takeDismissal({ bitext: id, ...dismissal }: z.infer<typeof dismissalRecord>): void {
    const bitext = this.#bitexts.get(id)
    if (!bitext || (dismissal.bead !== null && !bitext.ids.has(dismissal.bead))) {
      throw new Fault('what was dismissed is in a link that is not there')
    }
    bitext.dismissals.push(dismissal)
  }

  finish(fileName: string, languages: readonly string[]): ImportedFile {
    if (!this.#head) {
      if (this.#documents.size > 0) {
        throw new UserError(
          'unreadable',
          `${fileName} has documents, but not the first line that Synoptic writes.`,
        )
      }
      return this.#bare.finish(fileName, languages)
    }
    const documents = [...this.#documents.values()]
    if (!this.#documents.has(this.#head.comparison.pivot)) {
      throw new UserError('unreadable', `The pivot of ${fileName} is not one of its documents.`)
    }
    const bitexts = [...this.#bitexts.values()].map(
      ({ bitext, beads, dismissals }): ImportedBitext => ({
        ...bitext,
        beads: beads.sort((one, other) => one.id - other.id),
        ...(dismissals.length > 0 && { dismissals }),
      }),
    )
    return {
      comparison: this.#head.comparison,
      documents,
      bitexts,
      notes: this.#notes,
      warnings: [],
    }
  }
}

/** @throws {Fault} where a live bead holds one of the segments already */
function hold(held: Set<number>, segments: readonly number[]): void {
  for (const id of segments) {
    if (held.has(id)) throw new Fault(`segment ${id} is in two links`)
    held.add(id)
  }
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Fault(firstIssue(result.error))
}
