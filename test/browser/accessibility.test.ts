import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addNote } from '../../src/app/noting.ts'
import { rowPage } from '../../src/app/reading.ts'
import {
  accessibilityFaults,
  describeInBrowser,
  launchBrowser,
  openPage,
} from '../support/browser.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

describeInBrowser('Every screen, in light and dark, is accessible', () => {
  let browser: Browser
  let server: TestServer
  let pair: { comparison: number; bitext: number; source: number; target: number }

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  /** In light, then, with only the colours changed, in dark. */
  const check = async (
    path: string,
    prepare: (page: Page) => Promise<unknown> = async () => {},
  ) => {
    const { page, complaints } = await openPage(browser, { colorScheme: 'light' })
    await page.goto(`${server.url}${path}`)
    await prepare(page)
    expect(await accessibilityFaults(page), `${path} light`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityFaults(page), `${path} dark`).toEqual([])
    if (path !== '/nowhere') expect(complaints).toEqual([])
    await page.context().close()
  }

  it('an empty library', async () => {
    await check('/')
  }, 60_000)

  it('a workbench at work, with a row, words and keys open', async () => {
    pair = await importPair(server.context, ENGLISH, UKRAINIAN)
    const { rows } = rowPage(server.context, { bitext: pair.bitext, order: 'source' })
    const link = rows.find((view) => view.kind === 'link')
    addNote(server.context, {
      comparison: pair.comparison,
      anchor: { on: 'bead', bitext: pair.bitext, bead: link!.row.bead },
      body: 'A note to see.',
      severity: 'critical',
      by: 'Test',
    })
    const workbench = `/comparisons/${pair.comparison}`
    await check(workbench)
    await check(workbench, async (page) => {
      await page.keyboard.press('j')
      await page.locator('.details .thread').waitFor()
    })
    await check(workbench, async (page) => {
      await page.keyboard.press('j')
      await page.keyboard.press('v')
      await page.keyboard.press('w')
    })
    await check(workbench, async (page) => await page.keyboard.press('Shift+Slash'))
    await check(workbench, async (page) => await page.setViewportSize({ width: 400, height: 800 }))
    await check(`${workbench}?order=links`)
  }, 120_000)

  it.each([
    '/',
    '/comparisons/new',
    '/settings',
    '/nowhere',
    '/comparisons/1/notes',
    '/comparisons/1/orphans',
    '/comparisons/1/history',
    '/comparisons/1/documents/new',
    '/bitexts/1/export',
    '/comparisons/1/matrix',
    '/comparisons/1/dots',
    '/comparisons/1/documents',
    '/comparisons/1/search?query=bridge',
    '/glossary',
  ])('the screen %s', async (path) => await check(path), 60_000)

  it('a preview of texts', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${server.url}/comparisons/new`)
    await page.getByLabel('Text 1').fill(ENGLISH)
    await page.getByLabel('Text 2').fill(UKRAINIAN)
    await page.getByRole('button', { name: 'Preview the segments' }).click()
    await page.locator('.segment-list').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }, 60_000)
})
