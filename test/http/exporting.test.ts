import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBilingual } from '../../src/app/bilingual-importing.ts'
import { listBitexts } from '../../src/app/bitexts.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let path: string

const variant = (language: string, text: string) =>
  `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`
const TMX = `<tmx version="1.4"><header srclang="en"/><body>
  <tu>${variant('en', 'Yes.')}${variant('de', 'Ja.')}${variant('uk', 'Так.')}</tu>
  <tu>${variant('en', 'Only here.')}</tu></body></tmx>`

beforeAll(async () => {
  app = await openTestApp()
  const files = [{ name: 'a.tmx', bytes: [Buffer.from(TMX)] }]
  const { comparison } = await importBilingual(app.context, { files, by: 'Test' })
  path = `/bitexts/${listBitexts(app.context, comparison)[0]!.id}/export`
})
afterAll(async () => await app.end())

async function page(query: string): Promise<string> {
  const response = await app.get(`${path}${query}`)
  expect(response.status).toBe(200)
  return response.text()
}

/** What the card of a format says. */
function cardOf(html: string, format: string): string {
  const start = html.indexOf(`id="format-${format}"`)
  return html.slice(start, html.indexOf('</section>', start))
}

test('the page offers this pair or all of them, and says what that means for each format', async () => {
  const one = await page('')
  expect(one).toContain('All 2 pairs of the comparison')
  expect(cardOf(one, 'xliff')).not.toContain('disabled')
  const all = await page('?versions=all')
  expect(all).toMatch(/name="versions" value="all" checked/)
  expect(cardOf(all, 'xliff')).toContain('holds one pair of texts')
  expect(cardOf(all, 'xliff')).toContain('disabled')
  expect(cardOf(all, 'tmx')).not.toContain('disabled')
})

test('a file has the pairs that were chosen', async () => {
  const texts = async (query: string) =>
    [...(await page(`?format=tmx${query}`)).matchAll(/<seg>(.*?)<\/seg>/g)].map(([, text]) => text)
  expect(await texts('')).toEqual(['Yes.', 'Ja.', 'Only here.'])
  expect(await texts('&versions=all&unaligned=no')).toEqual(['Yes.', 'Ja.', 'Yes.', 'Так.'])
  const refused = await app.get(`${path}?format=xliff&versions=all`)
  expect(refused.status).toBe(422)
})

test('what is left out is said of what was chosen', async () => {
  expect(cardOf(await page(''), 'moses')).toContain('unaligned segment')
  const without = await page('?unaligned=no&notes=&rejected=')
  expect(cardOf(without, 'moses')).not.toContain('unaligned segment')
  expect(without).toMatch(/name="unaligned" value="no" checked/)
})
