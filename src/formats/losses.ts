import {
  DEFAULT_CHOICE,
  documentOf,
  segmentText,
  type BilingualFile,
  type ExportChoice,
  type FileBead,
  type FileDocument,
} from './bilingual.ts'
import { strayNotes } from './portable.ts'
import { LINE_BREAKS, selectUnits } from './units.ts'
import { countForbidden } from './xml-write.ts'

/**
 * What a file can hold. A format names those it carries; the others are lost, as far as a given
 * file has them.
 */
export const FEATURES = [
  'comparison', // title and pivot
  'origin', // titles, outlets, dates, URLs, hashes
  'language', // of each document
  'layout', // paragraphs and what stands between segments
  'segment-ids', // without them segments are numbered anew
  'segmentation', // where one segment of an m-n unit ends and the next begins
  'order', // the reading order of the target where links cross
  'unaligned', // segments in no bead
  'bead-ids',
  'status', // proposed or confirmed
  'confidence',
  'reasons',
  'absences', // "a reviewer says: absent here", apart from merely unaligned
  'rejected',
  'mode', // of the alignment, and what made it
  'bitexts', // more than one
  'notes', // readable
  'stray-notes', // those on nothing that is exported, such as orphans
  'note-details', // threads, dates, anchors on words
  'forbidden-characters', // those that XML does not allow
  'line-breaks', // inside segments
] as const
export type Feature = (typeof FEATURES)[number]

/** One thing that the chosen format does not carry; `count` says how many there are of it in the file. */
export interface Loss {
  readonly feature: Feature
  readonly count: number
  /** For people, with the count in it. */
  readonly message: string
}

type Message = (count: number) => string

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`

const MESSAGES: Readonly<Record<Feature, Message>> = {
  comparison: () => 'the title of the comparison and the choice of its pivot',
  origin: (n) => `title, outlet, date, URL and hash of ${plural(n, 'document')}`,
  language: (n) => `the language of ${plural(n, 'document')}`,
  layout: (n) => `paragraphs and what stands between the segments of ${plural(n, 'document')}`,
  'segment-ids': (n) => `${plural(n, 'segment')} would be numbered anew on import`,
  segmentation: (n) => `the segments of ${plural(n, 'unit side')} run together`,
  order: (n) => `the order of the target text at ${plural(n, 'crossing link')}`,
  unaligned: (n) => `${plural(n, 'unaligned segment')} left out`,
  'bead-ids': (n) => `the ids of ${plural(n, 'link')}`,
  status: (n) => `which of ${plural(n, 'link')} are confirmed`,
  confidence: (n) => `the confidence of ${plural(n, 'link')}`,
  reasons: (n) => `the evidence of ${plural(n, 'link')}`,
  absences: (n) => `${plural(n, 'confirmed absence')} that would look merely unaligned`,
  rejected: (n) => `${plural(n, 'rejected link')} left out`,
  mode: () => 'the mode of the alignment and the program that made it',
  bitexts: (n) => `all but the first of ${plural(n, 'bitext')}`,
  notes: (n) => plural(n, 'note'),
  'stray-notes': (n) => `${plural(n, 'note')} on words that are not in the export`,
  'note-details': (n) => `threads, dates and places of ${plural(n, 'note')}`,
  'forbidden-characters': (n) =>
    `${plural(n, 'character')} that XML does not allow, written as U+FFFD`,
  'line-breaks': (n) => `${plural(n, 'line break')} inside segments, written as spaces`,
}

/** What a format that carries `carries` loses of what `choice` selects from `file`, most important first. */
export function lossesOf(
  file: BilingualFile,
  carries: ReadonlySet<Feature>,
  choice: ExportChoice = DEFAULT_CHOICE,
): readonly Loss[] {
  const counts = countFeatures(file, choice)
  return FEATURES.filter((feature) => !carries.has(feature) && counts[feature] > 0).map(
    (feature) => ({
      feature,
      count: counts[feature],
      message: MESSAGES[feature](counts[feature]),
    }),
  )
}

function countFeatures(file: BilingualFile, choice: ExportChoice): Record<Feature, number> {
  const counts = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Record<
    Feature,
    number
  >
  counts.comparison = 1
  counts.mode = file.bitexts.length
  counts.bitexts = file.bitexts.length > 1 ? file.bitexts.length : 0
  for (const document of file.documents) countDocument(document, counts)
  countUnits(file, choice, counts)
  countNotes(file, choice, counts)
  return counts
}

function countDocument(document: FileDocument, counts: Record<Feature, number>): void {
  counts.origin += 1
  if (document.language !== 'und') counts.language += 1
  if (document.segments.length > 0 || document.text !== '') counts.layout += 1
  document.segments.forEach((segment, position) => {
    if (segment.id !== position + 1) counts['segment-ids'] += 1
    const text = segmentText(document, segment)
    counts['forbidden-characters'] += countForbidden(text)
    counts['line-breaks'] += text.match(LINE_BREAKS)?.length ?? 0
  })
}

function countUnits(
  file: BilingualFile,
  choice: ExportChoice,
  counts: Record<Feature, number>,
): void {
  for (const bitext of file.bitexts) {
    documentOf(file, bitext.source)
    for (const unit of selectUnits(file, bitext, { ...choice, notes: false })) {
      if (!unit.bead) {
        counts.unaligned += 1
        continue
      }
      if (unit.crossing) counts.order += 1
      countBead(unit.bead, counts)
      if (unit.bead.status === 'rejected') continue
      for (const side of [unit.source, unit.target]) if (side.length > 1) counts.segmentation += 1
    }
  }
}

function countBead(bead: FileBead, counts: Record<Feature, number>): void {
  if (bead.status === 'rejected') {
    counts.rejected += 1
    return
  }
  counts['bead-ids'] += 1
  counts.status += 1
  if (bead.confidence !== null) counts.confidence += 1
  if (bead.reasons.length > 0) counts.reasons += 1
  if (bead.source.length === 0 || bead.target.length === 0) counts.absences += 1
}

function countNotes(
  file: BilingualFile,
  choice: ExportChoice,
  counts: Record<Feature, number>,
): void {
  if (!choice.notes) return
  counts.notes = file.notes.length
  counts['stray-notes'] = strayNotes(file, choice).length
  counts['note-details'] = file.notes.length
}
