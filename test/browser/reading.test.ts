/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
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

describeInBrowser('Reading two whole texts', () => {
  let browser: Browser
  let server: TestServer
  let page: Page
  let complaints: readonly string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    const { comparison } = await importPair(server.context, ENGLISH, UKRAINIAN)
    ;({ page, complaints } = await openPage(browser, { viewport: { width: 900, height: 340 } }))
    await page.goto(`${server.url}/comparisons/${comparison}/reading`)
    await page.locator('html[data-ready]').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  const tops = async () =>
    await page.locator('.reading-pane').evaluateAll((panes) => panes.map((one) => one.scrollTop))

  /** Nothing has moved for some frames: what follows a scroll comes with the next one. */
  const stillTops = async () => {
    await page.evaluate(
      async () =>
        await new Promise<void>((resolve) => {
          const look = (before: string, frames: number) => {
            const panes = [...document.querySelectorAll('.reading-pane')]
            const now = panes.map(({ scrollTop }) => scrollTop).join(' ')
            const same = now === before ? frames + 1 : 0
            if (same === 10) resolve()
            else requestAnimationFrame(() => look(now, same))
          }
          look('', 0)
        }),
    )
    return await tops()
  }

  it('scrolls one text with the other, until that is not wanted', async () => {
    await page.mouse.move(200, 250)
    await page.mouse.wheel(0, 240)
    await expect.poll(async () => Math.min(...(await tops()))).toBeGreaterThan(60)
    await stillTops()
    await page.getByLabel('Scroll together').uncheck()
    const [, before] = await stillTops()
    await page.mouse.move(200, 250)
    await page.mouse.wheel(0, -200)
    await expect.poll(async () => (await tops())[0]).toBeLessThan(150)
    expect((await stillTops())[1]).toBe(before)
    await page.getByLabel('Scroll together').check()
  })

  it('goes from sentence to sentence by key, to the other text, and to the row', async () => {
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    const own = page.locator('.source .seg.at')
    const other = page.locator('.target .seg.at').first()
    await other.waitFor()
    await stillTops()
    const heights = await Promise.all([own.boundingBox(), other.boundingBox()])
    expect(Math.abs(heights[0]!.y - heights[1]!.y)).toBeLessThan(30)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    const key = await other.getAttribute('data-bead')
    await page.keyboard.press('Enter')
    await page.locator(`.row.current[data-bead="${key}"]`).waitFor()
    expect(complaints).toEqual([])
  })
})
