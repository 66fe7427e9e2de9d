/** A real Chromium for tests, and what it must not have to complain about. */
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { describe } from 'vitest'
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // All pages are on this machine, whatever proxy it is to use for others.
  '--no-proxy-server',
]

/** Milliseconds that one thing may take on a busy machine. */
export const LONGEST = 120_000

const executablePath = findChromium()

/** Skipped, with the way to get a browser in its title, where there is none. */
export function describeInBrowser(title: string, suite: () => void): void {
  if (executablePath === undefined) describe.skip(`${title} (${HOW_TO_GET_CHROMIUM})`, suite)
  else describe(title, suite)
}

export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const args = [...FLAGS, ...flags]
  return await chromium.launch({ executablePath: executablePath ?? '', args, timeout: LONGEST })
}

/** A page, and everything it complained about so far: errors, warnings, refused by policy. */
export interface WatchedPage {
  readonly page: Page
  readonly complaints: readonly string[]
}

/** A page of its own, without the cookies of others; with a name, unless one is to be asked for. */
export async function openPage(
  browser: Browser,
  { name = 'Tester', ...options }: BrowserContextOptions & { readonly name?: string | null } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  if (name !== null) {
    await context.addCookies([
      { name: 'reviewer', value: encodeURIComponent(name), domain: '127.0.0.1', path: '/' },
    ])
  }
  context.setDefaultTimeout(LONGEST)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  return { page, complaints }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const RULES = {
  colours: ['color-contrast', 'link-in-text-block'],
  width: ['target-size', 'scrollable-region-focusable'],
}

/**
 * Violations of WCAG 2.2 A and AA, each with the places where it was found; only those that other
 * colours, or another width of the window, can make where nothing else has changed.
 */
export async function accessibilityFaults(
  page: Page,
  changed: 'all' | keyof typeof RULES = 'all',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const runOnly =
    changed === 'all'
      ? { type: 'tag' as const, values: TAGS }
      : { type: 'rule' as const, values: RULES[changed] }
  return await page.evaluate(async (only) => {
    const { axe: tester } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await tester.run({ runOnly: only, resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 4)
          .map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`)
          .join(' | ')}`,
    )
  }, runOnly)
}
