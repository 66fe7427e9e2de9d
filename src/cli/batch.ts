/** Many pairs, aligned side by side. A pair that fails does not stop the others. */
import { mkdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { PairAligner } from '../app/aligning/pair-aligning.ts'
import { ENGINE } from '../core/align/align.ts'
import { UserError } from '../core/errors.ts'
import type { AlignmentMode } from '../core/model.ts'
import { PRODUCT } from '../formats/product.ts'
import { batchKey, type BatchLedger } from './batch-ledger.ts'
import { summaryLine, type PairOutcome } from './batch-summary.ts'
import { readBytes } from './input.ts'
import { say } from './output.ts'
import { alignText, readPair, type AlignedPair, type PairOptions } from './pair.ts'
import type { PlannedPair } from './pair-list.ts'
import { readGlossary } from './glossary-file.ts'

export interface BatchOptions extends PairOptions {
  readonly mode: 'auto' | AlignmentMode
  readonly glossary?: string
  /** Pairs at a time. */
  readonly jobs: number
  /** Of the results. */
  readonly format: string
  /** Also those whose result was made from the same. */
  readonly force?: boolean
}

/** What came of each pair, in their order. `write` makes the file of a result, whole or not at all. */
export async function alignBatch(
  pairs: readonly PlannedPair[],
  options: BatchOptions,
  ledger: BatchLedger,
  write: (aligned: AlignedPair, file: string) => Promise<void>,
): Promise<readonly PairOutcome[]> {
  const aligner = new PairAligner(options.jobs)
  const outcomes: PairOutcome[] = []
  let next = 0
  let done = 0
  const work = async () => {
    for (let at = next++; at < pairs.length; at = next++) {
      const outcome = await alignOne(pairs[at]!, options, { aligner, ledger, write })
      outcomes[at] = outcome
      say(`[${++done}/${pairs.length}] ${summaryLine(outcome)}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(options.jobs, pairs.length) }, work))
  } finally {
    await aligner.close()
  }
  return outcomes
}

async function alignOne(
  pair: PlannedPair,
  options: BatchOptions,
  means: {
    readonly aligner: PairAligner
    readonly ledger: BatchLedger
    readonly write: (aligned: AlignedPair, file: string) => Promise<void>
  },
): Promise<PairOutcome> {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const { aligner, ledger, write } = means
  try {
    const key = keyOf(pair, options)
    if (!options.force && ledger.has(pair.file, key)) return { pair, state: 'skipped' }
    const aligned = await alignFiles(pair, options, aligner)
    mkdirSync(dirname(pair.file), { recursive: true })
    await write(aligned, pair.file)
    ledger.add(pair.file, key)
    return { pair, state: 'aligned', seconds: seconds(), ...figuresOf(aligned) }
  } catch (error) {
    const isFault = !(error instanceof UserError)
    const message = error instanceof Error ? error.message : String(error)
    return { pair, state: 'failed', seconds: seconds(), message, isFault }
  }
}

/** Of everything that a result depends on. Throws UserError where a file cannot be read. */
function keyOf(pair: PlannedPair, options: BatchOptions): string {
  const { mode, segmented = false, encoding = '', format, glossary } = options
  const files = [pair.a, pair.b, ...(glossary === undefined ? [] : [glossary])]
  return batchKey(files.map(readBytes), {
    program: [PRODUCT.version, ENGINE],
    languages: [
      pair.sourceLanguage ?? options.sourceLanguage ?? '',
      pair.targetLanguage ?? options.targetLanguage ?? '',
    ],
    names: [basename(pair.a), basename(pair.b)],
    choices: [mode, segmented, encoding, format],
  })
}

async function alignFiles(
  pair: PlannedPair,
  options: BatchOptions,
  aligner: PairAligner,
): Promise<AlignedPair> {
  const { sourceLanguage, targetLanguage } = pair
  const texts = await readPair(pair.a, pair.b, {
    ...options,
    ...(sourceLanguage && { sourceLanguage }),
    ...(targetLanguage && { targetLanguage }),
  })
  const source = alignText(texts.source)
  const target = alignText(texts.target)
  const glossary =
    options.glossary === undefined
      ? []
      : await readGlossary(options.glossary, source.language, target.language)
  const result = await aligner.align({ source, target, mode: options.mode, glossary })
  return { ...texts, ...result, glossary }
}

function figuresOf({ source, target, mode, beads }: AlignedPair) {
  const known = beads.map(({ confidence }) => confidence).filter((value) => value !== null)
  return {
    mode,
    segments: { a: source.segments.length, b: target.segments.length },
    links: beads.length,
    confidence: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length,
  }
}
