import { availableParallelism } from 'node:os'
import { Option, type Command } from 'commander'
import { UserError } from '../../core/errors.ts'
import { languageName } from '../../core/language/tags.ts'
import type { AlignmentMode } from '../../core/model.ts'
import { EXPORTERS, exporterNamed, losses } from '../../formats/registry.ts'
import { alignMany, pairsOf, type ManyOptions } from '../many-pairs.ts'
import { readGlossary } from '../glossary-file.ts'
import { positiveNumber, QUIET, SEGMENTED, SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../options.ts'
import { alignedChoice, writeAligned } from '../aligned-output.ts'
import { say } from '../output.ts'
import { alignPair, pairAsFile, readPair, type AlignedPair, type PairOptions } from '../pair.ts'

interface AlignOptions extends PairOptions {
  readonly mode: 'auto' | AlignmentMode
  readonly glossary?: string
  readonly format: string
  readonly output?: string
}

export function addAlign(synoptic: Command): void {
  synoptic
    .command('align')
    .description('Link the segments of two texts, or of many pairs.')
    .argument('[a]', 'a text, an address of a page, or a folder of texts; - is the standard input')
    .argument('[b]', 'the other text, or a folder of texts with the same names')
    .addOption(SOURCE_LANGUAGE())
    .addOption(TARGET_LANGUAGE())
    .addOption(
      new Option('--mode <mode>', 'parallel: in the same order; overlap: any order, some in common')
        .choices(['auto', 'parallel', 'overlap'])
        .default('auto'),
    )
    .addOption(SEGMENTED())
    .option('--encoding <name>', 'of both files; default: detected')
    .option('--glossary <file>', 'CSV, TSV or TBX: a term of A and a term of B per line')
    .addOption(
      new Option('--format <format>', 'of the result')
        .choices(EXPORTERS.map(({ name }) => name))
        .default('jsonl'),
    )
    .option('-o, --output <file>', 'write into a file')
    .option(
      '--pairs <file>',
      'TSV or CSV, one pair per line: a, b, output name, language of a, of b',
    )
    .option('--output-dir <dir>', 'folder for the results of many pairs')
    .addOption(
      new Option('--jobs <number>', 'pairs aligned at a time; default: half of the processors')
        .argParser(positiveNumber)
        .default(Math.max(1, Math.floor(availableParallelism() / 2)), 'half of the processors'),
    )
    .option('--force', 'align again even if nothing has changed')
    .option('--summary <file>', 'write the table of all pairs (TSV) here instead of to stderr')
    .addOption(QUIET())
    .action(runAlign)
}

async function runAlign(
  a: string | undefined,
  b: string | undefined,
  options: AlignOptions & ManyOptions,
): Promise<void> {
  const pairs = await pairsOf(a, b, options)
  if (pairs) return alignMany(pairs, options)
  if (a === undefined || b === undefined) {
    throw new UserError('usage', 'Give two texts, two folders, or --pairs with a list.')
  }
  for (const name of ['outputDir', 'summary', 'force'] as const) {
    if (options[name] !== undefined) {
      throw new UserError('usage', '--output-dir, --summary and --force are for many pairs.')
    }
  }
  return alignTwo(a, b, options)
}

async function alignTwo(a: string, b: string, options: AlignOptions): Promise<void> {
  const exporter = exporterNamed(options.format)
  const pair = await readPair(a, b, options)
  const { language: source } = pair.source.document
  const { language: target } = pair.target.document
  const glossary = options.glossary ? await readGlossary(options.glossary, source, target) : []
  const aligned = alignPair(pair, { mode: options.mode, glossary })
  sayOutcome(aligned)
  if (options.format !== 'tsv' && options.format !== 'jsonl') {
    for (const { message } of losses(exporter, pairAsFile(aligned), alignedChoice(exporter))) {
      say(`not in this format: ${message}`)
    }
  }
  await writeAligned(aligned, options.format, options.output)
}

function sayOutcome({ source, target, mode, beads }: AlignedPair): void {
  const text = ({ document, segments }: typeof source) =>
    `${languageName(document.language, 'en')} (${document.language}), ${segments.length} segments`
  say(`A: ${text(source)}; B: ${text(target)}; mode: ${mode}; ${beads.length} links`)
}
