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
import { enter } from './pages.ts'
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
      let home: string
      /** Titles of steps that were begun and did not come to their end. */
      const failed = new Set<string>()
      /** The last step was given up in the middle. */
      let isAstray = false
      beforeAll(async () => {
        const { comparison } = await importPair(
          server.context,
          sample.source.text,
          sample.target.text,
        )
        ;({ page, complaints } = await openPage(browser))
        desk = { page, hand, sample }
        await page.context().addCookies([{ name: 'reviewer', value: 'Olha', url: server.url }])
        home = `${server.url}/comparisons/${comparison}`
        await enter(page, home)
      })
      afterAll(async () => await page.context().close())
      afterEach(() => expect(complaints).toEqual([]))

      it.for([...EDITING, ...IMPORTING, ...SCREENS])('$title', async (step, { skip }) => {
        const { title, does, edits = 0, needs } = step
        if (needs !== undefined && failed.has(needs)) {
          failed.add(title)
          skip(`needs: ${needs}`)
        }
        const isHome = new URL(page.url()).pathname === new URL(home).pathname
        if (!isHome || isAstray) await enter(page, home)
        isAstray = true
        failed.add(title)
        const before = await rowsOf(page)
        await does(desk)
        if (edits > 0) await focusStands(page)
        for (let edit = 0; edit < edits; edit++) {
          await undo(desk)
          await focusStands(page)
        }
        // A page that was loaded anew may have brought more.
        if (edits > 0) {
          await expect
            .poll(async () => (await rowsOf(page)).slice(0, before.length))
            .toEqual(before)
        }
        isAstray = false
        failed.delete(title)
      })
    })
  })
}
