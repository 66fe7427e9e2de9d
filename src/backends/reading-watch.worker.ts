/**
 * Watches the reading process from a thread of its own, which goes on where a reader never comes to
 * an end or takes ever more memory: then it ends the whole process.
 */
import { workerData } from 'node:worker_threads'
import { longestReading, READING_LIMITS, type ReadingKind } from './reading-limits.ts'

/** Milliseconds between two looks. */
const STEP = 40

const { begun, kind } = workerData as { readonly begun: Float64Array; readonly kind: ReadingKind }

/** Bytes of the largest file that is thought of when nobody is there any more to look at the clock. */
const LARGE = 64 * 1024 * 1024

/** Milliseconds after which the process ends itself, should the one that started it be gone. */
const LONGEST_ALONE = longestReading(kind, LARGE) + 4_000

setInterval(() => {
  // Read once: it may be 0 again at a second look.
  const since = begun[0]!
  const isTooSlow = since > 0 && Date.now() - since > LONGEST_ALONE
  if (isTooSlow || process.memoryUsage.rss() > READING_LIMITS[kind].memory) {
    process.kill(process.pid, 'SIGKILL')
  }
}, STEP)
