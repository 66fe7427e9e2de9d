import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowPage } from '../../src/app/editing/reading.ts'
import { importPair, openTestApp } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'

/** Texts that would do harm where a page does not escape them. */
const HOSTILE = `<script>alert(1)</script> "quoted" 'single' & <b onclick=x>bold</b> </textarea></script>

Second line with \u202Eturned\u202C words, 👩‍👩‍👧 and e\u0301, <img src=x onerror=alert(1) hx-get="/x" hx-trigger="load">.
`

describe('Pages', () => {
  let test: TestApp
  let pair: { comparison: number; bitext: number; source: number; target: number }
  beforeAll(async () => {
    test = await openTestApp()
    pair = await importPair(test.context, ENGLISH, UKRAINIAN)
  })
  afterAll(async () => await test.end())

  const screens = () => [
    '/',
    '/comparisons/new',
    '/settings',
    `/comparisons/${pair.comparison}`,
    `/comparisons/${pair.comparison}?source=${pair.target}&target=${pair.source}&order=links`,
    `/comparisons/${pair.comparison}?order=target&at=n:3`,
    `/comparisons/${pair.comparison}/notes`,
    `/comparisons/${pair.comparison}/orphans`,
    `/comparisons/${pair.comparison}/matrix`,
    `/comparisons/${pair.comparison}/dots`,
    `/comparisons/${pair.comparison}/search?query=bridge`,
    '/search',
    '/search?query=bridge&how=word&fold=yes',
    '/glossary',
    `/comparisons/${pair.comparison}/history`,
    `/comparisons/${pair.comparison}/documents/new`,
    `/bitexts/${pair.bitext}/export`,
  ]

  it('are whole documents with a title, a language and one main heading', async () => {
    for (const path of screens()) {
      const response = await test.get(path)
      const html = await response.text()
      expect(response.status, path).toBe(200)
      expect(html, path).toMatch(/^<!DOCTYPE html><html lang="en"/)
      expect(html, path).toMatch(/<title>[^<]+ · Synoptic<\/title>/)
      expect(html.match(/<h1/g), path).toHaveLength(1)
    }
  })

  it('use every id once', async () => {
    for (const path of screens()) {
      const html = await (await test.get(path)).text()
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
      expect(ids.length, path).toBe(new Set(ids).size)
    }
  })

  it('show hostile texts as text', async () => {
    const hostile = await importPair(test.context, HOSTILE, HOSTILE)
    for (const path of [`/comparisons/${hostile.comparison}`, '/']) {
      const html = await (await test.get(path)).text()
      expect(html).not.toMatch(/<script>alert|<img|<b onclick/)
      expect(html).not.toContain('hx-get="/x"')
    }
  })

  it('show no more rows than a piece of a long comparison', async () => {
    const lines = (word: string) =>
      Array.from({ length: 600 }, (_, index) => `The ${word} number ${index} is here.`).join('\n\n')
    const long = await importPair(test.context, lines('engine'), lines('motor'))
    const html = await (await test.get(`/comparisons/${long.comparison}?at=n:300`)).text()
    expect(html.match(/<li id="row-/g)?.length).toBeLessThanOrEqual(60)
    expect(html.length).toBeLessThan(300_000)
    expect(html).toContain('sentinel earlier')
    expect(html).toContain('sentinel later')
  })

  it('tell in the history which row and words an operation was about, and what an undo took back', async () => {
    const link = rowPage(test.context, { bitext: pair.bitext, order: 'source' }).rows.find(
      (view) => view.kind === 'link',
    )!
    if (link.kind !== 'link') throw new Error('no link')
    const { id } = link.bead
    const fields = { revision: String(link.revision) }
    await test.post(`/bitexts/${pair.bitext}/beads/${id}/confirmation`, fields)
    await test.post(`/bitexts/${pair.bitext}/undo`, { order: 'source' })
    const html = await (await test.get(`/comparisons/${pair.comparison}/history`)).text()
    const path = `/comparisons/${pair.comparison}?source=${pair.source}&amp;target=${pair.target}`
    expect(html).toContain(`href="${path}&amp;at=b${id}&amp;row=b${id}"`)
    expect(html).toContain('undid: confirmed a link: 1→1')
    expect(html).toContain(`>row ${link.number}</a>`)
    expect(html).toContain(link.source.text.slice(0, 20))
  })

  it.each([
    ['/nowhere', 404],
    ['/comparisons/999', 404],
    ['/comparisons/x', 404],
    ['/comparisons/1?source=998&target=999', 404],
    ['/bitexts/999/export', 404],
    ['/bitexts/1/export?format=doc', 422],
    ['/comparisons/99999999999999999999', 404],
  ])('say in words what is wrong with %s', async (path, status) => {
    const response = await test.get(path)
    const html = await response.text()
    expect(response.status).toBe(status)
    expect(html).toContain('Back to the library')
    expect(html).not.toMatch(/at .*\.ts:\d+|Error:/)
  })

  it('name the line of a glossary that is no pair as it was typed, empty lines too', async () => {
    const terms = 'bridge = міст\n\nferry пором'
    const answer = await test.post('/glossary', {
      sourceLanguage: 'en',
      targetLanguage: 'uk',
      terms,
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Line 3 is not a pair')
    expect(html).toContain('ferry пором')
  })

  it('call a text without an outlet by its language where it is spoken of', async () => {
    const more = `${UKRAINIAN}\nПороми сьогодні не ходять.\n`
    const { comparison, bitext, source } = await importPair(test.context, ENGLISH, more)
    const page = async (path = '') =>
      await (await test.get(`/comparisons/${comparison}${path}`)).text()
    expect(await page()).toContain('Only in <bdi>the Ukrainian text</bdi>')
    expect(await page('/print')).toContain('Only in the Ukrainian text')
    const { rows } = rowPage(test.context, { bitext, order: 'source' })
    const row = rows.find((view) => view.kind === 'link')!.row.key
    expect(await page(`?row=${row}`)).toContain(`<option value="${source}">English text`)
  })

  it('keep inside faults to themselves and name a reference', async () => {
    const { context } = test
    const broken = Object.create(context, {
      stores: {
        get() {
          throw new Error('secret path /home/x')
        },
      },
    }) as typeof context
    const { createApp } = await import('../../src/http/app.ts')
    const said: unknown[] = []
    const { error } = console
    console.error = (...words: unknown[]) => void said.push(...words)
    const response = await createApp({ context: broken }).request('http://127.0.0.1/')
    console.error = error
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).not.toContain('secret')
    expect(html).toContain('<a href="/">Try again</a>')
    const reference = /<code>([\w-]+)<\/code>/.exec(html)?.[1] ?? 'none'
    expect(String(said[0])).toContain(reference)
  })
})
