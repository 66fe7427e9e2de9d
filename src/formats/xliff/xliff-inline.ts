import { Fault } from '../fault.ts'
import type { InlineCode } from '../inline-code.ts'
import { fragmentOf } from './xliff-fragment.ts'
import { KnownCodes } from './xliff-codes.ts'
import type { XmlElement } from '../xml/xml-read.ts'

/** Elements whose content is native code or another text, not that of the segment. */
const CODE = new Set(['ph', 'bpt', 'ept', 'it', 'x', 'bx', 'ex', 'sc', 'ec'])

/** Words that a reviewer took out, which SDL Trados keeps beside those that came in. */
const DELETED = new Set(['x-sdl-deleted', 'x-sdl-feedback-deleted'])

/** Code that is looked at to tell what it does, in characters. */
const MOST_CODE = 200

/** What an annotation says itself, or the id of what stands elsewhere. */
interface InlineComment {
  readonly body?: string
  /** Of a comment in the head of the file. */
  readonly id?: string
  /** Of a note of the unit. */
  readonly note?: string
  /** The segment of version 1.2 that it stands in. */
  readonly part?: string
}

/** A `mrk` that is open: where its text begins, and its segment's id where it is one. */
interface Mark {
  readonly from: number
  readonly segment?: string
  readonly isDeleted?: boolean
}

/** The words inside `source`, `target` or `note` while they are read; codes are left out. */
export class InlineText {
  text = ''
  droppedCode = false
  /** Of version 1.2: the texts of `mrk mtype="seg"` by `mid`. */
  readonly segments = new Map<string, string>()
  /** Annotations by their ids, of version 2. */
  readonly annotations: string[] = []
  readonly comments: InlineComment[] = []
  readonly #data: ReadonlyMap<string, string>
  readonly #codes: KnownCodes
  readonly #marks: Mark[] = []
  #codeDepth = 0
  #code: InlineCode = { attributes: {}, content: '' }

  /** `data` is the original data of the unit, by id. */
  constructor(data: ReadonlyMap<string, string> = new Map(), codes = new KnownCodes()) {
    this.#data = data
    this.#codes = codes
  }

  /** @throws {Fault} for a `cp` that names no character */
  open({ name, attributes }: XmlElement): void {
    if (CODE.has(name)) {
      if (this.#codeDepth++ === 0) {
        const content = this.#data.get(attributes['dataRef'] ?? '') ?? ''
        this.#code = { attributes, content }
      }
      return
    }
    if (this.#codeDepth > 0) return
    if (name === 'cp') this.text += codePoint(attributes['hex'] ?? '')
    if (name === 'mrk') this.#openMark(attributes)
    if (name === 'sm') this.#comment(attributes)
  }

  #openMark(attributes: XmlElement['attributes']): void {
    const { mtype, mid = '' } = attributes
    this.#marks.push({
      from: this.text.length,
      ...(mtype === 'seg' && { segment: mid }),
      ...(DELETED.has(mtype ?? '') && { isDeleted: true }),
    })
    this.#comment(attributes)
  }

  #comment({ value, comment, cid, id, ref, type }: XmlElement['attributes']): void {
    const said = (type === 'comment' ? value : undefined) ?? comment
    const note = type === 'comment' ? fragmentOf(ref) : undefined
    if (id !== undefined) this.annotations.push(id)
    const part = this.#marks.findLast(({ segment }) => segment !== undefined)?.segment
    const where = part === undefined ? {} : { part }
    if (said !== undefined) this.comments.push({ body: said, ...where })
    if (cid !== undefined) this.comments.push({ id: cid, ...where })
    if (note !== undefined) this.comments.push({ note, ...where })
  }

  add(text: string): void {
    if (this.#codeDepth === 0) this.text += text
    else if (this.#code.content.length < MOST_CODE) this.#code.content += text
  }

  close(name: string): void {
    if (CODE.has(name)) {
      if (--this.#codeDepth > 0) return
      this.droppedCode = true
      if (this.#codes.divides(this.#code) && /\S$/.test(this.text)) this.text += ' '
    } else if (name === 'mrk' && this.#codeDepth === 0) {
      this.#closeMark(this.#marks.pop())
    }
  }

  #closeMark(mark: Mark | undefined): void {
    if (mark?.isDeleted) this.text = this.text.slice(0, mark.from)
    else if (mark?.segment !== undefined) {
      this.segments.set(mark.segment, this.text.slice(mark.from).trim())
    }
  }
}

/** @throws {Fault} where `hex` names no character */
function codePoint(hex: string): string {
  const code = /^[0-9a-f]{2,8}$/i.test(hex) ? Number.parseInt(hex, 16) : Infinity
  if (code > 0x10ffff) throw new Fault(`cp names no character: ${hex.slice(0, 20)}`)
  return String.fromCodePoint(code)
}
