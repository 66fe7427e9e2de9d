import { describe, expect, it } from 'vitest'
import { align, type AlignInput, type AlignResult } from '../../../src/core/align/align.ts'
import type { Lexicon } from '../../../src/core/align/lexicon.ts'
import type { Bead } from '../../../src/core/model.ts'
import { ENGLISH, GERMAN, text, UKRAINIAN, UNRELATED } from './texts.ts'
import fc from '../../support/property.ts'

/** Links as `1-1 2-2,3`, in the order given. */
function links(result: AlignResult): string {
  return result.beads.map((bead) => `${bead.source.join()}-${bead.target.join()}`).join(' ')
}

function alignLines(
  source: readonly string[],
  target: readonly string[],
  more: Partial<AlignInput> = {},
): AlignResult {
  return align({ source: text('en', source), target: text('de', target), mode: 'auto', ...more })
}

const proposed = (source: number[], target: number[]): Bead => ({
  source,
  target,
  confidence: 0.5,
  status: 'proposed',
})

describe('texts in order', () => {
  it.each([
    ['German', 'de', GERMAN],
    ['Ukrainian', 'uk', UKRAINIAN],
  ])(
    'links every sentence with its %s translation, and calls the texts parallel',
    (_, language, lines) => {
      const result = align({
        source: text('en', ENGLISH),
        target: text(language, lines),
        mode: 'auto',
      })
      expect(result.mode).toBe('parallel')
      expect(links(result)).toBe('1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8')
    },
  )

  it('joins two sentences that one renders, and leaves out what has no counterpart', () => {
    const target = [GERMAN[0]!, GERMAN[1]!, `${GERMAN[2]} ${GERMAN[3]}`, ...GERMAN.slice(5)]
    const result = alignLines(ENGLISH, target, { mode: 'parallel' })
    expect(links(result)).toBe('1-1 2-2 3,4-3 6-4 7-5 8-6')
  })

  it('survives a long passage that only one text has', () => {
    const chapter = Array.from({ length: 60 }, (_, k) => UNRELATED[k % UNRELATED.length]!)
    const target = [...GERMAN.slice(0, 4), ...chapter, ...GERMAN.slice(4)]
    const found = links(alignLines(ENGLISH, target, { mode: 'parallel' })).split(' ')
    for (const link of ['2-2', '3-3', '7-67', '8-68']) expect(found).toContain(link)
  })

  it('finds the same path in a band as in a small table', () => {
    const repeat = (lines: readonly string[], mark: (k: number) => string) =>
      Array.from({ length: 60 }, (_, k) => lines.map((line) => `${line} ${mark(k)}`)).flat()
    const mark = (k: number) => `Nr. ${1000 + k}`
    const result = alignLines(repeat(ENGLISH, mark), repeat(GERMAN, mark), { mode: 'parallel' })
    const right = result.beads.filter((bead) => bead.source.join() === bead.target.join())
    expect(result.beads).toHaveLength(480)
    expect(right.length).toBeGreaterThan(470)
  })
})

describe('texts in any order', () => {
  it('finds shared sentences where they moved to, among others', () => {
    const target = [
      UNRELATED[0]!,
      GERMAN[6]!,
      GERMAN[7]!,
      UNRELATED[1]!,
      UNRELATED[2]!,
      GERMAN[1]!,
      GERMAN[2]!,
      UNRELATED[3]!,
    ]
    const result = alignLines(ENGLISH, target)
    expect(result.mode).toBe('overlap')
    const sure = result.beads.filter((bead) => bead.confidence! > 0.5)
    expect(links({ ...result, beads: sure })).toBe('2-6 3-7 7-2 8-3')
  })

  it.each([
    ['among others', [2, -1, -2, -3, 2], '3-1,5'],
    ['once in its place and once elsewhere', [1, 2, -1, -2, -3, 2, 6], '3-2,6'],
  ])('makes one bead of a statement that is told twice, %s', (_, order, expected) => {
    const target = order.map((k) => (k < 0 ? UNRELATED[-k - 1]! : GERMAN[k]!))
    expect(links(alignLines(ENGLISH, target, { mode: 'overlap' })).split(' ')).toContain(expected)
  })

  it('joins sentences inside a long passage that moved as a whole', () => {
    const mark = (line: string, k: number) => `${line} Nr. ${1000 + k}.`
    const source = Array.from({ length: 6 }, (_, k) => ENGLISH.map((line) => mark(line, k))).flat()
    const rendered = Array.from({ length: 6 }, (_, k) => GERMAN.map((line) => mark(line, k))).flat()
    const joined = rendered.flatMap((line, k) => {
      if (k % 8 === 2) return [`${line} ${rendered[k + 1]}`]
      return k % 8 === 3 ? [] : [line]
    })
    const target = [...joined.slice(21), ...joined.slice(0, 21)]
    const found = links(alignLines(source, target)).split(' ')
    expect(found.filter((link) => /^\d+,\d+-\d+$/.test(link)).length).toBeGreaterThanOrEqual(5)
  })

  it('links nothing of unrelated texts with a confidence above one half', () => {
    const result = alignLines(ENGLISH, UNRELATED)
    expect(result.mode).toBe('overlap')
    expect(result.beads.filter((bead) => bead.confidence! > 0.5)).toEqual([])
  })
})

describe('what people decided', () => {
  it('returns confirmed links as they came and aligns the rest between them', () => {
    const confirmed: Bead = { source: [4], target: [5], confidence: null, status: 'confirmed' }
    const result = alignLines(ENGLISH, GERMAN, {
      mode: 'parallel',
      fixed: { confirmed: [confirmed], rejected: [] },
    })
    expect(result.beads).toContainEqual({ ...confirmed, reasons: [] })
    for (const bead of result.beads) {
      if (bead.source[0]! > 4) expect(bead.target[0]).toBeGreaterThan(5)
      if (bead.source[0]! < 4) expect(bead.target[0]).toBeLessThan(5)
    }
  })

  it('proposes nothing for segments that are confirmed to have no counterpart', () => {
    const absent: Bead = { source: [2], target: [], confidence: null, status: 'confirmed' }
    const result = alignLines(ENGLISH, GERMAN, {
      mode: 'parallel',
      fixed: { confirmed: [absent], rejected: [] },
    })
    expect(result.beads.filter((bead) => bead.source.includes(2))).toEqual([
      { ...absent, reasons: [] },
    ])
  })

  it.each(['parallel', 'overlap'] as const)(
    'does not propose a rejected link again, alone or in a larger bead (%s)',
    (mode) => {
      const rejected = [proposed([2], [2]), proposed([7], [7])]
      const result = alignLines(ENGLISH, GERMAN, { mode, fixed: { confirmed: [], rejected } })
      for (const id of [2, 7]) {
        expect(
          result.beads.filter((bead) => bead.source.includes(id) && bead.target.includes(id)),
        ).toEqual([])
      }
    },
  )
})

describe('evidence', () => {
  it('names the words of the texts that speak for a link', () => {
    const { beads } = align({
      source: text('en', ENGLISH),
      target: text('uk', UKRAINIAN),
      mode: 'parallel',
    })
    const last = beads.at(-1)!
    expect(last.reasons).toContainEqual(
      expect.objectContaining({ kind: 'name', source: 'Lindgren', target: 'Ліндгрен' }),
    )
    expect(last.reasons).toContainEqual(expect.objectContaining({ kind: 'number', source: '27' }))
    for (const { weight } of last.reasons) expect(weight).toBeGreaterThan(0)
  })

  it('uses a lexicon where words share nothing', () => {
    const entries: Readonly<Record<string, string>> = {
      ferry: 'пором',
      bridge: 'міст',
      floods: 'повені',
      delayed: 'затримували',
    }
    const lexicon: Lexicon = {
      source: 'en',
      target: 'uk',
      translations: (head) =>
        entries[head] ? [{ text: entries[head], weight: 1, origin: 'test' }] : [],
    }
    const input = {
      source: text('en', [ENGLISH[3]!]),
      target: text('uk', [UKRAINIAN[3]!]),
      mode: 'parallel',
    } as const
    const reasons = align({ ...input, lexicon }).beads[0]!.reasons
    expect(reasons).toContainEqual(
      expect.objectContaining({ kind: 'term', source: 'floods', target: 'повені' }),
    )
    expect(align(input).beads[0]!.reasons.map(({ kind }) => kind)).not.toContain('term')
  })
})

const segmentText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u200b',
    '</script>',
    '12 000',
    'שלום עולם',
    'e\u0301té',
    '𝒳 𝒴',
    '中文句子。',
    ...ENGLISH,
    ...GERMAN,
  ),
)
const lines = fc.array(segmentText, { maxLength: 12 })
const mode = fc.constantFrom('auto' as const, 'parallel' as const, 'overlap' as const)

describe('whatever the texts', () => {
  it('puts no segment into two beads, links both sides, and is sure between 0 and 1', () => {
    fc.assert(
      fc.property(lines, lines, mode, (a, b, chosen) => {
        const { beads } = alignLines(a, b, { mode: chosen })
        const sources = beads.flatMap((bead) => bead.source)
        const targets = beads.flatMap((bead) => bead.target)
        expect(new Set(sources).size).toBe(sources.length)
        expect(new Set(targets).size).toBe(targets.length)
        for (const bead of beads) {
          expect(bead.source.length * bead.target.length).toBeGreaterThan(0)
          expect(bead.confidence).toBeGreaterThanOrEqual(0)
          expect(bead.confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same links for the same input', () => {
    fc.assert(
      fc.property(lines, lines, mode, (a, b, chosen) => {
        expect(alignLines(a, b, { mode: chosen })).toEqual(alignLines(a, b, { mode: chosen }))
      }),
      { numRuns: 30 },
    )
  })

  it('reports progress that never falls, from 0 to 1', () => {
    const fractions: number[] = []
    alignLines(ENGLISH, GERMAN, { onProgress: (fraction) => fractions.push(fraction) })
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect([fractions[0], fractions.at(-1)]).toEqual([0, 1])
  })
})
