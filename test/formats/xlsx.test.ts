import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { MAX_CELL, cellText } from '../../src/formats/cells.ts'
import { writeXlsx } from '../../src/formats/xlsx.ts'
import { HOSTILE, sampleFile } from './comparisons.ts'

async function bytesOf(file: Parameters<typeof writeXlsx>[0]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx(file)) pieces.push(piece)
  return Buffer.concat(pieces)
}

function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const hasLibreOffice = has('soffice')
if (!hasLibreOffice)
  console.warn('The test that opens a workbook is skipped: LibreOffice is not installed')

describe('the text of a cell', () => {
  test('keeps what looks like an escape of a workbook', () => {
    expect(cellText('a_x000D_b _x12_')).toBe('a_x005F_x000D_b _x12_')
  })

  test('is cut where a cell ends, not inside a character', () => {
    expect(cellText('я'.repeat(40_000))).toHaveLength(MAX_CELL)
    expect(cellText('😀'.repeat(20_000)).isWellFormed()).toBe(true)
  })
})

test.runIf(hasLibreOffice)('LibreOffice reads the same cells', { timeout: 120_000 }, async () => {
  const file = sampleFile()
  const body = HOSTILE.filter((text) => !/\s|[\u0001\u000B\uFFFE]/.test(text)).join(' ')
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'))
  try {
    writeFileSync(
      join(folder, 'a.xlsx'),
      await bytesOf({ ...file, notes: [{ ...file.notes[0]!, body }] }),
    )
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1'
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'a.xlsx')],
      { stdio: 'ignore' },
    )
    const csv = readFileSync(join(folder, 'a-Units.csv'), 'utf8')
    expect(csv).toContain(
      '1,1,1,en,0,The talks lasted 3.5 hours.,2,uk,1,"Переговори тривали 3,5 години.",0.93,proposed,,',
    )
    expect(csv).toContain(`major, quotation/misattributed — Anna: ${body}`.replaceAll('"', '""'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('nothing in a workbook is a formula', async () => {
  const file = sampleFile()
  const bytes = await bytesOf({ ...file, notes: [{ ...file.notes[0]!, body: '=1+1' }] })
  const { zip, entries } = await openZip(bytes)
  const sheets = entries.filter(({ fileName }) => /worksheets\/[^/]+\.xml$/.test(fileName))
  expect(sheets).toHaveLength(4)
  for (const entry of sheets) {
    const stream = await promisify(zip.openReadStream.bind(zip) as ReadEntry)(entry)
    const pieces: Buffer[] = []
    for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece)
    const xml = Buffer.concat(pieces).toString()
    expect(xml).toContain('<sheetData>')
    expect(xml).not.toMatch(/<f[ >/]/)
  }
})

type ReadEntry = (entry: Entry, give: (error: Error | null, stream?: Readable) => void) => void

async function openZip(bytes: Buffer): Promise<{ zip: ZipFile; entries: Entry[] }> {
  const zip = await promisify(
    fromBuffer as (
      bytes: Buffer,
      options: object,
      give: (error: Error | null, zip?: ZipFile) => void,
    ) => void,
  )(bytes, { lazyEntries: false, autoClose: false })
  const entries: Entry[] = []
  await new Promise((resolve, reject) => {
    zip!
      .on('entry', (entry: Entry) => entries.push(entry))
      .on('end', resolve)
      .on('error', reject)
  })
  return { zip: zip!, entries }
}
