import type { HostileFile } from './hostile-file.ts'
import { rawZip, type RawEntry } from './archives.ts'

const ODT = (content: string) =>
  `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body>` +
  `<office:text>${content}</office:text></office:body></office:document-content>`
const CONTAINER =
  '<container><rootfiles><rootfile full-path="OEBPS/p.opf"/></rootfiles></container>'
const PACKAGE = (href: string) =>
  `<package><metadata><title>T</title></metadata><manifest><item id="c" href="${href}"/></manifest>` +
  '<spine><itemref idref="c"/></spine></package>'
const epub = (...entries: RawEntry[]) =>
  rawZip([
    { name: 'META-INF/container.xml', content: CONTAINER },
    { name: 'OEBPS/p.opf', content: PACKAGE('c.xhtml') },
    ...entries,
  ])
const chapter = (content: string) => epub({ name: 'OEBPS/c.xhtml', content })
const odt = (content: string) => rawZip([{ name: 'content.xml', content }])
const paragraph = '<text:p>One.</text:p>'

/** Archives that are made to break, exhaust or mislead whoever unpacks them, as ODT and EPUB. */
export const ZIP_FILES: readonly HostileFile[] = [
  ['a bomb of 300 MB', 'a.odt', odt(ODT('<text:p>'.padEnd(300_000_000)))],
  [
    'a bomb that lies about its size',
    'a.odt',
    rawZip([{ name: 'content.xml', content: Buffer.alloc(200_000_000, ' '), size: 100 }]),
  ],
  ['a bomb of a chapter', 'a.epub', chapter('a'.repeat(150_000_000))],
  [
    '20,000 entries',
    'a.epub',
    rawZip(Array.from({ length: 20_000 }, (_, i) => ({ name: `f${i}.xml`, content: 'x' }))),
  ],
  [
    'a count of entries that lies',
    'a.odt',
    rawZip([{ name: 'content.xml', content: ODT(paragraph) }], { count: 60_000 }),
  ],
  [
    'entries that overlap',
    'a.epub',
    rawZip(
      Array.from({ length: 1000 }, (_, i) => ({ name: `f${i}.xml`, content: 'x', offset: 0 })),
    ),
  ],
  [
    'an entry outside the file',
    'a.odt',
    rawZip([{ name: 'content.xml', content: ODT(paragraph), offset: 0x7fffffff }]),
  ],
  [
    'a checksum that is wrong',
    'a.odt',
    rawZip([{ name: 'content.xml', content: ODT(paragraph), crc: 1 }]),
  ],
  [
    'an encrypted entry',
    'a.odt',
    rawZip([{ name: 'content.xml', content: ODT(paragraph), flags: 0x801 }]),
  ],
  [
    'a packing that nobody knows',
    'a.odt',
    rawZip([{ name: 'content.xml', content: ODT(paragraph), method: 98 }]),
  ],
  [
    'a name that climbs out',
    'a.odt',
    rawZip([{ name: '../../../etc/content.xml', content: ODT(paragraph) }]),
  ],
  ['an absolute name', 'a.epub', rawZip([{ name: '/etc/passwd', content: 'x' }])],
  [
    'a name with a NUL and no UTF-8',
    'a.epub',
    rawZip([{ name: Buffer.from([0, 0xff, 0xfe]), content: 'x' }]),
  ],
  [
    'one name a hundred times',
    'a.odt',
    rawZip(Array.from({ length: 100 }, () => ({ name: 'content.xml', content: ODT(paragraph) }))),
  ],
  ['cut in the middle', 'a.odt', odt(ODT(paragraph.repeat(1000))).subarray(0, 200)],
  ['an end without a beginning', 'a.epub', rawZip([]).subarray(0, 22)],
  ['nothing in it', 'a.odt', rawZip([])],
  ['a signature alone', 'a.epub', 'PK\u0003\u0004'],
  [
    'a comment that looks like an end',
    'a.odt',
    rawZip([{ name: 'content.xml', content: ODT(paragraph) }], {
      comment: 'PK\u0005\u0006'.repeat(100),
    }),
  ],
  [
    'laughs',
    'a.odt',
    odt(
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>${ODT('<text:p>&b;</text:p>')}`,
    ),
  ],
  ['depth', 'a.odt', odt(ODT('<text:p>'.repeat(300_000)))],
  ['a million empty paragraphs', 'a.odt', odt(ODT('<text:p/>'.repeat(1_000_000)))],
  [
    'a container that is no XML',
    'a.epub',
    rawZip([{ name: 'META-INF/container.xml', content: 'no' }]),
  ],
  [
    'a container that leads nowhere',
    'a.epub',
    rawZip([{ name: 'META-INF/container.xml', content: CONTAINER }]),
  ],
  ['a chapter of 5,000 open elements', 'a.epub', chapter('<div>'.repeat(5000))],
  [
    'a chapter that is a broken address',
    'a.epub',
    rawZip([
      { name: 'META-INF/container.xml', content: CONTAINER },
      { name: 'OEBPS/p.opf', content: PACKAGE('%E0%A4%A') },
    ]),
  ],
  [
    'a chapter at a web address',
    'a.epub',
    rawZip([
      { name: 'META-INF/container.xml', content: CONTAINER },
      { name: 'OEBPS/p.opf', content: PACKAGE('http://[bad') },
    ]),
  ],
  [
    'one chapter 500 times',
    'a.epub',
    rawZip([
      { name: 'META-INF/container.xml', content: CONTAINER },
      {
        name: 'OEBPS/p.opf',
        content: `<package><manifest><item id="c" href="c.xhtml"/></manifest><spine>${'<itemref idref="c"/>'.repeat(500)}</spine></package>`,
      },
      {
        name: 'OEBPS/c.xhtml',
        content: `<html><body>${'<p>One more.</p>'.repeat(500)}</body></html>`,
      },
    ]),
  ],
]
