/** The heads of the two columns: what each version is, and the choice of another. */
import { otherSide } from '../../src/core/model.ts'
import { languageName } from '../../src/core/language/tags.ts'
import type { DocumentSummary } from '../../src/core/records.ts'
import { ROW_ORDERS } from '../../src/core/rows.ts'
import type { RowOrder } from '../../src/core/rows.ts'
import { paths } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'
import { FindingCounts } from './finding-counts.tsx'
import type { FindingCountsData } from './finding-counts.tsx'
import { GlossSwitch } from './gloss.tsx'
import type { GlossState } from './gloss.tsx'
import { documentName, pairPath } from './pair.ts'
import type { Pair } from './pair.ts'

const ORDER_SIGNS: Record<RowOrder, string> = { source: 'Left', target: 'Right', links: 'Links' }
const ORDER_NAMES: Record<RowOrder, string> = {
  source: 'left text',
  target: 'right text',
  links: 'links only',
}

/** Order of the rows, a card a side, and what differs. */
export function PairHeader(props: {
  pair: Pair
  findings: FindingCountsData
  glosses: GlossState | null
}) {
  const { pair, findings, glosses } = props
  return (
    <header class="pair-header">
      <nav class="orders" aria-label="Order of the rows">
        <span class="orders-name" aria-hidden="true">
          Order by
        </span>
        <ul>
          {ROW_ORDERS.map((order) => (
            <li>
              <a
                href={pairPath({ ...pair, order })}
                aria-current={order === pair.order ? 'true' : undefined}
                title={`Order of the rows: ${ORDER_NAMES[order]}`}
              >
                {ORDER_SIGNS[order]}
              </a>
            </li>
          ))}
          <li>
            <a
              class="swap"
              href={pairPath({ ...pair, source: pair.target, target: pair.source })}
              title="Swap the sides"
            >
              ⇄<span class="vh"> Swap the sides</span>
            </a>
          </li>
        </ul>
      </nav>
      <VersionCard pair={pair} side="source" />
      <VersionCard pair={pair} side="target" />
      <div class="pair-bar">
        <FindingCounts pair={pair} counts={findings} />
        {glosses === null ? null : <GlossSwitch state={glosses} />}
      </div>
    </header>
  )
}

function VersionCard({ pair, side }: { pair: Pair; side: 'source' | 'target' }) {
  const document = pair[side]
  const isPivot = pair.comparison.pivot === document.id
  return (
    <div class={`version ${side}`}>
      <div class="version-line">
        <VersionChoice pair={pair} side={side} />
        <span class="language">{languageName(document.language, 'en')}</span>
        {document.origin.publishedAt === undefined ? null : (
          <time datetime={document.origin.publishedAt}>{document.origin.publishedAt}</time>
        )}
        {document.origin.role === undefined ? null : (
          <span class="role">{document.origin.role.replaceAll('-', ' ')}</span>
        )}
        {isPivot ? <span class="badge">pivot</span> : null}
      </div>
      {document.title === documentName(document) ? null : (
        <LanguageText language={document.language} class="version-title">
          {document.title}
        </LanguageText>
      )}
    </div>
  )
}

function VersionChoice({ pair, side }: { pair: Pair; side: 'source' | 'target' }) {
  const other = otherSide(side)
  const label = side === 'source' ? 'Left text' : 'Right text'
  return (
    <form method="get" action={paths.comparison(pair.comparison.id)} class="version-choice">
      <input type="hidden" name={other} value={pair[other].id} />
      {pair.order === 'source' ? null : <input type="hidden" name="order" value={pair.order} />}
      <select name={side} aria-label={label} autocomplete="off" data-submit-on-pick>
        {pair.comparison.documents.map((document) => (
          <option
            value={document.id}
            selected={document.id === pair[side].id}
            disabled={document.id === pair[other].id}
          >
            {optionText(document)}
          </option>
        ))}
      </select>
      <button
        class="without-script"
        aria-label={`Show on the ${side === 'source' ? 'left' : 'right'}`}
      >
        Show
      </button>
    </form>
  )
}

function optionText(document: DocumentSummary): string {
  return `${documentName(document)} (${document.language})`
}
