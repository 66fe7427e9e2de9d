/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listNotes } from '../../src/app/notes/noting.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

describeInBrowser('Over a slow line, or none', () => {
  let browser: Browser
  let server: TestServer
  let page: Page
  let pair: Awaited<ReturnType<typeof importPair>>
  /** What is sent to the server goes on when this is over. */
  let held = Promise.resolve()

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    pair = await importPair(server.context, ENGLISH, UKRAINIAN)
    ;({ page } = await openPage(browser))
    await page.goto(`${server.url}/comparisons/${pair.comparison}?order=links`)
    await page.locator('html[data-ready]').waitFor()
    await page.route(
      ({ pathname }) => /beads|undo|notes$/.test(pathname),
      async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        await held
        await route.continue()
      },
    )
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const statuses = () =>
    rowPage(server.context, { bitext: pair.bitext, order: 'links' }).rows.map((row) =>
      row.kind === 'link' ? row.bead.status : row.kind,
    )
  const saved = async () => await page.locator('[data-saved]', { hasText: 'All saved' }).waitFor()
  const notes = () =>
    listNotes(server.context, { comparison: pair.comparison }).map(({ note }) => note.body)
  const currentNumber = async () => await page.locator('.row.current .number').textContent()
  const confirmed = (count: number) =>
    expect.poll(() => statuses().filter((status) => status === 'confirmed').length).toBe(count)

  it('takes edits in the order of the keys while the reader goes on', async () => {
    await press('j', 'c', 'j', 'c', 'j')
    await confirmed(2)
    await saved()
    expect(statuses().slice(0, 3)).toEqual(['confirmed', 'confirmed', 'proposed'])
    expect(await currentNumber()).toBe('3')
    await press('Control+z', 'Control+z')
    await confirmed(0)
  })

  it('takes an edit of a row that another edit is just changing, and the second half of a double click', async () => {
    await page.locator('.row.link').first().click()
    const before = statuses().length
    await press('j', 'j', 'm', 'm')
    await expect.poll(() => statuses().length).toBe(before - 2)
    await press('Control+z', 'Control+z')
    await expect.poll(() => statuses().length).toBe(before)
    await saved()
    await page.locator('.row.current button[data-action=confirmation]').dblclick()
    await confirmed(1)
    await saved()
    expect(await page.locator('.conflict, .problem').count()).toBe(0)
    await press('Control+z')
    await confirmed(0)
    await saved()
  })

  it('saves a note once, though it has to wait, and gives the keys back to the rows', async () => {
    await press('c')
    await confirmed(1)
    await saved()
    const { promise, resolve: goOn } = Promise.withResolvers<void>()
    held = promise
    await press('Control+z', 'a')
    await page.locator('#note-body:focus').waitFor()
    await page.keyboard.type('Once')
    await press('Control+Enter')
    await page.keyboard.type('.')
    await press('Control+Enter')
    goOn()
    await page.locator('.drawer .thread').waitFor()
    await saved()
    expect(notes()).toEqual(['Once.'])
    await confirmed(0)
    await page.locator('.row.current:focus').waitFor()
  })

  it('keeps what got no answer, says so, and sends it again', async () => {
    await press('j')
    const key = await page.locator('.row.current').getAttribute('data-key')
    await page.locator(`[data-details-of="${key}"]`).waitFor()
    await press('a')
    await page.locator('#note-body:focus').waitFor()
    await page.keyboard.type('Not lost.')
    await page.context().setOffline(true)
    await press('Control+Enter')
    await page.locator('#toast', { hasText: 'Not saved: no answer' }).waitFor()
    expect(await page.locator('#note-body:focus').inputValue()).toBe('Not lost.')
    expect(await page.locator('[data-saved]').textContent()).toBe('Not saved')
    await press('Escape', 'c')
    await page.locator('#toast', { hasText: '2 edits were not saved' }).waitFor()
    await press('j', 'a')
    await page.locator('dialog[open]').getByText('does not answer').waitFor()
    // Of what is typed now nothing is meant for the rows.
    await page.keyboard.type('rx')
    await press('Escape')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => notes().toSorted()).toEqual(['Not lost.', 'Once.'])
    await confirmed(1)
    expect(statuses()).not.toContain('rejected')
    await saved()
    expect(await page.locator('#toast .unsaved').count()).toBe(0)
  })

  it('sends texts once, however often the button is pressed, and says that they are on their way', async () => {
    const { page: form } = await openPage(browser)
    await form.goto(`${server.url}/comparisons/new`)
    await form.locator('html[data-ready]').waitFor()
    // Nothing answers: the page stays as it is while the texts are on their way.
    await form.evaluate(() => {
      const sent: boolean[] = []
      Object.assign(globalThis, { sent })
      document.addEventListener('submit', (event) => {
        sent.push(!event.defaultPrevented)
        event.preventDefault()
      })
    })
    const compare = form.getByRole('button', { name: 'Compare', exact: true })
    await compare.click()
    await form.locator('#toast', { hasText: 'Sending…' }).waitFor()
    // Longer than a double click takes.
    await form.waitForTimeout(2500)
    await compare.click()
    const sent = await form.evaluate(() => (globalThis as unknown as { sent: boolean[] }).sent)
    expect(sent).toEqual([true, false])
    await form.context().close()
  })
})
