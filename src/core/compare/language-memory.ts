import type { LanguageTag } from '../model.ts'

export interface MemoryBounds {
  /** Texts of one language; with the next one they are all forgotten. */
  readonly ofOne: number
  /** Texts of all languages together; beyond, the language is forgotten that was not asked for longest. */
  readonly ofAll: number
}

/** What was worked out for words, by their language: never more than fits, whatever tags users give. */
export class LanguageMemory<T> {
  readonly #bounds: MemoryBounds
  /** The language that was asked for last comes last. */
  readonly #languages = new Map<LanguageTag, Map<string, T>>()
  #newest: LanguageTag | null = null
  #size = 0

  constructor(bounds: MemoryBounds) {
    this.#bounds = bounds
  }

  /** Of all languages. */
  get size(): number {
    return this.#size
  }

  /** What is known of a text, or is worked out now and known from then on. */
  get(language: LanguageTag, text: string, make: () => T): T {
    const texts = this.#of(language)
    const known = texts.get(text)
    if (known !== undefined) return known
    const made = make()
    if (texts.size >= this.#bounds.ofOne) this.#forget(texts)
    texts.set(text, made)
    this.#size++
    this.#makeRoom()
    return made
  }

  #of(language: LanguageTag): Map<string, T> {
    const known = this.#languages.get(language)
    if (known !== undefined && language === this.#newest) return known
    const texts = known ?? new Map<string, T>()
    this.#languages.delete(language)
    this.#languages.set(language, texts)
    this.#newest = language
    return texts
  }

  #makeRoom(): void {
    for (const [language, texts] of this.#languages) {
      if (this.#size <= this.#bounds.ofAll) return
      this.#forget(texts)
      if (language !== this.#newest) this.#languages.delete(language)
    }
  }

  #forget(texts: Map<string, T>): void {
    this.#size -= texts.size
    texts.clear()
  }
}
