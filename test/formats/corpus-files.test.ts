/** Parallel corpora as scholars and OPUS keep them: several files that point into each other. */
import { describe, expect, test } from 'vitest'
import { readTei } from '../../src/formats/tei/tei.ts'
import { readXtargets } from '../../src/formats/xtargets/xtargets.ts'
import { inputFile } from './comparisons.ts'
import { linksOf } from './links-of.ts'

const options = { now: '2026-11-21T12:00:00.000Z' }

describe('TEI in several files', () => {
  const edition = (title: string, language: string, sentences: string) =>
    `<TEI><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader>
      <text xml:lang="${language}"><body><p>${sentences}</p></body></text></TEI>`
  const english = edition('Fable', 'en', '<s xml:id="s1">One.</s> <s xml:id="s2">Two, three.</s>')
  const german = edition(
    'Fabel',
    'de',
    '<s xml:id="s1">Eins.</s> <s xml:id="s2">Zwei.</s> <s xml:id="s3">Drei.</s>',
  )
  const read = (files: Readonly<Record<string, string>>) =>
    readTei(
      Object.entries(files).map(([name, content]) => inputFile(name, content)),
      options,
    )
  const linked = ['One. | Eins. | confirmed', 'Two, three. | Zwei. + Drei. | confirmed']

  test('is linked by a file of links, though ids are the same in both texts', async () => {
    const links = `<TEI><teiHeader/><standOff><linkGrp type="translation">
      <link target="text/en.xml#s1 text/de.xml#s1"/><link target="text/en.xml#s2 text/de.xml#s2 text/de.xml#s3"/>
      </linkGrp></standOff></TEI>`
    const file = await read({ 'en.xml': english, 'de.xml': german, 'links.xml': links })
    expect(linksOf(file)).toEqual(linked)
    expect(file.documents.map(({ title, language }) => [title, language])).toEqual([
      ['Fable', 'en'],
      ['Fabel', 'de'],
    ])
    expect(file.warnings).toEqual([])
  })

  test('is linked from the translation; the text that comes first stays the source', async () => {
    const pointing = german.replace(
      /"s(\d)"/g,
      (id, at) => `${id} corresp="en.xml#s${Math.min(2, Number(at))}"`,
    )
    expect(linksOf(await read({ 'en.xml': english, 'de.xml': pointing }))).toEqual(linked)
  })

  test('of TEITOK: no body, tokens, and units that translations share', async () => {
    const text = (language: string, sentence: string) =>
      `<TEI><teiHeader/><text id="t" lang="${language}"><p id="p-1">${sentence}</p></text></TEI>`
    const file = await read({
      'pt.xml': text(
        'pt',
        '<s id="s-1" tuid="u1"><tok id="w-1">Ele</tok> <tok>disse</tok><tok>.</tok></s>',
      ),
      'en.xml': text('en', '<s id="s-1" tuid="u1"><tok>He</tok> <tok>spoke</tok><tok>.</tok></s>'),
    })
    expect(linksOf(file)).toEqual(['Ele disse. | He spoke. | confirmed'])
    expect(file.documents.map(({ language }) => language)).toEqual(['pt', 'en'])
  })

  test('joins what corresponds in three texts', async () => {
    const french = edition('Fable', 'fr', '<s xml:id="f1" corresp="en.xml#s1">Un.</s>')
    const pointing = german.replace('"s1"', '"s1" corresp="en.xml#s1"')
    const file = await read({ 'en.xml': english, 'de.xml': pointing, 'fr.xml': french })
    expect(linksOf(file)).toEqual(['One. | Eins. | confirmed', 'One. | Un. | confirmed'])
  })
})

test('TEI: directions on the stage and speakers are blocks of their own', async () => {
  const { documents } = await readTei(
    [
      inputFile(
        'play.xml',
        `<TEI><text><body><stage>Enter Ann.</stage><sp><speaker>ANN</speaker>
        <l>To be <stage>(sighs)</stage> or not</l></sp></body></text></TEI>`,
      ),
    ],
    options,
  )
  const [{ text, blocks }] = documents as [(typeof documents)[0]]
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Enter Ann.',
    'ANN',
    'To be (sighs) or not',
  ])
})

describe('links of OPUS and InterText', () => {
  const english = '<text><p><s id="1:1">One.</s><s id="1:2">Two, three.</s></p></text>'
  const czech = '<text><p><s id="1:1">Jedna.</s><s id="1:2">Dva.</s><s id="1:3">Tři.</s></p></text>'
  const read = (links: string, one = ['a.en.xml', english], other = ['a.cs.xml', czech]) =>
    readXtargets(
      [inputFile('links.xml', links), inputFile(one[0]!, one[1]!), inputFile(other[0]!, other[1]!)],
      options,
    )

  test('of InterText name the sentences of toDoc first', async () => {
    const file = await read(`<alignment toDoc="a.cs.xml" fromDoc="a.en.xml">
      <link type="1-1" xtargets="1:1;1:1" status="man"/>
      <link type="2-1" xtargets="1:2 1:3;1:2" status="auto"/></alignment>`)
    expect(linksOf(file)).toEqual([
      'One. | Jedna. | confirmed',
      'Two, three. | Dva. + Tři. | proposed',
    ])
  })

  test('are turned round where only then all sentences are there', async () => {
    const file = await read(
      '<cesAlign><linkGrp><link xtargets="1:2 1:3;1:2"/></linkGrp></cesAlign>',
    )
    expect(linksOf(file)).toEqual(['Two, three. | Dva. + Tři. | proposed'])
  })

  const corpus = `<cesAlign><linkGrp fromDoc="en/a.xml.gz" toDoc="cs/a.xml.gz"><link id="SL1" xtargets="1:1;1:1"/></linkGrp>
    <linkGrp fromDoc="en/b.xml.gz" toDoc="cs/b.xml.gz"><link id="SL1" xtargets="1:2;1:2"/></linkGrp></cesAlign>`

  test('of a whole corpus are those of the two texts', async () => {
    const file = await read(corpus, ['b.xml', english], ['b.xml', czech])
    expect(linksOf(file)).toEqual(['Two, three. | Dva. | proposed'])
  })

  test('of a whole corpus without the two texts are refused, with names', async () => {
    await expect(read(corpus)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('2 pairs of texts, such as a and a; none is a.en and a.cs'),
    })
  })

  test('two links with one number are refused', async () => {
    const links =
      '<cesAlign><link id="SL1" xtargets="1:1;1:1"/><link id="SL1" xtargets="1:2;1:2"/></cesAlign>'
    await expect(read(links)).rejects.toMatchObject({ code: 'unreadable' })
  })

  test('words that are elements of their own become a text again', async () => {
    const words = (tokens: string) =>
      `<document><s id="1">${tokens.replace(/\S+/g, '<w>$&</w>')}</s></document>`
    const misc =
      '<document><s id="1"><w misc="SpaceAfter=No">Konec</w><w misc="SpaceAfter=No">-</w><w>hra</w></s></document>'
    const file = await read(
      '<cesAlign><link xtargets="1;1"/></cesAlign>',
      ['a.xml', words(`He did n't say ( now ) : it 's over .`)],
      ['b.xml', misc],
    )
    expect(linksOf(file)).toEqual(["He didn't say (now): it's over. | Konec-hra | proposed"])
  })
})
