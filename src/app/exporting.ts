/** Bitexts out of the database, in any format of the registry. */
import { UserError } from '../core/errors.ts'
import type { Anchor, BitextId, ComparisonId, DocumentId, Note } from '../core/model.ts'
import type { StoredBead } from '../core/records.ts'
import type {
  BilingualFile,
  Chunks,
  ExportChoice,
  FileBead,
  FileBitext,
  FileDocument,
  FileNote,
} from '../formats/bilingual.ts'
import type { Loss } from '../formats/losses.ts'
import { exporterNamed, losses } from '../formats/registry.ts'
import { getBitext, listBitexts } from './bitexts.ts'
import type { BitextState } from './bitext-states.ts'
import type { Context } from './context.ts'
import { getComparison } from './library.ts'

export interface ExportFile {
  /** ASCII letters, digits, `-` and `.` alone. */
  readonly fileName: string
  readonly mediaType: string
  /** What the format cannot carry, for the reader, before the download. */
  readonly losses: readonly Loss[]
  readonly chunks: Chunks
}

/** Throws UserError: unsupported (format), empty (not aligned). */
export function exportBitext(
  context: Context,
  request: {
    readonly bitext: BitextId
    readonly format: string
    /** As typed or ticked: `only`, `unaligned`, `notes`, `rejected`. Default: the format's own choice. */
    readonly options?: Readonly<Record<string, string>>
  },
): ExportFile {
  const { comparison } = getBitext(context, request.bitext)
  return exportBitexts(context, { ...request, comparison, bitexts: [request.bitext] })
}

/** Several bitexts of a comparison in one file; default: all that are aligned. */
export function exportBitexts(
  context: Context,
  request: {
    readonly comparison: ComparisonId
    readonly bitexts?: readonly BitextId[]
    readonly format: string
    readonly options?: Readonly<Record<string, string>>
  },
): ExportFile {
  const exporter = exporterNamed(request.format)
  const file = bilingualFile(context, request.comparison, request.bitexts)
  const choice = { ...exporter.choice, ...choiceFrom(request.options ?? {}) }
  return {
    fileName: `${fileStem(file)}.${exporter.ending}`,
    mediaType: exporter.mediaType,
    losses: losses(exporter, file, choice),
    chunks: exporter.write(file, choice),
  }
}

const YES_OR_NO = new Map([
  ...['true', 'yes', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', '0'].map((word) => [word, false] as const),
])

/** Throws UserError invalid, naming the option. */
function choiceFrom(options: Readonly<Record<string, string>>): Partial<ExportChoice> {
  const { only, ...rest } = options
  if (only !== undefined && only !== 'all' && only !== 'confirmed') {
    throw new UserError('invalid', `“${only}” is no choice for “only”: write all or confirmed.`)
  }
  const flags = Object.entries(rest).map(([name, value]) => {
    const flag = YES_OR_NO.get(value)
    const isKnown = name === 'unaligned' || name === 'notes' || name === 'rejected'
    if (!isKnown) throw new UserError('invalid', `There is no option “${name}”.`)
    if (flag === undefined) throw new UserError('invalid', `“${name}” is yes or no.`)
    return [name, flag] as const
  })
  return { ...(only && { only }), ...Object.fromEntries(flags) }
}

/** What the formats write: documents, links and notes as they are now. Throws UserError empty. */
export function bilingualFile(
  context: Context,
  comparison: ComparisonId,
  bitexts: readonly BitextId[] = listBitexts(context, comparison).map(({ id }) => id),
): BilingualFile {
  const { title, pivot } = getComparison(context, comparison)
  const states = bitexts
    .map((id) => context.bitexts.get(id))
    .filter(({ record }) => record.mode !== null)
  if (states.length === 0) throw new UserError('empty', 'These texts have not been aligned yet.')
  const documents = fileDocuments(context, comparison, states)
  const ids = new Set(documents.map(({ id }) => id))
  return {
    comparison: { title, pivot: pivot !== null && ids.has(pivot) ? pivot : documents[0]!.id },
    documents,
    bitexts: states.map(fileBitext),
    notes: fileNotes(context, comparison, states, ids),
  }
}

function fileDocuments(
  context: Context,
  comparison: ComparisonId,
  states: readonly BitextState[],
): readonly FileDocument[] {
  const used = new Set(states.flatMap(({ record }) => [record.source, record.target]))
  const { documents } = getComparison(context, comparison)
  return documents
    .filter(({ id }) => used.has(id))
    .map(({ id }) => {
      const { title, language, text, blocks, origin } = context.stores.documents.get(id)!
      const segments = context.stores.documents.segments(id)
      return { id, title, language, text, blocks, origin, segments }
    })
}

function fileBitext({ record, index }: BitextState): FileBitext {
  const beads = [...index.beads()].sort((a, b) => a.id - b.id).map(fileBead)
  const { id, source, target, mode, engine } = record
  return { id, source, target, mode: mode!, engine: engine ?? '', beads }
}

function fileBead({ absence, ...bead }: StoredBead): FileBead {
  return absence === null ? bead : { ...bead, absence }
}

function fileNotes(
  context: Context,
  comparison: ComparisonId,
  states: readonly BitextState[],
  documents: ReadonlySet<DocumentId>,
): readonly FileNote[] {
  const bitexts = new Set(states.map(({ record }) => record.id))
  const belongs = (anchor: Anchor) =>
    anchor.on === 'bead' ? bitexts.has(anchor.bitext) : documents.has(anchor.document)
  return context.stores.notes
    .list(comparison)
    .filter(({ anchor }) => belongs(anchor))
    .map(fileNote)
}

function fileNote({ comparison: _, ...note }: Note): FileNote {
  return note
}

/** From title and languages; never empty, safe in headers and on every file system. */
function fileStem({ comparison, documents }: BilingualFile): string {
  const plain = comparison.title.normalize('NFD').replaceAll(/[^A-Za-z0-9]+/gu, '-')
  const title =
    plain
      .slice(0, 60)
      .replaceAll(/^-+|-+$/gu, '')
      .toLowerCase() || 'comparison'
  const languages = documents.map(({ language }) => language.replaceAll(/[^A-Za-z0-9-]/gu, ''))
  return `${title}.${languages.slice(0, 4).join('-')}`
}
