import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { awaitJob, startAlignment } from '../src/app/aligning/aligning.ts'
import { importLines, linksOf } from './support/context.ts'
import { writeDictd } from './support/dictionary-files.ts'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** In the place of the folders of the system. */
const folder = await vi.hoisted(async () => {
  const [fs, os, path] = await Promise.all([
    import('node:fs'),
    import('node:os'),
    import('node:path'),
  ])
  return fs.mkdtempSync(path.join(os.tmpdir(), 'installed-dictionaries-'))
})

vi.mock(import('../src/backends/dictionaries.ts'), async (importOriginal) => {
  const original = await importOriginal()
  return { ...original, findDictionaries: () => original.findDictionaries([folder]) }
})

let app: TestApp
beforeAll(async () => {
  writeDictd(folder, 'freedict-eng-rus', [['zyzzyva', 'zyzzyva\nдолгоносик']])
  app = await openTestApp()
})
afterAll(async () => {
  await app.end()
  rmSync(folder, { recursive: true, force: true })
})

const page = async () => await (await app.get('/settings/services')).text()

/** Words of the first text that are reasons for a link. */
async function reasons(): Promise<readonly string[]> {
  const { bitext } = await importLines(
    app.context,
    ['The zyzzyva sat on a leaf.', 'It rained in Geneva on 3 May.'],
    ['Долгоносик сидел на листе.', 'В Женеве 3 мая шёл дождь.'],
    ['en', 'ru'],
  )
  await awaitJob(app.context, startAlignment(app.context, { bitext, by: 'Anna' }).id)
  return linksOf(app.context, bitext).flatMap(({ bead }) => bead.reasons.map((one) => one.source))
}

test('installed dictionaries are listed, and nobody reads them until they are chosen', async () => {
  expect(await page()).toContain('Found: freedict-eng-rus (en–ru).')
  expect(await page()).not.toMatch(/name="use"[^>]* checked/u)
  expect(await reasons()).not.toContain('zyzzyva')
})

test('what they know is evidence once they are chosen, and no longer when they are not', async () => {
  const chosen = await app.post('/settings/dictionaries', { use: 'yes' })
  expect(chosen.headers.get('location')).toBe('/settings/services?saved=dictionaries')
  expect(await page()).toMatch(/name="use"[^>]* checked/u)
  expect(await reasons()).toContain('zyzzyva')
  await app.post('/settings/dictionaries', {})
  expect(await reasons()).not.toContain('zyzzyva')
})
