/** The segmentation of a row, to be corrected. */
import type { Side } from '../../src/core/model.ts'
import type { PassageView, SegmentView } from '../../src/core/rows.ts'
import { ids, paths } from '../paths.ts'
import { LanguageText } from '../segment-text.tsx'
import type { Pair } from './pair.ts'
import { IN_PLACE } from './row-actions.tsx'

interface SegmentFormsProps {
  readonly pair: Pair
  readonly passages: readonly { readonly side: Side; readonly passage: PassageView }[]
}

/** For each segment: join it with the next one, or cut it at the caret or where typed words begin. */
export function SegmentForms({ pair, passages }: SegmentFormsProps) {
  return (
    <details class="segment-forms" data-stays-open="segments">
      <summary>
        <h3>Segments</h3>
      </summary>
      <p class="hint needs-script">
        Click in the text, or type the first words of the second half, then split. Keys:{' '}
        <kbd>Shift+S</kbd> splits, <kbd>Shift+M</kbd> merges with the next segment.
      </p>
      <ul>
        {passages.flatMap(({ side, passage }) =>
          passage.segments.map((segment) => (
            <li>
              <SegmentForm pair={pair} side={side} segment={segment} />
            </li>
          )),
        )}
      </ul>
    </details>
  )
}

function SegmentForm({ pair, side, segment }: { pair: Pair; side: Side; segment: SegmentView }) {
  const document = pair[side]
  const number = segment.position + 1
  return (
    <form
      method="post"
      hx-boost={IN_PLACE}
      class="segment-form"
      data-segment={ids.segment(document.id, segment.id)}
    >
      <span class="tag">{number}</span>
      <LanguageText language={document.language} class="segment-start">
        {segment.text.slice(0, 60)}
      </LanguageText>
      <input type="hidden" name="order" value={pair.order} />
      <input type="hidden" name="start" value={segment.start} />
      <input type="hidden" name="end" value={segment.end} />
      <input type="hidden" name="at" value="" />
      <input
        name="words"
        aria-label={`First words of the second half of segment ${number}`}
        placeholder="second half begins with…"
        dir="auto"
        autocomplete="off"
      />
      <button
        class="small"
        formaction={paths.segments(pair.bitext.id, document.id, segment.id, 'split')}
      >
        Split<span class="vh">{` segment ${number}`}</span>
      </button>
      <button
        class="small"
        formaction={paths.segments(pair.bitext.id, document.id, segment.id, 'merge')}
      >
        Merge with next<span class="vh">{`: segment ${number}`}</span>
      </button>
    </form>
  )
}
