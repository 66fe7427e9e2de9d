import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE } from '../../src/formats/bilingual.ts'
import { FEATURES, lossesOf, type Feature } from '../../src/formats/losses.ts'
import { EXPORTERS, exporterNamed, losses } from '../../src/formats/registry.ts'
import { compared } from './compared.ts'
import { comparisons } from './comparisons.ts'
import { sampleFile } from './samples.ts'
import { reduce } from './reduce.ts'
import fc from '../support/property.ts'

const ALL = new Set(FEATURES)
/** Those whose loss `reduce` makes happen. */
const REDUCED: readonly Feature[] = [
  'layout',
  'segment-ids',
  'reasons',
  'mode',
  'bitexts',
  'forbidden-characters',
  'line-breaks',
]

describe('the list of losses', () => {
  test.each(REDUCED)('has %s exactly where losing it changes the comparison', (feature) => {
    fc.assert(
      fc.property(comparisons(), fc.boolean(), (file, rejected) => {
        const choice = { ...DEFAULT_CHOICE, rejected }
        const carries = new Set(FEATURES.filter((each) => each !== feature))
        const kept = JSON.stringify(reduce(file, ALL, choice))
        const left = JSON.stringify(reduce(file, carries, choice))
        expect(lossesOf(file, carries, choice).map((loss) => loss.feature)).toEqual(
          left === kept ? [] : [feature],
        )
      }),
    )
  })

  test('is empty for the lossless form', () => {
    fc.assert(
      fc.property(comparisons(), (file) => losses(exporterNamed('jsonl'), file).length === 0),
      { numRuns: 20 },
    )
  })

  test('counts and says what is lost', () => {
    const messages = losses(exporterNamed('moses'), sampleFile()).map(({ message }) => message)
    expect(messages).toContain('2 notes')
    expect(messages).toContain('the evidence of 1 link')
    expect(messages).toContain('the order of the target text at 1 crossing link')
    const withUnaligned = losses(exporterNamed('moses'), sampleFile(), DEFAULT_CHOICE)
    expect(withUnaligned.map(({ message }) => message)).toContain('1 unaligned segment left out')
  })
})

test.each(EXPORTERS.map((exporter) => [exporter.name, exporter] as const))(
  '%s can be chosen by its name and writes something',
  async (name, exporter) => {
    expect(exporterNamed(name)).toBe(exporter)
    const file = sampleFile()
    const monotone = {
      ...file,
      notes: [],
      bitexts: [{ ...file.bitexts[0]!, beads: [...file.bitexts[0]!.beads].slice(0, 1) }],
    }
    let length = 0
    for await (const piece of exporter.write(compared(monotone), exporter.choice))
      length += piece.length
    expect(length).toBeGreaterThan(10)
  },
)

test('an unknown format is refused with the names of those that exist', () => {
  expect(() => exporterNamed('docx')).toThrow(/jsonl, tsv, csv/)
})
