/** Bitexts out of the database, in any format of the registry. */
import { composed } from '../../core/text/compose.ts'
import { UserError } from '../../core/errors.ts'
import type { BitextId, ComparisonId } from '../../core/model.ts'
import type { BilingualFile, Chunks, ComparedFile, ExportChoice } from '../../formats/bilingual.ts'
import type { Loss } from '../../formats/losses.ts'
import { lossesOfPairs, writePairs } from '../../formats/pair-archive.ts'
import { exporterNamed, losses } from '../../formats/registry.ts'
import { getBitext, listBitexts } from '../bitexts.ts'
import type { BitextState } from '../bitext-state.ts'
import { comparedFirst } from '../comparing/comparing-for-files.ts'
import type { Context } from '../context.ts'
import { numberedFile } from './numbered-file.ts'
import { reportDetails } from './report-details.ts'

export interface ExportFile {
  /** ASCII letters, digits, `-` and `.` alone. */
  readonly fileName: string
  readonly mediaType: string
  /** What the format cannot carry, for the reader, before the download; counted when it is asked for. */
  readonly losses: readonly Loss[]
  readonly chunks: Chunks
}

/** What is to be exported, and how. */
export interface ExportRequest {
  readonly comparison: ComparisonId
  /** Default: all that are aligned. */
  readonly bitexts?: readonly BitextId[]
  readonly format: string
  /**
   * As typed or ticked: `only`, `unaligned`, `notes`, `rejected`, `differences`. What is missing is as
   * the format has it.
   */
  readonly options?: Readonly<Record<string, string>>
}

/** Throws UserError: unsupported (format), empty (not aligned). */
export function exportBitext(
  context: Context,
  request: Omit<ExportRequest, 'comparison' | 'bitexts'> & { readonly bitext: BitextId },
): ExportFile {
  const { comparison } = getBitext(context, request.bitext)
  return exportBitexts(context, { ...request, comparison, bitexts: [request.bitext] })
}

/**
 * Several bitexts of a comparison in one file: a ZIP with a file a pair where the format has room for
 * one. Throws UserError: unsupported (format), empty (not aligned), invalid (an option, or links that
 * the format cannot hold).
 */
export function exportBitexts(context: Context, request: ExportRequest): ExportFile {
  const exporter = exporterNamed(request.format)
  const { comparison } = request
  const states = alignedStates(context, request)
  if (states.length === 0) throw new UserError('empty', 'These texts have not been aligned yet.')
  const choice = { ...exporter.choice, ...choiceFrom(request.options ?? {}) }
  const file = numberedFile(context, comparison, states)
  const isArchive = file.bitexts.length > 1 && !exporter.carries.has('bitexts')
  const write = (one: ComparedFile) =>
    isArchive
      ? writePairs(exporter, one, choice)
      : exporter.write(one, choice, reportDetails(context, comparison, one))
  // What the format cannot hold is refused at once.
  const chunks = write(file)
  const newest = context.stores.operations.lastOf(comparison)
  const hasChanged = () => context.stores.operations.lastOf(comparison) !== newest
  const writeNow = () => {
    const now = hasChanged() ? fileNow(context, comparison, states) : null
    return now === null ? chunks : write(now)
  }
  const compares = exporter.carries.has('findings') && choice.differences !== 'none'
  return {
    fileName: `${fileStem(file)}.${isArchive ? `${exporter.name}.zip` : exporter.ending}`,
    mediaType: isArchive ? 'application/zip' : exporter.mediaType,
    get losses() {
      return (isArchive ? lossesOfPairs : losses)(exporter, file, choice)
    },
    chunks: compares ? comparedFirst(context, states, { hasChanged, write: writeNow }) : chunks,
  }
}

/** The same pairs as they are by now: comparing takes a while. Null where one of them is gone. */
function fileNow(
  context: Context,
  comparison: ComparisonId,
  states: readonly BitextState[],
): ComparedFile | null {
  if (!context.stores.comparisons.get(comparison)) return null
  const listed = listBitexts(context, comparison).filter(({ mode }) => mode !== null)
  const there = new Set(listed.map(({ id }) => id))
  const ids = states.map(({ record }) => record.id)
  if (!ids.every((id) => there.has(id))) return null
  return numberedFile(
    context,
    comparison,
    ids.map((id) => context.bitexts.get(id)),
  )
}

const YES_OR_NO = new Map([
  ...['true', 'yes', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', '0'].map((word) => [word, false] as const),
])

const DIFFERENCES = ['all', 'substantial', 'none'] as const

/** Throws UserError invalid, naming the option. */
function choiceFrom(options: Readonly<Record<string, string>>): Partial<ExportChoice> {
  const { only, differences, ...rest } = options
  const wanted = DIFFERENCES.find((one) => one === differences)
  if (differences !== undefined && wanted === undefined) {
    const choices = DIFFERENCES.join(', ')
    throw new UserError('invalid', `“differences” is one of these: ${choices}.`)
  }
  if (only !== undefined && only !== 'all' && only !== 'confirmed') {
    throw new UserError('invalid', `“${only}” is not a choice for “only”: write all or confirmed.`)
  }
  const flags = Object.entries(rest).map(([name, value]) => {
    const flag = YES_OR_NO.get(value)
    const isKnown = name === 'unaligned' || name === 'notes' || name === 'rejected'
    if (!isKnown) throw new UserError('invalid', `There is no option “${name}”.`)
    if (flag === undefined) throw new UserError('invalid', `“${name}” is yes or no.`)
    return [name, flag] as const
  })
  return {
    ...(only && { only }),
    ...(wanted && { differences: wanted }),
    ...Object.fromEntries(flags),
  }
}

/** Those that a file can be made of. */
export function alignedStates(
  context: Context,
  { comparison, bitexts }: Pick<ExportRequest, 'comparison' | 'bitexts'>,
): readonly BitextState[] {
  const wanted = bitexts ?? listBitexts(context, comparison).map(({ id }) => id)
  return wanted.map((id) => context.bitexts.get(id)).filter(({ record }) => record.mode !== null)
}

/** From title and languages; never empty, safe in headers and on every file system. */
function fileStem({ comparison, documents }: BilingualFile): string {
  const plain = composed(comparison.title, 'NFD').replaceAll(/[^A-Za-z0-9]+/gu, '-')
  const title =
    plain
      .slice(0, 60)
      .replaceAll(/^-+|-+$/gu, '')
      .toLowerCase() || 'comparison'
  const languages = documents.map(({ language }) => language.replaceAll(/[^A-Za-z0-9-]/gu, ''))
  return `${title}.${languages.slice(0, 4).join('-')}`
}
