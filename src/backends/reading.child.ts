/** The process that a ReadingProcess starts: reads one file after another. */
import { Worker } from 'node:worker_threads'
import { UserError } from '../core/errors.ts'
import { loadDetector } from '../core/language/detect.ts'
import { divideFile } from '../formats/file-parts.ts'
import { importerNamed } from '../formats/registry.ts'
import { readDocument } from '../formats/read-document.ts'
import { withToldLanguages } from '../formats/told-languages.ts'
import type {
  ReadingAnswer,
  ReadingKind,
  ReadingReply,
  ReadingStep,
  ReadingTask,
} from './reading-limits.ts'

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const kind = process.argv[2] as ReadingKind

/** When the process was last told something, in milliseconds since 1970; 0 while it waits. */
const begun = new Float64Array(new SharedArrayBuffer(8))

const watcher = new URL(`./reading-watch.worker.${EXTENSION}`, import.meta.url)
// Without it nobody would notice how much is taken.
new Worker(watcher, { workerData: { begun, kind } }).on('error', () => process.exit(1))

/** Takes the reply to the step that was said last. */
let takeReply: ((reply: ReadingReply) => void) | null = null

process.on('message', (message: ReadingTask | ReadingReply) => {
  begun[0] = Date.now()
  if (message.kind === 'document' || message.kind === 'aligned') void answer(message)
  else takeReply?.(message)
})
process.on('disconnect', () => process.exit())
// The language of a text is told nearly always, and what that needs takes a while to load.
if (kind === 'document') await loadDetector()
send({ kind: 'ready' })

async function answer(task: ReadingTask): Promise<void> {
  try {
    const result =
      task.kind === 'document' ? await readDocument(task.bytes, task.options) : await inParts(task)
    send({ kind: 'read', result, memory: process.memoryUsage.rss() })
  } catch (error) {
    const memory = process.memoryUsage.rss()
    if (error instanceof UserError) {
      const { code, message, place } = error
      send({ kind: 'refused', code, message, place, memory })
    } else {
      send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}

async function inParts(task: Extract<ReadingTask, { kind: 'aligned' }>): Promise<null> {
  const { format, names, options } = task
  const files = names.map((name, at) => ({ name, bytes: bytesOf(at) }))
  const read = await importerNamed(format).read(files, options)
  // What is lossless has been asked before.
  const file = format === 'jsonl' ? read : await withToldLanguages(read)
  for (const part of divideFile(file)) await say({ kind: 'part', part })
  return null
}

async function* bytesOf(file: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    const reply = await say({ kind: 'more', file })
    if (reply.kind !== 'bytes' || reply.bytes === null) return
    yield reply.bytes
  }
}

function say(step: ReadingStep): Promise<ReadingReply> {
  return new Promise((resolve) => {
    takeReply = resolve
    send(step)
  })
}

function send(message: ReadingAnswer): void {
  begun[0] = 0
  process.send?.(message)
}
