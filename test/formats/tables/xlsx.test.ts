import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { MAX_CELL, cellText } from '../../../src/formats/tables/cells.ts'
import { unitCells } from '../../../src/formats/tables/csv.ts'
import { UNIT_COLUMNS } from '../../../src/formats/tables/unit-columns.ts'
import { selectUnits } from '../../../src/formats/units.ts'
import { writeXlsx } from '../../../src/formats/tables/xlsx.ts'
import { comparisons } from '../comparisons.ts'
import { sampleFile } from '../samples.ts'
import fc from '../../support/property.ts'

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

describe('the text of a cell', () => {
  test('keeps what looks like an escape of a workbook', () => {
    expect(cellText('a_x000D_b _x12_')).toBe('a_x005F_x000D_b _x12_')
  })

  test('is cut where a cell ends, not inside a character', () => {
    expect(cellText('я'.repeat(40_000))).toHaveLength(MAX_CELL)
    expect(cellText('😀'.repeat(20_000)).isWellFormed()).toBe(true)
  })
})

/** The cells of a sheet as LibreOffice writes them. */
function opened(folder: string, names: readonly string[]): void {
  // All sheets, with the values that stand in the cells, not as they are shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const files = names.map((name) => join(folder, `${name}.xlsx`))
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files],
    // Elsewhere numbers have a decimal comma.
    { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
}

const CONFIDENCE = UNIT_COLUMNS.indexOf('confidence')

/** Cells without those at the end that are empty; programs write tiny numbers their own way. */
function compact(rows: readonly (readonly (string | number)[])[]): string[][] {
  return rows.map((row) => {
    const cells = row.map((cell, at) => {
      const text = String(cell).replace(/\r\n?/g, '\n')
      return at === CONFIDENCE && text !== '' ? Number(text).toFixed(6) : text
    })
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  })
}

test('LibreOffice reads the same cells, whatever the words', async ({ skip }) => {
  skip(!has('soffice'), 'apt-get install libreoffice-calc-nogui brings LibreOffice')
  const files = fc.sample(comparisons({ bitexts: 2 }), { numRuns: 12, seed: 4 })
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'))
  try {
    for (const [at, file] of files.entries()) {
      writeFileSync(join(folder, `${at}.xlsx`), await bytesOf(file))
    }
    opened(folder, [...files.keys()].map(String))
    for (const [at, file] of files.entries()) {
      const expected = file.bitexts.flatMap((bitext) =>
        [...selectUnits(file, bitext)].map((unit) => {
          const cells = unitCells(file, bitext, unit)
          return UNIT_COLUMNS.map((column) => {
            const cell = cells[column]
            return typeof cell === 'number' ? cell : cellText(cell)
          })
        }),
      )
      const read = parse(readFileSync(join(folder, `${at}-Units.csv`)), {
        relax_column_count: true,
      })
      const units = read.slice(1).map((row) => row.slice(0, UNIT_COLUMNS.length))
      expect(compact(units)).toEqual(compact(expected))
    }
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
