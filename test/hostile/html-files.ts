import type { HostileFile } from './hostile-file.ts'

const PAGE = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const P = '<p>The bridge will be closed for twelve days from Monday on, said the mayor.</p>'

/** Web pages that are made to break, exhaust or mislead whoever reads them. */
export const HTML_FILES: readonly HostileFile[] = [
  ['100,000 open elements', 'a.html', PAGE('<div>'.repeat(100_000))],
  ['2,000 open elements that are not watched', 'a.html', PAGE('<x-y>'.repeat(2000) + P)],
  ['100,000 open paragraphs', 'a.html', PAGE('<p>'.repeat(100_000) + P)],
  ['formatting that is never closed', 'a.html', PAGE('<b><i><u><s>'.repeat(5000) + P)],
  ['a hundred tables in each other', 'a.html', PAGE('<table><tr><td>'.repeat(100) + P)],
  ['9 MB of one word', 'a.html', PAGE(`<p>${'a'.repeat(9_000_000)}</p>`)],
  ['9 MB of brackets', 'a.html', '<'.repeat(9_000_000)],
  ['9 MB of closing brackets', 'a.html', PAGE('>'.repeat(9_000_000))],
  ['9 MB of comments', 'a.html', PAGE('<!-- -->'.repeat(1_100_000) + P)],
  ['a comment that never ends', 'a.html', `${PAGE(P).slice(0, -14)}<!-- ${'- '.repeat(3_000_000)}`],
  ['10,000 paragraphs', 'a.html', PAGE('<p>a</p>'.repeat(10_000))],
  [
    '5,000 attributes',
    'a.html',
    PAGE(`<p ${Array.from({ length: 5000 }, (_, i) => `a${i}`).join(' ')}>${P}`),
  ],
  ['an attribute of 9 MB', 'a.html', PAGE(`<p title="${'a'.repeat(9_000_000)}">${P}`)],
  ['an attribute that never ends', 'a.html', PAGE(`<p title="${P}`)],
  ['entities by the million', 'a.html', PAGE(`<p>${'&amp;'.repeat(1_000_000)}</p>`)],
  [
    'entities that do not exist',
    'a.html',
    PAGE(`<p>${'&nope'.repeat(500_000)};&#xFFFFFFFF;&#0;</p>`),
  ],
  [
    'scripts, frames and handlers',
    'a.html',
    PAGE(
      `<script>while(1){}</script><iframe src="javascript:alert(1)"></iframe><p onclick="alert(1)">Click.</p><svg onload=alert(1)>${P}`,
    ),
  ],
  ['attributes of htmx', 'a.html', PAGE(`<p hx-get="/evil" hx-trigger="load">Hello.</p>${P}`)],
  [
    'links that are scripts',
    'a.html',
    PAGE(
      `<a href="javascript:alert(1)">A link.</a>${P}`,
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="javascript:alert(1)">',
    ),
  ],
  [
    'metadata of 3 MB',
    'a.html',
    PAGE(
      P,
      `<title>${'a'.repeat(3_000_000)}</title><meta property="og:site_name" content="${'b'.repeat(3_000_000)}">`,
    ),
  ],
  [
    'linked data that is deep',
    'a.html',
    PAGE(P, `<script type="application/ld+json">${'['.repeat(200_000)}</script>`),
  ],
  [
    'linked data from prototypes',
    'a.html',
    PAGE(
      P,
      '<script type="application/ld+json">{"__proto__":{"datePublished":"2020"},"constructor":{"prototype":{"x":1}},"publisher":{"name":{"toString":1}}}</script>',
    ),
  ],
  ['an encoding that does not exist', 'a.html', PAGE(P, '<meta charset="x-evil">')],
  [
    'an encoding of seven bits',
    'a.html',
    PAGE(`<p>+ADw-script+AD4-</p>${P}`, '<meta charset="utf-7">'),
  ],
  ['NUL in every tag', 'a.html', PAGE('<p\u0000>a\u0000</p\u0000>'.repeat(10_000) + P)],
  [
    'a regular expression’s nightmare of spaces',
    'a.html',
    PAGE(`<p>${' \t'.repeat(1_000_000)}x</p>${P}`),
  ],
  ['a frameset', 'a.html', '<html><frameset><frame src="/etc/passwd"></frameset></html>'],
  ['nothing', 'a.html', PAGE('')],
  ['no tag at all', 'a.html', 'The bridge is closed.'],
  ['a picture', 'a.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
]
