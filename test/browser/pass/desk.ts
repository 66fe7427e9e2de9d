/// <reference lib="dom" />
/** A reviewer at the workbench: what is on the page, and the ways to a row, a side, a segment. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Side } from '../../../src/core/model.ts'
import type { Hand } from './hands.ts'
import type { Sample } from './samples.ts'

export interface Desk {
  readonly page: Page
  readonly hand: Hand
  readonly sample: Sample
}

/** A row as it is shown. */
export interface ShownRow {
  readonly key: string
  readonly number: string
  readonly kind: 'link' | 'run' | 'ghost'
  /** `2→1 ↕` */
  readonly type: string
  readonly status: string
  readonly source: string
  readonly target: string
}

export async function rowsOf(page: Page): Promise<readonly ShownRow[]> {
  return await page.locator('#rows').evaluate((list) =>
    [...list.querySelectorAll<HTMLElement>(':scope > .row')].map((row) => {
      const text = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? ''
      const kinds = ['link', 'run', 'ghost'] as const
      return {
        key: row.dataset['key'] ?? '',
        number: text('.number'),
        kind: kinds.find((kind) => row.classList.contains(kind))!,
        type: text('.type'),
        status: row.dataset['status'] ?? '',
        source: text('.cell.source'),
        target: text('.cell.target'),
      }
    }),
  )
}

export const rowOf = (page: Page, key: string): Locator => page.locator(`[id="row-${key}"]`)

const isPlain = ({ kind, type, status }: ShownRow) =>
  kind === 'link' && type === '1→1' && status === 'proposed'

/** The first two neighbouring links of one segment with one, neither of which crosses others. */
export async function neighbours(page: Page): Promise<readonly [ShownRow, ShownRow]> {
  const rows = await rowsOf(page)
  const at = rows.findIndex(
    (row, index) => isPlain(row) && rows[index + 1] && isPlain(rows[index + 1]!),
  )
  if (at < 0) throw new Error('no two plain links in a row')
  return [rows[at]!, rows[at + 1]!]
}

/** The last link that neither crosses others nor joins several segments. */
export async function lastPlain(page: Page): Promise<ShownRow> {
  return (await rowsOf(page)).findLast(isPlain)!
}

/** Goes to a row by its number, and waits for what is known about it. */
export async function goTo({ page, hand }: Desk, key: string): Promise<Locator> {
  const row = rowOf(page, key)
  const number = row.locator('.number')
  if (hand.name === 'mouse') await number.click()
  else {
    await page.keyboard.press('g')
    await page.locator('.goto input:focus').waitFor()
    await page.keyboard.type((await number.textContent()) ?? '')
    await page.keyboard.press('Enter')
  }
  await page.locator(`[id="row-${key}"].current`).waitFor()
  await page.locator(`[data-details-of="${key}"]`).waitFor()
  return row
}

export async function goToFirst(desk: Desk): Promise<void> {
  await goTo(desk, (await rowsOf(desk.page))[0]!.key)
}

/** Makes a segment of any row the one that keys act on. */
export async function goToSegment(desk: Desk, side: Side, segment: string): Promise<Locator> {
  const { page, hand } = desk
  const own = page.locator(`.cell.${side} .seg[data-seg="${segment}"]`)
  const row = page.locator('#rows > .row:not(.ghost)', { has: own })
  const target = row.locator(own)
  if (hand.name === 'mouse') {
    await target.click()
    return target
  }
  const key = (await row.getAttribute('data-key')) ?? ''
  await goTo(desk, key)
  const count = await row.locator(`.cell .seg`).count()
  for (let step = 0; step < count; step++) await page.keyboard.press('ArrowLeft')
  for (let step = 0; step <= count && !(await isAt(target)); step++) {
    await page.keyboard.press('ArrowRight')
  }
  return target
}

/** The only segment of the current side, or the one that is marked. */
const isAt = async (segment: Locator) =>
  await segment.evaluate((one) => {
    const cell = one.closest('.cell')!
    return (
      cell.classList.contains('current-side') &&
      (one.classList.contains('at') || cell.querySelectorAll('.seg').length === 1)
    )
  })

/** The segments of a row on one side, by their ids. */
export async function segmentsOf(page: Page, key: string, side: Side): Promise<readonly string[]> {
  return await rowOf(page, key)
    .locator(`.cell.${side} .seg`)
    .evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset['seg'] ?? ''))
}

/** Takes the last edit back. */
export async function undo({ page, hand }: Desk): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/undo')),
    hand.use({ key: 'Control+z', click: page.locator('.undo button[data-action=undo]') }),
  ])
  await answer.finished()
}

/** The focus is on something that can be seen, and not lost to the page as a whole. */
export async function focusStands(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const active = document.activeElement
        return active !== null && active !== document.body && active.checkVisibility()
      }),
    )
    .toBe(true)
}
