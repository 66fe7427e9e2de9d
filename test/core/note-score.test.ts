import { expect, it } from 'vitest'
import { perThousand, scoreOf } from '../../src/core/note-score.ts'
import { wordCount } from '../../src/core/text/word-count.ts'

it('Notes weigh nothing, 1, 5 and 25 points by their severity', () => {
  expect(scoreOf(['neutral', 'minor', 'minor', 'major', 'critical'])).toEqual({
    counts: { neutral: 1, minor: 2, major: 1, critical: 1 },
    points: 32,
  })
  expect(scoreOf([]).points).toBe(0)
  expect(perThousand(32, 16_000)).toBe(2)
  expect(perThousand(0, 0)).toBeNull()
})

it.each([
  ['en', 'The bridge — closed since May 3rd — is 310 m long.', 10],
  ['uk', 'Об’єкт не працює: 2,5 млн грн.', 6],
  ['ar', 'أعلن الوزير، أمس', 3],
  ['zh', '我们明天去学校。', 4],
  ['en', ' – … !\n', 0],
])('In %s “%s” has %i words', (language, text, words) => {
  expect(wordCount(text, language)).toBe(words)
})
