import { Option, type Command } from 'commander'
import { DOUBTFUL } from '../../core/doubt.ts'
import type { LanguageTag } from '../../core/model.ts'
import type { ReadResult } from '../../formats/documents/text.ts'
import { QUIET, SEGMENTED, SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../options.ts'
import { writeResult } from '../output.ts'
import { findDifferences, type FoundDifference } from '../differences.ts'
import { writeHtmlReport } from '../../formats/report/report-html.ts'
import { alignPair, pairAsFile, readPair, type PairOptions, type TextPair } from '../pair.ts'
import { sharedLanguage } from '../shared-language.ts'

interface DiffOptions extends PairOptions {
  readonly format: 'jsonl' | 'text' | 'html'
  readonly output?: string
}

export function addDiff(synoptic: Command): void {
  synoptic
    .command('diff')
    .description('Say where two texts differ: in wording, or in what they say.')
    .argument('<a>', 'a text; - is the standard input')
    .argument('<b>', 'the other text')
    .addOption(SOURCE_LANGUAGE())
    .addOption(TARGET_LANGUAGE())
    .addOption(SEGMENTED())
    .option('--encoding <name>', 'of both files; default: detected')
    .addOption(
      new Option('--format <format>', 'html: a report with both texts side by side')
        .choices(['jsonl', 'text', 'html'])
        .default('jsonl'),
    )
    .option('-o, --output <file>', 'write into a file')
    .addOption(QUIET())
    .action(async (a: string, b: string, options: DiffOptions) => {
      const pair = await readVersions(a, b, options)
      await writeResult(FORMATS[options.format](pair), options.output)
    })
}

const FORMATS: Readonly<Record<DiffOptions['format'], (pair: TextPair) => Iterable<string>>> = {
  jsonl: (pair) => jsonLines(findDifferences(pair)),
  text: (pair) => textLines(findDifferences(pair)),
  html: (pair) => writeHtmlReport(pairAsFile(alignPair(pair, { mode: 'auto' }))),
}

/** Without languages given, short texts are taken to be in one language where both may be. */
async function readVersions(a: string, b: string, options: PairOptions): Promise<TextPair> {
  const pair = await readPair(a, b, options)
  if (options.sourceLanguage || options.targetLanguage) return pair
  const language = sharedLanguage(pair.source.languageGuess, pair.target.languageGuess)
  if (language === null) return pair
  return { source: inLanguage(pair.source, language), target: inLanguage(pair.target, language) }
}

function inLanguage(result: ReadResult, language: LanguageTag): ReadResult {
  return { ...result, document: { ...result.document, language } }
}

function* jsonLines(differences: Iterable<FoundDifference>): Generator<string> {
  for (const difference of differences) yield `${JSON.stringify(difference)}\n`
}

function* textLines(differences: Iterable<FoundDifference>): Generator<string> {
  for (const { rule, a, b, explanation, confidence = 1 } of differences) {
    const doubt =
      confidence < DOUBTFUL ? ` (in a doubtful link: ${Math.round(confidence * 100)} %)` : ''
    yield `${rule}: ${explanation}${doubt}\n`
    if (a && a.text !== '') yield `  A ${a.start}: ${onOneLine(a.text)}\n`
    if (b && b.text !== '') yield `  B ${b.start}: ${onOneLine(b.text)}\n`
  }
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
