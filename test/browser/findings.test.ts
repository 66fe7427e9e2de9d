import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  accessibilityFaults,
  describeInBrowser,
  launchBrowser,
  openPage,
} from '../support/browser.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

const SENTENCES = [
  'The minister met 12 delegates in Geneva on 3 May 2021.',
  'The talks lasted 45 minutes and cost 300 euros.',
  'Sergei Petrenko told reporters that NATO sent 2,500 soldiers to Kiev.',
  'The bridge in Hamburg was closed for 96 hours.',
]
const LEFT = SENTENCES.join('\n\n')
const RIGHT = LEFT.replace('300', '400').replace('Kiev', 'Kyiv').replace('96', '69')

describeInBrowser('What differs, by rule', () => {
  let browser: Browser
  let server: TestServer
  let page: Page
  let complaints: readonly string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })
  beforeEach(async () => {
    const { comparison } = await importPair(server.context, LEFT, RIGHT)
    ;({ page, complaints } = await openPage(browser))
    await page.goto(`${server.url}/comparisons/${comparison}`)
    await page.locator('html[data-ready]').waitFor()
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await page.context().close()
  })

  const rule = (name: string) => page.locator('.rule-counts a', { hasText: name })
  const rows = () => page.locator('#rows > .row')

  it('a count shows its rows alone, with their numbers, and goes back to all', async () => {
    await rule('Number').click()
    await expect.poll(() => rows().count()).toBe(2)
    expect(await page.locator('.row .number').allTextContents()).toEqual(['2', '4'])
    // The rows are there before anybody heeds keys.
    await page.locator('html[data-ready]').waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('.row.current .number').textContent()).toBe('4')
    await page.keyboard.press('c')
    await page.locator('.row.current.confirmed').waitFor()
    expect(await page.locator('.row .number').allTextContents()).toEqual(['2', '4'])
    expect(await accessibilityFaults(page)).toEqual([])
    await rule('All rows').click()
    await expect.poll(() => rows().count()).toBe(4)
  })

  it('the rows of one state stand alone too, and their counts follow what is done', async () => {
    await rule('Unconfirmed').click()
    await page.locator('.workbench[data-state=unconfirmed]').waitFor()
    await page.locator('html[data-ready]').waitFor()
    expect(await rows().count()).toBe(4)
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('.row.current .number').textContent()).toBe('2')
    await page.keyboard.press('c')
    await page.locator('.row.current.confirmed').waitFor()
    // Nothing is pulled away under the reader; the numbers stay those of all rows.
    expect(await page.locator('.row .number').allTextContents()).toEqual(['1', '2', '3', '4'])
    await expect.poll(() => rule('Unconfirmed').textContent()).toBe('Unconfirmed 3')
    await page.reload()
    await page.locator('html[data-ready]').waitFor()
    expect(await page.locator('.row .number').allTextContents()).toEqual(['1', '3', '4'])
    expect(await accessibilityFaults(page)).toEqual([])
    await rule('All rows').click()
    await expect.poll(() => rows().count()).toBe(4)
  })

  it('a key hides spelling, and shows it again, at the row that was looked at', async () => {
    await page.locator('.row', { hasText: 'Petrenko' }).click()
    expect(await page.locator('.row del', { hasText: 'Kiev' }).count()).toBe(1)
    await page.keyboard.press('Shift+KeyT')
    await page.locator('[data-action=hide-spelling][aria-pressed=true]').waitFor()
    await page.locator('html[data-ready]').waitFor()
    expect(await page.locator('.row del', { hasText: 'Kiev' }).count()).toBe(0)
    expect(await page.locator('.row.current').textContent()).toContain('Petrenko')
    await page.keyboard.press('Shift+KeyT')
    await page.locator('[data-action=hide-spelling][aria-pressed=false]').waitFor()
    await page.locator('html[data-ready]').waitFor()
    expect(await page.locator('.row del', { hasText: 'Kiev' }).count()).toBe(1)
  })

  it('the words of both sides light up together, with their card', async () => {
    await page.locator('.row', { hasText: 'euros' }).click()
    await page.locator('.drawer .differences li').hover()
    await page.locator('.row.current del.lit').waitFor()
    expect(await page.locator('.row.current ins.lit').count()).toBe(1)
    expect(await page.locator('.row .lit').count()).toBe(2)
  })
})
