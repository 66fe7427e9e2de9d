import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { UserError } from '../../core/errors.ts'
import type { InputFile } from '../bilingual.ts'
import { Fault, refusal, refusing } from '../fault.ts'
import { decodedText } from '../input.ts'

/** Elements nested deeper are refused. */
const MAX_DEPTH = 256

/** Characters between two pieces of markup, or inside one; more are refused. */
const MAX_RUN = 16 * 1024 * 1024

/** An element as it opens. Names are without prefixes, but for `xml:lang` and the like. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** 1-based. */
  readonly line: number
}

export interface XmlHandler {
  open(element: XmlElement): void
  close(name: string): void
  text(text: string): void
  instruction?(target: string, body: string): void
  /** Told once, where characters that XML forbids were replaced by U+FFFD. */
  replaced?(message: string): void
}

// oxlint-disable-next-line no-control-regex
const FORBIDDEN =
  /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi

/** The beginning of a reference that may go on in the next piece. */
const UNFINISHED = /&(?:#[x\da-f]{0,12})?$/i

/** Programs write control characters, and references to them, into XML that may not have any. */
class Forbidden {
  /** Of the first one; 0: there was none. */
  line = 0
  count = 0
  #held = ''

  /** A piece without them; `line` is where it begins. */
  without(piece: string, line: number): string {
    const text = this.#held + piece
    this.#held = UNFINISHED.exec(text)?.[0] ?? ''
    return text.slice(0, text.length - this.#held.length).replace(FORBIDDEN, (_, at: number) => {
      this.line ||= line + text.slice(0, at).split('\n').length - 1
      this.count += 1
      return '\uFFFD'
    })
  }

  rest(): string {
    return this.#held
  }
}

/**
 * Reads XML piece by piece. A DOCTYPE is let through only without declarations of its own, so
 * there are no entities but XML's five; nothing outside the file is ever fetched.
 * @throws {UserError} unreadable, undecodable or too-large, with file and line
 */
export async function readXml(file: InputFile, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ position: true })
  const refuse = (message: string): never => {
    throw refusal(file.name, new Fault(message), parser.line)
  }
  let depth = 0
  let progress = 0
  const guarded = (act: () => void): void => {
    progress = parser.position
    refusing(file.name, act, parser.line)
  }
  parser.on('error', (error) => refuse(`this is not well-formed XML (${shortMessage(error)})`))
  parser.on('doctype', (doctype) => {
    progress = parser.position
    if (doctype.includes('[')) refuse('a DOCTYPE with declarations of its own is not accepted')
  })
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) refuse(`elements are nested more than ${MAX_DEPTH} deep`)
    guarded(() => handler.open(elementOf(tag as SaxesTagPlain, parser.line)))
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    guarded(() => handler.close(localName(tag.name)))
  })
  parser.on('text', (text) => guarded(() => handler.text(text)))
  parser.on('cdata', (text) => guarded(() => handler.text(text)))
  parser.on('comment', () => (progress = parser.position))
  parser.on('processinginstruction', ({ target, body }) =>
    guarded(() => handler.instruction?.(target, body)),
  )
  const forbidden = new Forbidden()
  for await (const piece of decodedText(file, declaredEncoding)) {
    parser.write(forbidden.without(piece, parser.line))
    if (parser.position - progress > MAX_RUN) {
      throw new UserError('too-large', `A piece of text or markup of ${file.name} is too long.`, {
        file: file.name,
        line: parser.line,
      })
    }
  }
  parser.write(forbidden.rest())
  parser.close()
  if (forbidden.count === 0) return
  const message = `${forbidden.count} characters that XML forbids were replaced by U+FFFD, the first in line ${forbidden.line}`
  if (handler.replaced) handler.replaced(message)
  else throw refusal(file.name, new Fault('a character that XML forbids'), forbidden.line)
}

/** The encoding of an XML file without a byte order mark: UTF-16 by its first bytes, else what it declares. */
function declaredEncoding(head: Uint8Array): string | null {
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le'
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be'
  const declaration = Buffer.from(head).toString('latin1')
  const name = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1]
  // The bytes of the declaration were single ones, so it is not UTF-16 whatever it says.
  return name && !/^utf-?16|^ucs-?2/i.test(name) ? name : null
}

function elementOf(tag: SaxesTagPlain, line: number): XmlElement {
  const attributes: Record<string, string> = {}
  for (const name in tag.attributes) {
    const local = localName(name)
    // `version` is not `sdl:version`, whichever comes first.
    if (local === name || !(local in tag.attributes)) attributes[local] = tag.attributes[name]!
  }
  return { name: localName(tag.name), attributes, line }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 || name.startsWith('xml:') ? name : name.slice(colon + 1)
}

function shortMessage(error: Error): string {
  return error.message.replace(/^\d+:\d+: /, '').slice(0, 200)
}
