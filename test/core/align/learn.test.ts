import { describe, expect, it } from 'vitest'
import { learnMatches } from '../../../src/core/align/learn.ts'
import { readPair } from '../../../src/core/align/text-pair.ts'

const SUBJECTS = [
  ['gulls', 'чайки'],
  ['boats', 'човни'],
  ['clouds', 'хмари'],
  ['crowds', 'юрби'],
  ['leaves', 'листя'],
] as const
const VERBS = [
  ['drifted', 'пливли'],
  ['vanished', 'зникали'],
  ['gathered', 'збирались'],
] as const
const PLACES = [
  ['harbour', 'гавані'],
  ['meadow', 'луки'],
  ['tower', 'вежі'],
] as const

function sentences(count: number): { source: string[]; target: string[] } {
  const source: string[] = []
  const target: string[] = []
  for (let k = 0; k < count; k++) {
    const [subject, verb, place] = [SUBJECTS[k % 5]!, VERBS[k % 3]!, PLACES[(k >> 1) % 3]!]
    source.push(`${subject[0]} ${verb[0]} ${place[0]}`)
    target.push(`${place[1]} ${verb[1]} ${subject[1]}`)
  }
  return { source, target }
}

function learn({ source, target }: { source: string[]; target: string[] }): string[] {
  const pair = readPair(
    { language: 'en', segments: source },
    { language: 'uk', segments: target },
    undefined,
  )
  const groups = source.map((_, i) => ({ source: [i], target: [i], confidence: 0.99 }))
  return learnMatches(pair, groups).map(
    (match) =>
      `${pair.source.vocabulary[match.source]!.key} ${pair.target.vocabulary[match.target]!.key}`,
  )
}

describe('learning from sure links', () => {
  it('finds words that always stand together', () => {
    const learned = learn(sentences(120))
    for (const [english, ukrainian] of [...SUBJECTS, ...VERBS, ...PLACES]) {
      expect(learned).toContain(`${english} ${ukrainian}`)
    }
    expect(learned).not.toContain('gulls човни')
  })

  it('gives a word three partners at most, however many stand with it', () => {
    const { source, target } = sentences(120)
    for (let k = 0; k < 120; k += 4) {
      source[k] = 'lighthouse'
      target[k] = 'маяк світло скеля берег хвиля'
    }
    const partners = learn({ source, target }).filter((one) => one.startsWith('lighthouse '))
    expect(partners).toHaveLength(3)
  })

  it('learns nothing from a few', () => {
    expect(learn(sentences(12))).toEqual([])
  })
})
