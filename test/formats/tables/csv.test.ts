import { describe, expect, test } from 'vitest'
import {
  DEFAULT_CHOICE,
  type BilingualFile,
  type FileNote,
} from '../../../src/formats/bilingual.ts'
import { readCsv, writeCsv } from '../../../src/formats/tables/csv.ts'
import { previewTable } from '../../../src/formats/tables/csv-read.ts'
import { noteText } from '../../../src/formats/note-text.ts'
import { exporterNamed } from '../../../src/formats/registry.ts'
import { comparisons, inputFile } from '../comparisons.ts'
import { linksOf } from '../links-of.ts'
import { sampleFile } from '../samples.ts'
import { reduce } from '../reduce.ts'
import fc from '../../support/property.ts'

const now = '2026-11-21T12:00:00.000Z'
const { carries } = exporterNamed('csv')

function read(content: Iterable<string | Uint8Array> | string, options: object = {}) {
  return readCsv(inputFile('pairs.csv', content), { now, ...options })
}

/** What a table keeps of a comparison, notes apart. */
function reduced(file: BilingualFile, rejected: boolean) {
  const { documents, bitexts } = reduce(file, carries, {
    ...DEFAULT_CHOICE,
    rejected,
    notes: false,
  })
  return {
    documents: documents.map(({ id, language, text, segments }) => ({
      id,
      language,
      text,
      segments,
    })),
    bitexts: bitexts.map((bitext) => ({
      ...bitext,
      beads: [...bitext.beads].map(({ absence, ...bead }) =>
        absence ? { ...bead, absence } : bead,
      ),
    })),
  }
}

function parts({ documents, bitexts }: BilingualFile) {
  return {
    documents: documents.map(({ id, language, text, segments }) => ({
      id,
      language,
      text,
      segments,
    })),
    bitexts,
  }
}

describe('a table of ours', () => {
  test('gives texts and links back but the losses', async () => {
    await fc.assert(
      fc.asyncProperty(comparisons(), fc.boolean(), async (file, rejected) => {
        const choice = { ...DEFAULT_CHOICE, rejected, notes: false }
        expect(parts(await read(writeCsv(file, choice)))).toEqual(reduced(file, rejected))
      }),
    )
  })

  test('gives the words of its notes back', async () => {
    const words = ({ author, body }: FileNote) => `${author}: ${body}`
    await fc.assert(
      fc.asyncProperty(comparisons({ bitexts: 1 }), async (file) => {
        const [bitext] = file.bitexts
        const beads = new Set(
          [...bitext!.beads].flatMap(({ id, status }) => (status === 'rejected' ? [] : [id])),
        )
        const placed = file.notes.filter(({ anchor }) => {
          if (anchor.on === 'bead') return beads.has(anchor.bead)
          if (anchor.on === 'orphan') return false
          const { segments } = file.documents.find(({ id }) => id === anchor.document)!
          return segments.some(
            ({ start, end }) => start <= anchor.span.start && anchor.span.start <= end,
          )
        })
        const { notes } = await read(writeCsv(file))
        const expected = placed.map((note) => noteText(note).replace(/^.*? — /s, ''))
        expect(notes.map(words).sort()).toEqual(expected.sort())
      }),
    )
  })

  test('is a table that spreadsheets take for UTF-8 and do not run', () => {
    const file = sampleFile()
    const note = { ...file.notes[0]!, body: 'two\nlines' }
    const [head, first, second] = [...writeCsv({ ...file, notes: [note] })]
    expect(head).toBe(
      '\uFEFF"bitext","bead","source_document","source_language","source_segments","source_text","target_document","target_language","target_segments","target_text","confidence","status","absence","notes","differences","machine_translation"\r\n',
    )
    expect(first).toBe(
      '"1","1","1","en","0","The talks lasted 3.5 hours.","2","uk","1","Переговори тривали 3,5 години.","0.93","proposed","","","",""\r\n',
    )
    expect(second).toContain('"unaligned"')
    expect([...writeCsv({ ...file, notes: [note] })].at(-1)).toContain(
      'major, quotation/misattributed — Anna: two\n  lines',
    )
  })
})

describe('a table of another program', () => {
  test.each([
    ['names of ours', 'id,Target,Source\n1,Привіт,"Hello, you"\n', 'Hello, you', 'Привіт', 'und'],
    ['language tags', 'en;uk\nHello;Привіт\n', 'Hello', 'Привіт', 'uk'],
    ['no head', 'Hello\tПривіт\nBye\tБувай\n', 'Hello\nBye', 'Привіт\nБувай', 'und'],
    [
      'quotation marks in unquoted cells',
      'Say "hi"\tСкажи «привіт»\n',
      'Say "hi"',
      'Скажи «привіт»',
      'und',
    ],
  ])('with %s', async (_, content, source, target, language) => {
    const { documents, bitexts } = await read(content)
    expect(documents.map(({ text }) => text)).toEqual([source, target])
    expect(documents[1]!.language).toBe(language)
    expect(bitexts[0]!.beads[0]).toMatchObject({
      source: [1],
      target: [1],
      status: 'confirmed',
      confidence: null,
    })
  })

  test.each([
    ['the line of Excel that names what divides cells', 'sep=;\r\nEN;UK\r\nHello, you;Привіт\r\n'],
    ['rows without any words', ';;\r\n;English;Ukrainian\r\n;;\r\n;"Hello, you";Привіт\r\n'],
    ['a column of numbers that is called like a language', 'Nr;en;uk\n1;Hello, you;Привіт\n'],
    ['a row that is shorter than the others', 'en;uk\nHello, you;Привіт\nBye, you\n'],
  ])('with %s', async (_, content) => {
    const file = await read(content)
    expect(file.documents.map(({ language }) => language)).toEqual(['en', 'uk'])
    expect(linksOf(file)).toEqual(['Hello, you | Привіт | confirmed'])
  })

  test('with further languages is one of several versions', async () => {
    const file = await read(
      'id,en,uk,comment,de\n1,Yes.,Так.,sure?,Ja.\n2,,Ні.,,Nein.\n3,,,,Nie.\n',
    )
    expect(file.documents.map(({ language, text }) => [language, text])).toEqual([
      ['en', 'Yes.'],
      ['uk', 'Так.\nНі.'],
      ['de', 'Ja.\nNein.\nNie.'],
    ])
    expect(linksOf(file)).toEqual([
      'Yes. | Так. | confirmed',
      'Yes. | Ja. | confirmed',
      'Ні. | Nein. | confirmed',
    ])
    expect(file.notes.map(({ body }) => body)).toEqual(['sure?'])
  })

  test('with scores is proposed, with joined sentences divided', async () => {
    const file = await read(
      'One.\tEins.\t0.5\nTwo. ~~~ Three.\tZwei und drei.\t-0.25\nFour.\t\t-0.3\n',
    )
    expect(linksOf(file)).toEqual([
      'One. | Eins. | proposed',
      'Two. + Three. | Zwei und drei. | proposed',
    ])
    expect(file.documents[0]!.segments).toHaveLength(4)
  })

  test('keeps what was approved apart from what was not', async () => {
    const file = await read('source,target,status\nA,Б,Approved\nC,Д,Draft\nE,Є,rejected\nF,Ж,\n')
    expect(linksOf(file).map((link) => link.split(' | ')[2])).toEqual([
      'confirmed',
      'proposed',
      'rejected',
      'confirmed',
    ])
  })

  test('may be in windows-1251', async () => {
    const text = 'Привіт, як справи у вас сьогодні?'
    const bytes = Buffer.from(
      [...text].map((letter) => {
        const code = letter.codePointAt(0)!
        return letter === 'і' ? 0xb3 : code >= 0x410 && code <= 0x44f ? code - 0x350 : code
      }),
    )
    const { documents } = await read([
      Buffer.concat([bytes, Buffer.from(';Hello, how are you today?\n')]),
    ])
    expect(documents[0]!.text).toBe(text)
  })

  test('is read with the columns that a person chose', async () => {
    const { documents } = await read('a,b,c\n1,2,3\n', {
      columns: { source_text: 2, target_text: 0 },
      hasHead: false,
      languages: ['en', 'uk'],
    })
    expect(documents.map(({ language, text }) => [language, text])).toEqual([
      ['en', 'c\n3'],
      ['uk', 'a\n1'],
    ])
  })

  test('shows its first rows before', async () => {
    expect(await previewTable(inputFile('x.tsv', 'de\ten\nja\tyes\n'))).toEqual({
      hasHead: true,
      columns: { source_text: 0, target_text: 1 },
      rows: [
        ['de', 'en'],
        ['ja', 'yes'],
      ],
    })
  })

  test.each([
    ['id;en;uk\n1;Yes.;Так.\n', ['en', 'uk']],
    ['no\tru\tuk\n1\tДа.\tТак.\n', ['ru', 'uk']],
    ['id\ten\nYa.\tYes.\n', ['id', 'en']],
    ['src,tgt\nYes.,Так.\n', ['und', 'und']],
  ])('tells languages from numbers in its head line: %j', async (content, languages) => {
    const { documents } = await read(content)
    expect(documents.map(({ language }) => language)).toEqual(languages)
  })

  test.each([
    ['an empty file', '', 'empty', 'empty'],
    ['one column', 'only\nwords\n', 'unreadable', 'one column'],
    ['a quotation mark left open', 'en,uk\nYes,Так\n\n"No,Ні\nBye,Бувай\n', 'unreadable', 'Line 4'],
    ['a confidence that is none', 'source,target,confidence\na,b,2\n', 'unreadable', 'Line 2'],
    [
      'a quotation mark that is never closed',
      `"a,b\n${'x,y\n'.repeat(1_100_000)}`,
      'unreadable',
      'pairs.csv',
    ],
  ])('%s is refused', async (_, content, code, words) => {
    await expect(read(content)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
    })
  })

  test('a picture is refused', async () => {
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.alloc(64),
    ])
    await expect(read([png])).rejects.toMatchObject({
      code: expect.stringMatching(/not-text|undecodable/),
    })
  })
})
