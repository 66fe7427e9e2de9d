import { describe, expect, it } from 'vitest'
import { align } from '../../../src/core/align/align.ts'
import { BeadScorer } from '../../../src/core/align/bead-score.ts'
import { PairScorer } from '../../../src/core/align/pair-score.ts'
import { readPair, type TextPair } from '../../../src/core/align/text-pair.ts'
import type { Bead } from '../../../src/core/model.ts'
import { loadLexicon } from '../../../src/lexicon/lexicon.ts'
import { ENGLISH, GERMAN, text, UNRELATED } from './texts.ts'

const lexicon = loadLexicon('en', 'de')

/** Two sentences, six apart, as one of a report. */
const JOINED = `${GERMAN[1]!.replace(/\.$/, '')}, und die alte Fähre, seit 1921 im Dienst, machte am Abend ihre letzte Fahrt.`

function links(report: readonly string[], rejected: readonly Bead[] = []): readonly string[] {
  const { beads } = align({
    source: text('en', ENGLISH),
    target: text('de', report),
    mode: 'overlap',
    lexicon,
    fixed: { confirmed: [], rejected },
  })
  return beads
    .filter(({ confidence }) => confidence! > 0.5)
    .map(({ source, target }) => `${source.join()}-${target.join()}`)
}

describe('a sentence of a report', () => {
  it('is linked to both sentences that it joins, however far apart they stand', () => {
    const report = [UNRELATED[0]!, JOINED, UNRELATED[1]!, GERMAN[3]!, UNRELATED[2]!]
    expect(links(report)).toEqual(['2,7-2', '4-4'])
  })

  it('is linked to one alone when a person has rejected both together', () => {
    const rejected: Bead = { source: [2, 7], target: [2], confidence: null, status: 'rejected' }
    const found = links([UNRELATED[0]!, JOINED, UNRELATED[1]!, GERMAN[3]!], [rejected])
    expect(found).not.toContain('2,7-2')
  })

  it('takes in nothing that it does not tell', () => {
    const report = [UNRELATED[3]!, GERMAN[6]!, UNRELATED[0]!, GERMAN[1]!, UNRELATED[1]!]
    expect(links(report)).toEqual(['2-4', '7-2'])
  })
})

it.each([
  [
    'Work on it began in 2015 and was delayed twice by floods.',
    'Die Arbeiten begannen 2015 und wurden zweimal durch Hochwasser verzögert, eingeladen waren auch hohe Offiziere der USA und der Länder der NATO.',
    'The minister noted that the US and other NATO countries were selling lorries to the region and sending officers there.',
  ],
  [
    'The old ferry, in service since 1921, made its last trip in the evening.',
    'Die alte Fähre, seit 1921 im Dienst, machte am Abend ihre letzte Fahrt, und die Regierung in Berlin lobte die Zusammenarbeit mit Polen.',
    'The government in Berlin, as Poland reminded everybody, had at first refused to pay a single euro for lamps and railings.',
  ],
])('“%s” takes in no other sentence on the same matter', (own, joined, distractor) => {
  const report = [UNRELATED[0]!, joined, UNRELATED[1]!, GERMAN[2]!, UNRELATED[2]!]
  const { beads } = align({
    source: text('en', [...ENGLISH.slice(0, 7), UNRELATED[4]!, distractor]),
    target: text('de', report),
    mode: 'overlap',
    lexicon,
  })
  const bead = beads.find(({ target }) => target.includes(2))!
  expect(bead.source).toEqual([ENGLISH.indexOf(own) + 1])
})

it('a sentence shared out among distant ones of a report is linked to all of them', () => {
  const report = [
    'Bürgermeisterin Helen Brandt sprach in Riverton über die neue Brücke.',
    UNRELATED[0]!,
    UNRELATED[1]!,
    'Über den Alder führt sie seit dem 14. Mai 2019.',
    UNRELATED[2]!,
  ]
  const { beads } = align({
    source: text('en', [UNRELATED[4]!, ENGLISH[1]!, ENGLISH[7]!]),
    target: text('de', report),
    mode: 'overlap',
    lexicon,
  })
  expect(beads.map(({ source, target }) => `${source.join()}-${target.join()}`)).toContain('2-1,4')
})

it('a segment that is returned to has the log odds that it had', () => {
  const pair = readEnglishAndGerman()
  const again = new PairScorer(pair)
  const scoresAt = (scorer: PairScorer, i: number) => {
    scorer.at(i)
    return GERMAN.map((_, j) => scorer.score(j))
  }
  for (const i of [1, 4, 1, 1, 6, 4]) {
    expect(scoresAt(again, i)).toEqual(scoresAt(new PairScorer(pair), i))
  }
})

it('beads of one segment of either text have the log odds of the pair', () => {
  const pair = readEnglishAndGerman()
  const pairs = new PairScorer(pair)
  const beads = new BeadScorer(pair)
  for (let i = 0; i < ENGLISH.length; i++) {
    pairs.at(i)
    for (let j = 0; j < GERMAN.length; j++) {
      expect(beads.score([i], [j])).toBeCloseTo(pairs.score(j), 4)
    }
  }
})

function readEnglishAndGerman(): TextPair {
  return readPair(
    { language: 'en', segments: ENGLISH },
    { language: 'de', segments: GERMAN },
    lexicon,
  )
}
