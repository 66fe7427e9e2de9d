/** Formats to take the aligned texts away in, and what each of them cannot carry. */
import { Empty } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { pairPath, sideName } from '../workbench/pair.ts'
import type { Pair } from '../workbench/pair.ts'
import { placeOf } from '../workbench/workbench-page.tsx'

export interface FormatOffer {
  readonly name: string
  readonly title: string
  readonly purpose: string
  readonly ending: string
  /** In words, with how many there are of each. */
  readonly losses: readonly { readonly message: string }[]
  /** Why the format cannot hold this pair at all; null where it can. */
  readonly refusal: string | null
}

interface ExportPageProps {
  readonly shell: Shell
  readonly pair: Pair
  readonly formats: readonly FormatOffer[]
  readonly aligned: boolean
}

/** One card a format; the losses are counted for this pair. */
export function ExportPage({ shell, pair, formats, aligned }: ExportPageProps) {
  return (
    <Page shell={shell} title={`Export · ${pair.comparison.title}`} place={placeOf(pair, 'export')}>
      <div class="wide">
        <h1>Export</h1>
        <p class="lead">
          <bdi>{sideName(pair, 'source')}</bdi> / <bdi>{sideName(pair, 'target')}</bdi>
        </p>
        {aligned ? (
          <form method="get" action={paths.export(pair.bitext.id)} class="export-form">
            <Choices hides={pair.hidden.length > 0} />
            <ul class="cards formats">
              {formats.map((format) => (
                <li>
                  <Format format={format} />
                </li>
              ))}
            </ul>
          </form>
        ) : (
          <Empty title="These two versions are not aligned yet">
            <p>
              There are no pairs to export. <a href={pairPath(pair)}>Go to the workbench</a>
            </p>
          </Empty>
        )}
      </div>
    </Page>
  )
}

/** `hides`: this reader looks past typography or spelling, and so does the file unless asked. */
function Choices({ hides }: { hides: boolean }) {
  return (
    <>
      <LinkChoices />
      <fieldset class="choices">
        <legend>Differences, in formats that carry them</legend>
        <label>
          <input type="radio" name="differences" value="all" checked={!hides} /> All
        </label>
        <label>
          <input type="radio" name="differences" value="substantial" checked={hides} /> Without
          typography and spelling
        </label>
        <label>
          <input type="radio" name="differences" value="none" /> None
        </label>
      </fieldset>
    </>
  )
}

function LinkChoices() {
  return (
    <fieldset class="choices">
      <legend>What goes in</legend>
      <label>
        <input type="radio" name="only" value="all" checked /> All links
      </label>
      <label>
        <input type="radio" name="only" value="confirmed" /> Confirmed links only
      </label>
    </fieldset>
  )
}

function Format({ format }: { format: FormatOffer }) {
  return (
    <section class="card format" aria-labelledby={`format-${format.name}`}>
      <h2 id={`format-${format.name}`}>{format.title}</h2>
      <p>{format.purpose}</p>
      {format.refusal === null ? (
        <Losses format={format} />
      ) : (
        <p class="refusal">{`Not possible here: ${format.refusal}.`}</p>
      )}
      <button name="format" value={format.name} class="primary" disabled={format.refusal !== null}>
        {`Download .${format.ending}`}
      </button>
    </section>
  )
}

function Losses({ format }: { format: FormatOffer }) {
  return format.losses.length === 0 ? (
    <p class="kept">Carries everything that is here.</p>
  ) : (
    <>
      <p class="lost-title">Leaves out of this comparison:</p>
      <ul class="lost">
        {format.losses.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
    </>
  )
}
