import { UserError } from '../../core/errors.ts'
import { Assembly } from '../assembly/assembly.ts'
import type { ImportedFile, InputFile } from '../bilingual.ts'
import { Fault, refusing } from '../fault.ts'
import { ForeignUnits } from '../foreign-units.ts'
import { dividesWords, type InlineCode } from '../inline-code.ts'
import { TMX_PROPERTY } from './tmx-properties.ts'
import { takeUnit, type Properties, type TranslationUnit, type Variant } from './tmx-units.ts'
import { takeBitext, takeComparison, takeDocument, takeNote } from '../unit-properties.ts'
import { readXml, type XmlElement, type XmlHandler } from '../xml/xml-read.ts'

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

/** Native code inside these is no text. */
const CODE = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** Some letters and a number, as in `<g1>`, `</g1>` and `<br2/>`. */
const OMEGAT_TAG = /<\/?[a-z]{1,3}\d{1,4}\/?>/

/** Code that is looked at to tell what it does, in characters. */
const MOST_CODE = 200

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
      this.#variant = { language, properties: new Map(), notes: [], text: '' }
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
      const holder = this.#variant ?? this.#unit
      holder?.notes.push(value)
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
