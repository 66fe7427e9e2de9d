/** Runs on a thread of AlignmentPool. */
import type { MessagePort } from 'node:worker_threads'
import { workerData } from 'piscina'
import { align, type AlignResult } from '../core/align/align.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { AlignmentTask, WorkerData } from './alignment-pool.ts'
import { dictionariesFor } from './dictionaries.ts'
import { packedIndexes } from './packed-indexes.ts'

const { data } = workerData as WorkerData

/** Steps of progress that are worth a message. */
const STEP = 0.01

export default function run({
  task,
  port,
}: {
  readonly task: AlignmentTask
  readonly port: MessagePort
}): AlignResult {
  const { glossary, confirmedPairs, dictionaries, ...input } = task
  port.postMessage(0)
  let told = 0
  const { language: source } = input.source
  const { language: target } = input.target
  const lexicon = loadLexicon(source, target, {
    glossary,
    confirmedPairs,
    ...(data !== undefined && { packed: packedIndexes(data) }),
    dictionaries: dictionariesFor(source, target, dictionaries),
  })
  return align({
    ...input,
    lexicon,
    onProgress: (share) => {
      if (share - told < STEP) return
      told = share
      port.postMessage(share)
    },
  })
}
