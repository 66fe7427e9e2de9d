/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { startTestServer } from '../support/workbench-server.ts'
import { SAMPLES } from './pass/samples.ts'
import type { TestServer } from '../support/workbench-server.ts'

describeInBrowser('A newcomer', () => {
  let browser: Browser
  let server: TestServer

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  it('compares two pasted texts, reviews them, notes, comes back and exports', async () => {
    server = await startTestServer()
    const { page, complaints } = await openPage(browser, { acceptDownloads: true, name: null })
    await pasteTwoTexts(page, server.url)
    await expect.poll(() => page.locator('.row.link').count()).toBeGreaterThanOrEqual(6)

    await confirmByMouse(page)
    await confirmByKeyboard(page)
    await noteOnWords(page)

    const place = new URL(page.url()).pathname
    await page.goto('about:blank')
    server = await server.restart()
    await page.goto(`${server.url}${place}`)
    await expect.poll(() => page.locator('.row.link.confirmed').count()).toBe(2)
    await page.getByRole('link', { name: 'Notes', exact: true }).click()
    await page.getByRole('paragraph').filter({ hasText: '14 and 15 weeks?' }).waitFor()
    expect(await page.locator('.thread .author').textContent()).toBe('Olha')
    expect(await page.locator('.thread .quote').textContent()).toContain('15 тижнів')
    await page.getByText('Show in the text').click()
    await page.locator('.row.current mark.note').first().waitFor()

    await page.getByRole('link', { name: 'Export', exact: true }).click()
    expect(await download(page, '.tmx')).toContain('<tmx version="1.4"')
    expect(await download(page, '.jsonl')).toContain('14 and 15 weeks?')
    expect(complaints).toEqual([])
    await server.end()
  })

  it.each(SAMPLES)('does the same without a script: $title', async (sample) => {
    server = await startTestServer()
    const { page, complaints } = await openPage(browser, {
      acceptDownloads: true,
      javaScriptEnabled: false,
    })
    await pasteTwoTexts(page, server.url, sample.source.text, sample.target.text)
    // The page asks again by itself while the aligner works.
    await page.locator('.row.link').first().waitFor()
    const text = page.locator('.row.link .cell.source .text').first()
    expect(await text.getAttribute('lang')).toBe(sample.source.language)
    expect(await text.getAttribute('dir')).toBe(sample.source.dir)

    const row = page.locator('.row.link', { hasText: sample.word }).first()
    const key = (await row.getAttribute('data-key')) ?? ''
    await row.getByRole('button', { name: 'Confirm' }).click()
    await page.locator(`#row-${key}.confirmed`).waitFor()
    await page.locator(`#row-${key} a.number`).click()
    await page.getByLabel('Which text').selectOption({ index: 1 })
    await page.getByLabel('Words that the note is about').fill(sample.counterpart)
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('This word.')
    await page.getByRole('button', { name: 'Save note' }).click()
    expect(await page.locator('mark.note').textContent()).toContain(sample.counterpart)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('mark.note').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Redo' }).click()
    await page.locator('mark.note').waitFor()

    const place = new URL(page.url()).pathname
    await page.goto('about:blank')
    server = await server.restart()
    await page.goto(`${server.url}${place}/notes`)
    await page.getByRole('paragraph').filter({ hasText: 'This word.' }).waitFor()
    await page.getByRole('link', { name: 'Export', exact: true }).click()
    expect(await download(page, '.tmx')).toContain('This word.')
    expect(complaints).toEqual([])
    await server.end()
  })
})

async function pasteTwoTexts(
  page: Page,
  url: string,
  source = ENGLISH,
  target = UKRAINIAN,
): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Text 1').fill(source)
  await page.getByLabel('Text 2').fill(target)
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.waitForURL(/\/comparisons\/\d+/)
}

async function confirmByMouse(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor()
  const row = page.locator('.row.link').nth(1)
  await row.click()
  await row.getByRole('button', { name: 'Confirm' }).click()
  await page.getByLabel('Your name').last().fill('Olha')
  await page.keyboard.press('Enter')
  await page.locator('.row.link.confirmed').waitFor()
  expect(await page.locator('.work-footer').textContent()).toContain('1 of')
}

async function confirmByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('u')
  await page.keyboard.press('c')
  await expect.poll(() => page.locator('.row.link.confirmed').count()).toBe(2)
  const focused = await page.evaluate(() => document.activeElement?.className ?? '')
  expect(focused).toContain('current')
}

/** Drags over the words, as one does. */
async function noteOnWords(page: Page): Promise<void> {
  const box = await page.evaluate(() => {
    const segment = [...document.querySelectorAll('.cell.target .seg')].find((one) =>
      one.textContent.includes('тижнів'),
    )
    segment?.scrollIntoView({ block: 'center' })
    const walker = document.createTreeWalker(segment!, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (node.data.includes('15')) range.setStart(node, node.data.indexOf('15'))
      const end = node.data.indexOf('тижнів')
      if (end >= 0) range.setEnd(node, end + 'тижнів'.length)
    }
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x, y, width, height }
  })
  const middle = box.y + box.height / 2
  await page.mouse.move(box.x + 1, middle)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, middle, { steps: 8 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Note on these words' }).click()
  await page.locator('#note-body:focus').waitFor()
  await page.keyboard.type('14 and 15 weeks?')
  await page.keyboard.press('Control+Enter')
  await page.locator('.drawer .thread').waitFor()
  expect((await page.locator('mark.note').allTextContents()).join('')).toContain('тижнів')
}

async function download(page: Page, ending: string): Promise<string> {
  const [coming] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${ending}`, exact: true }).click(),
  ])
  return await readFile(await coming.path(), 'utf8')
}
