import { UserError } from '../../core/errors.ts'
import { Assembly } from '../assembly/assembly.ts'
import type { ImportedFile, InputFile } from '../bilingual.ts'
import { Fault, refusing } from '../fault.ts'
import { append } from '../lists-by-key.ts'
import { takeBitext, takeComparison, takeDocument, takeNote } from '../unit-properties.ts'
import { KnownCodes } from './xliff-codes.ts'
import { SIDES, SKIPPED, TEXTS, UNITS } from './xliff-elements.ts'
import { InlineText } from './xliff-inline.ts'
import { Remarks } from './xliff-remarks.ts'
import { XLIFF_CATEGORY, XLIFF_META } from './xliff-metadata.ts'
import {
  APPROVED,
  CONFIRMED,
  emptyUnit,
  ForeignTexts,
  takeOwnUnit,
  type XliffUnit,
} from './xliff-units.ts'
import { readXml, type XmlElement, type XmlHandler } from '../xml/xml-read.ts'

/**
 * Reads XLIFF 1.2 and 2.x, those of SDL Trados and memoQ too: one document for each language, a
 * segment for each source and target. `approved`, the states reviewed, final and signed-off, and
 * what these programs write for them are confirmed links, others proposed; what `writeXliff` put
 * into metadata is given back.
 * @throws {UserError} unreadable or empty, with file and line
 */
export async function readXliff(
  file: InputFile,
  options: { readonly now: string },
): Promise<ImportedFile> {
  const reading = new XliffReading(file.name, options.now)
  await readXml(file, reading)
  return reading.finish()
}

/** What Translate Toolkit calls the first entry of a catalogue. */
const GETTEXT_HEAD = 'x-gettext-domain-header'

class XliffReading implements XmlHandler {
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #path: string[] = []
  readonly #spaces: boolean[] = [false]
  readonly #texts: ForeignTexts
  readonly #remarks = new Remarks()
  readonly #codes = new KnownCodes()
  readonly #head = new Map<string, string[]>()
  #version = ''
  #languages = { source: 'und', target: 'und' }
  #unit: XliffUnit | null = null
  #group = false
  #inline: InlineText | null = null
  /** Of the element whose text is taken. */
  #attributes: XmlElement['attributes'] = {}
  #skipped = 0
  /** The unit is no text. */
  #isHead = false

  constructor(fileName: string, now: string) {
    this.#fileName = fileName
    this.#assembly = new Assembly(fileName, now)
    this.#texts = new ForeignTexts(this.#assembly, fileName)
  }

  open(element: XmlElement): void {
    const { name, attributes } = element
    if (this.#path.length === 0) this.#openRoot(name, attributes)
    this.#path.push(name)
    const space = attributes['xml:space']
    this.#spaces.push(space === undefined ? this.#spaces.at(-1)! : space === 'preserve')
    if (SKIPPED.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    if (this.#inline) this.#inline.open(element)
    else if (this.#unit) this.#openStructure(name.toLowerCase(), attributes)
    else {
      this.#codes.openDefinition(element, this.#path.at(-2))
      this.#openStructure(name.toLowerCase(), attributes)
    }
  }

  #openRoot(name: string, attributes: XmlElement['attributes']): void {
    if (name !== 'xliff') throw new Fault('this is not XLIFF')
    this.#version = attributes['version'] ?? ''
    if (!/^(1\.[0-2]|2\.\d)$/.test(this.#version)) {
      throw new Fault(`XLIFF ${this.#version.slice(0, 20)} is not known; 1.x and 2.x are`)
    }
    this.#languages = {
      source: attributes['srcLang'] ?? 'und',
      target: attributes['trgLang'] ?? 'und',
    }
  }

  #openStructure(name: string, attributes: XmlElement['attributes']): void {
    if (name === 'file') {
      this.#codes.openFile()
      this.#remarks.openFile()
    }
    if (name === 'file' && this.#version.startsWith('1')) {
      this.#languages = {
        source: attributes['source-language'] ?? 'und',
        target: attributes['target-language'] ?? 'und',
      }
    }
    if (name === 'unit' || name === 'trans-unit') {
      const approved = attributes['approved'] === 'yes' || APPROVED.test(attributes['status'] ?? '')
      this.#unit = emptyUnit(approved)
      this.#codes.openUnit()
      this.#isHead = attributes['restype'] === GETTEXT_HEAD
      if (name === 'trans-unit') this.#openPair('')
    }
    if (name === 'segment') this.#openPair(attributes['state'] ?? '', attributes['id'])
    if (name === 'seg' && APPROVED.test(attributes['conf'] ?? '')) {
      this.#unit?.approvedParts.add(attributes['id'] ?? '')
    }
    if (name === 'cmt-def') this.#remarks.openDefinition(attributes)
    if (name === 'metagroup') this.#group = attributes['category'] === XLIFF_CATEGORY
    // Earlier versions and matches that programs add stand in elements of their own.
    if (SIDES.has(name) && !UNITS.has(this.#path.at(-2)?.toLowerCase() ?? '')) return
    if (name === 'source' || name === 'target') this.#openSide(name, attributes)
    if (TEXTS.has(name)) {
      this.#inline = new InlineText(this.#unit?.data, this.#codes)
      this.#attributes = attributes
    }
  }

  #openPair(state: string, id?: string): void {
    const pairs = this.#unit?.pairs
    if (id !== undefined) this.#unit?.places.set(id, pairs!.length)
    pairs?.push({
      source: '',
      target: null,
      order: pairs.length + 1,
      confirmed: CONFIRMED.has(state),
    })
  }

  #openSide(side: 'source' | 'target', attributes: XmlElement['attributes']): void {
    const language = attributes['xml:lang']
    if (language && this.#languages[side] === 'und') this.#languages[side] = language
    const pair = this.#unit?.pairs.at(-1)
    if (!pair || side === 'source') return
    if (attributes['order']) pair.order = Number(attributes['order']) || pair.order
    if (CONFIRMED.has(attributes['state'] ?? '')) pair.confirmed = true
  }

  text(text: string): void {
    if (this.#skipped > 0) return
    if (this.#inline) this.#inline.add(text)
    else this.#codes.text(text)
  }

  close(name: string): void {
    const preserve = this.#spaces.pop()!
    this.#path.pop()
    if (this.#skipped > 0) {
      if (SKIPPED.has(name)) this.#skipped -= 1
      return
    }
    if (!this.#unit) this.#codes.closeDefinition(name)
    const element = name.toLowerCase()
    if (this.#inline && TEXTS.has(element)) this.#closeText(element, this.#inline, preserve)
    else this.#inline?.close(name)
    if (name === 'metadata' && !this.#unit) this.#takeHead()
    if ((name === 'unit' || name === 'trans-unit') && this.#unit) this.#closeUnit(this.#unit)
  }

  replaced(message: string): void {
    this.#assembly.warn('replaced-character', message)
  }

  #closeText(name: string, inline: InlineText, preserve: boolean): void {
    this.#inline = null
    const { text } = inline
    const attributes = this.#attributes
    if (name === 'meta' && this.#group) {
      append(this.#unit?.metas ?? this.#head, attributes['type'] ?? '', text)
    }
    const unit = this.#unit
    if (name === 'comment') this.#remarks.takeComment(unit, text, attributes)
    if (name === 'note') this.#remarks.takeNote(unit, text, attributes)
    if (!unit) return
    if (name === 'data') unit.data.set(attributes['id'] ?? '', text)
    if (name === 'source' || name === 'target' || name === 'seg-source') {
      this.#takeSide(unit, name, inline, preserve)
    }
  }

  #takeSide(
    unit: XliffUnit,
    name: 'source' | 'target' | 'seg-source',
    inline: InlineText,
    preserve: boolean,
  ): void {
    const { text, segments, annotations } = inline
    const pair = unit.pairs.at(-1)
    const clean = preserve ? text : text.trim().replace(/[ \t\r\n]+/g, ' ')
    if (pair && name !== 'seg-source') pair[name] = clean
    const parts = unit.parts[name === 'target' ? 'target' : 'source']
    for (const [id, part] of segments) parts.set(id, part)
    for (const id of annotations) unit.places.set(id, unit.pairs.length - 1)
    this.#remarks.takeAnnotations(unit, inline, this.#version.startsWith('1'))
    if (inline.droppedCode) {
      this.#assembly.warn('dropped-markup', 'Formatting codes inside segments were left out')
    }
  }

  #takeHead(): void {
    const values = (type: keyof typeof XLIFF_META) => this.#head.get(XLIFF_META[type]) ?? []
    for (const json of values('comparison')) takeComparison(this.#assembly, json)
    for (const json of values('document')) takeDocument(this.#assembly, json)
    for (const json of values('bitext')) takeBitext(this.#assembly, json)
    for (const json of values('note')) takeNote(this.#assembly, json)
    this.#head.clear()
  }

  #closeUnit(unit: XliffUnit): void {
    this.#unit = null
    if (this.#isHead) {
      this.#assembly.warn(
        'left-out',
        'The head of a gettext catalogue was left out: it is not text',
      )
      return
    }
    this.#remarks.closeUnit(unit)
    const [bitext] = this.#assembly.bitexts()
    const own = ['bead', 'sourceSegments', 'targetSegments'] as const
    if (bitext && own.some((type) => unit.metas.has(XLIFF_META[type]))) {
      takeOwnUnit(this.#assembly, bitext, unit)
    } else this.#texts.take(unit, this.#languages)
  }

  finish(): ImportedFile {
    if (this.#assembly.documents().length === 0) {
      const message = `${this.#fileName} holds no translation units.`
      throw new UserError('empty', message, { file: this.#fileName })
    }
    if (this.#remarks.hasMoved) {
      const message = 'Notes on a whole file or group were put at its first unit'
      this.#assembly.warn('moved-note', message)
    }
    if (this.#assembly.bitexts().length === 0) {
      this.#assembly.warn('no-target', 'No unit of this file is translated yet')
    }
    return refusing(this.#fileName, () => this.#assembly.finish())
  }
}
