import type { ImportedFile, InputFile } from './bilingual.ts'
import type { ColumnMapping } from './csv-read.ts'
import { readCsv } from './csv.ts'
import { singleFile } from './input.ts'
import { readJsonl } from './jsonl.ts'
import { readLadder } from './ladder.ts'
import { readMoses } from './moses.ts'
import { readTei } from './tei.ts'
import { readTmx } from './tmx.ts'
import { readPositions } from './tsv.ts'
import { readXliff } from './xliff.ts'
import { readXtargets } from './xtargets.ts'

/** A format that aligned texts can be read from. */
export interface Importer {
  readonly name: string
  readonly title: string
  /** File name endings, without the dot. */
  readonly endings: readonly string[]
  /** What each file is, in order, for formats of several files: `['links', 'source text', 'target text']`. */
  readonly files: readonly string[]
  readonly read: (files: readonly InputFile[], options: ImportOptions) => Promise<ImportedFile>
}

export interface ImportOptions {
  /** ISO 8601 UTC: the date of notes that have none. */
  readonly now: string
  /** Languages of the texts where the format does not say; `und` without them. */
  readonly languages?: readonly string[]
  /** Which column of a table holds what; guessed without it. */
  readonly columns?: ColumnMapping
  readonly hasHead?: boolean
}

export const IMPORTERS: readonly Importer[] = [
  {
    name: 'jsonl',
    title: 'JSON Lines',
    endings: ['jsonl', 'ndjson'],
    files: ['file'],
    read: async (files, options) => readJsonl(singleFile(files), options),
  },
  {
    name: 'csv',
    title: 'CSV or TSV table of pairs',
    endings: ['csv', 'tsv', 'tab'],
    files: ['file'],
    read: async (files, options) => readCsv(singleFile(files), options),
  },
  {
    name: 'tmx',
    title: 'TMX translation memory',
    endings: ['tmx'],
    files: ['file'],
    read: async (files, options) => readTmx(singleFile(files), options),
  },
  {
    name: 'xliff',
    title: 'XLIFF 1.2 and 2.x',
    endings: ['xlf', 'xliff'],
    files: ['file'],
    read: async (files, options) => readXliff(singleFile(files), options),
  },
  {
    name: 'tei',
    title: 'TEI P5',
    endings: ['tei', 'xml'],
    files: ['file'],
    read: async (files, options) => readTei(singleFile(files), options),
  },
  {
    name: 'tsv',
    title: 'Positions and two texts',
    endings: [],
    files: ['positions', 'source text', 'target text'],
    read: readPositions,
  },
  {
    name: 'moses',
    title: 'Moses corpus',
    endings: [],
    files: ['source text', 'target text'],
    read: readMoses,
  },
  {
    name: 'ladder',
    title: 'hunalign ladder and two texts',
    endings: ['ladder'],
    files: ['ladder', 'source text', 'target text'],
    read: readLadder,
  },
  {
    name: 'xtargets',
    title: 'OPUS and InterText links and two texts',
    endings: [],
    files: ['links', 'source text', 'target text'],
    read: readXtargets,
  },
]
