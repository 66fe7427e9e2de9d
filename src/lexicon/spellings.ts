/** Stems that remember how they were spelled. */
import type { LanguageTag } from '../core/model.ts'
import { wordsOf, type LanguageWords } from './words.ts'

/** Remembers how the stems were spelled, so that entries show words and not stems. */
export class Spellings {
  readonly #words: LanguageWords
  readonly #counts = new Map<string, Map<string, number>>()

  constructor(language: LanguageTag) {
    this.#words = wordsOf(language)
  }

  /** Distinct stems of all words of the phrases. */
  stemsOf(phrases: readonly string[]): readonly string[] {
    const stems = new Set<string>()
    for (const phrase of phrases) {
      for (const word of this.#words.words(phrase)) {
        const found = this.#words.stem(word)
        stems.add(found)
        const counts = this.#counts.get(found)
        if (counts === undefined) this.#counts.set(found, new Map([[word, 1]]))
        else counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }
    return [...stems]
  }

  /** The commonest spelling of a stem. */
  usual(stem: string): string {
    let usual = stem
    let most = 0
    for (const [word, count] of this.#counts.get(stem) ?? []) {
      if (count > most) [usual, most] = [word, count]
    }
    return usual
  }
}
