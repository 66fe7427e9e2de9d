import { z } from 'zod'
import { UserError } from '../core/errors.ts'
import { originIn, tagOf } from './assemble.ts'
import { Assembly, type BitextDraft, type Draft, type Piece } from './assembly.ts'
import type { FileNote, ImportedFile, InputFile } from './bilingual.ts'
import { bitextRecord, comparisonRecord, documentRecord, noteRecord } from './records.ts'
import { TEI_DATA, TEI_GAP } from './tei-data.ts'
import { TeiText } from './tei-text.ts'
import { parseJsonRecord } from './unit-properties.ts'
import { Fault, refusing } from './fault.ts'
import { readXml, type XmlElement, type XmlHandler } from './xml-read.ts'

/**
 * Reads TEI P5: each `text` with a `body` is a document, each `s` (or linked element, or sentence)
 * a segment, each `link` of `standOff` or of the text a bead. What `writeTei` wrote is given back.
 * @throws {UserError} unreadable or empty, with file and line
 */
export async function readTei(
  file: InputFile,
  options: { readonly now: string },
): Promise<ImportedFile> {
  const reading = new TeiReading(file.name, options.now)
  await readXml(file, reading)
  return reading.finish()
}

interface Link {
  readonly id: string
  readonly targets: readonly string[]
  readonly type: string
  readonly cert: string | undefined
}

const absenceRecord = z.object({
  bitext: z.int(),
  id: z.int().nonnegative(),
  source: z.array(z.int()),
  target: z.array(z.int()),
  status: z.enum(['proposed', 'confirmed', 'rejected']),
  confidence: z.number().min(0).max(1).nullable(),
  absence: z.string().optional(),
})

class TeiReading implements XmlHandler {
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #records = new Map<string, string[]>()
  readonly #links: Link[] = []
  readonly #pointers = new Map<string, readonly string[]>()
  readonly #texts: TeiText[] = []
  readonly #languages: string[] = ['und']
  readonly #textIds: string[] = []
  #depth = 0
  #data: { type: string; text: string } | null = null
  #headerDepth = 0
  #title: string | null = null
  #firstTitle = ''
  #text: TeiText | null = null

  constructor(fileName: string, now: string) {
    this.#fileName = fileName
    this.#assembly = new Assembly(fileName, now)
  }

  open(element: XmlElement): void {
    const { name, attributes } = element
    if (this.#depth++ === 0 && name !== 'TEI' && name !== 'teiCorpus' && name !== 'TEI.2') {
      throw new Fault('this is not TEI')
    }
    this.#languages.push(attributes['xml:lang'] ?? this.#languages.at(-1)!)
    if (name === 'teiHeader') this.#headerDepth += 1
    if (name === 'title' && this.#headerDepth > 0 && this.#firstTitle === '') this.#title = ''
    if (name === 'xenoData') this.#data = { type: attributes['type'] ?? '', text: '' }
    if (name === 'text') this.#textIds.push(attributes['xml:id'] ?? '')
    if (name === 'link') this.#openLink(attributes)
    if (name === 'ptr' && attributes['xml:id']) {
      this.#pointers.set(attributes['xml:id'], targetsOf(attributes['target']))
    }
    if (name === 'body' && !this.#text) {
      this.#text = new TeiText(this.#textIds.at(-1) ?? '', this.#languages.at(-1)!)
    } else this.#text?.open(element)
  }

  #openLink(attributes: XmlElement['attributes']): void {
    const targets = targetsOf(attributes['target'] ?? attributes['targets'])
    const { type = '', cert } = attributes
    if (targets.length >= 2)
      this.#links.push({ id: attributes['xml:id'] ?? '', targets, type, cert })
  }

  text(text: string): void {
    if (this.#data) this.#data.text += text
    else if (this.#title !== null) this.#title += text
    else this.#text?.text(text)
  }

  instruction(target: string, body: string): void {
    if (target === TEI_GAP && this.#text) this.#text.gap(parseJsonRecord(z.string(), body, 'gap'))
  }

  close(name: string): void {
    this.#depth -= 1
    this.#languages.pop()
    if (name === 'teiHeader') this.#headerDepth -= 1
    if (name === 'title' && this.#title !== null) {
      this.#firstTitle = this.#title.trim()
      this.#title = null
    }
    if (name === 'xenoData' && this.#data) {
      const { type, text } = this.#data
      this.#records.set(type, [...(this.#records.get(type) ?? []), text])
      this.#data = null
    }
    if (name === 'text') this.#textIds.pop()
    if (name === 'body' && this.#text && !this.#text.isInside) {
      this.#texts.push(this.#text)
      this.#text = null
    } else this.#text?.close(name)
  }

  finish(): ImportedFile {
    if (this.#texts.length === 0) {
      throw new UserError('empty', `${this.#fileName} holds no text`, { file: this.#fileName })
    }
    return refusing(this.#fileName, () => {
      const pieces = this.#takeTexts()
      this.#takeOwnRecords()
      this.#takeLinks(pieces)
      const imported = this.#assembly.finish()
      return { ...imported, notes: [...imported.notes, ...this.#ownNotes(imported)] }
    })
  }

  /** Adds the documents; gives the segments by their ids in the file. */
  #takeTexts(): Map<string, Piece> {
    const own = this.#values('document').map((json) =>
      parseJsonRecord(documentRecord, json, 'document'),
    )
    const linked = new Set([
      ...this.#links.flatMap(({ targets }) => targets),
      ...[...this.#pointers.values()].flat(),
    ])
    const pieces = new Map<string, Piece>()
    for (const text of this.#texts) {
      const record = own.find(({ id }) => text.xmlId === `d${id}`)
      const number = this.#texts.length > 1 ? ` (${this.#texts.indexOf(text) + 1})` : ''
      const head = record ?? {
        title: `${this.#firstTitle || this.#fileName}${number}`,
        language: tagOf(text.language),
        origin: originIn(this.#fileName, 'tei'),
      }
      const { content, ids } = text.finish(linked, record ? 'own' : 'other', head.language)
      const draft = this.#assembly.addFinished({ ...head, ...content } as Parameters<
        Assembly['addFinished']
      >[0])
      draft.pieces.forEach((piece, at) => {
        const id = ids[at]
        if (id && !pieces.has(id)) pieces.set(id, piece)
      })
    }
    return pieces
  }

  #takeOwnRecords(): void {
    for (const json of this.#values('comparison')) {
      this.#assembly.comparison = parseJsonRecord(comparisonRecord, json, 'comparison')
    }
    for (const json of this.#values('bitext')) {
      const { source, target, ...rest } = parseJsonRecord(bitextRecord, json, 'bitext')
      this.#assembly.addBitext({
        ...rest,
        source: this.#document(source),
        target: this.#document(target),
      })
    }
    for (const json of this.#values('absence')) {
      const {
        bitext: id,
        source,
        target,
        ...rest
      } = parseJsonRecord(absenceRecord, json, 'absence')
      const bitext = this.#assembly.bitext(id)
      if (!bitext) throw new Fault(`there is no bitext ${id}`)
      const sides = {
        source: segmentsOf(bitext.source, source),
        target: segmentsOf(bitext.target, target),
      }
      bitext.beads.push({ ...rest, ...sides })
    }
    this.#assembly.comparison ??= {
      title: this.#firstTitle || this.#fileName,
      pivot: this.#assembly.documents()[0]!.id,
    }
  }

  #values(type: keyof typeof TEI_DATA): readonly string[] {
    return this.#records.get(TEI_DATA[type]) ?? []
  }

  #document(id: number): Draft {
    const document = this.#assembly.document(id)
    if (!document) throw new Fault(`there is no document ${id}`)
    return document
  }

  #takeLinks(pieces: ReadonlyMap<string, Piece>): void {
    for (const { id, targets, type, cert } of this.#links) {
      const found = targets
        .flatMap((target) => this.#pointers.get(target) ?? [target])
        .flatMap((target) => pieces.get(target) ?? [])
      const first = found[0]
      const other = found.find(({ document }) => document !== first?.document)
      if (!first || !other) continue
      const own = /^b(\d+)-(\d+)$/.exec(id)
      const bitext = this.#bitext(own ? Number(own[1]) : null, first.document, other.document)
      bitext.beads.push({
        id: own ? Number(own[2]) : null,
        source: found.filter(({ document }) => document === bitext.source),
        target: found.filter(({ document }) => document === bitext.target),
        confidence: certainty(cert),
        status: type === 'proposed' || type === 'rejected' ? type : 'confirmed',
      })
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

  /** Offsets are those of the text itself, so notes need no moving. */
  #ownNotes(file: ImportedFile): readonly FileNote[] {
    const notes = this.#values('note').map(
      (json) => parseJsonRecord(noteRecord, json, 'note') as FileNote,
    )
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
      if (
        anchor.on === 'span' &&
        (anchor.span.start > anchor.span.end || anchor.span.end > length)
      ) {
        throw new Fault(`note ${id} lies outside its text`)
      }
    }
    return notes
  }
}

function targetsOf(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(/\s+/)
    .filter((target) => target !== '')
    .map((target) => target.slice(target.indexOf('#') + 1))
}

function segmentsOf(document: Draft, ids: readonly number[]): Piece[] {
  return ids.map((id) => {
    const piece = document.pieces.find((candidate) => candidate.id === id)
    if (!piece) throw new Fault(`document ${document.id} has no segment ${id}`)
    return piece
  })
}

function certainty(cert: string | undefined): number | null {
  const value = Number(cert)
  return cert !== undefined && cert !== '' && value >= 0 && value <= 1 ? value : null
}
