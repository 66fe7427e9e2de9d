import { ruleName, type FindingRule } from '../../core/finding-rules.ts'
import type { Finding, LinkFindings, PlacedWords } from '../../core/link-findings.ts'
import type { BeadId, Span } from '../../core/model.ts'
import {
  documentOf,
  type BilingualFile,
  type ComparedBitext,
  type ComparedFile,
  type ExportChoice,
  type FileBitext,
  type FileDismissal,
  type FileDocument,
  type FileNote,
} from '../bilingual.ts'
import { findingsOf, type FileGloss } from '../findings.ts'
import { joinedOffset, marksOf } from '../span-marks.ts'
import { joinedText, selectUnits, type PlacedSegment, type Unit } from '../units.ts'

/** What a report knows beyond the file. */
export interface ReportDetails {
  /** ISO 8601 UTC; left out without it. */
  readonly madeAt?: string
  /** Who reviewed; without it, whoever wrote a note. */
  readonly reviewers?: readonly string[]
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
  readonly divergences: readonly Finding[]
  readonly gloss: FileGloss | null
  /** False where the texts were too different to be compared word by word. */
  readonly precise: boolean
  /** What reviewers say is no divergence, of this link. */
  readonly dismissals: readonly FileDismissal[]
  readonly notes: readonly FileNote[]
}

/** The rows of a bitext with differences and divergences as the workbench shows them. */
export function* reportRows(
  file: ComparedFile,
  bitext: ComparedBitext,
  choice: ExportChoice,
): Generator<ReportRow> {
  const source = documentOf(file, bitext.source)
  const target = documentOf(file, bitext.target)
  let number = 0
  for (const unit of selectUnits(file, bitext, choice)) {
    const found = findingsOf(bitext, unit, choice)
    const side = (document: FileDocument, at: 'source' | 'target'): ReportSide => {
      const text = joinedText(unit[at])
      const marks = [
        ...findingMarks(found, at === 'source' ? 'a' : 'b', unit[at]),
        ...noteMarks(unit, document, at, text),
      ]
      return { document, text, marks: marks.sort((one, other) => one.start - other.start) }
    }
    yield {
      number: ++number,
      unit,
      source: side(source, 'source'),
      target: side(target, 'target'),
      divergences: found.divergences,
      gloss: found.gloss,
      precise: found.precise,
      dismissals:
        choice.differences === 'none' || unit.bead === null
          ? []
          : dismissedIn(bitext, unit.bead.id),
      notes: unit.notes,
    }
  }
}

/** Marks of what differs, and the divergences numbered as in the list below the row. */
function findingMarks(
  found: LinkFindings,
  which: 'a' | 'b',
  segments: readonly PlacedSegment[],
): readonly ReportMark[] {
  const place = (words: PlacedWords | null) => {
    if (words === null) return []
    const start = joinedOffset(segments, words.start)
    const end = joinedOffset(segments, words.end)
    return end > start ? [{ start, end }] : []
  }
  const differences = found.differences.flatMap((one) =>
    place(one[which]).map((span) => ({ ...span, ...wordingMark(one.rule, which) })),
  )
  const divergences = found.divergences.flatMap((one, at) =>
    place(one[which]).map((span) => ({
      ...span,
      shown: 'divergence' as const,
      says: ruleName(one.rule),
      number: at + 1,
    })),
  )
  return [...differences, ...divergences]
}

function wordingMark(kind: FindingRule, side: 'a' | 'b'): Pick<ReportMark, 'shown' | 'says'> {
  if (kind === 'move' || kind === 'order') return { shown: 'moved', says: ruleName(kind) }
  return { shown: side === 'a' ? 'delete' : 'insert', says: ruleName(kind) }
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
export function wordsOf({ a, b, explanation }: Finding): readonly string[] {
  return [a, b].flatMap((words) => {
    const text = words?.text ?? ''
    return text === '' || explanation.includes(text) ? [] : [text]
  })
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

/** Of one link; null: of the whole bitext. */
export function dismissedIn(bitext: FileBitext, bead: BeadId | null): readonly FileDismissal[] {
  return (bitext.dismissals ?? []).filter((one) => one.bead === bead)
}
