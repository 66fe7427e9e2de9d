import { expect, test } from 'vitest'
import { PassageReading } from '../../../src/core/compare/passage.ts'
import { inSentences } from '../../../src/core/compare/sentence-pairs.ts'
import type { Sides } from '../../../src/core/compare/rule.ts'

/** The sentences of A that a check is run on. */
function sentencesOfA(language: string, a: string, b = a): string[] {
  const sentences: string[] = []
  const sides: Sides = {
    a: new PassageReading({ text: a, language }),
    b: new PassageReading({ text: b, language }),
    context: {},
  }
  inSentences(sides, (pair) => {
    sentences.push(pair.a.text)
    return []
  })
  return sentences
}

test.each([
  ['en', 'He teaches art.', 'He does not paint.'],
  ['en', 'There was no im.', 'Nobody knew it.'],
  ['ru', 'Помог им.', 'Он не ответил.'],
  ['uk', 'Я бачив їх у дворі.', 'Він не відповів.'],
  ['en', 'They came at 6 p.m.', 'The doors were open.'],
  ['de', 'Sie mag mich.', 'Ich mag sie nicht.'],
])('an abbreviation of another language ends a sentence of %s: %s', (language, one, other) => {
  expect(sentencesOfA(language, `${one} ${other}`)).toEqual([one, other])
})

test.each([
  ['en', 'Dr. Smith left.'],
  ['uk', 'На вул. Франка тихо.'],
  ['ru', 'В г. Пермь тихо.'],
  ['de', 'Sie wohnt in der Nr. 12 dort.'],
  ['en', 'J. Smith left.'],
])('an abbreviation of its own language does not: %s %s', (language, text) => {
  expect(sentencesOfA(language, text)).toEqual([text])
})
