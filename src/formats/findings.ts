/** What differs between the sides of a link, as files carry it. */
import { HIDEABLE_KINDS, type FindingRule } from '../core/finding-rules.ts'
import type { Finding, LinkFindings, PlacedWords } from '../core/link-findings.ts'
import type { LanguageTag, Side } from '../core/model.ts'
import type { ExportChoice, FileBitext } from './bilingual.ts'
import type { Unit } from './units.ts'

/** A machine translation of one side, which always names who made it. */
export interface FileGloss {
  /** Whose words were translated. */
  readonly side: Side
  readonly language: LanguageTag
  readonly text: string
  /** `Apertium (rus→ukr)`. */
  readonly engine: string
}

/** All that was found in a link, with what was translated of it. */
export interface FileFindings extends LinkFindings {
  readonly gloss: FileGloss | null
}

export const NOTHING_FOUND: FileFindings = {
  differences: [],
  divergences: [],
  gloss: null,
  precise: true,
}

/** What the choice wants of what is known to differ in a unit; nothing where one side is empty. */
export function findingsOf(bitext: FileBitext, unit: Unit, choice: ExportChoice): FileFindings {
  const { bead, source, target } = unit
  if (!bead || source.length === 0 || target.length === 0) return NOTHING_FOUND
  if (choice.differences === 'none' || bead.status === 'rejected') return NOTHING_FOUND
  const found = bitext.findings?.(bead.id) ?? NOTHING_FOUND
  if (choice.differences === 'all') return found
  const isMinor = (rule: FindingRule) => HIDEABLE_KINDS.some((kind) => kind === rule)
  return { ...found, differences: found.differences.filter(({ rule }) => !isMinor(rule)) }
}

/** Both kinds together, as most formats list them. */
export function allFindings(found: LinkFindings): readonly Finding[] {
  return [...found.divergences, ...found.differences]
}

/** `number: 15 / 50. The numbers differ.` on one line, for tables and notes. */
export function findingLine({ rule, a, b, explanation }: Finding): string {
  const side = (words: PlacedWords | null) => (words === null ? '–' : oneLine(words.text))
  return `${rule}: ${side(a)} / ${side(b)}. ${oneLine(explanation)}`
}

/** `Machine translation by Apertium (rus→ukr)` */
export function glossAuthor({ engine }: FileGloss): string {
  return `Machine translation by ${engine}`
}

/** The same with the translation, on one line. */
export function glossLine(gloss: FileGloss): string {
  return `${glossAuthor(gloss)}: ${oneLine(gloss.text)}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
