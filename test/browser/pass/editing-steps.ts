/** Everything that can be done to links and segments. */
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import {
  focusStands,
  goTo,
  goToSegment,
  lastPlain,
  neighbours,
  rowOf,
  rowsOf,
  segmentsOf,
  undo,
} from './desk.ts'
import type { Desk, ShownRow } from './desk.ts'
import { open } from './pages.ts'
import type { Step } from './step.ts'
import type { Side } from '../../../src/core/model.ts'

/** What can be done with a row, as buttons. */
const actions = ({ page }: Desk, key: string) => page.locator(`[id="actions-${key}"]`)
const button = (desk: Desk, key: string, action: string) =>
  actions(desk, key).locator(`button[data-action=${action}]`)

async function unlink(desk: Desk, { key }: ShownRow): Promise<void> {
  await goTo(desk, key)
  await desk.hand.use({ key: 'x', click: button(desk, key, 'unlinking') })
  await rowOf(desk.page, key).waitFor({ state: 'detached' })
}

async function select(desk: Desk, side: Side, segment: string): Promise<void> {
  const { page, hand } = desk
  const box = page.locator(`.pick input[name=${side}][value="${segment}"]`)
  if (hand.name === 'keyboard') {
    await goToSegment(desk, side, segment)
    await page.keyboard.press('v')
  } else await box.locator('..').click()
  await expect.poll(() => box.isChecked()).toBe(true)
}

async function link(desk: Desk, source: readonly string[], target: readonly string[]) {
  for (const segment of source) await select(desk, 'source', segment)
  for (const segment of target) await select(desk, 'target', segment)
  const { page, hand } = desk
  await page
    .locator('[data-selection]', { hasText: `${source.length} left, ${target.length} right` })
    .waitFor()
  await hand.use({ key: 'l', click: page.locator('.linking button[data-action=link]') })
  await page.locator('.row.current.link.confirmed').waitFor()
  await focusStands(page)
}

async function merge(desk: Desk): Promise<string> {
  const [, second] = await neighbours(desk.page)
  await goTo(desk, second.key)
  await desk.hand.use({ key: 'm', click: button(desk, second.key, 'merge') })
  const merged = desk.page.locator('.row.current.link', {
    has: desk.page.locator('.type', { hasText: '2→2' }),
  })
  await merged.waitFor()
  return (await merged.getAttribute('data-key')) ?? ''
}

/** What stands in a part of the drawer that has to be opened first. */
async function inDrawer({ page }: Desk, part: string) {
  const details = page.locator(`#drawer details[data-stays-open=${part}]`)
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  return details
}

async function moveSegment(desk: Desk, key: string, end: 'first' | 'last', side: Side) {
  const keys = { first: 'Alt+ArrowUp', last: 'Alt+ArrowDown' }
  const click = actions(desk, key).locator(`button[value=${side}-${end}]`)
  await desk.hand.use({ key: keys[end], click })
}

/** Somewhere in its middle: after some words, or where the mouse happens to click. */
async function splitSegment(desk: Desk, segment: Locator): Promise<void> {
  const { page, hand } = desk
  if (hand.name === 'keyboard') {
    for (const key of ['w', 'ArrowDown', 'Shift+S']) await page.keyboard.press(key)
    return
  }
  const forms = await inDrawer(desk, 'segments')
  await segment.click()
  await forms
    .getByRole('button', { name: /^Split/ })
    .first()
    .click()
}

async function mergeSegment(desk: Desk): Promise<void> {
  const { page, hand } = desk
  if (hand.name === 'keyboard') {
    await page.keyboard.press('Escape')
    return await page.keyboard.press('Shift+M')
  }
  const forms = await inDrawer(desk, 'segments')
  return await forms
    .getByRole('button', { name: /^Merge with next/ })
    .first()
    .click()
}

async function pin(desk: Desk, key: string): Promise<void> {
  await goTo(desk, key)
  await desk.hand.use({ key: 'Space', click: button(desk, key, 'pin') })
}

export const EDITING: readonly Step[] = [
  {
    title: 'confirms a link, takes it back and does it again',
    edits: 1,
    does: async (desk) => {
      const { page, hand } = desk
      const [{ key }] = await neighbours(page)
      await goTo(desk, key)
      await hand.use({ key: 'c', click: button(desk, key, 'confirmation') })
      await page.locator(`#row-${key}.confirmed.current`).waitFor()
      await focusStands(page)
      await undo(desk)
      await page.locator(`#row-${key}.proposed.current`).waitFor()
      await focusStands(page)
      const redo = page.locator('.undo button[data-action=redo]')
      await hand.use({ key: 'Control+Shift+z', click: redo })
      await page.locator(`#row-${key}.confirmed.current`).waitFor()
    },
  },
  {
    title: 'rejects a link',
    edits: 1,
    does: async (desk) => {
      const { page, hand } = desk
      const [{ key }] = await neighbours(page)
      await goTo(desk, key)
      await hand.use({ key: 'r', click: button(desk, key, 'rejection') })
      await rowOf(page, key).waitFor({ state: 'detached' })
      await page.locator('.row.current .badge.rejected').waitFor()
    },
  },
  {
    title: 'links segments that cross each other, and jumps to the other place and back',
    edits: 4,
    does: async (desk) => {
      const { page, hand } = desk
      const [one, two] = await neighbours(page)
      const ids = async (row: ShownRow, side: Side) => await segmentsOf(page, row.key, side)
      const source = [...(await ids(one, 'source')), ...(await ids(two, 'source'))]
      const target = [...(await ids(one, 'target')), ...(await ids(two, 'target'))]
      await unlink(desk, one)
      await unlink(desk, two)
      await link(desk, [source[0]!], [target[1]!])
      await link(desk, [source[1]!], [target[0]!])
      const crossing = page.locator('.row.link.confirmed.crossing').first()
      await crossing.locator('.type', { hasText: '↕' }).waitFor()
      const key = (await crossing.getAttribute('data-key')) ?? ''
      await goTo(desk, key)
      await hand.use({ key: 'Enter', click: crossing.locator('.chip') })
      const ghost = page.locator(`.row.ghost.current[data-of="${key}"]`)
      await ghost.waitFor()
      await focusStands(page)
      await hand.use({ key: 'Enter', click: ghost.locator('.chip') })
      await page.locator(`#row-${key}.current`).waitFor()
    },
  },
  {
    title: 'links segments that do not stand together',
    edits: 3,
    does: async (desk) => {
      const { page } = desk
      const [one] = await neighbours(page)
      const other = await lastPlain(page)
      const source = [
        ...(await segmentsOf(page, one.key, 'source')),
        ...(await segmentsOf(page, other.key, 'source')),
      ]
      const target = await segmentsOf(page, other.key, 'target')
      await unlink(desk, one)
      await unlink(desk, other)
      await link(desk, source, target)
      await page.locator('.row.current .type', { hasText: '2→1' }).waitFor()
    },
  },
  {
    title: 'merges a link with the one before, and splits it before a segment',
    edits: 2,
    does: async (desk) => {
      const { page, hand } = desk
      const before = (await rowsOf(page)).length
      const key = await merge(desk)
      expect(await rowsOf(page)).toHaveLength(before - 1)
      const second = (await segmentsOf(page, key, 'target'))[1]!
      await goToSegment(desk, 'target', second)
      await hand.use({ key: 's', click: button(desk, key, 'split') })
      await expect.poll(async () => (await rowsOf(page)).length).toBe(before)
    },
  },
  {
    title: 'moves the last segment of a link to the next one',
    edits: 2,
    does: async (desk) => {
      const { page } = desk
      const key = await merge(desk)
      const last = (await segmentsOf(page, key, 'target'))[1]!
      await goToSegment(desk, 'target', last)
      await moveSegment(desk, key, 'last', 'target')
      await page.locator(`#row-${key} .type`, { hasText: '2→1' }).waitFor()
    },
  },
  {
    title: 'moves the first segment of a link to the one before',
    edits: 2,
    does: async (desk) => {
      const { page } = desk
      const key = await merge(desk)
      const first = (await segmentsOf(page, key, 'source'))[0]!
      await goToSegment(desk, 'source', first)
      await moveSegment(desk, key, 'first', 'source')
      await page.locator(`#row-${key} .type`, { hasText: '1→2' }).waitFor()
    },
  },
  ...(['omitted', 'outside-excerpt'] as const).map((absence) => ({
    title: `says that a segment has no counterpart: ${absence}`,
    edits: 2,
    does: async (desk: Desk) => {
      const { page, hand } = desk
      const [row] = await neighbours(page)
      const segment = (await segmentsOf(page, row.key, 'source'))[0]!
      await unlink(desk, row)
      await goToSegment(desk, 'source', segment)
      const own = page.locator('.row.current.run')
      await own.waitFor()
      const answer = own.locator(`button[value=${absence}]`)
      if (absence === 'omitted') await hand.use({ key: '0', click: answer })
      else await hand.press(answer)
      const says = absence === 'omitted' ? 'omitted' : 'outside the excerpt'
      await page.locator('.row.current .absence', { hasText: says }).waitFor()
    },
  })),
  {
    title: 'splits a segment, and merges it with the next one again',
    edits: 2,
    does: async (desk) => {
      const { page } = desk
      const [{ key }] = await neighbours(page)
      await goTo(desk, key)
      const segments = rowOf(page, key).locator('.cell.source .seg')
      await splitSegment(desk, segments.first())
      await expect.poll(() => segments.count()).toBe(2)
      await focusStands(page)
      expect(await page.locator('.selection-bar').isVisible()).toBe(false)
      await mergeSegment(desk)
      await expect.poll(() => segments.count()).toBe(1)
    },
  },
  {
    title: 'pins a start and a finish, and aligns again between them',
    edits: 2,
    does: async (desk) => {
      const { page, hand } = desk
      const [start, between] = await neighbours(page)
      const finish = await lastPlain(page)
      const [segment] = await segmentsOf(page, between.key, 'source')
      await unlink(desk, between)
      await pin(desk, start.key)
      await page.locator(`#row-${start.key}.pinned`).waitFor()
      await pin(desk, finish.key)
      await hand.press(page.getByRole('button', { name: 'Align again' }))
      const linked = page.locator('.row.link .cell.source', {
        has: page.locator(`[data-seg="${segment}"]`),
      })
      // The page opens at the finish, which may be far from the start, and again when all is done.
      const isLinked = async () => {
        await open(desk, page.locator('.orders').getByRole('link', { name: 'Left', exact: true }))
        return await linked.isVisible()
      }
      await expect.poll(isLinked, { interval: 500 }).toBe(true)
      await goTo(desk, start.key)
    },
  },
  {
    title: 'confirms everything sure that has been on the screen',
    edits: 1,
    does: async (desk) => {
      const { page, hand } = desk
      await hand.use({ key: 'Shift+C', click: page.locator('button[data-action=confirm-seen]') })
      await page.locator('.row.link.confirmed').first().waitFor()
      const sure = await page
        .locator('.row.link.confirmed')
        .evaluateAll((rows) =>
          rows.map((row) => Number((row as HTMLElement).dataset['confidence'])),
        )
      expect(Math.min(...sure)).toBeGreaterThanOrEqual(0.95)
    },
  },
]
