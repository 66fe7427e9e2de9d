import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MAX_CELL, cellText, writeXlsx } from '../../src/formats/xlsx.ts'
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

test('a workbook is a ZIP archive of XML, and nothing in it is a formula', async () => {
  const file = sampleFile()
  const bytes = await bytesOf({ ...file, notes: [{ ...file.notes[0]!, body: '=1+1' }] })
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK')
})
