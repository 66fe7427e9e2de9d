/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addNote } from '../../src/app/notes/noting.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import { invite } from '../../src/app/accounts/accounts.ts'
import { makeApiToken } from '../../src/app/accounts/api-tokens.ts'
import { confirmAbove, confirmBead, rejectBead } from '../../src/app/editing/editing.ts'
import { addEveryRole, signedIn } from '../support/accounts.ts'
import {
  accessibilityFaults,
  describeInBrowser,
  launchBrowser,
  openPage,
} from '../support/browser.ts'
import type { WatchedPage } from '../support/browser.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'
import type { TestServer } from '../support/workbench-server.ts'

describeInBrowser('Every screen, in light and dark, is accessible', () => {
  let browser: Browser
  let server: TestServer
  let pair: { comparison: number; bitext: number; source: number; target: number }

  /** Screens, not each of their states. */
  const seenNarrow = new Set<string>()

  /** Of all screens: a new one would take as long as all that is tested of a screen. */
  let watched: WatchedPage | null = null

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  /** In light, then, with only the colours changed, in dark; and nothing is wider than its window. */
  const inBothThemes = async (page: Page, title: string) => {
    await page.emulateMedia({ colorScheme: 'light' })
    expect.soft(await accessibilityFaults(page), title).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await accessibilityFaults(page, 'colours'), `${title}, dark`).toEqual([])
    await fits(page, title)
  }

  /** On a telephone, and with the colours of a contrast theme. */
  const onTelephoneAndInForcedColours = async (page: Page, title: string) => {
    await page.emulateMedia({ forcedColors: 'active' })
    expect.soft(await accessibilityFaults(page, 'colours'), `${title}, forced`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await page.setViewportSize({ width: 390, height: 844 })
    expect.soft(await accessibilityFaults(page, 'width'), `${title}, narrow`).toEqual([])
    await fits(page, `${title}, narrow,`)
  }

  const fits = async (page: Page, title: string) => {
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('#drawer, #pane')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => `${one.tagName} ${one.scrollWidth} in ${one.clientWidth}`),
    )
    expect.soft(wide, `${title} is too wide`).toEqual([])
  }

  /** As if it were new: nothing is kept of the screen before. */
  const cleanPage = async (cookies: readonly { name: string; value: string }[], url: string) => {
    watched ??= await openPage(browser)
    const { page, complaints } = watched
    const context = page.context()
    if (page.url().startsWith('http')) await page.evaluate(() => sessionStorage.clear())
    await context.clearCookies()
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })))
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    const before = complaints.length
    return { page, complaintsSince: () => complaints.slice(before) }
  }
  /** After what leaves complaints or routes behind. */
  const discardPage = async () => {
    await watched?.page.context().close()
    watched = null
  }

  const check = async (
    path: string,
    prepare: (page: Page) => Promise<unknown> = async () => {},
    url = server.url,
    cookies: readonly { name: string; value: string }[] = [],
  ) => {
    const tester = { name: 'reviewer', value: 'Tester' }
    const { page, complaintsSince } = await cleanPage([tester, ...cookies], url)
    const answer = await page.goto(`${url}${path}`)
    await prepare(page)
    await inBothThemes(page, path)
    if (!seenNarrow.has(path)) await onTelephoneAndInForcedColours(page, path)
    seenNarrow.add(path)
    if (answer!.ok()) expect(complaintsSince()).toEqual([])
  }

  it('an empty library', async () => {
    await check('/')
  })

  it('a workbench at work', async () => {
    pair = await importPair(server.context, ENGLISH, UKRAINIAN)
    const { rows } = rowPage(server.context, { bitext: pair.bitext, order: 'source' })
    const link = rows.find((view) => view.kind === 'link')
    addNote(server.context, {
      comparison: pair.comparison,
      anchor: { on: 'bead', bitext: pair.bitext, bead: link!.row.bead },
      body: 'A note to see.',
      severity: 'critical',
      by: 'Test',
    })
    await check(`/comparisons/${pair.comparison}`)
    await check(`/comparisons/${pair.comparison}?order=links`)
  })

  it.each([
    '/',
    '/comparisons/new',
    '/settings',
    '/nowhere',
    '/comparisons/1/notes',
    '/comparisons/1/orphans',
    '/comparisons/1/history',
    '/?query=bridge&order=name',
    '/?query=zzz',
    '/comparisons/1/documents/new',
    '/bitexts/1/export',
    '/comparisons/1/export',
    '/comparisons/1/matrix',
    '/comparisons/1/dots',
    '/comparisons/1/documents',
    '/comparisons/1/search?query=bridge',
    '/glossary',
  ])('the screen %s', async (path) => await check(path))

  const workbench = () => `/comparisons/${pair.comparison}`
  const ready = async (page: Page) => await page.locator('html[data-ready]').waitFor()

  const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'a row with everything open': async (page) => {
      await page.keyboard.press('j')
      await page.locator('.details .thread').waitFor()
      await page.locator('.details details').evaluateAll((parts) => {
        for (const part of parts) (part as HTMLDetailsElement).open = true
      })
    },
    'words that are selected': async (page) => {
      for (const key of ['j', 'v', 'w', 'Shift+ArrowRight']) await page.keyboard.press(key)
      await page.locator('.selection-bar').waitFor()
    },
    'the keys': async (page) => {
      await page.keyboard.press('Shift+Slash')
      await page.locator('#keys[open]').waitFor()
    },
    'the question for a name': async (page) => {
      await page.context().clearCookies()
      await page.reload()
      await ready(page)
      await page.keyboard.press('u')
      await page.keyboard.press('c')
      await page.locator('dialog[open]').waitFor()
    },
    'the field for a row': async (page) => {
      await page.keyboard.press('g')
      await page.locator('.goto input').waitFor()
    },
    'two pinned links': async (page) => {
      for (const key of ['u', 'Space', 'u', 'u', 'Space']) await page.keyboard.press(key)
      await page.getByRole('button', { name: 'Align again' }).waitFor()
    },
    'a conflict in the corner': async (page) => {
      await page.route('**/rows?*', async (route) => await route.abort())
      const row = page.locator('.row.link.proposed').last()
      const key = (await row.getAttribute('data-key')) ?? ''
      await row.locator('a.number').click()
      const { rows } = rowPage(server.context, { bitext: pair.bitext, order: 'source' })
      const view = rows.find((one) => one.kind === 'link' && one.row.key === key)
      if (view?.kind !== 'link') throw new Error('no such link')
      const { bead, revision } = view
      rejectBead(server.context, { bitext: pair.bitext, bead: bead.id, revision, by: 'Marta' })
      await page.keyboard.press('c')
      await page.locator('.conflict').waitFor()
    },
    'a window enlarged to 200 %, where the row that is read stays in sight': async (page) => {
      await page.setViewportSize({ width: 720, height: 450 })
      for (const key of ['j', 'j', 'j']) await page.keyboard.press(key)
      const key = await page.locator('.row.current').getAttribute('data-key')
      await page.locator(`[data-details-of="${key}"]`).waitFor()
      const rows = (await page.locator('#pane').boundingBox())!
      expect(rows.height).toBeGreaterThan(450 / 4)
      const top = async () => (await page.locator('.row.current').boundingBox())!.y - rows.y
      await expect.poll(top).toBeGreaterThanOrEqual(-1)
      expect(await top()).toBeLessThan(rows.height - 24)
    },
    'a narrow window': async (page) => {
      await page.setViewportSize({ width: 400, height: 800 })
      await page.keyboard.press('j')
      await page.locator('.details').waitFor()
    },
  }

  it.each(Object.entries(states))('the workbench with %s', async (title, prepare) => {
    const olha = { name: 'reviewer', value: 'Olha' }
    const { page, complaintsSince } = await cleanPage([olha], server.url)
    await page.goto(`${server.url}${workbench()}`)
    await ready(page)
    await prepare(page)
    await inBothThemes(page, title)
    if (title.includes('conflict')) await discardPage()
    else expect(complaintsSince()).toEqual([])
  })

  it('a conflict on a page of its own', async () => {
    const { page } = await openPage(browser)
    // What Marta does must not arrive before the form is sent.
    await page.route('**/events', async (route) => await route.abort())
    await page.goto(`${server.url}${workbench()}`)
    const row = page.locator('.row.link.proposed').first()
    const key = (await row.getAttribute('data-bead')) ?? ''
    const { rows } = rowPage(server.context, { bitext: pair.bitext, order: 'source' })
    const view = rows.find((one) => one.kind === 'link' && String(one.bead.id) === key)
    if (view?.kind !== 'link') throw new Error('no such link')
    const { bead, revision } = view
    confirmBead(server.context, { bitext: pair.bitext, bead: bead.id, revision, by: 'Marta' })
    // As without a script: the whole page is the answer.
    await row.locator('[data-action=rejection]').evaluate((button: HTMLButtonElement) => {
      button.form!.action = button.formAction
      button.form!.submit()
    })
    await page.getByRole('heading', { name: 'Changed in the meantime' }).waitFor()
    await inBothThemes(page, 'conflict page')
    await page.context().close()
  })

  it.each(['queued', 'running', 'failed', 'cancelled', 'interrupted'] as const)(
    'an alignment that is %s',
    async (state) => {
      const { jobs } = server.context.stores
      const latest = jobs.latest(pair.bitext)!
      const ending = { finishedAt: server.context.now() }
      jobs.setState(latest.id, state, ending)
      await check(workbench())
      jobs.setState(latest.id, 'done', ending)
    },
  )

  it('a comparison that is finished', async () => {
    confirmAbove(server.context, { bitext: pair.bitext, confidence: 0, by: 'Marta' })
    await check(workbench(), async (page) => await page.locator('.finished').waitFor())
  })

  const ROLE_SCREENS = [
    [null, '/sign-in'],
    [null, '/invitations/none'],
    ['admin', '/settings/services'],
    ['admin', '/settings/accounts'],
    ['admin', '/settings/backup'],
    ['reader', '/settings/account'],
    ['reader', '/settings/services'],
    ['reader', '/'],
  ] as const

  it('an invitation, and what each role sees', async () => {
    const own = await startTestServer()
    const made = await addEveryRole(own.context)
    const { token } = invite(own.context, 'reviewer')
    makeApiToken(own.context, made.reader, 'For a script')
    await check(`/invitations/${token}`, async () => {}, own.url)
    for (const [role, path] of ROLE_SCREENS) {
      const session = role && signedIn(own.context, made[role]).cookie.replace('session=', '')
      const cookies = session === null ? [] : [{ name: 'session', value: session }]
      await check(path, async () => {}, own.url, cookies)
    }
    await own.end()
  })

  it('a preview of texts', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${server.url}/comparisons/new`)
    await page.getByLabel('Text 1').fill(ENGLISH)
    await page.getByLabel('Text 2').fill(UKRAINIAN)
    await page.getByRole('button', { name: 'Preview the segments' }).click()
    await page.locator('.segment-list').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
