/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

interface Case {
  readonly language: string
  readonly dir: 'rtl' | 'ltr'
  /** Stands in one link of the two texts. */
  readonly word: string
}

const CASES: readonly Case[] = [
  { language: 'ar', dir: 'rtl', word: 'جزيرة' },
  { language: 'zh', dir: 'ltr', word: '风暴' },
]

const sample = async (language: string) =>
  await readFile(new URL(`../../corpus/storm-warning/${language}.txt`, import.meta.url), 'utf8')

describeInBrowser('A reviewer of other scripts', () => {
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

  it.each(CASES)(
    'reviews, notes, searches and undoes in $language',
    async (given) => {
      const { language, dir, word } = given
      const { comparison } = await importPair(
        server.context,
        await sample(language),
        await sample('en'),
      )
      const { page, complaints } = await openPage(browser)
      await page.goto(`${server.url}/comparisons/${comparison}`)
      await page.locator('html[data-ready]').waitFor()
      const text = page.locator('.row.link .cell.source .text').first()
      expect(await text.getAttribute('lang')).toBe(language)
      expect(await text.getAttribute('dir')).toBe(dir)
      expect(await page.locator('.cell.target .text').first().getAttribute('dir')).toBe('ltr')

      await page.keyboard.press('u')
      await page.keyboard.press('c')
      await page.locator('.row.link.confirmed').waitFor()
      await page.keyboard.press('Control+z')
      await expect.poll(() => page.locator('.row.link.confirmed').count()).toBe(0)
      await noteOnTwoWords(page)
      await noteOnDivergence(page)
      await openHitByKey(page, word)
      await page.locator('.row.current .cell.source', { hasText: word }).waitFor()
      expect(complaints).toEqual([])
      await page.context().close()
    },
    90_000,
  )
})

/** The note is on just the words that were selected key by key. */
async function noteOnTwoWords(page: Page): Promise<void> {
  await page.keyboard.press('w')
  await page.keyboard.press('Shift+ArrowRight')
  const words = await page.evaluate(() => getSelection()?.toString() ?? '')
  expect(words).not.toBe('')
  await page.keyboard.press('2')
  await page.locator('#note-body:focus').waitFor()
  await page.keyboard.type('These words.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.drawer .thread.minor').waitFor()
  expect((await page.locator('mark.note').allTextContents()).join('')).toContain(words.trim())
  await page.keyboard.press('Escape')
}

async function noteOnDivergence(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.locator('.row.current[data-differences]').waitFor()
  const key = await page.locator('.row.current').getAttribute('data-key')
  await page.locator(`[data-details-of="${key}"]`).waitFor()
  const threads = await page.locator('.drawer .thread').count()
  await page.getByRole('button', { name: 'Make a note' }).first().click()
  await expect.poll(() => page.locator('.drawer .thread').count()).toBe(threads + 1)
}

async function openHitByKey(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Slash')
  await page.waitForURL(/search/)
  await page.locator('html[data-ready]').waitFor()
  await page.locator('input[type=search]').fill(word)
  await page.keyboard.press('Enter')
  await page.waitForURL(/query=/)
  await page.locator('html[data-ready]').waitFor()
  await page.locator('input[type=search]').press('ArrowDown')
  await page.locator('.hit-own a:focus').waitFor()
  const second = (await page.locator('.hit-own').count()) > 1
  if (second) {
    await page.keyboard.press('j')
    await page.locator('.hits > li:nth-child(2) a:focus').waitFor()
    await page.keyboard.press('k')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/comparisons\/\d+\?/)
}
