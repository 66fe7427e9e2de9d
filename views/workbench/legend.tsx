/** What signs and marks mean, for those who see the workbench for the first time. */

interface Mark {
  /** Class of the sample: it looks as the mark in the texts does. */
  readonly look: string
  readonly sample: string
  readonly means: string
}

const MARKS: readonly Mark[] = [
  { look: 'unmatched', sample: '15', means: 'differs from the other side, or is missing there' },
  { look: 'matched', sample: '15', means: 'a number, date or name that the other side has too' },
  { look: 'single', sample: 'Lind', means: 'a name that was not found on the other side' },
  { look: 'deleted', sample: 'word', means: 'one language: only on the left' },
  { look: 'inserted', sample: 'word', means: 'one language: only on the right' },
  { look: 'moved', sample: 'word', means: 'one language: in another place' },
  { look: 'noted', sample: 'word', means: 'has a note' },
]

const SIGNS: readonly (readonly [sign: string, means: string])[] = [
  ['○ 98 %', 'proposed, with the probability that the link is right'],
  ['✓', 'confirmed by a reviewer'],
  ['✕', 'rejected by a reviewer'],
  ['2→1', 'two segments on the left linked with one on the right'],
  ['↕', 'a link that crosses others'],
  ['≠ 3', 'three differences'],
  ['✎ 1', 'one note'],
]

/** Both tables, and what stands behind the percentage. */
export function Legend() {
  return (
    <div class="legend">
      <section>
        <h3>Marks in the texts</h3>
        <dl>
          {MARKS.map(({ look, sample, means }) => (
            <div>
              <dt>
                <span class={`sample-mark ${look}`}>{sample}</span>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>Beside a row</h3>
        <dl>
          {SIGNS.map(([sign, means]) => (
            <div>
              <dt class="sign">{sign}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
        <p class="hint">
          The percentage is an estimate, checked against texts aligned by hand: of ten links with 90
          %, about nine are right. Orange means below 60 %: look twice.
        </p>
      </section>
    </div>
  )
}
