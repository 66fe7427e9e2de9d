import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/formats/documents/read-document.ts'
import type { ReadResult } from '../../src/formats/documents/text.ts'
import { archiveOf } from '../support/archive.ts'

const segmentsOf = ({ document, segments }: ReadResult) =>
  segments.map(({ start, end }) => document.text.slice(start, end))
const kindsOf = ({ document }: ReadResult) => document.blocks.map(({ kind }) => kind)
const read = (content: string | Uint8Array, fileName: string) =>
  readDocument(typeof content === 'string' ? Buffer.from(content) : content, { fileName })

const PARAGRAPHS = ['Перше речення. Друге речення.', 'Третє речення тут.']
const SEGMENTS = ['Перше речення.', 'Друге речення.', 'Третє речення тут.']

describe('a plain text', () => {
  test('has its title, language, segments and hash', async () => {
    const bytes = iconv.encode(
      'Допомога містам\r\n\r\nУряд ухвалив рішення. Його підтримали всі.\r\n\r\nГроші надійдуть уже сьогодні.',
      'windows-1251',
    )
    const result = await read(bytes, 'dir/news.txt')
    expect(result.document).toMatchObject({
      title: 'Допомога містам',
      language: 'uk',
      origin: {
        fileName: 'dir/news.txt',
        format: 'txt',
        encoding: 'windows-1251',
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    })
    expect(segmentsOf(result)).toEqual([
      'Допомога містам',
      'Уряд ухвалив рішення.',
      'Його підтримали всі.',
      'Гроші надійдуть уже сьогодні.',
    ])
    expect(result.languageGuess.alternatives).toBeInstanceOf(Array)
  })

  test('has what it is given', async () => {
    const given = {
      title: 'T',
      language: 'RU',
      outlet: 'O',
      url: 'https://a.b/',
      publishedAt: '2021-12',
      role: 'report' as const,
    }
    const { document, languageGuess } = await readDocument(Buffer.from('Слово і діло її'), {
      fileName: 'a.txt',
      ...given,
    })
    expect(document).toMatchObject({
      title: 'T',
      language: 'ru',
      origin: { outlet: 'O', url: 'https://a.b/', publishedAt: '2021-12', role: 'report' },
    })
    expect(languageGuess.language).toBe('uk')
  })

  test('keeps its lines as segments where it is segmented', async () => {
    const result = await readDocument(Buffer.from('One. Two.\n\nthree'), {
      fileName: 'a.txt',
      segmented: true,
    })
    expect(segmentsOf(result)).toEqual(['One. Two.', 'three'])
  })

  test('has the lines of a wrapped paragraph in one', async () => {
    const text = `The committee met in the old town hall on Monday and talked about the new\nbridge for three hours. Nobody left before the vote, which was taken at\nmidnight.\n\n- first item\n- second item\n\nShort line.\nAnother line.`
    const result = await read(text, 'wrapped.txt')
    expect(kindsOf(result)).toEqual(['paragraph', 'listItem', 'listItem', 'paragraph', 'paragraph'])
    expect(segmentsOf(result)).toHaveLength(6)
  })

  test.each([
    ['empty', '', 'a.txt'],
    ['empty', ' \n\t\n', 'a.txt'],
    ['empty', '---\ntitle: x\n---\n', 'a.md'],
    ['empty', '<p> </p>', 'a.html'],
    ['unreadable', 'no times here', 'a.srt'],
    ['unreadable', 'no archive', 'a.docx'],
    ['unreadable', 'no archive', 'a.epub'],
    ['unreadable', '%PDF-1.7 broken', 'a.pdf'],
    ['not-text', '%PDF-1.7 broken', 'a.txt'],
    ['not-text', 'PK\u0003\u0004', 'a.md'],
  ])('is refused as %s: %j as %s', async (code, content, fileName) => {
    await expect(read(content, fileName)).rejects.toMatchObject({ name: 'UserError', code })
  })
})

describe('Markdown', () => {
  test('keeps the words and loses the marks', async () => {
    const result = await read(
      `---\ntitle: "Назва: довга"\noutlet: Агенція\ndate: 2021-12-31\nlang: uk\nrole: report\nurl: https://example.org/a\n---\n# Про *все*. І ще\n\nПерше **важливе** речення із [посиланням](https://x.y). Друге &amp; останнє,\nперенесене.\n\n- пункт\n- ще *один*\n\n> Цитата. Друга.\n\n| а | б |\n|---|---|\n| 1 | 2 |\n`,
      'a.md',
    )
    expect(result.document).toMatchObject({
      title: 'Назва: довга',
      language: 'uk',
      origin: {
        format: 'md',
        outlet: 'Агенція',
        publishedAt: '2021-12-31',
        role: 'report',
        url: 'https://example.org/a',
      },
    })
    expect(segmentsOf(result)).toEqual([
      'Про все. І ще',
      'Перше важливе речення із посиланням.',
      'Друге & останнє, перенесене.',
      'пункт',
      'ще один',
      'Цитата.',
      'Друга.',
      'а',
      'б',
      '1',
      '2',
    ])
  })

  test('has its notes after the text, and no calls of them', async () => {
    const result = await read(
      'It ended.[^1] Nobody[^x] spoke.[^n]\n\n[^1]: The first\n    note.\n[^n]: The second.\n\nMore.\n',
      'a.md',
    )
    expect(segmentsOf(result)).toEqual([
      'It ended.',
      'Nobody[^x] spoke.',
      'More.',
      'The first note.',
      'The second.',
    ])
  })

  test('is read without front matter that is broken, with a warning', async () => {
    const result = await read('---\na: [b\n---\nТекст тут.', 'a.md')
    expect(segmentsOf(result)).toEqual(['Текст тут.'])
    expect(result.warnings).toMatchObject([{ code: 'front-matter' }])
  })

  test.each([
    '>'.repeat(50_000),
    '- '.repeat(20_000),
    '['.repeat(50_000),
    '*a '.repeat(20_000),
    '<a '.repeat(20_000),
    '`'.repeat(9_999),
  ])('that is hostile is read or refused: %.5s…', async (content) => {
    const outcome = await read(`${content} x`, 'a.md').catch((error: unknown) => error)
    if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'UserError' })
    else expect(outcome).toHaveProperty('segments')
  })
})

describe('HTML', () => {
  const filler =
    'Це довгий абзац статті, який розповідає про подію, її учасників і наслідки. '.repeat(6)
  const page = `<!doctype html><html lang="uk-UA"><head><title>Сайт</title>
    <meta property="og:title" content="Головна подія"><meta property="og:site_name" content="Вісник">
    <meta property="article:published_time" content="2022-02-12T10:00:00+02:00">
    <link rel="canonical" href="https://example.org/news/1"></head>
    <body><nav><a href="/">Додому</a><a href="/x">Меню</a></nav><article><h1>Головна подія</h1>
    <p>${filler}</p><p>Перше <b>речення</b>.<br>Друге речення.</p><ul><li>пункт один</li></ul><p>${filler}</p>
    <script>alert(1)</script></article><footer>Усі права захищено</footer></body></html>`

  test('in another language than the page says is taken for what it is, with a warning', async () => {
    const story = 'Die Hafenbrücke wird ab dem 3. Mai gesperrt, teilte der Stadtrat am Montag mit. '
    const html = `<html lang="en-US"><body><article><p>${story.repeat(4)}</p></article></body></html>`
    const result = await read(html, 'a.html')
    expect(result.document.language).toBe('de')
    expect(result.warnings.map(({ code }) => code)).toEqual(['language-contradicted'])
    const given = await readDocument(new TextEncoder().encode(html), {
      fileName: 'a.html',
      language: 'en',
    })
    expect(given.document.language).toBe('en')
  })

  test('has no invitations in it, no calls of notes, and the date that it shows', async () => {
    const words = 'The talks ended without any agreement, and both sides will meet again in Vienna.'
    const result = await read(
      `<html lang="uk"><body><article class="related-layout"><h1>Talks</h1><div class="post-date">20 листопада 2026, 18:30</div>
      <p>${words}<sup>12</sup></p><p>READ ALSO: <a href="/b">Prices rise again</a></p>
      <p>Related to this, <a href="/c">ten</a> people came, who saw 10 km<sup>2</sup> of forest.</p>
      <aside class="related"><p>Another story</p></aside><p>${words}</p><p>${words}</p>
      <div class="social-share">Share</div><p>Підписуйтесь на наш канал</p></article></body></html>`,
      'a.html',
    )
    expect(segmentsOf(result)).toEqual([
      'Talks',
      '20 листопада 2026, 18:30',
      words,
      'Related to this, ten people came, who saw 10 km² of forest.',
      words,
      words,
    ])
    expect(result.document.origin.publishedAt).toBe('2026-11-20')
  })

  test('gives its main text, without navigation and scripts', async () => {
    const result = await read(page, 'a.html')
    const { text } = result.document
    expect(text).toContain('Перше речення. Друге речення.')
    expect(text).not.toMatch(/Додому|alert|Меню/)
    expect(kindsOf(result)[0]).toBe('heading')
    expect(kindsOf(result)).toContain('listItem')
    expect(segmentsOf(result)).toContain('Друге речення.')
  })

  test('gives title, outlet, date, address and language', async () => {
    expect((await read(page, 'a.html')).document).toMatchObject({
      title: 'Головна подія',
      language: 'uk-UA',
      origin: {
        format: 'html',
        outlet: 'Вісник',
        publishedAt: '2022-02-12',
        url: 'https://example.org/news/1',
      },
    })
  })

  test('finds outlet and date where the scripts of a page name them apart from the article', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Вісник онлайн' },
        {
          '@type': ['NewsArticle'],
          headline: 'Подія',
          datePublished: '2022-02-12T10:00:00Z',
          publisher: { '@id': '#o' },
          inLanguage: 'uk',
        },
        { '@type': 'Organization', '@id': '#o', name: 'Вісник' },
      ],
    }
    const { document } = await read(
      `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>${filler}</p></body></html>`,
      'a.html',
    )
    expect(document).toMatchObject({
      title: 'Подія',
      language: 'uk',
      origin: { outlet: 'Вісник', publishedAt: '2022-02-12' },
    })
  })

  test('is decoded as it says', async () => {
    const bytes = iconv.encode('<meta charset="windows-1251"><p>Її слово.</p>', 'windows-1251')
    const { document } = await read(bytes, 'a.htm')
    expect(document.text).toBe('Її слово.')
    expect(document.origin.encoding).toBe('windows-1251')
  })

  test.each(['windows-1251', 'utf-8', 'klingon'])(
    'is decoded by its bytes where they belie its %s',
    async (said) => {
      const bytes = said === 'utf-8' ? iconv.encode : (text: string) => Buffer.from(text)
      const page = `<meta charset="${said}"><p>Її слово почули всі, хто був у місті.</p>`
      const { document } = await read(bytes(page, 'koi8-u'), 'a.htm')
      expect(document.text).toBe('Її слово почули всі, хто був у місті.')
    },
  )

  test.each([
    '<div>'.repeat(100_000),
    '<p>a'.repeat(20_000),
    '<!--'.repeat(1_000),
    '<table><tr><td>'.repeat(500),
    '<svg><script>a</script></svg>',
    '&#x110000;&#xD800;',
  ])('that is hostile is read or refused: %.15s…', async (content) => {
    const outcome = await read(`${content} word`, 'a.html').catch((error: unknown) => error)
    if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'UserError' })
    else expect(outcome).toHaveProperty('segments')
  })
})

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'

describe('office documents', () => {
  test('DOCX has headings, paragraphs, cells and its title', async () => {
    const paragraph = (text: string, style = '') =>
      `<w:p><w:pPr>${style}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const bytes = await archiveOf({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels': `${RELS}<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Звіт</dc:title><dc:language>uk-UA</dc:language></cp:coreProperties>',
      'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`,
      'word/_rels/document.xml.rels': `${RELS}<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
      'word/document.xml': `<w:document ${W}><w:body>${paragraph('Розділ', '<w:pStyle w:val="H1"/>')}${PARAGRAPHS.map((text) => paragraph(text)).join('')}<w:tbl><w:tr><w:tc>${paragraph('клітинка')}</w:tc></w:tr></w:tbl></w:body></w:document>`,
    })
    const result = await read(bytes, 'a.docx')
    expect(result.document).toMatchObject({
      title: 'Звіт',
      language: 'uk-UA',
      origin: { format: 'docx' },
    })
    expect(segmentsOf(result)).toEqual(['Розділ', ...SEGMENTS, 'клітинка'])
    expect(kindsOf(result)).toEqual(['heading', 'paragraph', 'paragraph', 'cell'])
  })

  test('ODT has headings, paragraphs, list items and its title', async () => {
    const bytes = await archiveOf({
      'meta.xml': '<m xmlns:dc="d"><dc:title>Звіт</dc:title><dc:language>uk</dc:language></m>',
      'content.xml': `<o xmlns:text="t" xmlns:office="o"><style:style style:name="P7" style:parent-style-name="Heading_20_1"/><text:p text:style-name="P7">Розділ</text:p><text:p>Перше<text:s/>речення<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Виноска.</text:p></text:note-body></text:note>.<office:annotation><text:p>примітка</text:p></office:annotation><text:line-break/>Друге <text:span>речення</text:span>.</text:p><text:list><text:list-item><text:p>Третє речення тут.</text:p></text:list-item></text:list></o>`,
    })
    const result = await read(bytes, 'a.odt')
    expect(result.document).toMatchObject({
      title: 'Звіт',
      language: 'uk',
      origin: { format: 'odt' },
    })
    expect(segmentsOf(result)).toEqual(['Розділ', ...SEGMENTS, 'Виноска.'])
    expect(kindsOf(result)).toEqual(['heading', 'paragraph', 'listItem', 'paragraph'])
  })

  test('numbers that were raised by hand call notes, or are powers', async () => {
    const styles =
      '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="T2" style:parent-style-name="T1"/><style:style style:name="T3"><style:text-properties style:text-position="-33% 80%"/></style:style>'
    const span = (style: string, text: string) =>
      `<text:span text:style-name="${style}">${text}</text:span>`
    const content = `<o xmlns:text="t" xmlns:style="s">${styles}<text:p>It passed${span('T1', '1')} in May${span('T2', '<text:span>2,3</text:span>')}, over 12 km${span('T1', '2')}, the 4${span('T1', 'th')} of CO${span('T3', '2')}.</text:p></o>`
    const odt = await read(await archiveOf({ 'content.xml': content }), 'a.odt')
    const book = await archiveOf({
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      'b.opf':
        '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.xhtml':
        '<html><body><p>It passed<span class="char-super">1</span> in May<span style="font-size: 60%; vertical-align: super">2,3</span>, over 12 km<span class="superscript">2</span>, the 4<sup>th</sup> of CO<sub>2</sub>.</p></body></html>',
    })
    for (const result of [odt, await read(book, 'a.epub')]) {
      expect(segmentsOf(result)).toEqual(['It passed in May, over 12 km², the 4th of CO2.'])
    }
  })

  test('EPUB has its chapters in the order of the spine', async () => {
    const bytes = await archiveOf({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      'OPS/book.opf':
        '<package xmlns:dc="d"><metadata><dc:title>Книга</dc:title><dc:language>uk</dc:language><dc:publisher>Дім</dc:publisher><dc:date>1999-05-01</dc:date></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="two%20.xhtml"/><item id="a" href="one.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>',
      'OPS/nav.xhtml': '<html><body><p>зміст</p></body></html>',
      'OPS/two .xhtml': `<html><body><p>${PARAGRAPHS[1]}</p></body></html>`,
      'OPS/one.xhtml': `<html><body><h2>Розділ</h2><p>${PARAGRAPHS[0]}</p></body></html>`,
    })
    const result = await read(bytes, 'a.epub')
    expect(result.document).toMatchObject({
      title: 'Книга',
      language: 'uk',
      origin: { format: 'epub', outlet: 'Дім', publishedAt: '1999-05-01' },
    })
    expect(segmentsOf(result)).toEqual(['Розділ', ...SEGMENTS])
  })

  test('DOCX has what tracked changes left, and footnotes without their marks', async () => {
    const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const bytes = await archiveOf({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels': `${RELS}<Relationship Id="r1" Type="${R}officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `${RELS}<Relationship Id="f" Type="${R}footnotes" Target="footnotes.xml"/><Relationship Id="h" Type="${R}hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>`,
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2"><w:p>${run('See the annex.')}</w:p></w:footnote></w:footnotes>`,
      'word/document.xml': `<w:document ${W} xmlns:r="${R.slice(0, -1)}"><w:body><w:p>${run('The ')}<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins>${run('new ')}</w:ins>${run('price')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' is ')}<w:hyperlink r:id="h">${run('known')}</w:hyperlink>${run('.')}</w:p><w:p><w:moveFrom>${run('Gone.')}</w:moveFrom><w:moveTo>${run('Here.')}</w:moveTo></w:p></w:body></w:document>`,
    })
    expect(segmentsOf(await read(bytes, 'a.docx'))).toEqual([
      'The new price is known.',
      'Here.',
      'See the annex.',
    ])
  })

  test('EPUB 2 is read without its table of contents and the marks of its notes', async () => {
    const bytes = await archiveOf({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
      'book.opf':
        '<package xmlns:dc="d" version="2.0"><metadata><dc:language>uk</dc:language></metadata><manifest><item id="ncx" href="toc.ncx"/><item id="t" href="toc.xhtml"/><item id="a" href="one.xhtml"/></manifest><spine toc="ncx"><itemref idref="t"/><itemref idref="a"/></spine><guide><reference type="toc" href="toc.xhtml#top"/></guide></package>',
      'toc.ncx':
        '<ncx><navMap><navPoint><navLabel><text>Розділ</text></navLabel></navPoint></navMap></ncx>',
      'toc.xhtml': '<html><body><p><a href="one.xhtml">Зміст</a></p></body></html>',
      'one.xhtml':
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html><body><p>Перше речення.<a href="#n1"><sup>1</sup></a> Друге&#160;речення.</p><p id="n1"><a href="#r1">1</a> Третє речення тут.</p></body></html>',
    })
    expect(
      segmentsOf(await read(bytes, 'a.epub')).map((text) => text.replace('\u00A0', ' ')),
    ).toEqual(SEGMENTS)
  })

  test.each([
    ['an entity', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a cut end', '<a><text:p>слово'],
    ['great depth', '<a>'.repeat(5_000)],
  ])('with %s in their XML are refused', async (_, content) => {
    await expect(read(await archiveOf({ 'content.xml': content }), 'a.odt')).rejects.toMatchObject({
      code: 'unreadable',
    })
  })

  test('that unpack to too much are refused', async () => {
    const bomb = await archiveOf({ 'content.xml': ' '.repeat(101_000_000) })
    expect(bomb.length).toBeLessThan(200_000)
    await expect(read(bomb, 'a.odt')).rejects.toMatchObject({ code: 'too-large' })
  })
})

test('lines that only mark a place in a corpus are left out of its text, not of segments', async () => {
  const text =
    '<CHAPTER ID=1>\nResumption of the session\n<SPEAKER ID=1 NAME="President">\nIt is open.\n<P>\nWe vote. <P> stays.\n'
  const result = await read(text, 'ep-00.txt')
  expect(segmentsOf(result)).toEqual([
    'Resumption of the session',
    'It is open.',
    'We vote.',
    '<P> stays.',
  ])
  expect(result.warnings).toMatchObject([{ code: 'dropped-markup' }])
})

describe('XML of an unknown kind', () => {
  test.each([
    [
      '<?xml version="1.0"?><TEI xml:lang="en"><teiHeader><fileDesc><titleStmt><title>A day</title><author>Ann</author></titleStmt></fileDesc></teiHeader><text><body><p>It rained.</p></body></text></TEI>',
      'en',
    ],
    [
      '<?xml version="1.0"?><FictionBook><description><title-info><author><first-name>Ann</first-name></author><book-title>A day</book-title><lang>uk</lang></title-info></description><body><p>Дощило.</p></body></FictionBook>',
      'uk',
    ],
  ])('the head of a file says title and language, and is no text', async (xml, language) => {
    const { document, segments } = await read(xml, 'a.xml')
    expect(document).toMatchObject({ title: 'A day', language })
    expect(segments).toHaveLength(1)
  })

  const blocksIn = async (xml: string | Uint8Array, name: string) => {
    const result = await read(xml, name)
    expect(result.warnings).toMatchObject([{ code: 'unknown-xml' }])
    return segmentsOf(result).map((text, at) => `${kindsOf(result)[at] ?? ''}: ${text}`)
  }

  test.each([
    [
      'a book, without its pictures',
      '<?xml version="1.0"?>\n<FictionBook xmlns="f"><body><title><p>Розділ</p></title><p><strong>Перше</strong> <emphasis>речення</emphasis> тут.</p><v>рядок</v><empty-line/></body><binary id="a">aGVsbG8=</binary></FictionBook>',
      ['paragraph: Розділ', 'paragraph: Перше речення тут.', 'verse: рядок'],
    ],
    [
      'a report, indented',
      '<nitf xmlns="n">\n <head>\n  <title>Talks end</title>\n </head>\n <p>The <em>talks</em>\n  ended<br/>on Monday<![CDATA[ &]]> so.</p>\n <li><q>One</q>\n </li><td>2</td></nitf>',
      [
        'heading: Talks end',
        'paragraph: The talks ended on Monday & so.',
        'paragraph: One',
        'cell: 2',
      ],
    ],
  ])('%s', async (_, xml, blocks) => {
    expect(await blocksIn(xml, 'a.fb2')).toEqual(blocks)
    expect(await blocksIn(Buffer.from(`\uFEFF${xml}`, 'utf16le'), 'a.xml')).toEqual(blocks)
  })

  test('of terms is refused with the place for it, and a plain text that begins with a tag is none', async () => {
    const terms = '<?xml version="1.0"?><martif type="TBX"><text><body/></text></martif>'
    await expect(read(terms, 'a.tbx')).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('Glossary') as string,
    })
    const plain = await read('<b> is a tag.\n', 'a.note')
    expect(plain.document.origin.format).toBe('txt')
  })
})

describe('subtitles', () => {
  test.each([
    [
      'srt',
      '1\n00:00:01,000 --> 00:00:02,000\n<i>Перше</i>\n\n2\n00:00:02,100 --> 00:00:03,000\n{\\an8}речення. Друге\nречення.\n\n3\n00:00:09,000 --> 00:00:10,000\nТретє речення тут.\n',
    ],
    [
      'srt',
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000 X1:100 X2:200 Y1:10 Y2:20\r\n<font color="#fff">Перше</font>\r\n\r\n2\r\n00:00:02,050 --> 00:00:03,000\r\n{\\an8}{\\i1}речення. Друге\\Nречення.\r\n\r\n3\r\n00:00:09,000 --> 00:00:10,000\r\nТретє речення тут.\r\n',
    ],
    [
      'vtt',
      'WEBVTT\n\nNOTE no\n\n00:01.000 --> 00:02.000 align:start\n<v Анна>Перше\n\nid\n00:02.100 --> 00:03.000\nречення. Друге\nречення.\n\n00:09.000 --> 00:10.000\nТретє речення тут.\n',
    ],
  ])('%s have their words in paragraphs', async (ending, content) => {
    const result = await read(content, `a.${ending}`)
    expect(segmentsOf(result)).toEqual(SEGMENTS)
    expect(result.document.origin.format).toBe(ending)
  })

  test.each([
    [
      'captions that roll up show each line once',
      'vtt',
      'WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00.000 --> 00:02.000 align:start\n \nfirst<00:00:00.500><c> words</c>\n\n00:02.000 --> 00:02.010\nfirst words\n \n\n00:02.010 --> 00:04.000\nfirst words\nand next.\n\n00:04.000 --> 00:05.000\nNo.\n\n00:05.000 --> 00:06.000\nNo.\n',
      ['first words and next.', 'No.', 'No.'],
    ],
    [
      'a line after an empty one belongs to its cue, a number alone too',
      'srt',
      '1\n00:00:01,000 --> 00:00:02,000\nLine one,\n\nline two.\n\n2\n00:00:03,000 --> 00:00:04,000\n42\n\n3\n00:00:04,000 --> 00:00:05,000\nis all.\n',
      ['Line one, line two.', '42 is all.'],
    ],
    [
      'the number of a cue is no text, with a blank behind it and without times below it',
      'srt',
      '1 \n00:00:01,000 --> 00:00:02,000\nOne.\n\n2 \n00:00:03,000 --> 00:00:04,000\nTwo\n\n3 \n',
      ['One.', 'Two'],
    ],
    [
      'a number that somebody says is text where cues have none',
      'srt',
      '00:00:01,000 --> 00:00:02,000\nIn\n\n00:00:02,000 --> 00:00:03,000\n2024\n\n00:00:03,000 --> 00:00:04,000\nit rained.\n',
      ['In 2024 it rained.'],
    ],
    [
      'a number that somebody says is text where the next cue alone has none',
      'srt',
      '1\n00:00:01,000 --> 00:00:02,000\nIn\n\n2\n00:00:02,000 --> 00:00:03,000\n2024\n\n00:00:03,000 --> 00:00:04,000\nit rained.\n',
      ['In 2024 it rained.'],
    ],
    [
      'a number that somebody says at the end is text',
      'srt',
      '1\n00:00:01,000 --> 00:00:02,000\nIt rained in\n\n2024\n',
      ['It rained in 2024'],
    ],
    [
      'a number that somebody says is text in WebVTT, too',
      'vtt',
      'WEBVTT\n\n1\n00:01.000 --> 00:02.000\nIn\n\n2\n00:02.000 --> 00:03.000\n2024\n\n3\n00:03.000 --> 00:04.000\nit rained.\n',
      ['In 2024 it rained.'],
    ],
    [
      'numbers are no text where the first cue has lost its own',
      'srt',
      '00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo.\n',
      ['One.', 'Two.'],
    ],
    [
      'signs of comparison are no tags',
      'srt',
      '1\n0:0:1.5 --> 0:0:2.5\n<b>5 < 6</b> and 7 > 3, I <3 you.\n2\n00:00:02:500 --> 00:00:03:000\n<font color=red>Yes.</font>\n',
      ['5 < 6 and 7 > 3, I <3 you.', 'Yes.'],
    ],
    [
      'sounds above signs are left out',
      'vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000 line:0\n<v.loud Ann><ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> &amp; so.</v>\n',
      ['漢字 & so.'],
    ],
  ])('%s', async (_, ending, content, segments) => {
    expect(segmentsOf(await read(content, `a.${ending}`))).toEqual(segments)
  })
})

describe('PDF', () => {
  /** One page of lines in a standard font. */
  function pdfOf(lines: readonly string[]): Uint8Array {
    return pdfOfStreams([
      `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`,
    ])
  }

  /** A page for each stream of drawing commands. */
  function pdfOfStreams(streams: readonly string[]): Uint8Array {
    const kids = streams.map((_, at) => `${4 + 2 * at} 0 R`)
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ...streams.flatMap((stream, at) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * at} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
      ]),
    ]
    let body = '%PDF-1.4\n'
    const offsets = objects.map((object, i) => {
      const offset = body.length
      body += `${i + 1} 0 obj${object}endobj\n`
      return offset
    })
    const xref = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    return Buffer.from(
      `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
    )
  }

  test('has the words of its text layer', async () => {
    const result = await read(
      pdfOf(['The first sentence is here.', 'The second one follows.']),
      'a.pdf',
    )
    expect(segmentsOf(result)).toEqual(['The first sentence is here.', 'The second one follows.'])
    expect(result.document).toMatchObject({ language: 'en', origin: { format: 'pdf' } })
  })

  /** Pages of words at places: `x y size text`. */
  const placed = (...pages: readonly (readonly string[])[]) =>
    pdfOfStreams(
      pages.map((pieces) =>
        pieces
          .map((piece) => /^(\d+) (\d+) (\d+) (.*)$/.exec(piece)!)
          .map(([, x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`)
          .join(' '),
      ),
    )

  test('has its headings and paragraphs apart, divided words whole, running lines left out', async () => {
    const result = await read(
      placed(
        [
          '72 780 9 Annual report, page 1',
          '72 740 18 Prices',
          '72 700 12 The govern-',
          '72 686 12 ment raised them.',
          '72 672 12 Nobody asked why.',
          '90 658 12 A new paragraph be-',
          '320 700 12 gins in one column and',
          '320 686 12 ends in the next, which',
        ],
        [
          '72 780 9 Annual report, page 2',
          '72 740 12 goes on here.',
          '72 700 12 The end.',
          '300 20 9 2',
        ],
        ['72 780 9 Annual report, page 3', '72 740 12 Annex', '72 700 12 Nothing.'],
      ),
      'a.pdf',
    )
    expect(segmentsOf(result).map((text) => text.replace(/\s/g, ' '))).toEqual([
      'Prices',
      'The government raised them.',
      'Nobody asked why.',
      'A new paragraph begins in one column and ends in the next, which goes on here.',
      'The end.',
      'Annex',
      'Nothing.',
    ])
  })

  test('without text is refused as empty', async () => {
    await expect(read(pdfOf([]), 'a.pdf')).rejects.toMatchObject({ code: 'empty' })
  })
})
