import {
  DEFAULT_CHOICE,
  type BilingualFile,
  type Chunks,
  type ComparedFile,
  type ExportChoice,
} from './bilingual.ts'
import { writeCsv } from './tables/csv.ts'
import { LOSSLESS_CHOICE, writeJsonl } from './jsonl.ts'
import { ladderParts } from './ladder.ts'
import { FEATURES, type Feature } from './losses.ts'
import { mosesParts } from './moses.ts'
import { zipParts, type ExportPart } from './parts.ts'
import { writeHtmlReport } from './report/report-html.ts'
import { writeMarkdownReport } from './report/report-markdown.ts'
import type { ReportDetails } from './report/report-rows.ts'
import { writeTei } from './tei/tei.ts'
import { writeTmx } from './tmx/tmx.ts'
import { writeTsv } from './tables/tsv.ts'
import { writeWebAnnotations } from './web-annotation.ts'
import { writeXliff } from './xliff/xliff.ts'
import { writeXlsx } from './tables/xlsx.ts'
import { xtargetsParts } from './xtargets/xtargets.ts'

/** A format that aligned texts can be written in. */
export interface Exporter {
  /** What `--format` and `?format=` call it. */
  readonly name: string
  /** For people. */
  readonly title: string
  /** Of the file, without the dot. */
  readonly ending: string
  readonly mediaType: string
  /** What it is good for, in a sentence. */
  readonly purpose: string
  readonly carries: ReadonlySet<Feature>
  /** What is selected where nobody chose. */
  readonly choice: ExportChoice
  /**
   * A stream of pieces; several files come as a ZIP. Throws a UserError, before the first piece,
   * where the format cannot hold the file at all. Reports say what `details` tells them.
   */
  readonly write: (file: ComparedFile, choice: ExportChoice, details?: ReportDetails) => Chunks
  /** The files of a format that has several, one by one; `suffix` goes where `.ending` would. */
  readonly parts?: (file: BilingualFile, choice: ExportChoice) => readonly ExportPart[]
}

/** Every feature but those named, and what nobody but this program could take back. */
function allBut(...features: readonly Feature[]): ReadonlySet<Feature> {
  return new Set(
    FEATURES.filter((feature) => !features.includes(feature) && feature !== 'dismissals'),
  )
}

/** Reports are read by people: what they lack is what only programs need. */
const REPORT_FEATURES: ReadonlySet<Feature> = new Set([
  ...allBut(
    'comparison',
    'layout',
    'segment-ids',
    'segmentation',
    'order',
    'bead-ids',
    'reasons',
    'line-breaks',
  ),
  'dismissals',
])

const TABLE_FEATURES = allBut(
  'comparison',
  'origin',
  'layout',
  'segment-ids',
  'reasons',
  'mode',
  'stray-notes',
  'note-details',
  'line-breaks',
)

export const EXPORTERS: readonly Exporter[] = [
  {
    name: 'jsonl',
    title: 'JSON Lines',
    ending: 'jsonl',
    mediaType: 'application/jsonl',
    purpose: 'Lossless: reading it gives the same comparison back.',
    carries: new Set(FEATURES),
    choice: LOSSLESS_CHOICE,
    write: writeJsonl,
  },
  {
    name: 'tsv',
    title: 'TSV of positions',
    ending: 'tsv',
    mediaType: 'text/tab-separated-values',
    purpose: 'Positions of linked segments, for scripts and evaluation.',
    carries: new Set([
      'unaligned',
      'segmentation',
      'order',
      'confidence',
      'forbidden-characters',
      'line-breaks',
    ]),
    choice: DEFAULT_CHOICE,
    write: writeTsv,
  },
  {
    name: 'csv',
    title: 'CSV table',
    ending: 'csv',
    mediaType: 'text/csv',
    purpose: 'Spreadsheets: texts, status, confidence and notes, one unit per row.',
    carries: TABLE_FEATURES,
    choice: DEFAULT_CHOICE,
    write: writeCsv,
  },
  {
    name: 'tmx',
    title: 'TMX 1.4 translation memory',
    ending: 'tmx',
    mediaType: 'application/x-tmx+xml',
    purpose: 'Translation memories of CAT tools.',
    carries: allBut('layout', 'reasons', 'forbidden-characters'),
    choice: DEFAULT_CHOICE,
    write: writeTmx,
  },
  {
    name: 'xliff',
    title: 'XLIFF 2.1',
    ending: 'xlf',
    mediaType: 'application/xliff+xml',
    purpose: 'Translation editors and review tools.',
    carries: allBut('layout', 'bitexts'),
    choice: DEFAULT_CHOICE,
    write: writeXliff,
  },
  {
    name: 'tei',
    title: 'TEI P5',
    ending: 'xml',
    mediaType: 'application/tei+xml',
    purpose: 'Scholarly editions: texts with paragraphs and sentences, links kept separately.',
    carries: allBut('reasons', 'forbidden-characters'),
    choice: DEFAULT_CHOICE,
    write: writeTei,
  },
  {
    name: 'moses',
    title: 'Moses corpus',
    ending: 'zip',
    mediaType: 'application/zip',
    purpose: 'Training of translation systems: two files, line by line.',
    carries: new Set(['forbidden-characters']),
    choice: DEFAULT_CHOICE,
    ...archived(mosesParts),
  },
  {
    name: 'ladder',
    title: 'hunalign ladder',
    ending: 'zip',
    mediaType: 'application/zip',
    purpose: 'Aligners of the hunalign family: the ladder and both texts. Links must not cross.',
    carries: new Set(['unaligned', 'segmentation', 'forbidden-characters']),
    choice: DEFAULT_CHOICE,
    ...archived(ladderParts),
  },
  {
    name: 'xtargets',
    title: 'OPUS and InterText links',
    ending: 'zip',
    mediaType: 'application/zip',
    purpose: 'Parallel corpora: xtargets and both texts as XML.',
    carries: new Set([
      'language',
      'segmentation',
      'order',
      'unaligned',
      'bead-ids',
      'status',
      'confidence',
      'line-breaks',
    ]),
    choice: DEFAULT_CHOICE,
    ...archived(xtargetsParts),
  },
  {
    name: 'xlsx',
    title: 'Excel workbook',
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    purpose: 'Spreadsheets: units, differences, documents and notes on a sheet each.',
    carries: allBut(
      'layout',
      'segment-ids',
      'reasons',
      'mode',
      'forbidden-characters',
      'line-breaks',
      'long-texts',
    ),
    choice: DEFAULT_CHOICE,
    write: writeXlsx,
  },
  {
    name: 'annotations',
    title: 'W3C Web Annotations',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    purpose: 'Only notes and differences, for annotation tools.',
    carries: new Set([
      'findings',
      'notes',
      'note-details',
      'stray-notes',
      'forbidden-characters',
      'line-breaks',
    ]),
    choice: DEFAULT_CHOICE,
    write: writeWebAnnotations,
  },
  {
    name: 'markdown',
    title: 'Markdown report',
    ending: 'md',
    mediaType: 'text/markdown',
    purpose: 'Reading and pasting: units with differences, divergences and notes.',
    carries: REPORT_FEATURES,
    choice: DEFAULT_CHOICE,
    write: writeMarkdownReport,
  },
  {
    name: 'html',
    title: 'HTML evidence report',
    ending: 'html',
    mediaType: 'text/html',
    purpose: 'Evidence to keep or print: one file, no scripts, with origins and hashes.',
    carries: REPORT_FEATURES,
    choice: DEFAULT_CHOICE,
    write: writeHtmlReport,
  },
]

function archived(
  parts: NonNullable<Exporter['parts']>,
): Required<Pick<Exporter, 'write' | 'parts'>> {
  return { parts, write: (file, choice) => zipParts(parts(file, choice)) }
}
