import { setFlagsFromString } from 'node:v8'
import { Option, type Command } from 'commander'
import { awaitJob, startAlignment } from '../../app/aligning/aligning.ts'
import { listBitexts, openBitext } from '../../app/bitexts.ts'
import { openContext, type Context } from '../../app/context.ts'
import { exportBitexts } from '../../app/exporting/exporting.ts'
import { UserError } from '../../core/errors.ts'
import type { BitextId } from '../../core/model.ts'
import type { BitextRecord, ComparisonSummary } from '../../core/records.ts'
import { EXPORTERS } from '../../formats/registry.ts'
import { comparisonNamed, documentNamed } from '../comparisons.ts'
import { dataFolder } from '../data-folder.ts'
import { DATA, QUIET } from '../options.ts'
import { say, writeResult } from '../output.ts'
import { userName } from '../user-name.ts'

interface ExportOptions {
  readonly format: string
  readonly source?: string
  readonly target?: string
  readonly only?: string
  readonly notes: boolean
  readonly unaligned: boolean
  readonly rejected?: boolean
  readonly differences?: string
  readonly output?: string
  readonly data?: string
}

export function addExport(synoptic: Command): void {
  synoptic
    .command('export')
    .description('Write the aligned texts of a comparison, with notes and status.')
    .argument('<comparison>', 'its title or number')
    .addOption(
      new Option('--format <format>')
        .choices(EXPORTERS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option('--source <text>', 'language, title, file name or number; default: the pivot')
    .option(
      '--target <text>',
      'default: all others, and what else is aligned; in a ZIP if the format holds one pair',
    )
    .addOption(new Option('--only <links>').choices(['all', 'confirmed']))
    .option('--no-notes', 'leave notes out')
    .option('--no-unaligned', 'leave out segments without a link')
    .option('--rejected', 'include links that a reviewer rejected')
    .option('--no-rejected', 'leave them out; default except for JSON Lines')
    .addOption(
      new Option(
        '--differences <which>',
        'differences to include; substantial: without typography and spelling',
      ).choices(['all', 'substantial', 'none']),
    )
    .option('-o, --output <file>', 'write into a file')
    .addOption(DATA())
    .addOption(QUIET())
    .action(runExport)
}

/**
 * A file is written link by link, and V8 would let the leavings of links fill several times the memory
 * that is in use: the space of new objects stays small, and the heap is cleaned when it has grown by
 * 30 percent.
 */
const LITTLE_MEMORY = ['--semi-space-growth-factor=1', '--heap-growing-percent=30'] as const

async function runExport(name: string, options: ExportOptions): Promise<void> {
  for (const flag of LITTLE_MEMORY) setFlagsFromString(flag)
  const context = await openContext({ data: dataFolder(options.data) })
  try {
    const comparison = comparisonNamed(context, name)
    const bitexts = chosenBitexts(context, comparison, options)
    for (const bitext of bitexts) if (bitext.mode === null) await align(context, bitext)
    const file = exportBitexts(context, {
      comparison: comparison.id,
      bitexts: bitexts.map(({ id }) => id),
      format: options.format,
      options: exportOptions(options),
    })
    for (const { message } of file.losses) say(`not in this format: ${message}`)
    await writeResult(file.chunks, options.output)
  } finally {
    await context.close()
  }
}

function exportOptions({
  only,
  notes,
  unaligned,
  rejected,
  differences,
}: ExportOptions): Readonly<Record<string, string>> {
  return {
    ...(only && { only }),
    ...(!notes && { notes: 'no' }),
    ...(!unaligned && { unaligned: 'no' }),
    ...(rejected !== undefined && { rejected: rejected ? 'yes' : 'no' }),
    ...(differences && { differences }),
  }
}

function chosenBitexts(
  context: Context,
  comparison: ComparisonSummary,
  { source, target }: ExportOptions,
): readonly BitextRecord[] {
  const { id, documents, pivot } = comparison
  const from = source === undefined ? pivot : documentNamed(comparison, source).id
  if (from === null) throw new UserError('empty', 'This comparison has no texts.')
  const others =
    target === undefined
      ? documents.filter((document) => document.id !== from).map((document) => document.id)
      : [documentNamed(comparison, target).id]
  if (others.length === 0) throw new UserError('empty', 'This comparison has one text only.')
  const chosen = others.map((to) =>
    openBitext(context, { comparison: id, source: from, target: to }),
  )
  if (source !== undefined || target !== undefined) return chosen
  // Texts may be aligned with each other and not with the pivot, as in a memory of many languages.
  const known = new Set(chosen.map((bitext) => bitext.id))
  const further = listBitexts(context, id).filter(
    (bitext) => bitext.mode !== null && !known.has(bitext.id),
  )
  return [...chosen, ...further]
}

async function align(context: Context, { id }: { readonly id: BitextId }): Promise<void> {
  say('aligning, since nobody has opened these two texts yet')
  const { state, message } = await awaitJob(
    context,
    startAlignment(context, { bitext: id, by: userName() }).id,
  )
  if (state !== 'done') throw new UserError('cancelled', message ?? 'The alignment did not finish.')
}
