/** Looks for one pattern, on a thread of its own: it may need for ever. */
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import type { PatternAnswer, PatternTask } from './regular-expressions.ts'

/** Hits in one text at most. */
const MOST_HITS = 100

const PROGRAM = `
  const pattern = new RegExp(source, flags)
  texts.map((text) => {
    const found = []
    for (const match of text.matchAll(pattern)) {
      if (match[0] !== '') found.push(match.index, match.index + match[0].length)
      if (found.length >= 2 * most) break
    }
    return found
  })
`

const { source, flags, timeLimit } = workerData as PatternTask

/** Milliseconds that are left. */
let left = timeLimit

parentPort!.on('message', (texts: readonly string[]) =>
  parentPort!.postMessage(answerTo(texts), []),
)

function answerTo(texts: readonly string[]): PatternAnswer {
  const begin = performance.now()
  try {
    const sandbox = { texts, source, flags, most: MOST_HITS }
    const timeout = Math.max(1, Math.round(left))
    return { found: runInNewContext(PROGRAM, sandbox, { timeout }) as number[][] }
  } catch (cause) {
    const { code } = cause as { code?: unknown }
    return { isTooLong: code === 'ERR_SCRIPT_EXECUTION_TIMEOUT', message: String(cause) }
  } finally {
    left -= performance.now() - begin
  }
}
