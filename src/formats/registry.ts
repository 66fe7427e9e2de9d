import { UserError } from '../core/errors.ts'
import type { BilingualFile, ExportChoice } from './bilingual.ts'
import { EXPORTERS, type Exporter } from './exporters.ts'
import { IMPORTERS, type Importer } from './importers.ts'
import { lossesOf, type Loss } from './losses.ts'
import { rootElement } from './xml/xml-beginning.ts'

export { EXPORTERS, type Exporter } from './exporters.ts'
export { IMPORTERS, type Importer } from './importers.ts'

/** @throws {UserError} unsupported, naming the formats that exist */
export function exporterNamed(name: string): Exporter {
  return named(EXPORTERS, name, 'export to')
}

/** @throws {UserError} unsupported, naming the formats that exist */
export function importerNamed(name: string): Importer {
  return named(IMPORTERS, name, 'import from')
}

function named<F extends { readonly name: string }>(
  formats: readonly F[],
  name: string,
  verb: string,
): F {
  const format = formats.find((candidate) => candidate.name === name)
  if (format) return format
  const names = formats.map((candidate) => candidate.name).join(', ')
  throw new UserError('unsupported', `There is no format “${name}” to ${verb}; there are ${names}.`)
}

/** What `exporter` cannot carry of what `choice` selects from `file`. */
export function losses(
  exporter: Exporter,
  file: BilingualFile,
  choice: ExportChoice = exporter.choice,
): readonly Loss[] {
  return lossesOf(file, exporter.carries, choice)
}

/** How far a root element is looked for. */
const HEAD_CHARACTERS = 4096

/** Root elements of XML formats, whatever their files are called. */
const ROOTS: Readonly<Record<string, string>> = {
  tmx: 'tmx',
  xliff: 'xliff',
  TEI: 'tei',
  teiCorpus: 'tei',
  'TEI.2': 'tei',
  cesAlign: 'xtargets',
}

/**
 * The bilingual format of a file by its ending or, where `head` gives the first characters, by its
 * root element or its first record; undefined where it is none of ours.
 */
export function importerForFile(name: string, head = ''): Importer | undefined {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  if (/^\uFEFF?\{"synoptic":/.test(head)) return importerNamed('jsonl')
  const root = rootElement(head.slice(0, HEAD_CHARACTERS))
  const byRoot = root === undefined ? undefined : ROOTS[root]
  if (byRoot) return importerNamed(byRoot)
  // XML with another root is another format.
  if (root !== undefined && ending === 'xml') return undefined
  return IMPORTERS.find(({ endings }) => endings.includes(ending))
}
