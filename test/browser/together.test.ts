/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { openBitext } from '../../src/app/bitexts.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { reviewerNamed } from '../../src/app/accounts/reviewers.ts'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

describeInBrowser('Two people in one workbench', () => {
  let browser: Browser
  let server: TestServer
  let url: string

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    const { comparison } = await importPair(server.context, ENGLISH, UKRAINIAN)
    url = `${server.url}/comparisons/${comparison}`
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  /** A page that is closed with the test: it would go on to hear of everything. */
  const pageOf = async (name?: string): Promise<Page> => {
    const { page } = await openPage(browser, name === undefined ? {} : { name })
    onTestFinished(async () => await page.context().close())
    return page
  }
  const enter = async (name: string): Promise<Page> => {
    const page = await pageOf(name)
    await page.goto(url)
    await page.locator('html[data-ready]').waitFor()
    return page
  }
  const enterAndTakeName = async (name: string): Promise<Page> => {
    const page = await pageOf()
    await page.goto(url)
    await page.locator('.who summary').click()
    await page.locator('#reviewer-name').fill(name)
    await page.getByRole('button', { name: 'Save name' }).click()
    await page.locator('.who summary', { hasText: name }).waitFor()
    await page.locator('html[data-ready]').waitFor()
    return page
  }

  it('see each other, and each the edits of the other, without losing what they write', async () => {
    const olha = await enterAndTakeName('Olha')
    const marta = await enterAndTakeName('Marta')
    await marta.keyboard.press('u')
    const key = await marta.locator('.row.current').getAttribute('data-key')
    await olha.locator(`#row-${key} .reader`, { hasText: 'Marta' }).waitFor()

    await marta.keyboard.press('a')
    await marta.locator('#note-body:focus').waitFor()
    await marta.keyboard.type('Half a thought')
    await olha.locator(`#row-${key} a.number`).click()
    await olha.keyboard.press('c')
    await marta.locator(`#row-${key}.confirmed`).waitFor()
    expect(await marta.locator('#note-body').inputValue()).toBe('Half a thought')
    expect(await marta.evaluate(() => document.activeElement?.id)).toBe('note-body')
    await marta.keyboard.type(', finished.')
    await marta.keyboard.press('Control+Enter')
    await olha.locator('.drawer .note-body', { hasText: 'Half a thought, finished.' }).waitFor()
  })

  it('see what was changed while a page was on its way', async () => {
    const { promise: gone, resolve: goOn } = Promise.withResolvers<void>()
    const olha = await pageOf('Olha')
    await olha.route('**/events', async (route) => {
      await gone
      await route.continue()
    })
    await olha.goto(url)
    await olha.locator('html[data-ready]').waitFor()
    const marta = await enter('Marta')
    const key = await marta.locator('.row.link.proposed').first().getAttribute('data-key')
    await marta.locator(`#row-${key} a.number`).click()
    await marta.keyboard.press('c')
    await marta.locator(`#row-${key}.confirmed`).waitFor()
    goOn()
    await olha.locator(`#row-${key}.confirmed`).waitFor()
  })

  it('see both versions when one was faster', async () => {
    const olha = await enter('Olha')
    const marta = await enter('Marta')
    // Without her connection Olha does not learn what Marta does.
    await olha.route('**/rows?*', async (route) => await route.abort())
    const row = '.row.link.proposed >> nth=1'
    const key = await olha.locator(row).getAttribute('data-key')
    await marta.locator(`#row-${key} a.number`).click()
    await marta.keyboard.press('c')
    await marta.locator(`#row-${key}.confirmed`).waitFor()
    await olha.locator(`#row-${key} a.number`).click()
    await olha.keyboard.press('r')
    await olha.locator('.conflict').waitFor()
    expect(await olha.locator('.conflict').textContent()).toContain('Current version')
    await olha.locator('.conflict:focus').waitFor()
    await olha.locator('.conflict .doing', { hasText: /^Marta confirmed a link: 1→1/ }).waitFor()
    await olha.locator('.conflict', { hasText: 'Reject the link' }).waitFor()
    for (const press of ['Tab', 'Enter']) await olha.keyboard.press(press)
    await olha.locator(`#row-${key}`).waitFor({ state: 'detached' })
  })

  it('stay with the words of a row that the other took away', async () => {
    const olha = await enter('Olha')
    const marta = await enter('Marta')
    const row = olha.locator('.row.link').last()
    const key = await row.getAttribute('data-key')
    const words = await row.locator('.cell .seg').first().getAttribute('id')
    for (const page of [olha, marta]) await page.locator(`#row-${key} a.number`).click()
    await marta.keyboard.press('x')
    await olha.locator(`#row-${key}`).waitFor({ state: 'detached' })
    await olha.locator(`.row.current [id="${words}"]`).waitFor()
    await olha.locator('.row.current:focus').waitFor()
    await olha.locator('.toast', { hasText: 'Marta changed this row.' }).waitFor()
  })

  it('see an alignment come in place, while one of them writes', async () => {
    const { context } = server
    const { comparison, documents } = await importComparison(context, {
      by: 'Olha',
      documents: [{ content: ENGLISH }, { content: UKRAINIAN }].map((text, index) => ({
        fileName: `${index}.txt`,
        ...text,
      })),
    })
    const [source, target] = documents
    const bitext = openBitext(context, { comparison, source: source!, target: target! }).id
    // One that waits: what pages would start by themselves is started below.
    context.stores.jobs.insert({
      bitext,
      mode: 'auto',
      options: {},
      inputHash: '',
      reviewer: reviewerNamed(context, 'Olha').id,
      createdAt: context.now(),
    })
    const pages = await Promise.all(['Olha', 'Marta'].map(pageOf))
    const [olha] = pages
    for (const page of pages) {
      await page.goto(`${server.url}/comparisons/${comparison}`)
      await page.locator('html[data-ready]').waitFor()
      await page.locator('.alignment-state.working').waitFor()
      await page.evaluate(() => document.documentElement.setAttribute('data-same', ''))
    }
    for (const key of ['j', 'a']) await olha!.keyboard.press(key)
    await olha!.locator('#note-body:focus').waitFor()
    await olha!.keyboard.type('Half a thought')
    await awaitJob(context, startAlignment(context, { bitext, by: 'Marta' }).id)
    for (const page of pages) {
      await page.locator('.row.link').first().waitFor()
      await page.locator('.toast', { hasText: 'Aligned.' }).waitFor()
      await page.locator('.work-footer .mode').waitFor()
    }
    expect(await olha!.locator('#note-body:focus').inputValue()).toBe('Half a thought')
    const [, marta] = pages
    await marta!.locator('.mode summary').click()
    await marta!.getByLabel('How the texts belong together').selectOption('overlap')
    await marta!.getByRole('button', { name: 'Align again' }).click()
    await marta!.locator('.mode summary', { hasText: 'mode: overlap' }).waitFor()
    await marta!.locator('.mode:not([open]) summary:focus').waitFor()
    for (const page of pages) expect(await page.locator('html[data-same]').count()).toBe(1)
  })

  it('never both win when they press at the same moment', async () => {
    const olha = await enter('Olha')
    const marta = await enter('Marta')
    const key = (await olha.locator('.row.link.proposed').last().getAttribute('data-key')) ?? ''
    for (const page of [olha, marta]) await page.locator(`#row-${key} a.number`).click()
    for (let round = 0; round < 8; round++) {
      const answers = [olha, marta].map((page) =>
        page.waitForResponse((response) => /(?:confirm|reject)[a-z]+$/u.test(response.url())),
      )
      const presses = [olha.keyboard.press('c'), marta.keyboard.press('r')]
      const [[first, second]] = await Promise.all([Promise.all(answers), Promise.all(presses)])
      expect(new Set([first!.status(), second!.status()])).toEqual(new Set([200, 409]))
      const [winner, late] = first!.status() === 200 ? [olha, marta] : [marta, olha]
      const conflict = late.locator('.conflict')
      await conflict.getByRole('heading', { name: 'Current version' }).waitFor()
      await conflict.getByRole('heading', { name: 'Your change' }).waitFor()
      await late.keyboard.press('Escape')
      await winner.keyboard.press('Control+z')
      for (const page of [olha, marta]) await page.locator(`#row-${key}.proposed`).waitFor()
      await late.locator(`#row-${key} a.number`).click()
      await winner.locator(`#row-${key} a.number`).click()
    }
  })
})
