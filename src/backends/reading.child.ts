/** The process that a ReadingProcess starts: reads one document after another. */
import { Worker } from 'node:worker_threads'
import { UserError } from '../core/errors.ts'
import { readDocument } from '../formats/read-document.ts'
import type { ReadingAnswer, ReadingTask } from './reading-limits.ts'

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** When the file that is being read was begun, in milliseconds since 1970; 0 between two files. */
const begun = new Float64Array(new SharedArrayBuffer(8))

const watcher = new URL(`./reading-watch.worker.${EXTENSION}`, import.meta.url)
// Without it nobody would notice how much is taken.
new Worker(watcher, { workerData: begun }).on('error', () => process.exit(1))

process.on('message', (task: ReadingTask) => void answer(task))
process.on('disconnect', () => process.exit())
send({ kind: 'ready' })

async function answer({ bytes, options }: ReadingTask): Promise<void> {
  begun[0] = Date.now()
  try {
    const result = await readDocument(bytes, options)
    send({ kind: 'read', result, memory: process.memoryUsage.rss() })
  } catch (error) {
    const memory = process.memoryUsage.rss()
    if (error instanceof UserError) {
      const { code, message, place } = error
      send({ kind: 'refused', code, message, place, memory })
    } else {
      send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  } finally {
    begun[0] = 0
  }
}

function send(message: ReadingAnswer): void {
  process.send?.(message)
}
