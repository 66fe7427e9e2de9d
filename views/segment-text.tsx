/** The only place that sets `lang` and `dir`: whoever shows a text goes through here. */
import type { Child } from 'hono/jsx'
import type { DocumentId, LanguageTag, Side, Span } from '../src/core/model.ts'
import { direction } from '../src/core/language/tags.ts'
import type { PassageView, SegmentView } from '../src/core/rows.ts'
import { ids } from './paths.ts'

/** How a stretch of a passage is shown; spans are relative to the passage. */
export interface TextMark extends Span {
  readonly shown:
    | 'insert'
    | 'delete'
    | 'moved'
    | 'matched'
    | 'single'
    | 'unmatched'
    | 'quoted'
    | 'note'
    | 'hit'
    | 'through'
  /** For the tooltip and for those who hear the page. */
  readonly says: string
  /** Marks of the same finding light up together. */
  readonly partner?: string | undefined
}

interface LanguageTextProps {
  readonly language: LanguageTag
  readonly children?: Child
  readonly class?: string
}

/** A stretch of text inside a line. */
export function LanguageText({ language, children, class: className }: LanguageTextProps) {
  return (
    <span lang={language} dir={direction(language)} class={className}>
      {children}
    </span>
  )
}

/** A paragraph of its own. */
export function LanguageBlock({ language, children, class: className }: LanguageTextProps) {
  return (
    <p lang={language} dir={direction(language)} class={className}>
      {children}
    </p>
  )
}

interface PassageTextProps {
  readonly document: DocumentId
  readonly language: LanguageTag
  readonly side: Side
  readonly passage: PassageView
  readonly marks: readonly TextMark[]
  /** Each segment has a box to select it for a link; this is the form that they belong to. */
  readonly selectableIn?: string | undefined
}

/** One side of a row: its segments in reading order, marked. */
export function PassageText(props: PassageTextProps) {
  const { document, language, passage, marks, side, selectableIn } = props
  const pieces = cutAtMarks(passage, marks)
  return (
    <p class="text" lang={language} dir={direction(language)}>
      {passage.segments.map((segment, index) => (
        <>
          {index === 0 ? null : ' '}
          {selectableIn === undefined ? null : (
            <SegmentBox segment={segment} side={side} form={selectableIn} />
          )}
          <span
            class="seg"
            id={ids.segment(document, segment.id)}
            data-seg={segment.id}
            data-start={segment.start}
            data-end={segment.end}
          >
            {pieces[index]}
          </span>
        </>
      ))}
    </p>
  )
}

interface MarkedTextProps {
  readonly language: LanguageTag
  readonly text: string
  /** Spans in the text. */
  readonly marks: readonly TextMark[]
  readonly class?: string
}

/** A paragraph that is no part of a document, marked. */
export function MarkedText({ language, text, marks, class: className }: MarkedTextProps) {
  const whole = { id: 0, position: 0, block: 0, start: 0, end: text.length, text, at: 0 }
  return (
    <LanguageBlock language={language} class={className ?? ''}>
      {cutAtMarks({ text, segments: [whole] }, marks)[0]}
    </LanguageBlock>
  )
}

function SegmentBox({ segment, side, form }: { segment: SegmentView; side: Side; form: string }) {
  const number = segment.position + 1
  return (
    <label class="pick">
      <input
        type="checkbox"
        name={side}
        value={segment.id}
        form={form}
        aria-label={`Select segment ${number} for a link`}
      />
      <span aria-hidden="true">{number}</span>
    </label>
  )
}

/** For each segment its text, cut where marks begin and end. */
function cutAtMarks(passage: PassageView, marks: readonly TextMark[]): Child[][] {
  const shown = marks.filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start)
  return passage.segments.map((segment) => {
    const start = segment.at
    const end = segment.at + segment.text.length
    const cuts = new Set([start, end])
    for (const mark of shown) {
      if (mark.start > start && mark.start < end) cuts.add(mark.start)
      if (mark.end > start && mark.end < end) cuts.add(mark.end)
    }
    const places = [...cuts].sort((a, b) => a - b)
    return places.slice(0, -1).map((from, index) => {
      const to = places[index + 1] ?? end
      const covering = shown.filter((mark) => mark.start <= from && mark.end >= to)
      return wrapInMarks(segment.text.slice(from - start, to - start), covering, from)
    })
  })
}

/** Hidden words are left out when a selection is measured (class `vh`). */
function wrapInMarks(text: string, marks: readonly TextMark[], at: number): Child {
  let inner: Child = text
  for (const mark of marks.toReversed()) {
    inner = (
      <Marked mark={mark} begins={mark.start === at}>
        {inner}
      </Marked>
    )
  }
  return inner
}

const HEARD: Partial<Record<TextMark['shown'], string>> = {
  insert: '[inserted: ',
  delete: '[deleted: ',
  moved: '[moved: ',
  unmatched: '[no match: ',
  quoted: '[quoted otherwise: ',
  through: '[differs from the machine translation: ',
}

function Marked(props: { mark: TextMark; begins: boolean; children?: Child }) {
  const { mark, begins, children } = props
  const heard = HEARD[mark.shown]
  const content = (
    <>
      {heard === undefined ? null : <span class="vh">{heard}</span>}
      {children}
      {heard === undefined ? null : <span class="vh">{']'}</span>}
    </>
  )
  const shared = { title: mark.says, 'data-partner': mark.partner }
  if (mark.shown === 'insert') return <ins {...shared}>{content}</ins>
  if (mark.shown === 'delete') return <del {...shared}>{content}</del>
  return (
    <mark class={begins && mark.shown === 'note' ? 'note begins' : mark.shown} {...shared}>
      {content}
    </mark>
  )
}
