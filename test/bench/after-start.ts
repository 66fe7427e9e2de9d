/**
 * What the server takes for its first answers after a start, on two texts of 5,000 segments that were
 * compared before: `after-start.ts prepare FOLDER`, then, as a process of its own,
 * `after-start.ts measure FOLDER`. Milliseconds; what is asked comes as soon as `serve` says that it is ready.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { openBitext } from '../../src/app/bitexts.ts'
import { openContext } from '../../src/app/context.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { compareInTurns } from '../../src/app/comparing/comparing-ahead.ts'
import { createApp } from '../../src/http/app.ts'
import { warmUp } from '../../src/http/warm-up.ts'
import { parallelBitext } from './bitext.ts'

const SEGMENTS = 5000
const ORIGIN = 'http://127.0.0.1:8080'

interface Prepared {
  readonly path: string
  readonly bitext: number
}

let before = process.cpuUsage()

const [task, folder] = process.argv.slice(2) as [string, string]
const file = join(folder, 'prepared.json')
if (task === 'prepare') await prepare()
else await measure(JSON.parse(readFileSync(file, 'utf8')) as Prepared)

async function prepare(): Promise<void> {
  const context = await openContext({ data: folder, exclusive: true })
  const { source, target } = parallelBitext(SEGMENTS)
  const text = (sentences: readonly string[], language: string) => ({
    fileName: `${language}.txt`,
    content: sentences.join('\n\n'),
    description: { language, title: language },
  })
  const { comparison, documents } = await importComparison(context, {
    by: 'Bench',
    documents: [text(source, 'en'), text(target, 'uk')],
  })
  const [a, b] = documents as [number, number]
  const { id: bitext } = openBitext(context, { comparison, source: a, target: b })
  await awaitJob(context, startAlignment(context, { bitext, by: 'Bench' }).id)
  const start = performance.now()
  const state = context.bitexts.get(bitext)
  await compareInTurns(state, Array.from(state.index.beads()))
  console.log(`compared ahead   ${((performance.now() - start) / 1000).toFixed(1)} s in all`)
  await context.close()
  const path = `/comparisons/${comparison}?source=${a}&target=${b}`
  writeFileSync(file, JSON.stringify({ path, bitext } satisfies Prepared))
}

async function measure({ path, bitext }: Prepared): Promise<void> {
  const opening = performance.now()
  const context = await openContext({ data: folder, exclusive: true, workers: 1 })
  const warming = performance.now()
  await warmUp(context)
  report('warmed up', performance.now() - warming)
  const app = createApp({ context, hosts: new Set(['127.0.0.1:8080']) })
  report('data folder opened', performance.now() - opening)
  const query = path.slice(path.indexOf('?') + 1)
  const ask = async (name: string, wanted: string, headers: Record<string, string> = {}) => {
    const start = performance.now()
    const response = await app.request(`${ORIGIN}${wanted}`, { headers })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${name}: ${response.status}`)
    report(name, performance.now() - start)
  }
  const json = { accept: 'application/json' }
  await ask('first page', path)
  await ask('next difference', `/bitexts/${bitext}/next?${query}&filter=different`, json)
  await ask('rows of a rule', `${path}&rule=number`)
  await ask('counts by rule', `/bitexts/${bitext}/findings?${query}`)
  await ask('first page, again', path)
  await context.close()
}

/** Also of the processor alone, as others may be at work on the machine. */
function report(name: string, milliseconds: number): void {
  const { user, system } = process.cpuUsage(before)
  before = process.cpuUsage()
  const processor = ((user + system) / 1000).toFixed(1)
  console.log(name.padEnd(20), milliseconds.toFixed(1).padStart(7), processor.padStart(11))
}
