/** What came of the pairs of a batch, as a table. */
import type { AlignmentMode } from '../core/model.ts'
import type { PlannedPair } from './pair-list.ts'

export type PairOutcome =
  | {
      readonly pair: PlannedPair
      readonly state: 'aligned'
      readonly mode: AlignmentMode
      readonly segments: { readonly a: number; readonly b: number }
      readonly links: number
      /** Mean probability of the links; null where there are none. */
      readonly confidence: number | null
      readonly seconds: number
    }
  | { readonly pair: PlannedPair; readonly state: 'skipped' }
  | {
      readonly pair: PlannedPair
      readonly state: 'failed'
      readonly seconds: number
      readonly message: string
      /** Not of the input, but of the program or the machine. */
      readonly isFault: boolean
    }

const HEAD = ['a', 'b', 'mode', 'segments a', 'segments b', 'links', 'mean confidence', 'seconds']

/** TSV with a head; the last two columns are the state and the file or what went wrong. */
export function* summaryTable(outcomes: readonly PairOutcome[]): Generator<string> {
  yield `${[...HEAD, 'state', 'result'].join('\t')}\n`
  for (const outcome of outcomes) yield `${cellsOf(outcome).map(inOneCell).join('\t')}\n`
}

function cellsOf(outcome: PairOutcome): readonly string[] {
  const { pair, state } = outcome
  const files = [pair.a, pair.b]
  if (outcome.state === 'skipped') return [...files, '', '', '', '', '', '', state, pair.file]
  const seconds = outcome.seconds.toFixed(2)
  if (outcome.state === 'failed') {
    return [...files, '', '', '', '', '', seconds, state, outcome.message]
  }
  const { mode, segments, links, confidence } = outcome
  const counts = [segments.a, segments.b, links].map(String)
  return [...files, mode, ...counts, confidence?.toFixed(3) ?? '', seconds, state, pair.file]
}

function inOneCell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, ' ')
}

/** The outcome of a pair for whoever watches. */
export function summaryLine(outcome: PairOutcome): string {
  const names = `${outcome.pair.a} · ${outcome.pair.b}`
  if (outcome.state === 'skipped') return `${names}: unchanged; skipped`
  if (outcome.state === 'failed') return `${names}: failed: ${outcome.message}`
  const { mode, links, confidence, seconds } = outcome
  const mean = confidence === null ? '' : `, mean confidence ${confidence.toFixed(2)}`
  return `${names}: ${mode}, ${links} links${mean}, ${seconds.toFixed(1)} s`
}
