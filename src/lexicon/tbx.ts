/**
 * TBX, TermBase eXchange (ISO 30042), both editions: `termEntry`/`langSet` of 2008 and
 * `conceptEntry`/`langSec` of 2019; only languages and terms are read.
 */
import { SaxesParser } from 'saxes'
import { UserError } from '../core/errors.ts'
import { canonicalTag } from '../core/language/tags.ts'
import type { GlossaryConcept, GlossaryFile, GlossaryTerm } from './glossary.ts'

const CONCEPTS = new Set(['termEntry', 'conceptEntry'])
const LANGUAGES = new Set(['langSet', 'langSec'])

/** Elements inside each other; no real file has a fifth of this. */
const DEEPEST = 256

/** Throws UserError unreadable for XML that is not well-formed, declares entities, or holds no terms. */
export function readTbx(xml: string, file: string): GlossaryFile {
  const reader = new TbxReader()
  const parser = new SaxesParser()
  const fail = (message: string): never => {
    throw new UserError('unreadable', message, { file, line: parser.line })
  }
  parser.on('error', ({ message }) => fail(message))
  parser.on('doctype', (text) => {
    if (text.includes('<!ENTITY')) fail('Entity declarations are not accepted.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    reader.depth += 1
    if (reader.depth > DEEPEST) fail('Too many elements inside each other.')
    reader.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    reader.depth -= 1
    reader.close(localName(name))
  })
  parser.on('text', (text) => reader.read(text))
  parser.on('cdata', (text) => reader.read(text))
  parser.write(xml).close()
  if (reader.concepts.length === 0) fail('No terms were found.')
  return { concepts: reader.concepts, warnings: reader.warnings }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

class TbxReader {
  readonly concepts: GlossaryConcept[] = []
  readonly warnings: { code: string; message: string }[] = []
  depth = 0
  #terms: GlossaryTerm[] = []
  #language: string | null = null
  /** Text of the term that is open. */
  #term: string | null = null

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (CONCEPTS.has(name)) this.#terms = []
    else if (LANGUAGES.has(name))
      this.#language = this.#tag(attributes['xml:lang'] ?? attributes['lang'])
    else if (name === 'term') this.#term = ''
  }

  read(text: string): void {
    if (this.#term !== null) this.#term += text
  }

  close(name: string): void {
    if (name === 'term') this.#addTerm()
    else if (LANGUAGES.has(name)) this.#language = null
    else if (CONCEPTS.has(name) && this.#terms.length > 0)
      this.concepts.push({ terms: this.#terms })
  }

  #addTerm(): void {
    const text = this.#term?.replace(/\s+/gu, ' ').trim() ?? ''
    if (text !== '' && this.#language !== null) this.#terms.push({ language: this.#language, text })
    this.#term = null
  }

  #tag(tag: string | undefined): string | null {
    try {
      return canonicalTag(tag ?? '')
    } catch {
      this.warnings.push({ code: 'language', message: `No language tag: ${tag ?? 'none given'}` })
      return null
    }
  }
}
