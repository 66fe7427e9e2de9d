import { UserError } from '../../core/errors.ts'
import type { BlockKind } from '../../core/model.ts'
import { type FoundBlock, joinBlocks } from './block-text.ts'
import { cleanMetadata } from './metadata.ts'
import { raisedMark } from './note-marks.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'
import { elementTexts, readXml } from '../xml/xml-text.ts'
import { readZip } from '../zip.ts'

/** Comments, tracked deletions, and marks that are no part of the running text. */
const SKIPPED = new Set([
  'annotation',
  'tracked-changes',
  'note-citation',
  'sequence-decls',
  'forms',
])

/**
 * Reads an OpenDocument text: headings, paragraphs, list items, cells; footnotes and endnotes come
 * after the text, as from a Word document. Title and language from its properties. Throws a UserError `unreadable`, `too-large` or
 * `empty`.
 */
export async function readOdt(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  const parts = await readZip(bytes, file, (name) => /^(?:content|meta)\.xml$/.test(name))
  const content = parts.get('content.xml')
  if (!content) throw new UserError('unreadable', `${file} is not an OpenDocument text.`, { file })
  const properties = elementTexts(parts.get('meta.xml'), ['title', 'language'], file)
  const metadata = cleanMetadata({
    title: properties.get('title'),
    language: properties.get('language'),
  })
  const joined = joinBlocks(findBlocks(content, file), file)
  return makeDocument({ ...metadata, ...joined, bytes, encoding: 'utf-8', format: 'odt' }, options)
}

/** What is being read: the text, or a note that is called in the middle of it. */
interface Place {
  text: string
  paragraphs: number
  items: number
  cells: number
  /** Of the paragraph that is read. */
  isHeading: boolean
  /** Where the spans that are open begin in the text, if they are raised; else -1. */
  readonly spans: number[]
  readonly found: FoundBlock[]
}

function findBlocks(content: Uint8Array, file: string): readonly FoundBlock[] {
  const notes: FoundBlock[] = []
  const body = placeFor([])
  const outer: Place[] = []
  let place = body
  const headings = new HeadingStyles()
  const raised = new RaisedStyles()
  let skipped = 0
  readXml(
    content,
    {
      open: (name, attributes) => {
        headings.open(name, attributes)
        raised.open(name, attributes)
        if (SKIPPED.has(name)) skipped += 1
        else if (name === 'note-body') {
          outer.push(place)
          place = placeFor(notes)
        } else if (name === 'span') {
          place.spans.push(raised.has(attributes['text:style-name']) ? place.text.length : -1)
        } else begin(place, name, name === 'h' || headings.has(attributes['text:style-name']))
      },
      text: (piece) => {
        if (place.paragraphs > 0 && skipped === 0) place.text += piece
      },
      close: (name) => {
        if (SKIPPED.has(name)) skipped -= 1
        else if (name === 'note-body') place = outer.pop() ?? body
        else if (name === 'span') endSpan(place)
        else end(place, name)
      },
    },
    file,
  )
  return [...body.found, ...notes]
}

function placeFor(found: FoundBlock[]): Place {
  return { text: '', paragraphs: 0, items: 0, cells: 0, isHeading: false, spans: [], found }
}

/** Converters write headings as paragraphs in a style for them. */
class HeadingStyles {
  readonly #names = new Set<string>()

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style' && this.has(attributes['style:parent-style-name'])) {
      this.#names.add(attributes['style:name'] ?? '')
    }
  }

  has(name = ''): boolean {
    return /^(?:Heading|Title$)/.test(name) || this.#names.has(name)
  }
}

/** What is raised by hand may call a footnote, as numbers that were pasted from elsewhere do. */
class RaisedStyles {
  readonly #names = new Set<string>()
  #style = ''

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style') {
      this.#style = attributes['style:name'] ?? ''
      if (this.has(attributes['style:parent-style-name'])) this.#names.add(this.#style)
    } else if (name === 'text-properties') {
      const position = attributes['style:text-position']
      if (position !== undefined && /^(?:super|[1-9])/.test(position)) this.#names.add(this.#style)
      else if (position !== undefined) this.#names.delete(this.#style)
    }
  }

  has(name = ''): boolean {
    return this.#names.has(name)
  }
}

function endSpan(place: Place): void {
  const from = place.spans.pop() ?? -1
  if (from === -1) return
  const mark = raisedMark(place.text.slice(0, from).slice(-3), place.text.slice(from).trim())
  if (mark !== null) place.text = place.text.slice(0, from) + mark
}

function begin(place: Place, name: string, isHeading: boolean): void {
  if (name === 'p' || name === 'h') {
    if (place.paragraphs > 0) place.text += ' '
    else place.isHeading = isHeading
    place.paragraphs += 1
  } else if (name === 'list-item') place.items += 1
  else if (name === 'table-cell') place.cells += 1
  else if (name === 's' || name === 'tab' || name === 'line-break') place.text += ' '
}

function end(place: Place, name: string): void {
  if (name === 'list-item') place.items -= 1
  else if (name === 'table-cell') place.cells -= 1
  if (name !== 'p' && name !== 'h') return
  place.paragraphs -= 1
  if (place.paragraphs > 0) return
  const inside: BlockKind = place.cells > 0 ? 'cell' : place.items > 0 ? 'listItem' : 'paragraph'
  if (/\S/.test(place.text)) {
    place.found.push({ kind: place.isHeading ? 'heading' : inside, text: place.text })
  }
  place.text = ''
}
