/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { addDocuments } from '../../src/app/importing/importing.ts'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

describeInBrowser('By keyboard alone', () => {
  let browser: Browser
  let server: TestServer
  let page: Page
  let complaints: readonly string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })
  beforeEach(async () => {
    const { comparison } = await importPair(server.context, ENGLISH, UKRAINIAN)
    ;({ page, complaints } = await openPage(browser))
    await page.goto(`${server.url}/comparisons/${comparison}`)
    await page.locator('html[data-ready]').waitFor()
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await page.context().close()
  })

  const current = async () => await page.locator('.row.current').getAttribute('data-key')
  const rows = async () => await page.locator('#rows > .row').count()
  const focusIsInRow = async () =>
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.row') !== null))
      .toBe(true)
  const saved = async () => await page.locator('[data-saved]', { hasText: 'All saved' }).waitFor()

  it('goes from row to row, side to side, and back', async () => {
    await page.keyboard.press('j')
    const first = await current()
    await page.keyboard.press('j')
    expect(await current()).not.toBe(first)
    await page.keyboard.press('k')
    expect(await current()).toBe(first)
    await focusIsInRow()
    await page.keyboard.press('ArrowRight')
    await page.locator('.row.current .cell.target.current-side').waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.locator('.row.current .cell.source.current-side').waitFor()
  })

  it('copies a row as a quotation with its sources, or selects it where copying is forbidden', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        if (text === document.body.dataset['copied']) throw new Error('forbidden')
        document.body.dataset['copied'] = text
      }
    })
    await page.keyboard.press('u')
    await page.keyboard.press('q')
    await page.locator('#toast', { hasText: 'Copied with its sources' }).waitFor()
    const copied = (await page.locator('body').getAttribute('data-copied'))!
    const words = await page.locator('.row.current .cell.target .seg').allTextContents()
    expect(copied).toContain(words.join(' ').trim())
    expect(copied).toMatch(/^“.+”\n— .+\(English.*\)\.\n\n“.+”\n— .+\(Ukrainian.*\)\./u)
    const address = new URL(copied.trim().split('\n').at(-1)!)
    expect(address.origin).toBe(new URL(server.url).origin)
    expect(address.searchParams.get('row')).toBe(await current())
    await page.keyboard.press('q')
    await page.locator('#toast', { hasText: 'Press Ctrl+C' }).waitFor()
    expect(copied).toContain(await page.evaluate(() => String(getSelection()).trim()))
  })

  it('goes on at the hit that was opened, when the reader comes back to the search', async () => {
    await page.goto(`${page.url().split('?')[0]}/search?query=the`)
    await page.locator('html[data-ready]').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    const second = await page.locator('.hit-own a:focus').getAttribute('href')
    await page.keyboard.press('Enter')
    await page.locator('.row.current').waitFor()
    await page.goBack()
    await page.locator(`.hit-own a:focus[href="${second}"]`).waitFor()
  })

  it('heeds what is printed on Latin keys, and the place of others', async () => {
    const press = async (
      code: string,
      key: string,
      more: { shiftKey?: boolean; ctrlKey?: boolean } = {},
    ) =>
      await page.evaluate(
        (given) =>
          document.activeElement!.dispatchEvent(
            new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }),
          ),
        { code, key, ...more },
      )
    const isOpen = async () => await page.locator('#keys[open]').count()
    for (const [code, key] of [
      ['KeyJ', 'о'],
      ['KeyJ', 'ت'],
      ['KeyJ', 'j'],
    ] as const) {
      const before = await page.locator('.row.current').evaluateAll((rows) => rows[0]?.id)
      await press(code, key)
      expect(await page.locator('.row.current').getAttribute('id')).not.toBe(before)
    }
    // German: ? beside 0, Y and Z changed; French: ? on M, M beside L, A on Q; Russian: ? on 7.
    for (const code of ['Minus', 'KeyM', 'Digit7']) {
      await press(code, '?', { shiftKey: true })
      expect(await isOpen(), code).toBe(1)
      await page.keyboard.press('Escape')
      await expect.poll(isOpen).toBe(0)
    }
    const count = await rows()
    await press('KeyM', ',')
    await press('Semicolon', 'm')
    await expect.poll(rows).toBe(count - 1)
    await saved()
    await press('KeyY', 'z', { ctrlKey: true })
    await expect.poll(rows).toBe(count)
    await press('KeyZ', 'y')
    await page.locator('#type-form input:focus').waitFor()
    await page.keyboard.press('Escape')
    await press('KeyQ', 'a')
    await page.locator('#note-body:focus').waitFor()
    await page.keyboard.press('Escape')
    await press('KeyD', 'в')
    await page.locator('#drawer:focus').waitFor()
  })

  it('confirms and goes on with one key, repeats the last deed, and takes arrows for rows', async () => {
    const confirmed = async () => await page.locator('.row.link.confirmed').count()
    const links = await page.locator('.row.link').count()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const second = await current()
    await page.keyboard.press('ArrowUp')
    const first = await current()
    expect(second).not.toBe(first)
    await page.keyboard.press('o')
    await expect.poll(confirmed).toBe(1)
    await expect.poll(current).toBe(second)
    await page.keyboard.press('Control+Enter')
    await expect.poll(confirmed).toBe(2)
    await expect.poll(current).not.toBe(second)
    await page.keyboard.press('c')
    await expect.poll(confirmed).toBe(3)
    await page.keyboard.press('j')
    await page.keyboard.press('.')
    await expect.poll(confirmed).toBe(4)
    await page.keyboard.press('Control+Home')
    await expect.poll(current).toBe(first)
    await page.keyboard.press('Control+End')
    await expect
      .poll(current)
      .toBe(await page.locator('#rows > .row').last().getAttribute('data-key'))
    await page.keyboard.press('Control+z')
    await expect.poll(confirmed).toBe(3)
    await page.keyboard.press('Control+y')
    await expect.poll(confirmed).toBe(4)
    expect(links).toBeGreaterThan(4)
    await focusIsInRow()
  })

  it('goes to what has no link, to notes, and to rows that there are', async () => {
    await page.keyboard.press('u')
    const first = await current()
    await page.keyboard.press('a')
    await page.locator('#note-body:focus').waitFor()
    await page.keyboard.type('Look here')
    await page.keyboard.press('Control+Enter')
    await page.locator('.row.current[data-notes="1"]:focus').waitFor()
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await page.keyboard.press('x')
    await page.locator('.row.run.current:focus').waitFor()
    await page.keyboard.press('Shift+KeyE')
    await expect.poll(current).toBe(first)
    await page.keyboard.press('i')
    await page.locator('.row.run.current').waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Shift+KeyI')
    await page.locator('.toast', { hasText: 'No passage without a link further up.' }).waitFor()
    await page.keyboard.press('g')
    await page.locator('.goto input:focus').waitFor()
    await page.keyboard.type('999')
    await page.keyboard.press('Enter')
    await page.locator('.toast', { hasText: /^There are rows 1 to \d+\.$/ }).waitFor()
    await focusIsInRow()
  })

  it('looks on for a difference while links are being compared, says how far, and stops at Esc', async () => {
    const first = await page.locator('#rows > .row').first().getAttribute('data-key')
    let asked = 0
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/next?*', async (route) => {
      asked++
      if (asked === 2) await held
      const found = { key: first, number: 1 }
      await route.fulfill({ json: asked % 2 === 1 ? { ...found, stopped: true } : found })
    })
    const said = (words: string) => page.locator('.toast', { hasText: words }).waitFor()
    await page.keyboard.press('Control+End')
    const last = await current()
    await page.keyboard.press('n')
    await said('Comparing links: nothing up to row 1 of')
    await page.keyboard.press('Escape')
    await said('Stopped: still at row')
    release()
    expect(await current()).toBe(last)
    await page.keyboard.press('n')
    await said('Row 1: nothing on the way here.')
    await expect.poll(current).toBe(first)
    expect(asked).toBe(4)
  })

  it('leaves arrows to a choice that has the focus', async () => {
    await page.keyboard.press('u')
    await page.keyboard.press('a')
    await page.locator('#note-body:focus').waitFor()
    await page.locator('.severity input').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.locator('.severity input[value=minor]:checked:focus').waitFor()
  })

  it('leaves what is done with a row where it was when it is done', async () => {
    await page.keyboard.press('u')
    await page.locator(`[data-details-of="${await current()}"]`).waitFor()
    const buttons = async () =>
      await page.locator('.row.current .actions button').evaluateAll((all) =>
        all.slice(0, 4).map((one) => {
          const { left, width } = one.getBoundingClientRect()
          return [one.dataset['action'], Math.round(left), Math.round(width)]
        }),
      )
    const before = await buttons()
    await page.keyboard.press('c')
    await page.locator('.row.current.confirmed').waitFor()
    expect(await buttons()).toEqual(before)
  })

  it('goes into the details of the row and back', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const key = await current()
    await page.keyboard.press('d')
    await page.locator(`#drawer:focus [data-details-of="${key}"]`).waitFor()
    await page.keyboard.press('Tab')
    await page.locator('#drawer :focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator(`#row-${key}.current:focus`).waitFor()
  })

  it('splits a link by the lengths where no segment was chosen', async () => {
    await page.keyboard.press('u')
    await page.keyboard.press('j')
    const before = await rows()
    await page.keyboard.press('m')
    await expect.poll(rows).toBe(before - 1)
    await page.keyboard.press('s')
    await expect.poll(rows).toBe(before)
    await focusIsInRow()
  })

  it('notes on words that are selected word by word, with a severity', async () => {
    await page.keyboard.press('u')
    await page.keyboard.press('w')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const words = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(words.trim().split(/\s+/)).toHaveLength(2)
    await page.keyboard.press('3')
    await page.locator('#note-body:focus').waitFor()
    await page.keyboard.type('Look here: j k c are only letters in a field.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.drawer .thread.major').waitFor()
    await page.locator('mark.note').first().waitFor()
    await saved()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await focusIsInRow()
  })

  it('keeps a draft when the reader goes away and comes back', async () => {
    await page.keyboard.press('u')
    const key = await current()
    await page.keyboard.press('a')
    await page.locator('#note-body:focus').waitFor()
    await page.keyboard.type('Not yet finished')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.locator(`[data-details-of="${await current()}"]`).waitFor()
    expect(await page.locator('#note-body').inputValue()).toBe('')
    await page.keyboard.press('k')
    await page.locator(`[data-details-of="${key}"]`).waitFor()
    expect(await page.locator('#note-body').inputValue()).toBe('Not yet finished')
    await page.reload()
    await page.locator('html[data-ready]').waitFor()
    expect(await page.locator('#note-body').inputValue()).toBe('Not yet finished')
  })

  it('jumps to a number, to differences, and opens search and help', async () => {
    await page.keyboard.press('g')
    await page.locator('.goto input:focus').waitFor()
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await page.locator('.row.current a.number', { hasText: /^4$/ }).waitFor()
    await page.keyboard.press('k')
    await page.keyboard.press('n')
    await page.locator('.row.current[data-differences]').waitFor()
    await page.keyboard.press('Shift+Slash')
    await page.locator('#keys[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Slash')
    await page.waitForURL(/search/)
    await page.locator('input[type=search]:focus').waitFor()
  })

  it('pins a start and a finish and aligns again between them', async () => {
    await page.keyboard.press('u')
    await page.keyboard.press('Space')
    await page.locator('.row.pinned').waitFor()
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Align again' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.row.pinned').count()).toBe(0)
    // The page stays, with everything on it.
    await page.evaluate(() => (document.body.dataset['stays'] = 'yes'))
    const key = await current()
    await page.keyboard.press('Space')
    for (const press of ['Control+Home', 'Space', 'Enter']) await page.keyboard.press(press)
    await page.locator('.toast', { hasText: 'Aligned.' }).waitFor()
    expect(await page.locator('.row.pinned').count()).toBe(0)
    await page.locator('body[data-stays]').waitFor()
    await focusIsInRow()
    expect(await current()).not.toBe(key)
  })

  it('shows another version at Enter or a button, not on the way there by arrows', async () => {
    const { context } = server
    const { comparison, target } = await importPair(context, ENGLISH, UKRAINIAN)
    const documents = ['c.txt', 'd.txt'].map((fileName) => ({ fileName, content: UKRAINIAN }))
    await addDocuments(context, { comparison, documents, by: 'Test' })
    const address = `${server.url}/comparisons/${comparison}?target=${target}`
    await page.goto(address)
    await page.locator('html[data-ready]').waitFor()
    const choice = page.getByLabel('Right text')
    const show = page.getByRole('button', { name: 'Show on the right' })
    const shown = async () => Number(new URL(page.url()).searchParams.get('target'))
    await choice.press('ArrowDown')
    await show.waitFor()
    await choice.press('ArrowDown')
    const last = Number(await choice.inputValue())
    expect(last).not.toBe(target)
    expect(await shown()).toBe(target)
    await choice.press('Enter')
    await expect.poll(shown).toBe(last)
    await page.locator('.row.link').first().waitFor()
    await page.locator('html[data-ready]').waitFor()
    expect(await show.count()).toBe(0)
    await choice.press('ArrowUp')
    await show.press('Enter')
    await expect.poll(shown).not.toBe(last)
  })

  it('does nothing when keys are switched off, but for Tab, Enter and Escape', async () => {
    await page.goto(`${server.url}/settings`)
    await page.getByLabel('Single-key shortcuts are on').uncheck()
    await page.getByRole('button', { name: 'Save settings' }).click()
    await page.locator('html[data-keys=off]').waitFor()
    await page.goto(`${server.url}/comparisons/1`)
    await page.locator('html[data-ready]').waitFor()
    await page.keyboard.press('j')
    expect(await page.locator('.row.current').count()).toBe(0)
    const number = page.locator('.row.link a.number').nth(1)
    await number.press('Enter')
    await page.locator('#drawer:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.row.link.current:focus').waitFor()
  })

  it('takes keys that the reader has chosen, and says what has none then', async () => {
    await page.goto(`${server.url}/settings`)
    await page.getByText('Change keys').click()
    await page.getByLabel('Next row or hit').press('KeyX')
    await page
      .locator('label', { hasText: /^Unlink/ })
      .getByText('Same key as “Next row')
      .waitFor()
    await page.getByRole('button', { name: 'Save settings' }).click()
    await page
      .locator('label', { hasText: /^Unlink/ })
      .getByText('Has no key')
      .waitFor()
    await page.goto(`${server.url}/comparisons/1`)
    await page.locator('html[data-ready]').waitFor()
    const count = await rows()
    await page.keyboard.press('j')
    expect(await page.locator('.row.current').count()).toBe(0)
    await page.keyboard.press('x')
    await page.keyboard.press('x')
    expect(await page.locator('.row.current').count()).toBe(1)
    await page.keyboard.press('Shift+Slash')
    await page.locator('#keys dd', { hasText: 'Unlink (x is used for “Next row' }).waitFor()
    expect(await rows()).toBe(count)
  })
})
