import { UserError } from '../../core/errors.ts'
import { originIn, tagOf } from '../assembly/assemble.ts'
import {
  Assembly,
  type BeadDraft,
  type Draft,
  type Layout,
  type Piece,
} from '../assembly/assembly.ts'
import type { ImportedFile, InputFile } from '../bilingual.ts'
import { allBytes } from '../input.ts'
import { readSegmentLines } from '../segment-lines.ts'
import { Fault, refusing } from '../fault.ts'
import { isClosing, isOpening } from '../tei/tei-space.ts'
import { readXml, type XmlElement, type XmlHandler } from '../xml/xml-read.ts'
import { readLinks, type XtargetsLink } from './xtargets-links.ts'

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
      'This format is read from three files: the links and the two texts.',
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
  const { links, isTurned } = await readLinks(linkFile, {
    source: { name: sourceFile.name, has: (id) => sides.source.byId.has(id) },
    target: { name: targetFile.name, has: (id) => sides.target.byId.has(id) },
  })
  for (const link of links) {
    const [source, target] = isTurned ? [link.second, link.first] : [link.first, link.second]
    const bead = refusing(linkFile.name, () => beadOf(link, { source, target }, sides), link.line)
    if (bead) bitext.beads.push(bead)
  }
  return refusing(linkFile.name, () => assembly.finish())
}

function beadOf(
  { number, certainty, isConfirmed }: XtargetsLink,
  ids: { readonly source: readonly string[]; readonly target: readonly string[] },
  sides: { readonly source: SideTexts; readonly target: SideTexts },
): BeadDraft | null {
  const pieces = (side: 'source' | 'target') =>
    ids[side].flatMap((id) => {
      const piece = sides[side].byId.get(id)
      if (piece !== undefined) return piece ?? []
      throw new Fault(`the ${side} text has no sentence ${id.slice(0, 40)}`)
    })
  const [source, target] = [pieces('source'), pieces('target')]
  if (source.length === 0 || target.length === 0) return null
  const status = isConfirmed ? 'confirmed' : 'proposed'
  return { id: number, source, target, confidence: certainty, status }
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

/** Endings that tokenizers of English take for words: `it` `'s`, `do` `n't`. */
const ENDING = /^(?:['’](?:s|t|d|m|re|ve|ll)|n['’]t)$/i

/** A text of `s` elements, in which words may be elements of their own. */
class SentenceReading implements XmlHandler, SideTexts {
  readonly byId = new Map<string, Piece | null>()
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #given: string | undefined
  #document: Draft | null = null
  #sentence: { id: string; text: string } | null = null
  #block: Layout['block'] = { kind: 'paragraph', before: '' }
  #word: { text: string; readonly isGlued: boolean } | null = null
  #isGlued = false
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
      this.#isGlued = false
    }
    if (name === 'w' && this.#sentence) this.#openWord(this.#sentence, attributes)
  }

  #openWord(sentence: { text: string }, { misc }: XmlElement['attributes']): void {
    if (!this.#hasWords) sentence.text = ''
    this.#hasWords = true
    this.#word = { text: '', isGlued: /\bSpaceAfter=No\b/.test(misc ?? '') }
  }

  /** Of tokens, punctuation stands where it belongs; where the file itself tells, as it says. */
  #closeWord(
    sentence: { text: string },
    { text, isGlued }: { text: string; isGlued: boolean },
  ): void {
    const isClose =
      this.#isGlued || isClosing(text) || ENDING.test(text) || isOpening(sentence.text)
    sentence.text += sentence.text === '' || isClose ? text : ` ${text}`
    this.#isGlued = isGlued
  }

  #openBlock(name: string): void {
    const before = this.byId.size === 0 ? '' : '\n\n'
    this.#block = { kind: name === 'head' ? 'heading' : 'paragraph', before }
  }

  text(text: string): void {
    if (this.#word) this.#word.text += text
    else if (this.#sentence && !this.#hasWords) this.#sentence.text += text
  }

  replaced(message: string): void {
    this.#assembly.warn('replaced-character', message)
  }

  close(name: string): void {
    if (name === 'w' && this.#word && this.#sentence) {
      this.#closeWord(this.#sentence, this.#word)
      this.#word = null
    }
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
