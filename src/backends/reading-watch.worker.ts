/**
 * Watches the reading process from a thread of its own, which goes on where a reader never comes to
 * an end or takes ever more memory: then it ends the whole process.
 */
import { workerData } from 'node:worker_threads'
import {
  longestWaiting,
  processorTime,
  steadyTime,
  TOO_SLOW,
  WATCHED,
  type ReadingLimits,
} from './reading-limits.ts'

/** Milliseconds between two looks. */
const STEP = 40

const { watched, limits } = workerData as {
  readonly watched: Float64Array
  readonly limits: ReadingLimits
}

/** Bytes of the largest file that is thought of when nobody is there any more to look at the clock. */
const LARGE = 64 * 1024 * 1024

/** Milliseconds after which the process ends itself, should the one that started it be gone. */
const LONGEST_ALONE = longestWaiting(limits, LARGE) + 4_000

/** Milliseconds after which a reader that computes next to nothing waits for what never comes. */
const LONGEST_IDLE = 8_000
const NEXT_TO_NOTHING = 400

setInterval(() => {
  if (process.memoryUsage.rss() > limits.memory) process.kill(process.pid, 'SIGKILL')
  // Read once: it may be 0 again at a second look.
  const since = watched[WATCHED.since]!
  if (since === 0) return
  const elapsed = steadyTime() - since
  const computed = processorTime() - watched[WATCHED.before]!
  const isIdle = elapsed > LONGEST_IDLE && computed < NEXT_TO_NOTHING
  if (isIdle || computed > watched[WATCHED.most]! || elapsed > LONGEST_ALONE) {
    process.kill(process.pid, TOO_SLOW)
  }
}, STEP)
