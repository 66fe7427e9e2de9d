import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listComparisons } from '../../src/app/library.ts'
import { openTestApp, ORIGIN } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'

describe('Importing', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
  })
  afterAll(async () => await test.end())

  const send = async (path: string, fields: Record<string, string | File>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return await test.app.request(`${ORIGIN}${path}`, {
      method: 'POST',
      body: form,
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
  }

  it('makes a comparison of two pasted texts and goes there', async () => {
    const response = await send('/comparisons', {
      count: '2',
      '0.text': ENGLISH,
      '0.outlet': 'Harbour News',
      '1.text': UKRAINIAN,
    })
    expect(response.status).toBe(303)
    const [comparison] = listComparisons(test.context)
    expect(response.headers.get('location')).toBe(`/comparisons/${comparison?.id}`)
    expect(comparison?.documents.map(({ language }) => language)).toEqual(['en', 'uk'])
    expect(comparison?.documents[0]?.origin.outlet).toBe('Harbour News')
  })

  it('shows the segments first, and carries the bytes to the import', async () => {
    const bytes = new Uint8Array(
      Array.from('Привіт, світе. Міст закрито.').map((letter) => {
        const code = letter.charCodeAt(0)
        if (code < 0x80) return code
        return letter === 'і' ? 0xb3 : code - 0x410 + 0xc0
      }),
    )
    const response = await send('/comparisons/preview', {
      count: '0',
      files: new File([bytes], 'cp1251.txt'),
    })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('windows-1251')
    expect(html).toContain('Привіт, світе.')
    const carried = /name="0\.bytes" value="([^"]+)"/.exec(html)?.[1]
    expect(Buffer.from(carried ?? '', 'base64')).toEqual(Buffer.from(bytes))
  })

  it.each([
    [{ count: '2', '0.text': ENGLISH, '1.text': '' }, 'needs two texts'],
    [{ count: '2', '0.text': ENGLISH, '1.text': ' \n ' }, 'needs two texts'],
    [{ count: '2', '0.text': ENGLISH, '1.text': 'x', '1.language': '??' }, 'language'],
    [{ count: '2', '0.text': ENGLISH, '1.text': 'Yes.', '1.role': 'king' }, 'role'],
    [{ count: 'many' }, 'needs two texts'],
  ])('keeps what was typed when something is wrong: %#', async (fields, message) => {
    const before = listComparisons(test.context).length
    const response = await send('/comparisons', fields)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain(message)
    if ('0.text' in fields) expect(html).toContain('Harbour bridge to close')
    expect(listComparisons(test.context)).toHaveLength(before)
  })

  it('names the files that have to be chosen again when something is wrong', async () => {
    const response = await send('/comparisons', {
      count: '2',
      files: new File([ENGLISH], 'a <b>.txt'),
    })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Please choose again: a &lt;b&gt;.txt')
  })

  it('opens a file of aligned texts as a comparison with its links', async () => {
    const tmx = `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1"
      segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>
      <tu><tuv xml:lang="en"><seg>Good morning.</seg></tuv><tuv xml:lang="uk"><seg>Доброго ранку.</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>Good night.</seg></tuv><tuv xml:lang="uk"><seg>Добраніч.</seg></tuv></tu>
      </body></tmx>`
    const response = await send('/comparisons', {
      count: '2',
      title: 'Greetings',
      files: new File([tmx], 'greetings.tmx'),
    })
    expect(response.status).toBe(303)
    const [comparison] = listComparisons(test.context)
    expect(comparison?.title).toBe('Greetings')
    expect(comparison?.progress.links).toBe(2)
  })

  describe('a table of pairs', () => {
    const table =
      'number;Übersetzung;Vorlage\n1;Guten Morgen.;Good morning.\n2;Gute Nacht.;Good night.\n'
    /** The hidden fields and choices of the page, as a browser would send them. */
    const fieldsOf = (html: string): Record<string, string> => {
      const hidden = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
      const chosen = html.matchAll(/<select name="([^"]+)"[^>]*>(.*?)<\/select>/gs)
      return {
        ...Object.fromEntries(Array.from(hidden, ([, name, value]) => [name!, value!])),
        ...Object.fromEntries(
          Array.from(chosen, ([, name, options]) => [
            name!,
            /value="([^"]*)" selected/.exec(options!)?.[1] ?? '',
          ]),
        ),
      }
    }

    it('shows its columns, takes the choice, and comes back with links', async () => {
      const first = await send('/comparisons/preview', {
        count: '0',
        files: new File([table], 'pairs.csv'),
      })
      const html = await first.text()
      expect(first.status).toBe(200)
      expect(html).toContain('Gute Nacht.')
      // Nothing says what the columns are: the texts are where most letters are.
      expect(fieldsOf(html)).toMatchObject({
        aligned: '1',
        columns: '3',
        'column.0': '',
        'column.1': 'source_text',
        'column.2': 'target_text',
      })
      expect(html).toContain('name="head" value="yes" checked')
      const corrected = {
        ...fieldsOf(html),
        head: 'yes',
        'column.0': '',
        'column.1': 'target_text',
        'column.2': 'source_text',
        'language.target': 'de',
      }
      const second = await send('/comparisons/preview', corrected)
      const shown = await second.text()
      expect(shown).toMatch(/<p lang="en" dir="ltr">Good morning\.<\/p><p lang="de"/)
      expect(shown).toContain('2 links')
      const made = await send('/comparisons', {
        ...fieldsOf(shown),
        head: 'yes',
        title: 'Greetings 2',
      })
      expect(made.status).toBe(303)
      const [comparison] = listComparisons(test.context)
      expect(comparison).toMatchObject({ title: 'Greetings 2', progress: { links: 2 } })
      expect(comparison?.documents.map(({ language }) => language)).toEqual(['en', 'de'])
    })

    it('keeps the file and says what is wrong where the choice cannot be', async () => {
      const first = await send('/comparisons/preview', {
        count: '0',
        files: new File([table], 'pairs.csv'),
      })
      const fields = fieldsOf(await first.text())
      const response = await send('/comparisons/preview', {
        ...fields,
        'column.0': 'source_text',
        'column.1': 'confidence',
        'column.2': 'target_text',
      })
      const html = await response.text()
      expect(response.status).toBe(422)
      expect(html).toContain('not a confidence')
      expect(fieldsOf(html)['aligned.0.bytes']).toBe(fields['aligned.0.bytes'])
    })
  })

  it.each([
    ['moses', ['Good day.\nGood night.\n', 'Guten Tag.\nGute Nacht.\n'], 2],
    [
      '',
      ['Good day.\nGood night.\n', 'Guten Tag.\nGute Nacht.\n', '0\t0\t0.3\n1\t1\t0.3\n2\t2\t0\n'],
      2,
    ],
    ['tsv', ['1\t0\n', 'Good day.\nGood night.\n', 'Gute Nacht.\n'], 1],
  ])('reads several files as one alignment: %s', async (format, contents, links) => {
    const form = new FormData()
    form.append('count', '0')
    form.append('format', format)
    for (const [at, content] of contents.entries())
      form.append('files', new File([content], `${at}.txt`))
    const response = await test.app.request(`${ORIGIN}/comparisons`, {
      method: 'POST',
      body: form,
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
    expect(response.status).toBe(303)
    const [comparison] = listComparisons(test.context)
    expect(comparison?.documents.map(({ language }) => language)).toEqual(['en', 'de'])
    expect(comparison?.progress.links).toBe(links)
  })

  it('refuses a picture and stores nothing', async () => {
    const before = listComparisons(test.context).length
    const picture = new File(
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
      'a.png',
    )
    const response = await send('/comparisons', { count: '1', '0.text': ENGLISH, files: picture })
    expect(response.status).toBe(415)
    expect(await response.text()).toContain('a.png')
    expect(listComparisons(test.context)).toHaveLength(before)
  })

  it('answers a broken form with 400', async () => {
    const response = await test.app.request(`${ORIGIN}/comparisons`, {
      method: 'POST',
      body: '--x\r\nbroken',
      headers: {
        'Content-Type': 'multipart/form-data; boundary=y',
        'Sec-Fetch-Site': 'same-origin',
      },
    })
    expect(response.status).toBe(400)
  })
})
