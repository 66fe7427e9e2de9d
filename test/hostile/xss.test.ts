/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, launchBrowser, LONGEST } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/workbench-server.ts'
import { fillTitles, fillWith, type HostileComparison } from './xss-library.ts'
import { XSS_PAYLOADS } from './xss-payloads.ts'

/** Payloads that stand in one comparison. */
const BATCH = 24

/** What must stay empty. */
const found = {
  executed: [] as string[],
  violations: [] as string[],
  attributes: [] as string[],
  requests: [] as string[],
}

/** Told from inside every page, before anything of it runs. */
function watch(): void {
  const told = globalThis as unknown as Record<string, (what: string) => void>
  const tell = (name: string, what: string) => told[name]!(`${location.pathname} ${what}`)
  Object.assign(globalThis, { __executed: () => tell('tellExecuted', 'script') })
  for (const name of ['alert', 'confirm', 'prompt']) {
    Object.assign(globalThis, { [name]: () => tell('tellExecuted', name) })
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    tell('tellViolation', `${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  )
}

/** Attributes and elements that nothing but content can have made, each as it stands. */
function foreignParts(): readonly string[] {
  const parts: string[] = []
  const heeded = /^(?:data-)?(?:hx-|sse-|ws-)/iu
  const acts = /^(?:\/pwned|js:|javascript:|vbscript:|data:|https?:\/\/pwned)|__executed|\/pwned/iu
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName
    if (/^(?:iframe|object|embed|base|marquee|math|frame|applet|template)$/u.test(tag))
      parts.push(tag)
    if (tag === 'script' && !element.getAttribute('src')?.startsWith('/static/')) parts.push(tag)
    if (tag === 'style' || (tag === 'h1' && element.textContent === 'pwned')) parts.push(tag)
    if (tag === 'meta' && element.hasAttribute('http-equiv') && !element.closest('noscript'))
      parts.push(tag)
    for (const { name, value } of element.attributes) {
      const isHandler = /^on/iu.test(name) || name === 'style' || name === 'srcdoc'
      const leads = /^(?:href|src|action|formaction|xlink:href|data|poster)$/iu.test(name)
      const isForeign =
        isHandler ||
        (heeded.test(name) && acts.test(value) && !value.startsWith('/search')) ||
        (leads && /^\s*(?:javascript|vbscript|data):|^\/pwned|\/\/pwned/iu.test(value))
      if (isForeign) parts.push(`${tag} ${name}=${value.slice(0, 60)}`)
    }
  }
  return parts
}

describeInBrowser('Hostile text', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let server: TestServer
  const pages = new Set<string>()

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startTestServer()
    context = await browser.newContext()
    context.setDefaultTimeout(LONGEST)
    await context.addCookies([{ name: 'reviewer', value: 'Olha', url: server.url }])
    await context.exposeFunction('tellExecuted', (what: string) => found.executed.push(what))
    await context.exposeFunction('tellViolation', (what: string) => found.violations.push(what))
    await context.addInitScript(watch)
    page = await context.newPage()
    page.on('dialog', (dialog) => {
      found.executed.push(dialog.message())
      void dialog.dismiss()
    })
    context.on('request', (request) => {
      const { pathname, hostname } = new URL(request.url())
      if (pathname.startsWith('/pwned') || hostname.startsWith('pwned'))
        found.requests.push(request.url())
    })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  const look = async (name: string) => {
    pages.add(name)
    const parts = await page.evaluate(foreignParts)
    found.attributes.push(...parts.map((part) => `${name}: ${part}`))
  }
  const visit = async (name: string, path: string) => {
    await page.goto(path.startsWith('file:') ? path : server.url + path, { waitUntil: 'load' })
    await look(name)
  }

  /** Sends a form of the page's own making, as a person would. */
  const submit = async (name: string, action: string, fields: Record<string, string>) => {
    await page.evaluate(
      ([to, values]) => {
        const form = document.createElement('form')
        Object.assign(form, { method: 'post', action: to })
        for (const [key, value] of Object.entries(values)) {
          const field = document.createElement('textarea')
          Object.assign(field, { name: key, value })
          form.append(field)
        }
        document.body.append(form)
        document.documentElement.dataset['left'] = 'yes'
        // When this has been answered: the document goes.
        setTimeout(() => form.submit())
      },
      [action, fields] as const,
    )
    await page.locator('html:not([data-left])').waitFor()
    await page.waitForLoadState('load')
    await look(name)
  }

  const visitEverything = async ({
    comparison,
    bitext,
    source,
    target,
    link,
  }: HostileComparison) => {
    const pair = `source=${source}&target=${target}`
    const own = `/comparisons/${comparison}`
    await visit('workbench', `${own}?${pair}&row=b:${link}`)
    // Parts of pages come by htmx: rows, the drawer, edits, undo.
    await page.locator('html[data-ready]').waitFor()
    for (const key of ['j', 'j', 'c', 'Control+z', 'a']) await page.keyboard.press(key)
    await page.locator('#note-body:focus').waitFor()
    await page.locator('[data-saved]', { hasText: 'All saved' }).waitFor()
    await look('workbench after edits')
    await visit('workbench, turned', `${own}?source=${target}&target=${source}&order=links`)
    for (const screen of ['matrix', 'documents', 'documents/new', 'notes', 'orphans', 'history'])
      await visit(screen, `${own}/${screen}`)
    await visit('dots', `${own}/dots?${pair}`)
    await visit('notes, filtered', `${own}/notes?author=${encodeURIComponent(XSS_PAYLOADS[1]!)}`)
    await visit('export', `/bitexts/${bitext}/export`)
    await visit('search in texts', `${own}/search?query=${encodeURIComponent('script')}`)
    await visit('details', `/bitexts/${bitext}/details/b:${link}?${pair}`)
    await visit('rows', `/bitexts/${bitext}/rows?${pair}`)
    await visit('minimap', `/bitexts/${bitext}/minimap?${pair}`)
    for (const part of ['', '/documents', '/notes', '/operations', '/bitexts'])
      await visit(`API ${part}`, `/api/v1${own}${part}`)
    await visit('API document', `/api/v1/documents/${source}`)
  }

  /** Files that browsers show as pages, opened from the disk, where no header protects them. */
  const openExports = async ({ bitext }: HostileComparison) => {
    const folder = mkdtempSync(join(tmpdir(), 'synoptic-xss-'))
    try {
      for (const [format, ending] of [
        ['html', 'html'],
        ['tmx', 'xml'],
        ['xliff', 'xml'],
        ['tei', 'xml'],
      ] as const) {
        const response = await fetch(`${server.url}/bitexts/${bitext}/export?format=${format}`)
        expect(response.headers.get('content-disposition')).toMatch(/^attachment/u)
        const file = join(folder, `${format}.${ending}`)
        writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
        await page.goto(`file://${file}`)
        pages.add(`export ${format}`)
        const parts = await page.evaluate(foreignParts)
        // The report brings its own looks; Chromium shows XML with some.
        const own = format === 'html' ? ['style', 'meta'] : ['style']
        found.attributes.push(
          ...parts.filter((part) => !own.includes(part)).map((part) => `${format}: ${part}`),
        )
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('is text on every screen, in every message, and in every export', async () => {
    await fillTitles(server.context, XSS_PAYLOADS)
    for (let start = 0; start < XSS_PAYLOADS.length; start += BATCH) {
      const payloads = XSS_PAYLOADS.slice(start, start + BATCH)
      const filled = await fillWith(server.context, payloads)
      await visitEverything(filled)
      await openExports(filled)
    }
    for (const [name, path] of [
      ['library', '/'],
      ['glossary', '/glossary'],
      ['settings', '/settings'],
      ['API comparisons', '/api/v1/comparisons'],
    ] as const)
      await visit(name, path)
    // Four at a time, as one may type several words.
    for (let start = 0; start < XSS_PAYLOADS.length; start += 4) {
      const typed = encodeURIComponent(XSS_PAYLOADS.slice(start, start + 4).join(' '))
      await visit('search', `/search?query=${typed}&how=regex&document=${typed}`)
      await visit('error', `/bitexts/1/export?format=${typed}`)
    }
    const typed = (name: string) =>
      Object.fromEntries(XSS_PAYLOADS.slice(0, 40).map((payload, i) => [`${i}.${name}`, payload]))
    await visit('new comparison', '/comparisons/new')
    const fields = {
      count: '40',
      ...typed('title'),
      ...typed('text'),
      ...typed('outlet'),
      ...typed('fileName'),
    }
    await submit('preview', '/comparisons/preview', fields)
    await visit('new comparison', '/comparisons/new')
    await submit('import that fails', '/comparisons', { ...fields, '0.encoding': XSS_PAYLOADS[1]! })
    await visit('glossary', '/glossary')
    await submit('glossary that fails', '/glossary', {
      sourceLanguage: XSS_PAYLOADS[1]!,
      targetLanguage: 'de',
      terms: XSS_PAYLOADS.join(' = \n'),
    })
    await visit('settings', '/settings')
    await submit('settings that fail', '/settings/theme', { theme: XSS_PAYLOADS[1]! })
    await visit('accounts', '/settings/accounts')
    await submit('account that fails', '/accounts', {
      name: XSS_PAYLOADS[1]!,
      role: XSS_PAYLOADS[2]!,
    })
    await visit('services', '/settings/services')
    await submit('service that fails', '/settings/translation', {
      kind: 'apy',
      address: XSS_PAYLOADS[1]!,
    })
    const { executed, violations, attributes, requests } = found
    console.log(
      `XSS: ${XSS_PAYLOADS.length} payloads × ${pages.size} kinds of pages in Chromium: ${executed.length} executed, ` +
        `${violations.length} violations of the policy, ${attributes.length} attributes or elements from content, ` +
        `${requests.length} requests`,
    )
    expect(found).toEqual({ executed: [], violations: [], attributes: [], requests: [] })
    expect(XSS_PAYLOADS.length).toBeGreaterThanOrEqual(60)
    expect(pages.size).toBeGreaterThan(30)
  }, 600_000)

  it('would be noticed', async () => {
    await page.goto(`${server.url}/settings`)
    await page.evaluate(() => {
      const box = document.createElement('div')
      box.innerHTML = '<img src=/pwned onerror=__executed()><b hx-get="/pwned">x</b>'
      document.body.append(box)
    })
    await expect.poll(() => found.violations.length).toBeGreaterThan(0)
    await look('a page with a hole')
    expect(found.attributes.join()).toContain('onerror')
    expect(found.attributes.join()).toContain('hx-get')
    await expect.poll(() => found.requests.length).toBeGreaterThan(0)
  })
})
