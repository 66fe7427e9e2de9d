/** The process that a ReadingProcess starts: reads one file after another. */
import { Worker } from 'node:worker_threads'
import { UserError } from '../core/errors.ts'
import { loadDetector } from '../core/language/detect.ts'
import { divideFile } from '../formats/file-parts.ts'
import { importerNamed } from '../formats/registry.ts'
import { readDocument } from '../formats/documents/read-document.ts'
import { withToldLanguages } from '../formats/told-languages.ts'
import {
  mostComputing,
  processorTime,
  steadyTime,
  WATCHED,
  type ReadingAnswer,
  type ReadingOrders,
  type ReadingReply,
  type ReadingStep,
  type ReadingTask,
} from './reading-limits.ts'

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const { kind, limits } = JSON.parse(process.argv[2]!) as ReadingOrders

const watched = new Float64Array(new SharedArrayBuffer(24))
/** Of the file, as far as they came. */
let bytes = 0

const watcher = new URL(`./reading-watch.worker.${EXTENSION}`, import.meta.url)
// Without it nobody would notice how much is taken.
new Worker(watcher, { workerData: { watched, limits } }).on('error', () => process.exit(1))

/** Takes the reply to the step that was said last. */
let takeReply: ((reply: ReadingReply) => void) | null = null

process.on('message', (message: ReadingTask | ReadingReply) => {
  const isTask = message.kind === 'document' || message.kind === 'aligned'
  if (isTask) {
    bytes = 0
    watched[WATCHED.before] = processorTime()
  }
  if (message.kind === 'document' || message.kind === 'bytes') bytes += message.bytes?.length ?? 0
  watched[WATCHED.most] = mostComputing(limits, bytes)
  watched[WATCHED.since] = steadyTime()
  if (isTask) void answer(message)
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
  watched[WATCHED.since] = 0
  process.send?.(message)
}
