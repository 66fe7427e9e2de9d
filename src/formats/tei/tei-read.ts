import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { originIn, tagOf } from '../assembly/assemble.ts'
import { Assembly, type BitextDraft, type Draft, type Piece } from '../assembly/assembly.ts'
import type { ImportedFile, InputFile } from '../bilingual.ts'
import { documentRecord } from '../records.ts'
import { TEI_DATA, TEI_GAP } from './tei-data.ts'
import { TeiHeaders } from './tei-headers.ts'
import { certainty, keyOf, TeiLinks } from './tei-links.ts'
import { ownNotes, takeOwnRecords } from './tei-records.ts'
import { TeiText } from './tei-text.ts'
import { parseJsonRecord } from '../unit-properties.ts'
import { Fault, refusing } from '../fault.ts'
import { readXml, type XmlElement, type XmlHandler } from '../xml/xml-read.ts'

/**
 * Reads TEI P5, one file or several that point into each other: each `text` is a document, each `s`
 * (or linked element, or sentence) a segment, each `link` of `standOff` or of the text a bead. What
 * `writeTei` wrote is given back.
 * @throws {UserError} unreadable or empty, with file and line
 */
export async function readTei(
  files: readonly InputFile[],
  options: { readonly now: string },
): Promise<ImportedFile> {
  if (files.length === 0) throw new UserError('usage', 'This format is read from one file or more.')
  const names = files.map(({ name }) => name)
  const reading = new TeiReading(names, options.now)
  for (const file of files) {
    reading.begin(file.name)
    await readXml(file, reading)
  }
  return reading.finish()
}

/** What stands in a `text` around its body. */
const FRAME = new Set(['front', 'body', 'back', 'group'])

class TeiReading implements XmlHandler {
  readonly #assembly: Assembly
  /** The file that is read; in the end, the first one. */
  #fileName: string
  readonly #path: string[] = []
  readonly #records = new Map<string, string[]>()
  readonly #links: TeiLinks
  readonly #texts: TeiText[] = []
  readonly #languages: string[] = ['und']
  readonly #textIds: string[] = []
  #header = new TeiHeaders()
  #title = ''
  #data: { type: string; text: string } | null = null
  /** The text of the body that is read, and those of its parts in other languages. */
  #body: TeiText | null = null
  #parts = new Map<string, TeiText>()
  #text: TeiText | null = null

  constructor(fileNames: readonly string[], now: string) {
    this.#fileName = fileNames[0] ?? ''
    this.#assembly = new Assembly(this.#fileName, now)
    this.#links = new TeiLinks(fileNames)
  }

  /** What follows is in this file. */
  begin(fileName: string): void {
    this.#fileName = fileName
    this.#header = new TeiHeaders()
    this.#links.begin(fileName)
  }

  open(element: XmlElement): void {
    const { name, attributes } = element
    const parent = this.#path.at(-1)
    this.#path.push(name)
    if (parent === undefined && name !== 'TEI' && name !== 'teiCorpus' && name !== 'TEI.2') {
      throw new Fault('this is not TEI')
    }
    this.#languages.push(attributes['xml:lang'] ?? attributes['lang'] ?? this.#languages.at(-1)!)
    this.#header.open(element)
    this.#links.open(element, this.#text !== null)
    if (name === 'xenoData') this.#data = { type: attributes['type'] ?? '', text: '' }
    if (name === 'text') this.#textIds.push(attributes['xml:id'] ?? '')
    // TEITOK leaves the body out.
    const isBare = parent === 'text' && !FRAME.has(name)
    if ((name === 'body' || isBare) && !this.#text) {
      this.#body = this.#newText(this.#languages.at(isBare ? -2 : -1)!)
      this.#text = this.#body
      if (!isBare) return
    }
    if (this.#text === this.#body && this.#body?.isInside === false) this.#text = this.#partOf()
    this.#text?.open(element)
  }

  /** Versions may stand side by side in one body, each `div` in its language. */
  #partOf(): TeiText | null {
    const language = this.#languages.at(-1)!
    if (!this.#body || language === this.#languages.at(-2)) return this.#body
    const part = this.#parts.get(language) ?? this.#newText(language)
    this.#parts.set(language, part)
    return part
  }

  #newText(language: string): TeiText {
    const { title, language: told } = this.#header
    return new TeiText(
      this.#fileName,
      this.#textIds.at(-1) ?? '',
      language === 'und' ? told : language,
      title,
    )
  }

  text(text: string): void {
    if (this.#data) this.#data.text += text
    else if (!this.#header.text(text)) this.#text?.text(text)
  }

  instruction(target: string, body: string): void {
    if (target === TEI_GAP && this.#text) this.#text.gap(parseJsonRecord(z.string(), body, 'gap'))
  }

  close(name: string): void {
    this.#path.pop()
    this.#languages.pop()
    this.#header.close(name)
    this.#title ||= this.#header.first
    if (name === 'xenoData' && this.#data) {
      const { type, text } = this.#data
      this.#records.set(type, [...(this.#records.get(type) ?? []), text])
      this.#data = null
    }
    if (name === 'text') this.#textIds.pop()
    const isBody = name === 'body' || name === 'text'
    if (isBody && this.#body && !this.#body.isInside) this.#closeBody(this.#body)
    else {
      this.#text?.close(name)
      if (this.#text?.isInside === false) this.#text = this.#body
    }
  }

  replaced(message: string): void {
    this.#assembly.warn('replaced-character', message)
  }

  #closeBody(body: TeiText): void {
    const parts = [...this.#parts.values()]
    this.#texts.push(...(body.isEmpty && parts.length > 0 ? [] : [body]), ...parts)
    this.#parts = new Map()
    this.#text = this.#body = null
  }

  finish(): ImportedFile {
    if (this.#texts.length === 0) {
      throw new UserError('empty', `${this.#fileName} holds no text.`, { file: this.#fileName })
    }
    return refusing(this.#fileName, () => {
      const pieces = this.#takeTexts()
      const values = (type: keyof typeof TEI_DATA) => this.#values(type)
      takeOwnRecords(this.#assembly, values)
      this.#assembly.comparison ??= {
        title: this.#title || this.#fileName,
        pivot: this.#assembly.documents()[0]!.id,
      }
      this.#takeLinks(pieces)
      const imported = this.#assembly.finish()
      return { ...imported, notes: [...imported.notes, ...ownNotes(values, imported)] }
    })
  }

  /** Adds the documents; gives the segments by the ids of the file. */
  #takeTexts(): ReadonlyMap<string, readonly Piece[]> {
    const own = this.#values('document').map((json) =>
      parseJsonRecord(documentRecord, json, 'document'),
    )
    const linked = this.#links.named()
    const none: ReadonlySet<string> = new Set()
    const pieces = new Map<string, readonly Piece[]>()
    for (const text of this.#texts) {
      const record = own.find(({ id }) => text.xmlId === `d${id}`)
      const head = record ?? {
        title: this.#titleOf(text),
        language: tagOf(text.language),
        origin: originIn(text.fileName, 'tei'),
      }
      const ids = linked.get(text.fileName) ?? none
      const finished = text.finish(ids, record ? 'own' : 'other', head.language)
      const draft = this.#assembly.addFinished({ ...head, ...finished.content } as Parameters<
        Assembly['addFinished']
      >[0])
      const name = (id: string, named: readonly Piece[]) => {
        const key = keyOf(text.fileName, id)
        if (!pieces.has(key)) pieces.set(key, named)
      }
      draft.pieces.forEach((piece, at) => {
        const id = finished.ids[at]
        if (id) name(id, [piece])
      })
      for (const [id, places] of finished.containers) {
        name(
          id,
          places.map((at) => draft.pieces[at]!),
        )
      }
    }
    return pieces
  }

  /** With a number where several texts are called the same. */
  #titleOf(text: TeiText): string {
    const title = text.title || text.fileName
    const same = this.#texts.filter((other) => other.title === text.title)
    return same.length > 1 ? `${title} (${same.indexOf(text) + 1})` : title
  }

  #values(type: keyof typeof TEI_DATA): readonly string[] {
    return this.#records.get(TEI_DATA[type]) ?? []
  }

  /** A link names two texts, or more: then it is one of the first with each other. */
  #takeLinks(pieces: ReadonlyMap<string, readonly Piece[]>): void {
    for (const { link, pieces: found } of this.#links.resolved((key) => pieces.get(key) ?? [])) {
      const texts = [...new Set(found.map(({ document }) => document))]
      if (!link.isDirected) texts.sort((one, other) => one.id - other.id)
      const [first, ...others] = texts
      const own = /^b(\d+)-(\d+)$/.exec(link.id)
      for (const other of others) {
        const bitext = this.#bitext(own ? Number(own[1]) : null, first!, other)
        bitext.beads.push({
          id: own ? Number(own[2]) : null,
          source: found.filter(({ document }) => document === bitext.source),
          target: found.filter(({ document }) => document === bitext.target),
          confidence: certainty(link.cert),
          status: link.type === 'proposed' || link.type === 'rejected' ? link.type : 'confirmed',
        })
      }
    }
  }

  #bitext(id: number | null, one: Draft, other: Draft): BitextDraft {
    const named = id === null ? undefined : this.#assembly.bitext(id)
    const fits = ({ source, target }: BitextDraft) =>
      (source === one && target === other) || (source === other && target === one)
    if (named && fits(named)) return named
    const known = this.#assembly.bitexts().find(fits)
    return known ?? this.#assembly.addBitext({ source: one, target: other })
  }
}
