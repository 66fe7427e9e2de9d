import { describe, expect, test } from 'vitest'
import { readGlossaryTable } from '../../src/lexicon/glossary-csv.ts'
import { glossaryPairs } from '../../src/lexicon/glossary.ts'
import { readTbx } from '../../src/lexicon/tbx.ts'

function pairs(file: ReturnType<typeof readTbx>, source = 'en', target = 'uk'): readonly string[] {
  return glossaryPairs(file.concepts, source, target).map((pair) => `${pair.source}=${pair.target}`)
}

describe('tables', () => {
  test.each([
    ['commas, named languages', 'en,uk\nceasefire,режим тиші\n', ['ceasefire=режим тиші']],
    ['languages in another order', 'uk,en\nрежим тиші,ceasefire\n', ['ceasefire=режим тиші']],
    ['semicolons and quotation marks', 'en;uk\n"a; b";в\n', ['a; b=в']],
    ['tabs, no header', 'truce\tперемир’я\n', ['truce=перемир’я']],
    ['a header of words', 'source,target\ntruce,перемир’я\n', ['truce=перемир’я']],
    [
      'several terms in a cell',
      'en,uk\nceasefire|truce,перемир’я\n',
      ['ceasefire=перемир’я', 'truce=перемир’я'],
    ],
    ['a mark at the start, CRLF', '\ufeffen,uk\r\na,б\r\n', ['a=б']],
    ['rows without a partner', 'en,uk\na,\n,б\nc,ц\n', ['c=ц']],
  ])('%s', (_, text, expected) => {
    expect(pairs(readGlossaryTable(text, 'g.csv', ['en', 'uk']))).toEqual(expected)
  })

  test('without languages anywhere are refused', () => {
    expect(() => readGlossaryTable('truce,перемир’я\n', 'g.csv')).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
  })

  test('that are broken are refused', () => {
    expect(() => readGlossaryTable('en,uk\n"a,б\n', 'g.csv')).toThrow(
      expect.objectContaining({ code: 'unreadable' }),
    )
  })

  test('a region of the language does not matter', () => {
    expect(pairs(readGlossaryTable('en-US,uk\na,б\n', 'g.csv'), 'en-GB')).toEqual(['a=б'])
  })
})

describe('TBX', () => {
  const older = `<?xml version="1.0"?><martif type="TBX"><text><body>
    <termEntry><langSet xml:lang="en"><tig><term>cease<hi>fire</hi></term></tig></langSet>
      <langSet xml:lang="uk"><tig><term>режим
        тиші</term></tig><tig><term>перемир’я</term></tig></langSet></termEntry>
    </body></text></martif>`
  const newer = `<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Core"><text><body><conceptEntry id="1">
    <langSec xml:lang="en"><termSec><term>a &amp; b</term></termSec></langSec>
    <langSec xml:lang="uk"><termSec><term><![CDATA[б]]></term></termSec></langSec>
    </conceptEntry></body></text></tbx>`

  test.each([
    ['of 2008', older, ['ceasefire=режим тиші', 'ceasefire=перемир’я']],
    ['of 2019', newer, ['a & b=б']],
  ])('%s is read', (_, xml, expected) => {
    expect(pairs(readTbx(xml, 'g.tbx'))).toEqual(expected)
  })

  test('a language that is none is passed over with a warning', () => {
    const xml = newer.replace('"uk"', '"not a tag"')
    expect(readTbx(xml, 'g.tbx').warnings).toHaveLength(1)
  })

  test.each([
    ['broken', '<tbx><text>'],
    ['without terms', '<tbx></tbx>'],
    ['with entities', '<!DOCTYPE t [<!ENTITY a "b">]><tbx></tbx>'],
    ['very deep', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
  ])('%s is refused', (_, xml) => {
    expect(() => readTbx(xml, 'g.tbx')).toThrow(expect.objectContaining({ code: 'unreadable' }))
  })
})
