import { UserError } from '../../core/errors.ts'
import {
  DEFAULT_CHOICE,
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileBitext,
  type FileDocument,
  type FileNote,
} from '../bilingual.ts'
import { allFindings, findingsOf } from '../findings.ts'
import { noteText } from '../note-text.ts'
import { firstBitext } from '../parts.ts'
import { segmentList, strayNotes, toPortableNote } from '../portable.ts'
import { toBeadRecord, toDocumentRecord } from '../records.ts'
import { areDisjoint, marksOf, type Mark } from '../span-marks.ts'
import { joinedText, selectUnits, type PlacedSegment, type Unit } from '../units.ts'
import { XLIFF_CATEGORY, XLIFF_META } from './xliff-metadata.ts'
import { FORBIDDEN, XML_DECLARATION, element, jsonForXml, open, xmlText } from '../xml/xml-write.ts'

export { readXliff } from './xliff-read.ts'

/** States of segments: what a person has confirmed is `reviewed`. */
const STATES = { proposed: 'translated', confirmed: 'reviewed', rejected: 'initial' } as const

/** The highest XLIFF priority is 1. */
const PRIORITIES = { critical: 1, major: 3, minor: 5, neutral: 10 } as const

/**
 * XLIFF 2.1 with the metadata module, one `unit` with one `segment` a unit of the first bitext. A
 * unit without a source has an empty one, one without a target has none. Notes on words are
 * `mrk type="comment"` (`sm` and `em` where they overlap).
 * @throws {UserError} empty, when a file would have no unit, which XLIFF does not allow
 */
export function writeXliff(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<string> {
  const bitext = firstBitext(file)
  const units = selectUnits(file, bitext, choice)
  const first = units.next()
  if (first.done) {
    throw new UserError('empty', 'There is nothing to export: no link or segment is selected.')
  }
  return xliffPieces(file, bitext, choice, first.value, units)
}

function* xliffPieces(
  file: BilingualFile,
  bitext: FileBitext,
  choice: ExportChoice,
  first: Unit,
  rest: Iterable<Unit>,
): Generator<string> {
  const source = documentOf(file, bitext.source)
  const target = documentOf(file, bitext.target)
  yield XML_DECLARATION
  yield `${open('xliff', {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    version: '2.1',
    srcLang: source.language,
    trgLang: target.language,
  })}\n`
  const original = source.origin.fileName || undefined
  yield `${open('file', { id: `f${bitext.id}`, original, 'xml:space': 'preserve' })}\n`
  yield `${fileMetadata(file, bitext, choice)}\n`
  const of = { file, bitext, choice, source, target }
  let number = 1
  yield `${unitElement(of, first, number)}\n`
  for (const unit of rest) yield `${unitElement(of, unit, ++number)}\n`
  yield '</file>\n</xliff>\n'
}

function fileMetadata(file: BilingualFile, bitext: FileBitext, choice: ExportChoice): string {
  const { id, source, target, mode, engine } = bitext
  const { title, pivot } = file.comparison
  const documents = [source, target]
  const only = { ...file, bitexts: [bitext] }
  const strays = strayNotes(only, choice).filter(
    ({ anchor }) => anchor.on !== 'bead' && documents.includes(anchor.document),
  )
  return metadata([
    meta('comparison', jsonForXml({ title, pivot: documents.includes(pivot) ? pivot : source })),
    ...documents.map((at) => meta('document', jsonForXml(toDocumentRecord(documentOf(file, at))))),
    meta('bitext', jsonForXml({ id, source, target, mode, engine })),
    ...strays.map((note) => meta('note', jsonForXml(toPortableNote(file, note)))),
  ])
}

interface UnitContext {
  readonly file: BilingualFile
  readonly bitext: FileBitext
  readonly choice: ExportChoice
  readonly source: FileDocument
  readonly target: FileDocument
}

function unitElement(of: UnitContext, unit: Unit, number: number): string {
  const { file, bitext, choice, source, target } = of
  const { bead } = unit
  const found = findingsOf(bitext, unit, choice)
  const about = [
    ...(bead ? [meta('bead', jsonForXml(toBeadRecord(bead)))] : []),
    ...(unit.source.length > 0 ? [meta('sourceSegments', segmentList(unit.source))] : []),
    ...(unit.target.length > 0 ? [meta('targetSegments', segmentList(unit.target))] : []),
    ...unit.notes.map((note) => meta('note', jsonForXml(toPortableNote(file, note)))),
    ...allFindings(found).map((finding) => meta('difference', jsonForXml(finding))),
    ...(found.gloss === null ? [] : [meta('gloss', jsonForXml(found.gloss))]),
  ]
  const notes = unit.notes.map((note) => noteElement(note, target)).join('')
  const state = bead ? STATES[bead.status] : 'initial'
  const sides = [
    `<source>${inlineText(unit, source, unit.source)}</source>`,
    ...(unit.target.length > 0
      ? [`<target>${inlineText(unit, target, unit.target)}</target>`]
      : []),
  ].join('')
  return element(
    'unit',
    { id: `u${number}` },
    `${metadata(about)}${element('notes', {}, notes).replace('<notes/>', '')}${element('segment', { state }, sides)}`,
  )
}

function noteElement(note: FileNote, target: FileDocument): string {
  const { anchor } = note
  const onTarget = anchor.on === 'span' && anchor.document === target.id
  const attributes = {
    id: `n${note.id}`,
    appliesTo: anchor.on === 'span' ? (onTarget ? 'target' : 'source') : undefined,
    category: note.category,
    priority: PRIORITIES[note.severity],
  }
  return element('note', attributes, xmlText(noteText(note)))
}

function inlineText(
  unit: Unit,
  document: FileDocument,
  segments: readonly PlacedSegment[],
): string {
  const text = joinedText(segments)
  const marks = marksOf(unit, document.id, segments, text)
  return areDisjoint(marks) ? withElements(text, marks) : withMilestones(text, marks)
}

function withElements(text: string, marks: readonly Mark[]): string {
  let at = 0
  const parts: string[] = []
  for (const { note, start, end } of marks) {
    const attributes = { id: `m${note.id}`, type: 'comment', ref: `#n=n${note.id}` }
    parts.push(codePoints(text.slice(at, start)))
    parts.push(element('mrk', attributes, codePoints(text.slice(start, end))))
    at = end
  }
  return parts.join('') + codePoints(text.slice(at))
}

function withMilestones(text: string, marks: readonly Mark[]): string {
  const tags = marks.flatMap(({ note, start, end }) => [
    {
      at: start,
      tag: element('sm', { id: `m${note.id}`, type: 'comment', ref: `#n=n${note.id}` }),
    },
    { at: end, tag: element('em', { startRef: `m${note.id}` }) },
  ])
  let at = 0
  const parts: string[] = []
  for (const { at: offset, tag } of tags.sort((one, other) => one.at - other.at)) {
    parts.push(codePoints(text.slice(at, offset)), tag)
    at = offset
  }
  return parts.join('') + codePoints(text.slice(at))
}

/** Text in which characters that XML forbids are `cp` elements. */
function codePoints(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    parts.push(xmlText(text.slice(from, index)), element('cp', { hex }))
    from = index + 1
  }
  return parts.join('') + xmlText(text.slice(from))
}

function metadata(metas: readonly string[]): string {
  if (metas.length === 0) return ''
  const group = element('mda:metaGroup', { category: XLIFF_CATEGORY }, metas.join(''))
  return element('mda:metadata', {}, group)
}

function meta(type: keyof typeof XLIFF_META, content: string): string {
  return element('mda:meta', { type: XLIFF_META[type] }, xmlText(content))
}
