/** The library as its page shows it: looked through by words, in an order. */
import { languageName } from '../core/language/tags.ts'
import type { ComparisonId } from '../core/model.ts'
import type { ComparisonRecord, ComparisonSummary } from '../core/records.ts'
import type { Context } from './context.ts'
import { summaryOf } from './library.ts'

/** `open`: those with most links to be confirmed first; `changed`: the one that was worked on last first. */
export const LIBRARY_ORDERS = ['newest', 'changed', 'name', 'open'] as const
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number]

export interface LibraryRequest {
  /** Words that all must occur in the name, titles, outlets or languages; none: everything. */
  readonly query: string
  readonly order: LibraryOrder
  /** Goes on behind this comparison; unknown: from the beginning. */
  readonly after?: ComparisonId | undefined
  readonly limit: number
}

export interface LibraryPage {
  readonly comparisons: readonly ComparisonSummary[]
  /** With these words, on all pages. */
  readonly found: number
  /** In the whole library. */
  readonly total: number
  /** The comparison to go on behind; null at the end. */
  readonly next: ComparisonId | null
}

/** Progress is counted for what is shown alone, unless the order goes by it. */
export function libraryPage(context: Context, request: LibraryRequest): LibraryPage {
  const { query, order, after, limit } = request
  const all = context.stores.comparisons.list()
  const found = ordered(context, withWords(context, all, query), order)
  const from = found.findIndex(({ id }) => id === after) + 1
  const shown = found.slice(from, from + limit)
  return {
    comparisons: shown.map((record) => summaryOf(context, record)),
    found: found.length,
    total: all.length,
    next: from + limit < found.length ? shown.at(-1)!.id : null,
  }
}

function withWords(
  { stores }: Context,
  records: readonly ComparisonRecord[],
  query: string,
): readonly ComparisonRecord[] {
  const words = plain(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return records
  const told = new Map(records.map(({ id, title }) => [id, plain(title)]))
  for (const { comparison, title, language, outlet } of stores.comparisons.versions()) {
    const more = `${title} ${outlet ?? ''} ${language} ${languageName(language, 'en')}`
    told.set(comparison, `${told.get(comparison) ?? ''} ${plain(more)}`)
  }
  return records.filter(({ id }) => words.every((word) => told.get(id)!.includes(word)))
}

/** Without capitals and accents: who looks for a name does not type them. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

const BY_NAME = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function ordered(
  { stores }: Context,
  records: readonly ComparisonRecord[],
  order: LibraryOrder,
): readonly ComparisonRecord[] {
  if (order === 'newest') return records
  if (order === 'name') return records.toSorted((a, b) => BY_NAME.compare(a.title, b.title))
  const rank = new Map(records.map(({ id }) => [id, rankOf(id)]))
  return records.toSorted((a, b) => rank.get(b.id)! - rank.get(a.id)!)

  function rankOf(id: ComparisonId): number {
    if (order === 'changed') return stores.operations.lastOf(id) ?? 0
    const { links, confirmed } = stores.comparisons.progress(id)
    return links - confirmed
  }
}
