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
import { anyText, plainWords, segmentWords } from './hostile-text.ts'
import fc from '../support/property.ts'

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
