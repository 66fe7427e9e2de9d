import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dictionariesFor, findDictionaries } from '../../src/backends/dictionaries.ts'
import type { Warning } from '../../src/core/errors.ts'
import { writeDictd, writeStarDict } from '../support/dictionary-files.ts'

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'dictionaries-'))
}

function renderings(
  folder: string,
  source: string,
  target: string,
  head: string,
): readonly string[] {
  const lexicons = dictionariesFor(source, target, findDictionaries([folder]))
  return lexicons.flatMap((lexicon) => lexicon.translations(head).map(({ text }) => text))
}

describe('dictionaries in a folder', () => {
  const folder = newFolder()
  writeDictd(folder, 'freedict-eng-rus', [
    ['zyzzyva', 'zyzzyva /ˈzɪzɪvə/\nдолгоносик, жук'],
    ['quokka', 'quokka\nквокка'],
  ])
  writeStarDict(folder, 'deu-ukr', [['Rüsselkäfer', 'довгоносик']])
  writeFileSync(join(folder, 'notes.index'), 'not a dictionary: its name tells no languages')

  test('are told by their names', () => {
    const found = findDictionaries([folder, '/nowhere'])
    expect(found.map(({ kind, source, target }) => [kind, source, target])).toEqual([
      ['stardict', 'de', 'uk'],
      ['dictd', 'en', 'ru'],
    ])
  })

  test.each([
    ['forwards', 'en', 'ru', 'zyzzyvas', ['долгоносик', 'жук']],
    ['backwards', 'ru', 'en', 'долгоносика', ['zyzzyva']],
    ['in a region of the language', 'en-GB', 'ru-RU', 'quokkas', ['квокка']],
    ['from StarDict', 'de', 'uk', 'Rüsselkäfer', ['довгоносик']],
    ['not for another pair', 'fr', 'pl', 'zyzzyva', []],
  ])('answer %s', (_, source, target, head, expected) => {
    expect(renderings(folder, source, target, head)).toEqual(expected)
  })

  test('lead on through a third language, by the built-in lexicon or another dictionary', () => {
    const detour = newFolder()
    writeDictd(detour, 'eng-rus', [
      ['foo', 'война'],
      ['bar', 'долгоносик'],
    ])
    writeDictd(detour, 'rus-ukr', [['долгоносик', 'довгоносик']])
    expect(renderings(detour, 'en', 'uk', 'bar')).toEqual(['довгоносик'])
    expect(renderings(detour, 'en', 'pl', 'foo')).toContain('wojna')
  })

  test('that are broken are passed over with a warning', () => {
    const broken = newFolder()
    writeFileSync(join(broken, 'eng-rus.index'), 'no tabs\n')
    writeFileSync(join(broken, 'eng-rus.dict'), '')
    writeFileSync(join(broken, 'ukr-rus.index'), 'a\tA\tB\n')
    const warnings: Warning[] = []
    const warn = (warning: Warning) => void warnings.push(warning)
    expect(dictionariesFor('en', 'ru', findDictionaries([broken]), warn)).toEqual([])
    expect(dictionariesFor('uk', 'ru', findDictionaries([broken]), warn)).toEqual([])
    expect(new Set(warnings.map(({ place }) => place?.file))).toEqual(
      new Set([join(broken, 'eng-rus.index'), join(broken, 'ukr-rus.index')]),
    )
  })
})

const MUELLER = '/usr/share/dictd/mueller7.index'

describe.skipIf(!existsSync(MUELLER))(
  "Mueller's dictionary (apt-get install mueller7-dict)",
  () => {
    test.each([
      ['minister', 'министр'],
      ['agreements', 'соглашение'],
      ['negotiate', 'вести переговоры'],
    ])('%s: %s', (head, expected) => {
      expect(renderings('/usr/share/dictd', 'en', 'ru', head)).toContain(expected)
    })
  },
)

describe.skipIf(!existsSync('/usr/bin/lt-print'))(
  "Apertium's dictionary (apt-get install apertium-rus-ukr lttoolbox-dev)",
  () => {
    test('renders lemmas', () => {
      expect(renderings('/usr/share/apertium', 'ru', 'uk', 'рубашка')).toContain('сорочка')
    })
  },
)
