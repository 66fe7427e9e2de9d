/// <reference lib="dom" />
/** The ways from page to page. */
import type { Locator, Page } from 'playwright-core'
import type { Desk } from './desk.ts'

export const ready = async (page: Page) => await page.locator('html[data-ready]').waitFor()

/** Follows a link, or sends a form, to another page. */
export async function open({ page, hand }: Desk, target: Locator): Promise<void> {
  const loaded = page.waitForEvent('load')
  await hand.press(target)
  await loaded
  await ready(page)
}
