import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmBead } from '../../src/app/editing/editing.ts'
import { addNote } from '../../src/app/notes/noting.ts'
import { linksOf } from '../support/context.ts'
import { importPair, openTestApp, partsOf, type TestApp } from '../support/test-app.ts'

const A = `The minister met 12 delegates in Geneva on 3 May 2021.

The talks lasted 45 minutes and cost 300 euros.

Sergei Petrenko told reporters that NATO sent 2,500 soldiers to Kiev.`
const B = `The minister met 12 delegates in Geneva on 3 May 2021.

The talks lasted 45 minutes and cost 400 euros.

Sergey Petrenko told reporters that NATO sent 2,500 soldiers to Kyiv.`
const GERMAN = `Minister Kowalski traf am 3. Mai 2021 in Genf 12 Delegierte.

Die Gespräche dauerten 45 Minuten und kosteten 400 Euro.`
const ENGLISH = `Minister Kowalski met 12 delegates in Geneva on 3 May 2021.

The talks lasted 45 minutes and cost 300 euros.`

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(async () => await app.end())

async function open(a: string, b: string) {
  const pair = await importPair(app.context, a, b)
  const page = `/comparisons/${pair.comparison}?source=${pair.source}&target=${pair.target}`
  return { ...pair, page }
}

async function html(path: string, cookie = ''): Promise<string> {
  const response = await app.get(path, { cookie })
  expect(response.status).toBe(200)
  return await response.text()
}

const keysIn = (text: string) => Array.from(text.matchAll(/ id="row-(\w+)"/gu), ([, key]) => key)

const countsIn = (text: string) =>
  Array.from(
    text.matchAll(/title="Show (?:only|all) rows[^"]*">([^<]*) <strong>(\d+)</gu),
    ([, rule, count]) => `${rule} ${count}`,
  )

describe('counts by rule', () => {
  test('stand in the header, each with the address of its rows', async () => {
    const { page } = await open(A, B)
    const text = await html(page)
    expect(countsIn(text)).toEqual(['Number 1', 'Spelling 2'])
    const [, href] = /<a href="([^"]*rule=number[^"]*)"/u.exec(text)!
    const filtered = await html(href!.replaceAll('&amp;', '&'))
    expect(keysIn(filtered)).toHaveLength(1)
    expect(filtered).toContain('cost')
    expect(filtered).toContain('data-rule="number"')
    expect(filtered).toContain('All rows')
  })

  test('go with order and sides: what stands on one side only turns with them', async () => {
    const { page } = await open(A, B)
    const longer = A.replace('euros.', 'euros altogether.')
    const pair = await open(longer, B.replace('400', '300'))
    expect(countsIn(await html(pair.page))).toEqual(['Left only 1', 'Spelling 2'])
    const turned = `/comparisons/${pair.comparison}?source=${pair.target}&target=${pair.source}`
    expect(countsIn(await html(turned))).toEqual(['Right only 1', 'Spelling 2'])
    expect(keysIn(await html(`${turned}&rule=addition&order=target`))).toHaveLength(1)
    expect(keysIn(await html(`${turned}&rule=omission`))).toHaveLength(0)
    expect(await html(`${page}&rule=unknown`)).not.toContain('data-rule')
  })

  test('a rule that finds nothing leaves an empty state with a way back', async () => {
    const { page } = await open(A, B)
    const text = await html(`${page}&rule=negation`)
    expect(keysIn(text)).toEqual([])
    expect(text).toContain('No rows with this: Negation')
    expect(text).toMatch(/<a href="[^"]*">Show all rows/u)
  })

  test('the next difference is that of the rule', async () => {
    const { page, bitext } = await open(A, B)
    const query = page.split('?')[1]!
    const ask = async (rule: string) => {
      const path = `/bitexts/${bitext}/next?${query}&filter=different${rule}`
      return (await app.get(path, { accept: 'application/json' })).json()
    }
    expect(await ask('')).toMatchObject({ number: 2 })
    expect(await ask('&rule=spelling')).toMatchObject({ number: 3 })
    expect(await ask('&rule=date')).toBeNull()
  })
})

const statesIn = (text: string) =>
  Array.from(
    text.matchAll(/<a class="state"[^>]*>([^<]*) <strong>(\d+)</gu),
    ([, state, count]) => `${state} ${count}`,
  )

describe('rows by state', () => {
  test('are counted in the header, each count with the address of its rows and the way back', async () => {
    const { page, bitext, comparison } = await open(A, B)
    const [first, second, third] = linksOf(app.context, bitext)
    const { bead, revision } = first!
    confirmBead(app.context, { bitext, bead: bead.id, revision, by: 'Olena' })
    const anchor = { on: 'bead', bitext, bead: second!.bead.id } as const
    addNote(app.context, { comparison, anchor, body: 'Why?', by: 'Olena' })
    const text = await html(page)
    expect(statesIn(text)).toEqual(['Unconfirmed 2', 'With notes 1'])
    const [, href] = /<a class="state" href="([^"]*state=unconfirmed[^"]*)"/u.exec(text)!
    const filtered = await html(href!.replaceAll('&amp;', '&'))
    expect(keysIn(filtered)).toEqual([second!.row.key, third!.row.key])
    expect(filtered).toContain('data-state="unconfirmed"')
    expect(filtered).toMatch(/<a class="clear" href="[^"?]*\?source=\d+&amp;target=\d+"/u)
    expect(keysIn(await html(`${page}&state=unconfirmed&rule=number`))).toEqual([second!.row.key])
    const none = await html(`${page}&state=noted&rule=spelling`)
    expect(keysIn(none)).toEqual([])
    expect(none).toContain('No rows with this: With notes, Spelling')
    expect(await html(`${page}&state=unsure`)).toContain('No rows with this: Below 60 %')
    expect(await html(`${page}&state=unknown`)).not.toContain('data-state')
  })

  test('keep to themselves what is asked for from their page', async () => {
    const { page, bitext, comparison } = await open(A, B)
    const links = linksOf(app.context, bitext)
    const anchor = { on: 'bead', bitext, bead: links[2]!.bead.id } as const
    addNote(app.context, { comparison, anchor, body: 'Why?', by: 'Olena' })
    const query = `${page.split('?')[1]}&state=noted`
    const next = await app.get(`/bitexts/${bitext}/next?${query}&filter=unconfirmed`, {
      accept: 'application/json',
    })
    expect(await next.json()).toMatchObject({ number: 3 })
    const rows = await html(`/bitexts/${bitext}/rows?${query}&from=1`)
    expect(keysIn(rows)).toEqual([links[2]!.row.key])
    const counts = await html(`/bitexts/${bitext}/findings?${query}`)
    expect(counts).toMatch(/<a class="state"[^>]*state=unconfirmed/u)
    expect(counts).toMatch(/<a class="state"[^>]*aria-current="true"[^>]*>With notes/u)
  })

  test('give back the row that somebody else has decided on, not another one', async () => {
    const { page, bitext } = await open(A, B)
    const [first] = linksOf(app.context, bitext)
    const { bead, revision } = first!
    confirmBead(app.context, { bitext, bead: bead.id, revision, by: 'Olena' })
    const answer = await app.post(
      `/bitexts/${bitext}/beads/${bead.id}/rejection`,
      { revision: String(revision), order: 'source' },
      partsOf(`${page}&state=unconfirmed`),
    )
    expect(answer.status).toBe(409)
    expect(keysIn(await answer.text())).toEqual([first!.row.key])
  })
})

describe('what is only written in another way', () => {
  test('is hidden by a form without a script, for this reader alone, and comes back', async () => {
    const { page } = await open(A, B)
    const answer = await app.post(
      '/settings/hiding',
      { spelling: 'hidden' },
      { referer: `http://127.0.0.1:8080${page}` },
    )
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(page)
    const [cookie] = answer.headers.getSetCookie()[0]!.split(';')
    const hidden = await html(page, cookie)
    expect(countsIn(hidden)).toEqual(['Number 1'])
    const marked = /<del[^>]*>(?:<span[^>]*>[^<]*<\/span>)?Sergei/u
    expect(hidden).not.toMatch(marked)
    expect(await html(page)).toMatch(marked)
    expect(hidden).toMatch(/aria-pressed="true"[^>]*title="Show differences in spelling/u)
    expect(countsIn(await html(page))).toEqual(['Number 1', 'Spelling 2'])
    const back = await app.post('/settings/hiding', { spelling: 'shown' }, { cookie: cookie! })
    expect(back.headers.getSetCookie()[0]).toMatch(/^hidden=;/u)
  })

  test('stays hidden in the row that a note was written on', async () => {
    const { page, comparison, bitext } = await open(A, B)
    const { row, bead } = linksOf(app.context, bitext).at(-1)!
    const note = async (cookie: string) => {
      const headers = { ...partsOf(`${page}&rule=number&row=${row.key}`), cookie }
      const fields = { bitext: String(bitext), bead: String(bead.id), body: 'Why?' }
      const answer = await app.post(`/comparisons/${comparison}/notes`, fields, headers)
      return await answer.text()
    }
    const marked = /<del[^>]*>(?:<span[^>]*>[^<]*<\/span>)?Sergei/u
    expect(await note('')).toMatch(marked)
    const hidden = await note('hidden=spelling')
    expect(hidden).toContain('2,500 soldiers')
    expect(hidden).not.toMatch(marked)
    // What leads on goes on with the rows of the rule.
    expect(hidden).toContain('rule=number')
  })

  test('other cookies do no harm', async () => {
    const { page } = await open(A, B)
    expect(countsIn(await html(page, 'hidden=number%20x'))).toEqual(['Number 1', 'Spelling 2'])
  })
})

describe('dismissed divergences', () => {
  test('are listed with who, when and why, and taken back', async () => {
    const { page, bitext, source, target } = await open(ENGLISH, GERMAN)
    const view = linksOf(app.context, bitext).find(({ comparison }) =>
      comparison?.divergences.some(({ rule }) => rule === 'number'),
    )!
    const { rule, term } = view.comparison!.divergences.find((one) => one.rule === 'number')!
    const fields = { rule, term, bead: String(view.bead.id), order: 'source' }
    const reason = 'Both are <rounded>.'
    const headers = { ...partsOf(page), cookie: 'reviewer=Olena' }
    await app.post(`/bitexts/${bitext}/dismissals`, { ...fields, reason }, headers)
    const after = await html(page)
    expect(countsIn(after)).toEqual([])
    expect(after).toContain('1 dismissed')

    const list = `/bitexts/${bitext}/dismissals?source=${source}&target=${target}`
    const text = await html(list)
    expect(text).toContain('Olena')
    expect(text).toContain('Both are &lt;rounded&gt;.')
    expect(text).toMatch(/<time datetime="\d{4}-/u)
    expect(text).toContain('The talks lasted 45 minutes')
    const { status, headers: to } = await app.post(
      `/bitexts/${bitext}/reinstatements`,
      { rule, term, bead: fields.bead },
      { referer: `http://127.0.0.1:8080${list}` },
    )
    expect([status, to.get('location')]).toEqual([303, list])
    expect(await html(list)).toContain('No dismissals')
    expect(countsIn(await html(page))).toEqual(['Number 1'])
  })

  test('a rule that does not exist is refused', async () => {
    const { bitext } = await open(ENGLISH, GERMAN)
    const fields = { rule: 'gossip', term: 'x', bead: '1', order: 'source' }
    expect((await app.post(`/bitexts/${bitext}/dismissals`, fields)).status).toBe(422)
  })
})

test('the matrix shades by the pivot, or by all versions, and hides what the reader hides', async () => {
  const { comparison } = await open(A, B)
  const path = `/comparisons/${comparison}/matrix`
  const text = await html(path)
  expect(text).toContain('2 differences')
  expect(text).toMatch(/<td class="shade-[1-4]"/u)
  const hidden = await html(path, 'hidden=spelling')
  expect(hidden).not.toContain('2 differences')
  const all = await html(`${path}?shade=all`)
  expect(all).toContain('difference from the other versions')
})
