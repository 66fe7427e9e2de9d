import { Option, type Command } from 'commander'
import { languageName } from '../../core/language/tags.ts'
import type { AlignmentMode } from '../../core/model.ts'
import { writeAlignmentJsonl } from '../../formats/jsonl.ts'
import { EXPORTERS, exporterNamed, losses } from '../../formats/registry.ts'
import { readGlossary } from '../glossary-file.ts'
import { SEGMENTED, SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../options.ts'
import { say, writeResult } from '../output.ts'
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
    .description('Link the segments of two texts.')
    .argument('<a>', 'a text; - is the standard input')
    .argument('<b>', 'the other text')
    .addOption(SOURCE_LANGUAGE())
    .addOption(TARGET_LANGUAGE())
    .addOption(
      new Option('--mode <mode>', 'parallel: in the same order; overlap: any order, some in common')
        .choices(['auto', 'parallel', 'overlap'])
        .default('auto'),
    )
    .addOption(SEGMENTED())
    .option('--encoding <name>', 'of both files; default: told from the bytes')
    .option('--glossary <file>', 'CSV, TSV or TBX: a term of A, a term of B a line')
    .addOption(
      new Option('--format <format>', 'of the result')
        .choices(EXPORTERS.map(({ name }) => name))
        .default('jsonl'),
    )
    .option('-o, --output <file>', 'write into a file')
    .action(runAlign)
}

async function runAlign(a: string, b: string, options: AlignOptions): Promise<void> {
  const exporter = exporterNamed(options.format)
  const pair = await readPair(a, b, options)
  const { language: source } = pair.source.document
  const { language: target } = pair.target.document
  const glossary = options.glossary ? readGlossary(options.glossary, source, target) : []
  const aligned = alignPair(pair, { mode: options.mode, glossary })
  sayOutcome(aligned)
  const file = pairAsFile(aligned)
  if (options.format === 'jsonl') {
    await writeResult(writeAlignmentJsonl(file), options.output)
    return
  }
  if (options.format !== 'tsv') {
    for (const { message } of losses(exporter, file)) say(`not in this format: ${message}`)
  }
  await writeResult(exporter.write(file, exporter.choice), options.output)
}

function sayOutcome({ source, target, mode, beads }: AlignedPair): void {
  const text = ({ document, segments }: typeof source) =>
    `${languageName(document.language, 'en')} (${document.language}), ${segments.length} segments`
  say(`A: ${text(source)}; B: ${text(target)}; mode: ${mode}; ${beads.length} links`)
}
