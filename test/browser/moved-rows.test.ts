import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'
import { rowsOf } from './pass/desk.ts'
import { enter } from './pass/pages.ts'

const NUMBERS = [113, 227, 331, 449, 557, 661]
const SOURCE = NUMBERS.map((number) => `The ferry carried ${number} cars.`).join(' ')
const TARGET = NUMBERS.map((number) => `Пором перевіз ${number} машин.`).join(' ')

describeInBrowser('Rows that an edit moves', () => {
  let browser: Browser
  let server: TestServer
  let page: Page
  let place: string

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    const { comparison } = await importPair(server.context, SOURCE, TARGET)
    ;({ page } = await openPage(browser))
    place = `${server.url}/comparisons/${comparison}`
    await enter(page, place)
    page.setDefaultTimeout(4000)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  async function answered(path: string, act: () => Promise<void>): Promise<void> {
    const answer = page.waitForResponse((response) => response.url().includes(path))
    await act()
    await (await answer).finished()
  }
  const link = async (source: number, target: number) =>
    await answered('/beads', async () => {
      await page.locator(`.pick:has(input[name=source][value="${source}"])`).first().click()
      await page.locator(`.pick:has(input[name=target][value="${target}"])`).first().click()
      await page.keyboard.press('l')
    })
  const unlinkOf = async (source: number) =>
    await answered('/unlinking', async () => {
      await page.locator(`.row.link .cell.source .seg[data-seg="${source}"]`).click()
      await page.keyboard.press('x')
    })
  const undo = async () =>
    await answered('/undo', async () => await page.keyboard.press('Control+z'))

  it('stand where a page that is loaded anew has them', async () => {
    const edits = [
      () => link(4, 2),
      () => link(2, 4),
      () => link(1, 3),
      () => unlinkOf(1),
      ...Array.from({ length: 4 }, () => undo),
    ]
    for (const edit of edits) {
      console.log(String(edit))
      console.log(
        (await rowsOf(page))
          .map((r) => [r.key, r.type, r.source.slice(0, 4), r.target.slice(0, 4)].join(' '))
          .join('\n'),
      )
      await edit()
      const context = page.context()
      const other = await context.newPage()
      await enter(other, place)
      const expected = await rowsOf(other)
      await other.close()
      await expect.poll(async () => await rowsOf(page)).toEqual(expected)
    }
  })
})
