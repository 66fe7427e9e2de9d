/** What reports say of documents, pairs and themselves, in any markup. */
import { percentOf } from '../../core/doubt.ts'
import {
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileBitext,
  type FileDismissal,
  type FileDocument,
} from '../bilingual.ts'
import { PRODUCT } from '../product.ts'
import { unitStatus } from '../units.ts'
import {
  countStatuses,
  dismissedIn,
  reviewersOf,
  typeOf,
  type ReportDetails,
  type ReportRow,
} from './report-rows.ts'

/** A name with what is known under it; those of which nothing is known are left out. */
export type Fact = readonly [name: string, value: string]

export function aboutReport(file: BilingualFile, details: ReportDetails): readonly Fact[] {
  const { name, version } = PRODUCT
  return known([
    ['Made by', `${name} ${version}; differences and divergences by the rules of this version`],
    ['Made at', details.madeAt && readableTime(details.madeAt)],
    ['Reviewed by', reviewersOf(file, details).join(', ')],
  ])
}

/** `URL` is an address to go to. */
export function aboutDocument({ language, origin }: FileDocument): readonly Fact[] {
  const { outlet, publishedAt, url, capturedAt, role, fileName, encoding, sha256 } = origin
  return known([
    ['Language', languageName(language)],
    ['Outlet', outlet],
    ['Published', publishedAt],
    ['URL', url],
    ['Captured', capturedAt && readableTime(capturedAt)],
    ['Role', role],
    ['File', fileName && `${fileName} (${encoding})`],
    ['SHA-256', sha256],
  ])
}

export function aboutBitext(
  file: BilingualFile,
  bitext: FileBitext,
  choice: ExportChoice,
): readonly Fact[] {
  const counts = Array.from(
    countStatuses(file, bitext, choice),
    ([status, count]) => `${count} ${status}`,
  )
  const everywhere = choice.differences === 'none' ? [] : dismissedIn(bitext, null)
  return known([
    ['Alignment', `${bitext.mode}${bitext.engine ? `, ${bitext.engine}` : ''}`],
    ['Units', counts.join(', ') || 'none'],
    ['No divergences, say reviewers', everywhere.map(dismissalLine).join('; ')],
  ])
}

export function titleOf(document: FileDocument): string {
  return document.title || document.origin.fileName || `Document ${document.id}`
}

export function titlesOf(file: BilingualFile, bitext: FileBitext): readonly [string, string] {
  return [titleOf(documentOf(file, bitext.source)), titleOf(documentOf(file, bitext.target))]
}

/** What the report is called. */
export function reportTitle({ comparison }: BilingualFile): string {
  return comparison.title || 'Comparison'
}

/** `2→1 ↕ · proposed · 93 %`, as far as it is known of a row. */
export function aboutRow({ unit }: ReportRow): string {
  const { bead } = unit
  const confidence = bead?.confidence ?? null
  return [
    ...(bead ? [typeOf(unit)] : []),
    unitStatus(unit),
    ...(confidence === null ? [] : [percentOf(confidence)]),
  ].join(' · ')
}

/** What is said of a row in plain words, before its divergences. */
export function remarksOn({ unit, precise }: ReportRow): readonly string[] {
  const absence = unit.bead?.absence
  return [
    ...(precise ? [] : ['The texts differ too much for a comparison word by word.']),
    ...(absence ? [`Absent on the other side: ${absence}`] : []),
  ]
}

/** And after them: what reviewers say is no divergence. */
export function dismissalsOn({ dismissals }: ReportRow): readonly string[] {
  return dismissals.map((one) => `No divergence: ${dismissalLine(one)}`)
}

/** The head of notes that stand on words of no row. */
export const STRAY_NOTES = 'Notes on words that are not in the rows'

/** `name “north / south”, as Marta says (2026-11-30 21:44:06 UTC): a matter of style` */
function dismissalLine({ rule, term, reviewer, at, reason }: FileDismissal): string {
  const what = term === '' ? rule : `${rule} “${term}”`
  const when = at === '' ? '' : ` (${readableTime(at)})`
  return `${what}, as ${reviewer || 'a reviewer'} says${when}${reason ? `: ${reason}` : ''}`
}

/** ISO 8601 UTC to the second, `2026-11-30 21:44:06 UTC`; anything else as it is. */
export function readableTime(time: string): string {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time) ?? []
  return day && clock ? `${day} ${clock} UTC` : time
}

/** `Ukrainian (uk)` */
function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag)
    return name === undefined ? tag : `${name} (${tag})`
  } catch {
    return tag
  }
}

function known(facts: readonly (readonly [string, string | null | undefined])[]): readonly Fact[] {
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}
