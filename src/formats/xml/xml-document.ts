import { UserError } from '../../core/errors.ts'
import type { BlockKind } from '../../core/model.ts'
import { joinBlocks, type FoundBlock } from '../documents/block-text.ts'
import { cleanMetadata } from '../documents/metadata.ts'
import { makeDocument, type ReadOptions, type ReadResult } from '../documents/text.ts'
import { readXml } from './xml-text.ts'

/** Pictures, programs and what stands for the machine alone. */
const SKIPPED = new Set([
  'binary',
  'script',
  'style',
  'svg',
  'math',
  'styling',
  'layout',
  'metadata',
])

const HEADING = /^(?:title|head|heading|headline|hedline|hl1|h[1-6])$/i
const ITEM = /^(?:li|item|listitem|list-item)$/i
const CELL = /^(?:td|th|entry|cell|seg)$/i
const VERSE = /^(?:v|l|line|verse)$/i

/** What says things about the text instead of being it, by the root of the file. */
const HEADS: Readonly<Record<string, string>> = {
  tei: 'teiheader',
  teicorpus: 'teiheader',
  'tei.2': 'teiheader',
  fictionbook: 'description',
}

/** Terms are no text, and have a place of their own. */
const TERMS = new Set(['martif', 'tbx'])

/**
 * Reads XML of a kind that nothing else here knows (DocBook, FictionBook, TTML, NITF …): an element
 * that holds words is a block, with the elements inside it. Throws a UserError `unreadable` or `empty`,
 * and `unsupported` for a file of terms.
 */
export async function readXmlDocument(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadResult> {
  const { fileName: file } = options
  const blocks = new XmlBlocks(file)
  readXml(bytes, blocks, file)
  const joined = joinBlocks(blocks.finish(), file)
  const metadata = cleanMetadata({ title: blocks.title, language: blocks.language })
  const message = `This kind of XML (“${blocks.root}”) is not known: its words were read without their markup`
  const warnings = [...joined.warnings, { code: 'unknown-xml', message }]
  return makeDocument(
    { ...metadata, ...joined, warnings, bytes, encoding: 'utf-8', format: 'xml' },
    options,
  )
}

class XmlBlocks {
  root = ''
  language: string | undefined
  /** As the head of the file says. */
  title: string | undefined
  readonly #file: string
  readonly #found: FoundBlock[] = []
  readonly #path: string[] = []
  #skipped = 0
  /** Elements that are open in the head of the file, from that one on. */
  #inHead = 0
  #text = ''
  /** How deep the element is that holds the block, and its name; 0: none does yet. */
  #depth = 0
  #holder = ''
  /** That element has ended; white space since then. */
  #gap: string | null = null

  constructor(file: string) {
    this.#file = file
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (this.#path.length === 0) this.#openRoot(name, attributes)
    // Elements in a row with a mere space between them are words of one block.
    if (this.#gap !== null && /^[ \t]+$/.test(this.#gap)) this.#goOn()
    else if (this.#gap !== null) this.#flush()
    this.#path.push(name)
    if (this.#inHead > 0 || name.toLowerCase() === HEADS[this.root.toLowerCase()]) this.#inHead += 1
    if (SKIPPED.has(name.toLowerCase())) this.#skipped += 1
    else if (this.#depth > 0 && /^(?:br|lb|tab)$/i.test(name)) this.#text += ' '
  }

  readonly text = (text: string): void => {
    if (this.#inHead > 0) return this.#takeFromHead(text.trim())
    if (this.#skipped > 0) return
    if (/\S/.test(text)) {
      if (this.#depth === 0 || this.#gap !== null) this.#goOn()
      this.#text += text
    } else if (this.#gap !== null) this.#gap += text
    else if (this.#depth > 0) this.#text += text
  }

  readonly close = (name: string): void => {
    if (SKIPPED.has(name.toLowerCase())) this.#skipped -= 1
    this.#path.pop()
    if (this.#inHead > 0) this.#inHead -= 1
    if (this.#depth === 0) return
    if (this.#path.length < this.#depth - 1) this.#flush()
    else if (this.#path.length === this.#depth - 1) this.#gap = ''
  }

  #openRoot(name: string, attributes: Readonly<Record<string, string>>): void {
    this.root = name
    this.language = attributes['xml:lang'] ?? attributes['lang']
    if (!TERMS.has(name.toLowerCase())) return
    const message = `${this.#file} holds terms, not a text. Add it on the page Glossary, or give it with --glossary.`
    throw new UserError('unsupported', message, { file: this.#file })
  }

  #takeFromHead(text: string): void {
    const name = this.#path.at(-1)!
    if (text === '') return
    if (/^(?:book-)?title$/i.test(name)) this.title ??= text
    if (name === 'lang') this.language ??= text
  }

  /** The element that is open holds the block from here on. */
  #goOn(): void {
    this.#text += this.#gap ?? ''
    this.#gap = null
    this.#depth = this.#path.length
    this.#holder = this.#path.at(-1) ?? ''
  }

  #flush(): void {
    if (/\S/.test(this.#text)) this.#found.push({ kind: kindOf(this.#holder), text: this.#text })
    this.#text = ''
    this.#depth = 0
    this.#gap = null
  }

  finish(): readonly FoundBlock[] {
    this.#flush()
    return this.#found
  }
}

function kindOf(name: string): BlockKind {
  if (HEADING.test(name)) return 'heading'
  if (ITEM.test(name)) return 'listItem'
  if (CELL.test(name)) return 'cell'
  return VERSE.test(name) ? 'verse' : 'paragraph'
}
