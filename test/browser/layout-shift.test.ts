/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmBead } from '../../src/app/editing/editing.ts'
import { addNote } from '../../src/app/notes/noting.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

/** Sentences of different lengths, so that rows are of different heights. */
const text = (word: string) =>
  Array.from(
    { length: 150 },
    (_, index) => `In ${1000 + index} there was${` the ${word}`.repeat(1 + (index % 23))}.`,
  ).join('\n\n')

/** What the browser calls stable: https://web.dev/articles/cls says at most 0.1, we a tenth of it. */
const STABLE = 0.01

describeInBrowser('Rows on the screen do not jump', () => {
  let browser: Browser
  let server: TestServer
  let page: Page
  let pair: Awaited<ReturnType<typeof importPair>>

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    pair = await importPair(server.context, text('harbour'), text('haven'))
    ;({ page } = await openPage(browser))
    await page.context().addCookies([{ name: 'reviewer', value: 'Olha', url: server.url }])
    await page.addInitScript(() => {
      const shifts: { value: number; moved: string[] }[] = []
      Object.assign(globalThis, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & {
            value: number
            sources: readonly { node: Element | null }[]
          }
          shifts.push({ value, moved: sources.map(({ node }) => node?.className ?? '') })
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  const open = async (query: string) => {
    await page.goto(`${server.url}/comparisons/${pair.comparison}${query}`)
    await page.locator('html[data-ready]').waitFor()
  }

  /** How much has moved since the page was opened, with what it was. */
  async function expectStable(): Promise<void> {
    await page.evaluate(
      async () =>
        await new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve))
        }),
    )
    const shifts = await page.evaluate(
      () => (globalThis as unknown as { shifts: { value: number; moved: string[] }[] }).shifts,
    )
    const sum = shifts.reduce((all, { value }) => all + value, 0)
    expect(sum, JSON.stringify(shifts)).toBeLessThan(STABLE)
  }

  const links = () =>
    rowPage(server.context, { bitext: pair.bitext, order: 'source' }).rows.filter(
      (row) => row.kind === 'link',
    )

  it('while more of them come, above and below', async () => {
    await open('?at=n:75')
    const numbers = page.locator('#rows .number')
    for (const [delta, wanted] of [
      [600, /^150$/],
      [-600, /^1$/],
    ] as const) {
      await page.mouse.move(500, 400)
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, delta)
          return await numbers.filter({ hasText: wanted }).count()
        })
        .toBe(1)
    }
    await expectStable()
  })

  it('when an edit is answered', async () => {
    await open('')
    await page.keyboard.press('u')
    await page.locator('.details').waitFor()
    await page.keyboard.press('c')
    await page.locator('.row.current.confirmed').waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.row.current.proposed').waitFor()
    await expectStable()
  })

  it('when others change what is on the screen', async () => {
    await open('')
    const [, one, two] = links()
    const { bead, revision } = one!
    confirmBead(server.context, { bitext: pair.bitext, bead: bead.id, revision, by: 'Marta' })
    await page.locator(`#row-${one!.row.key}.confirmed`).waitFor()
    addNote(server.context, {
      comparison: pair.comparison,
      anchor: { on: 'bead', bitext: pair.bitext, bead: two!.bead.id },
      body: 'Look.',
      by: 'Marta',
    })
    await page.locator(`#row-${two!.row.key} .note-count`).waitFor()
    await expectStable()
  })

  it('and the first row stays whole where the head above it grows', async () => {
    await open('')
    await page.evaluate(() => {
      const grow = () => {
        document.querySelector<HTMLElement>('.pair-bar')!.style.minHeight = '60px'
      }
      document.addEventListener('htmx:before:swap', grow, { once: true })
    })
    const { bead, revision, row } = links()[3]!
    confirmBead(server.context, { bitext: pair.bitext, bead: bead.id, revision, by: 'Marta' })
    await page.locator(`#row-${row.key}.confirmed`).waitFor()
    expect(await page.locator('#pane').evaluate((pane) => pane.scrollTop)).toBe(0)
  })
})
