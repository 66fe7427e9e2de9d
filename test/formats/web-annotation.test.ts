import { expect, test } from 'vitest'
import { NOTHING_FOUND, type FileFindings } from '../../src/formats/findings.ts'
import { writeWebAnnotations } from '../../src/formats/web-annotation.ts'
import { comparisons } from './comparisons.ts'
import { sampleFile } from './samples.ts'
import fc from '../support/property.ts'

interface Selector {
  type: string
  start: number
  end: number
  exact: string
}
interface Target {
  source: string
  selector: Selector[] | Selector
}

function parse(pieces: Iterable<string>) {
  return JSON.parse([...pieces].join(''))
}

test('positions count code points, so emoji count as one', () => {
  const { first } = parse(writeWebAnnotations(sampleFile()))
  expect(first.items[1]).toMatchObject({
    type: 'Annotation',
    motivation: 'commenting',
    creator: { type: 'Person', name: 'Petro' },
    target: {
      source: 'https://example.org/a?b=1&c=2',
      selector: [
        { type: 'TextPositionSelector', start: 7, end: 17 },
        {
          type: 'TextQuoteSelector',
          exact: 'відповість',
          prefix: 'Київ 😀 ',
          suffix: ' письмово.',
        },
      ],
    },
  })
})

test('a note on a link has the segments of both texts as targets', () => {
  const { first, total } = parse(writeWebAnnotations(sampleFile()))
  expect(total).toBe(2)
  expect(first.items[0].target.map((target: Target) => (target.selector as Selector[])[0])).toEqual(
    [
      { type: 'TextPositionSelector', start: 48, end: 78 },
      { type: 'TextPositionSelector', start: 0, end: 27 },
    ],
  )
})

test('the position names the quoted words in any text, and every annotation has body and target', () => {
  fc.assert(
    fc.property(comparisons(), (file) => {
      const { total, first } = parse(writeWebAnnotations(file))
      const items = first?.items ?? []
      expect(items).toHaveLength(total)
      const texts = new Set(file.documents.map(({ text }) => text))
      for (const item of items) {
        expect(item.id).toMatch(/^urn:/)
        expect(item.body[0].type).toBe('TextualBody')
        const targets: (Target | string)[] = [item.target].flat()
        expect(targets.length).toBeGreaterThan(0)
        for (const target of targets) {
          if (typeof target === 'string' || !Array.isArray(target.selector)) continue
          const [position, quote] = target.selector as [Selector, Selector]
          const found = [...texts].some(
            (text) =>
              [...text].slice(position.start, position.end).join('').toWellFormed() ===
                quote.exact ||
              // A span that cuts a surrogate pair has no exact place in code points.
              quote.exact.includes('\uFFFD'),
          )
          expect(found).toBe(true)
        }
      }
    }),
  )
})

test('an answer is about the note that it answers', () => {
  const file = sampleFile()
  const answer = { ...file.notes[0]!, id: 3, thread: 1, body: 'The ministry.' }
  const { first } = parse(writeWebAnnotations({ ...file, notes: [...file.notes, answer] }))
  expect(first.items[2]).toMatchObject({ motivation: 'replying', target: 'urn:synoptic:note:1' })
})

test('without notes the collection is empty', () => {
  expect(parse(writeWebAnnotations({ ...sampleFile(), notes: [] }))).toMatchObject({
    total: 0,
    label: 'Talks',
  })
})

test('what was found stands at the words of the sides that have any, and a translation at its text', () => {
  const file = sampleFile()
  const [bitext] = file.bitexts
  const source = { start: 48, end: 53, text: '' }
  const target = { start: 0, end: 4, text: '' }
  const found: FileFindings = {
    ...NOTHING_FOUND,
    divergences: [
      { rule: 'negation', a: source, b: null, explanation: 'Only here.' },
      { rule: 'name', a: null, b: null, explanation: 'Nowhere.' },
      { rule: 'number', a: source, b: target, explanation: 'Both.' },
    ],
    differences: [{ rule: 'addition', a: null, b: target, explanation: 'Only there.' }],
    gloss: { side: 'target', language: 'en', text: 'It says so.', engine: 'Apertium (ukr→eng)' },
  }
  const findings = (bead: number) => (bead === 2 ? found : NOTHING_FOUND)
  const { first } = parse(
    writeWebAnnotations({ ...file, notes: [], bitexts: [{ ...bitext!, findings }] }),
  )
  const starts = (item: { target: Target[] }) =>
    item.target.map(({ selector }) => (selector as Selector[])[0]!.start)
  expect(first.items.map((item: { body: { value: string }[] }) => item.body[0]!.value)).toEqual([
    'Only here.',
    'Both.',
    'Only there.',
    'It says so.',
  ])
  expect(first.items.map(starts)).toEqual([[48], [48, 0], [0], [0]])
  expect(first.items[3]).toMatchObject({ generator: { name: 'Apertium (ukr→eng)' } })
})
