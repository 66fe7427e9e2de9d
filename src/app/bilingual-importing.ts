/** Aligned texts from a file: documents, links and notes as they stand there. */
import { UserError, type Warning } from '../core/errors.ts'
import type {
  Anchor,
  BeadId,
  BitextId,
  ComparisonId,
  DocumentId,
  Note,
  NoteId,
} from '../core/model.ts'
import { ABSENCES, type StoredBead } from '../core/records.ts'
import type { FileBead, FileNote, ImportedFile, InputFile } from '../formats/bilingual.ts'
import { importerForFile, importerNamed, type Importer } from '../formats/registry.ts'
import { inTransaction } from '../storage/database.ts'
import type { Context } from './context.ts'
import { titleOf } from './library.ts'
import { storeComparison } from './importing.ts'
import { reviewerName } from './reviewers.ts'

export interface BilingualImport {
  readonly files: readonly InputFile[]
  /** A name of the registry; default: told by the ending of the first file. */
  readonly format?: string
  /** Default: what the file says. */
  readonly title?: string
  /** Where the format does not say. */
  readonly languages?: readonly string[]
  readonly by: string
}

/** Ids of the file → ids of the database. */
interface Ids {
  readonly documents: Map<DocumentId, DocumentId>
  readonly bitexts: Map<BitextId, BitextId>
  /** By `bitext/bead` of the file. */
  readonly beads: Map<string, BeadId>
  readonly notes: Map<NoteId, NoteId>
}

/** First bytes of a file that are enough to tell what is in it. */
export const HEAD_BYTES = 8192

/** Whether a file has aligned texts, such as TMX: by its ending or, of XML, by its first bytes. */
export function isBilingual(fileName: string, head: Uint8Array): boolean {
  return importerForFile(fileName, headText(head)) !== undefined
}

/** In UTF-8 or, by its mark, UTF-16: enough to see the root of an XML file. */
function headText(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES))
}

/** Makes a comparison of a bilingual file, or nothing where it cannot be read. */
export async function importBilingual(
  context: Context,
  request: BilingualImport,
): Promise<{ readonly comparison: ComparisonId; readonly warnings: readonly Warning[] }> {
  const { languages } = request
  const [first, ...others] = request.files
  const { head, file: whole } = await withHead(first)
  const importer = importerFor(request, head)
  const options = { now: context.now(), ...(languages && { languages }) }
  const file = await importer.read([...whole, ...others], options)
  if (file.documents.length === 0) throw new UserError('empty', 'There is no text in this file.')
  const comparison = inTransaction(context.database, () => store(context, file, request))
  return { comparison, warnings: file.warnings }
}

/** The first bytes of a file, and the file as it was: its bytes may come only once. */
async function withHead(
  file: InputFile | undefined,
): Promise<{ readonly head: Uint8Array; readonly file: readonly InputFile[] }> {
  if (!file) return { head: new Uint8Array(), file: [] }
  const { bytes } = file
  const pieces =
    Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]()
  const taken: Uint8Array[] = []
  let size = 0
  while (size < HEAD_BYTES) {
    const { value, done } = await pieces.next()
    if (done) break
    taken.push(value)
    size += value.length
  }
  async function* whole() {
    yield* taken
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  }
  return { head: Buffer.concat(taken), file: [{ ...file, bytes: whole() }] }
}

/** Throws UserError unsupported. */
function importerFor({ format, files }: BilingualImport, head: Uint8Array): Importer {
  const name = files[0]?.name ?? ''
  const importer =
    format === undefined ? importerForFile(name, headText(head)) : importerNamed(format)
  if (importer) return importer
  throw new UserError('unsupported', `“${name}” is no format of aligned texts that is known here.`)
}

function store(context: Context, file: ImportedFile, request: BilingualImport): ComparisonId {
  const pivot = file.documents.findIndex(({ id }) => id === file.comparison.pivot)
  const { comparison, documents } = storeComparison(context, {
    title: titleOf(request.title?.trim() || file.comparison.title || file.documents[0]!.title),
    texts: file.documents.map((document) => ({
      document,
      segments: document.segments,
      warnings: [],
    })),
    pivot: Math.max(0, pivot),
    by: request.by,
  })
  const ids: Ids = {
    documents: new Map(file.documents.map(({ id }, i) => [id, documents[i]!])),
    bitexts: new Map(),
    beads: new Map(),
    notes: new Map(),
  }
  const revision = context.stores.comparisons.get(comparison)!.revision
  for (const bitext of file.bitexts) storeBitext(context, comparison, bitext, ids, revision)
  storeNotes(context, comparison, file.notes, ids, revision)
  return comparison
}

function storeBitext(
  context: Context,
  comparison: ComparisonId,
  bitext: ImportedFile['bitexts'][number],
  ids: Ids,
  revision: number,
): void {
  const { bitexts } = context.stores
  const source = ids.documents.get(bitext.source)!
  const target = ids.documents.get(bitext.target)!
  const id = bitexts.insert(comparison, source, target)
  ids.bitexts.set(bitext.id, id)
  const first = bitexts.takeBeadIds(bitext.beads.length)
  const beads = bitext.beads.map((bead, i) => {
    ids.beads.set(`${bitext.id}/${bead.id}`, first + i)
    return storedBead(bead, first + i)
  })
  bitexts.changeBeads(id, [], beads, revision)
  bitexts.touch(id, revision)
  bitexts.setAligned(id, bitext.mode, bitext.engine, context.now())
}

function storedBead({ absence, ...bead }: FileBead, id: BeadId): StoredBead {
  return { ...bead, id, absence: ABSENCES.find((known) => known === absence) ?? null }
}

function storeNotes(
  context: Context,
  comparison: ComparisonId,
  notes: readonly FileNote[],
  ids: Ids,
  revision: number,
): void {
  const { reviewers, notes: store } = context.stores
  for (const { id } of notes) ids.notes.set(id, store.takeId())
  const stored = notes.map((note): Note => {
    const author = reviewerName(note.author.trim() || 'unknown')
    reviewers.named(author, context.now())
    return {
      ...note,
      id: ids.notes.get(note.id)!,
      comparison,
      author,
      anchor: anchorOf(note.anchor, ids),
      thread: note.thread === null ? null : (ids.notes.get(note.thread) ?? null),
    }
  })
  store.change([], stored, revision)
}

function anchorOf(anchor: Anchor, ids: Ids): Anchor {
  if (anchor.on === 'bead') {
    const bead = ids.beads.get(`${anchor.bitext}/${anchor.bead}`)!
    return { on: 'bead', bitext: ids.bitexts.get(anchor.bitext)!, bead }
  }
  return { ...anchor, document: ids.documents.get(anchor.document)! }
}
