import fc from 'fast-check'
import {
  NOTE_CATEGORIES,
  SEVERITIES,
  type Anchor,
  type Block,
  type Reason,
  type Segment,
} from '../../src/core/model.ts'
import type {
  BilingualFile,
  FileBead,
  FileBitext,
  FileDocument,
  FileNote,
} from '../../src/formats/bilingual.ts'

/** Strings that break careless writers: markup, formulas, controls, astral, RTL, combining, white space. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!-- x --> ]]> &amp; &lt;',
  '=HYPERLINK("http://example.org","x")',
  "'=1+1",
  "''@x",
  '+380 44',
  '-1',
  '\u200B=1',
  '＝1',
  '👩‍👩‍👧 𝒳 🇺🇦',
  'שלום (ـعالم‎)',
  'e\u0301 й и\u0306',
  'a\u000Bb\u0001c\uFFFEd',
  '\tтабуляція "лапки" «ще», ; \'',
  'two\nlines',
  '\u2028\u2029\u0085',
  '  spaces  ',
  "об'єкт об’єкт обʼєкт",
  '{~ | ~}',
  '0',
  'ẞ'.repeat(40),
]

/** Words of a segment: never empty, LF line ends, well-formed. */
const segmentWords = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.lorem({ maxCount: 6 }),
  )
  .map((text) => text.replaceAll('\r', '').toWellFormed())
  .filter((text) => text !== '')

/** Words that any program handles alike. */
const plainWords = fc
  .array(
    fc.constantFrom(
      'The',
      'об’єкт',
      'Київ',
      '😀',
      '<b>',
      '&',
      '3,5',
      'שלום',
      '“so”',
      "it's",
      '中文',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '))

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE, 'x\r\ny'),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const languages = fc.constantFrom('en', 'uk', 'ru', 'ar', 'zh-Hant', 'sr-Latn-RS', 'und')

const gaps = fc.constantFrom('', ' ', '\n', ' \u00A0 ', ' (lost) ')

function document(id: number, words: fc.Arbitrary<string>): fc.Arbitrary<FileDocument> {
  const block = fc.record({
    kind: fc.constantFrom(
      'heading' as const,
      'paragraph' as const,
      'listItem' as const,
      'verse' as const,
      'cell' as const,
    ),
    segments: fc.array(fc.record({ text: words, gap: gaps }), {
      minLength: 1,
      maxLength: 4,
    }),
    gap: fc.constantFrom('\n\n', '\n', '\n \n'),
  })
  return fc
    .record({
      title: anyText,
      language: languages,
      blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
      firstId: fc.integer({ min: 1, max: 50 }),
      origin: fc.record(
        {
          fileName: anyText,
          format: fc.constantFrom('txt', 'html'),
          encoding: fc.constantFrom('utf-8', 'windows-1251'),
          sha256: fc.constantFrom('', 'ab'.repeat(32)),
          url: fc.webUrl(),
          outlet: anyText,
          publishedAt: fc.constantFrom('2021-12-31', '2021-12', '2021'),
          capturedAt: fc.constantFrom('2026-11-21T12:00:00.000Z'),
          role: fc.constantFrom('original' as const, 'report' as const),
        },
        { requiredKeys: ['fileName', 'format', 'encoding', 'sha256'] },
      ),
    })
    .map(({ title, language, blocks, firstId, origin }) => {
      let text = ''
      const placed: Block[] = []
      const segments: Segment[] = []
      blocks.forEach((content, at) => {
        const start = text.length
        content.segments.forEach((segment, inBlock) => {
          const from = text.length
          text += segment.text
          // Ids neither start at 1 nor go up with the text.
          const next = firstId + ((segments.length * 7) % 64)
          segments.push({ id: next, start: from, end: text.length, block: at })
          if (inBlock + 1 < content.segments.length) text += segment.gap
        })
        placed.push({ start, end: text.length, kind: content.kind })
        text += content.gap
      })
      return { id, title, language, text, blocks: placed, segments, origin }
    })
}

const reason: fc.Arbitrary<Reason> = fc.record({
  kind: fc.constantFrom('number' as const, 'name' as const, 'term' as const),
  source: anyText,
  target: anyText,
  weight: fc.double({ min: 0, max: 1, noNaN: true }).map((weight) => weight || 0),
})

const confidence = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value || 0))

/** Links segments at random: m-n, crossing, not contiguous; some rejected, some absences. */
function bitext(id: number, source: FileDocument, target: FileDocument): fc.Arbitrary<FileBitext> {
  const cut = (document: FileDocument) =>
    fc
      .shuffledSubarray(document.segments.map((segment) => segment.id))
      .chain((ids) =>
        fc
          .array(fc.integer({ min: 1, max: 3 }), { maxLength: ids.length })
          .map((sizes) => take(ids, sizes)),
      )
  const details = fc.record({
    confidence,
    status: fc.constantFrom('proposed' as const, 'confirmed' as const),
    reasons: fc.array(reason, { maxLength: 2 }),
    absence: anyText,
    rejectedTwin: fc.boolean(),
  })
  return fc
    .record({
      left: cut(source),
      right: cut(target),
      details: fc.array(details, { minLength: 12, maxLength: 12 }),
      mode: fc.constantFrom('parallel' as const, 'overlap' as const),
      engine: fc.constantFrom('', 'synoptic 0.1.0', '<&">'),
      step: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ left, right, details, mode, engine, step }) => {
      const beads: FileBead[] = []
      const inOrder = (document: FileDocument, ids: readonly number[]) =>
        document.segments.filter((segment) => ids.includes(segment.id)).map((segment) => segment.id)
      const count = Math.max(left.length, right.length)
      for (let at = 0; at < count; at++) {
        const detail = details[at % details.length]!
        const sides = {
          source: inOrder(source, left[at] ?? []),
          target: inOrder(target, right[at] ?? []),
        }
        const linked = sides.source.length > 0 && sides.target.length > 0
        const { confidence, status, reasons, absence } = detail
        beads.push(
          linked
            ? { id: 1 + at * step, ...sides, confidence, status, reasons }
            : {
                id: 1 + at * step,
                ...sides,
                confidence: null,
                status: 'confirmed',
                reasons: [],
                absence,
              },
        )
        if (linked && detail.rejectedTwin) {
          const id = 1000 + at
          beads.push({ id, ...sides, confidence, status: 'rejected', reasons })
        }
      }
      return {
        id,
        source: source.id,
        target: target.id,
        mode,
        engine,
        beads: beads.sort((a, b) => a.id - b.id),
      }
    })
}

function take(ids: readonly number[], sizes: readonly number[]): number[][] {
  const groups: number[][] = []
  let from = 0
  for (const size of sizes) {
    if (from >= ids.length) break
    groups.push(ids.slice(from, from + size))
    from += size
  }
  return groups
}

function notes(
  documents: readonly FileDocument[],
  bitexts: readonly FileBitext[],
): fc.Arbitrary<FileNote[]> {
  const span = fc.constantFrom(...documents).chain((document) =>
    fc
      .tuple(fc.nat({ max: document.text.length }), fc.nat({ max: document.text.length }))
      .map(([one, other]): Anchor => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        const quote = {
          prefix: document.text.slice(Math.max(0, start - 32), start).toWellFormed(),
          exact: document.text.slice(start, end).toWellFormed(),
          suffix: document.text.slice(end, end + 32).toWellFormed(),
        }
        return { on: 'span', document: document.id, span: { start, end }, quote }
      }),
  )
  const orphan = fc.record({
    on: fc.constant('orphan' as const),
    document: fc.constantFrom(...documents.map(({ id }) => id)),
    quote: fc.record({ prefix: anyText, exact: anyText, suffix: anyText }),
  })
  const beads = bitexts.flatMap((bitext) =>
    [...bitext.beads].map((bead): Anchor => ({ on: 'bead', bitext: bitext.id, bead: bead.id })),
  )
  const anchor: fc.Arbitrary<Anchor> =
    beads.length > 0 ? fc.oneof(span, orphan, fc.constantFrom(...beads)) : fc.oneof(span, orphan)
  const note = fc.record({
    anchor,
    body: anyText,
    category: fc.constantFrom(...NOTE_CATEGORIES),
    severity: fc.constantFrom(...SEVERITIES),
    author: anyText,
    createdAt: fc.constant('2026-11-21T10:00:00.000Z'),
    updatedAt: fc.constant('2026-11-21T10:05:00.000Z'),
    status: fc.constantFrom('open' as const, 'resolved' as const),
    revision: fc.integer({ min: 0, max: 9 }),
    replied: fc.boolean(),
  })
  return fc.array(note, { maxLength: 4 }).map((list) => {
    const threads: FileNote[] = []
    for (const { replied, ...rest } of list) {
      const id = threads.length + 1
      threads.push({ id, ...rest, thread: null })
      if (replied) threads.push({ id: id + 1, ...rest, thread: id })
    }
    return threads
  })
}

/** A comparison of two or three documents with hostile text, random links and notes. */
export function comparisons(
  options: { bitexts?: 1 | 2; words?: 'hostile' | 'plain' } = {},
): fc.Arbitrary<BilingualFile> {
  const words = options.words === 'plain' ? plainWords : segmentWords
  return fc
    .tuple(document(3, words), document(1, words), document(8, words))
    .chain(([first, second, third]) =>
      fc
        .record({
          title: anyText,
          all: fc.tuple(bitext(5, first, second), bitext(2, first, third)),
          count: options.bitexts ? fc.constant(options.bitexts) : fc.integer({ min: 1, max: 2 }),
        })
        .chain(({ title, all, count }) => {
          const bitexts = all.slice(0, count)
          const documents = [first, second, third].slice(0, count + 1)
          return notes(documents, bitexts).map((list) => ({
            comparison: { title, pivot: first.id },
            documents,
            bitexts,
            notes: list,
          }))
        }),
    )
}

/** A file in memory whose bytes come in awkward pieces. */
export function inputFile(name: string, content: Iterable<string | Uint8Array> | string) {
  const parts = typeof content === 'string' ? [content] : [...content]
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += 4099) pieces.push(bytes.subarray(at, at + 4099))
  return { name, bytes: pieces }
}

/** A small comparison to look at: three English segments, two Ukrainian, a crossing link, notes. */
export function sampleFile(): BilingualFile {
  const english = textDocument(1, 'en', 'Report', [
    'The talks lasted 3.5 hours.',
    'Nothing was signed.',
    'Kyiv 😀 will answer in writing.',
  ])
  const ukrainian = textDocument(2, 'uk', 'Звіт', [
    'Київ 😀 відповість письмово.',
    'Переговори тривали 3,5 години.',
  ])
  return {
    comparison: { title: 'Talks', pivot: 1 },
    documents: [english, ukrainian],
    bitexts: [
      {
        id: 1,
        source: 1,
        target: 2,
        mode: 'overlap',
        engine: 'synoptic 0.1.0',
        beads: [
          {
            id: 1,
            source: [1],
            target: [2],
            confidence: 0.93,
            status: 'proposed',
            reasons: [{ kind: 'number', source: '3.5', target: '3,5', weight: 1 }],
          },
          { id: 2, source: [3], target: [1], confidence: null, status: 'confirmed', reasons: [] },
        ],
      },
    ],
    notes: [
      {
        id: 1,
        anchor: { on: 'bead', bitext: 1, bead: 2 },
        body: 'Who answers?',
        category: 'quotation/misattributed',
        severity: 'major',
        author: 'Anna',
        createdAt: '2026-11-21T10:00:00.000Z',
        updatedAt: '2026-11-21T10:00:00.000Z',
        thread: null,
        status: 'open',
        revision: 0,
      },
      {
        id: 2,
        anchor: {
          on: 'span',
          document: 2,
          span: { start: 8, end: 18 },
          quote: { prefix: 'Київ 😀 ', exact: 'відповість', suffix: ' письмово.' },
        },
        body: 'Future, as in the source',
        category: 'other',
        severity: 'neutral',
        author: 'Petro',
        createdAt: '2026-11-21T11:00:00.000Z',
        updatedAt: '2026-11-21T11:00:00.000Z',
        thread: null,
        status: 'resolved',
        revision: 1,
      },
    ],
  }
}

function textDocument(
  id: number,
  language: string,
  title: string,
  sentences: readonly string[],
): FileDocument {
  const text = sentences.join(' ')
  let at = 0
  const segments = sentences.map((sentence, index) => {
    const start = at
    at += sentence.length + 1
    return { id: index + 1, start, end: start + sentence.length, block: 0 }
  })
  return {
    id,
    title,
    language,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    segments,
    origin: {
      fileName: `${title}.txt`,
      format: 'txt',
      encoding: 'utf-8',
      sha256: 'ab'.repeat(32),
      outlet: 'Agency',
      publishedAt: '2026-11-20',
      url: 'https://example.org/a?b=1&c=2',
      role: 'report',
    },
  }
}

/** The comparison of the examples: two English segments, one Ukrainian, a confirmed link with a note. */
export function exampleFile(): BilingualFile {
  const english = textDocument(1, 'en', 'Statement', [
    'The talks lasted 3.5 hours.',
    'Nothing was signed.',
  ])
  const ukrainian = textDocument(2, 'uk', 'Заява', ['Переговори тривали 3,5 години.'])
  const note = sampleFile().notes[0]!
  return {
    comparison: { title: 'Talks', pivot: 1 },
    documents: [english, ukrainian],
    bitexts: [
      {
        id: 1,
        source: 1,
        target: 2,
        mode: 'overlap',
        engine: 'synoptic 0.1.0',
        beads: [
          {
            id: 1,
            source: [1],
            target: [1],
            confidence: 0.93,
            status: 'confirmed',
            reasons: [{ kind: 'number', source: '3.5', target: '3,5', weight: 1 }],
          },
        ],
      },
    ],
    notes: [
      {
        ...note,
        anchor: { on: 'bead', bitext: 1, bead: 1 },
        body: 'Same figure in both.',
        category: 'other',
        severity: 'neutral',
      },
    ],
  }
}
