/**
 * Documents from strangers are read in processes of their own: a file that was made to take all
 * memory, or never to end, takes nothing with it.
 */
import { isGzip } from '../formats/gzip.ts'
import { DOCUMENT_ENDINGS, readDocument } from '../formats/documents/read-document.ts'
import type { ReadOptions, ReadResult } from '../formats/documents/text.ts'
import { FairQueue } from './fair-queue.ts'
import { tooMuchMemory } from './reading-faults.ts'
import { Death, ReadingProcess, type Reading } from './reading-process.ts'

/** Formats whose readers parse neither archives nor markup. */
const PLAIN: ReadonlySet<string> = new Set(['txt', 'text', 'srt', 'vtt'])

/**
 * Plain texts up to this size, in bytes, are read right here: a megabyte takes half a second as a
 * rule, a second and a half at worst, in which nobody else is answered.
 */
const LARGEST_HERE = 256_000

/** Processes that read at once, and files that may wait for one. */
const AT_ONCE = 2
const LONGEST_QUEUE = 64

const queue = new FairQueue(AT_ONCE, LONGEST_QUEUE, {
  busy: 'Too many files are waiting to be read. Try again in a while.',
  cancelled: 'The reading was stopped.',
})

/** Who waits for a reading, and until when. */
export interface WaitingReader {
  readonly owner?: string
  readonly signal?: AbortSignal | undefined
}

/** For readings that nobody will stop. */
export const NEVER = new AbortController().signal

const idle: ReadingProcess[] = []

/**
 * Reads as `readDocument` does; anything but a plain text of moderate size in another process, with
 * limits on memory (512 MB) and time (6 s of computing). Throws what `readDocument` throws, and
 * UserError `unreadable` (too slow, or broken in a way that nobody foresaw), `too-large` (too much
 * memory), `busy` (too many files wait, or the machine is busy), `cancelled` after an abort. Owners take turns.
 */
export async function readDocumentGuarded(
  bytes: Uint8Array,
  options: ReadOptions,
  { owner = '', signal }: WaitingReader = {},
): Promise<ReadResult> {
  const { fileName: file } = options
  if (isPlain(file) && bytes.length <= LARGEST_HERE && !isGzip(bytes))
    return readDocument(bytes, options)
  const leave = await queue.enter(owner, signal ?? NEVER)
  try {
    return await readElsewhere({ task: { kind: 'document', bytes, options }, file, signal })
  } finally {
    leave()
  }
}

async function readElsewhere(reading: Reading): Promise<ReadResult> {
  const used = idle.pop()
  try {
    return await readIn(used ?? newProcess(), reading)
  } catch (error) {
    // What was left of the files before may have been too much.
    if (!used || !(error instanceof Death)) throw asUserError(error, reading.file)
  }
  try {
    return await readIn(newProcess(), reading)
  } catch (error) {
    throw asUserError(error, reading.file)
  }
}

function newProcess(): ReadingProcess {
  return new ReadingProcess('document', (ended) => {
    const place = idle.indexOf(ended)
    if (place !== -1) idle.splice(place, 1)
  })
}

/** What has no ending that is known is read as plain text, or refused as none. */
function isPlain(fileName: string): boolean {
  const ending = fileName.split('.').at(-1)!.toLowerCase()
  return PLAIN.has(ending) || !DOCUMENT_ENDINGS.includes(ending)
}

async function readIn(reader: ReadingProcess, reading: Reading): Promise<ReadResult> {
  try {
    return await reader.read(reading)
  } finally {
    if (reader.isFit) idle.push(reader)
    else reader.end()
  }
}

function asUserError(error: unknown, file: string): unknown {
  return error instanceof Death ? tooMuchMemory(file, error) : error
}
