/** One row on paper: nothing to click, everything in words. */
import { otherSide, type Note, type Side } from '../../src/core/model.ts'
import type { PassageView, RowView } from '../../src/core/rows.ts'
import { categoryName } from '../notes/note-fields.tsx'
import { LanguageText, PassageText } from '../segment-text.tsx'
import type { TextMark } from '../segment-text.tsx'
import { itemsOf } from '../workbench/differences.tsx'
import { marksOf } from '../workbench/marks.ts'
import { noteMarks } from '../workbench/note-marks.ts'
import { sideInWords } from '../workbench/pair.ts'
import type { Pair } from '../workbench/pair.ts'
import { typeOf } from '../workbench/row-gutter.tsx'

type LinkView = Extract<RowView, { kind: 'link' }>

interface RowProps<V extends RowView = RowView> {
  readonly pair: Pair
  readonly view: V
}

/** Some of the rows. */
export function PrintRows({ pair, views }: { pair: Pair; views: readonly RowView[] }) {
  return (
    <>
      {views.map((view) => (
        <PrintRow pair={pair} view={view} />
      ))}
    </>
  )
}

/** The texts, and beneath them differences and notes. */
function PrintRow({ pair, view }: RowProps) {
  if (view.kind === 'link') return <LinkOnPaper pair={pair} view={view} />
  const { side } = view.row
  const says =
    view.kind === 'ghost'
      ? `↕ linked in row ${view.ofNumber}`
      : `Only in ${sideInWords(pair, side)}`
  const cells = {
    [side]: <Passage pair={pair} side={side} passage={view.passage} marks={[]} />,
    [otherSide(side)]: <td class="elsewhere">{says}</td>,
  }
  return (
    <>
      <tr class={`on-paper-row ${view.kind}`}>
        <Number view={view} type={view.kind === 'ghost' ? '↕' : ''} />
        {cells['source']}
        {cells['target']}
      </tr>
      {view.kind === 'ghost' ? null : <Beneath pair={pair} view={view} />}
    </>
  )
}

function LinkOnPaper({ pair, view }: RowProps<LinkView>) {
  const marks = marksOf(view.comparison)
  return (
    <>
      <tr class={`on-paper-row link ${view.bead.status}`}>
        <Number view={view} type={typeOf(view.row)} status={view.bead.status} />
        <LinkSide pair={pair} view={view} side="source" marks={marks.source} />
        <LinkSide pair={pair} view={view} side="target" marks={marks.target} />
      </tr>
      <Beneath pair={pair} view={view} />
    </>
  )
}

function Number(props: { view: RowView; type: string; status?: string }) {
  return (
    <th scope="row">
      {props.view.number} <span class="type">{props.type}</span>
      {props.status === undefined ? null : <span class="status">{props.status}</span>}
    </th>
  )
}

function LinkSide(props: RowProps<LinkView> & { side: Side; marks: readonly TextMark[] }) {
  const { pair, view, side, marks } = props
  if (view[side].segments.length === 0) {
    const why = view.bead.absence === 'outside-excerpt' ? 'outside the excerpt' : 'omitted'
    return <td class="elsewhere">{`Absent in ${sideInWords(pair, side)}: ${why}`}</td>
  }
  const noted = noteMarks(view.notes, pair[side].id, view[side])
  return <Passage pair={pair} side={side} passage={view[side]} marks={[...noted, ...marks]} />
}

function Passage(props: {
  pair: Pair
  side: Side
  passage: PassageView
  marks: readonly TextMark[]
}) {
  const { pair, side, passage, marks } = props
  const { id, language } = pair[side]
  return (
    <td>
      <PassageText document={id} language={language} side={side} passage={passage} marks={marks} />
    </td>
  )
}

function Beneath({ pair, view }: RowProps<Exclude<RowView, { kind: 'ghost' }>>) {
  const items = view.kind === 'link' && view.comparison ? itemsOf(view, view.comparison) : []
  if (items.length + view.notes.length === 0) return null
  return (
    <tr class="beneath">
      <td />
      <td colspan={2}>
        {items.length === 0 ? null : (
          <ul class="print-differences">
            {items.map(({ name, a, b, says }) => (
              <li>
                {`${name}: `}
                <LanguageText language={pair.source.language}>{a === '' ? '–' : a}</LanguageText>
                {' / '}
                <LanguageText language={pair.target.language}>{b === '' ? '–' : b}</LanguageText>
                {says === '' ? null : <span class="says">{` (${says})`}</span>}
              </li>
            ))}
          </ul>
        )}
        {view.notes.map((note) => (
          <NoteOnPaper note={note} />
        ))}
      </td>
    </tr>
  )
}

function NoteOnPaper({ note }: { note: Note }) {
  const { anchor, category, severity, status } = note
  const facts = [categoryName(category), severity, status]
  return (
    <p class="print-note">
      <bdi class="author">{note.author}</bdi>
      {anchor.on === 'span' && note.thread === null ? (
        <>
          {' on '}
          <q dir="auto">{anchor.quote.exact}</q>
        </>
      ) : null}
      {note.thread === null ? ` (${facts.join(', ')}): ` : ' answers: '}
      <span dir="auto" class="note-body">
        {note.body}
      </span>
    </p>
  )
}
