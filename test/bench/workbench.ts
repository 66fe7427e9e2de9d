/**
 * What the server takes for a page, an edit of a row and the way to the next difference in two texts
 * of 5,000 segments each: milliseconds (median and slowest of some turns), kilobytes of the answer;
 * and for its first answers after a start.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rowPage } from '../../src/app/editing/reading.ts'
import { importPair, openTestApp, partsOf } from '../support/test-app.ts'
import { parallelBitext } from './bitext.ts'

const SEGMENTS = 5000
const TURNS = 15

const test = await openTestApp({ asServer: true })
const { source, target } = parallelBitext(SEGMENTS)
const text = (sentences: readonly string[]) => sentences.join('\n\n')
const pair = await importPair(test.context, text(source), text(target))
const path = `/comparisons/${pair.comparison}?source=${pair.source}&target=${pair.target}`
const { total } = rowPage(test.context, { bitext: pair.bitext, order: 'source' })
console.log(`${total} rows       median ms   slowest ms        KB`)

await measure('page, first', () => test.get(path), 1)
await measure('page, again', () => test.get(path))
await measure('page, anywhere', (turn) => test.get(`${path}&at=n:${placeAt(turn)}`))
await measure('confirm a row', (turn) => confirm(turn))
await measure('undo', () => test.post(`/bitexts/${pair.bitext}/undo`, {}, partsOf(path)))
await measure('next difference', (turn) => nextDifference(turn))
await test.end()
measureAfterStart()

async function measure(
  name: string,
  ask: (turn: number) => Promise<Response>,
  turns = TURNS,
): Promise<void> {
  const times: number[] = []
  let bytes = 0
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now()
    const response = await ask(turn)
    bytes = Math.max(bytes, (await response.arrayBuffer()).byteLength)
    times.push(performance.now() - start)
    if (response.status >= 400) throw new Error(`${name}: ${response.status}`)
  }
  times.sort((a, b) => a - b)
  console.log(
    name.padEnd(18),
    (times[times.length >> 1] ?? 0).toFixed(1).padStart(9),
    (times.at(-1) ?? 0).toFixed(1).padStart(12),
    (bytes / 1000).toFixed(1).padStart(9),
  )
}

/** Spread over the whole text. */
function placeAt(turn: number): number {
  return 1 + Math.floor(((turn * 7 + 3) / (TURNS * 7 + 3)) * total)
}

async function confirm(turn: number): Promise<Response> {
  const at = { row: placeAt(turn) }
  const { rows } = rowPage(test.context, { bitext: pair.bitext, order: 'source', at, limit: 5 })
  const link = rows.find((view) => view.kind === 'link' && view.bead.status === 'proposed')
  if (link?.kind !== 'link') throw new Error('no link near this row')
  const fields = { revision: String(link.revision), order: 'source' }
  const to = `/bitexts/${pair.bitext}/beads/${link.bead.id}/confirmation`
  return await test.post(to, fields, partsOf(path))
}

async function nextDifference(turn: number): Promise<Response> {
  const at = { row: placeAt(turn) }
  const { rows } = rowPage(test.context, { bitext: pair.bitext, order: 'source', at, limit: 1 })
  const query = `source=${pair.source}&target=${pair.target}&filter=different&from=${rows[0]?.row.key}`
  return await test.get(`/bitexts/${pair.bitext}/next?${query}`, { accept: 'application/json' })
}

/** In processes of their own, as nothing may be in memory. */
function measureAfterStart(): void {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
  try {
    console.log('\nafter a start            ms   processor')
    for (const task of ['prepare', 'measure']) {
      const script = fileURLToPath(new URL('after-start.ts', import.meta.url))
      const args = ['--import', 'tsx', script, task, folder]
      execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
