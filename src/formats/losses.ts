import {
  DEFAULT_CHOICE,
  segmentText,
  type BilingualFile,
  type ExportChoice,
  type FileBead,
  type FileBitext,
  type FileDocument,
} from './bilingual.ts'
import { findingsOf } from './findings.ts'
import { strayNotes } from './portable.ts'
import { MAX_CELL } from './tables/cells.ts'
import { LINE_BREAKS, selectUnits } from './units.ts'
import { countForbidden } from './xml/xml-write.ts'

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
  'findings', // what differs in links, and machine translations
  'dismissals', // what reviewers say is no difference
  'notes', // readable
  'stray-notes', // those on nothing that is exported, such as orphans
  'note-details', // threads, dates, anchors on words
  'forbidden-characters', // those that XML does not allow
  'line-breaks', // inside segments
  'long-texts', // longer than a cell of a workbook
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
  layout: (n) =>
    `paragraphs of ${plural(n, 'document')} and the text between segments; notes that begin or end there lose their place`,
  'segment-ids': (n) => `${plural(n, 'segment')} would be renumbered on import`,
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
  findings: () => 'what differs between the texts of the links',
  dismissals: (n) => `${plural(n, 'dismissed difference')} that would be shown again on import`,
  notes: (n) => plural(n, 'note'),
  'stray-notes': (n) => `${plural(n, 'note')} on words that are not in the export`,
  'note-details': (n) => `threads, dates and places of ${plural(n, 'note')}`,
  'forbidden-characters': (n) =>
    `${plural(n, 'character')} that XML does not allow, written as U+FFFD`,
  'line-breaks': (n) => `${plural(n, 'line break')} inside segments, written as spaces`,
  'long-texts': (n) => `the ends of ${plural(n, 'text')} longer than a cell can hold`,
}

/** What a format that carries `carries` loses of what `choice` selects from `file`, most important first. */
export function lossesOf(
  file: BilingualFile,
  carries: ReadonlySet<Feature>,
  choice: ExportChoice = DEFAULT_CHOICE,
): readonly Loss[] {
  const counts = countFeatures(file, choice, carries)
  return FEATURES.filter((feature) => !carries.has(feature) && counts[feature] > 0).map(
    (feature) => ({
      feature,
      count: counts[feature],
      message: MESSAGES[feature](counts[feature]),
    }),
  )
}

type Counts = Record<Feature, number>

function countFeatures(
  file: BilingualFile,
  choice: ExportChoice,
  carries: ReadonlySet<Feature>,
): Counts {
  const hasLayout = carries.has('layout')
  const carriesFindings = carries.has('findings')
  const counts = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Counts
  counts.comparison = 1
  counts.bitexts = file.bitexts.length > 1 ? file.bitexts.length : 0
  for (const document of file.documents) countDocument(document, counts, hasLayout)
  for (const bitext of file.bitexts) countBitext(file, bitext, choice, counts)
  countNotes(file, choice, counts)
  if (!carriesFindings && hasFindings(file, choice)) counts.findings = 1
  return counts
}

function countDocument(document: FileDocument, counts: Counts, hasLayout: boolean): void {
  counts.origin += 1
  if (document.language !== 'und') counts.language += 1
  if (!isSegmentsAlone(document)) counts.layout += 1
  for (const [position, segment] of document.segments.entries()) {
    if (segment.id !== position + 1) counts['segment-ids'] += 1
    const text = segmentText(document, segment)
    counts['line-breaks'] += text.match(LINE_BREAKS)?.length ?? 0
    if (!hasLayout) counts['forbidden-characters'] += countForbidden(text)
    if (text.length > MAX_CELL) counts['long-texts'] += 1
  }
  if (!hasLayout) return
  for (const { start, end } of document.blocks) {
    counts['forbidden-characters'] += countForbidden(document.text.slice(start, end))
  }
}

/** Whether a document is no more than its segments, each a paragraph on a line of its own. */
function isSegmentsAlone({ text, blocks, segments }: FileDocument): boolean {
  let at = 0
  for (const [index, { start, end, block }] of segments.entries()) {
    const held = blocks[index]
    if (index > 0 && text[at++] !== '\n') return false
    if (start !== at || block !== index || held?.start !== start || held.end !== end) return false
    if (held.kind !== 'paragraph') return false
    at = end
  }
  return at === text.length && blocks.length === segments.length
}

function countBitext(
  file: BilingualFile,
  bitext: FileBitext,
  choice: ExportChoice,
  counts: Counts,
): void {
  let isCrossing = false
  for (const unit of selectUnits(file, bitext, { ...choice, notes: false })) {
    if (unit.crossing) {
      isCrossing = true
      counts.order += 1
    }
    if (!unit.bead) counts.unaligned += 1
    else countBead(unit.bead, counts)
    if (unit.bead?.status === 'rejected') continue
    for (const side of [unit.source, unit.target]) if (side.length > 1) counts.segmentation += 1
  }
  if (choice.differences !== 'none') counts.dismissals += bitext.dismissals?.length ?? 0
  const seeming = isCrossing ? 'overlap' : 'parallel'
  if (bitext.engine !== '' || bitext.mode !== seeming) counts.mode += 1
}

function countBead(bead: FileBead, counts: Counts): void {
  if (bead.reasons.length > 0) counts.reasons += 1
  if (bead.confidence !== null) counts.confidence += 1
  counts['bead-ids'] += 1
  if (bead.status === 'rejected') counts.rejected += 1
  else counts.status += 1
  if (bead.source.length === 0 || bead.target.length === 0) counts.absences += 1
}

/** Whether anything differs: looks no further than the first difference, as all may be many. */
function hasFindings(file: BilingualFile, choice: ExportChoice): boolean {
  return file.bitexts.some((bitext) => {
    if (!bitext.findings) return false
    const links = { ...choice, notes: false, unaligned: false }
    for (const unit of selectUnits(file, bitext, links)) {
      const { differences, divergences, gloss } = findingsOf(bitext, unit, choice)
      if (differences.length + divergences.length > 0 || gloss) return true
    }
    return false
  })
}

function countNotes(file: BilingualFile, choice: ExportChoice, counts: Counts): void {
  if (!choice.notes) return
  counts.notes = file.notes.length
  counts['stray-notes'] = strayNotes(file, choice).length
  counts['note-details'] = file.notes.length
}
