import { expect, it } from 'vitest'
import { LanguageMemory } from '../../../src/core/compare/language-memory.ts'

/** Counts how often each word is worked out. */
function counting(bounds: { readonly ofOne: number; readonly ofAll: number }) {
  const memory = new LanguageMemory<string>(bounds)
  const made: string[] = []
  const ask = (language: string, ...words: readonly string[]) => {
    for (const word of words) {
      const answer = memory.get(language, word, () => {
        made.push(`${language}:${word}`)
        return word.toUpperCase()
      })
      expect(answer).toBe(word.toUpperCase())
    }
  }
  return { memory, ask, madeSince: () => made.splice(0) }
}

it('works each word out once in a language', () => {
  const { ask, madeSince } = counting({ ofOne: 10, ofAll: 20 })
  ask('en', 'a', 'b', 'a')
  ask('de', 'a', 'a')
  ask('en', 'a')
  expect(madeSince()).toEqual(['en:a', 'en:b', 'de:a'])
})

it('holds no more than it may, however many languages there are', () => {
  const { memory, ask } = counting({ ofOne: 10, ofAll: 20 })
  for (let i = 0; i < 1000; i++) {
    ask(`x-${i}`, 'a', 'b', 'c')
    expect(memory.size).toBeLessThanOrEqual(20)
  }
  for (let i = 0; i < 1000; i++) {
    ask('en', `word ${i}`)
    expect(memory.size).toBeLessThanOrEqual(20)
  }
})

it('forgets the language first that was not asked for longest', () => {
  const { ask, madeSince } = counting({ ofOne: 10, ofAll: 6 })
  ask('en', 'a', 'b')
  ask('de', 'a', 'b')
  ask('uk', 'a', 'b')
  ask('en', 'a')
  madeSince()
  ask('fr', 'a')
  ask('en', 'a', 'b')
  ask('uk', 'a')
  expect(madeSince()).toEqual(['fr:a'])
  ask('de', 'a')
  expect(madeSince()).toEqual(['de:a'])
})

it('begins a language anew where it alone is too much', () => {
  const { memory, ask, madeSince } = counting({ ofOne: 5, ofAll: 3 })
  ask('en', 'a', 'b', 'c', 'd', 'd')
  expect(memory.size).toBeLessThanOrEqual(3)
  expect(madeSince().slice(0, 4)).toEqual(['en:a', 'en:b', 'en:c', 'en:d'])
})
