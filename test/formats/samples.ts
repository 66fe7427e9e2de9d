import type { BilingualFile, FileDocument } from '../../src/formats/bilingual.ts'
import type { Exporter } from '../../src/formats/registry.ts'
import { compared } from './compared.ts'

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

/** The example in a format of text; each of several files below a line with its name. */
export async function writtenBy(exporter: Exporter): Promise<string> {
  if (exporter.parts) {
    return exporter
      .parts(exampleFile(), exporter.choice)
      .map(({ suffix, content }) => `== aligned.${suffix} ==\n${[...content].join('')}`)
      .join('')
  }
  const pieces: (string | Uint8Array)[] = []
  for await (const piece of exporter.write(compared(exampleFile()), exporter.choice))
    pieces.push(piece)
  return pieces.map((piece) => Buffer.from(piece as string).toString()).join('')
}
