import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportBitext } from '../../src/app/exporting/exporting.ts'
import { addNote, deleteNote, listNotes } from '../../src/app/notes/noting.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import { importPair, openTestApp, ORIGIN, partsOf } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'

describe('Editing', () => {
  let test: TestApp
  let pair: { comparison: number; bitext: number; source: number; target: number }
  beforeAll(async () => {
    test = await openTestApp()
    pair = await importPair(test.context, ENGLISH, UKRAINIAN)
  })
  afterAll(async () => await test.end())

  const links = () =>
    rowPage(test.context, { bitext: pair.bitext, order: 'source' }).rows.filter(
      (view) => view.kind === 'link',
    )
  const page = () => `/comparisons/${pair.comparison}?source=${pair.source}&target=${pair.target}`
  const jsonl = async () => {
    let text = ''
    for await (const chunk of exportBitext(test.context, { bitext: pair.bitext, format: 'jsonl' })
      .chunks) {
      text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
    }
    return text
  }

  it('confirms by a plain form and comes back to the row', async () => {
    const [link] = links()
    const response = await test.post(
      `/bitexts/${pair.bitext}/beads/${link!.bead.id}/confirmation`,
      { revision: String(link!.revision), order: 'source' },
      { referer: `http://127.0.0.1:8080${page()}` },
    )
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`${page()}#row-${link!.row.key}`)
    expect(links()[0]!.bead.status).toBe('confirmed')
  })

  it('answers a script with the rows that changed, the footer and the drawer alone', async () => {
    const link = links()[1]!
    const response = await test.post(
      `/bitexts/${pair.bitext}/beads/${link.bead.id}/confirmation`,
      { revision: String(link.revision), order: 'source' },
      partsOf(page()),
    )
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html.match(/id="row-/g)).toHaveLength(1)
    expect(html).toContain('hx-target="#progress-bar"')
    expect(html).toContain(`data-details-of="${link.row.key}"`)
    expect(html).not.toContain('<html')
    expect(JSON.parse(response.headers.get('hx-trigger') ?? '')).toMatchObject({
      'synoptic:edited': { focus: link.row.key },
    })
  })

  it('changes the type of a link, and moves a segment to the next one', async () => {
    const before = await jsonl()
    const [link, next] = links().slice(2) as [ReturnType<typeof links>[number], unknown]
    expect(next).toBeDefined()
    const edit = async (resource: string, fields: Record<string, string>) => {
      const { bead, revision } = links().find(({ bead: one }) => one.id === link.bead.id)!
      return await test.post(
        `/bitexts/${pair.bitext}/beads/${bead.id}/${resource}`,
        { revision: String(revision), order: 'source', ...fields },
        partsOf(page()),
      )
    }
    const type = () => {
      const { row } = links().find(({ bead }) => bead.id === link.bead.id)!
      return `${row.source.length}→${row.target.length}`
    }
    expect((await edit('type', { left: '2', right: '1' })).status).toBe(200)
    expect(type()).toBe('2→1')
    expect((await edit('move', { move: 'source-last' })).status).toBe(200)
    expect(type()).toBe('1→1')
    expect((await edit('move', { move: 'up' })).status).toBe(422)
    for (const _ of [1, 2]) await test.post(`/bitexts/${pair.bitext}/undo`, { order: 'source' })
    expect(await jsonl()).toBe(before)
  })

  it('undoes and redoes what was done, leaving the export as it was', async () => {
    const before = await jsonl()
    const link = links()[2]!
    const path = `/bitexts/${pair.bitext}`
    for (const resource of ['unlinking']) {
      await test.post(`${path}/beads/${link.bead.id}/${resource}`, {
        revision: String(link.revision),
        order: 'source',
      })
    }
    expect(await jsonl()).not.toBe(before)
    await test.post(`${path}/undo`, { order: 'source' })
    expect(await jsonl()).toBe(before)
  })

  it('shows both versions of a stale edit, and lets it be done all the same', async () => {
    const link = links()[3]!
    const path = `/bitexts/${pair.bitext}/beads/${link.bead.id}`
    const stale = { revision: String(link.revision), order: 'source' }
    await test.post(`${path}/confirmation`, stale)
    const plain = await test.post(`${path}/rejection`, stale)
    const html = await plain.text()
    expect(plain.status).toBe(409)
    expect(html).toContain('Current version')
    expect(html).toContain('confirmed')
    expect(html).toContain('rejection')
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect(revision).not.toBe(stale.revision)
    const parts = await test.post(`${path}/rejection`, stale, partsOf(page()))
    expect(parts.status).toBe(409)
    expect(await parts.text()).toContain(`id="row-${link.row.key}"`)
    const again = await test.post(`${path}/rejection`, { ...stale, revision })
    expect(again.status).toBe(303)
  })

  it('notes on words of a text, by place or by the words themselves', async () => {
    const fields = { document: String(pair.source), body: 'Which bridge?', category: 'terminology' }
    const path = `/comparisons/${pair.comparison}/notes`
    expect((await test.post(path, { ...fields, words: 'The bridge' })).status).toBe(303)
    const start = String(ENGLISH.indexOf('tunnel'))
    const end = String(ENGLISH.indexOf('tunnel') + 'tunnel'.length)
    await test.post(path, { ...fields, words: 'tunnel', start, end, severity: 'major' })
    // Of words that stand in several rows, those of the row with the form.
    const near = { [`near.${pair.source}`]: String(ENGLISH.indexOf('The council may')) }
    await test.post(path, { ...fields, ...near, words: 'council' })
    const notes = listNotes(test.context, { comparison: pair.comparison })
    expect(notes.map(({ quote }) => quote)).toEqual(['The bridge', 'tunnel', 'council'])
    expect(notes.at(-1)!.note.anchor).toMatchObject({
      span: { start: ENGLISH.lastIndexOf('council') },
    })
    // One major note weighs 5 points; the filter leaves two neutral ones, which weigh nothing.
    const points = (html: string) => html.match(/data-head="Points">(\d+)</)?.[1]
    expect(points(await (await test.get(path)).text())).toBe('5')
    expect(points(await (await test.get(`${path}?severity=neutral`)).text())).toBe('0')
    expect(points(await (await test.get(`${path}?severity=minor`)).text())).toBeUndefined()
  })

  it.each([
    [{ words: 'no such words', body: 'x' }, 'is not in this text'],
    [{ words: '', body: 'x' }, 'Select the words'],
    [{ words: 'The bridge', body: '   ' }, ''],
    [{ words: 'The bridge', body: 'x', category: 'gossip' }, 'category'],
    [{ words: 'The bridge', body: 'x', severity: 'awful' }, 'severity'],
  ])('refuses a note that says nothing or stands nowhere: %#', async (fields, message) => {
    const response = await test.post(`/comparisons/${pair.comparison}/notes`, {
      document: String(pair.source),
      ...(fields as Record<string, string>),
    })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(message)
  })

  it('loses neither version of a note that two people edit', async () => {
    const [thread] = listNotes(test.context, { comparison: pair.comparison })
    const { note } = thread!
    const edit = {
      revision: String(note.revision),
      category: note.category,
      severity: note.severity,
    }
    await test.post(`/notes/${note.id}`, { ...edit, body: 'From the first' })
    const response = await test.post(`/notes/${note.id}`, { ...edit, body: 'From the second' })
    const html = await response.text()
    expect(response.status).toBe(409)
    expect(html).toContain('From the first')
    expect(html).toContain('From the second')
    expect(html).toMatch(/class="doing"><bdi class="author">\w+<\/bdi> edited a note/)
    const { note: gone } = addNote(test.context, {
      comparison: pair.comparison,
      anchor: { on: 'thread', note: note.id },
      body: 'For a moment',
      by: 'Anna',
    })
    deleteNote(test.context, { note: gone.id, revision: gone.revision, by: 'Marta' })
    for (const comparison of [pair.comparison, 99999]) {
      const Referer = `${ORIGIN}/comparisons/${comparison}/notes`
      const fields = { ...edit, body: 'Kept words' }
      const answer = await test.post(`/notes/${gone.id}`, fields, { Referer })
      const page = await answer.text()
      expect(answer.status).toBe(409)
      expect(page).toContain('Kept words')
      expect(page.includes('>Marta</bdi> deleted a note')).toBe(comparison === pair.comparison)
    }
  })

  it('says of a link that is gone that it was there, to programs and on the page', async () => {
    const link = rowPage(test.context, { bitext: pair.bitext, order: 'source' }).rows.findLast(
      (view) => view.kind === 'link',
    )!
    if (link.kind !== 'link') throw new Error('no link')
    const { id } = link.bead
    const revision = String(link.revision)
    await test.post(`/bitexts/${pair.bitext}/beads/${id}/unlinking`, { revision })
    const read = await test.get(`/api/v1/bitexts/${pair.bitext}/beads/${id}`)
    expect(read.status).toBe(409)
    expect(await read.json()).toMatchObject({
      code: 'conflict',
      detail: expect.stringMatching(/has been replaced or removed\. Check what/),
    })
    const page = await test.post(`/bitexts/${pair.bitext}/beads/${id}/confirmation`, { revision })
    expect(page.status).toBe(409)
    const html = await page.text()
    expect(html).toContain('class="conflict"')
    expect(html).toContain('has been replaced or removed')
    expect(html).not.toContain('Apply my change anyway')
    await test.post(`/bitexts/${pair.bitext}/undo`, { order: 'source' })
    expect((await test.get(`/api/v1/bitexts/${pair.bitext}/beads/${id}`)).status).toBe(200)
    const never = await test.get(`/api/v1/bitexts/${pair.bitext}/beads/999999`)
    expect(never.status).toBe(404)
  })

  it.each([
    ['beads/1/coronation', 404],
    ['beads/999999/confirmation', 404],
    ['beads/x/confirmation', 404],
  ])('answers %s with %i', async (path, status) => {
    const response = await test.post(`/bitexts/${pair.bitext}/${path}`, { revision: '1' })
    expect(response.status).toBe(status)
  })

  it('refuses to link segments that do not exist', async () => {
    const response = await test.post(`/bitexts/${pair.bitext}/beads`, {
      source: '99999',
      target: '1',
      order: 'source',
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
  })

  it('shows a pair from its other side, and edits it there', async () => {
    const turned = `/comparisons/${pair.comparison}?source=${pair.target}&target=${pair.source}`
    const html = await (await test.get(turned)).text()
    const first = /<div class="cell source"[^>]*data-document="(\d+)"/.exec(html)?.[1]
    expect(first).toBe(String(pair.target))
    const run = rowPage(test.context, { bitext: pair.bitext, order: 'source' }).rows.find(
      (view) => view.kind === 'link',
    )!
    if (run.kind !== 'link') throw new Error('no link')
    const [left] = run.row.target
    const [right] = run.row.source
    const response = await test.post(
      `/bitexts/${pair.bitext}/beads`,
      { source: String(left), target: String(right), order: 'source' },
      partsOf(turned),
    )
    const parts = await response.text()
    expect(response.status).toBe(200)
    expect(parts).toMatch(new RegExp(`class="cell source"[^>]*data-document="${pair.target}"`))
    const made = rowPage(test.context, { bitext: pair.bitext, order: 'source' }).rows.find(
      (view) => view.kind === 'link' && view.row.source[0] === right && view.row.target[0] === left,
    )
    expect(made).toBeDefined()
  })

  it('makes a note of a divergence by the fields of its card', async () => {
    const other = await importPair(test.context, ENGLISH, UKRAINIAN)
    const { rows } = rowPage(test.context, { bitext: other.bitext, order: 'source' })
    const link = rows.find(
      (view) =>
        view.kind === 'link' &&
        view.comparison?.kind === 'divergences' &&
        view.comparison.divergences.length > 0,
    )!
    const details = `/bitexts/${other.bitext}/details/${link.row.key}?source=${other.source}&target=${other.target}`
    const fieldsOfCard = async (): Promise<Record<string, string>> => {
      const html = await (await test.get(details)).text()
      const [, form = ''] =
        /<form([^]*?)Make a note/u.exec(html.replace(/^[^]*class="divergence-actions"/u, '')) ?? []
      const found = form.matchAll(/name="([^"]+)" value="([^"]*)"/gu)
      return Object.fromEntries([...found].map(([, name, value]) => [name, value]))
    }
    // Nobody says that one of the texts is a translation of the other.
    expect(await fieldsOfCard()).toMatchObject({ category: 'other' })
    await test.post(`/documents/${other.target}/description`, {
      title: 'Bridge',
      language: 'uk',
      role: 'translation',
    })
    const fields = await fieldsOfCard()
    await test.post(`/comparisons/${other.comparison}/notes`, fields)
    const note = listNotes(test.context, { comparison: other.comparison }).at(-1)!.note
    expect(note.category).toMatch(/^accuracy\//u)
    expect(note.body).toMatch(/^[A-Z][a-z ]+: /u)
    expect(['span', 'bead']).toContain(note.anchor.on)
    if (note.anchor.on === 'span') expect(note.anchor.quote.exact).toBe(fields['words'])
  })

  it('splits a segment where typed words begin, merges it again, and undoes both', async () => {
    const before = await jsonl()
    const view = rowPage(test.context, { bitext: pair.bitext, order: 'source' }).rows.find(
      (one) => one.kind === 'link' && one.source.text.includes('announced on Tuesday'),
    )
    if (view?.kind !== 'link') throw new Error('no such row')
    const [segment] = view.source.segments
    const path = `/bitexts/${pair.bitext}/documents/${pair.source}/segments/${segment!.id}`
    const seen = { start: String(segment!.start), end: String(segment!.end), order: 'source' }
    const split = await test.post(`${path}/split`, { ...seen, words: 'the city council' })
    expect(split.status).toBe(303)
    const stale = await test.post(`${path}/merge`, seen)
    expect(stale.status).toBe(409)
    await test.post(`/bitexts/${pair.bitext}/undo`, { order: 'source' })
    expect(await jsonl()).toBe(before)
    const nowhere = await test.post(`${path}/split`, { ...seen, words: 'tunnel instead' })
    expect(nowhere.status).toBe(422)
  })

  it('describes a text, chooses the pivot, and replaces a text with its notes kept', async () => {
    const described = await test.post(`/documents/${pair.source}/description`, {
      title: 'Bridge',
      language: 'en-GB',
      outlet: 'Harbour News',
      url: '',
      publishedAt: '2026-05-01',
      role: 'report',
    })
    expect(described.status).toBe(303)
    const pivot = await test.post(`/comparisons/${pair.comparison}/pivot`, {
      document: String(pair.target),
    })
    expect(pivot.status).toBe(303)
    const html = await (await test.get(`/comparisons/${pair.comparison}/documents`)).text()
    expect(html).toContain('Harbour News')
    expect(html.match(/class="badge">pivot/g)).toHaveLength(1)
    const replaced = await test.post(`/documents/${pair.source}/replacement`, {
      count: '1',
      '0.text': ENGLISH.replace('The bridge', 'The old bridge').replaceAll('tunnel', 'ferry'),
    })
    expect(replaced.headers.get('location')).toBe(`/comparisons/${pair.comparison}/orphans`)
    const orphans = await (await test.get(`/comparisons/${pair.comparison}/orphans`)).text()
    expect(orphans).toContain('Which bridge?')
  })
})
