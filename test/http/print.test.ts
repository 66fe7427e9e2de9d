import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowPage } from '../../src/app/editing/reading.ts'
import { addNote } from '../../src/app/notes/noting.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair, openTestApp } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'

describe('On paper', () => {
  let test: TestApp
  let path: string
  let pair: Awaited<ReturnType<typeof importPair>>

  beforeAll(async () => {
    test = await openTestApp()
    const extra = Array.from({ length: 260 }, (_, index) => `Nobody else says line ${index}.`)
    pair = await importPair(test.context, `${ENGLISH}\n\n${extra.join('\n\n')}`, UKRAINIAN)
    path = `/comparisons/${pair.comparison}/print?source=${pair.source}&target=${pair.target}`
  })
  afterAll(async () => await test.end())

  it('all rows stand, those of folded runs too, in an order of either text', async () => {
    const response = await test.get(path)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html.startsWith('<!DOCTYPE html><html')).toBe(true)
    expect(html.endsWith('</html>')).toBe(true)
    for (const index of [0, 1, 199, 200, 259]) expect(html).toContain(`line ${index}.`)
    const { total } = rowPage(test.context, { bitext: pair.bitext, order: 'source' })
    const numbers = [...html.matchAll(/scope="row">(\d+)/g)].map((match) => Number(match[1]))
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: total }, (_, at) => at + 1)))
    expect(await (await test.get(`${path}&order=target`)).text()).toContain('line 259.')
  })

  it('differences and notes are told in words', async () => {
    const { rows } = rowPage(test.context, { bitext: pair.bitext, order: 'source' })
    const link = rows.find((view) => view.kind === 'link')!
    addNote(test.context, {
      comparison: pair.comparison,
      anchor: { on: 'bead', bitext: pair.bitext, bead: link.bead.id },
      body: 'Said <b>otherwise</b> here.',
      category: 'style',
      severity: 'major',
      by: 'Olena',
    })
    const html = await (await test.get(path)).text()
    expect(html).toContain('Said &lt;b&gt;otherwise&lt;/b&gt; here.')
    expect(html).toMatch(/Olena.*major, open/su)
    expect(html).not.toContain('<form')
  })

  it('a note on words says on which, and the legend speaks of the marks that are there', async () => {
    const { rows } = rowPage(test.context, { bitext: pair.bitext, order: 'source' })
    const segment = rows.find((view) => view.kind === 'link')!.source.segments[0]!
    addNote(test.context, {
      comparison: pair.comparison,
      anchor: {
        on: 'span',
        document: pair.source,
        span: { start: segment.start, end: segment.start + 7 },
      },
      body: 'Which one?',
      by: 'Olena',
    })
    const html = await (await test.get(path)).text()
    expect(html).toContain('Olena</bdi> on <q dir="auto">Harbour</q> (Other, neutral, open): <span')
    expect(html).toContain('With a broken line')
    expect(html).not.toContain('Struck out')
  })
})
