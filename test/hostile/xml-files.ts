import type { HostileFile } from './hostile-file.ts'

const TMX = (body: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<tmx version="1.4"><header srclang="en" ` +
  `creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" ` +
  `datatype="plaintext"/><body>${body}</body></tmx>`
const PAIR = (a: string, b: string) =>
  `<tu><tuv xml:lang="en"><seg>${a}</seg></tuv><tuv xml:lang="de"><seg>${b}</seg></tuv></tu>`
const XLIFF = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ` +
  `srcLang="en" trgLang="de"><file id="f">${body}</file></xliff>`
const UNIT = (id: string, text = 'One.') =>
  `<unit id="${id}"><segment><source>${text}</source><target>Eins.</target></segment></unit>`
const TEI = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>` +
  `${body}</body></text></TEI>`

const laughs = (root: string) =>
  `<!DOCTYPE ${root} [<!ENTITY a "ha">${Array.from(
    { length: 12 },
    (_, i) => `<!ENTITY a${i} "${(i === 0 ? '&a;' : `&a${i - 1};`).repeat(10)}">`,
  ).join('')}]>`
const outside = (root: string) =>
  `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM ` +
  `"http://127.0.0.1:9/evil.dtd">%y;]>`
const quadratic = (root: string) => `<!DOCTYPE ${root} [<!ENTITY b "${'b'.repeat(100_000)}">]>`
const deep = (name: string) => `<${name}>`.repeat(200_000)
const attributes = Array.from({ length: 200_000 }, (_, i) => `a${i}="${i}"`).join(' ')
const million = 'a '.repeat(500_000)

/** XML that is made to break, exhaust or mislead whoever reads it. */
export const XML_FILES: readonly HostileFile[] = [
  [
    'an entity that laughs a billion times, in TMX',
    'a.tmx',
    TMX(PAIR('&a11;', 'b'), laughs('tmx')),
  ],
  ['the same in XLIFF', 'a.xlf', XLIFF(UNIT('u', '&a11;'), laughs('xliff'))],
  ['the same in TEI', 'a.tei', TEI('<p>&a11;</p>', laughs('TEI'))],
  ['an entity that is a file, in TMX', 'a.tmx', TMX(PAIR('&x;', 'b'), outside('tmx'))],
  ['the same in XLIFF', 'a.xlf', XLIFF(UNIT('u', '&x;'), outside('xliff'))],
  ['the same in TEI', 'a.tei', TEI('<p>&x;</p>', outside('TEI'))],
  ['a long entity used often', 'a.tmx', TMX(PAIR('&b;'.repeat(20_000), 'b'), quadratic('tmx'))],
  ['an entity that is not declared', 'a.tmx', TMX(PAIR('&secret;', 'b'))],
  [
    'a DTD from elsewhere',
    'a.tmx',
    TMX(PAIR('a', 'b'), '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/x">'),
  ],
  [
    'XInclude',
    'a.xml',
    TEI('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'),
  ],
  [
    'a stylesheet instruction',
    'a.tmx',
    `<?xml-stylesheet href="http://127.0.0.1:9/"?>${TMX(PAIR('a', 'b')).replace(/^<\?xml.*?\?>/, '')}`,
  ],
  ['depth in TMX', 'a.tmx', TMX(PAIR(deep('hi'), 'b'))],
  ['depth in XLIFF', 'a.xlf', XLIFF(deep('group'))],
  ['depth in TEI', 'a.tei', TEI(deep('div'))],
  ['200,000 attributes', 'a.tmx', TMX(`<tu ${attributes}>${PAIR('a', 'b')}`)],
  ['one attribute a thousand times', 'a.tmx', TMX(`<tu ${'x="1" '.repeat(1000)}/>`)],
  [
    'an attribute of 5 MB',
    'a.tmx',
    TMX(`<tu x="${'a'.repeat(5_000_000)}">${PAIR('a', 'b').slice(4)}`),
  ],
  ['a name of 5 MB', 'a.tei', TEI(`<${'a'.repeat(5_000_000)}/>`)],
  ['a comment that never ends', 'a.tei', `${TEI('<p>One.</p>').slice(0, -20)}<!-- ${million}`],
  ['a CDATA that never ends', 'a.xlf', `${XLIFF(UNIT('u')).slice(0, -20)}<![CDATA[${million}`],
  ['a start alone', 'a.tmx', '<tmx'],
  ['an end alone', 'a.xlf', '</xliff>'],
  ['nothing but a declaration', 'a.tei', '<?xml version="1.0"?>'],
  ['two roots', 'a.tmx', TMX(PAIR('a', 'b')) + TMX(PAIR('a', 'b'))],
  ['characters that XML forbids', 'a.tmx', TMX(PAIR('a\u0000\u000b\uffff', 'b'))],
  ['references to such characters', 'a.tmx', TMX(PAIR('&#0;&#11;&#xFFFF;&#x110000;', 'b'))],
  ['a reference of many digits', 'a.tmx', TMX(PAIR(`&#${'9'.repeat(100_000)};`, 'b'))],
  ['an encoding that does not exist', 'a.tmx', TMX(PAIR('a', 'b')).replace('UTF-8', 'x-evil')],
  ['an encoding that lies', 'a.tmx', Buffer.from(TMX(PAIR('a', 'b')), 'utf16le')],
  ['UTF-7', 'a.tmx', TMX(PAIR('+ADw-script+AD4-', 'b')).replace('UTF-8', 'UTF-7')],
  [
    'a broken byte',
    'a.xlf',
    Buffer.concat([Buffer.from(XLIFF('').slice(0, 90)), Buffer.from([0xff, 0xc0, 0xaf])]),
  ],
  [
    '20,000 languages',
    'a.tmx',
    TMX(
      Array.from({ length: 20_000 }, (_, i) => PAIR('a', 'b').replace('"de"', `"x-l${i}"`)).join(
        '',
      ),
    ),
  ],
  [
    'a language that is none',
    'a.tmx',
    TMX(PAIR('a', 'b').replace('"de"', `"${'x'.repeat(100_000)}"`)),
  ],
  ['one id 20,000 times', 'a.xlf', XLIFF(UNIT('u').repeat(20_000))],
  [
    'links to nowhere',
    'a.tei',
    TEI(`<p><s xml:id="a">One.</s></p>`).replace(
      '</TEI>',
      `<standOff><linkGrp>${'<link target="#a #no"/>'.repeat(20_000)}</linkGrp></standOff></TEI>`,
    ),
  ],
  [
    'links of a thousand ends',
    'a.tei',
    TEI(`<p><s xml:id="a">One.</s></p>`).replace(
      '</TEI>',
      `<standOff><linkGrp>${`<link target="${'#a '.repeat(1000)}"/>`.repeat(300)}</linkGrp></standOff></TEI>`,
    ),
  ],
  [
    'groups of links that hold each other',
    'a.tei',
    TEI('<p><s xml:id="a">One.</s></p>').replace(
      '</TEI>',
      '<standOff><linkGrp><ptr xml:id="p" target="#q"/><ptr xml:id="q" target="#p"/><link target="#p #q"/></linkGrp></standOff></TEI>',
    ),
  ],
  [
    'JSON of ours that is none',
    'a.tmx',
    TMX(PAIR('a', 'b')).replace(
      '/><body>',
      `><prop type="x-synoptic:document">{"id":${'['.repeat(100_000)}</prop></header><body>`,
    ),
  ],
  [
    'names from prototypes',
    'a.tmx',
    TMX(
      `<tu><prop type="__proto__">x</prop><prop type="constructor">y</prop><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>`,
    ),
  ],
  [
    'markup of pages as text',
    'a.tmx',
    TMX(PAIR('&lt;script&gt;alert(1)&lt;/script&gt;', '&lt;img src=x onerror=alert(1)&gt;')),
  ],
  ['white space without end', 'a.tmx', TMX(PAIR(`a${'\t'.repeat(60_000)}a`, 'b'))],
  [
    'white space and line ends without end',
    'a.tmx',
    TMX(PAIR(`a${'\t'.repeat(30_000)}${'\n'.repeat(30_000)}a`, 'b')),
  ],
  ['comments that may end anywhere', 'a.xml', `<!----${'><!----><!DOCTYPE--><!----'.repeat(40)}`],
  ['a picture', 'a.tmx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
  ['a web page', 'a.xml', '<!doctype html><html><body><p>Hello<br></body></html>'],
  [
    'a picture with a script',
    'a.xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ],
]
