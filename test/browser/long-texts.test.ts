/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

/** Sentences of different lengths, each with a number of its own. */
function longText(words: readonly string[], count: number): string {
  const sentences = Array.from({ length: count }, (_, index) => {
    const some = Array.from(
      { length: 4 + (index % 9) },
      (__, at) => words[(index + at) % words.length],
    )
    return `In ${1000 + index} ${some.join(' ')}.`
  })
  return sentences.join('\n\n')
}

declare global {
  // oxlint-disable-next-line no-var -- a global of the page
  var shifts: number
}

/** Adds up what moves on the page without a reader's doing, as shares of the window. */
function watchShifts() {
  globalThis.shifts = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
    })[]) {
      if (!entry.hadRecentInput) globalThis.shifts += entry.value
    }
  })
  observer.observe({ type: 'layout-shift', buffered: true })
}

describeInBrowser('A long comparison', () => {
  let browser: Browser
  let server: TestServer
  let page: Page
  let complaints: readonly string[]
  let address: string

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    const english = longText(['the', 'harbour', 'bridge', 'carries', 'many', 'cars'], 400)
    const german = longText(['die', 'Brücke', 'am', 'Hafen', 'trägt', 'viele', 'Autos'], 400)
    const { comparison } = await importPair(server.context, english, german)
    ;({ page, complaints } = await openPage(browser))
    await page.addInitScript(watchShifts)
    address = `${server.url}/comparisons/${comparison}`
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  const open = async () => {
    await page.goto(`${address}?at=n:200`)
    await page.locator('html[data-ready]').waitFor()
  }
  const numbers = async () =>
    await page.evaluate(() =>
      [...document.querySelectorAll('#rows > .row .number')].map((one) => Number(one.textContent)),
    )

  it('opens in the middle, and brings rows before and after without a jump', async () => {
    await open()
    await page.locator('.row.current a.number', { hasText: /^200$/ }).waitFor()
    await page.mouse.move(500, 400)
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -700)
        return Math.min(...(await numbers()))
      })
      .toBeLessThan(140)
    const shown = await numbers()
    expect(shown).toEqual(Array.from({ length: shown.length }, (_, index) => shown[0]! + index))
    expect(shown.length).toBeLessThan(320)
  })

  it('moves nothing that is being read, when the page opens, rows come, and links change', async () => {
    await page.locator('.row.current').waitFor()
    for (const key of ['j', 'c', 'j', 'x', 'Control+z']) {
      await page.keyboard.press(key)
      await page.locator('[data-saved]', { hasText: 'All saved' }).waitFor()
    }
    expect(await page.evaluate(() => globalThis.shifts)).toBeLessThan(0.02)
  })

  it('goes to any row, and on from there by key past the end of what is loaded', async () => {
    await page.keyboard.press('g')
    await page.keyboard.type('377')
    await page.keyboard.press('Enter')
    await page.locator('.row.current a.number', { hasText: /^377$/ }).waitFor()
    for (let step = 0; step < 20; step++) await page.keyboard.press('k')
    await expect
      .poll(() => page.locator('.row.current .number').textContent())
      .toBe(String(377 - 20))
    expect(complaints).toEqual([])
  })
})
