/** Comparisons to try the workbench on. */
import { UserError } from '../core/errors.ts'
import type { ComparisonId } from '../core/model.ts'
import {
  listSampleFolders,
  readDeclarationFile,
  readSampleFile,
  type Sample,
} from '../backends/corpus.ts'
import { readDocument } from '../formats/documents/read-document.ts'
import { makeDocument } from '../formats/documents/text.ts'
import { declarationSource, readDeclaration } from '../formats/documents/udhr.ts'
import type { Context } from './context.ts'
import { storeComparison, type ReadyText } from './importing/importing.ts'
import { getSetting, setSetting } from './settings.ts'

/** The setting that says that the samples of a data folder were made once. */
const INSTALLED = 'samples.installed'

export interface SampleInfo {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly languages: readonly string[]
}

export function listSamples(): readonly SampleInfo[] {
  return listSampleFolders().map((sample) => {
    const { name, title, description } = sample
    return { name, title, description, languages: languagesOf(sample) }
  })
}

function languagesOf(sample: Sample): readonly string[] {
  return 'documents' in sample
    ? [...new Set(sample.documents.map(({ language }) => language))]
    : sample.languages
}

/** Makes a comparison from a sample, or gives the one that was made. Throws UserError not-found. */
export async function openSample(
  context: Context,
  { name, by }: { readonly name: string; readonly by: string },
): Promise<ComparisonId> {
  const known = context.stores.comparisons.ofSample(name)
  if (known !== undefined) return known
  const sample = listSampleFolders().find((candidate) => candidate.name === name)
  if (!sample)
    throw new UserError('not-found', `There is no sample “${name}”; the library lists them.`)
  const texts = 'documents' in sample ? await readTexts(sample) : await readDeclarations(sample)
  const ids = 'documents' in sample ? sample.documents.map(({ id }) => id) : sample.languages
  const { comparison } = storeComparison(context, {
    title: sample.title,
    sample: name,
    texts,
    pivot: Math.max(0, ids.indexOf(sample.pivot)),
    by,
  })
  return comparison
}

/** Those that are not in the library. */
export function missingSamples({ stores }: Context): readonly SampleInfo[] {
  return listSamples().filter(({ name }) => stores.comparisons.ofSample(name) === undefined)
}

async function readTexts(sample: Extract<Sample, { documents: unknown }>): Promise<ReadyText[]> {
  const texts: ReadyText[] = []
  for (const { file, title, language, outlet, date, url, role } of sample.documents) {
    const text = await readDocument(readSampleFile(sample.name, file), {
      fileName: file,
      title,
      language,
      ...(outlet && { outlet }),
      ...(date && { publishedAt: date }),
      ...(url && { url }),
      ...(role && { role }),
    })
    texts.push(text)
  }
  return texts
}

function readDeclarations(sample: Extract<Sample, { languages: unknown }>): Promise<ReadyText[]> {
  const texts = sample.languages.map((language) => {
    const { file } = declarationSource(language)
    const fileName = file.split('/').at(-1)!
    const bytes = readDeclarationFile(file)
    const { title, text, blocks } = readDeclaration(new TextDecoder().decode(bytes))
    const role = language === sample.pivot ? 'original' : 'official-translation'
    return makeDocument(
      { text, blocks, bytes, encoding: 'utf-8', format: 'udhr', warnings: [] },
      { fileName, title, language, outlet: sample.outlet, publishedAt: sample.date, role },
    )
  })
  return Promise.all(texts)
}

/**
 * All samples, once in the life of a data folder: one that was deleted stays away. Calls `starting`
 * where there is something to do.
 */
export async function installSamples(context: Context, starting = () => {}): Promise<void> {
  if (getSetting(context, INSTALLED) === true) return
  starting()
  for (const { name } of listSamples().toReversed())
    await openSample(context, { name, by: 'Synoptic' })
  setSetting(context, INSTALLED, true)
}
