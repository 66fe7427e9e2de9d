import { z } from 'zod'
import type { Assembly, Draft, Piece } from '../assembly/assembly.ts'
import type { FileNote, ImportedFile } from '../bilingual.ts'
import { Fault } from '../fault.ts'
import { noteRecord } from '../records.ts'
import type { TEI_DATA } from './tei-data.ts'
import { parseJsonRecord, takeBitext, takeComparison } from '../unit-properties.ts'

/** The records of a kind that a file of ours holds, as JSON. */
export type TeiValues = (type: keyof typeof TEI_DATA) => readonly string[]

const absenceRecord = z.object({
  bitext: z.int(),
  id: z.int().nonnegative(),
  source: z.array(z.int()),
  target: z.array(z.int()),
  status: z.enum(['proposed', 'confirmed', 'rejected']),
  confidence: z.number().min(0).max(1).nullable(),
  absence: z.string().optional(),
})

/** Title and pivot, the pairs of texts, and what is absent, which TEI has no link for. @throws {Fault} */
export function takeOwnRecords(assembly: Assembly, values: TeiValues): void {
  for (const json of values('comparison')) takeComparison(assembly, json)
  for (const json of values('bitext')) takeBitext(assembly, json)
  const segments = new Map(
    assembly.documents().map((document) => [document, piecesById(document)] as const),
  )
  for (const json of values('absence')) {
    const { bitext: id, source, target, ...rest } = parseJsonRecord(absenceRecord, json, 'absence')
    const bitext = assembly.bitext(id)
    if (!bitext) throw new Fault(`there is no bitext ${id}`)
    const named = (document: Draft, ids: readonly number[]) =>
      ids.map((at) => {
        const piece = segments.get(document)?.get(at)
        if (!piece) throw new Fault(`document ${document.id} has no segment ${at}`)
        return piece
      })
    const sides = { source: named(bitext.source, source), target: named(bitext.target, target) }
    bitext.beads.push({ ...rest, ...sides })
  }
}

function piecesById({ pieces }: Draft): ReadonlyMap<number | null, Piece> {
  return new Map(pieces.map((piece) => [piece.id, piece]))
}

/** Offsets are those of the text itself, so notes need no moving. @throws {Fault} */
export function ownNotes(values: TeiValues, file: ImportedFile): readonly FileNote[] {
  const notes = values('note').map((json) => parseJsonRecord(noteRecord, json, 'note') as FileNote)
  for (const { id, anchor } of notes) {
    if (anchor.on === 'bead') {
      const bitext = file.bitexts.find((candidate) => candidate.id === anchor.bitext)
      if (!bitext?.beads.some((bead) => bead.id === anchor.bead)) {
        throw new Fault(`note ${id} is about link ${anchor.bead}, which is not there`)
      }
      continue
    }
    const length = file.documents.find((document) => document.id === anchor.document)?.text.length
    if (length === undefined) throw new Fault(`note ${id} is about a document that is not there`)
    if (anchor.on === 'span' && (anchor.span.start > anchor.span.end || anchor.span.end > length)) {
      throw new Fault(`note ${id} lies outside its text`)
    }
  }
  return notes
}
