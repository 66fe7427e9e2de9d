import { ruleName } from '../../core/finding-rules.ts'
import type { Finding } from '../../core/link-findings.ts'
import {
  DEFAULT_CHOICE,
  type ComparedBitext,
  type ComparedFile,
  type ExportChoice,
  type FileDocument,
  type FileNote,
} from '../bilingual.ts'
import { glossLine } from '../findings.ts'
import { noteText, threadsOf } from '../note-text.ts'
import { strayNotes } from '../portable.ts'
import {
  aboutBitext,
  aboutDocument,
  aboutReport,
  aboutRow,
  dismissalsOn,
  readableTime,
  remarksOn,
  reportTitle,
  STRAY_NOTES,
  titleOf,
  titlesOf,
  type Fact,
} from './report-facts.ts'
import {
  cutAtMarks,
  reportRows,
  wordsOf,
  type ReportDetails,
  type ReportRow,
  type ReportSide,
} from './report-rows.ts'

/**
 * The report as CommonMark: documents with their origin, then each unit with its texts, what
 * differs (`~~only in A~~`, `**only in B**`), divergences and notes. Nothing in a text is taken for
 * markup.
 */
export function* writeMarkdownReport(
  file: ComparedFile,
  choice: ExportChoice = DEFAULT_CHOICE,
  details: ReportDetails = {},
): Generator<string> {
  yield `# ${plain(reportTitle(file))}\n\n`
  yield factLines(aboutReport(file, details))
  yield '\n## Documents\n'
  for (const document of file.documents) yield documentPart(document)
  for (const bitext of file.bitexts) yield* bitextPart(file, bitext, choice)
  const strays = strayNotes(file, choice)
  if (strays.length > 0) yield `\n## ${STRAY_NOTES}\n\n${noteLines(strays)}`
}

function documentPart(document: FileDocument): string {
  return `\n### ${plain(titleOf(document))}\n\n${factLines(aboutDocument(document))}`
}

function factLines(facts: readonly Fact[]): string {
  return facts.map(([name, value]) => `- ${name}: ${plain(value)}\n`).join('')
}

function* bitextPart(
  file: ComparedFile,
  bitext: ComparedBitext,
  choice: ExportChoice,
): Generator<string> {
  yield `\n## ${titlesOf(file, bitext).map(plain).join(' · ')}\n\n`
  yield factLines(aboutBitext(file, bitext, choice))
  for (const row of reportRows(file, bitext, choice)) yield rowPart(row)
}

function rowPart(row: ReportRow): string {
  const { number, divergences, gloss, notes } = row
  const parts = [
    `\n### ${number} · ${aboutRow(row)}\n\n`,
    ...[row.source, row.target].filter(({ text }) => text !== '').map(sidePart),
    ...remarksOn(row).map((remark) => `\n${plain(remark)}\n`),
    divergences.length > 0 ? `\n${divergences.map((found) => divergenceLine(found)).join('')}` : '',
    ...dismissalsOn(row).map((line) => `\n${plain(line)}\n`),
    gloss === null ? '' : `\n*${plain(glossLine(gloss))}*\n`,
    notes.length > 0 ? `\n${noteLines(notes)}` : '',
  ]
  return parts.join('')
}

function sidePart({ document, text, marks }: ReportSide): string {
  const words = cutAtMarks(text, marks).map((piece) => {
    const shown = piece.marks.find(({ shown }) => shown !== 'note')?.shown
    const ends = piece.marks.flatMap(({ number, end }) =>
      number && end === piece.end ? [`[${number}]`] : [],
    )
    return `${emphasis(plain(piece.text), shown)}${ends.map((end) => plain(end)).join('')}`
  })
  return `> **${plain(document.language)}** ${words.join('')}\n>\n`
}

/** Emphasis cannot begin or end at white space. */
function emphasis(text: string, shown: string | undefined): string {
  const mark = { delete: '~~', insert: '**', moved: '*' }[shown ?? '']
  const words = text.trim()
  if (!mark || words === '') return text
  const at = text.indexOf(words)
  return `${text.slice(0, at)}${mark}${words}${mark}${text.slice(at + words.length)}`
}

function divergenceLine(divergence: Finding): string {
  const quoted = wordsOf(divergence).map((text) => ` “${plain(text)}”`)
  return `1. **${ruleName(divergence.rule)}** ${plain(divergence.explanation)}${quoted.join(' /')}\n`
}

function noteLines(notes: readonly FileNote[]): string {
  return threadsOf(notes)
    .map(({ first, replies }) =>
      [
        `- ${plain(noteText(first))} (${plain(readableTime(first.createdAt))})\n`,
        ...replies.map(
          (reply) => `  - ${plain(noteText(reply))} (${plain(readableTime(reply.createdAt))})\n`,
        ),
      ].join(''),
    )
    .join('')
}

/** Text on one line in which no character is markup. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\u0000', '\uFFFD')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\\`*_[\]<>&~|#]/g, (character) => `\\${character}`)
}
