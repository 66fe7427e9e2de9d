/** Breadcrumb and tabs of one comparison. */
import type { ComparisonId } from '../../src/core/model.ts'
import { paths } from '../paths.ts'

export type ComparisonTab =
  | 'workbench'
  | 'reading'
  | 'matrix'
  | 'dots'
  | 'search'
  | 'notes'
  | 'history'
  | 'export'
  | 'texts'

/** Where in a comparison the reader is. `pair` keeps the chosen versions from tab to tab. */
export interface ComparisonPlace {
  readonly id: ComparisonId
  readonly title: string
  readonly tab: ComparisonTab
  readonly pair: {
    readonly source: number
    readonly target: number
    readonly bitext: number
  } | null
}

/** The way back to the library, the comparison's name, and its screens. */
export function ComparisonNavigation({ place }: { place: ComparisonPlace }) {
  return (
    <>
      <nav class="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href={paths.library}>Library</a>
          </li>
          <li>
            <a href={paths.comparison(place.id)} dir="auto" class="crumb-title">
              {place.title}
            </a>
          </li>
        </ol>
      </nav>
      <nav aria-label="This comparison">
        <ul class="tabs">
          {tabsOf(place).map(({ tab, href, label }) => (
            <li>
              <a href={href} aria-current={tab === place.tab ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function tabsOf({ id, pair }: ComparisonPlace) {
  const query = pair === null ? {} : { source: pair.source, target: pair.target }
  const tabs: { tab: ComparisonTab; href: string; label: string }[] = [
    { tab: 'workbench', href: paths.comparison(id, query), label: 'Workbench' },
    ...(pair === null
      ? []
      : [{ tab: 'reading' as const, href: paths.reading(id, query), label: 'Reading' }]),
    { tab: 'matrix', href: paths.matrix(id), label: 'Matrix' },
    { tab: 'dots', href: paths.dots(id, query), label: 'Dots' },
    { tab: 'search', href: paths.comparisonSearch(id), label: 'Search' },
    { tab: 'texts', href: paths.texts(id), label: 'Texts' },
    { tab: 'notes', href: paths.notes(id), label: 'Notes' },
    { tab: 'history', href: paths.history(id), label: 'History' },
  ]
  if (pair !== null) tabs.push({ tab: 'export', href: paths.export(pair.bitext), label: 'Export' })
  return tabs
}
