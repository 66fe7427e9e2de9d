/** The way through a library of many comparisons: words, an order, pages. */
import type { ComparisonSummary } from '../../src/core/records.ts'
import { counted } from '../layout/counted.ts'
import { paths } from '../paths.ts'

export interface LibraryData {
  readonly comparisons: readonly ComparisonSummary[]
  /** With the words that were looked for, on all pages. */
  readonly found: number
  readonly total: number
  /** The comparison to go on behind; null at the end. */
  readonly next: number | null
}

const ORDERS = {
  newest: 'Newest first',
  changed: 'Last changed first',
  name: 'By name',
  open: 'Most unconfirmed links first',
} as const
export type LibraryOrder = keyof typeof ORDERS

interface LibraryPart {
  readonly page: LibraryData
  readonly query: string
  readonly order: LibraryOrder
}

/** Comparisons that are seen at one look. */
const FEW = 12

/** Nothing where there are few, unless something was looked for. */
export function LibrarySearch({ page, query, order }: LibraryPart) {
  if (page.total <= FEW && query === '' && order === 'newest') return null
  return (
    <form method="get" action={paths.library} class="search-form" role="search">
      <input
        type="search"
        name="query"
        value={query}
        aria-label="Find comparisons"
        placeholder="Name, title, outlet or language"
        dir="auto"
      />
      <select name="order" aria-label="Order" data-submit-on-pick>
        {Object.entries(ORDERS).map(([value, words]) => (
          <option value={value} selected={value === order}>
            {words}
          </option>
        ))}
      </select>
      <button class="always">Find</button>
      <span class="hint" role="status">
        {query === ''
          ? counted(page.total, 'comparison')
          : `${page.found} of ${counted(page.total, 'comparison')}`}
      </span>
      {query === '' ? null : <a href={linkTo({ query: '', order })}>All</a>}
    </form>
  )
}

export function Further({ page, query, order, isFirst }: LibraryPart & { isFirst: boolean }) {
  if (page.next === null && isFirst) return null
  return (
    <nav class="pages" aria-label="Pages">
      {isFirst ? null : <a href={linkTo({ query, order })}>From the beginning</a>}
      {page.next === null ? null : (
        <a href={linkTo({ query, order, after: page.next })}>More comparisons</a>
      )}
    </nav>
  )
}

function linkTo(part: { query: string; order: LibraryOrder; after?: number }): string {
  return paths.libraryPart({
    query: part.query || undefined,
    order: part.order === 'newest' ? undefined : part.order,
    after: part.after,
  })
}
