/// <reference lib="dom" />
/** The way to a new comparison: files, what is told of them, and what has to be corrected. */
import iconv from 'iconv-lite'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Desk } from './desk.ts'
import { reach } from './hands.ts'
import { enter, open } from './pages.ts'
import type { Step } from './step.ts'

interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** By keyboard in the dialog that the field opens; by mouse dropped from another window. */
async function bring({ page, hand }: Desk, files: readonly ChosenFile[]): Promise<void> {
  const field = page.locator('.files input[type=file]')
  if (hand.name === 'keyboard') {
    const press = async () => {
      await reach(field)
      await page.keyboard.press('Enter')
    }
    // The browser has to be told of it before the key comes.
    const [coming] = await Promise.all([page.waitForEvent('filechooser'), press()])
    const given = files.map(({ name, bytes }) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(bytes),
    }))
    return await coming.setFiles(given)
  }
  const dropped = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, bytes } of given) {
        transfer.items.add(new File([new Uint8Array(bytes)], name))
      }
      return transfer
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  )
  await page.locator('.files').dispatchEvent('drop', { dataTransfer: dropped })
}

const previewAgain = async (desk: Desk) =>
  await open(desk, desk.page.getByRole('button', { name: 'Preview again' }))

/** Opens what can be corrected of a text, where it is not open. */
async function correct({ hand }: Desk, card: Locator): Promise<void> {
  const details = card.locator('details')
  if ((await details.getAttribute('open')) === null) await hand.press(details.locator('summary'))
}

export const IMPORTING: readonly Step[] = [
  {
    title:
      'makes a comparison of files, with their encoding and languages corrected in the preview',
    does: async (desk) => {
      const { page, hand, sample } = desk
      const from = page.url()
      await open(desk, page.locator('.crumbs a').first())
      await open(desk, page.getByRole('link', { name: 'New comparison', exact: true }))
      const { source, target } = sample
      await bring(desk, [
        { name: 'a.txt', bytes: iconv.encode(source.text, source.encoding) },
        { name: 'b.txt', bytes: iconv.encode(target.text, target.encoding) },
      ])
      expect(await page.locator('[data-chosen-files]').textContent()).toBe('1. a.txt\n2. b.txt')
      await open(desk, page.getByRole('button', { name: 'Preview the segments' }))
      const card = page.locator('.card.preview').filter({ hasText: sample.counterpart })
      await page.locator('.segment-list', { hasText: sample.word }).waitFor()
      await card.waitFor()
      const second = page.locator('.card.preview').nth(1)
      await correct(desk, second)
      await hand.choose(second.getByLabel('Encoding'), 'ibm866')
      await hand.write(second.getByLabel('Language'), 'be')
      await previewAgain(desk)
      await second.locator('.told', { hasText: 'Belarusian' }).waitFor()
      if (target.language !== 'en') expect(await card.count()).toBe(0)
      await correct(desk, second)
      await hand.choose(second.getByLabel('Encoding'), target.encoding)
      await hand.write(second.getByLabel('Language'), target.language)
      await previewAgain(desk)
      await card.waitFor()
      await hand.write(page.getByLabel('Name of the comparison'), 'Corrected')
      await open(desk, page.getByRole('button', { name: 'Compare' }))
      await page.getByRole('heading', { name: 'Corrected' }).waitFor()
      await page.locator(`.row.link .cell.target .text[lang=${target.language}]`).first().waitFor()
      await enter(page, from)
    },
  },
  {
    title: 'makes a comparison of a table whose columns are chosen in the preview',
    does: async (desk) => {
      const { page, hand, sample } = desk
      const from = page.url()
      const cells = ['7', sample.counterpart, 'seen', sample.word]
      const table = new TextEncoder().encode(`${cells.join(',')}\n${cells.join(',')}\n`)
      await open(desk, page.locator('.crumbs a').first())
      await open(desk, page.getByRole('link', { name: 'New comparison', exact: true }))
      await bring(desk, [{ name: 'pairs.csv', bytes: table }])
      await open(desk, page.getByRole('button', { name: 'Preview the segments' }))
      const column = (number: number) => page.getByLabel(`What column ${number} contains`)
      for (const [at, held] of ['', 'target_text', '', 'source_text'].entries()) {
        const list = column(at + 1)
        if ((await list.inputValue()) !== held) await hand.choose(list, held)
      }
      const head = page.getByLabel('The first row names the columns')
      if (await head.isChecked()) await hand.press(head)
      await hand.write(page.getByLabel('Language of A'), sample.source.language)
      await hand.write(page.getByLabel('Language of B'), sample.target.language)
      await previewAgain(desk)
      const units = page.locator('.aligned-units li')
      expect(await units.count()).toBe(2)
      expect(await units.first().locator('[lang]').allTextContents()).toEqual([
        sample.word,
        sample.counterpart,
      ])
      await open(desk, page.getByRole('button', { name: 'Create the comparison' }))
      await page.locator('.row.link .cell.source', { hasText: sample.word }).first().waitFor()
      await enter(page, from)
    },
  },
]
