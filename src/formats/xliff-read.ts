import { UserError } from '../core/errors.ts'
import { Assembly } from './assembly.ts'
import type { ImportedFile, InputFile } from './bilingual.ts'
import { Fault, refusing } from './fault.ts'
import { takeBitext, takeComparison, takeDocument, takeNote } from './unit-properties.ts'
import { XLIFF_CATEGORY, XLIFF_META } from './xliff-metadata.ts'
import { ForeignTexts, takeOwnUnit, type XliffUnit } from './xliff-units.ts'
import { readXml, type XmlElement, type XmlHandler } from './xml-read.ts'

/**
 * Reads XLIFF 1.2 and 2.x: one document for each language, a segment for each source and target.
 * `approved` and the states reviewed, final and signed-off are confirmed links, others proposed;
 * what `writeXliff` put into metadata is given back.
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

/** Elements whose content is native code or another text, not that of the segment. */
const CODE = new Set(['ph', 'bpt', 'ept', 'it', 'x', 'bx', 'ex', 'sc', 'ec'])
const CONFIRMED = new Set(['reviewed', 'final', 'signed-off'])

class XliffReading implements XmlHandler {
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #path: string[] = []
  readonly #spaces: boolean[] = [false]
  readonly #texts: ForeignTexts
  #version = ''
  #languages = { source: 'und', target: 'und' }
  #unit: XliffUnit | null = null
  #group = false
  #meta: string | null = null
  #text: string | null = null
  #skipped = 0
  #codeDepth = 0
  /** Of version 1.2: texts of `mrk mtype="seg"` by `mid`, inside seg-source and target. */
  #marked: { source: Map<string, string>; target: Map<string, string> } | null = null
  #mid: { id: string; from: number } | null = null

  constructor(fileName: string, now: string) {
    this.#fileName = fileName
    this.#assembly = new Assembly(fileName, now)
    this.#texts = new ForeignTexts(this.#assembly, fileName)
  }

  open({ name, attributes }: XmlElement): void {
    if (this.#path.length === 0) this.#openRoot(name, attributes)
    this.#path.push(name)
    const space = attributes['xml:space']
    this.#spaces.push(space === undefined ? this.#spaces.at(-1)! : space === 'preserve')
    if (name === 'alt-trans' || name === 'matches' || name === 'ignorable') this.#skipped += 1
    if (this.#skipped > 0) return
    if (this.#text !== null) this.#openInline(name, attributes)
    else this.#openStructure(name, attributes)
  }

  #openRoot(name: string, attributes: XmlElement['attributes']): void {
    if (name !== 'xliff') throw new Fault('this is not XLIFF')
    this.#version = attributes['version'] ?? ''
    if (!/^(1\.[12]|2\.\d)$/.test(this.#version)) {
      throw new Fault(`XLIFF ${this.#version.slice(0, 20)} is not known; 1.2 and 2.x are`)
    }
    this.#languages = {
      source: attributes['srcLang'] ?? 'und',
      target: attributes['trgLang'] ?? 'und',
    }
  }

  #openInline(name: string, attributes: XmlElement['attributes']): void {
    if (name === 'cp') this.#text += codePoint(attributes['hex'] ?? '')
    else if (CODE.has(name)) {
      this.#codeDepth += 1
      this.#assembly.warn('dropped-markup', 'Formatting codes inside segments were left out')
    } else if (name === 'mrk' && attributes['mtype'] === 'seg') {
      this.#mid = { id: attributes['mid'] ?? '', from: this.#text!.length }
    }
  }

  #openStructure(name: string, attributes: XmlElement['attributes']): void {
    if (name === 'file' && this.#version.startsWith('1')) {
      this.#languages = {
        source: attributes['source-language'] ?? 'und',
        target: attributes['target-language'] ?? 'und',
      }
    }
    if (name === 'unit' || name === 'trans-unit') {
      const approved = attributes['approved'] === 'yes'
      this.#unit = { pairs: [], metas: new Map(), notes: [], preserve: false, approved }
      this.#marked = null
      if (name === 'trans-unit') this.#openPair('')
    }
    if (name === 'segment') this.#openPair(attributes['state'] ?? '')
    if (name === 'metaGroup') this.#group = attributes['category'] === XLIFF_CATEGORY
    if (name === 'meta' && this.#group) this.#meta = attributes['type'] ?? ''
    if (name === 'target') this.#openTarget(attributes)
    if (['source', 'seg-source', 'target', 'note', 'meta'].includes(name)) this.#text = ''
  }

  #openPair(state: string): void {
    const pairs = this.#unit?.pairs
    pairs?.push({
      source: '',
      target: null,
      order: pairs.length + 1,
      confirmed: CONFIRMED.has(state),
    })
  }

  #openTarget(attributes: XmlElement['attributes']): void {
    const pair = this.#unit?.pairs.at(-1)
    if (!pair) return
    if (attributes['order']) pair.order = Number(attributes['order']) || pair.order
    if (CONFIRMED.has(attributes['state'] ?? '')) pair.confirmed = true
  }

  text(text: string): void {
    if (this.#skipped === 0 && this.#codeDepth === 0 && this.#text !== null) this.#text += text
  }

  close(name: string): void {
    const preserve = this.#spaces.pop()!
    this.#path.pop()
    if (this.#skipped > 0) {
      if (name === 'alt-trans' || name === 'matches' || name === 'ignorable') this.#skipped -= 1
      return
    }
    const pair = this.#unit?.pairs.at(-1)
    const text = this.#text ?? ''
    if (this.#text !== null && CODE.has(name)) this.#codeDepth -= 1
    if (name === 'mrk') this.#closeMark()
    const clean = () => (preserve ? text : text.trim().replace(/[ \t\r\n]+/g, ' '))
    if (name === 'source' && pair) pair.source = clean()
    if (name === 'target' && pair) pair.target = clean()
    if (name === 'note') this.#unit?.notes.push(text)
    if (name === 'meta' && this.#meta !== null) this.#closeMeta(text)
    if (['source', 'seg-source', 'target', 'note', 'meta'].includes(name)) this.#text = null
    if (name === 'metadata' && !this.#unit) this.#takeHead()
    if ((name === 'unit' || name === 'trans-unit') && this.#unit) this.#closeUnit(this.#unit)
  }

  #closeMark(): void {
    if (!this.#mid || this.#text === null) return
    const side = this.#path.includes('target') ? 'target' : 'source'
    this.#marked ??= { source: new Map(), target: new Map() }
    this.#marked[side].set(this.#mid.id, this.#text.slice(this.#mid.from).trim())
    this.#mid = null
  }

  readonly #head = new Map<string, string[]>()

  #closeMeta(text: string): void {
    const metas = this.#unit?.metas ?? this.#head
    metas.set(this.#meta!, [...(metas.get(this.#meta!) ?? []), text])
    this.#meta = null
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
    const [bitext] = this.#assembly.bitexts()
    const own = ['bead', 'sourceSegments', 'targetSegments'] as const
    if (bitext && own.some((type) => unit.metas.has(XLIFF_META[type]))) {
      takeOwnUnit(this.#assembly, bitext, unit)
      return
    }
    if (this.#marked) {
      const { source, target } = this.#marked
      const confirmed = unit.pairs.some((pair) => pair.confirmed)
      unit.pairs.length = 0
      let order = 0
      for (const [id, text] of source) {
        unit.pairs.push({ source: text, target: target.get(id) ?? null, order: ++order, confirmed })
      }
    }
    this.#texts.take(unit, this.#languages)
  }

  finish(): ImportedFile {
    if (this.#assembly.documents().length === 0) {
      const message = `${this.#fileName} holds no translation units`
      throw new UserError('empty', message, { file: this.#fileName })
    }
    return refusing(this.#fileName, () => this.#assembly.finish())
  }
}

/** @throws {Fault} where `hex` names no character */
function codePoint(hex: string): string {
  const code = /^[0-9a-f]{2,8}$/i.test(hex) ? Number.parseInt(hex, 16) : Infinity
  if (code > 0x10ffff) throw new Fault(`cp names no character: ${hex.slice(0, 20)}`)
  return String.fromCodePoint(code)
}
