/**
 * Watches the reading process from a thread of its own, which goes on where a reader never comes to
 * an end or takes ever more memory: then it ends the whole process.
 */
import { workerData } from 'node:worker_threads'
import { LONGEST_READING, MOST_MEMORY } from './reading-limits.ts'

/** Milliseconds between two looks. */
const STEP = 40

/** Milliseconds after which the process ends itself, should the one that started it be gone. */
const LONGEST_ALONE = LONGEST_READING + 4_000

const begun = workerData as Float64Array

setInterval(() => {
  const isTooSlow = begun[0]! > 0 && Date.now() - begun[0]! > LONGEST_ALONE
  if (isTooSlow || process.memoryUsage.rss() > MOST_MEMORY) process.kill(process.pid, 'SIGKILL')
}, STEP)
