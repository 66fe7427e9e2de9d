import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findDivergences } from '../src/core/compare/divergences.ts'
import { compareWording } from '../src/core/compare/wording/wording.ts'
import { DOCUMENT_ROLES } from '../src/core/model.ts'
import type { Span } from '../src/core/model.ts'
import {
  CORPUS,
  passageOf,
  readSample,
  readSampleTexts,
  WRITTEN_SAMPLES,
} from './support/written-samples.ts'

/** Every kind of difference that the interview must show at least once. */
const KINDS = [
  'number',
  'date',
  'name',
  'modality',
  'negation',
  'hedge',
  'quotation',
  'attribution',
  'term',
  'spelling',
  'omission',
  'addition',
  'move',
  'merge',
  'split',
]

test('the samples with texts of their own are these', () => {
  expect(WRITTEN_SAMPLES).toEqual(['minister-interview', 'storm-warning'])
})

test('the interview shows every kind of difference', () => {
  const { planted } = readSample('minister-interview')
  expect([...new Set(planted.map((each) => each.kind))].sort()).toEqual([...KINDS].sort())
})

function overlap(one: Span | null, other: Span): boolean {
  return one !== null && one.start < other.end && one.end > other.start
}

describe.each(WRITTEN_SAMPLES)('%s', (name) => {
  const sample = readSample(name)
  const samples = readSampleTexts(name)
  const texts = new Map([...samples].map(([id, { text }]) => [id, text]))

  test('says what it is, and its pivot is one of its documents', () => {
    expect(sample.title).not.toBe('')
    expect(sample.description).toMatch(/on purpose\.$/u)
    expect(texts.has(sample.pivot)).toBe(true)
  })

  test('has a file for each document, and a document for each file', () => {
    const files = readdirSync(join(CORPUS, name)).filter((file) => file.endsWith('.txt'))
    expect(sample.documents.map((each) => each.file).sort()).toEqual(files.sort())
  })

  test.each(sample.documents)('$file: the description fits the text', (document) => {
    const text = texts.get(document.id)!
    expect(text.split('\n')[0]).toBe(document.title)
    expect(DOCUMENT_ROLES).toContain(document.role)
    expect(document.date).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    expect(document.outlet).toMatch(/^Sample |\(invented\)$/u)
  })

  test.each(sample.documents)('$file: clean text with the marks of its language', (document) => {
    const text = texts.get(document.id)!
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toMatch(/[^\n]\n$/u)
    expect(text).not.toMatch(/\r|\t| {2}|\n{3}|["']| \n/u)
  })

  test.each(sample.documents)('$file: of a size to learn from', (document) => {
    const { segments } = samples.get(document.id)!
    expect(segments.length).toBeGreaterThanOrEqual(11)
    expect(segments.length).toBeLessThanOrEqual(38)
  })

  test.each([...sample.planted, ...sample.equivalent])('$kind: $a.text / $b.text', ({ a, b }) => {
    for (const { document, text } of [a, b]) expect(texts.get(document)).toContain(text)
    expect(a.document).not.toBe(b.document)
    expect(a.text + b.text).not.toBe('')
  })

  const bothSides = sample.planted.filter(({ a, b }) => a.text !== '' && b.text !== '')

  test.each(bothSides.filter(({ kind }) => ['number', 'date'].includes(kind)))(
    'the $kind $a.text / $b.text is found',
    ({ kind, a, b }) => {
      const [one, other] = [passageOf(samples, a), passageOf(samples, b)]
      const rules = findDivergences(one, other).map(({ rule }) => rule)
      // One day for two ("9 and 10 January") may also be told as a number without counterpart.
      const fitting = kind === 'date' ? ['date', 'number'] : [kind]
      expect(fitting.some((rule) => rules.some((each) => each === rule))).toBe(true)
    },
  )

  const wordsOfDoubt = bothSides
    .filter(({ kind }) => ['negation', 'modality', 'hedge'].includes(kind))
    .filter(({ a, b }) => samples.get(a.document)!.language === samples.get(b.document)!.language)

  test.each(wordsOfDoubt)('the $kind $a.text / $b.text is found', ({ kind, a, b }) => {
    const [one, other] = [passageOf(samples, a), passageOf(samples, b)]
    const { differences } = compareWording(one.text, other.text, one.language)
    const here = differences.filter(
      (each) => overlap(each.a, one.span) || overlap(each.b, other.span),
    )
    expect(here.map((each) => each.kind)).toContain(kind)
  })

  test.each(sample.equivalent.filter(({ kind }) => ['number', 'date', 'name'].includes(kind)))(
    'the $kind $a.text / $b.text is no divergence',
    ({ a, b }) => {
      const [one, other] = [passageOf(samples, a), passageOf(samples, b)]
      const found = findDivergences(one, other).filter(
        (each) => overlap(each.a, one.span) || overlap(each.b, other.span),
      )
      expect(found).toEqual([])
    },
  )
})
