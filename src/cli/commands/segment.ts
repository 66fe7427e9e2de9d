import { Option, type Command } from 'commander'
import type { ReadResult } from '../../formats/documents/text.ts'
import { readTextFile } from '../input.ts'
import { languageTag, QUIET, SEGMENTED } from '../options.ts'
import { writeResult } from '../output.ts'

interface SegmentOptions {
  readonly language?: string
  readonly encoding?: string
  readonly segmented?: boolean
  readonly format: 'jsonl' | 'text'
  readonly output?: string
}

export function addSegment(synoptic: Command): void {
  synoptic
    .command('segment')
    .description('Divide a text into segments (sentences).')
    .argument('<file>', 'a text; - is the standard input')
    .addOption(new Option('--language <tag>', 'default: detected').argParser(languageTag))
    .option('--encoding <name>', 'default: detected')
    .addOption(SEGMENTED())
    .addOption(
      new Option('--format <format>', 'text: one segment per line')
        .choices(['jsonl', 'text'])
        .default('jsonl'),
    )
    .option('-o, --output <file>', 'write into a file')
    .addOption(QUIET())
    .action(async (file: string, options: SegmentOptions) => {
      const result = await readTextFile(file, options)
      const lines = options.format === 'text' ? textLines(result) : jsonLines(result)
      await writeResult(lines, options.output)
    })
}

function* textLines({ document, segments }: ReadResult): Generator<string> {
  for (const { start, end } of segments) {
    yield `${document.text.slice(start, end).replaceAll(/[\n\u2028\u2029]+/gu, ' ')}\n`
  }
}

function* jsonLines({ document, segments }: ReadResult): Generator<string> {
  for (const [position, { start, end, block }] of segments.entries()) {
    const text = document.text.slice(start, end)
    const { kind } = document.blocks[block]!
    yield `${JSON.stringify({ position, start, end, block, kind, text })}\n`
  }
}
