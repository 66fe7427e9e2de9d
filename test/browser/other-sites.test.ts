/// <reference lib="dom" />
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addAccount } from '../../src/app/accounts/accounts.ts'
import { describeInBrowser, launchBrowser, LONGEST } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/workbench-server.ts'
import { importPair } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'

/** Foreign names that lead to this machine, as an attacker's name server would say. */
const RULES = 'MAP rebound.example 127.0.0.1, MAP evil.example 127.0.0.1'

/** What a page of another origin can try, each with what it was told; run inside such a page. */
async function tryEverything([own, paths]: readonly [string, readonly string[]]) {
  const told: Record<string, string> = {}
  const attempt = async (name: string, work: () => unknown) => {
    try {
      told[name] = String(await work())
    } catch (error) {
      told[name] = (error as Error).name
    }
  }
  const body = new URLSearchParams({ name: 'Eve', theme: 'dark', title: 'Taken over' })
  for (const path of paths) {
    await attempt(`no-cors ${path}`, async () => {
      const mode = { method: 'POST', mode: 'no-cors', credentials: 'include', body } as const
      return (await fetch(own + path, mode)).type
    })
    await attempt(
      `cors ${path}`,
      async () => (await fetch(own + path, { method: 'POST', body })).status,
    )
    await attempt(`json ${path}`, async () => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(own + path, { method: 'POST', headers, body: '{"title":"Taken over"}' }))
        .status
    })
    await attempt(`beacon ${path}`, () => navigator.sendBeacon(own + path, body))
    await attempt(`form in a frame ${path}`, async () => {
      const frame = document.createElement('iframe')
      frame.name = `frame${Math.random()}`
      document.body.append(frame)
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: own + path, target: frame.name })
      for (const [name, value] of body) {
        const field = document.createElement('input')
        Object.assign(field, { name, value })
        form.append(field)
      }
      document.body.append(form)
      const loaded = new Promise((resolve) =>
        frame.addEventListener('load', resolve, { once: true }),
      )
      form.submit()
      await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 400))])
      return 'sent'
    })
  }
  const load = async (element: HTMLImageElement | HTMLScriptElement, address: string) =>
    await new Promise((resolve) => {
      element.addEventListener('load', () => resolve('loaded'))
      element.addEventListener('error', () => resolve('refused'))
      element.src = address
      document.body.append(element)
    })
  await attempt('read', async () => (await fetch(`${own}/api/v1/comparisons`)).status)
  await attempt('image', async () => await load(new Image(), `${own}/static/icon.svg`))
  await attempt(
    'script',
    async () => await load(document.createElement('script'), `${own}/static/htmx.min.js`),
  )
  await attempt(
    'event stream',
    async () =>
      await new Promise((resolve) => {
        const stream = new EventSource(`${own}/bitexts/1/events`)
        stream.addEventListener('open', () => resolve('open'))
        stream.addEventListener('error', () => {
          stream.close()
          resolve('refused')
        })
      }),
  )
  return told
}

const PATHS = [
  '/comparisons/1/title',
  '/comparisons/1/deletion',
  '/settings/theme',
  '/accounts',
  '/api/v1/comparisons/1',
  '/bitexts/1/undo',
]

describeInBrowser('Pages of other sites', () => {
  let browser: Browser
  let server: TestServer
  let evil: Server
  let evilPort: number
  /** What has reached the server. */
  let asked: { readonly method: string; readonly status: number }[] = []
  /** All that people have made; what the program finds out by itself may come at any time. */
  const stored = () => {
    const tables = ['comparison', 'document', 'operation', 'note', 'setting', 'account', 'job']
    return tables.map((table) => server.context.database.prepare(`SELECT * FROM ${table}`).all())
  }

  beforeAll(async () => {
    browser = await launchBrowser([`--host-resolver-rules=${RULES}`])
    server = await startTestServer((line) => asked.push(JSON.parse(line) as never))
    await importPair(server.context, ENGLISH, UKRAINIAN)
    evil = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><title>Elsewhere</title><body>')
    })
    await new Promise<void>((resolve) => {
      evil.listen(0, '127.0.0.1', resolve)
    })
    evilPort = (evil.address() as AddressInfo).port
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
    evil?.closeAllConnections()
    evil?.close()
  })

  const openElsewhere = async (origin: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage()
    page.setDefaultTimeout(LONGEST)
    asked = []
    await page.goto(origin)
    return page
  }

  it.each([
    ['another site', () => `http://evil.example:${evilPort}/`],
    ['another port of this machine', () => `http://127.0.0.1:${evilPort}/`],
    ['another name of this machine', () => `http://localhost:${evilPort}/`],
  ])('change and read nothing from %s', async (_, origin) => {
    const before = stored()
    const page = await openElsewhere(origin())
    const told = await page.evaluate(tryEverything, [server.url, PATHS] as const)
    for (const [what, answer] of Object.entries(told)) {
      const isSilent = /^(?:no-cors|beacon|form)/u.test(what)
      if (isSilent) continue
      expect(['TypeError', 'refused'], what).toContain(answer)
    }
    // What was sent without asking was refused.
    const posts = () => asked.filter(({ method }) => method === 'POST')
    // Beacons and forms are still on their way when the script goes on.
    await expect.poll(() => posts().length).toBe(4 * PATHS.length)
    expect(new Set(posts().map(({ status }) => status))).toEqual(new Set([403]))
    expect(stored()).toEqual(before)
    console.log(
      `${origin()}: ${Object.keys(told).length} attempts, ${posts().length} posts answered by 403`,
    )
    await page.context().close()
  })

  it('reach nothing by a name that they have pointed at this machine', async () => {
    const { port } = new URL(server.url)
    const before = stored()
    const page = await openElsewhere(`http://rebound.example:${port}/comparisons/1`)
    expect(await page.textContent('h1')).toBe('Unknown host name')
    const own = `http://rebound.example:${port}`
    const told = await page.evaluate(
      async ([base, paths]) => {
        const answers: (number | string)[] = []
        for (const path of paths) {
          for (const method of ['GET', 'POST']) {
            try {
              answers.push((await fetch(base + path, { method })).status)
            } catch (error) {
              answers.push((error as Error).name)
            }
          }
        }
        return answers
      },
      [own, [...PATHS, '/', '/healthz', '/static/icon.svg', '/sign-in']] as const,
    )
    expect(new Set(told)).toEqual(new Set([421]))
    expect(stored()).toEqual(before)
    console.log(`rebinding: ${told.length} requests to a foreign name, all answered by 421`)
    await page.context().close()
  })

  it('cannot use the session of somebody who has signed in', async () => {
    const password = 'пароль with ten characters'
    await addAccount(server.context, { name: 'Olena', role: 'admin', password })
    const context = await browser.newContext()
    context.setDefaultTimeout(LONGEST)
    const page = await context.newPage()
    await page.goto(`${server.url}/sign-in`)
    await page.fill('[name=name]', 'Olena')
    await page.fill('[name=password]', password)
    await page.click('main button.primary')
    await page.waitForURL(`${server.url}/`)
    const elsewhere = await context.newPage()
    asked = []
    const before = stored()
    await elsewhere.goto(`http://evil.example:${evilPort}/`)
    await elsewhere.evaluate(tryEverything, [server.url, PATHS] as const)
    await expect
      .poll(() => asked.filter(({ method }) => method === 'POST').length)
      .toBe(4 * PATHS.length)
    expect(asked.filter(({ status }) => status < 400)).toEqual([])
    expect(stored()).toEqual(before)
    await context.close()
  })
})
