import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { BilingualFile, FileBead } from '../../../src/formats/bilingual.ts'
import { NOTHING_FOUND } from '../../../src/formats/findings.ts'
import { Markup, tag } from '../../../src/formats/html-write.ts'
import { writeHtmlReport } from '../../../src/formats/report/report-html.ts'
import { writeMarkdownReport } from '../../../src/formats/report/report-markdown.ts'
import { cutAtMarks } from '../../../src/formats/report/report-rows.ts'
import { compared } from '../compared.ts'
import { comparisons } from '../comparisons.ts'
import { sampleFile } from '../samples.ts'
import fc from '../../support/property.ts'

function html(file: BilingualFile, details = {}): string {
  return [...writeHtmlReport(compared(file), undefined, details)].join('')
}

/** Two English versions, so that the wording is compared. */
function versions(): BilingualFile {
  const file = sampleFile()
  const [first, second] = file.documents as [
    BilingualFile['documents'][0],
    BilingualFile['documents'][0],
  ]
  const text = 'The talks lasted 4 hours.'
  const segments = [{ id: 1, start: 0, end: text.length, block: 0 }]
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }]
  const other = { ...second, language: 'en', text, segments, blocks }
  const bead = { ...[...file.bitexts[0]!.beads][0]!, target: [1] }
  return {
    ...file,
    documents: [first, other],
    bitexts: [{ ...file.bitexts[0]!, beads: [bead] }],
    notes: [],
  }
}

test('both reports say what reviewers dismissed: in a row, and everywhere', () => {
  const file = versions()
  const said = { rule: 'number', term: '4 / 5', reviewer: 'Anna', at: '', reason: 'Rounded.' }
  const bead = [...file.bitexts[0]!.beads][0]!.id
  const dismissals = [
    { ...said, bead },
    { ...said, bead: null, term: '' },
  ]
  const dismissed = { ...file, bitexts: [{ ...file.bitexts[0]!, dismissals }] }
  for (const page of [html(dismissed), [...writeMarkdownReport(compared(dismissed))].join('')]) {
    expect(page).toContain('No divergence: number “4 / 5”, as Anna says: Rounded.')
    expect(page).toMatch(/No divergences, say reviewers[^N]*number, as Anna says: Rounded\./)
  }
})

test('both reports say the same of a row: what it is, what could not be compared, what is absent', () => {
  const file = compared(versions())
  const [bitext] = file.bitexts
  const findings = () => ({ ...NOTHING_FOUND, precise: false })
  const absent = {
    ...[...bitext!.beads][0]!,
    target: [],
    absence: 'Left out.',
    status: 'confirmed',
  }
  const told = (beads: readonly FileBead[]) => {
    const changed = { ...file, bitexts: [{ ...bitext!, beads, findings }] }
    const page = parseHTML([...writeHtmlReport(changed)].join('')).document
    const row = page.querySelector('tbody tr:is(.proposed, .confirmed)')
    const remark = row!.nextElementSibling!.querySelector('p')!.textContent
    return {
      html: [row!.querySelector('th small')!.textContent, remark],
      markdown: [...writeMarkdownReport(changed)].join(''),
    }
  }
  const imprecise = told([...bitext!.beads])
  expect(imprecise.html[0]).toBe('1→1 · proposed · 93 %')
  expect(imprecise.html[1]).toContain('differ too much')
  const missing = told([absent as FileBead])
  expect(missing.html).toEqual(['1→0 · confirmed · 93 %', 'Absent on the other side: Left out.'])
  for (const { html: lines, markdown } of [imprecise, missing]) {
    for (const line of lines) expect(markdown).toContain(line)
  }
})

describe('the HTML report', () => {
  test('says where the texts came from, who reviewed, and what made it', () => {
    const page = html(sampleFile(), { madeAt: '2026-11-21T12:00:00Z' })
    for (const words of [
      'Talks',
      'Agency',
      '2026-11-20',
      'ab'.repeat(32),
      'Anna, Petro',
      '2026-11-21 12:00:00 UTC',
      'synoptic 0.1.0',
      'overlap',
    ]) {
      expect(page).toContain(words)
    }
    expect(page).toContain('<a href="https://example.org/a?b=1&#38;c=2">')
  })

  test('marks differences of wording with words beside the colour', () => {
    const page = html(versions())
    expect(page).toContain(
      '<del title="Number"><span class="hidden">[only here: </span>3.5<span class="hidden">]</span></del>',
    )
    expect(page).toContain('[only here: </span>4<span')
  })

  test('lists divergences below their row, with numbers in the text', () => {
    const file = sampleFile()
    const [first, second] = file.documents as [
      BilingualFile['documents'][0],
      BilingualFile['documents'][0],
    ]
    const other = { ...second, text: second.text.replace('3,5', '7,5') }
    const { document } = parseHTML(html({ ...file, documents: [first, other] }))
    expect(document.querySelector('tr.about ol li')!.textContent).toContain('“7,5')
    expect(document.querySelector('td .divergence')!.nextElementSibling!.textContent).toBe('1')
  })

  test('shows the words of every segment, in their language and direction', () => {
    fc.assert(
      fc.property(comparisons(), (file) => {
        const { document } = parseHTML(html(file))
        const cells = [...document.querySelectorAll('tbody td[lang]')] as HTMLElement[]
        for (const cell of cells) expect(cell.getAttribute('dir')).toMatch(/^(ltr|rtl)$/)
        const { bitexts, documents } = file
        const used = documents.filter(({ id }) =>
          bitexts.some(({ source, target }) => source === id || target === id),
        )
        expect(document.querySelectorAll('article.document')).toHaveLength(used.length)
        expect(document.querySelectorAll('table')).toHaveLength(bitexts.length)
      }),
      { numRuns: 30 },
    )
  })

  test('runs and loads nothing, whatever the texts say', () => {
    fc.assert(
      fc.property(comparisons(), (file) => {
        const page = html(file)
        const { document } = parseHTML(page)
        const refused =
          'script, iframe, img, link, object, embed, svg, form, [src], [style], [onerror], [onload]'
        expect(document.querySelectorAll(refused)).toHaveLength(0)
        expect(page.match(/<script/gi)).toBeNull()
        for (const link of document.querySelectorAll('a'))
          expect(link.getAttribute('href')).toMatch(/^https?:/)
        expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toContain(
          "default-src 'none'",
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('markup', () => {
  test('escapes text and attribute values', () => {
    expect(tag('p', { title: '"><b>' }, '<i>', "it's").html).toBe(
      '<p title="&#34;&#62;&#60;b&#62;">&#60;i&#62;it&#39;s</p>',
    )
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:x', 'file:///etc/passwd'])(
    'has no link to %s',
    (href) => {
      expect(tag('a', { href }, 'x').html).toBe('<a>x</a>')
    },
  )

  test.each(['script', 'iframe', 'img', 'onclick'])('is never %s', (name) => {
    expect(() => tag(name, {})).toThrow(RangeError)
  })

  test.each(['onclick', 'src', 'style'])('has no attribute %s', (name) => {
    expect(() => tag('p', { [name]: 'x' })).toThrow(RangeError)
  })

  test('cannot be made from a string', () => {
    expect(() => new Markup(Symbol('other') as never, '<b>')).toThrow(RangeError)
  })
})

test('a text cut at its marks is the same text', () => {
  const mark = fc.tuple(fc.nat(40), fc.nat(40)).map(([one, other]) => ({
    start: Math.min(one, other),
    end: Math.max(one, other),
    shown: 'note' as const,
    says: '',
  }))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(mark), (text, marks) => {
      const pieces = cutAtMarks(text, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const { text: words, end, marks: held } of pieces) {
        for (const { start, end: last } of held)
          expect(start <= end - words.length && end <= last).toBe(true)
      }
    }),
  )
})

describe('the Markdown report', () => {
  test('has the documents, the units with what differs, and the notes', () => {
    const text = [
      ...writeMarkdownReport(compared(versions()), undefined, { reviewers: ['Anna'] }),
    ].join('')
    expect(text).toContain(
      '# Talks\n\n- Made by: synoptic 0.1.0; differences and divergences by the rules of this version\n- Reviewed by: Anna\n',
    )
    expect(text).toContain('- SHA-256: abab')
    expect(text).toContain(
      '### 1 · 1→1 · proposed · 93 %\n\n> **en** The talks lasted ~~3.5~~ hours.\n>\n> **en** The talks lasted **4** hours.',
    )
    const notes = [...writeMarkdownReport(compared(sampleFile()))].join('')
    expect(notes).toContain('- major, quotation/misattributed — Anna: Who answers? (2026-11-21')
  })

  test('takes nothing in a text for markup', () => {
    fc.assert(
      fc.property(comparisons(), (file) => {
        const text = [...writeMarkdownReport(compared(file))].join('')
        // Every tag, link and entity begins with one of these, never without a backslash.
        const bare = text.replace(/^> (?=\*\*)|^>$/gm, '').replace(/\\[\\`*_[\]<>&~|#]/g, '')
        expect(bare).not.toMatch(/[<&[\]`_]/)
      }),
    )
  })
})
