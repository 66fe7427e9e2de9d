import type { HostileFile } from './hostile-file.ts'
import { rawZip, type RawEntry } from './archives.ts'

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELS = (target = 'word/document.xml') =>
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
  `Target="${target}"/></Relationships>`
const BODY = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  `<w:body>${body}</w:body></w:document>`
const P = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const docx = (body: string, more: readonly RawEntry[] = [], rels = RELS()) =>
  rawZip([
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: rels },
    { name: 'word/document.xml', content: body },
    ...more,
  ])
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`
const linkRels = (target: string) => ({
  name: 'word/_rels/document.xml.rels',
  content:
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
    'Id="l" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ' +
    `TargetMode="External" Target="${target}"/></Relationships>`,
})
const LINK = `<w:p><w:hyperlink r:id="l"><w:r><w:t>A link.</w:t></w:r></w:hyperlink></w:p>`

/** Word documents that are made to break, exhaust or mislead whoever reads them. */
export const DOCX_FILES: readonly HostileFile[] = [
  ['a body of 150 MB', 'a.docx', docx(BODY(P(' '.repeat(150_000_000))))],
  ['a body of 5 MB of paragraphs', 'a.docx', docx(BODY(P('One.').repeat(100_000)))],
  ['depth', 'a.docx', docx(BODY('<w:tbl><w:tr><w:tc>'.repeat(50_000)))],
  [
    'depth that is closed',
    'a.docx',
    docx(
      BODY(
        '<w:sdt><w:sdtContent>'.repeat(5000) + P('One.') + '</w:sdtContent></w:sdt>'.repeat(5000),
      ),
    ),
  ],
  ['laughs', 'a.docx', docx(BODY(P('&c;'), LAUGHS))],
  [
    'a file as an entity',
    'a.docx',
    docx(BODY(P('&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  ],
  ['no XML', 'a.docx', docx('word')],
  ['an XML that ends early', 'a.docx', docx(BODY(P('One.')).slice(0, -40))],
  ['no document', 'a.docx', rawZip([{ name: '[Content_Types].xml', content: TYPES }])],
  [
    'a document that is elsewhere',
    'a.docx',
    docx(BODY(P('One.')), [], RELS('../../../../etc/passwd')),
  ],
  [
    'a document that is itself a relation',
    'a.docx',
    docx(BODY(P('One.')), [], RELS('_rels/.rels')),
  ],
  ['a script as a link', 'a.docx', docx(BODY(LINK), [linkRels('javascript:alert(1)')])],
  ['a link of 2 MB', 'a.docx', docx(BODY(LINK), [linkRels(`http://a.b/${'a'.repeat(2_000_000)}`)])],
  [
    'a template from elsewhere',
    'a.docx',
    docx(BODY(P('One.')), [
      { ...linkRels('http://127.0.0.1:9/evil.dotm'), name: 'word/_rels/settings.xml.rels' },
    ]),
  ],
  [
    'a picture that is a file of this machine',
    'a.docx',
    docx(
      BODY(
        `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="l"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>${P('One.')}`,
      ),
      [linkRels('file:///etc/passwd')],
    ),
  ],
  [
    'markup as text',
    'a.docx',
    docx(BODY(P('&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;'))),
  ],
  [
    'styles that come from each other',
    'a.docx',
    docx(BODY(P('One.')), [
      {
        name: 'word/styles.xml',
        content:
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
      },
    ]),
  ],
  [
    'notes that are missing',
    'a.docx',
    docx(BODY(`<w:p><w:r><w:footnoteReference w:id="9"/></w:r></w:p>${P('One.')}`)),
  ],
  [
    'a table of 3,000 columns merged',
    'a.docx',
    docx(
      BODY(
        `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>'.repeat(60)}</w:tr>`.repeat(50)}</w:tbl>${P('One.')}`,
      ),
    ),
  ],
  [
    'properties that are broken',
    'a.docx',
    docx(BODY(P('One.')), [{ name: 'docProps/core.xml', content: '<a><b>' }]),
  ],
  [
    'an old Word document',
    'a.docx',
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(4096),
    ]),
  ],
  ['RTF', 'a.docx', '{\\rtf1 \\object\\objdata 0105000002000000}'],
]
