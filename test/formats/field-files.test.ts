/** Files as the programs of the field write them, with what careless readers lose or garble. */
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/formats/tables/csv.ts'
import { readTei } from '../../src/formats/tei/tei.ts'
import { readTmx } from '../../src/formats/tmx/tmx.ts'
import { readXliff } from '../../src/formats/xliff/xliff.ts'
import { inputFile } from './comparisons.ts'
import { linksOf } from './links-of.ts'

const now = '2026-11-21T12:00:00.000Z'

describe('translation memories', () => {
  const read = (content: string | Uint8Array) =>
    readTmx(inputFile('memory.tmx', typeof content === 'string' ? content : [content]), { now })

  test('of OmegaT: properties, notes, numbered tags, tags that break a line', async () => {
    const file = await read(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0.1_0_c0ffee" segtype="sentence" srclang="EN-US"/>
  <body>
<!-- Default translations -->
    <tu>
      <note>Check the
date.</note>
      <prop type="file">talks.docx</prop>
      <tuv xml:lang="EN-US">
        <seg>The <bpt i="0" x="0">&lt;t0&gt;</bpt>talks<ept i="0">&lt;/t0&gt;</ept> ended<ph x="1" type="br">&lt;br/&gt;</ph>on Monday.</seg>
      </tuv>
      <tuv xml:lang="UK" changeid="olha" changedate="20261120T101500Z" creationid="olha" creationdate="20261119T080000Z">
        <seg>Переговори<ph x="1">&lt;br1/&gt;</ph>завершилися.</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="id">7</prop><prop type="prev"/>
      <tuv xml:lang="EN-US"><seg>Yes.</seg></tuv>
      <tuv xml:lang="UK"><seg>Авжеж.</seg></tuv>
    </tu>
  </body>
</tmx>`)
    expect(linksOf(file)).toEqual([
      'The talks ended on Monday. | Переговори завершилися. | confirmed',
      'Yes. | Авжеж. | confirmed',
    ])
    expect(file.documents.map(({ language }) => language)).toEqual(['en-US', 'uk'])
    expect(file.notes).toMatchObject([{ body: 'Check the\ndate.' }])
  })

  test('of memoQ: UTF-16 with a byte order mark, tags in tags, several targets', async () => {
    const xml = `<?xml version="1.0" encoding="utf-16"?>
<tmx version="1.4"><header creationtool="MemoQ" creationtoolversion="10.5" segtype="sentence" adminlang="en-us" creationid="pm" srclang="en" o-tmf="MemoQTM" datatype="unknown"><prop type="defclient">Press</prop></header>
<body><tu changedate="20261120T101500Z" creationid="anna" changeid="anna"><prop type="client">Press</prop><prop type="x-context-pre">&lt;seg&gt;Before.&lt;/seg&gt;</prop>
<tuv xml:lang="en-gb"><prop type="x-context-pre">&lt;seg/&gt;</prop><seg><bpt i="1" type="bold">{}</bpt>Prices<ept i="1">{}</ept> rose<ph type="lb"/>by <hi type="x-percent">3&#x202F;%</hi>.</seg></tuv>
<tuv xml:lang="uk-ua"><seg><bpt i="1" type="bold">{<sub>hidden</sub>}</bpt>Ціни<ept i="1">{}</ept> зросли на 3&#xA0;%.</seg></tuv>
<tuv xml:lang="pl"><seg>Ceny wzrosły o 3%.</seg></tuv></tu></body></tmx>`
    const file = await read(Buffer.from(`\uFEFF${xml}`, 'utf16le'))
    expect(linksOf(file)).toEqual([
      'Prices rose by 3\u202F%. | Ціни зросли на 3\u00A0%. | confirmed',
      'Prices rose by 3\u202F%. | Ceny wzrosły o 3%. | confirmed',
    ])
    expect(file.documents.map(({ language }) => language)).toEqual(['en-GB', 'uk-UA', 'pl'])
    expect(file.documents[0]!.origin.format).toBe('tmx')
  })

  test('of Trados: no language of the source but in each unit, empty and blank variants', async () => {
    const file =
      await read(`<tmx version="1.4"><header creationtool="SDL Language Platform" creationtoolversion="8.1" o-tmf="SDL TM8 Format" datatype="xml" segtype="sentence" adminlang="de-DE" srclang="*all*" creationdate="20261101T000000Z" creationid="PC\\user"><prop type="x-Recognizers">RecognizeAll</prop></header><body>
<tu creationdate="20261101T000000Z" srclang="de-DE" usagecount="0"><prop type="x-LastUsedBy">PC\\user</prop><prop type="x-ConfirmationLevel">Translated</prop>
<tuv xml:lang="en-US"><seg>Press <ph x="0" type="55" />here.</seg></tuv><tuv xml:lang="de-DE"><seg>Hier <ph x="0" type="55" />drücken.</seg></tuv></tu>
<tu srclang="de-DE"><tuv xml:lang="de-DE"><seg>Nur hier.</seg></tuv><tuv xml:lang="en-US"><seg></seg></tuv></tu>
<tu srclang="de-DE"><tuv xml:lang="de-DE"><seg>   </seg></tuv><tuv xml:lang="en-US"><seg>Only there.</seg></tuv></tu>
</body></tmx>`)
    expect(linksOf(file)).toEqual(['Hier drücken. | Press here. | confirmed'])
    expect(file.documents.map(({ segments }) => segments.length)).toEqual([2, 2])
  })

  test('that were indented, with characters that XML forbids', async () => {
    const file = await read(`<tmx version="1.4"><header srclang="en"/><body><tu>
      <tuv xml:lang="en"><seg>
        The talks&#x1F;
        ended.
      </seg></tuv><tuv xml:lang="de"><seg>Erste Zeile\nzweite\u000B Zeile</seg></tuv></tu></body></tmx>`)
    expect(linksOf(file)).toEqual([
      'The talks\uFFFD ended. | Erste Zeile\nzweite\uFFFD Zeile | confirmed',
    ])
    expect(file.warnings).toMatchObject([
      { code: 'replaced-character', message: expect.stringContaining('2 characters') },
    ])
    expect(file.warnings[0]!.message).toContain('line 3')
  })

  test('in several variants of a language: a note on one stands at its link', async () => {
    const file =
      await read(`<tmx version="1.1"><header srclang="EN"><note>of the memory</note></header><body><tu><note>of the unit</note>
<tuv lang="EN"><note>of the source</note><seg>Yes</seg></tuv><tuv lang="uk_UA"><seg>Так</seg></tuv><tuv lang="uk_UA"><note>less usual</note><seg>Еге ж</seg></tuv></tu></body></tmx>`)
    expect(linksOf(file)).toEqual(['Yes | Так | confirmed', 'Yes | Еге ж | confirmed'])
    expect(
      file.notes.map(({ body, anchor }) => [body, anchor.on === 'bead' && anchor.bitext]),
    ).toEqual([
      ['of the unit', 1],
      ['of the source', 1],
      ['less usual', 2],
    ])
  })

  test('that are archives are called so', async () => {
    await expect(read(Buffer.from('PK\u0003\u0004...'))).rejects.toMatchObject({
      code: 'not-text',
      message: expect.stringContaining('unpack'),
    })
  })
})

describe('XLIFF', () => {
  const read = (content: string) => readXliff(inputFile('job.xlf', content), { now })

  test('of SDL Trados: segments in tags, their approval, comments that stand elsewhere', async () => {
    const file =
      await read(`<?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">
<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c-1"><Comments xmlns=""><Comment severity="Medium" user="Olha" date="2026-11-20T10:00:00" version="1.0">Who said so?</Comment></Comments></cmt-def></cmt-defs></doc-info>
<file original="C:\\talks.docx" source-language="en-US" target-language="uk-UA" datatype="x-sdlfilterframework2"><header><file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="SDL:CreationDate">11/20/2026</value></file-info><reference><internal-file form="base64">UEsDBBQ=</internal-file></reference></header>
<body><trans-unit id="t0" translate="no"><source><x id="locked1"/></source></trans-unit>
<group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts><trans-unit id="t1"><source><g id="3">Talks ended. <x id="5"/>He “agreed”.</g> Done.</source>
<seg-source><g id="3"><mrk mtype="seg" mid="1">Talks ended.</mrk> <mrk mtype="seg" mid="2"><x id="5"/>He <mrk mtype="x-sdl-comment" sdl:cid="c-1">“agreed”</mrk>.</mrk></g> <mrk mtype="seg" mid="3">Done.</mrk></seg-source>
<target><g id="3"><mrk mtype="seg" mid="1">Переговори завершено.</mrk> <mrk mtype="seg" mid="2"><x id="5"/>Він <mrk mtype="x-sdl-comment" sdl:cid="c-1">«погодився»</mrk>, і все.</mrk></g> <mrk mtype="seg" mid="3"/></target>
<sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation" origin="interactive"/><sdl:seg id="2" conf="Draft" percent="85"><sdl:prev-origin origin="tm"/></sdl:seg><sdl:seg id="3"/></sdl:seg-defs></trans-unit></group></body></file></xliff>`)
    expect(linksOf(file)).toEqual([
      'Talks ended. | Переговори завершено. | confirmed',
      'He “agreed”. | Він «погодився», і все. | proposed',
    ])
    expect(file.documents[0]!.text).toBe('Talks ended.\nHe “agreed”.\nDone.')
    expect(new Set(file.notes.map(({ body, author }) => `${author}: ${body}`))).toEqual(
      new Set(['Olha: Who said so?']),
    )
  })

  test('of memoQ and Crowdin: states, groups, other translations, breaks, notes with a name', async () => {
    const file =
      await read(`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"><file original="/app/strings.xml" source-language="en" datatype="xml"><body>
<group id="g1"><note>of the group</note><group id="g2">
<trans-unit id="1" mq:status="ManuallyConfirmed" mq:percent="0"><source xml:space="preserve">First line<ph id="1">&lt;br /&gt;</ph>second line</source><target xml:lang="uk" xml:space="preserve">Перший рядок<x id="1" ctype="lb"/>другий рядок</target><note from="Anna" annotates="source">short</note>
<alt-trans match-quality="90"><source>First</source><target>Хтозна</target></alt-trans></trans-unit>
<trans-unit id="2" mq:status="PartiallyEdited" approved="no"><source>Save <x id="INTERPOLATION" equiv-text="{{ name }}"/></source><target state="needs-translation">Зберегти</target></trans-unit>
<trans-unit id="3" approved="yes"><source>Open</source><target state="final">Відкрити</target><context-group purpose="location"><context context-type="sourcefile">a.ts</context></context-group></trans-unit>
<trans-unit id="4"><source>New</source><target/></trans-unit>
</group></group></body></file></xliff>`)
    expect(linksOf(file)).toEqual([
      'First line second line | Перший рядок другий рядок | confirmed',
      'Save | Зберегти | proposed',
      'Open | Відкрити | confirmed',
    ])
    expect(file.documents.map(({ language }) => language)).toEqual(['en', 'uk'])
    expect(file.notes).toMatchObject([{ body: 'of the group' }, { body: 'short', author: 'Anna' }])
    expect(file.warnings.map(({ code }) => code)).toContain('moved-note')
  })

  test('2.1: several segments a unit, codes with data, annotations, other modules', async () => {
    const file =
      await read(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.1" version="2.1" srcLang="en" trgLang="de"><file id="f1"><notes><note>of the file</note></notes><group id="g"><unit id="u1">
<mtc:matches><mtc:match ref="#m1"><source>Elsewhere.</source><target>Anderswo.</target></mtc:match></mtc:matches>
<ctr:changeTrack><ctr:revisions appliesTo="target"><ctr:revision><ctr:item property="content">alt</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>
<notes><note id="n1" category="review">Which bank?</note></notes><originalData><data id="d1">&lt;br/&gt;</data><data id="d2">&lt;b&gt;</data></originalData>
<segment id="s1" state="reviewed"><source><pc id="1" dataRefStart="d2">The bank</pc> is<ph id="2" dataRef="d1"/>open. </source><target><pc id="1">Das Ufer</pc> ist<ph id="2" dataRef="d1"/>offen.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="s2" subState="x:y"><source><mrk id="m1" type="comment" value="An idiom?">It rained <mrk id="m2" translate="no">hard</mrk>.</mrk></source><target>Es goss.</target></segment>
</unit></group></file></xliff>`)
    expect(linksOf(file)).toEqual([
      'The bank is open. | Das Ufer ist offen. | confirmed',
      'It rained hard. | Es goss. | proposed',
    ])
    expect(file.notes.map(({ body }) => body)).toEqual(['of the file', 'Which bank?', 'An idiom?'])
  })

  test('2.x: notes stand at the segment or annotation that they name, or that names them', async () => {
    const file =
      await read(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.2" srcLang="en" trgLang="de"><file id="f1"><notes><note id="n1">of the file</note></notes><unit id="u0"><segment><source> </source></segment></unit><unit id="u1">
<notes><note id="n1">named by an annotation</note><note id="n2" ref="#s2">on a segment</note><note id="n3" ref="#f=f1/u=u1/m1">on an annotation</note><note id="n4">on the unit</note></notes>
<segment id="s1"><source>One.</source><target>Eins.</target></segment>
<segment id="s2"><source>Two.</source><target>Zwei.</target></segment>
<segment id="s3"><source><mrk id="m1" type="term">Three</mrk>.</source><target><sm id="m2" type="comment" ref="#n=n1"/>Drei<em startRef="m2"/>.</target></segment>
</unit></file></xliff>`)
    const places = file.notes.map(({ body, anchor }) => [body, anchor.on === 'bead' && anchor.bead])
    expect(places).toEqual([
      ['of the file', 1],
      ['named by an annotation', 3],
      ['on a segment', 2],
      ['on an annotation', 3],
      ['on the unit', 1],
    ])
  })

  test('of Translate Toolkit: the head of a catalogue is no text', async () => {
    const file =
      await read(`<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"><file original="a.po" source-language="en-US" datatype="po"><body>
<trans-unit xml:space="preserve" id="1" restype="x-gettext-domain-header" approved="no"><source>Content-Type: text/plain</source><target state="translated">Content-Type: text/plain</target></trans-unit>
<trans-unit xml:space="preserve" id="2" approved="yes"><source>Talks ended.</source><target state="translated">Переговори завершено.</target><note from="developer">title</note></trans-unit>
</body></file></xliff>`)
    expect(linksOf(file)).toEqual(['Talks ended. | Переговори завершено. | confirmed'])
    expect(file.warnings).toMatchObject([{ code: 'left-out' }])
  })

  test('codes do what the head of the file or the source says of them; comments stay where they stand', async () => {
    const file =
      await read(`<xliff version="1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file source-language="en" target-language="uk"><header>
<tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="4"><ph name="footnote">&lt;w:footnoteReference/&gt;</ph></tag><tag id="5"><ph name="softbreak">&lt;softbreak/&gt;</ph></tag></tag-defs>
<cmt-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-def id="c"><Comments><Comment user="Ann">Which?</Comment></Comments></cmt-def></cmt-defs></header><body>
<trans-unit id="1"><source>x</source><seg-source><mrk mtype="seg" mid="a">One line<x id="5"/>two<x id="4"/>.</mrk> <mrk mtype="seg" mid="b"><mrk mtype="x-sdl-comment" sdl:cid="c">That</mrk>.</mrk></seg-source>
<target><mrk mtype="seg" mid="a">Один рядок<x id="5"/>два<x id="4"/>.</mrk> <mrk mtype="seg" mid="b">Той.</mrk></target></trans-unit>
<trans-unit id="2"><source>First<x id="9" ctype="lb"/>next</source><target>Перший<x id="9"/>другий</target></trans-unit></body></file></xliff>`)
    expect(linksOf(file)).toEqual([
      'One line two. | Один рядок два. | proposed',
      'That. | Той. | proposed',
      'First next | Перший другий | proposed',
    ])
    expect(file.notes).toMatchObject([{ body: 'Which?', anchor: { on: 'bead', bead: 2 } }])
  })

  test('without any translation is one text, with a word about it', async () => {
    const { documents, bitexts, warnings } = await read(
      '<xliff version="1.2"><file source-language="en" target-language="uk"><body><trans-unit id="1"><source>Open</source></trans-unit></body></file></xliff>',
    )
    expect([documents.length, bitexts.length]).toEqual([1, 0])
    expect(warnings).toMatchObject([{ code: 'no-target' }])
  })
})

describe('TEI', () => {
  const read = (content: string) => readTei([inputFile('edition.xml', content)], { now })
  const header = (title: string, language: string) =>
    `<teiHeader><fileDesc><titleStmt><title>${title}</title><title type="sub">x</title></titleStmt></fileDesc><profileDesc><langUsage><language ident="${language}">x</language></langUsage></profileDesc></teiHeader>`

  test('a corpus of texts, words as elements, links in the back', async () => {
    const file =
      await read(`<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Corpus</title></titleStmt></fileDesc></teiHeader>
<TEI>${header('Vertrag', 'de')}<text><body><p>
  <s xml:id="de.1">
    <w lemma="Herr">Herr</w>
    <w>Maier</w>
    <pc>(</pc>
    <w>Wien</w>
    <pc>)</pc>
    <w join="right">sagt</w>
    <pc>:</pc>
    <w>ja</w>
    <pc>.</pc>
  </s>
  <s xml:id="de.2"><w>Das</w><w>gilt</w><pc>.</pc></s></p></body></text></TEI>
<TEI>${header('Treaty', 'en')}<text><body><p><s xml:id="en.1"><choice><abbr>Mr</abbr><expan>Mister</expan></choice> Maier of <abbr>St.</abbr> Pölten says <sic>yess</sic>.</s>
<s xml:id="en.2">This <choice><sic>hodls</sic><corr>holds</corr></choice> for cen<lb break="no"/>turies<lb/>to come.</s></p></body>
<back><div><linkGrp type="translation" domains="#de #en"><link target="#de.1 #en.1"/><link target="edition.xml#de.2 #en.2"/></linkGrp>
<linkGrp type="UD-SYN"><link ana="ud-syn:nsubj" target="#de.1 #de.2"/></linkGrp></div></back></text></TEI></teiCorpus>`)
    expect(linksOf(file)).toEqual([
      'Herr Maier (Wien) sagt: ja. | Mister Maier of St. Pölten says yess. | confirmed',
      'Das gilt. | This holds for centuries to come. | confirmed',
    ])
    expect(file.documents.map(({ title, language }) => [title, language])).toEqual([
      ['Vertrag', 'de'],
      ['Treaty', 'en'],
    ])
    expect(file.comparison.title).toBe('Corpus')
  })

  test('versions in one body, joined by corresp, from one side or from both', async () => {
    const file =
      await read(`<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="la"><teiHeader/><text><body>
<div n="1" xml:lang="la"><head>Fabula</head><p><seg xml:id="l1" corresp="#e1 #e2">Ad rivum venerant.</seg> <seg xml:id="l2">Siti compulsi.</seg></p></div>
<div n="1" xml:lang="en"><head>A fable</head><p><seg xml:id="e1" corresp="#l1">To a brook</seg> <seg xml:id="e2">they came.</seg> <seg xml:id="e3" corresp="#l2">Thirst drove them.</seg></p></div>
<div n="2" xml:lang="la"><p><seg xml:id="l4">Finis.</seg></p></div><div n="2" xml:lang="en"><p><seg xml:id="e4" corresp="#l4">The end.</seg></p></div>
</body></text></TEI>`)
    expect(linksOf(file)).toEqual([
      'Ad rivum venerant. | To a brook + they came. | confirmed',
      'Siti compulsi. | Thirst drove them. | confirmed',
      'Finis. | The end. | confirmed',
    ])
    expect(file.documents.map(({ language, segments }) => [language, segments.length])).toEqual([
      ['la', 4],
      ['en', 5],
    ])
  })

  test('links between paragraphs join their sentences', async () => {
    const file = await read(`<TEI><teiHeader/><text><group>
<text xml:lang="en"><body><p xml:id="a1"><s>One.</s> <s>Two.</s></p><p xml:id="a2"><s>Three.</s></p></body></text>
<text xml:lang="de"><body><p xml:id="b1"><s>Eins. Zwei.</s></p><p xml:id="b2"><s>Drei.</s></p></body></text></group></text>
<standOff><linkGrp><link target="#a1 #b1"/><link target="#a2 #b2"/></linkGrp></standOff></TEI>`)
    expect(linksOf(file)).toEqual([
      'One. + Two. | Eins. Zwei. | confirmed',
      'Three. | Drei. | confirmed',
    ])
  })
})

describe('what programs write between and around the texts', () => {
  test('earlier versions and inserted matches of memoQ are not the text', async () => {
    const side = (source: string, target: string) =>
      `<source>${source}</source><target>${target}</target>`
    const file = await readXliff(
      inputFile(
        'a.mqxliff',
        `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff" version="1.2"><file source-language="en" target-language="de"><body><trans-unit id="1" mq:status="ManuallyConfirmed">${side('Hello.', 'Hallo.')}<mq:insertedmatch>${side('Bye.', 'Tschüss.')}</mq:insertedmatch><mq:minorversions><mq:historical-unit>${side('Old.', 'Alt.')}</mq:historical-unit></mq:minorversions></trans-unit></body></file></xliff>`,
      ),
      { now },
    )
    expect(linksOf(file)).toEqual(['Hello. | Hallo. | confirmed'])
  })

  test('words taken out in SDL Trados are gone, and characters that memoQ keeps as codes part words', async () => {
    const file = await readXliff(
      inputFile(
        'a.sdlxliff',
        `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2"><file source-language="en" target-language="de"><body>
<trans-unit id="1"><source>They spoke.</source><seg-source><mrk mtype="seg" mid="1">They spoke.</mrk></seg-source><target><mrk mtype="seg" mid="1">Sie <mrk mtype="x-sdl-deleted" sdl:revid="r1">sprachen <g id="3">lange</g></mrk><mrk mtype="x-sdl-added" sdl:revid="r2">redeten</mrk>.</mrk></target></trans-unit>
<trans-unit id="2"><source>One<ph id="1">&lt;mq:ch val="&#10;" /&gt;</ph>two</source><target>Eins<ph id="1">&lt;mq:ch val="&amp;#10;" /&gt;</ph>zwei</target></trans-unit>
</body></file></xliff>`,
      ),
      { now },
    )
    expect(linksOf(file)).toEqual([
      'They spoke. | Sie redeten. | proposed',
      'One two | Eins zwei | proposed',
    ])
  })

  test('the tags that OmegaT writes as text are left out, and told', async () => {
    const memory = (tool: string) =>
      readTmx(
        inputFile(
          'a.tmx',
          `<tmx version="1.4"><header creationtool="${tool}" srclang="en"/><body><tu><tuv lang="en"><seg>&lt;a1/&gt;Click &lt;g2&gt;here&lt;/g2&gt;, x &lt;y.</seg></tuv><tuv lang="uk"><seg>Тут.</seg></tuv></tu></body></tmx>`,
        ),
        { now },
      )
    const file = await memory('OmegaT')
    expect(linksOf(file)).toEqual(['Click here, x <y. | Тут. | confirmed'])
    expect(file.warnings).toMatchObject([{ code: 'dropped-markup' }])
    expect(linksOf(await memory('other'))).toEqual([
      '<a1/>Click <g2>here</g2>, x <y. | Тут. | confirmed',
    ])
  })
})

describe('tables with heads', () => {
  const read = (name: string, content: string) => readCsv(inputFile(name, content), { now })

  test.each([
    ['Quelle;Ziel;Kommentar\r\nEins.;One.;ok\r\n', ['und', 'und']],
    ['Українська;English\nОдин.;One.\n', ['uk', 'en']],
    ['Ukrainian,German\nОдин.,Eins.\n', ['uk', 'de']],
  ])('are known by what people call their columns: %j', async (content, languages) => {
    const file = await read('a.csv', content)
    expect(file.bitexts[0]!.beads).toHaveLength(1)
    expect(file.documents.map(({ language }) => language)).toEqual(languages)
    expect(file.notes).toHaveLength(content.includes('Kommentar') ? 1 : 0)
  })

  test('have cells as spreadsheets quote them, or none that are quoted', async () => {
    const quoted = await read('a.tsv', 'source\ttarget\n"A ""good"" one"\tEin Wort\n')
    expect(linksOf(quoted)).toEqual(['A "good" one | Ein Wort | confirmed'])
    const bare = await read('b.tsv', 'source\ttarget\n"Yes," he said.\tJa.\n5" pipe\tRohr\n')
    expect(linksOf(bare)).toEqual([
      '"Yes," he said. | Ja. | confirmed',
      '5" pipe | Rohr | confirmed',
    ])
  })
})
