import { z } from 'zod'
import { UserError } from '../core/errors.ts'
import { Assembly, type BeadDraft, type BitextDraft, type Piece } from './assembly.ts'
import type { ImportedFile, InputFile } from './bilingual.ts'
import { ForeignUnits, type Subject } from './foreign-units.ts'
import { dividesWords, type InlineCode } from './inline-code.ts'
import { noteText } from './note-text.ts'
import { TMX_PROPERTY } from './tmx-properties.ts'
import {
  asFileNote,
  parseConfidence,
  parseJsonRecord,
  parseId,
  placeSide,
  documentOrFault,
  takeBitext,
  takeComparison,
  takeDocument,
  takeNote,
} from './unit-properties.ts'
import { withoutForbidden } from './xml-write.ts'
import { Fault, refusing } from './fault.ts'
import { readXml, type XmlElement, type XmlHandler } from './xml-read.ts'

/**
 * Reads any TMX: a document for each language, a segment for each variant, a bitext of the source
 * language with each other one. Links of other programs are taken as confirmed. What `writeTmx` put
 * into properties is given back.
 * @throws {UserError} unreadable or empty, with file and line
 */
export async function readTmx(
  file: InputFile,
  options: { readonly now: string },
): Promise<ImportedFile> {
  const reading = new TmxReading(file.name, options.now)
  await readXml(file, reading)
  return reading.finish()
}

type Properties = Map<string, string[]>

interface Variant {
  readonly language: string
  readonly properties: Properties
  text: string
}

interface TranslationUnit {
  readonly variants: Variant[]
  readonly properties: Properties
  readonly notes: string[]
  readonly author: string
  /** What the unit itself says; empty where that is for the header to say. */
  readonly sourceLanguage: string
}

/** Native code inside these is no text. */
const CODE = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** Some letters and a number, as in `<g1>`, `</g1>` and `<br2/>`. */
const OMEGAT_TAG = /<\/?[a-z]{1,3}\d{1,4}\/?>/

/** Code that is looked at to tell what it does, in characters. */
const MOST_CODE = 200

/** Programs indent what stands in a segment; a line break without an indent is one of the text. */
function withoutLayout(text: string): string {
  return text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/[ \t]*\r?\n[ \t]+/g, ' ')
}

class TmxReading implements XmlHandler {
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #foreign: ForeignUnits
  #depth = 0
  #header: Properties = new Map()
  #unit: TranslationUnit | null = null
  #variant: Variant | null = null
  #property: string | null = null
  #collected: string | null = null
  #inSegment = false
  /** OmegaT writes its tags as text: `<g1>word</g1>`. */
  #hasTags = false
  #codeDepth = 0
  #code: InlineCode = { attributes: {}, content: '' }

  constructor(fileName: string, now: string) {
    this.#fileName = fileName
    this.#assembly = new Assembly(fileName, now)
    this.#foreign = new ForeignUnits(this.#assembly, fileName, 'tmx')
  }

  open({ name, attributes }: XmlElement): void {
    if (this.#depth++ === 0 && name !== 'tmx') throw new Fault('this is not TMX')
    if (this.#inSegment) {
      if (CODE.has(name) && this.#codeDepth++ === 0) this.#code = { attributes, content: '' }
      return
    }
    if (name === 'header') {
      this.#foreign.sourceLanguage = attributes['srclang'] ?? ''
      this.#hasTags = attributes['creationtool'] === 'OmegaT'
    }
    if (name === 'tu') {
      const author = attributes['changeid'] ?? attributes['creationid'] ?? ''
      const sourceLanguage = attributes['srclang'] ?? ''
      this.#unit = { variants: [], properties: new Map(), notes: [], author, sourceLanguage }
    }
    if (name === 'tuv' && this.#unit) {
      const language = attributes['xml:lang'] ?? attributes['lang']
      if (!language) throw new Fault('a tuv without xml:lang')
      this.#variant = { language, properties: new Map(), text: '' }
    }
    if (name === 'prop' || name === 'note') {
      this.#property = name === 'prop' ? (attributes['type'] ?? '') : null
      this.#collected = ''
    }
    if (name === 'seg' && this.#variant) this.#inSegment = true
  }

  text(text: string): void {
    if (this.#inSegment && this.#codeDepth > 0) this.#code.content += text.slice(0, MOST_CODE)
    else if (this.#inSegment) this.#variant!.text += text
    else if (this.#collected !== null) this.#collected += text
  }

  close(name: string): void {
    this.#depth -= 1
    if (this.#inSegment) {
      if (CODE.has(name)) this.#closeCode()
      if (name === 'seg') this.#closeSegment()
      return
    }
    if (name === 'prop' || name === 'note') this.#closeProperty()
    if (name === 'header') this.#takeHeader()
    if (name === 'tuv' && this.#variant) {
      this.#unit!.variants.push(this.#variant)
      this.#variant = null
    }
    if (name === 'tu' && this.#unit) {
      takeUnit(this.#assembly, this.#foreign, this.#unit)
      this.#unit = null
    }
  }

  replaced(message: string): void {
    this.#assembly.warn('replaced-character', message)
  }

  #closeSegment(): void {
    this.#inSegment = false
    const variant = this.#variant!
    const { text } = variant
    if (!this.#hasTags || !OMEGAT_TAG.test(text)) return
    variant.text = text.replaceAll(new RegExp(OMEGAT_TAG, 'g'), '').trim()
    this.#assembly.warn('dropped-markup', 'Formatting codes inside segments were left out')
  }

  #closeCode(): void {
    if (--this.#codeDepth > 0) return
    const variant = this.#variant!
    if (dividesWords(this.#code) && /\S$/.test(variant.text)) variant.text += ' '
    this.#assembly.warn('dropped-markup', 'Formatting codes inside segments were left out')
  }

  #closeProperty(): void {
    const value = this.#collected ?? ''
    this.#collected = null
    if (this.#property === null) {
      this.#unit?.notes.push(value)
      return
    }
    const properties = (this.#variant ?? this.#unit)?.properties ?? this.#header
    properties.set(this.#property, [...(properties.get(this.#property) ?? []), value])
  }

  #takeHeader(): void {
    const values = (name: keyof typeof TMX_PROPERTY) => this.#header.get(TMX_PROPERTY[name]) ?? []
    for (const json of values('comparison')) takeComparison(this.#assembly, json)
    for (const json of values('document')) takeDocument(this.#assembly, json)
    for (const json of values('bitext')) takeBitext(this.#assembly, json)
    for (const json of values('note')) takeNote(this.#assembly, json)
  }

  finish(): ImportedFile {
    this.#foreign.finish()
    if (this.#assembly.documents().length === 0) {
      const message = `${this.#fileName} holds no translation units.`
      throw new UserError('empty', message, { file: this.#fileName })
    }
    return refusing(this.#fileName, () => this.#assembly.finish())
  }
}

function takeUnit(assembly: Assembly, foreign: ForeignUnits, unit: TranslationUnit): void {
  const bitextId = unit.properties.get(TMX_PROPERTY.bitext)?.[0]
  const bitext = bitextId === undefined ? undefined : assembly.bitext(parseId(bitextId))
  const ours = unit.variants.every(({ properties }) => properties.has(TMX_PROPERTY.document))
  if (bitext && ours) takeOwnUnit(assembly, bitext, unit)
  else {
    const variants = unit.variants.map(({ language, text }) => ({
      language,
      text: withoutLayout(text),
    }))
    takeNotes(assembly, unit, foreign.take(variants, unit.sourceLanguage))
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
function takeNotes(assembly: Assembly, unit: TranslationUnit, on: Subject): void {
  const known = new Set<string>()
  for (const json of unit.properties.get(TMX_PROPERTY.note) ?? []) {
    known.add(withoutForbidden(noteText(asFileNote(takeNote(assembly, json)))))
  }
  for (const body of unit.notes) {
    if (on && !known.has(body)) assembly.addForeignNote({ body, author: unit.author, on })
  }
}
