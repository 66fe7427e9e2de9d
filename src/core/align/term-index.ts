/** Which words of a text a rendering can stand for: by stem, and by the root that derived words share. */
import { stopWordsOf } from '../compare/stop-words.ts'
import { isSameWord } from '../text/inflection.ts'
import { lowerCase } from '../text/lower-case.ts'
import { stem } from '../text/stem.ts'
import { ACRONYM, type TextFeatures } from './features.ts'

/** Types of the text, by how sure it is that they render the same. */
export interface TermPlaces {
  readonly same: readonly number[]
  /** Derived from the same root, as `southern` from `south`, or inflected beyond what a stemmer knows. */
  readonly related: readonly number[]
}

/** Letters of a root at least; shorter beginnings say nothing. */
const SHORTEST_ROOT = 4
/** Letters at the end of a stem that a derived word may lack, and how many it may have instead. */
const LOST = 1
const GAINED = 4
/** A beginning that more words of a text share is a prefix rather than a root. */
const MOST_RELATED = 24

export class TermIndex {
  readonly #language: string
  readonly #common: ReadonlySet<string>
  /** By type: the word. */
  readonly #keys: readonly string[]
  readonly #byStem = new Map<string, number[]>()
  /** The stems of all words but those of grammar, in order, for finding those that begin alike. */
  readonly #stems: readonly string[]
  readonly #found = new Map<string, TermPlaces>()

  constructor(text: TextFeatures) {
    this.#language = text.language
    this.#common = stopWordsOf(text.language)
    this.#keys = text.vocabulary.map(({ key }) => key)
    const telling = new Set<string>()
    text.vocabulary.forEach((type, id) => {
      if (type.class > ACRONYM) return
      const key = stem(type.key, text.language)
      const known = this.#byStem.get(key)
      if (known === undefined) this.#byStem.set(key, [id])
      else known.push(id)
      if (!type.isCommon) telling.add(key)
    })
    this.#stems = [...telling].sort()
  }

  /** Where the words of a rendering stand; those of grammar count only where it has no others. */
  find(rendering: string): readonly TermPlaces[] {
    const words = lowerCase(rendering, this.#language).split(/[\s-]+/)
    const telling = words.filter((word) => !this.#common.has(word))
    return (telling.length > 0 ? telling : words).map((word) => this.#findWord(word))
  }

  #findWord(word: string): TermPlaces {
    let places = this.#found.get(word)
    if (places === undefined) {
      const key = stem(word, this.#language)
      const related = this.#common.has(word) ? [] : this.#stemsLike(key)
      const withStem = this.#byStem.get(key) ?? []
      const isExact = (id: number) => isSameWord(this.#keys[id]!, word, this.#language)
      const isForm = withStem.some(isExact)
        ? isExact
        : (id: number) => this.#keys[id]!.length > word.length || isExact(id)
      places = {
        same: withStem.filter(isForm),
        related: [
          ...withStem.filter((id) => !isForm(id)),
          ...related.flatMap((other) => this.#byStem.get(other)!),
        ],
      }
      this.#found.set(word, places)
    }
    return places
  }

  #stemsLike(key: string): readonly string[] {
    if (key.length < SHORTEST_ROOT) return []
    const root = key.slice(0, Math.max(SHORTEST_ROOT, key.length - LOST))
    const like: string[] = []
    const stems = this.#stems
    for (let at = this.#lowerBound(root); at < stems.length && stems[at]!.startsWith(root); at++) {
      if (like.length === MOST_RELATED) return []
      const other = stems[at]!
      if (other !== key && other.length <= key.length + GAINED) like.push(other)
    }
    return like
  }

  #lowerBound(root: string): number {
    let low = 0
    let high = this.#stems.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#stems[middle]! < root) low = middle + 1
      else high = middle
    }
    return low
  }
}
