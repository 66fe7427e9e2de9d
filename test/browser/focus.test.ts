/// <reference lib="dom" />
import type { Browser, Locator, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowPage } from '../../src/app/editing/reading.ts'
import { mergeBead } from '../../src/app/editing/editing.ts'
import { addNote } from '../../src/app/notes/noting.ts'
import { history, redo, undo } from '../../src/app/editing/undoing.ts'
import { describeInBrowser, launchBrowser, openPage } from '../support/browser.ts'
import { asJsonl } from '../support/context.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

const by = 'Olha'

/** Everything that is answered with parts of the page, or acts by a script. */
const CONTROLS = [
  'form[hx-boost] button:not([type=button], [type=reset])',
  '[hx-get]:is(a, button)',
  '[data-step]',
  '[data-follow]',
  '.workbench [data-action][type=button]',
].join(', ')

/** Where the focus may go from there: to the same part, or to a row. */
const PARTS = '#drawer, .work-footer, #linking, .pane, .threads, #toast'
const DRAFT = 'Half a thought'

interface Place {
  readonly part: string
  /** Of the row at the top of the window, and where it stands. */
  readonly top: { readonly key: string; readonly at: number } | null
}

declare global {
  // oxlint-disable-next-line no-var -- a global of the page
  var underWay: number
}

/** From the moment that they are made: the browser tells of them only later. */
function countRequests() {
  const { fetch } = globalThis
  globalThis.underWay = 0
  globalThis.fetch = async (...asked) => {
    globalThis.underWay += 1
    try {
      return await fetch(...asked)
    } finally {
      globalThis.underWay -= 1
    }
  }
}

describeInBrowser('After every button and link that changes a part of the page', () => {
  let browser: Browser
  let server: TestServer
  let page: Page
  let pair: Awaited<ReturnType<typeof importPair>>
  let before: string
  let rows: readonly string[]
  const pending = new Set<Request>()

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    pair = await importPair(server.context, ENGLISH, UKRAINIAN)
    prepare()
    before = await asJsonl(server.context, pair.bitext)
    ;({ page } = await openPage(browser, { viewport: { width: 1280, height: 600 } }))
    page.on('request', (request) => {
      if (!/events$|readers$/u.test(request.url())) pending.add(request)
    })
    for (const ended of ['requestfinished', 'requestfailed'] as const) {
      page.on(ended as 'requestfinished', (request) => pending.delete(request))
    }
    await page.addInitScript(countRequests)
    await page.context().addCookies([{ name: 'reviewer', value: by, url: server.url }])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  /** A link of two with two, with a note; other rows that have what it has not. */
  function prepare(): void {
    const { context } = server
    const links = () =>
      rowPage(context, { bitext: pair.bitext, order: 'source' }).rows.filter(
        (row) => row.kind === 'link',
      )
    const { bead, revision } = links()[2]!
    mergeBead(context, { bitext: pair.bitext, bead: bead.id, revision, with: 'previous', by })
    const merged = links().find(({ row }) => row.source.length > 1)!
    const anchor = { on: 'bead', bitext: pair.bitext, bead: merged.bead.id } as const
    addNote(context, { comparison: pair.comparison, anchor, body: 'A note.', by })
    rows = rowPage(context, { bitext: pair.bitext, order: 'source' }).rows.map(({ row }) => row.key)
  }

  const open = async (path: string) => {
    await page.goto(`${server.url}${path}`)
    await page.locator('html[data-ready]').waitFor()
  }

  /** Those of this page, as they can be found again after it was loaded anew. */
  const controls = async () =>
    await page.locator(CONTROLS).evaluateAll((found) =>
      found.map((one, index) => {
        const address = one.getAttribute('formaction') ?? one.closest('form')?.action ?? ''
        const place = new URL(address, location.href).pathname.replaceAll(/\/\d+/gu, '')
        const name = `${one.getAttribute('name') ?? ''}${one.getAttribute('value') ?? ''}`
        const screen = location.pathname.split('/')[3] ?? ''
        return {
          index,
          kind: `${screen} ${place} ${name} ${(one.textContent ?? '').replaceAll(/[\d\s]+/gu, ' ').trim()}`,
        }
      }),
    )

  it('the focus stays near, the rows stay in place, and what is being written stays', async () => {
    const comparison = `/comparisons/${pair.comparison}`
    const paths = [...rows.map((row) => `${comparison}?row=${row}`), `${comparison}/notes`]
    const tried = new Set<string>()
    for (const path of paths) {
      await open(path)
      for (const { index, kind } of await controls()) {
        if (tried.has(kind)) continue
        await open(path)
        const control = page.locator(CONTROLS).nth(index)
        if (!(await makeUsable(control))) continue
        tried.add(kind)
        await tryOut(control, kind)
      }
    }
    expect(tried.size).toBeGreaterThanOrEqual(30)
  }, 1_200_000)

  /** Opens what it stands in, selects what it needs; false where it cannot be used here. */
  async function makeUsable(control: Locator): Promise<boolean> {
    return await control.evaluate((one: HTMLButtonElement) => {
      for (let part = one.closest('details'); part;) {
        part.open = true
        part = part.parentElement?.closest('details') ?? null
      }
      if (one.form?.id === 'linking') {
        for (const side of ['source', 'target']) {
          document.querySelector<HTMLElement>(`.pick input[name=${side}]`)?.click()
        }
      }
      for (const field of one.form?.querySelectorAll<HTMLInputElement>('[required]') ?? []) {
        field.value ||= 'Text'
      }
      return !one.disabled && one.checkVisibility({ visibilityProperty: true })
    })
  }

  async function tryOut(control: Locator, kind: string): Promise<void> {
    const draft = page.locator('#note-body')
    if ((await draft.count()) > 0) await draft.fill(DRAFT)
    const was = await placeOf(control)
    await control.press('Enter')
    await settled()
    const { focus, isLost } = await focused()
    expect.soft(isLost, `${kind}: focus on ${focus.what}`).toBe(false)
    expect
      .soft(['pane', 'toast', was.part], `${kind}: focus on ${focus.what}`)
      .toContain(focus.part)
    if (!kind.includes('next') && was.top !== null) {
      const now = await topOf(was.top.key)
      if (now !== null)
        expect.soft(Math.abs(now - was.top.at), `${kind}: rows moved`).toBeLessThan(3)
    }
    if (!kind.includes('Save note')) expect.soft(await drafts(), kind).toContain(DRAFT)
    await restore()
  }

  const drafts = async () =>
    await page.evaluate(() =>
      document.querySelector('#note-body') === null
        ? 'Half a thought'
        : JSON.stringify({ ...sessionStorage }),
    )

  async function placeOf(control: Locator): Promise<Place> {
    return await control.evaluate((one: HTMLElement, parts) => {
      one.focus()
      const pane = document.querySelector('#pane')?.getBoundingClientRect()
      const row = [...document.querySelectorAll<HTMLElement>('#rows > .row')].find(
        (each) => each.getBoundingClientRect().top >= (pane?.top ?? 0),
      )
      return {
        part: one.closest(parts)?.id ?? '',
        top: row ? { key: row.dataset['key']!, at: row.getBoundingClientRect().top } : null,
      }
    }, PARTS)
  }

  const topOf = async (key: string) =>
    await page.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().top ?? null,
      `row-${key}`,
    )

  const focused = async () =>
    await page.evaluate((parts) => {
      const active = document.activeElement
      const part = active?.closest(parts)?.id ?? ''
      return {
        isLost: active === null || active === document.body || !active.checkVisibility(),
        focus: { part, what: active?.outerHTML.slice(0, 120) ?? '' },
      }
    }, PARTS)

  /** As it was before, for the next one. */
  async function restore(): Promise<void> {
    const { context } = server
    const { comparison, bitext } = pair
    if ((await asJsonl(context, bitext)) === before) return
    const [newest] = history(context, { comparison, limit: 1 })
    const back = newest!.kind === 'undo' ? redo : undo
    back(context, { comparison, by })
    expect(await asJsonl(context, bitext)).toBe(before)
  }

  /** Nothing is under way, and the details are those of the current row. */
  async function settled(): Promise<void> {
    await expect
      .poll(async () => {
        const shown = await page.evaluate(() => {
          if (globalThis.underWay > 0) return false

          const row = document.querySelector<HTMLElement>('.row.current')?.dataset['key']
          const details = document.querySelector<HTMLElement>('[data-details-of]')
          if (document.querySelector('.alignment-state.working')) return false
          return row === undefined || row === details?.dataset['detailsOf']
        })
        return shown && pending.size === 0
      })
      .toBe(true)
  }
})
