import { createHash, type Hash } from 'node:crypto'
import type { ImportedFile, InputFile } from './bilingual.ts'
import type { ColumnMapping } from './tables/csv-read.ts'
import { readCsv } from './tables/csv.ts'
import { singleFile } from './input.ts'
import { readJsonl } from './jsonl.ts'
import { readLadder } from './ladder.ts'
import { readMoses } from './moses.ts'
import { readTei } from './tei/tei.ts'
import { readTmx } from './tmx/tmx.ts'
import { readPositions } from './tables/tsv.ts'
import { readXliff } from './xliff/xliff.ts'
import { readXtargets } from './xtargets/xtargets.ts'

/** A format that aligned texts can be read from. */
export interface Importer {
  readonly name: string
  readonly title: string
  /** File name endings, without the dot. */
  readonly endings: readonly string[]
  /** What each file is, in order, for formats of several files: `['links', 'source text', 'target text']`. */
  readonly files: readonly string[]
  /** Whether more files may come, which point into each other. */
  readonly isManyFiles?: boolean
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

type Read = Importer['read']

/** Reads one file. */
function fromOne(read: (file: InputFile, options: ImportOptions) => Promise<ImportedFile>): Read {
  return async (files, options) => read(singleFile(files), options)
}

/**
 * Adds what readers do not know about themselves: hash and encoding of the file that a text came in.
 * Documents that bring the hash of an earlier file keep it.
 */
function withOrigins(read: Read): Read {
  return async (files, options) => {
    const watched = files.map((file) => ({ file, hash: createHash('sha256') }))
    const inputs = watched.map(({ file, hash }): InputFile => ({
      name: file.name,
      bytes: hashed(file.bytes, hash),
    }))
    const imported = await read(inputs, options)
    const origins = new Map(
      watched.map(({ hash }, at) => {
        const { name, encoding = 'utf-8' } = inputs[at]!
        return [name, { sha256: hash.digest('hex'), encoding }]
      }),
    )
    const documents = imported.documents.map((document) => {
      const { origin } = document
      const known = origin.sha256 === '' ? origins.get(origin.fileName) : undefined
      return known ? { ...document, origin: { ...origin, ...known } } : document
    })
    return { ...imported, documents }
  }
}

async function* hashed(bytes: InputFile['bytes'], hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
}

export const IMPORTERS: readonly Importer[] = [
  {
    name: 'jsonl',
    title: 'JSON Lines',
    endings: ['jsonl', 'ndjson'],
    files: ['file'],
    read: fromOne(readJsonl),
  },
  {
    name: 'csv',
    title: 'CSV or TSV table of pairs',
    endings: ['csv', 'tsv', 'tab'],
    files: ['file'],
    read: withOrigins(fromOne(readCsv)),
  },
  {
    name: 'tmx',
    title: 'TMX translation memory',
    endings: ['tmx'],
    files: ['file'],
    read: withOrigins(fromOne(readTmx)),
  },
  {
    name: 'xliff',
    title: 'XLIFF 1.2 and 2.x',
    endings: ['xlf', 'xliff', 'sdlxliff', 'mqxliff'],
    files: ['file'],
    read: withOrigins(fromOne(readXliff)),
  },
  {
    name: 'tei',
    title: 'TEI P5',
    endings: ['tei', 'xml'],
    files: ['file'],
    isManyFiles: true,
    read: withOrigins(readTei),
  },
  {
    name: 'tsv',
    title: 'Positions and two texts',
    endings: [],
    files: ['positions', 'source text', 'target text'],
    read: withOrigins(readPositions),
  },
  {
    name: 'moses',
    title: 'Moses corpus',
    endings: [],
    files: ['source text', 'target text'],
    read: withOrigins(readMoses),
  },
  {
    name: 'ladder',
    title: 'hunalign ladder and two texts',
    endings: ['ladder'],
    files: ['ladder', 'source text', 'target text'],
    read: withOrigins(readLadder),
  },
  {
    name: 'xtargets',
    title: 'OPUS and InterText links and two texts',
    endings: [],
    files: ['links', 'source text', 'target text'],
    read: withOrigins(readXtargets),
  },
]
