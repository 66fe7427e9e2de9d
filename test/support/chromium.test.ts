import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium } from './chromium.ts'

test('CHROMIUM_PATH goes before everything else', () => {
  expect(findChromium({ CHROMIUM_PATH: '/my/chromium', PATH: '/usr/bin' })).toBe('/my/chromium')
})

test('the first browser in PATH that can be executed is taken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-path-'))
  try {
    writeFileSync(join(folder, 'chromium'), '')
    writeFileSync(join(folder, 'google-chrome'), '')
    chmodSync(join(folder, 'google-chrome'), 0o755)
    const found = findChromium({ PATH: ['/nowhere', folder].join(delimiter) })
    expect(found).toBe(join(folder, 'google-chrome'))
    writeFileSync(join(folder, 'chromium-headless-shell'), '', { mode: 0o755 })
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium-headless-shell'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
