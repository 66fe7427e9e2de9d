/** Which two texts a request is about. */
import type { Context as Request } from 'hono'
import type { ComparisonPlace, ComparisonTab } from '../../views/layout/navigation.tsx'
import type { Pair } from '../../views/workbench/pair.ts'
import { openBitext } from '../app/bitexts.ts'
import type { Context } from '../app/context.ts'
import { comparisonTexts } from '../app/library.ts'
import { UserError } from '../core/errors.ts'
import type { ComparisonId, DocumentId } from '../core/model.ts'
import type { BitextRecord, ComparisonTexts } from '../core/records.ts'
import { FINDING_RULES, HIDEABLE_KINDS } from '../core/finding-rules.ts'
import type { HideableKind } from '../core/finding-rules.ts'
import { ROW_ORDERS, ROW_STATES } from '../core/rows.ts'
import type { RowOrder } from '../core/rows.ts'
import { currentPage } from './answers.tsx'
import { numberQuery } from './forms.ts'
import { hiddenOf } from './shell.ts'

/** How a pair is looked at, as it was typed. */
interface Look {
  readonly order?: string | undefined
  readonly rule?: string | undefined
  readonly state?: string | undefined
  /** As the preferences have it. */
  readonly hidden?: string | undefined
}

interface Choice extends Look {
  readonly source?: number | undefined
  readonly target?: number | undefined
}

/**
 * The chosen documents, or the pivot and the first other version; null where the comparison has only
 * one text. Throws UserError not-found.
 */
export function choosePair(context: Context, id: ComparisonId, choice: Choice): Pair | null {
  const comparison = comparisonTexts(context, id)
  const ids = comparison.documents.map((document) => document.id)
  const source = choice.source ?? firstOther(comparison, ids, choice.target)
  const target = choice.target ?? ids.find((one) => one !== source)
  if (source === undefined || target === undefined || source === target) return null
  if (!ids.includes(source) || !ids.includes(target)) {
    throw new UserError('not-found', 'This comparison has no such text.')
  }
  const bitext = openBitext(context, { comparison: id, source, target })
  return pairOf(comparison, bitext, { source, target }, choice)
}

function firstOther(comparison: ComparisonTexts, ids: DocumentId[], taken: number | undefined) {
  const { pivot } = comparison
  if (pivot !== null && pivot !== taken) return pivot
  return ids.find((one) => one !== taken)
}

/** The pair that the address names. Null as in `choosePair`. */
export function pairAsked(context: Context, c: Request, id: ComparisonId): Pair | null {
  const [source, target] = [numberQuery(c, 'source'), numberQuery(c, 'target')]
  const look = lookOf(c, (name) => c.req.query(name))
  return choosePair(context, id, { source, target, ...look })
}

/** The pair on the page that the request comes from. Null as in `choosePair`. */
export function pairOfPage(context: Context, c: Request, id: ComparisonId): Pair | null {
  const page = currentPage(c)?.searchParams
  const value = (name: string) => page?.get(name) ?? undefined
  const [source, target] = ['source', 'target'].map((name) => {
    const text = value(name) ?? ''
    return /^\d{1,15}$/u.test(text) ? Number(text) : undefined
  })
  return choosePair(context, id, { source, target, ...lookOf(c, value) })
}

/** The pair of a bitext, in the direction and order of the page that the request comes from. */
export function pairOfRequest(context: Context, c: Request, bitext: BitextRecord): Pair {
  const comparison = comparisonTexts(context, bitext.comparison)
  const asked = new URL(c.req.url).searchParams
  const page = currentPage(c)?.searchParams
  const value = (name: string) => asked.get(name) ?? page?.get(name) ?? undefined
  const turned =
    value('source') === String(bitext.target) && value('target') === String(bitext.source)
  const shown = turned ? { source: bitext.target, target: bitext.source } : bitext
  return pairOf(comparison, bitext, shown, lookOf(c, value))
}

function lookOf(c: Request, value: (name: string) => string | undefined): Look {
  return { order: value('order'), rule: value('rule'), state: value('state'), hidden: hiddenOf(c) }
}

function pairOf(
  comparison: ComparisonTexts,
  bitext: BitextRecord,
  shown: { readonly source: DocumentId; readonly target: DocumentId },
  { order, rule, state, hidden }: Look,
): Pair {
  const source = comparison.documents.find((one) => one.id === shown.source)
  const target = comparison.documents.find((one) => one.id === shown.target)
  if (source === undefined || target === undefined) {
    throw new UserError('not-found', 'This comparison has no such text.')
  }
  return {
    comparison,
    bitext,
    source,
    target,
    order: orderOf(order),
    rule: FINDING_RULES.find((one) => one === rule) ?? null,
    state: ROW_STATES.find((one) => one === state) ?? null,
    hidden: hiddenKinds(hidden),
  }
}

/** As the preferences have it; what is unknown is not hidden. */
export function hiddenKinds(value: string | undefined): readonly HideableKind[] {
  const hidden = (value ?? '').split(' ')
  return HIDEABLE_KINDS.filter((one) => hidden.includes(one))
}

/** An unknown order counts as not chosen. */
export function orderOf(value: string | undefined): RowOrder {
  return ROW_ORDERS.find((one) => one === value) ?? 'source'
}

/** For the navigation of the screens that are about the whole comparison. */
export function placeInComparison(
  context: Context,
  id: ComparisonId,
  tab: ComparisonTab,
): ComparisonPlace {
  const pair = choosePair(context, id, {})
  const comparison = pair?.comparison ?? comparisonTexts(context, id)
  return {
    id,
    title: comparison.title,
    tab,
    pair:
      pair === null
        ? null
        : { source: pair.source.id, target: pair.target.id, bitext: pair.bitext.id },
  }
}
