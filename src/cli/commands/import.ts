import { basename } from 'node:path'
import { Option, type Command } from 'commander'
import { HEAD_BYTES, importBilingual, isBilingual } from '../../app/bilingual-importing.ts'
import { openContext, type Context } from '../../app/context.ts'
import { addDocuments, importComparison, type Incoming } from '../../app/importing.ts'
import { getComparison } from '../../app/library.ts'
import { UserError } from '../../core/errors.ts'
import type { ComparisonId } from '../../core/model.ts'
import { findComparison } from '../comparisons.ts'
import { dataFolder } from '../data-folder.ts'
import { expandFolders, readBytes } from '../input.ts'
import { DATA, languageTag, SEGMENTED } from '../options.ts'
import { sayWarnings, writeResult } from '../output.ts'
import { userName } from '../user-name.ts'

interface ImportOptions {
  readonly comparison?: string
  readonly language?: string
  readonly encoding?: string
  readonly segmented?: boolean
  readonly data?: string
}

export function addImport(synoptic: Command): void {
  synoptic
    .command('import')
    .description('Store texts, or aligned texts, in a comparison.')
    .argument('<file...>', 'texts, folders of texts, or a file of aligned texts')
    .option('--comparison <name>', 'title or number of one that exists, or the title of a new one')
    .addOption(
      new Option('--language <tag>', 'of all files; default: told from each').argParser(
        languageTag,
      ),
    )
    .option('--encoding <name>', 'of all files; default: told from each')
    .addOption(SEGMENTED())
    .addOption(DATA())
    .action(runImport)
}

async function runImport(paths: string[], options: ImportOptions): Promise<void> {
  const files = expandFolders(paths)
  const context = await openContext({ data: dataFolder(options.data) })
  try {
    const comparison = isBilingual(files[0]!, headOf(files[0]!))
      ? await importAligned(context, files, options)
      : await importTexts(context, files, options)
    await writeResult(describe(context, comparison))
  } finally {
    await context.close()
  }
}

/** The standard input can be read only once: its ending alone says what it is, and it has none. */
function headOf(file: string): Uint8Array {
  return file === '-' ? new Uint8Array() : readBytes(file).subarray(0, HEAD_BYTES)
}

async function importAligned(
  context: Context,
  files: readonly string[],
  { comparison: title }: ImportOptions,
): Promise<ComparisonId> {
  if (title !== undefined && findComparison(context, title)) {
    throw new UserError('usage', `There is a comparison “${title}”; aligned texts make a new one.`)
  }
  const input = files.map((file) => ({ name: basename(file), bytes: [readBytes(file)] }))
  const by = userName()
  const result = await importBilingual(context, { files: input, by, ...(title && { title }) })
  sayWarnings(result.warnings, files[0])
  return result.comparison
}

async function importTexts(
  context: Context,
  files: readonly string[],
  options: ImportOptions,
): Promise<ComparisonId> {
  const { comparison: name, language, encoding, segmented = false } = options
  const documents = files.map((file): Incoming => ({
    fileName: basename(file),
    content: readBytes(file),
    segmented,
    ...(encoding && { encoding }),
    ...(language && { description: { language } }),
  }))
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
