import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Context } from '../../src/app/context.ts'
import { API, ENDPOINTS } from '../../src/http/api/endpoints.ts'
import { Problem } from '../../src/http/api/schemas.ts'
import { createApp } from '../../src/http/app.ts'
import { importPair, openTestApp, ORIGIN, type TestApp } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import fc from '../support/property.ts'

// oxlint-disable-next-line no-explicit-any -- answers are looked into as they come
type Json = Record<string, any>

let app: TestApp
let pair: Awaited<ReturnType<typeof importPair>>
beforeAll(async () => {
  app = await openTestApp()
  pair = await importPair(app.context, ENGLISH, UKRAINIAN)
})
afterAll(async () => await app.end())

async function call(method: string, path: string, body?: unknown, headers: Json = {}) {
  const response = await app.app.request(`${ORIGIN}${API}${path}`, {
    method,
    headers: {
      cookie: 'reviewer=Olena',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = /\bjson$/u.test(response.headers.get('content-type') ?? '')
  const json = (isJson ? JSON.parse(text) : null) as Json
  return { status: response.status, headers: response.headers, text, json }
}

/** The answer of a success, held against the schema of its endpoint. */
async function done(method: string, path: string, body?: unknown, headers: Json = {}) {
  const answer = await call(method, path, body, headers)
  expect(answer.status, answer.text).toBeLessThan(300)
  const { pathname } = new URL(path, ORIGIN)
  const endpoint = ENDPOINTS.find(
    (one) =>
      one.method === method &&
      new RegExp(`^${one.path.replaceAll(/:\w+/gu, '[^/]+')}$`, 'u').test(pathname),
  )!
  expect(endpoint.status).toBe(answer.status)
  if (endpoint.answer) expect(endpoint.answer.safeParse(answer.json).error).toBeUndefined()
  return answer.json
}

/** A problem, held against RFC 9457 and its schema. */
async function refused(method: string, path: string, body?: unknown, headers: Json = {}) {
  const { status, json, headers: got, text } = await call(method, path, body, headers)
  expect(got.get('content-type'), text).toBe('application/problem+json')
  expect(json['status']).toBe(status)
  return Problem.parse(json) as z.output<typeof Problem> & { current?: Json; attempted?: Json }
}

describe('the OpenAPI document', () => {
  const resolve = (document: Json, ref: string): Json =>
    ref
      .slice(2)
      .split('/')
      .reduce<Json>((value, step) => (value[step] ?? {}) as Json, document)

  test('describes every route of the API, and none that does not exist', async () => {
    const document = (await call('GET', '/openapi.json')).json
    expect(document['openapi']).toMatch(/^3\.1\./u)
    const described = Object.entries(document['paths'] as Json).flatMap(([path, methods]) =>
      Object.keys(methods as Json).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const served = createApp({ context: {} as Context })
      .routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/gu, '{$1}')}`)
    const itself = `GET ${API}/openapi.json`
    expect(described.toSorted()).toEqual(served.filter((one) => one !== itself).toSorted())
    expect(described.length).toBeGreaterThan(25)
  })

  test('has no reference that leads nowhere, and each operation a name of its own', async () => {
    const document = (await call('GET', '/openapi.json')).json
    const text = JSON.stringify(document)
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/gu)].map(([, ref]) => ref!)
    expect(references.length).toBeGreaterThan(50)
    for (const ref of references) expect(resolve(document, ref), ref).not.toEqual({})
    const names = [...text.matchAll(/"operationId":"([^"]+)"/gu)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('is valid, as another program judges it', async () => {
    const document = (await call('GET', '/openapi.json')).json
    const validator = new Validator()
    const { valid, errors } = await validator.validate(document)
    expect(errors).toBeUndefined()
    expect({ valid, version: validator.version }).toEqual({ valid: true, version: '3.1' })
  })

  test('names every parameter of a path', async () => {
    const { paths } = (await call('GET', '/openapi.json')).json
    for (const [path, methods] of Object.entries(paths as Json)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name)
      for (const operation of Object.values(methods as Json) as Json[]) {
        const named = (operation['parameters'] as Json[]).filter((one) => one['in'] === 'path')
        expect(named.map((one) => one['name'])).toEqual(inPath)
      }
    }
  })
})

describe('comparisons', () => {
  test('are made, read, renamed, deleted and brought back', async () => {
    const texts = [ENGLISH, UKRAINIAN].map((text) => ({ text }))
    const made = await done('POST', '/comparisons', { title: 'Two', documents: texts })
    const path = `/comparisons/${made['id']}`
    expect(made['documents']).toHaveLength(2)
    const edit = { title: 'Zwei', revision: made['revision'] }
    const renamed = await done('PATCH', path, edit)
    expect(renamed).toMatchObject({ title: 'Zwei' })
    expect(await refused('PATCH', path, edit)).toMatchObject({
      status: 409,
      code: 'conflict',
      current: { title: 'Zwei', revision: renamed['revision'] },
      attempted: { title: 'Zwei', revision: made['revision'] },
    })
    const tag = { 'If-Match': `"${renamed['revision']}"` }
    const { operation } = await done('DELETE', path, undefined, tag)
    expect(await refused('GET', path)).toMatchObject({ status: 404, code: 'not-found' })
    await done('POST', `${path}/undo`, { operation })
    expect(await done('GET', path)).toMatchObject({ title: 'Zwei' })
    const history = await done('GET', `${path}/operations`)
    expect(history['items'][0]).toMatchObject({ kind: 'undo', reviewer: 'Olena' })
  })

  test('come in pages that together have each of them once', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      await done('POST', '/comparisons', { title, documents: [{ text: 'A text.' }], align: false })
    }
    const all = await done('GET', '/comparisons?limit=499')
    const ids: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page = await done('GET', `/comparisons?limit=2${query}`)
      expect(page['items'].length).toBeLessThanOrEqual(2)
      ids.push(...page['items'].map((one: Json) => one['id'] as number))
      cursor = page['next'] as string | null
    }
    expect(ids).toEqual(all['items'].map((one: Json) => one['id'] as number))
  })
})

describe('documents', () => {
  test('are described, replaced and read with their segments', async () => {
    const { documents } = await done('POST', '/comparisons', {
      documents: [{ base64: Buffer.from('One 👋🏽. Two.').toString('base64'), fileName: 'a.txt' }],
    })
    const [{ id, revision }] = documents
    const changed = await done('PATCH', `/documents/${id}`, { outlet: 'TASS', revision })
    expect(changed['origin']).toMatchObject({ outlet: 'TASS' })
    const segments = await done('GET', `/documents/${id}/segments`)
    expect(segments['items'].map((one: Json) => one['text'])).toEqual(['One 👋🏽.', 'Two.'])
    const tag = { 'If-Match': `"${changed['revision']}"` }
    const replaced = await done('PUT', `/documents/${id}/text`, { text: 'One. Three.' }, tag)
    expect(replaced).toMatchObject({ text: 'One. Three.', origin: { outlet: 'TASS' } })
    expect(await refused('PATCH', `/documents/${id}`, { outlet: '', revision })).toMatchObject({
      status: 409,
    })
  })
})

describe('taking away', () => {
  /** Two texts with a link that is confirmed, and a note on it. */
  async function worked() {
    const made = await done('POST', '/imports', {
      files: [{ name: 'a.csv', text: 'en,de\nIt took 15 days.,Es dauerte 50 Tage.\n' }],
    })
    const { id: comparison } = made['comparison']
    const [bitext] = (await done('GET', `/comparisons/${comparison}/bitexts`))['items']
    const [bead] = (await done('GET', `/bitexts/${bitext.id}/beads`))['items']
    const anchor = { on: 'bead', bitext: bitext.id, bead: bead.id }
    await done('POST', `/comparisons/${comparison}/notes`, { anchor, body: 'Which one?' })
    return { comparison, bitext, bead }
  }
  const notesOf = async (comparison: number) =>
    (await done('GET', `/comparisons/${comparison}/notes`))['items'] as Json[]

  test('the links of a pair takes the work of people along only when asked to, and is undone', async () => {
    const { comparison, bitext } = await worked()
    const path = `/bitexts/${bitext.id}?revision=${bitext.revision}`
    expect(await refused('DELETE', path)).toMatchObject({
      status: 409,
      detail: expect.stringContaining('1 link that people decided on, 1 note'),
    })
    const { operation } = await done('DELETE', `${path}&work=delete`)
    expect((await done('GET', `/bitexts/${bitext.id}`))['mode']).toBeNull()
    expect((await done('GET', `/bitexts/${bitext.id}/beads`))['items']).toEqual([])
    expect(await notesOf(comparison)).toEqual([])
    expect(await refused('DELETE', path)).toMatchObject({ status: 409 })
    await done('POST', `/comparisons/${comparison}/undo`, { operation })
    expect((await done('GET', `/bitexts/${bitext.id}`))['mode']).toBe(bitext.mode)
    expect((await done('GET', `/bitexts/${bitext.id}/beads`))['items']).toHaveLength(1)
    expect(await notesOf(comparison)).toHaveLength(1)
  })

  test('a text takes the work of people along only when asked to, and is undone', async () => {
    const { comparison, bitext } = await worked()
    const { source, target } = bitext
    const { revision } = await done('GET', `/documents/${source}`)
    const path = `/documents/${source}?revision=${revision}`
    expect(await refused('DELETE', path)).toMatchObject({ status: 409 })
    const { operation } = await done('DELETE', `${path}&work=delete`)
    expect(await done('GET', `/comparisons/${comparison}`)).toMatchObject({
      pivot: target,
      documents: [{ id: target }],
    })
    expect(await refused('GET', `/documents/${source}`)).toMatchObject({ status: 404 })
    const last = await done('GET', `/documents/${target}`)
    expect(
      await refused('DELETE', `/documents/${target}?revision=${last['revision']}&work=delete`),
    ).toMatchObject({ status: 422 })
    await done('POST', `/comparisons/${comparison}/undo`, { operation })
    expect(await done('GET', `/comparisons/${comparison}`)).toMatchObject({
      pivot: source,
      documents: [{ id: source }, { id: target }],
    })
    expect(await notesOf(comparison)).toHaveLength(1)
    expect((await done('GET', `/bitexts/${bitext.id}/beads`))['items']).toHaveLength(1)
  })

  test('a divergence is dismissed and taken back, and stays in the list of what was found', async () => {
    const { bitext, bead } = await worked()
    const path = `/bitexts/${bitext.id}`
    const number = async () => {
      const { items } = await done('GET', `${path}/findings?rule=number`)
      expect(items).toMatchObject([{ bead: bead.id, precise: true }])
      return items[0].findings as Json[]
    }
    const [finding] = await number()
    expect(finding).toMatchObject({
      rule: 'number',
      a: { start: 8, end: 10, text: '15' },
      b: { text: '50' },
      dismissed: null,
    })
    const asked = { bead: bead.id, rule: 'number', term: finding!['term'] }
    await done('POST', `${path}/dismissals`, { ...asked, reason: 'A slip.' })
    expect(await number()).toMatchObject([
      { dismissed: { reviewer: 'Olena', reason: 'A slip.', everywhere: false } },
    ])
    const { items } = await done('GET', `${path}/dismissals`)
    expect(items).toMatchObject([{ ...asked, reviewer: 'Olena' }])
    const query = new URLSearchParams({ ...asked, bead: String(bead.id) })
    expect((await done('DELETE', `${path}/dismissals?${query}`))['operation']).not.toBeNull()
    expect((await done('DELETE', `${path}/dismissals?${query}`))['operation']).toBeNull()
    expect(await number()).toMatchObject([{ dismissed: null }])
  })
})

describe('bitexts', () => {
  test('are aligned, and their links confirmed and taken away', async () => {
    const { source, target, comparison } = pair
    const bitext = await done('POST', `/comparisons/${comparison}/bitexts`, { source, target })
    expect(bitext).toMatchObject({ id: pair.bitext, alignment: { state: 'done' } })
    const job = await done('POST', `/bitexts/${pair.bitext}/alignments`, { mode: 'parallel' })
    await app.context.jobs.wait(job['id'] as number)
    expect(await done('GET', `/alignments/${job['id']}`)).toMatchObject({ state: 'done' })
    expect(await done('DELETE', `/alignments/${job['id']}`)).toMatchObject({ state: 'done' })
    const path = `/bitexts/${pair.bitext}/beads`
    const [bead] = (await done('GET', `${path}?status=proposed`))['items']
    const ofState = async (state: string) => (await done('GET', `${path}?state=${state}`))['items']
    expect((await ofState('unconfirmed'))[0]).toEqual(bead)
    expect(await ofState('unsure')).toEqual([])
    expect(await ofState('noted')).toEqual([])
    const document = source
    const [{ start }] = (await done('GET', `/documents/${document}/segments`))['items']
    const span = { start, end: start + 2 }
    const anchor = { on: 'span', document, span }
    await done('POST', `/comparisons/${comparison}/notes`, { anchor, body: 'Hm.' })
    expect(await ofState('noted')).toHaveLength(1)
    const edit = { status: 'confirmed', revision: bead.revision }
    const { beads } = await done('PATCH', `${path}/${bead.id}`, edit)
    expect(beads).toMatchObject([{ id: bead.id, status: 'confirmed' }])
    expect(await refused('PATCH', `${path}/${bead.id}`, edit)).toMatchObject({
      status: 409,
      current: { id: bead.id, status: 'confirmed', revision: beads[0].revision },
    })
    expect(await refused('DELETE', `${path}/${bead.id}`)).toMatchObject({
      status: 400,
      code: 'usage',
    })
    await done('DELETE', `${path}/${bead.id}?revision=${beads[0].revision}`)
    const linked = await done('POST', path, { source: bead.source, target: bead.target })
    expect(linked['beads']).toMatchObject([{ source: bead.source, status: 'confirmed' }])
    const absent = { source: bead.source, target: [], absence: 'omitted' }
    await done('POST', path, absent)
    expect(await refused('POST', path, { source: bead.source, target: [] })).toMatchObject({
      status: 422,
    })
  })

  test('have links and segments that are split, merged and moved', async () => {
    const { bitext, beads } = await (async () => {
      const made = await done('POST', '/imports', {
        files: [{ name: 'a.csv', text: 'en,de\nOne two. Three.,Eins zwei. Drei.\nFour.,Vier.\n' }],
      })
      expect(made['warnings']).toEqual([])
      const list = await done('GET', `/comparisons/${made['comparison'].id}/bitexts`)
      const [bitext] = list['items']
      return { bitext, beads: `/bitexts/${bitext.id}/beads` }
    })()
    const segments = async () =>
      (await done('GET', `/documents/${bitext.source}/segments`))['items'] as Json[]
    const [first, second] = await segments()
    const path = `/bitexts/${bitext.id}/documents/${bitext.source}/segments/${first!['id']}`
    const span = { start: first!['start'], end: first!['end'] }
    await done('POST', `${path}/split`, { ...span, at: 9 })
    expect((await segments()).map(({ text }) => text)).toEqual(['One two.', 'Four.', 'Three.'])
    expect(await refused('POST', `${path}/merge`, span)).toMatchObject({ status: 409 })

    const [one, two] = (await done('GET', beads))['items']
    const merge = { revision: one.revision, with: 'next' }
    const { beads: merged } = await done('POST', `${beads}/${one.id}/merge`, merge)
    expect(merged[0].source).toHaveLength(3)
    expect(merged[0].target).toHaveLength(2)
    expect(
      await refused('POST', `${beads}/${two.id}/split`, { revision: two.revision }),
    ).toMatchObject({
      code: expect.stringMatching(/conflict|not-found/),
    })
    const before = { side: 'source', segment: second!['id'] }
    const split = { revision: merged[0].revision, before }
    const { beads: halves } = await done('POST', `${beads}/${merged[0].id}/split`, split)
    expect(halves.map(({ source }: Json) => source.length).toSorted()).toEqual([1, 2])
    const larger = halves.find(({ source }: Json) => source.length === 2)
    const move = { revision: larger.revision, side: 'source', end: 'last' }
    const moved = await done('POST', `${beads}/${larger.id}/move`, move)
    expect(moved['beads'].length).toBeGreaterThan(0)
  })

  test('are exported in any format, with what each loses', async () => {
    const path = `/bitexts/${pair.bitext}/exports`
    const formats = await done('GET', path)
    expect(formats.map((one: Json) => one['name'])).toContain('tmx')
    const { status, headers, text } = await call('GET', `${path}/tmx?only=all&notes=no`)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain('.tmx')
    expect(text).toContain('<tmx')
    const all = await call('GET', `/comparisons/${pair.comparison}/exports/jsonl`)
    expect(all.status).toBe(200)
    expect(await refused('GET', `${path}/papyrus`)).toMatchObject({ code: 'unsupported' })
    expect(await refused('GET', `${path}/tmx?only=some`)).toMatchObject({ code: 'invalid' })
  })
})

test('aligned texts are imported, in the columns that are named', async () => {
  const table = {
    name: 'a.csv',
    base64: Buffer.from('n;x;y\n1;Guten Tag.;Good day.\n').toString('base64'),
  }
  const { comparison } = await done('POST', '/imports', {
    files: [table],
    title: 'Greetings',
    languages: ['en', 'de'],
    columns: 'y,x',
  })
  expect(comparison).toMatchObject({ title: 'Greetings', progress: { links: 1, confirmed: 1 } })
  expect(comparison.documents.map(({ language }: Json) => language)).toEqual(['en', 'de'])
  const moses = [
    { name: 'a.en', text: 'Good day.\nGood night.\n' },
    { name: 'a.de', text: 'Guten Tag.\nGute Nacht.\n' },
  ]
  const told = await done('POST', '/imports', { files: moses, format: 'moses' })
  expect(told['warnings']).toHaveLength(2)
  expect(told['comparison'].progress.links).toBe(2)
  for (const [body, code] of [
    [{ files: moses }, 'unsupported'],
    [{ files: [table], columns: 'z,x' }, 'invalid'],
    [{ files: [{ name: 'a.tmx', text: '<tmx' }] }, 'unreadable'],
    [{ files: [{ name: 'a.tmx' }] }, 'invalid'],
  ] as const) {
    expect(await refused('POST', '/imports', body)).toMatchObject({ code })
  }
})

test('terms are added, changed and removed', async () => {
  const words = {
    sourceLanguage: 'en',
    targetLanguage: 'uk',
    source: 'ceasefire',
    target: 'перемир’я',
  }
  const term = await done('POST', '/terms', words)
  expect(term).toMatchObject({ ...words, author: 'Olena', comment: '' })
  const edit = { target: 'припинення вогню', revision: term['revision'] }
  const changed = await done('PATCH', `/terms/${term['id']}`, edit)
  expect(changed).toMatchObject({ source: 'ceasefire', target: 'припинення вогню' })
  expect(await refused('PATCH', `/terms/${term['id']}`, edit)).toMatchObject({ status: 409 })
  expect((await done('GET', '/terms'))['items']).toEqual([changed])
  await done('DELETE', `/terms/${term['id']}`)
  expect(await refused('GET', `/terms/${term['id']}`)).toMatchObject({ code: 'not-found' })
})

test('notes are written, answered, changed, resolved and deleted', async () => {
  const path = `/comparisons/${pair.comparison}/notes`
  const anchor = { on: 'span', document: pair.source, span: { start: 0, end: 4 } }
  const note = await done('POST', path, { anchor, body: 'Hm', severity: 'minor' })
  expect(note).toMatchObject({ author: 'Olena', anchor: { quote: { exact: ENGLISH.slice(0, 4) } } })
  const own = `/notes/${note['id']}`
  const answer = { anchor: { on: 'thread', note: note['id'] }, body: 'Yes' }
  expect(await done('POST', path, answer)).toMatchObject({ thread: note['id'] })
  const { revision } = await done('GET', own)
  const edited = await done('PATCH', own, { body: 'Well </script>', revision })
  const stale = await refused('PATCH', own, { body: 'Other', revision })
  expect(stale).toMatchObject({ current: { body: 'Well </script>' }, attempted: { body: 'Other' } })
  const tag = { 'If-Match': `"${edited['revision']}"` }
  expect(await refused('PATCH', own, {}, tag)).toMatchObject({ status: 422 })
  const resolved = await done('PATCH', own, { status: 'resolved' }, tag)
  expect((await done('GET', `${path}?status=resolved`))['items']).toHaveLength(2)
  await done('DELETE', `${own}?revision=${resolved['revision']}`)
  expect(await refused('GET', own)).toMatchObject({ status: 404 })
})

describe('requests that cannot be', () => {
  test.each([
    ['no JSON', 'POST', '/comparisons', '{"a', {}, 400],
    ['a thousand levels', 'POST', '/comparisons', '['.repeat(1000), {}, 400],
    ['a million values', 'POST', '/comparisons', `[${'{},'.repeat(1_000_000)}{}]`, {}, 413],
    ['a form', 'POST', '/comparisons', 'a=b', { 'Content-Type': 'text/plain' }, 415],
    ['another site', 'POST', '/comparisons', '{}', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['an unknown field', 'POST', '/comparisons', { documents: [{ text: 'x' }], x: 1 }, {}, 422],
    ['an image', 'POST', '/comparisons', { documents: [{ base64: 'iVBORw0KGgoAAAAN' }] }, {}, 415],
    ['a revision that is none', 'PATCH', '/comparisons/1', {}, { 'If-Match': '*' }, 400],
    ['a cursor of ours that is none', 'GET', '/comparisons?cursor=xyz', undefined, {}, 422],
    ['a limit out of range', 'GET', '/comparisons?limit=0', undefined, {}, 422],
    ['an address that leads nowhere', 'GET', '/papyri', undefined, {}, 404],
    ['an id that is none', 'GET', '/notes/one', undefined, {}, 404],
  ])('%s', async (_, method, path, body, headers, status) => {
    expect(await refused(method, path, body, headers)).toMatchObject({ status })
  })

  test('have one shape for what HTTP itself refuses', async () => {
    const path = `/comparisons/${pair.comparison}`
    expect(await refused('PUT', path, {})).toMatchObject({ status: 405, code: 'usage' })
    expect((await call('PUT', path, {})).headers.get('allow')).toBe(
      'GET, PATCH, DELETE, HEAD, OPTIONS',
    )
    expect(await refused('GET', '/nothing')).toMatchObject({ status: 404, code: 'not-found' })
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    expect(await refused('POST', '/comparisons', 'a=b', form)).toMatchObject({ status: 415 })
    const large = { 'content-length': '99999999999' }
    expect(await refused('POST', '/comparisons', {}, large)).toMatchObject({ status: 413 })
    const other = { host: 'evil.example' }
    expect(await refused('GET', '/comparisons', undefined, other)).toMatchObject({ status: 421 })
  })

  test('name at every address the methods that it answers to', async () => {
    const addresses = ['/openapi.json', ...new Set(ENDPOINTS.map(({ path }) => path))]
    for (const pattern of addresses) {
      const path = pattern.replaceAll(/:\w+/gu, '1')
      const asked = await call('OPTIONS', path)
      expect(asked.status).toBe(204)
      const allowed = asked.headers.get('allow')!.split(', ')
      expect(allowed.length, path).toBeGreaterThan(1)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        if (allowed.includes(method)) continue
        const answer = await call(method, path, method === 'GET' ? undefined : {})
        expect([answer.status, answer.headers.get('allow')], `${method} ${path}`).toEqual([
          405,
          allowed.join(', '),
        ])
      }
    }
  })

  test('say where a body does not fit', async () => {
    const body = { documents: [{ text: 'x' }, { text: 1 }] }
    const { errors } = await refused('POST', '/comparisons', body)
    expect(errors).toMatchObject([{ path: '/documents/1/text' }])
  })

  const bodies = ENDPOINTS.filter(({ body }) => body !== null)
  test.each(bodies.map((one) => [`${one.method} ${one.path}`, one] as const))(
    'any JSON for %s is answered, never with a fault of ours',
    async (_, { method, path, body }) => {
      const ids: Record<string, number> = { id: 1, bead: 1 }
      const address = path.replaceAll(/:(\w+)/gu, (__, name: string) => String(ids[name]))
      const known = Object.keys((body as z.ZodObject).shape)
      const values = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom(0, 1, -1, 2 ** 53, 1e308, '\0', '\uD800', 'thread', 'bead', 'confirmed'),
        fc.array(fc.record({ text: fc.string(), base64: fc.constant('AAAA') })),
      )
      const objects = fc.dictionary(fc.constantFrom(...known), values)
      await fc.assert(
        fc.asyncProperty(fc.oneof(objects, fc.jsonValue()), async (sent) => {
          const answer = await call(method, address, JSON.stringify(sent))
          expect(answer.status, answer.text).toBeLessThan(500)
          if (answer.status >= 400) Problem.parse(answer.json)
        }),
        { numRuns: 25 },
      )
    },
  )
})
