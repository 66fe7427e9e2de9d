/**
 * Files of aligned texts are read in processes of their own, but for small ones: a large one takes
 * seconds and a few hundred megabytes, and may be made to take more.
 */
import type { InputFile } from '../formats/bilingual.ts'
import { divideFile, type FilePart } from '../formats/file-parts.ts'
import type { Importer, ImportOptions } from '../formats/importers.ts'
import { withToldLanguages } from '../formats/told-languages.ts'
import { NEVER, type WaitingReader } from './document-reading.ts'
import { FairQueue } from './fair-queue.ts'
import { tooMuchMemory } from './reading-faults.ts'
import { Death, ReadingProcess } from './reading-process.ts'

/** Files up to this size together, in bytes, are read right here. */
const LARGEST_HERE = 256 * 1024

/** Processes that read at once, and files that may wait for one. */
const AT_ONCE = 2
const LONGEST_QUEUE = 32

const queue = new FairQueue(AT_ONCE, LONGEST_QUEUE, {
  busy: 'Too many files are waiting to be read. Try again in a while.',
  cancelled: 'The reading was stopped.',
})

/**
 * Reads files of aligned texts, which come in parts once the whole is known to be sound; languages
 * that nobody names are told from the texts. Throws what the importer throws, and UserError
 * `unreadable` (too slow, or broken in a way that nobody foresaw), `too-large` (too much memory),
 * `busy` (too many files wait), `cancelled`. Owners take turns.
 */
export async function* readAlignedGuarded(
  importer: Importer,
  files: readonly InputFile[],
  options: ImportOptions,
  { owner = '', signal }: WaitingReader = {},
): AsyncGenerator<FilePart> {
  const { files: known, isSmall } = await lookedAt(files)
  if (isSmall) {
    const file = await importer.read(known, options)
    // What is lossless has been asked before.
    yield* divideFile(importer.name === 'jsonl' ? file : await withToldLanguages(file))
    return
  }
  const leave = await queue.enter(owner, signal ?? NEVER)
  try {
    yield* readElsewhere(importer.name, known, options, signal)
  } finally {
    leave()
  }
}

/** Takes in as much as shows whether the files are small; they give the same bytes again. */
async function lookedAt(
  files: readonly InputFile[],
): Promise<{ readonly files: readonly InputFile[]; readonly isSmall: boolean }> {
  let size = 0
  const known: InputFile[] = []
  for (const file of files) {
    const taken: Uint8Array[] = []
    const rest = iteratorOf(file)
    while (size <= LARGEST_HERE) {
      const { value, done } = await rest.next()
      if (done) break
      taken.push(value)
      size += value.length
    }
    known.push({ ...file, bytes: chained(taken, rest) })
  }
  return { files: known, isSmall: size <= LARGEST_HERE }
}

type Pieces = Iterator<Uint8Array> | AsyncIterator<Uint8Array>

function iteratorOf({ bytes }: InputFile): Pieces {
  return Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]()
}

async function* chained(taken: Uint8Array[], rest: Pieces): AsyncGenerator<Uint8Array> {
  yield* taken
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* readElsewhere(
  format: string,
  files: readonly InputFile[],
  options: ImportOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<FilePart> {
  const names = files.map(({ name }) => name)
  const file = names[0]!
  const sources = files.map((one) => smallPieces(iteratorOf(one)))
  const process = new ReadingProcess('aligned')
  const task = { kind: 'aligned', format, names, options } as const
  try {
    const steps = process.steps({ task, file, signal })
    for (let step = await steps.next(); !step.done;) {
      if (step.value.kind === 'part') {
        yield step.value.part
        step = await steps.next({ kind: 'taken' })
      } else {
        const { value, done } = await sources[step.value.file]!.next()
        step = await steps.next({ kind: 'bytes', bytes: done ? null : value })
      }
    }
  } catch (error) {
    throw error instanceof Death ? tooMuchMemory(file, error) : error
  } finally {
    process.end()
  }
}

/** Bytes that go to the process in one message. */
const MOST_BYTES = 1 << 18

/** A message is copied more than once on its way, so a piece of any size goes in small ones. */
async function* smallPieces(pieces: Pieces): AsyncGenerator<Uint8Array, undefined> {
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    const { value } = next
    for (let at = 0; at < value.length; at += MOST_BYTES) {
      yield value.subarray(at, at + MOST_BYTES)
    }
  }
}
