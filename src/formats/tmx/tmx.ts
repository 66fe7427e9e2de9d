import {
  DEFAULT_CHOICE,
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileBitext,
  type FileDocument,
} from '../bilingual.ts'
import { allFindings, findingsOf } from '../findings.ts'
import { noteText } from '../note-text.ts'
import { segmentList, strayNotes, toPortableNote } from '../portable.ts'
import { PRODUCT } from '../product.ts'
import { toDocumentRecord } from '../records.ts'
import { TMX_PROPERTY } from './tmx-properties.ts'
import { joinedText, selectUnits, unitStatus, type PlacedSegment, type Unit } from '../units.ts'
import { XML_DECLARATION, element, jsonForXml, open, xmlText } from '../xml/xml-write.ts'

export { readTmx } from './tmx-read.ts'

/**
 * TMX 1.4, valid against its DTD: one `tu` a unit, unaligned segments with a single `tuv`, notes and
 * status as `note` and `prop`. `srclang` is the source language, or `*all*` where there are several
 * bitexts and in units without a source.
 */
export function* writeTmx(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<string> {
  yield `${XML_DECLARATION}<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n${open('tmx', { version: '1.4' })}\n`
  yield header(file, choice)
  yield '<body>\n'
  for (const bitext of file.bitexts) {
    for (const unit of selectUnits(file, bitext, choice)) yield tu(file, bitext, unit, choice)
  }
  yield '</body>\n</tmx>\n'
}

function header(file: BilingualFile, choice: ExportChoice): string {
  const [only] = file.bitexts
  const srclang =
    only && file.bitexts.length === 1 ? documentOf(file, only.source).language : '*all*'
  const attributes = {
    creationtool: PRODUCT.name,
    creationtoolversion: PRODUCT.version,
    segtype: 'sentence',
    'o-tmf': PRODUCT.name,
    adminlang: 'en',
    srclang,
    datatype: 'plaintext',
  }
  const { title, pivot } = file.comparison
  const properties = [
    jsonProperty('comparison', { title, pivot }),
    ...file.documents.map((document) => jsonProperty('document', toDocumentRecord(document))),
    ...file.bitexts.map(({ id, source, target, mode, engine }) =>
      jsonProperty('bitext', { id, source, target, mode, engine }),
    ),
    ...strayNotes(file, choice).map((note) => jsonProperty('note', toPortableNote(file, note))),
  ]
  return element('header', attributes, `\n${properties.join('\n')}\n`) + '\n'
}

function tu(file: BilingualFile, bitext: FileBitext, unit: Unit, choice: ExportChoice): string {
  const { bead } = unit
  const found = findingsOf(bitext, unit, choice)
  const places = [unit.source[0]?.position ?? '', unit.target[0]?.position ?? ''].join('-')
  const attributes = {
    tuid: bead ? `${bitext.id}.${bead.id}` : `${bitext.id}.${places}`,
    srclang: unit.source.length === 0 ? '*all*' : undefined,
  }
  const parts = [
    ...unit.notes.map((note) => element('note', {}, xmlText(noteText(note)))),
    property('bitext', String(bitext.id)),
    ...(bead ? [property('bead', String(bead.id))] : []),
    property('status', unitStatus(unit)),
    ...(bead && bead.confidence !== null ? [property('confidence', String(bead.confidence))] : []),
    ...(bead?.absence === undefined ? [] : [property('absence', jsonForXml(bead.absence))]),
    ...unit.notes.map((note) => jsonProperty('note', toPortableNote(file, note))),
    ...allFindings(found).map((finding) => jsonProperty('difference', finding)),
    ...(found.gloss === null ? [] : [jsonProperty('gloss', found.gloss)]),
    ...tuv(documentOf(file, bitext.source), unit.source),
    ...tuv(documentOf(file, bitext.target), unit.target),
  ]
  return `${element('tu', attributes, `\n${parts.join('\n')}\n`)}\n`
}

function tuv(document: FileDocument, segments: readonly PlacedSegment[]): string[] {
  if (segments.length === 0) return []
  const parts = [
    property('document', String(document.id)),
    property('segments', segmentList(segments)),
    `<seg>${xmlText(joinedText(segments))}</seg>`,
  ]
  return [element('tuv', { 'xml:lang': document.language }, parts.join(''))]
}

function property(type: keyof typeof TMX_PROPERTY, value: string): string {
  // An element that could be empty keeps both its tags: some readers take <prop/> for none.
  return `${open('prop', { type: TMX_PROPERTY[type] })}${xmlText(value)}</prop>`
}

function jsonProperty(type: keyof typeof TMX_PROPERTY, value: object): string {
  return property(type, jsonForXml(value))
}
