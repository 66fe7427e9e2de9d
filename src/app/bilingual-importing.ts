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
import { inTransaction } from '../storage/database.ts'
import { readAligned, recogniseAligned, type AlignedOptions } from './aligned-files.ts'
import type { Context } from './context.ts'
import { titleOf } from './library.ts'
import { storeComparison } from './importing.ts'
import { reviewerName } from './reviewers.ts'

export interface BilingualImport extends AlignedOptions {
  readonly files: readonly InputFile[]
  /** A name of the registry; default: told by names and first bytes of the files. */
  readonly format?: string
  /** Default: what the file says. */
  readonly title?: string
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

/** Makes a comparison of aligned texts, or nothing where they cannot be read. */
export async function importBilingual(
  context: Context,
  request: BilingualImport,
): Promise<{ readonly comparison: ComparisonId; readonly warnings: readonly Warning[] }> {
  const { files, format, languages, columns, hasHead } = request
  const aligned = await recogniseAligned(files, format)
  if (!aligned) {
    const name = files[0]?.name ?? ''
    throw new UserError(
      'unsupported',
      `“${name}” is no format of aligned texts that is known here.`,
    )
  }
  const file = await readAligned(aligned, {
    now: context.now(),
    ...(languages && { languages }),
    ...(columns && { columns }),
    ...(hasHead !== undefined && { hasHead }),
  })
  const comparison = inTransaction(context.database, () => store(context, file, request))
  return { comparison, warnings: file.warnings }
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
  const { mode, engine } = bitext
  bitexts.setAligned(id, { mode, engine, alignedAt: context.now() })
  const dismissals = (bitext.dismissals ?? []).map(({ bead, ...rest }) => {
    const stored = bead === null ? null : ids.beads.get(`${bitext.id}/${bead}`)!
    return { ...rest, bitext: id, bead: stored }
  })
  context.stores.dismissals.change([], dismissals)
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
