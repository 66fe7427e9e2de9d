import {
  findDivergences,
  type DivergenceContext,
  type FoundDivergence,
} from '../core/compare/divergences.ts'
import { compareWording } from '../core/compare/wording.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { BeadId, BitextId, DifferenceKind, Divergence, Span } from '../core/model.ts'
import {
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileBitext,
  type FileDocument,
  type FileNote,
} from './bilingual.ts'
import { marksOf } from './span-marks.ts'
import { joinedText, selectUnits, type Unit } from './units.ts'

/** What a report knows beyond the file. */
export interface ReportDetails {
  /** ISO 8601 UTC; left out without it. */
  readonly madeAt?: string
  /** Who reviewed; without it, whoever wrote a note. */
  readonly reviewers?: readonly string[]
  /** What a link of the file is compared with: vocabulary, glossary, the texts around it. */
  readonly context?: (bitext: BitextId, bead: BeadId) => DivergenceContext
  /** Whether reviewers do not want to see it. */
  readonly isDismissed?: (bitext: BitextId, bead: BeadId, found: FoundDivergence) => boolean
}

/** Where words of a side are shown in another way than the rest. */
export interface ReportMark extends Span {
  readonly shown: 'delete' | 'insert' | 'moved' | 'divergence' | 'note'
  /** What the mark means. */
  readonly says: string
  /** Of a divergence: its number in the row, from 1. */
  readonly number?: number
}

export interface ReportSide {
  readonly document: FileDocument
  readonly text: string
  /** In the order of their start; they may overlap. */
  readonly marks: readonly ReportMark[]
}

/** One row of a report: a unit with what differs between its sides. */
export interface ReportRow {
  /** 1-based, within the bitext. */
  readonly number: number
  readonly unit: Unit
  readonly source: ReportSide
  readonly target: ReportSide
  readonly divergences: readonly Divergence[]
  /** False where the texts were too different to be compared word by word. */
  readonly precise: boolean
  readonly notes: readonly FileNote[]
}

/** The rows of a bitext with differences and divergences as the workbench shows them. */
export function* reportRows(
  file: BilingualFile,
  bitext: FileBitext,
  choice: ExportChoice,
  details: ReportDetails = {},
): Generator<ReportRow> {
  const source = documentOf(file, bitext.source)
  const target = documentOf(file, bitext.target)
  let number = 0
  for (const unit of selectUnits(file, bitext, choice)) {
    const texts = { a: joinedText(unit.source), b: joinedText(unit.target) }
    const divergences = () => divergencesOf(unit, bitext, { source, target }, texts, details)
    const found = compareUnit(unit, source, target, texts, divergences)
    const side = (document: FileDocument, at: 'source' | 'target', text: string): ReportSide => ({
      document,
      text,
      marks: [...found[at], ...noteMarks(unit, document, at, text)].sort(
        (one, other) => one.start - other.start,
      ),
    })
    yield {
      number: ++number,
      unit,
      source: side(source, 'source', texts.a),
      target: side(target, 'target', texts.b),
      divergences: found.divergences,
      precise: found.precise,
      notes: unit.notes,
    }
  }
}

interface Found {
  readonly source: readonly ReportMark[]
  readonly target: readonly ReportMark[]
  readonly divergences: readonly Divergence[]
  readonly precise: boolean
}

interface Texts {
  readonly a: string
  readonly b: string
}

function compareUnit(
  unit: Unit,
  source: FileDocument,
  target: FileDocument,
  texts: Texts,
  find: () => readonly Divergence[],
): Found {
  if (unit.source.length === 0 || unit.target.length === 0) {
    return { source: [], target: [], divergences: [], precise: true }
  }
  if (sameLanguage(source.language, target.language)) {
    const { differences, precise } = compareWording(texts.a, texts.b, source.language)
    const marks = (side: 'a' | 'b') =>
      differences
        .filter((difference) => difference[side].end > difference[side].start)
        .map((difference): ReportMark => ({
          ...difference[side],
          ...wordingMark(difference.kind, side),
        }))
    return { source: marks('a'), target: marks('b'), divergences: [], precise }
  }
  const divergences = find()
  const marks = (side: 'a' | 'b') =>
    divergences.flatMap((divergence, at): ReportMark[] => {
      const span = divergence[side]
      if (!span || span.end <= span.start) return []
      return [
        {
          start: span.start,
          end: span.end,
          shown: 'divergence',
          says: divergence.rule,
          number: at + 1,
        },
      ]
    })
  return { source: marks('a'), target: marks('b'), divergences, precise: true }
}

function divergencesOf(
  { bead }: Unit,
  { id }: FileBitext,
  { source, target }: { readonly source: FileDocument; readonly target: FileDocument },
  { a, b }: Texts,
  { context, isDismissed }: ReportDetails,
): readonly Divergence[] {
  const found = findDivergences(
    { text: a, language: source.language },
    { text: b, language: target.language },
    bead && context ? context(id, bead.id) : {},
  )
  return bead && isDismissed ? found.filter((one) => !isDismissed(id, bead.id, one)) : found
}

function wordingMark(kind: DifferenceKind, side: 'a' | 'b'): Pick<ReportMark, 'shown' | 'says'> {
  if (kind === 'move' || kind === 'order') return { shown: 'moved', says: kind }
  return { shown: side === 'a' ? 'delete' : 'insert', says: kind }
}

function noteMarks(
  unit: Unit,
  document: FileDocument,
  side: 'source' | 'target',
  text: string,
): ReportMark[] {
  return marksOf(unit, document.id, unit[side], text).map(({ note, start, end }) => ({
    start,
    end,
    shown: 'note',
    says: note.category,
  }))
}

/** Stretches of a text between the ends of its marks, each with the marks that hold it. */
export function cutAtMarks(
  text: string,
  marks: readonly ReportMark[],
): readonly {
  readonly text: string
  readonly end: number
  readonly marks: readonly ReportMark[]
}[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at <= text.length)
    .sort((one, other) => one - other)
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at]!
    const held = marks.filter((mark) => mark.start <= start && mark.end >= end)
    return { text: text.slice(start, end), end, marks: held }
  })
}

/** The words of a divergence that its explanation does not quote already. */
export function wordsOf({ a, b, explanation }: Divergence, row: ReportRow): readonly string[] {
  const words = [
    a && row.source.text.slice(a.start, a.end),
    b && row.target.text.slice(b.start, b.end),
  ]
  return words.filter(
    (text) => text !== null && text !== '' && !explanation.includes(text),
  ) as string[]
}

/** `2→1`, with `↕` where the link crosses another. */
export function typeOf(unit: Unit): string {
  return `${unit.source.length}→${unit.target.length}${unit.crossing ? ' ↕' : ''}`
}

/** How many units of a bitext have which status. */
export function countStatuses(
  file: BilingualFile,
  bitext: FileBitext,
  choice: ExportChoice,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { bead } of selectUnits(file, bitext, { ...choice, notes: false })) {
    const status = bead?.status ?? 'unaligned'
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return counts
}

/** Names of reviewers, in the order in which they first wrote. */
export function reviewersOf(file: BilingualFile, details: ReportDetails): readonly string[] {
  if (details.reviewers) return details.reviewers
  return [...new Set(file.notes.map(({ author }) => author).filter((author) => author !== ''))]
}
