/** Formats to take the aligned texts away in, and what each of them cannot carry. */
import { Empty } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { pairPath } from '../workbench/pair.ts'
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

/** Two texts that are aligned, and whether the file is to have them. */
export interface PairChoice {
  readonly bitext: number
  readonly name: string
  readonly isChosen: boolean
}

interface ExportPageProps {
  readonly shell: Shell
  readonly pair: Pair
  readonly formats: readonly FormatOffer[]
  readonly aligned: boolean
  /** Pairs of the comparison that are aligned. */
  readonly pairs: readonly PairChoice[]
  /** What was chosen, by the names of the fields. */
  readonly chosen: Chosen
}

type Chosen = Readonly<Record<string, string>>

/** One card a format; the losses are counted for what was chosen. */
export function ExportPage({ shell, pair, formats, aligned, pairs, chosen }: ExportPageProps) {
  return (
    <Page shell={shell} title={`Export · ${pair.comparison.title}`} place={placeOf(pair, 'export')}>
      <div class="wide">
        <h1>Export</h1>
        <p class="lead">
          Each format lists what it leaves out. If it holds only one pair of versions, or needs
          several files, you get a ZIP.
        </p>
        {aligned ? (
          <form
            method="get"
            action={paths.comparisonExport(pair.comparison.id)}
            class="export-form"
          >
            <Choices hides={pair.hidden.length > 0} pairs={pairs} chosen={chosen} />
            <ul class="cards formats">
              {formats.map((format) => (
                <li>
                  <Format format={format} />
                </li>
              ))}
            </ul>
          </form>
        ) : (
          <Empty title="These versions are not aligned yet">
            <p>
              There are no pairs to export. <a href={pairPath(pair)}>Go to the workbench</a>
            </p>
          </Empty>
        )}
      </div>
    </Page>
  )
}

interface ChoicesProps {
  /** This reader looks past typography or spelling, and so does the file unless asked. */
  readonly hides: boolean
  readonly pairs: readonly PairChoice[]
  readonly chosen: Chosen
}

/** What goes into the file. */
function Choices({ hides, pairs, chosen }: ChoicesProps) {
  return (
    <div class="export-choices">
      <fieldset class="choices">
        <legend>Which versions</legend>
        {pairs.map(({ bitext, name, isChosen }) => (
          <label>
            <input type="checkbox" name="pair" value={String(bitext)} checked={isChosen} />{' '}
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
      <Radios
        legend="Which links"
        name="only"
        chosen={chosen['only'] ?? 'all'}
        options={[
          ['all', 'All links'],
          ['confirmed', 'Confirmed links only'],
        ]}
      />
      <RarerChoices hides={hides} chosen={chosen} />
      <button>Update the list below</button>
    </div>
  )
}

/** Folded as long as all is as usual: as each format has it. */
function RarerChoices({ hides, chosen }: Omit<ChoicesProps, 'pairs'>) {
  const usual = hides ? 'substantial' : 'all'
  const differences = chosen['differences'] ?? usual
  const isChanged =
    differences !== usual || ['unaligned', 'notes', 'rejected'].some((name) => chosen[name])
  return (
    <details class="rarer" open={isChanged}>
      <summary>Notes, differences, and segments without a link</summary>
      <div class="export-choices">
        <WithOrWithout legend="Segments without a link" name="unaligned" chosen={chosen} />
        <WithOrWithout legend="Notes" name="notes" chosen={chosen} />
        <WithOrWithout legend="Rejected links" name="rejected" chosen={chosen} />
        <Radios
          legend="Differences, in formats that carry them"
          name="differences"
          chosen={differences}
          options={[
            ['all', 'All'],
            ['substantial', 'Without typography and spelling'],
            ['none', 'None'],
          ]}
        />
      </div>
    </details>
  )
}

interface RadiosProps {
  readonly legend: string
  readonly name: string
  readonly chosen: string
  readonly options: readonly (readonly [value: string, says: string])[]
}

function Radios({ legend, name, chosen, options }: RadiosProps) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map(([value, says]) => (
        <label>
          <input type="radio" name={name} value={value} checked={value === chosen} /> {says}
        </label>
      ))}
    </fieldset>
  )
}

function WithOrWithout(props: { legend: string; name: string; chosen: Chosen }) {
  const { legend, name, chosen } = props
  const options = [
    ['', 'Default for the format'],
    ['yes', 'With'],
    ['no', 'Without'],
  ] as const
  return <Radios legend={legend} name={name} chosen={chosen[name] ?? ''} options={options} />
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
    <p class="kept">Carries everything in this comparison.</p>
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
