/** Machine translations in the rows, and the switch for them. */
import { otherSide } from '../../src/core/model.ts'
import { ruleName } from '../../src/core/finding-rules.ts'
import type { Gloss } from '../../src/core/glosses.ts'
import { paths } from '../paths.ts'
import type { RowView } from '../../src/core/rows.ts'
import { LanguageText, MarkedText } from '../segment-text.tsx'
import type { TextMark } from '../segment-text.tsx'
import { sideName } from './pair.ts'
import type { Pair } from './pair.ts'

/** A translation service is chosen, and the two texts are in different languages. */
export interface GlossState {
  readonly isOn: boolean
  /** `Apertium`, `LibreTranslate at 127.0.0.1:5000`. */
  readonly engine: string
}

/** Under a text: what it says in the language of the other, by whom, and how the other departs. */
export function GlossText({ gloss }: { gloss: Gloss }) {
  const marks = gloss.differences.map(({ a, kind }): TextMark => ({
    ...a,
    shown: 'through',
    says: says(kind, gloss),
  }))
  return (
    <div class="gloss">
      <MarkedText language={gloss.language} text={gloss.text} marks={marks} class="gloss-text" />
      <p class="gloss-engine">
        {`Machine translation by ${gloss.engine}`}
        {gloss.precise ? null : '; compared only roughly'}
      </p>
    </div>
  )
}

/** In the text that is not glossed: where it departs from the gloss of the other. */
export function throughMarks(gloss: Gloss): readonly TextMark[] {
  return gloss.differences.map(({ b, kind }) => ({
    ...b,
    shown: 'through',
    says: says(kind, gloss),
  }))
}

function says(kind: Gloss['differences'][number]['kind'], { engine }: Gloss): string {
  const name = kind === 'addition' || kind === 'omission' ? 'Only here' : ruleName(kind)
  return `${name}, through machine translation by ${engine}`
}

/** For the drawer: what differs between the gloss and the other text. */
export function GlossDifferences(props: {
  pair: Pair
  view: Extract<RowView, { kind: 'link' }>
  gloss: Gloss
}) {
  const { pair, view, gloss } = props
  const other = otherSide(gloss.side)
  return (
    <section>
      <h3>Through machine translation</h3>
      <p class="hint">
        {`${sideName(pair, gloss.side)}, translated by ${gloss.engine}, against ${sideName(pair, other)}. ` +
          'Machine translation makes mistakes: check the texts before you rely on it.'}
      </p>
      {gloss.differences.length === 0 ? <p class="hint">No differing words.</p> : null}
      <ul class="differences">
        {gloss.differences.map(({ a, b, kind }) => (
          <li>
            <span class="rule">
              {kind === 'addition' || kind === 'omission' ? 'On one side' : ruleName(kind)}
            </span>
            <LanguageText language={gloss.language} class="word-through">
              {gloss.text.slice(a.start, a.end)}
            </LanguageText>
            {a.start === a.end || b.start === b.end ? null : <span aria-hidden="true"> / </span>}
            <LanguageText language={gloss.language} class="word-through">
              {view[other].text.slice(b.start, b.end)}
            </LanguageText>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Shows and hides glosses in this browser. */
export function GlossSwitch({ state }: { state: GlossState }) {
  return (
    <form method="post" action={paths.glosses} class="gloss-switch">
      <input type="hidden" name="glosses" value={state.isOn ? 'off' : 'on'} />
      <button
        aria-pressed={state.isOn ? 'true' : 'false'}
        title={`Machine translations by ${state.engine} under the texts`}
      >
        Show glosses <span class="by">{`by ${state.engine}`}</span>
      </button>
    </form>
  )
}

/** Why glosses are missing. */
export function GlossWarning({ warning }: { warning: string }) {
  return (
    <li class="gloss-warning" role="status">
      <span aria-hidden="true">⚠ </span>
      {warning} <a href={paths.services}>Services</a>
    </li>
  )
}
