import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser, openPage } from '../../support/browser.ts'
import { importPair } from '../../support/test-app.ts'
import { startTestServer } from '../../support/workbench-server.ts'
import type { TestServer } from '../../support/workbench-server.ts'
import { focusStands, rowsOf, undo } from './desk.ts'
import type { Desk } from './desk.ts'
import { EDITING } from './editing-steps.ts'
import { IMPORTING } from './import-steps.ts'
import { SCREENS } from './screen-steps.ts'
import { keyboard, mouse } from './hands.ts'
import type { Sample } from './samples.ts'

/** Every step in turn, by keyboard alone and by mouse alone, each edit undone before the next step. */
export function testWholeWorkbench(sample: Sample): void {
  describeInBrowser('The whole workbench', () => {
    let browser: Browser
    let server: TestServer
    beforeAll(async () => {
      browser = await launchBrowser()
      server = await startTestServer()
    })
    afterAll(async () => {
      await browser?.close()
      await server?.end()
    })

    describe.each([keyboard, mouse])(`${sample.title} by $name`, (hand) => {
      let desk: Desk
      let complaints: readonly string[] = []
      let page: Page
      let enter: () => Promise<void>
      beforeAll(async () => {
        const { comparison } = await importPair(
          server.context,
          sample.source.text,
          sample.target.text,
        )
        ;({ page, complaints } = await openPage(browser))
        desk = { page, hand, sample }
        await page.context().addCookies([{ name: 'reviewer', value: 'Olha', url: server.url }])
        enter = async () => {
          await page.goto(`${server.url}/comparisons/${comparison}`)
          await page.locator('html[data-ready]').waitFor()
        }
        await enter()
      })
      afterAll(async () => await page.context().close())
      afterEach(() => expect(complaints).toEqual([]))

      it.each([...EDITING, ...IMPORTING, ...SCREENS])('$title', async ({ does, edits = 0 }) => {
        if ((await page.locator('#rows').count()) === 0) await enter()
        const before = await rowsOf(page)
        await does(desk)
        if (edits > 0) await focusStands(page)
        for (let edit = 0; edit < edits; edit++) {
          await undo(desk)
          await focusStands(page)
        }
        if (edits === 0) return
        // A page that was loaded anew may have brought more.
        await expect.poll(async () => (await rowsOf(page)).slice(0, before.length)).toEqual(before)
      })
    })
  })
}
