import { Option, type Command } from 'commander'
import {
  ALIGNED_FORMATS,
  chosenColumns,
  previewColumns,
  recogniseAligned,
  type AlignedFiles,
} from '../../app/importing/aligned-files.ts'
import { importBilingual } from '../../app/importing/bilingual-importing.ts'
import { openContext, type Context } from '../../app/context.ts'
import { addDocuments, importComparison } from '../../app/importing/importing.ts'
import { getComparison } from '../../app/library.ts'
import { UserError } from '../../core/errors.ts'
import type { ComparisonId } from '../../core/model.ts'
import { findComparison } from '../comparisons.ts'
import { dataFolder } from '../data-folder.ts'
import { expandFolders, incomingText, inputFile, isAddress } from '../input.ts'
import {
  DATA,
  languageTag,
  QUIET,
  SEGMENTED,
  SOURCE_LANGUAGE,
  TARGET_LANGUAGE,
} from '../options.ts'
import { sayWarnings, writeResult } from '../output.ts'
import { userName } from '../user-name.ts'

interface ImportOptions {
  readonly comparison?: string
  readonly language?: string
  readonly encoding?: string
  readonly segmented?: boolean
  readonly format?: string
  readonly columns?: string
  readonly sourceLanguage?: string
  readonly targetLanguage?: string
  readonly data?: string
}

export function addImport(synoptic: Command): void {
  synoptic
    .command('import')
    .description('Store texts, or aligned texts, in a comparison.')
    .argument(
      '<file...>',
      'texts, folders of texts, addresses of pages, or the files of aligned texts; - is the standard input',
    )
    .option(
      '--comparison <name>',
      'title or number of an existing comparison, or the title of a new one',
    )
    .addOption(
      new Option('--language <tag>', 'of all texts; default: detected for each').argParser(
        languageTag,
      ),
    )
    .option('--encoding <name>', 'of all texts; default: detected for each')
    .addOption(SEGMENTED())
    .addOption(
      new Option('--format <format>', 'of aligned texts; default: detected from the files').choices(
        ALIGNED_FORMATS.map(({ name }) => name),
      ),
    )
    .option('--columns <a,b>', 'of a table: the columns of both texts, by number or heading')
    .addOption(SOURCE_LANGUAGE())
    .addOption(TARGET_LANGUAGE())
    .addOption(DATA())
    .addOption(QUIET())
    .action(runImport)
}

async function runImport(paths: string[], options: ImportOptions): Promise<void> {
  const files = expandFolders(paths)
  const aligned = files.some(isAddress)
    ? null
    : await recogniseAligned(files.map(inputFile), options.format)
  const context = await openContext({ data: dataFolder(options.data) })
  try {
    const comparison = aligned
      ? await importAligned(context, files, aligned, options)
      : await importTexts(context, files, options)
    await writeResult(describe(context, comparison))
  } finally {
    await context.close()
  }
}

async function importAligned(
  context: Context,
  paths: readonly string[],
  aligned: AlignedFiles,
  options: ImportOptions,
): Promise<ComparisonId> {
  const { comparison: title, sourceLanguage = 'und', targetLanguage = 'und' } = options
  if (title !== undefined && findComparison(context, title)) {
    throw new UserError('usage', `There is a comparison “${title}”; aligned texts make a new one.`)
  }
  const isSaid = options.sourceLanguage ?? options.targetLanguage
  const columns = options.columns && chosenColumns(await previewColumns(aligned), options.columns)
  const result = await importBilingual(context, {
    files: paths.map(inputFile),
    format: aligned.importer.name,
    by: userName(),
    ...(title && { title }),
    ...(isSaid && { languages: [sourceLanguage, targetLanguage] }),
    ...(columns && { columns }),
  })
  sayWarnings(result.warnings, paths[0])
  return result.comparison
}

async function importTexts(
  context: Context,
  files: readonly string[],
  options: ImportOptions,
): Promise<ComparisonId> {
  const { comparison: name } = options
  for (const option of ['columns', 'sourceLanguage', 'targetLanguage'] as const) {
    if (options[option] === undefined) continue
    const message = '--columns, --source-language and --target-language are for aligned texts.'
    throw new UserError('usage', message)
  }
  const documents = await Promise.all(files.map((file) => incomingText(file, options)))
  const by = userName()
  const known = name === undefined ? undefined : findComparison(context, name)
  const result = known
    ? await addDocuments(context, { comparison: known.id, documents, by })
    : await importComparison(context, { documents, by, ...(name && { title: name }) })
  sayWarnings(result.warnings)
  return result.comparison
}

/** The comparison and its documents, a line each: number, title, language, segments. */
function* describe(context: Context, id: ComparisonId): Generator<string> {
  const { title, documents } = getComparison(context, id)
  yield `${id}\t${title}\n`
  for (const document of documents) {
    yield `\t${document.id}\t${document.title}\t${document.language}\t${document.segmentCount}\n`
  }
}
