import { direction } from '../../core/language/tags.ts'
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
import { glossAuthor, type FileGloss } from '../findings.ts'
import { all, tag, type Content, type Markup } from '../html-write.ts'
import { threadsOf } from '../note-text.ts'
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
  type ReportMark,
  type ReportRow,
  type ReportSide,
} from './report-rows.ts'
import { REPORT_STYLE } from './report-style.ts'
import { strayNotes } from '../portable.ts'
import { unitStatus } from '../units.ts'

/**
 * A report in one HTML file that needs nothing else and runs nothing (its own policy forbids
 * scripts and requests): where the texts came from, every row with differences, divergences and
 * notes, who reviewed, and which versions made it. Prints on A4.
 */
export function* writeHtmlReport(
  file: ComparedFile,
  choice: ExportChoice = DEFAULT_CHOICE,
  details: ReportDetails = {},
): Generator<string> {
  const title = reportTitle(file)
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  yield tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }).html
  yield '\n<meta name="viewport" content="width=device-width">\n'
  yield `${tag('title', {}, title).html}\n${REPORT_STYLE}</head>\n<body>\n<main>\n`
  yield `${tag('h1', {}, title).html}\n${definitions(aboutReport(file, details)).html}\n`
  yield `${tag('section', {}, tag('h2', {}, 'Documents'), file.documents.map(documentCard)).html}\n`
  for (const bitext of file.bitexts) yield* bitextSection(file, bitext, choice)
  yield `${strays(strayNotes(file, choice)).html}\n</main>\n</body>\n</html>\n`
}

function documentCard(document: FileDocument): Markup {
  return tag(
    'article',
    { class: 'document' },
    tag('h3', { ...speech(document) }, titleOf(document)),
    definitions(aboutDocument(document)),
  )
}

function definitions(facts: readonly Fact[]): Markup {
  const shown = ([name, value]: Fact): Content => {
    if (name === 'URL') return tag('a', { href: value }, value)
    return name === 'SHA-256' ? tag('code', {}, value) : value
  }
  return tag(
    'dl',
    {},
    facts.map((fact) => all(tag('dt', {}, fact[0]), tag('dd', {}, shown(fact)))),
  )
}

function* bitextSection(
  file: ComparedFile,
  bitext: ComparedBitext,
  choice: ExportChoice,
): Generator<string> {
  const titles = titlesOf(file, bitext)
  yield `<section>\n${tag('h2', {}, titles.join(' · ')).html}\n`
  yield definitions(aboutBitext(file, bitext, choice)).html
  const head = ['Unit', ...titles].map((text) => tag('th', { scope: 'col' }, text))
  yield `\n<table>\n${tag('thead', {}, tag('tr', {}, head)).html}\n<tbody>\n`
  for (const row of reportRows(file, bitext, choice)) yield `${tableRow(row).html}\n`
  yield '</tbody>\n</table>\n</section>\n'
}

function tableRow(row: ReportRow): Markup {
  const gutter = tag('th', { scope: 'row' }, String(row.number), tag('small', {}, aboutRow(row)))
  const extra = all(
    remarksOn(row).map((remark) => tag('p', { class: 'hint' }, remark)),
    row.divergences.length > 0 &&
      tag(
        'ol',
        {},
        row.divergences.map((found) => divergenceItem(found)),
      ),
    dismissalsOn(row).map((line) => tag('p', {}, line)),
    row.gloss && glossText(row.gloss),
    notesList(row.notes),
  )
  return all(
    tag('tr', { class: unitStatus(row.unit) }, gutter, cell(row.source), cell(row.target)),
    extra.html !== '' &&
      tag('tr', { class: 'about' }, tag('td', {}), tag('td', { colspan: 2 }, extra)),
  )
}

function cell({ document, text, marks }: ReportSide): Markup {
  const pieces = cutAtMarks(text, marks).map((piece) => {
    const shown = piece.marks.reduceRight<Content>(
      (content, mark) => marked(content, mark),
      piece.text,
    )
    const ending = piece.marks.filter((mark) => mark.number !== undefined && mark.end === piece.end)
    return all(
      shown,
      ending.map(({ number }) => tag('sup', {}, String(number))),
    )
  })
  return tag('td', speech(document), pieces)
}

function marked(content: Content, mark: ReportMark): Markup {
  if (mark.shown === 'delete')
    return tag('del', { title: mark.says }, hidden('[only here: '), content, hidden(']'))
  if (mark.shown === 'insert')
    return tag('ins', { title: mark.says }, hidden('[only here: '), content, hidden(']'))
  return tag('span', { class: mark.shown, title: mark.says }, content)
}

/** Words for those who do not see the marks. */
function hidden(text: string): Markup {
  return tag('span', { class: 'hidden' }, text)
}

function divergenceItem(divergence: Finding): Markup {
  const quoted = wordsOf(divergence).map((text) => `“${text}”`)
  const words = quoted.length > 0 && tag('q', {}, quoted.join(' / '))
  return tag(
    'li',
    {},
    tag('strong', {}, ruleName(divergence.rule)),
    ' ',
    divergence.explanation,
    words,
  )
}

function glossText(gloss: FileGloss): Markup {
  const { language, text } = gloss
  return tag(
    'p',
    { class: 'gloss' },
    `${glossAuthor(gloss)}: `,
    tag('span', { lang: language, dir: direction(language) }, text),
  )
}

function notesList(notes: readonly FileNote[]): Markup | null {
  if (notes.length === 0) return null
  return tag(
    'ul',
    { class: 'notes' },
    threadsOf(notes).map(({ first, replies }) =>
      tag(
        'li',
        {},
        noteBody(first),
        replies.length > 0 &&
          tag(
            'ul',
            {},
            replies.map((note) => tag('li', {}, noteBody(note, true))),
          ),
      ),
    ),
  )
}

/** An answer has the kind of the note it answers. */
function noteBody(note: FileNote, isReply = false): Markup {
  const { anchor, severity, category, status, author, createdAt, body } = note
  return all(
    !isReply &&
      tag('strong', {}, `${severity} · ${category}${status === 'resolved' ? ' · resolved' : ''}`),
    ` ${author || 'anonymous'}, `,
    tag('time', { datetime: createdAt }, readableTime(createdAt)),
    anchor.on !== 'bead' && anchor.quote.exact !== '' && tag('blockquote', {}, anchor.quote.exact),
    tag('p', { class: 'body', dir: 'auto' }, body),
  )
}

function strays(notes: readonly FileNote[]): Markup {
  if (notes.length === 0) return all()
  return tag('section', {}, tag('h2', {}, STRAY_NOTES), notesList(notes))
}

function speech(document: FileDocument): { lang: string; dir: string } {
  return { lang: document.language, dir: direction(document.language) }
}
