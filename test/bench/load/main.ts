/**
 * `npm run load [-- MINUTES [CLIENTS]]`: so many people read, edit, align, export and import at one
 * server, each doing something every three seconds or so. Exit status 1 where anything was lost or
 * failed, or where reading was slow.
 */
import { runLoad } from './load.ts'

/** Milliseconds for the slowest read in a hundred. */
const GOAL = 300
/** Megabytes a minute that count as flat: half an hour may move by a collection of garbage. */
const FLAT = 4

const [minutes = '5', clients = '50'] = process.argv.slice(2)
const report = await runLoad({
  seconds: 60 * Number(minutes),
  clients: Number(clients),
  thinking: 3000,
  program: 'built',
  sizes: [5000, 1000, 1000, 400, 400, 400, 150, 150],
})
const { memory, growth, lost, acts } = report
console.log('what                count    p50 ms    p99 ms')
for (const [act, count, p50, p99] of [...acts].sort((a, b) => b[3] - a[3])) {
  const figures = [count, p50.toFixed(0), p99.toFixed(0)].map((each) => String(each).padStart(9))
  console.log(act.padEnd(16), ...figures)
}
const megabytes = (value: number | undefined) => `${(value ?? Number.NaN).toFixed(0)} MB`
console.log(`${report.requests} doings, by status:`, Object.fromEntries(report.statuses))
console.log(`reads: p50 ${report.p50.toFixed(0)} ms, p99 ${report.p99.toFixed(0)} ms`)
console.log(
  `memory: ${megabytes(memory[0])} at first, ${megabytes(memory[memory.length >> 1])} in the middle,`,
  `${megabytes(memory.at(-1))} at last, ${growth?.toFixed(1) ?? '?'} MB a minute in the second half`,
)
console.log(`${report.acknowledged} acknowledged changes, ${lost.length} lost`, lost.slice(0, 5))
if (report.unexpected.length > 0) console.log('not as designed:', report.unexpected.slice(0, 10))
const isGood = report.unexpected.length === 0 && lost.length === 0 && report.p99 <= GOAL
if (!isGood || (growth ?? 0) > FLAT) process.exitCode = 1
