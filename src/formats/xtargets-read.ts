import { UserError } from '../core/errors.ts'
import { originIn, tagOf } from './assemble.ts'
import { Assembly, type BeadDraft, type Draft, type Layout, type Piece } from './assembly.ts'
import type { ImportedFile, InputFile } from './bilingual.ts'
import { allBytes } from './input.ts'
import { readSegmentLines } from './segment-lines.ts'
import { Fault } from './fault.ts'
import { readXml, type XmlElement, type XmlHandler } from './xml-read.ts'

/**
 * Reads links of OPUS or InterText with their two texts: XML with `s` elements, or plain text with
 * one segment a line, whose ids are then the numbers of the lines, from 1. Links of status `man`
 * are confirmed.
 * @throws {UserError} unreadable, with file and line
 */
export async function readXtargets(
  files: readonly InputFile[],
  options: { readonly now: string; readonly languages?: readonly string[] },
): Promise<ImportedFile> {
  const [linkFile, sourceFile, targetFile] = files
  if (!linkFile || !sourceFile || !targetFile || files.length !== 3) {
    throw new UserError(
      'usage',
      'This format is read from three files: the links and the two texts',
    )
  }
  const assembly = new Assembly(linkFile.name, options.now)
  const sides = {
    source: await readSide(assembly, sourceFile, options.languages?.[0]),
    target: await readSide(assembly, targetFile, options.languages?.[1]),
  }
  const bitext = assembly.addBitext({
    source: sides.source.document,
    target: sides.target.document,
  })
  await readXml(linkFile, new LinkReading(bitext.beads, sides))
  return assembly.finish()
}

interface SideTexts {
  readonly document: Draft
  /** Null: the sentence holds no words. */
  readonly byId: ReadonlyMap<string, Piece | null>
}

async function readSide(
  assembly: Assembly,
  file: InputFile,
  language: string | undefined,
): Promise<SideTexts> {
  const bytes = await allBytes(file)
  const whole = { name: file.name, bytes: [bytes] }
  if (
    /^\s*<(\?xml|[a-z])/i.test(
      Buffer.from(bytes.subarray(0, 200)).toString('latin1').replace(/^ï»¿/, ''),
    )
  ) {
    const reading = new SentenceReading(assembly, file.name, language)
    await readXml(whole, reading)
    return reading
  }
  const document = await readSegmentLines(assembly, whole, language)
  const byId = new Map<string, Piece | null>()
  for (let line = 0; line <= (document.pieces.at(-1)?.order ?? -1); line++) {
    byId.set(String(line + 1), document.byPosition[line] ?? null)
  }
  return { document, byId }
}

/** A text of `s` elements, in which words may be elements of their own. */
class SentenceReading implements XmlHandler, SideTexts {
  readonly byId = new Map<string, Piece | null>()
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #given: string | undefined
  #document: Draft | null = null
  #sentence: { id: string; text: string } | null = null
  #block: Layout['block'] = { kind: 'paragraph', before: '' }
  #inWord = false
  #hasWords = false

  constructor(assembly: Assembly, fileName: string, language: string | undefined) {
    this.#assembly = assembly
    this.#fileName = fileName
    this.#given = language
  }

  get document(): Draft {
    return (this.#document ??= this.#newDocument('und'))
  }

  #newDocument(language: string): Draft {
    const origin = originIn(this.#fileName, 'xtargets')
    return this.#assembly.addDocument({
      title: this.#fileName,
      language: tagOf(this.#given ?? language),
      origin,
    })
  }

  open({ name, attributes }: XmlElement): void {
    this.#document ??= this.#newDocument(attributes['xml:lang'] ?? attributes['lang'] ?? 'und')
    if (name === 'p' || name === 'head') this.#openBlock(name)
    if (name === 's') {
      this.#sentence = { id: attributes['id'] ?? '', text: '' }
      this.#hasWords = false
    }
    if (name === 'w' && this.#sentence) {
      if (!this.#hasWords) this.#sentence.text = ''
      else this.#sentence.text += ' '
      this.#hasWords = true
      this.#inWord = true
    }
  }

  #openBlock(name: string): void {
    const before = this.byId.size === 0 ? '' : '\n\n'
    this.#block = { kind: name === 'head' ? 'heading' : 'paragraph', before }
  }

  text(text: string): void {
    if (this.#sentence && (this.#inWord || !this.#hasWords)) this.#sentence.text += text
  }

  close(name: string): void {
    if (name === 'w') this.#inWord = false
    if (name !== 's' || !this.#sentence) return
    const { id, text } = this.#sentence
    this.#sentence = null
    const clean = text.trim()
    if (this.byId.has(id)) throw new Fault(`sentence ${id.slice(0, 40)} is there twice`)
    if (clean === '') {
      this.byId.set(id, null)
      return
    }
    const isFirst = this.document.pieces.at(-1)?.layout?.block !== this.#block
    const layout = { block: this.#block, gap: isFirst ? '' : ' ' }
    this.byId.set(id, this.#assembly.addSegment(this.document, clean, layout))
  }
}

class LinkReading implements XmlHandler {
  readonly #beads: BeadDraft[]
  readonly #sides: { readonly source: SideTexts; readonly target: SideTexts }
  #isRoot = true

  constructor(
    beads: BeadDraft[],
    sides: { readonly source: SideTexts; readonly target: SideTexts },
  ) {
    this.#beads = beads
    this.#sides = sides
  }

  open({ name, attributes }: XmlElement): void {
    if (this.#isRoot && !['cesAlign', 'alignment', 'linkGrp', 'alignments'].includes(name)) {
      throw new Fault('these are no links of OPUS or InterText')
    }
    this.#isRoot = false
    const targets = attributes['xtargets']
    if (name !== 'link' || targets === undefined) return
    const [source, target, ...more] = targets.split(';')
    if (source === undefined || target === undefined || more.length > 0) {
      throw new Fault(`xtargets has two sides: ${targets.slice(0, 80)}`)
    }
    const sides = { source: this.#pieces('source', source), target: this.#pieces('target', target) }
    if (sides.source.length === 0 || sides.target.length === 0) return
    const certainty = Number(attributes['certainty'] ?? Number.NaN)
    this.#beads.push({
      id: Number(/^SL(\d{1,12})$/.exec(attributes['id'] ?? '')?.[1] ?? Number.NaN) || null,
      ...sides,
      confidence: certainty >= 0 && certainty <= 1 ? certainty : null,
      status: attributes['status'] === 'man' ? 'confirmed' : 'proposed',
    })
  }

  #pieces(side: 'source' | 'target', ids: string): Piece[] {
    return ids
      .split(' ')
      .filter((id) => id !== '')
      .flatMap((id) => {
        const piece = this.#sides[side].byId.get(id)
        if (piece === undefined) {
          throw new Fault(`the ${side} text has no sentence ${id.slice(0, 40)}`)
        }
        return piece ?? []
      })
  }

  close(): void {}

  text(): void {}
}
