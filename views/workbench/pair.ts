/** The two texts on the screen, and how they are looked at. */
import { otherSide, type Side } from '../../src/core/model.ts'
import type { BitextRecord, ComparisonTexts, DocumentSummary } from '../../src/core/records.ts'
import type { FindingRule, HideableKind } from '../../src/core/finding-rules.ts'
import type { RowOrder, RowState } from '../../src/core/rows.ts'
import { languageName } from '../../src/core/language/tags.ts'
import { paths } from '../paths.ts'
import type { WorkbenchView } from '../paths.ts'

export interface Pair {
  readonly comparison: ComparisonTexts
  /** As it is stored: its source may be the right text here. */
  readonly bitext: BitextRecord
  readonly source: DocumentSummary
  readonly target: DocumentSummary
  readonly order: RowOrder
  /** Only rows where this rule found something; null: all rows. */
  readonly rule: FindingRule | null
  /** Only rows of this state; null: of any. */
  readonly state: RowState | null
  /** Differences that this reader does not want to see. */
  readonly hidden: readonly HideableKind[]
}

/** With all rows of this order. */
export function unfiltered(pair: Pair): Pair {
  return { ...pair, rule: null, state: null }
}

/** This pair in this order, begun somewhere else. */
export function pairPath(pair: Pair, view: WorkbenchView = {}): string {
  return paths.comparison(pair.comparison.id, {
    source: pair.source.id,
    target: pair.target.id,
    order: pair.order === 'source' ? undefined : pair.order,
    rule: pair.rule ?? undefined,
    state: pair.state ?? undefined,
    ...view,
  })
}

/** All rows of this pair on paper. */
export function printPath(pair: Pair): string {
  return paths.print(pair.comparison.id, {
    source: pair.source.id,
    target: pair.target.id,
    order: pair.order === 'source' ? undefined : pair.order,
  })
}

/** The parameters that every request about rows carries. */
export function pairQuery(pair: Pair) {
  const { source, target, order, rule, state } = pair
  return {
    source: source.id,
    target: target.id,
    order,
    rule: rule ?? undefined,
    state: state ?? undefined,
  }
}

/** Outlet, or title where there is none: what a column is called. */
export function documentName(document: DocumentSummary): string {
  return document.origin.outlet ?? shortened(document.title)
}

/** Characters of a title by which a column can be told; a pasted text has its first line for one. */
const LONGEST_NAME = 48

function shortened(title: string): string {
  if (title.length <= LONGEST_NAME) return title
  const cut = title.slice(0, LONGEST_NAME).toWellFormed()
  const space = cut.lastIndexOf(' ')
  return `${space > LONGEST_NAME / 2 ? cut.slice(0, space) : cut}…`
}

/** What one of the two columns is called: with its language where both have one name. */
export function sideName(pair: Pair, side: Side): string {
  const name = documentName(pair[side])
  const other = documentName(pair[otherSide(side)])
  return name === other ? `${name} (${pair[side].language})` : name
}

/** Without an outlet, or with that of the other one too, a text is the `Russian text` where that tells. */
export function shortName(pair: Pair, side: Side): string {
  return textOfLanguage(pair, side) ?? sideName(pair, side)
}

/** The same within a sentence: `the Russian text`. */
export function sideInWords(pair: Pair, side: Side): string {
  const text = textOfLanguage(pair, side)
  return text === null ? sideName(pair, side) : `the ${text}`
}

function textOfLanguage(pair: Pair, side: Side): string | null {
  const [own, other] = [pair[side], pair[otherSide(side)]]
  const { outlet } = own.origin
  const name = languageName(own.language, 'en')
  const isTold = name !== languageName(other.language, 'en')
  const needsIt = outlet === undefined || outlet === other.origin.outlet
  return needsIt && isTold ? `${name} text` : null
}

/** Both columns in a line: `Agency (en) / Agency (uk)`. */
export function pairName(source: DocumentSummary, target: DocumentSummary): string {
  const [left, right] = [documentName(source), documentName(target)]
  return left === right
    ? `${left} (${source.language}) / ${right} (${target.language})`
    : `${left} / ${right}`
}
