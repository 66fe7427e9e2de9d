import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBilingual } from '../../src/app/importing/bilingual-importing.ts'
import { listBitexts } from '../../src/app/bitexts.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { importerNamed } from '../../src/formats/registry.ts'
import { readZip } from '../../src/formats/zip.ts'
import { openTestApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let path: string
let whole: string
let bitexts: readonly { readonly id: number }[]

const variant = (language: string, text: string) =>
  `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`
const TMX = `<tmx version="1.4"><header srclang="en"/><body>
  <tu>${variant('en', 'Yes.')}${variant('de', 'Ja.')}${variant('uk', 'Так.')}</tu>
  <tu>${variant('en', 'Only here.')}</tu></body></tmx>`

beforeAll(async () => {
  app = await openTestApp()
  const files = [{ name: 'a.tmx', bytes: [Buffer.from(TMX)] }]
  const { comparison } = await importBilingual(app.context, { files, by: 'Test' })
  bitexts = listBitexts(app.context, comparison)
  path = `/bitexts/${bitexts[0]!.id}/export`
  whole = `/comparisons/${comparison}/export`
})
afterAll(async () => await app.end())

async function page(query: string, at = path): Promise<string> {
  const response = await app.get(`${at}${query}`)
  expect(response.status).toBe(200)
  return response.text()
}

/** What the card of a format says. */
function cardOf(html: string, format: string): string {
  const start = html.indexOf(`id="format-${format}"`)
  return html.slice(start, html.indexOf('</section>', start))
}

test('the page offers every pair, and says what the choice means for each format', async () => {
  const one = await page('')
  expect(one.match(/name="pair"/g)).toHaveLength(2)
  expect(one.match(/name="pair" value="\d+" checked/g)).toHaveLength(1)
  expect(cardOf(one, 'xliff')).toContain('Download .xlf')
  for (const html of [await page('?versions=all'), await page('', whole)]) {
    expect(html.match(/name="pair" value="\d+" checked/g)).toHaveLength(2)
    expect(cardOf(html, 'xliff')).toContain('Download .zip')
    expect(cardOf(html, 'tmx')).toContain('Download .tmx')
  }
})

test('a file has the pairs that were chosen', async () => {
  const texts = async (query: string, at = path) =>
    [...(await page(`?format=tmx${query}`, at)).matchAll(/<seg>(.*?)<\/seg>/g)].map(
      ([, text]) => text,
    )
  expect(await texts('')).toEqual(['Yes.', 'Ja.', 'Only here.'])
  expect(await texts('&versions=all&unaligned=no')).toEqual(['Yes.', 'Ja.', 'Yes.', 'Так.'])
  expect(await texts('&unaligned=no', whole)).toEqual(['Yes.', 'Ja.', 'Yes.', 'Так.'])
  const second = `&unaligned=no&pair=${bitexts[1]!.id}`
  expect(await texts(second, whole)).toEqual(['Yes.', 'Так.'])
})

test('a format with room for one pair gives each pair as a file in a ZIP', async () => {
  const filesOf = async (format: string) => {
    const response = await app.get(`${whole}?format=${format}`)
    expect(response.headers.get('content-disposition')).toContain(`.${format}.zip`)
    return readZip(new Uint8Array(await response.arrayBuffer()), 'all.zip', () => true)
  }
  const xliff = await filesOf('xliff')
  expect([...xliff.keys()]).toEqual(['1-en-de.xlf', '2-en-uk.xlf'])
  const [, file] = [...xliff.values()]
  const read = await importerNamed('xliff').read([{ name: 'a.xlf', bytes: [file!] }], {
    now: '2026-01-01T00:00:00.000Z',
  })
  expect(read.documents.map(({ language }) => language)).toEqual(['en', 'uk'])
  expect([...(await filesOf('moses')).keys()]).toContain('2-en-uk/aligned.uk')
})

test('a comparison without aligned texts says what is missing', async () => {
  const { comparison } = await importComparison(app.context, {
    by: 'Test',
    documents: [{ fileName: 'a.txt', content: 'One text alone.' }],
  })
  const html = await page('', `/comparisons/${comparison}/export`)
  expect(html).toContain('There is only one text')
})

test('what is left out is said of what was chosen', async () => {
  expect(cardOf(await page(''), 'moses')).toContain('unaligned segment')
  const without = await page('?unaligned=no&notes=&rejected=')
  expect(cardOf(without, 'moses')).not.toContain('unaligned segment')
  expect(without).toMatch(/name="unaligned" value="no" checked/)
  expect(without).toContain('<details class="rarer" open')
  expect(await page('')).toContain('<details class="rarer"><summary>')
})
