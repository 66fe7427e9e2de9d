/** A row to be quoted elsewhere: its words, where they stand, and what was found. */
import { languageName } from '../../src/core/language/tags.ts'
import type { LanguageTag, Side } from '../../src/core/model.ts'
import type { DocumentSummary } from '../../src/core/records.ts'
import type { RowView } from '../../src/core/rows.ts'
import { LanguageText } from '../segment-text.tsx'
import { itemsOf } from './differences.tsx'
import { pairPath, sideName } from './pair.ts'
import type { Pair } from './pair.ts'

type CitedView = Exclude<RowView, { kind: 'ghost' }>

interface CitationProps {
  readonly pair: Pair
  readonly view: CitedView
}

/** The script adds the address of the row when it copies, which is known to the browser alone. */
export function Citation({ pair, view }: CitationProps) {
  return (
    <details data-stays-open="citation">
      <summary>
        <h3>Quote</h3>
      </summary>
      <pre
        class="citation"
        dir="auto"
        data-address={pairPath(pair, { at: view.row.key, row: view.row.key })}
      >
        {piecesOf(pair, view).map(({ text, language }) =>
          language === null ? text : <LanguageText language={language}>{text}</LanguageText>,
        )}
      </pre>
      <button type="button" class="small needs-script" data-action="copy-citation">
        Copy, with the address of the row
      </button>
    </details>
  )
}

/** Null: in the language of the page. */
interface Piece {
  readonly text: string
  readonly language: LanguageTag | null
}

const plain = (text: string): Piece => ({ text, language: null })

/** Each side with its source, then the divergences and differences of the row. */
function piecesOf(pair: Pair, view: CitedView): readonly Piece[] {
  const sides = (['source', 'target'] as const).flatMap((side, index) => [
    ...(index === 0 ? [] : [plain('\n\n')]),
    ...sideOf(pair, view, side),
  ])
  const found =
    view.kind === 'link' && view.comparison !== null ? itemsOf(view, view.comparison) : []
  const lines = found.map(({ name, a, b, says }) => {
    const words = [a, b].map((one) => (one === '' ? '–' : one)).join(' / ')
    return `${name}: ${words}${says === '' ? '' : ` (${says})`}`
  })
  return lines.length === 0 ? sides : [...sides, plain(`\n\n${lines.join('\n')}`)]
}

function sideOf(pair: Pair, view: CitedView, side: Side): readonly Piece[] {
  const text = wordsOf(view, side)
  const source = `\n— ${sourceOf(pair[side])}`
  if (text === '') return [plain(`${sideName(pair, side)}: ${whyNothing(view)}.${source}`)]
  return [plain('“'), { text, language: pair[side].language }, plain(`”${source}`)]
}

function wordsOf(view: CitedView, side: Side): string {
  if (view.kind === 'link') return view[side].text
  return view.row.side === side ? `${view.passage.text}${isWhole(view) ? '' : ' …'}` : ''
}

const isWhole = ({ passage, total }: Extract<CitedView, { kind: 'unaligned' }>) =>
  passage.segments.length === total

function whyNothing(view: CitedView): string {
  if (view.kind === 'unaligned') return 'no counterpart is linked'
  return view.bead.absence === 'outside-excerpt'
    ? 'outside the excerpt, according to a reviewer'
    : 'omitted, according to a reviewer'
}

/** `Agency, “Title”, 2026-05-03 (Ukrainian, official translation). https://…` */
function sourceOf({ title, language, origin }: DocumentSummary): string {
  const { outlet, publishedAt, role, url } = origin
  const name = [outlet, `“${title}”`, publishedAt].filter((part) => part !== undefined).join(', ')
  const kind = [languageName(language, 'en'), role?.replaceAll('-', ' ')]
  const facts = kind.filter((part) => part !== undefined).join(', ')
  return `${name} (${facts}).${url === undefined ? '' : ` ${url}`}`
}
