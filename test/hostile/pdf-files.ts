import { deflateSync } from 'node:zlib'
import type { HostileFile } from './hostile-file.ts'

/** A PDF of the objects given, from number 1 on; the first is the catalogue. */
function pdf(objects: readonly (string | Buffer)[], trailer = '/Root 1 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  objects.forEach((object, i) => {
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(at)
    at += part.length
    parts.push(part)
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} ${trailer} >>\n` +
        `startxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const stream = (content: string | Buffer, extra = '') => {
  const body = Buffer.from(content as string)
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${extra} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ])
}
const packed = (content: string | Buffer, times = 1) => {
  let body = Buffer.from(content as string)
  for (let i = 0; i < times; i += 1) body = deflateSync(body)
  return stream(body, `/Filter [${'/FlateDecode '.repeat(times)}]`)
}
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ' +
  '/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>'
const onePage = (content: string | Buffer, ...more: (string | Buffer)[]) =>
  pdf([CATALOGUE, PAGES, PAGE, content, FONT, ...more])
const text = (words: string) => `BT /F 12 Tf 50 700 Td (${words}) Tj ET\n`

/** PDF documents that are made to break, exhaust or mislead whoever reads them. */
export const PDF_FILES: readonly HostileFile[] = [
  ['a page that is fine', 'a.pdf', onePage(stream(text('All is well here.')))],
  ['a bomb of 150 MB', 'a.pdf', onePage(packed(Buffer.alloc(150_000_000, ' ')))],
  ['a bomb of 60 MB packed twice', 'a.pdf', onePage(packed(Buffer.alloc(60_000_000, ' '), 2))],
  ['ten million operators', 'a.pdf', onePage(packed('q Q\n'.repeat(10_000_000)))],
  ['20,000 words', 'a.pdf', onePage(packed(text('word').repeat(20_000)))],
  [
    'a form that holds itself',
    'a.pdf',
    onePage(
      stream('/X Do'),
      stream(
        '/X Do',
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
      ),
    ),
  ],
  [
    'forms that multiply',
    'a.pdf',
    pdf([
      CATALOGUE,
      PAGES,
      PAGE,
      stream('/X Do'),
      FONT,
      ...Array.from({ length: 12 }, (_, i) =>
        stream(
          '/X Do '.repeat(10),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${Math.min(i + 7, 17)} 0 R >> >>`,
        ),
      ),
    ]),
  ],
  [
    'pages that hold themselves',
    'a.pdf',
    pdf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  ],
  [
    'a count of two billion pages',
    'a.pdf',
    pdf([
      CATALOGUE,
      '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>',
      PAGE,
      stream(text('One.')),
      FONT,
    ]),
  ],
  [
    'a negative count of pages',
    'a.pdf',
    pdf([
      CATALOGUE,
      '<< /Type /Pages /Kids [3 0 R] /Count -5 >>',
      PAGE,
      stream(text('One.')),
      FONT,
    ]),
  ],
  [
    '20,000 pages',
    'a.pdf',
    pdf([
      CATALOGUE,
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(20_000)}] /Count 20000 >>`,
      PAGE,
      stream(text('One.')),
      FONT,
    ]),
  ],
  [
    'a dictionary nested 100,000 deep',
    'a.pdf',
    pdf([`<< /Type /Catalog /Pages 2 0 R /X ${'<< /X '.repeat(100_000)}`, PAGES]),
  ],
  [
    'an array nested 100,000 deep',
    'a.pdf',
    pdf([`<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(100_000)} >>`, PAGES]),
  ],
  ['references in a circle', 'a.pdf', pdf(['2 0 R', '1 0 R'])],
  [
    'a length that refers to itself',
    'a.pdf',
    onePage('<< /Length 4 0 R >>\nstream\nBT ET\nendstream'),
  ],
  ['a length that lies', 'a.pdf', onePage('<< /Length 999999999 >>\nstream\nBT ET\nendstream')],
  [
    'an index that leads to itself',
    'a.pdf',
    Buffer.from(
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
    ),
  ],
  ['an index outside the file', 'a.pdf', Buffer.from('%PDF-1.7\nstartxref\n99999999999\n%%EOF')],
  ['no index', 'a.pdf', onePage(stream(text('One.'))).subarray(0, 300)],
  [
    'locked',
    'a.pdf',
    pdf(
      [
        CATALOGUE,
        PAGES,
        PAGE,
        stream('x'),
        FONT,
        `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >>`,
      ],
      '/Root 1 0 R /Encrypt 6 0 R /ID [<00> <00>]',
    ),
  ],
  [
    'a script',
    'a.pdf',
    pdf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while(1){}) >> >>',
      PAGES,
      PAGE,
      stream(text('One.')),
      FONT,
    ]),
  ],
  [
    'a program to start',
    'a.pdf',
    pdf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>',
      PAGES,
      PAGE,
      stream(text('One.')),
      FONT,
    ]),
  ],
  [
    'a font whose matrix is code',
    'a.pdf',
    pdf([
      CATALOGUE,
      PAGES,
      PAGE,
      stream(text('One.')),
      '<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 2 3 4 5 (0\\); globalThis.evil=1;//)] >>',
    ]),
  ],
  [
    'a function that calls much',
    'a.pdf',
    pdf([
      CATALOGUE,
      PAGES,
      PAGE.replace('/Font', '/ColorSpace << /C [/Separation /X /DeviceRGB 6 0 R] >> /Font'),
      stream(`/C cs 1 scn ${text('One.')}`),
      FONT,
      stream(
        `{ ${'2 copy '.repeat(100_000)} }`,
        '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]',
      ),
    ]),
  ],
  ['a header alone', 'a.pdf', '%PDF-1.7'],
  [
    'a header and noise',
    'a.pdf',
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 251)),
    ]),
  ],
  [
    'a title that is markup',
    'a.pdf',
    pdf(
      [
        CATALOGUE,
        PAGES,
        PAGE,
        stream(text('One.')),
        FONT,
        '<< /Title (<script>alert\\(1\\)</script>) >>',
      ],
      '/Root 1 0 R /Info 6 0 R',
    ),
  ],
]
