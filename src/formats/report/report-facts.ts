/** What reports say of documents, pairs and themselves, in any markup. */
import {
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileBitext,
  type FileDismissal,
  type FileDocument,
} from '../bilingual.ts'
import { PRODUCT } from '../product.ts'
import { countStatuses, dismissedIn, reviewersOf, type ReportDetails } from './report-rows.ts'

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

/** `name “north / south”, as Marta says (2026-11-30 21:44:06 UTC): a matter of style` */
export function dismissalLine({ rule, term, reviewer, at, reason }: FileDismissal): string {
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
