/** A file that was read, in pieces of moderate size: it goes from one process to another in them. */
import type { Warning } from '../core/errors.ts'
import type { FileBead, FileDocument, FileNote, ImportedBitext, ImportedFile } from './bilingual.ts'

/** Items of a list in one part, and characters of a text. */
const MOST_ITEMS = 2_000
const MOST_CHARACTERS = 500_000

export type DocumentHead = Omit<FileDocument, 'text' | 'blocks' | 'segments'>
export type BitextHead = Omit<ImportedBitext, 'beads' | 'findings'>

/** The head comes first; what belongs to a document or a bitext follows it. */
export type FilePart =
  | {
      readonly kind: 'head'
      readonly comparison: ImportedFile['comparison']
      readonly warnings: readonly Warning[]
    }
  | { readonly kind: 'document'; readonly document: DocumentHead }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: FileDocument['blocks'] }
  | { readonly kind: 'segments'; readonly segments: FileDocument['segments'] }
  | { readonly kind: 'bitext'; readonly bitext: BitextHead }
  | { readonly kind: 'beads'; readonly beads: readonly FileBead[] }
  | { readonly kind: 'notes'; readonly notes: readonly FileNote[] }

export function* divideFile(file: ImportedFile): Generator<FilePart> {
  yield { kind: 'head', comparison: file.comparison, warnings: file.warnings }
  for (const { text, blocks, segments, ...document } of file.documents) {
    yield { kind: 'document', document }
    for (let at = 0; at < text.length; at += MOST_CHARACTERS) {
      yield { kind: 'text', text: text.slice(at, at + MOST_CHARACTERS) }
    }
    for (const some of slices(blocks)) yield { kind: 'blocks', blocks: some }
    for (const some of slices(segments)) yield { kind: 'segments', segments: some }
  }
  for (const { beads, findings: _, ...bitext } of file.bitexts) {
    yield { kind: 'bitext', bitext }
    for (const some of slices(beads)) yield { kind: 'beads', beads: some }
  }
  for (const some of slices(file.notes)) yield { kind: 'notes', notes: some }
}

function* slices<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += MOST_ITEMS) yield items.slice(at, at + MOST_ITEMS)
}

interface GatheredDocument {
  readonly head: DocumentHead
  readonly texts: string[]
  readonly blocks: FileDocument['blocks'][number][]
  readonly segments: FileDocument['segments'][number][]
}

/** Puts together what `divideFile` divided. Throws RangeError where the head is missing. */
export async function gatherFile(parts: AsyncIterable<FilePart>): Promise<ImportedFile> {
  const gathered = new Gathered()
  for await (const part of parts) gathered.add(part)
  return gathered.finish()
}

class Gathered {
  readonly #documents: GatheredDocument[] = []
  readonly #bitexts: { readonly head: BitextHead; readonly beads: FileBead[] }[] = []
  readonly #notes: FileNote[] = []
  #head: Extract<FilePart, { kind: 'head' }> | null = null

  add(part: FilePart): void {
    const document = this.#documents.at(-1)
    switch (part.kind) {
      case 'head':
        this.#head = part
        break
      case 'document':
        this.#documents.push({ head: part.document, texts: [], blocks: [], segments: [] })
        break
      case 'text':
        document!.texts.push(part.text)
        break
      case 'blocks':
        document!.blocks.push(...part.blocks)
        break
      case 'segments':
        document!.segments.push(...part.segments)
        break
      case 'bitext':
        this.#bitexts.push({ head: part.bitext, beads: [] })
        break
      case 'beads':
        this.#bitexts.at(-1)!.beads.push(...part.beads)
        break
      case 'notes':
        this.#notes.push(...part.notes)
    }
  }

  finish(): ImportedFile {
    if (!this.#head) throw new RangeError('There is no head')
    const { comparison, warnings } = this.#head
    return {
      comparison,
      documents: this.#documents.map(({ head, texts, blocks, segments }) => ({
        ...head,
        text: texts.join(''),
        blocks,
        segments,
      })),
      bitexts: this.#bitexts.map(({ head, beads }) => ({ ...head, beads })),
      notes: this.#notes,
      warnings,
    }
  }
}
