/// <reference lib="dom" />
/** The ways from page to page. */
import type { Locator, Page } from 'playwright-core'
import type { Desk } from './desk.ts'

export const ready = async (page: Page) => await page.locator('html[data-ready]').waitFor()

/** To an address. */
export async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await ready(page)
}

/** Follows a link, or sends a form, to another page. */
export async function open({ page, hand }: Desk, target: Locator): Promise<void> {
  await leave(page, async () => await hand.press(target))
}

/** Resolves when another document is there than the one on which it was done, and hears keys. */
export async function leave(page: Page, does: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''))
  await does()
  await page.locator('html[data-ready]:not([data-left])').waitFor()
}
