import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { importBilingual } from '../../src/app/importing/bilingual-importing.ts'
import { listBitexts, openBitext } from '../../src/app/bitexts.ts'
import { openContext, type Context } from '../../src/app/context.ts'
import { exportBitext } from '../../src/app/exporting/exporting.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import type { BitextId, ComparisonId, DocumentId } from '../../src/core/model.ts'
import type { RowView } from '../../src/core/rows.ts'
import { shareLexicons } from './lexicons.ts'

/** A folder of its own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new data folder, gone when the test is over. */
export function dataFolder(): string {
  const data = temporaryFolder()
  shareLexicons(data)
  return data
}

/** A clock that goes on by a second with every look. */
export function steppingClock(): () => string {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++).toISOString()
}

/** On a folder of its own unless told; closed when the test is over. */
export async function openTestContext(data = dataFolder()): Promise<Context> {
  const context = await openContext({ data, workers: 1, now: steppingClock() })
  onTestFinished(() => context.close())
  return context
}

export interface TestBitext {
  readonly comparison: ComparisonId
  readonly source: DocumentId
  readonly target: DocumentId
  readonly bitext: BitextId
}

/** A comparison of two texts with one segment a line. */
export async function importLines(
  context: Context,
  source: readonly string[],
  target: readonly string[],
  languages: readonly [string, string] = ['en', 'de'],
): Promise<TestBitext> {
  const incoming = (lines: readonly string[], language: string) => ({
    fileName: `${language}.txt`,
    content: lines.join('\n'),
    segmented: true,
    description: { language, title: `Text in ${language}` },
  })
  const { comparison, documents } = await importComparison(context, {
    title: 'Two texts',
    documents: [incoming(source, languages[0]), incoming(target, languages[1])],
    by: 'Anna',
  })
  const [a, b] = [documents[0]!, documents[1]!]
  const { id: bitext } = openBitext(context, { comparison, source: a, target: b })
  return { comparison, source: a, target: b, bitext }
}

/** Lines about the same things, in two languages, that the aligner cannot miss. */
export const ENGLISH = [
  'Minister Kowalski met 12 delegates in Geneva on 3 May 2021.',
  'The talks lasted 45 minutes and cost 300 euros.',
  'NATO sent 2,500 soldiers to Estonia in 2017.',
  'Marta Lindholm asked for 17 guarantees by Friday.',
  'The bridge in Hamburg was closed for 96 hours.',
]
export const GERMAN = [
  'Minister Kowalski traf am 3. Mai 2021 in Genf 12 Delegierte.',
  'Die Gespräche dauerten 45 Minuten und kosteten 300 Euro.',
  'Die NATO schickte 2017 2.500 Soldaten nach Estland.',
  'Marta Lindholm verlangte 17 Garantien bis Freitag.',
  'Die Brücke in Hamburg war 96 Stunden lang gesperrt.',
]

/** The five pairs of lines above, linked one to one by no aligner: proposals of confidence 0.9, unless told. */
export async function importAligned(
  context: Context,
  confidences: readonly number[] = [],
): Promise<TestBitext> {
  const lines = ENGLISH.map((_, i) => JSON.stringify(linkOf(i, confidences[i] ?? 0.9)))
  const { comparison } = await importBilingual(context, {
    files: [{ name: 'links.jsonl', bytes: [new TextEncoder().encode(lines.join('\n'))] }],
    title: 'Two texts',
    languages: ['en', 'de'],
    by: 'Anna',
  })
  const [made] = listBitexts(context, comparison)
  const { id: bitext, source, target } = made!
  return { comparison, source, target, bitext }
}

function linkOf(position: number, confidence: number): object {
  const place = (lines: readonly string[]) => {
    const start = lines.slice(0, position).join('\n').length + (position > 0 ? 1 : 0)
    const text = lines[position]!
    return [{ position, start, end: start + text.length, text }]
  }
  const sides = { source: place(ENGLISH), target: place(GERMAN) }
  return { ...sides, confidence, status: 'proposed', reasons: [] }
}

/** The lossless export. */
export async function asJsonl(context: Context, bitext: BitextId): Promise<string> {
  const { chunks } = exportBitext(context, { bitext, format: 'jsonl' })
  return (await Array.fromAsync(chunks)).join('')
}

export type LinkView = Extract<RowView, { kind: 'link' }>

/** The links of a bitext in the order of the source. */
export function linksOf(context: Context, bitext: BitextId): readonly LinkView[] {
  const { rows } = rowPage(context, { bitext, order: 'links', limit: 200 })
  return rows.filter((row) => row.kind === 'link')
}
