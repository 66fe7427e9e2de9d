import type { Block, BlockKind, Segment, Span } from '../../core/model.ts'
import { trimSpan } from '../../core/segment/blocks.ts'
import { segmentBlocks } from '../../core/segment/segments.ts'
import { sanitiseText } from '../../core/text/normalise.ts'
import { TeiSpace } from './tei-space.ts'
import type { XmlElement } from '../xml/xml-read.ts'

/** An element with an id whose words may be a segment. */
interface Marked extends Span {
  readonly xmlId: string
  readonly name: string
}

/** What becomes of a text: its content, and the file's id of each segment. */
export interface FinishedText {
  readonly content: { text: string; blocks: readonly Block[]; segments: readonly Segment[] }
  readonly ids: readonly (string | undefined)[]
  /** Elements that links name and that are no segments: the places of the segments in them. */
  readonly containers: ReadonlyMap<string, readonly number[]>
}

const BLOCKS: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  ab: 'paragraph',
  u: 'paragraph',
  head: 'heading',
  item: 'listItem',
  l: 'verse',
  cell: 'cell',
}

/** Blocks of their own, unless they stand inside one: a stage direction in a verse is a part of it. */
const LOOSE = new Set(
  'argument byline closer dateline epigraph label opener quote salute signed speaker stage trailer'.split(
    ' ',
  ),
)

/** Content that is no part of the running text. */
const ASIDE = new Set(['note', 'fw', 'figDesc', 'linkGrp', 'xenoData', 'del'])

/** The same of what a `choice` offers: its other half is the running text. */
const LEFT_OUT = new Set(['sic', 'orig', 'abbr'])

/** Collects the text of a `body` piece by piece. */
export class TeiText {
  readonly fileName: string
  readonly xmlId: string
  readonly language: string
  /** Empty where the file has none. */
  readonly title: string
  readonly #parts: string[] = []
  readonly #blocks: { start: number; end: number; kind: BlockKind }[] = []
  readonly #marked: Marked[] = []
  readonly #open: {
    readonly name: string
    readonly xmlId: string
    readonly start: number
    readonly preserves: boolean
    readonly isBlock: boolean
    readonly isAside: boolean
  }[] = []
  readonly #space = new TeiSpace()
  #length = 0
  #aside = 0
  #inBlock = false
  #preserves = false

  constructor(fileName: string, xmlId: string, language: string, title: string) {
    this.fileName = fileName
    this.xmlId = xmlId
    this.language = language
    this.title = title
    this.#preserves = /^d\d+$/.test(xmlId)
  }

  /** Whether an element inside the body is still open. */
  get isInside(): boolean {
    return this.#open.length > 0
  }

  get isEmpty(): boolean {
    return this.#length === 0
  }

  open(element: XmlElement): void {
    const { name, attributes } = element
    const kind = BLOCKS[name] ?? (LOOSE.has(name) && !this.#inBlock ? 'paragraph' : undefined)
    const isBlock = kind !== undefined && attributes['type'] !== 'empty' && this.#aside === 0
    if (isBlock) this.#openBlock(attributes['type'] === 'cell' ? 'cell' : kind)
    const isAside = ASIDE.has(name) || (LEFT_OUT.has(name) && this.#open.at(-1)?.name === 'choice')
    if (isAside) this.#aside += 1
    if (this.#aside === 0 && !this.#preserves) this.#space.open(element)
    if (name === 'lb' && this.#inBlock && this.#preserves) this.text('\n')
    const xmlId = attributes['xml:id'] ?? attributes['id'] ?? ''
    const start = this.#length
    this.#open.push({ name, xmlId, start, preserves: this.#preserves, isBlock, isAside })
    if (attributes['xml:space'] === 'preserve') this.#preserves = true
  }

  #openBlock(kind: BlockKind): void {
    this.#closeBlock()
    if (!this.#preserves && this.#blocks.length > 0) this.#append('\n\n')
    this.#blocks.push({ start: this.#length, end: this.#length, kind })
    this.#inBlock = true
    this.#space.reset()
  }

  #closeBlock(): void {
    if (!this.#inBlock) return
    this.#blocks.at(-1)!.end = this.#length
    this.#inBlock = false
  }

  text(text: string): void {
    if (this.#aside > 0) return
    if (this.#preserves) {
      this.#append(text)
      return
    }
    if (!this.#inBlock) {
      if (text.trim() === '') return
      this.#openBlock('paragraph')
    }
    const clean = sanitiseText(text).text.replace(/[ \t\n]+/g, ' ')
    if (clean !== '') this.#append(this.#space.taken(clean))
  }

  /** Text between blocks of a file of ours. */
  gap(text: string): void {
    this.#append(text.replaceAll('\r', '\n').toWellFormed())
  }

  #append(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }

  close(name: string): void {
    const element = this.#open.pop()
    if (!element) return
    if (element.isAside) this.#aside -= 1
    else if (this.#aside === 0 && !this.#preserves) this.#space.close(name)
    this.#preserves = element.preserves
    if (element.isBlock) this.#closeBlock()
    const { xmlId, start } = element
    if (this.#aside === 0 && (xmlId !== '' || name === 's')) {
      this.#marked.push({ xmlId, name, start, end: this.#length })
    }
  }

  /** `linked` are the ids that links name. */
  finish(linked: ReadonlySet<string>, from: 'own' | 'other', language: string): FinishedText {
    this.#closeBlock()
    const text = this.#parts.join('').replaceAll('\r', '\n').toWellFormed()
    const blocks = from === 'own' ? this.#blocks : trimmedBlocks(text, this.#blocks)
    const marked = this.#segmentElements(linked)
    const placed = place(text, blocks, marked, from)
    const whole = from === 'own' ? placed : withRest(placed, language)
    return { ...whole, containers: this.#containers(linked, whole) }
  }

  /** A link to a paragraph is one to its sentences. */
  #containers(
    linked: ReadonlySet<string>,
    { content: { segments }, ids }: PlacedText,
  ): ReadonlyMap<string, readonly number[]> {
    const known = new Set(ids)
    const rest = this.#marked.filter(({ xmlId }) => linked.has(xmlId) && !known.has(xmlId))
    return new Map(
      rest.map(({ xmlId, start, end }) => [
        xmlId,
        segments.flatMap((segment, at) =>
          segment.start >= start && segment.end <= end ? [at] : [],
        ),
      ]),
    )
  }

  /** `s` elements; without any, the elements that links name. */
  #segmentElements(linked: ReadonlySet<string>): readonly Marked[] {
    const sentences = this.#marked.filter(({ name }) => name === 's')
    const chosen =
      sentences.length > 0 ? sentences : this.#marked.filter(({ xmlId }) => linked.has(xmlId))
    return chosen.sort((one, other) => one.start - other.start || other.end - one.end)
  }
}

/** A text whose segments have their places. */
type PlacedText = Omit<FinishedText, 'containers'>

function trimmedBlocks(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const span = trimSpan(text, block)
    return span ? [{ ...span, kind: block.kind }] : []
  })
}

/** Segments where the marked elements are; nested ones and those across blocks are passed over. */
function place(
  text: string,
  blocks: readonly Block[],
  marked: readonly Marked[],
  from: 'own' | 'other',
): PlacedText {
  const segments: Segment[] = []
  const ids: string[] = []
  let block = 0
  let last = -1
  for (const { xmlId, start, end } of marked) {
    const span = from === 'own' ? { start, end } : trimSpan(text, { start, end })
    if (!span || span.start < last) continue
    while (block < blocks.length && blocks[block]!.end < span.end) block += 1
    const holder = blocks[block]
    if (!holder || holder.start > span.start) continue
    const own = from === 'own' ? /^d\d+-s(\d+)$/.exec(xmlId)?.[1] : undefined
    segments.push({ ...span, id: own === undefined ? segments.length + 1 : Number(own), block })
    ids.push(xmlId)
    last = span.end
  }
  return { content: { text, blocks, segments }, ids }
}

/** Cuts the blocks in which nothing is marked into sentences, so that no words are left out. */
function withRest({ content, ids }: PlacedText, language: string): PlacedText {
  const { text, blocks } = content
  const held = new Set(content.segments.map(({ block }) => block))
  const rest = blocks.flatMap((block, at) => (held.has(at) ? [] : [{ block, at }]))
  const cut = segmentBlocks(
    text,
    rest.map(({ block }) => block),
    language,
  ).segments
  const all = [
    ...content.segments.map((segment, at) => ({ segment, xmlId: ids[at] })),
    ...cut.map((segment) => ({
      segment: { ...segment, block: rest[segment.block]!.at },
      xmlId: undefined,
    })),
  ].sort((one, other) => one.segment.start - other.segment.start)
  return {
    content: { text, blocks, segments: all.map(({ segment }, at) => ({ ...segment, id: at + 1 })) },
    ids: all.map(({ xmlId }) => xmlId),
  }
}
