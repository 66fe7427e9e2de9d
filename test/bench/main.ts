/**
 * `npm run bench [-- TASK…]`: time and peak memory of aligning, segmenting and comparing, each trial
 * in a process of its own, beside hunalign (as WebAssembly, without a dictionary) on the same texts.
 * `workbench`: what the server takes for pages and edits of 5,000 × 5,000 segments.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Trial } from './trial.ts'

const SIZES: readonly (readonly [task: string, sizes: readonly number[]])[] = [
  ['parallel', [1000, 4000, 16_000, 64_000]],
  ['hunalign', [1000, 4000, 16_000]],
  ['overlap', [500, 2000, 8000]],
  ['segment', [1000, 16_000]],
  ['diff', [1000, 4000]],
]

function runTrial(task: string, size: number): Trial {
  const script = fileURLToPath(new URL('trial.ts', import.meta.url))
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, task, String(size)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return JSON.parse(output.slice(output.lastIndexOf('{'))) as Trial
}

/** Pages and edits of the program itself, in one process with its own table. */
function runWorkbench(): void {
  const script = fileURLToPath(new URL('workbench.ts', import.meta.url))
  execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
}

const wanted = new Set(process.argv.slice(2))
const seconds = new Map<string, number>()
console.log('task       segments   seconds    MB     found   per 4k segments')
for (const [task, sizes] of SIZES) {
  if (wanted.size > 0 && !wanted.has(task)) continue
  for (const size of sizes) {
    const trial = runTrial(task, size)
    seconds.set(`${task} ${size}`, trial.seconds)
    const each = (trial.seconds / size) * 4000
    console.log(
      task.padEnd(10),
      String(size).padStart(8),
      trial.seconds.toFixed(2).padStart(9),
      trial.megabytes.toFixed(0).padStart(6),
      String(trial.found).padStart(9),
      each.toFixed(2).padStart(14),
    )
  }
}
for (const size of [1000, 4000, 16_000]) {
  const ours = seconds.get(`parallel ${size}`)
  const theirs = seconds.get(`hunalign ${size}`)
  if (ours === undefined || theirs === undefined) continue
  console.log(`${size} segments: ${(ours / theirs).toFixed(2)} of hunalign's time`)
}
if (wanted.size === 0 || wanted.has('workbench')) runWorkbench()
