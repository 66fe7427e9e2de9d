/** `synoptic align` for more than one pair. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../core/errors.ts'
import { exporterNamed } from '../formats/registry.ts'
import { writeAligned } from './aligned-output.ts'
import { alignBatch, type BatchOptions } from './batch.ts'
import { BatchLedger } from './batch-ledger.ts'
import { summaryTable, type PairOutcome } from './batch-summary.ts'
import { FAULT } from './exit-status.ts'
import { say, sayFault, writeResult } from './output.ts'
import {
  matchFolders,
  matchLanguages,
  planOutputs,
  readPairList,
  type PairFiles,
} from './pair-list.ts'

export interface ManyOptions extends BatchOptions {
  readonly pairs?: string
  readonly outputDir?: string
  readonly summary?: string
  readonly output?: string
}

/** The pairs that the arguments mean; null for two texts. Throws UserError. */
export async function pairsOf(
  a: string | undefined,
  b: string | undefined,
  options: ManyOptions,
): Promise<readonly PairFiles[] | null> {
  if (options.pairs !== undefined) {
    if (a === undefined) return readPairList(options.pairs)
    throw new UserError('usage', 'Give two texts or --pairs, not both.')
  }
  if (a === undefined || !isFolder(a)) return null
  if (b !== undefined) return matchFolders(a, b)
  const { sourceLanguage, targetLanguage } = options
  return matchLanguages(a, {
    ...(sourceLanguage !== undefined && { source: sourceLanguage }),
    ...(targetLanguage !== undefined && { target: targetLanguage }),
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Throws UserError at the end, naming the pairs that could not be aligned. */
export async function alignMany(pairs: readonly PairFiles[], options: ManyOptions): Promise<void> {
  const { outputDir, format } = options
  if (options.output !== undefined) {
    throw new UserError('usage', '--output is for two texts: use --output-dir instead.')
  }
  if (outputDir === undefined) {
    throw new UserError('usage', 'Give the folder for the results with --output-dir.')
  }
  const planned = planOutputs(pairs, outputDir, exporterNamed(format).ending)
  const ledger = new BatchLedger(resolve(outputDir))
  const outcomes = await alignBatch(planned, options, ledger, (aligned, file) =>
    writeAligned(aligned, format, file),
  )
  await writeSummary(outcomes, options.summary)
  reportFailures(outcomes)
}

async function writeSummary(outcomes: readonly PairOutcome[], file?: string): Promise<void> {
  if (file !== undefined) return writeResult(summaryTable(outcomes), file)
  say([...summaryTable(outcomes)].join('').trimEnd())
}

function reportFailures(outcomes: readonly PairOutcome[]): void {
  const failed = outcomes.filter((outcome) => outcome.state === 'failed')
  if (failed.length === 0) return
  const list = failed.map(({ pair, message }) => `  ${pair.a} · ${pair.b}: ${message}`)
  const said = `${failed.length} of ${outcomes.length} pairs could not be aligned:\n${list.join('\n')}`
  if (!failed.some(({ isFault }) => isFault)) throw new UserError('invalid', said)
  sayFault(said)
  process.exitCode = FAULT
}
