import { expect, it } from 'vitest'
import { runLoad } from '../bench/load/load.ts'

it('many clients at once lose nothing, and get no answer but those that are meant', async () => {
  const options = { seconds: 6, least: 4, clients: 20, thinking: 1000, sizes: [300, 80, 80] }
  const program = 'source'
  const report = await runLoad({ ...options, program })
  const { requests, p50, p99, statuses, acknowledged, lost, memory } = report
  console.log(
    `load: ${options.clients} clients, ${requests} doings in ${options.seconds} s; reads p50 ${p50.toFixed(0)} ms, ` +
      `p99 ${p99.toFixed(0)} ms; ${acknowledged} acknowledged changes, ${lost.length} lost; ` +
      `${memory.at(-1)?.toFixed(0)} MB;`,
    Object.fromEntries(statuses),
  )
  expect(lost).toEqual([])
  expect(report.unexpected).toEqual([])
  expect(acknowledged).toBeGreaterThan(0)
}, 600_000)
