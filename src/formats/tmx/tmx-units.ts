import { z } from 'zod'
import type { Assembly, BeadDraft, BitextDraft, Piece } from '../assembly/assembly.ts'
import { Fault } from '../fault.ts'
import type { ForeignUnits, Subject } from '../foreign-units.ts'
import { noteText } from '../note-text.ts'
import { TMX_PROPERTY } from './tmx-properties.ts'
import {
  asFileNote,
  documentOrFault,
  parseConfidence,
  parseId,
  parseJsonRecord,
  placeSide,
  takeNote,
} from '../unit-properties.ts'
import { withoutForbidden } from '../xml/xml-write.ts'

export type Properties = Map<string, string[]>

export interface Variant {
  readonly language: string
  readonly properties: Properties
  readonly notes: string[]
  text: string
}

export interface TranslationUnit {
  readonly variants: Variant[]
  readonly properties: Properties
  readonly notes: string[]
  readonly author: string
  /** What the unit itself says; empty where that is for the header to say. */
  readonly sourceLanguage: string
}

/** Programs indent what stands in a segment; a line break without an indent is one of the text. */
function withoutLayout(text: string): string {
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  const from = text.slice(0, start).includes('\n') ? start : 0
  const to = text.slice(end).includes('\n') ? end : text.length
  // Only where white space begins, so that a run of it is read once.
  return text.slice(from, to).replace(/(?<![ \t])[ \t]*\r?\n[ \t]+/g, ' ')
}

/** A unit of ours by its properties, of another program by its languages. */
export function takeUnit(assembly: Assembly, foreign: ForeignUnits, unit: TranslationUnit): void {
  const bitextId = unit.properties.get(TMX_PROPERTY.bitext)?.[0]
  const bitext = bitextId === undefined ? undefined : assembly.bitext(parseId(bitextId))
  const ours = unit.variants.every(({ properties }) => properties.has(TMX_PROPERTY.document))
  if (bitext && ours) takeOwnUnit(assembly, bitext, unit)
  else {
    const variants = unit.variants.map(({ language, text }) => ({
      language,
      text: withoutLayout(text),
    }))
    const subjects = foreign.take(variants, unit.sourceLanguage)
    takeNotes(assembly, unit, subjects.unit, subjects.variants)
  }
}

function takeOwnUnit(assembly: Assembly, bitext: BitextDraft, unit: TranslationUnit): void {
  const value = (name: keyof typeof TMX_PROPERTY) => unit.properties.get(TMX_PROPERTY[name])?.[0]
  const sides: { source: readonly Piece[]; target: readonly Piece[] } = { source: [], target: [] }
  for (const { properties, text } of unit.variants) {
    const document = documentOrFault(assembly, parseId(properties.get(TMX_PROPERTY.document)![0]!))
    const pieces = placeSide(assembly, document, properties.get(TMX_PROPERTY.segments)?.[0], text)
    if (document === bitext.source) sides.source = pieces
    else if (document === bitext.target) sides.target = pieces
    else throw new Fault(`a unit of bitext ${bitext.id} has a variant of document ${document.id}`)
  }
  const status = value('status')
  const id = value('bead')
  const absence = value('absence')
  let bead: BeadDraft | null = null
  if (status === 'proposed' || status === 'confirmed' || status === 'rejected') {
    bead = {
      id: id === undefined ? null : parseId(id),
      ...sides,
      confidence: parseConfidence(value('confidence')),
      status,
      absence: absence === undefined ? undefined : parseJsonRecord(z.string(), absence, 'absence'),
    }
    bitext.beads.push(bead)
  }
  takeNotes(assembly, unit, bead ? { bitext, bead } : [...sides.source, ...sides.target][0])
}

/** Notes of ours come as properties; what stands in `note` besides was written elsewhere. */
function takeNotes(
  assembly: Assembly,
  unit: TranslationUnit,
  on: Subject,
  onVariants: readonly Subject[] = [],
): void {
  const known = new Set<string>()
  for (const json of unit.properties.get(TMX_PROPERTY.note) ?? []) {
    known.add(withoutForbidden(noteText(asFileNote(takeNote(assembly, json)))))
  }
  const take = (bodies: readonly string[], about: Subject) => {
    for (const body of bodies) {
      if (about && !known.has(body)) {
        assembly.addForeignNote({ body, author: unit.author, on: about })
      }
    }
  }
  take(unit.notes, on)
  for (const [at, { notes }] of unit.variants.entries()) take(notes, onVariants[at] ?? on)
}
