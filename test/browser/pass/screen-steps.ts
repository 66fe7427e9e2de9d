/** Reading aids, notes, and every screen beside the rows. */
import { expect } from 'vitest'
import { goTo, goToFirst, neighbours, rowOf, rowsOf } from './desk.ts'
import type { Desk } from './desk.ts'
import { reach } from './hands.ts'
import { enter, leave, open } from './pages.ts'
import type { Step } from './step.ts'

const tab = (desk: Desk, name: string) =>
  desk.page.locator('.tabs').getByRole('link', { name, exact: true })

async function backToRows(desk: Desk): Promise<void> {
  await open(desk, tab(desk, 'Workbench'))
  await desk.page.locator('.row.link').first().waitFor()
}

/** Some words of the row with the word of the sample, selected. */
async function noteOn(desk: Desk, body: string): Promise<string> {
  const { page, hand, sample } = desk
  const row = page.locator('.row.link', { hasText: sample.word }).first()
  const key = (await row.getAttribute('data-key')) ?? ''
  await goTo(desk, key)
  const segment = row.locator('.cell.source .seg').first()
  if (hand.name === 'keyboard') {
    await page.keyboard.press('ArrowLeft')
    for (const press of ['w', 'ArrowRight', 'Shift+ArrowRight', '3']) {
      await page.keyboard.press(press)
    }
    await page.locator('#note-body:focus').waitFor()
  } else {
    // It stands still when the mouse is above it.
    await segment.hover()
    const box = (await segment.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 - 90, box.y + 12, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Note on these words' }).click()
    await page.locator('#note-body:focus').waitFor()
    await page.locator('#note-form .severity.major').click()
  }
  await hand.write(page.locator('#note-body'), body)
  await hand.choose(page.locator('#note-form select[name=category]'), 'terminology')
  await hand.press(page.getByRole('button', { name: 'Save note' }))
  await page.locator('.drawer .thread.major', { hasText: body }).waitFor()
  await page.locator('mark.note').first().waitFor()
  return key
}

/** Tab alone would lead over the other rows. */
async function enterDrawer({ page, hand }: Desk): Promise<void> {
  if (hand.name === 'mouse') return
  await page.keyboard.press('d')
  await page.locator('#drawer:focus').waitFor()
}

/** From the field down to the hits in notes and then in texts, and into the first one. */
async function openHit(desk: Desk): Promise<void> {
  const { page, hand } = desk
  const hit = page.locator('.hit-own a')
  if (hand.name === 'mouse') return await open(desk, hit.first())
  await page.locator('input[type=search]').focus()
  await page.keyboard.press('ArrowDown')
  const isThere = async () => (await page.locator('.hit-own a:focus').count()) > 0
  for (let step = 0; step < 20 && !(await isThere()); step++) await page.keyboard.press('j')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await open(desk, page.locator('.hit-own a:focus'))
}

const FILTERING = 'filters the notes, and goes from a note to its text'
const REPLACING = 'replaces a text, and gives an orphan a new place'

export const SCREENS: readonly Step[] = [
  {
    title: 'goes from difference to difference, and from one unconfirmed link to the next',
    does: async (desk) => {
      const { page, hand } = desk
      const step = (name: string) => page.locator(`[data-step="${name}"]`)
      const current = async () => await page.locator('.row.current').getAttribute('data-key')
      await goToFirst(desk)
      await hand.use({ key: 'n', click: step('next-difference') })
      await page.locator('.row.current[data-differences]').waitFor()
      const first = await current()
      await hand.use({ key: 'n', click: step('next-difference') })
      await expect.poll(current).not.toBe(first)
      await hand.use({ key: 'p', click: step('previous-difference') })
      await expect.poll(current).toBe(first)
      await hand.use({ key: 'u', click: step('next-unconfirmed') })
      await expect.poll(current).not.toBe(first)
      await page.locator('.row.current[data-status=proposed]').waitFor()
      await hand.use({ key: 'Shift+U', click: step('previous-unconfirmed') })
      await page.locator('.row.current[data-status=proposed]').waitFor()
    },
  },
  {
    title: 'makes a note of a difference',
    edits: 1,
    does: async (desk) => {
      const { page, hand, sample } = desk
      await goToFirst(desk)
      await hand.use({ key: 'n', click: page.locator('[data-step="next-difference"]') })
      const key = await page.locator('.row.current[data-differences]').getAttribute('data-key')
      await page.locator(`[data-details-of="${key}"]`).waitFor()
      for (const side of ['source', 'target'] as const) {
        const text = page.locator(`.row.current .cell.${side} .text`)
        expect(await text.getAttribute('lang')).toBe(sample[side].language)
        expect(await text.getAttribute('dir')).toBe(sample[side].dir)
      }
      const threads = await page.locator('.drawer .thread').count()
      await enterDrawer(desk)
      await hand.press(page.getByRole('button', { name: 'Make a note' }).first())
      await expect.poll(() => page.locator('.drawer .thread').count()).toBe(threads + 1)
    },
  },
  {
    title: 'orders the rows by either text, and shows the links alone',
    does: async (desk) => {
      const { page } = desk
      const order = (name: string) =>
        page.locator('.orders').getByRole('link', { name, exact: true })
      const all = (await rowsOf(page)).length
      await open(desk, order('Links'))
      expect((await rowsOf(page)).every(({ kind }) => kind === 'link')).toBe(true)
      expect((await rowsOf(page)).length).toBeLessThan(all)
      await open(desk, order('Right'))
      await page.locator('.rows.by-target').waitFor()
      await open(desk, order('Left'))
    },
  },
  {
    title: 'jumps by the map, or to a number',
    does: async ({ page, hand }) => {
      if (hand.name === 'mouse') {
        const box = (await page.locator('#minimap').boundingBox())!
        await page.mouse.click(box.x + 5, box.y + box.height * 0.9)
      } else {
        await page.keyboard.press('g')
        await page.keyboard.type('11')
        await page.keyboard.press('Enter')
      }
      await expect
        .poll(async () => Number(await page.locator('.row.current .number').textContent()))
        .toBeGreaterThan(10)
    },
  },
  {
    title: 'reads the list of keys',
    does: async ({ page, hand }) => {
      await hand.use({ key: 'Shift+Slash', click: page.locator('[data-action=help]') })
      await page.locator('#keys[open]').waitFor()
      const close = page.locator('#keys').getByRole('button', { name: 'Close' })
      await hand.use({ key: 'Escape', click: close })
      await page.locator('#keys[open]').waitFor({ state: 'detached' })
    },
  },
  {
    title: 'notes on words, answers, changes and resolves the note, and deletes it',
    does: async (desk) => {
      const { page, hand } = desk
      await noteOn(desk, 'This word.')
      const thread = page.locator('.drawer .thread')
      await enterDrawer(desk)
      await hand.press(thread.locator('.answer-note summary'))
      await hand.write(thread.locator('.answer-note textarea'), 'I agree.')
      await hand.press(thread.locator('.answer-note button'))
      await thread.locator('.answer', { hasText: 'I agree.' }).waitFor()
      await enterDrawer(desk)
      await hand.press(thread.locator('.edit-note summary'))
      await hand.write(thread.locator('.edit-note textarea'), 'That word.')
      await hand.press(thread.locator('.edit-note button'))
      await thread.locator('.note-body', { hasText: 'That word.' }).waitFor()
      await enterDrawer(desk)
      await hand.press(thread.getByRole('button', { name: 'Resolve' }))
      await page.locator('.drawer .thread.resolved').waitFor()
      await enterDrawer(desk)
      await hand.press(thread.getByRole('button', { name: 'Delete' }))
      await thread.waitFor({ state: 'detached' })
    },
  },
  {
    title: FILTERING,
    does: async (desk) => {
      const { page, hand } = desk
      await noteOn(desk, 'For the list.')
      await open(desk, tab(desk, 'Notes'))
      await hand.choose(page.getByLabel('Severity', { exact: true }), 'critical')
      await open(desk, page.getByRole('button', { name: 'Filter' }))
      expect(await page.locator('.thread').count()).toBe(0)
      await hand.choose(page.getByLabel('Severity', { exact: true }), 'major')
      await open(desk, page.getByRole('button', { name: 'Filter' }))
      await open(desk, page.getByRole('link', { name: 'Show in the text' }).first())
      await page.locator('.row.current mark.note').first().waitFor()
    },
  },
  {
    title: REPLACING,
    needs: FILTERING,
    does: async (desk) => {
      const { page, hand, sample } = desk
      await open(desk, tab(desk, 'Texts'))
      const card = page.locator('.card').first()
      await hand.press(card.getByText('Replace with a corrected text'))
      const lines = sample.source.text.split('\n').filter((line) => !line.includes(sample.word))
      await hand.write(card.getByLabel('Corrected text'), lines.join('\n'))
      await open(desk, card.getByRole('button', { name: 'Replace' }))
      await page.getByRole('heading', { name: 'Notes without a place' }).waitFor()
      const title = lines.find((line) => line.trim() !== '')!.trim()
      await hand.write(page.locator('.attach input[name=words]').first(), title.slice(0, 8))
      await open(desk, page.getByRole('button', { name: 'Attach' }).first())
      await open(desk, tab(desk, 'Notes'))
      await page.locator('.quote', { hasText: title.slice(0, 8) }).waitFor()
    },
  },
  {
    title: 'takes it all back in the history',
    needs: REPLACING,
    does: async (desk) => {
      const { page } = desk
      await open(desk, tab(desk, 'History'))
      for (const done of ['attached a note', 'replaced a text']) {
        const line = page.locator('tbody tr:not(.undone)', { hasText: done }).first()
        const count = await page.locator('tr.undone').count()
        await open(desk, line.getByRole('button'))
        expect(await page.locator('tr.undone').count()).toBeGreaterThan(count)
      }
      await backToRows(desk)
    },
  },
  {
    title: 'opens a link from the matrix and from the dots',
    does: async (desk) => {
      const { page } = desk
      await open(desk, tab(desk, 'Matrix'))
      await open(desk, page.locator('.matrix .cell-facts a').first())
      await page.locator('.row.current').waitFor()
      await open(desk, tab(desk, 'Dots'))
      await open(desk, page.locator('.dot-plot a').first())
      await page.locator('.row.current').waitFor()
    },
  },
  {
    title: 'searches: anywhere, whole words, by an expression, and reads what is linked',
    does: async (desk) => {
      const { page, hand, sample } = desk
      await open(desk, tab(desk, 'Search'))
      for (const [how, query, hits] of [
        ['text', sample.part, true],
        ['word', sample.part, sample.source.language === 'zh'],
        ['regex', `${sample.part[0]}.?${sample.part.slice(1)}`, true],
        ['text', sample.word, true],
      ] as const) {
        await hand.write(page.locator('input[type=search]'), query)
        await hand.choose(page.getByLabel('How to match'), how)
        await open(desk, page.getByRole('button', { name: 'Search', exact: true }))
        if (hits) expect(await page.locator('.hits .found').count(), how).toBeGreaterThan(0)
      }
      await page.locator('.hit-others', { hasText: sample.counterpart }).first().waitFor()
      await openHit(desk)
      await page.locator('.row.current .cell.source', { hasText: sample.word }).waitFor()
    },
  },
  {
    title: 'downloads what was aligned',
    does: async (desk) => {
      const { page, hand } = desk
      await open(desk, tab(desk, 'Export'))
      const [coming] = await Promise.all([
        page.waitForEvent('download'),
        hand.press(page.getByRole('button', { name: 'Download .tmx', exact: true })),
      ])
      expect(coming.suggestedFilename()).toMatch(/\.tmx$/u)
    },
  },
  {
    title: 'adds a term, corrects and removes it',
    does: async (desk) => {
      const { page, hand, sample } = desk
      const from = page.url()
      await open(desk, page.locator('.crumbs a').first())
      await open(desk, page.getByRole('link', { name: 'Glossary', exact: true }))
      await hand.write(page.getByLabel('From (language)'), sample.source.language)
      await hand.write(page.getByLabel('To (language)'), sample.target.language)
      await hand.write(page.locator('textarea[name=terms]'), `${sample.word} = x`)
      await open(desk, page.getByRole('button', { name: 'Add', exact: true }))
      const row = page.locator('tr', { hasText: sample.word })
      await hand.press(row.getByText('Edit'))
      await hand.write(row.getByLabel('Translation'), sample.counterpart)
      await open(desk, row.getByRole('button', { name: 'Save' }))
      await page.locator('tr', { hasText: sample.counterpart }).waitFor()
      await open(desk, row.getByRole('button', { name: /^Delete/ }))
      expect(await row.count()).toBe(0)
      await enter(page, from)
    },
  },
  {
    title: 'chooses dark colours, larger texts, and no keys; and keys again',
    does: async (desk) => {
      const { page, hand } = desk
      const from = page.url()
      await open(desk, page.locator('.crumbs a').first())
      await open(desk, page.getByRole('link', { name: 'Settings', exact: true }))
      await hand.press(page.getByLabel('Dark'))
      await hand.choose(page.getByLabel('Text size'), 'large')
      await hand.press(page.getByLabel('Single-key shortcuts are on'))
      await open(desk, page.getByRole('button', { name: 'Save settings' }))
      await page.locator('html[data-theme=dark][data-keys=off]').waitFor()
      await enter(page, from)
      const current = await page.locator('.row.current').count()
      await page.keyboard.press('j')
      expect(await page.locator('.row.current').count()).toBe(current)
      await leave(page, async () => await page.goBack())
      await hand.press(page.getByLabel('Light'))
      await hand.press(page.getByLabel('Single-key shortcuts are on'))
      await open(desk, page.getByRole('button', { name: 'Save settings' }))
      await enter(page, from)
      const [{ key }] = await neighbours(page)
      if (hand.name === 'keyboard') await reach(rowOf(page, key).locator('a.number'))
      await goTo(desk, key)
    },
  },
]
