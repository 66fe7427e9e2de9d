import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { openBitext } from '../../src/app/bitexts.ts'
import { getComparison } from '../../src/app/library.ts'
import { openSample } from '../../src/app/samples.ts'
import { chooseTranslation, translationChoice } from '../../src/app/service-settings.ts'
import { findModes } from '../../src/backends/translation/apertium-modes.ts'
import { startSmallServer } from '../support/small-server.ts'
import { importPair, openTestApp, partsOf, type TestApp } from '../support/test-app.ts'

const GLOSSES = { cookie: 'glosses=on' }
const RUSSIAN = `Министр встретил 12 делегатов в Женеве 3 мая 2021 года.

Переговоры длились 45 минут и стоили 300 евро.`
const UKRAINIAN = `Міністр зустрів 12 делегатів у Женеві 3 травня 2021 року.

Переговори тривали 45 хвилин і коштували 400 євро.`

let app: TestApp
let page: string
let bitext: number

beforeAll(async () => {
  app = await openTestApp()
  const pair = await importPair(app.context, RUSSIAN, UKRAINIAN)
  page = `/comparisons/${pair.comparison}?source=${pair.source}&target=${pair.target}`
  bitext = pair.bitext
})
afterAll(async () => await app.end())

/** A service that translates by putting a word in front, and counts what it was asked. */
function libreServer(targets = ['uk']) {
  return startSmallServer(({ path, body }) => {
    if (path === '/languages') return [{ code: 'ru', targets }]
    const { q } = JSON.parse(body) as { q: string[] }
    return { translatedText: q.map((text) => `Глоса ${text}`) }
  })
}

async function html(path: string, headers: Record<string, string> = GLOSSES): Promise<string> {
  const response = await app.get(path, headers)
  expect(response.status).toBe(200)
  return await response.text()
}

describe('without a service', () => {
  test('there is neither a gloss nor a switch, whatever the cookie says', async () => {
    const text = await html(page)
    expect(text).not.toContain('Machine translation')
    expect(text).not.toContain('Show glosses')
  })

  test('the settings say how to add Apertium', async () => {
    expect(await html('/settings/services')).toContain('apt-get install apertium apertium-rus-ukr')
    expect(await html('/settings')).toContain('href="/settings/services"')
  })
})

describe('with LibreTranslate', () => {
  test('rows show what it gives, named, in the language of the other text, once asked', async () => {
    const server = await libreServer()
    try {
      chooseTranslation(app.context, { kind: 'libretranslate', address: server.address, key: 'k' })
      expect(await html(page, {})).not.toContain('Глоса')
      const text = await html(page)
      const engine = `Machine translation by LibreTranslate at ${new URL(server.address).host} (ru→uk)`
      expect(text.split(engine)).toHaveLength(3)
      expect(text).toMatch(/<p lang="uk"[^>]*class="gloss-text">.*Глоса/u)
      expect(text).toContain('<mark class="through"')
      expect(text).toContain('through machine translation by LibreTranslate')
      const asked = server.asked.length
      await html(page)
      expect(server.asked).toHaveLength(asked)
      expect(JSON.parse(server.asked.at(-1)!.body)).toMatchObject({ api_key: 'k' })
    } finally {
      await server.close()
    }
  })

  test('the details of a row and an edit have the gloss too', async () => {
    const server = await libreServer()
    try {
      chooseTranslation(app.context, { kind: 'libretranslate', address: server.address, key: '' })
      const [, key] = /data-key="(b\d+)"/u.exec(await html(page))!
      const headers = { ...partsOf(page), ...GLOSSES }
      expect(await html(`/bitexts/${bitext}/details/${key}`, headers)).toContain(
        'Through machine translation',
      )
      const path = `/bitexts/${bitext}/beads/${key!.slice(1)}/confirmation`
      const revision = /name="revision" value="(\d+)"/u.exec(await html(page))?.[1] ?? ''
      const answer = await app.post(path, { revision, order: 'source' }, headers)
      expect(await answer.text()).toContain('Глоса')
    } finally {
      await server.close()
    }
  })

  test.each([
    ['is not there', async () => ({ address: 'http://127.0.0.1:9', close: async () => {} })],
    [
      'answers with errors',
      () => startSmallServer((_, response) => void response.writeHead(500).end('broken')),
    ],
    [
      'gives nothing',
      () =>
        startSmallServer(({ path }) =>
          path === '/languages' ? [{ code: 'ru', targets: ['uk'] }] : { translatedText: [''] },
        ),
    ],
    ['does not know the languages', () => libreServer(['de'])],
  ])('a service that %s is a warning on a page that works', async (_, start) => {
    const server = await start()
    try {
      chooseTranslation(app.context, { kind: 'libretranslate', address: server.address, key: '' })
      const text = await html(page)
      expect(text).toMatch(/<li class="gloss-warning" role="status">.*LibreTranslate/u)
      expect(text).toContain('минут и стоили')
      expect(text).not.toContain('class="gloss-text"')
    } finally {
      await server.close()
    }
  })
})

describe('the settings', () => {
  const save = (fields: Record<string, string>) => app.post('/settings/translation', fields)

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'localhost', ''])(
    'take no address like %j',
    async (address) => {
      const answer = await save({ kind: 'apy', address })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('not an http or https address')
    },
  )

  test('keep a key that is never shown, and send it to no other address', async () => {
    const fields = { kind: 'libretranslate', address: 'http://127.0.0.1:9', key: 'secret-key' }
    expect((await save(fields)).status).toBe(303)
    expect(await html('/settings/services')).not.toContain('secret-key')
    await save({ ...fields, key: '' })
    expect(translationChoice(app.context).key).toBe('secret-key')
    await save({ ...fields, key: '', address: 'http://127.0.0.1:10' })
    expect(translationChoice(app.context).key).toBe('')
  })

  test('say what works', async () => {
    const server = await libreServer()
    try {
      const fields = { kind: 'libretranslate', address: server.address, test: 'yes' }
      const text = await (await save(fields)).text()
      expect(text).toContain('Saved, and it works')
      expect(text).toContain('Russian → Ukrainian: works.')
    } finally {
      await server.close()
    }
  })

  test('say what does not', async () => {
    const fields = { kind: 'apy', address: 'http://127.0.0.1:9', test: 'yes' }
    const text = await (await save(fields)).text()
    expect(text).toContain('not all of it works')
    expect(text).toContain('Apertium at http://127.0.0.1:9 cannot be used')
  })
})

const hasApertium = findModes().some(({ name }) => name === 'rus-ukr')

describe.skipIf(!hasApertium)(
  'with Apertium on this machine (skipped unless apertium and apertium-rus-ukr are installed)',
  () => {
    test('the Russian and Ukrainian versions of the interview show glosses and differences', async () => {
      chooseTranslation(app.context, { kind: 'apertium', address: '', key: '' })
      const id = await openSample(app.context, { name: 'minister-interview', by: 'Test' })
      const { documents } = getComparison(app.context, id)
      const source = documents.find(({ language }) => language === 'ru')!.id
      const target = documents.find(({ language }) => language === 'uk')!.id
      const { id: pair } = openBitext(app.context, { comparison: id, source, target })
      await awaitJob(app.context, startAlignment(app.context, { bitext: pair, by: 'Test' }).id)
      for (const [left, right, codes] of [
        [source, target, 'rus→ukr'],
        [target, source, 'ukr→rus'],
      ]) {
        const text = await html(`/comparisons/${id}?source=${left}&target=${right}`)
        const count = (part: string) => text.split(part).length - 1
        expect(count(`Machine translation by Apertium (${codes})`)).toBeGreaterThan(5)
        expect(count('<mark class="through"')).toBeGreaterThan(10)
        expect(text).not.toContain('class="gloss-warning"')
      }
    })
  },
)
