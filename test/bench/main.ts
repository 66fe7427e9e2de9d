/**
 * `npm run bench [-- TASK…]`: time and peak memory of aligning, comparing wording, segmenting and
 * importing, each trial in a process of its own, on made-up texts that are the same on every run;
 * beside hunalign (as WebAssembly) and the package `diff` on the same texts. Medians of three trials,
 * all sizes and tasks in turn, so that a machine that slows down slows both sides.
 * `workbench`: what the server takes for pages and edits of 5,000 × 5,000 segments.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Trial } from './trial.ts'

const ROUNDS = 3
const SIZES: readonly (readonly [task: string, sizes: readonly number[]])[] = [
  ['parallel', [1000, 4000, 16_000, 64_000]],
  ['hunalign', [1000, 4000, 16_000]],
  ['overlap', [500, 2000, 8000]],
  ['wording', [1000, 16_000]],
  ['jsdiff', [1000, 16_000]],
  ['segment', [1000, 16_000]],
  ['import', [1000, 16_000]],
]

interface Result extends Trial {
  readonly task: string
  readonly size: number
}

function runTrial(task: string, size: number): Result {
  const script = fileURLToPath(new URL('trial.ts', import.meta.url))
  const output = execFileSync(process.execPath, [script, task, String(size)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const trial = JSON.parse(output.slice(output.lastIndexOf('{'))) as Trial
  return { ...trial, task, size }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

function medianOf(trials: readonly Result[]): Result {
  const of = (value: (trial: Result) => number) => median(trials.map(value))
  return {
    ...trials[0]!,
    loading: of(({ loading }) => loading),
    seconds: of(({ seconds }) => seconds),
    processor: of(({ processor }) => processor),
    megabytes: of(({ megabytes }) => megabytes),
  }
}

function printTable(results: readonly Result[]): void {
  console.log('task          size   loading   seconds  processor    MB     found  per second')
  for (const { task, size, loading, seconds, processor, megabytes, found } of results) {
    console.log(
      task.padEnd(9),
      String(size).padStart(8),
      loading.toFixed(2).padStart(9),
      seconds.toFixed(2).padStart(9),
      processor.toFixed(2).padStart(10),
      megabytes.toFixed(0).padStart(5),
      String(found).padStart(9),
      (size / seconds).toFixed(0).padStart(11),
    )
  }
}

/** How two tasks compare on the same texts, where both were measured. */
function printRatios(results: readonly Result[], task: string, peer: string): void {
  for (const ours of results.filter((result) => result.task === task)) {
    const theirs = results.find((result) => result.task === peer && result.size === ours.size)
    if (theirs === undefined) continue
    const time = ours.seconds / theirs.seconds
    const whole = (ours.loading + ours.seconds) / (theirs.loading + theirs.seconds)
    const processor = ours.processor / theirs.processor
    const memory = ours.megabytes / theirs.megabytes
    console.log(
      `${task}, ${ours.size}: ${time.toFixed(2)} of the time of ${peer},`,
      `${whole.toFixed(2)} with loading, ${processor.toFixed(2)} of its processor time,`,
      `${memory.toFixed(2)} of its memory`,
    )
  }
}

/** Time over what linear growth from the smaller size would make it. */
function printGrowth(results: readonly Result[], task: string, from: number, to: number): void {
  const [small, large] = [from, to].map((size) =>
    results.find((result) => result.task === task && result.size === size),
  )
  if (small === undefined || large === undefined) return
  const growth = large.seconds / small.seconds / (to / from)
  console.log(`${task}, ${from} to ${to}: ${growth.toFixed(2)} of linear growth`)
}

/** Pages and edits of the program itself, in one process with its own table. */
function runWorkbench(): void {
  const script = fileURLToPath(new URL('workbench.ts', import.meta.url))
  execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
}

const wanted = new Set(process.argv.slice(2))
const isWanted = (task: string) => wanted.size === 0 || wanted.has(task)
const plan = SIZES.filter(([task]) => isWanted(task)).flatMap(([task, sizes]) =>
  sizes.map((size) => ({ task, size, trials: [] as Result[] })),
)
for (let round = 0; round < ROUNDS; round++) {
  for (const { task, size, trials } of plan) trials.push(runTrial(task, size))
}
const results = plan.map(({ trials }) => medianOf(trials))
if (results.length > 0) printTable(results)
printRatios(results, 'parallel', 'hunalign')
printRatios(results, 'wording', 'jsdiff')
printGrowth(results, 'parallel', 4000, 64_000)
printGrowth(results, 'overlap', 500, 8000)
if (isWanted('workbench')) runWorkbench()
