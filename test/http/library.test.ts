import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmAbove } from '../../src/app/editing/editing.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { libraryPage } from '../../src/app/library-order.ts'
import { renameComparison } from '../../src/app/library.ts'
import { importPair, openTestApp } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'

describe('The library', () => {
  let test: TestApp
  const by = 'Anna'
  const make = async (title: string, content: string, outlet: string) =>
    await importComparison(test.context, {
      title,
      documents: [
        { fileName: 'a.txt', content, description: { outlet } },
        { fileName: 'b.txt', content },
      ],
      by,
    })
  beforeAll(async () => {
    test = await openTestApp()
    test.context.database.pragma('synchronous = OFF')
    await importPair(test.context, ENGLISH, UKRAINIAN)
  })
  afterAll(async () => await test.end())

  const titles = async (query: string) => {
    const html = await (await test.get(`/${query}`)).text()
    return [...html.matchAll(/<h2><a [^>]*>([^<]*)/g)].map((match) => match[1])
  }

  it('asks for no words while there are few comparisons', async () => {
    expect(await (await test.get('/')).text()).not.toContain('Find comparisons')
  })

  it('finds by name, title, outlet and language, and puts in order', async () => {
    for (let number = 1; number <= 12; number++) {
      await make(
        `Minutes ${number}`,
        'Nothing was said.',
        number === 7 ? 'Écho du Lind' : 'Gazette',
      )
    }
    const page = await (await test.get('/')).text()
    expect(page).toContain('Find comparisons')
    expect(await titles('?query=echo')).toEqual(['Minutes 7'])
    expect(await titles('?query=ukrainian')).toHaveLength(1)
    expect(await titles('?query=minutes+GAZETTE')).toHaveLength(11)
    expect(await titles('?query=minutes&order=name')).toEqual(
      Array.from({ length: 12 }, (_, index) => `Minutes ${index + 1}`),
    )
    expect((await titles(''))[0]).toBe('Minutes 12')
    const none = await (await test.get('/?query=nowhere%3Cb%3E')).text()
    expect(none).toContain('No comparison matches')
    expect(none).not.toContain('nowhere<b>')
    expect((await test.get('/?order=colour')).status).toBe(422)
  })

  it('puts first what was worked on last, or has most to confirm', async () => {
    const [last] = await titles('?query=minutes&order=name')
    const found = await (await test.get('/?query=minutes&order=name')).text()
    const comparison = Number(/href="\/comparisons\/(\d+)" dir="auto">Minutes 1</.exec(found)?.[1])
    renameComparison(test.context, { comparison, title: 'Minutes 1', by })
    expect((await titles('?order=changed'))[0]).toBe(last)
    const pair = await importPair(test.context, ENGLISH, UKRAINIAN)
    const [open] = await titles('?order=open')
    expect(open).toContain('Harbour bridge')
    confirmAbove(test.context, { bitext: pair.bitext, confidence: 0, by })
    const order = await (await test.get('/?order=open')).text()
    const ids = [...order.matchAll(/<h2><a href="\/comparisons\/(\d+)"/g)].map(([, id]) =>
      Number(id),
    )
    expect(ids.indexOf(pair.comparison)).toBeGreaterThan(0)
  })

  it('goes on behind the last one of a page in any order', () => {
    const shown: string[] = []
    let after: number | undefined
    do {
      const request = { query: 'minutes', order: 'name', limit: 5, after } as const
      const page = libraryPage(test.context, request)
      shown.push(...page.comparisons.map(({ title }) => title))
      expect(page.found).toBe(12)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(shown).toEqual(Array.from({ length: 12 }, (_, index) => `Minutes ${index + 1}`))
  })
})
