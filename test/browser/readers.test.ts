/// <reference lib="dom" />
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addEveryRole, signedIn } from '../support/accounts.ts'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

describeInBrowser('Somebody who may read alone', () => {
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

  it('is shown no form that would be refused, and is told so where a key asks for it', async () => {
    const { comparison } = await importPair(server.context, ENGLISH, UKRAINIAN)
    const { reader } = await addEveryRole(server.context)
    const { page } = await openPage(browser, { name: null })
    const [name = '', value = ''] = signedIn(server.context, reader).cookie.split('=')
    await page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/' }])
    for (const path of ['', '/notes', '/documents', '/history']) {
      await page.goto(`${server.url}/comparisons/${comparison}${path}`)
      await page.locator('html[data-ready]').waitFor()
      if (path === '') await page.keyboard.press('j')
      const shown = await page
        .locator('form[method=post]:visible')
        .evaluateAll((forms) =>
          forms.map((form) => new URL((form as HTMLFormElement).action).pathname),
        )
      expect(shown.filter((action) => !/^\/(?:settings|sign-out)/.test(action))).toEqual([])
    }
    await page.goto(`${server.url}/comparisons/${comparison}`)
    await page.locator('html[data-ready]').waitFor()
    await page.keyboard.press('u')
    await page.keyboard.press('c')
    await page.getByText('This needs the role reviewer; yours is reader.').waitFor()
  })
})
