import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DOCUMENT_ROLES } from '../src/core/model.ts'
import { segmentDocument } from '../src/core/segment/segments.ts'

interface Place {
  readonly document: string
  readonly text: string
}
interface Sample {
  readonly title: string
  readonly description: string
  readonly pivot: string
  readonly documents: readonly {
    readonly id: string
    readonly file: string
    readonly title: string
    readonly language: string
    readonly outlet: string
    readonly date: string
    readonly role: string
    readonly licence: string
  }[]
  readonly planted: readonly { kind: string; a: Place; b: Place; note: string }[]
  readonly equivalent: readonly { kind: string; a: Place; b: Place; note: string }[]
}

const CORPUS = new URL('../corpus/', import.meta.url).pathname
const WRITTEN = readdirSync(CORPUS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'udhr')
  .map((entry) => entry.name)

function read(...path: string[]): string {
  return readFileSync(join(CORPUS, ...path), 'utf8')
}

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
  expect(WRITTEN).toEqual(['minister-interview', 'storm-warning'])
})

test('the interview shows every kind of difference', () => {
  const { planted } = JSON.parse(read('minister-interview', 'comparison.json')) as Sample
  expect([...new Set(planted.map((each) => each.kind))].sort()).toEqual([...KINDS].sort())
})

describe.each(WRITTEN)('%s', (name) => {
  const sample = JSON.parse(read(name, 'comparison.json')) as Sample
  const texts = new Map(sample.documents.map((each) => [each.id, read(name, each.file)]))

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
    const { segments } = segmentDocument(texts.get(document.id)!, document.language)
    expect(segments.length).toBeGreaterThanOrEqual(11)
    expect(segments.length).toBeLessThanOrEqual(38)
  })

  test.each([...sample.planted, ...sample.equivalent])('$kind: $a.text / $b.text', ({ a, b }) => {
    for (const { document, text } of [a, b]) expect(texts.get(document)).toContain(text)
    expect(a.document).not.toBe(b.document)
    expect(a.text + b.text).not.toBe('')
  })
})
