import { describe, expect, it } from 'vitest'
import { align, type AlignInput } from '../../../src/core/align/align.ts'
import { loadLexicon } from '../../../src/lexicon/lexicon.ts'
import { ENGLISH, GERMAN, text, UNRELATED } from './texts.ts'

/** Reports of two matches: of one kind, but of other facts. */
const MATCH = [
  'Der Trainer sprach am Montag vor der Presse.',
  'Das Spiel der Gruppenphase gegen Torrenz beginnt am Mittwoch im Stadion am See.',
  'Er rechnet mit einem harten Abend.',
]
const OTHER_MATCH = [
  'Am Flughafen warteten hundert Anhänger.',
  'Das Spiel der Gruppenphase gegen Lavanta endete am Freitag im Stadion am Berg.',
  'Die Heimreise dauerte bis zum Morgen.',
]

function confidences(
  source: readonly string[],
  target: readonly string[],
  more: Partial<AlignInput> = {},
): readonly number[] {
  const input = { source: text('de', source), target: text('de', target), mode: 'overlap' } as const
  return align({ ...input, ...more }).beads.map(({ confidence }) => confidence!)
}

describe('texts that share nothing else', () => {
  it('have no likely link, though some of their sentences are of one kind', () => {
    const found = confidences(MATCH, OTHER_MATCH)
    expect(Math.max(0, ...found)).toBeLessThan(0.5)
  })

  it('have none when they are a sentence each, though such short texts are in order by nature', () => {
    const lexicon = loadLexicon('en', 'de')
    const best = (source: string, target: string) =>
      align({ source: text('en', [source]), target: text('de', [target]), mode: 'auto', lexicon })
        .beads[0]?.confidence ?? 0
    const right = 'Everyone in the village has the right to draw water.'
    expect(best(right, 'Alle haben das Recht, Briefe an den Rat zu schreiben.')).toBeLessThan(0.5)
    expect(best(ENGLISH[2]!, GERMAN[2]!)).toBeGreaterThan(0.5)
  })

  it('have a link where a sentence stands in both', () => {
    const found = confidences([...MATCH, GERMAN[4]!], [GERMAN[4]!, ...UNRELATED])
    expect(found).toHaveLength(1)
    expect(found[0]).toBeGreaterThan(0.9)
  })

  it('are believed to be related once a person has linked anything in them', () => {
    const texts = [
      [...MATCH, GERMAN[4]!],
      [GERMAN[4]!, ...UNRELATED],
    ] as const
    const confirmed = { source: [1], target: [7], confidence: 1, status: 'confirmed' } as const
    const [, found] = confidences(...texts, { fixed: { confirmed: [confirmed], rejected: [] } })
    expect(found).toBeGreaterThan(confidences(...texts)[0]!)
  })
})
