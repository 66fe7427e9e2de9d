/** Dictionaries of headwords and free-text definitions, whatever file format they come from. */
import type { Lexicon, Translation } from '../core/align/lexicon.ts'
import type { LanguageTag } from '../core/model.ts'
import { renderingsIn } from './definitions.ts'
import { wordsOf } from './words.ts'

/** Headwords and where their definitions lie, in bytes. */
export interface DictionaryIndex {
  readonly heads: readonly string[]
  readonly offsets: readonly number[]
  readonly lengths: readonly number[]
}

export interface Dictionary {
  /** Shown to reviewers as the origin of a rendering. */
  readonly name: string
  readonly source: LanguageTag
  readonly target: LanguageTag
  readonly index: DictionaryIndex
  /** UTF-8. */
  readonly definitions: Uint8Array
}

/** Heads of more words are idioms that texts hardly ever repeat word by word. */
const LONGEST_HEAD = 3

/** Weight of the first rendering of an unambiguous head; dictionaries list rare senses too. */
const FIRST_WEIGHT = 0.8

/** Each sense further down is used less. */
const RANK_DISCOUNT = 0.12

const LEAST_WEIGHT = 0.25

/** What a rendering is worth where only the stem of the head agrees. */
const OTHER_SPELLING = 0.6

const MOST_RENDERINGS = 16

/** Answers kept; a text asks for the same words again and again. */
const MOST_KEPT = 20_000

/** Looks heads up by their stems; a definition is read when it is asked for. */
export function dictionaryLexicon(dictionary: Dictionary): Lexicon {
  const { source, target, name } = dictionary
  const words = wordsOf(source)
  const byStems = groupHeads(dictionary)
  const kept = new Map<string, readonly Translation[]>()
  const lookUp = (asked: string, stems: string): readonly Translation[] => {
    const rank = new Map<string, Translation>()
    const entries = byStems.get(stems) ?? []
    const isKnown = entries.some(
      (entry) => words.head(dictionary.index.heads[entry]!).exact === asked,
    )
    for (const entry of entries) {
      const isExact = words.head(dictionary.index.heads[entry]!).exact === asked
      const discount = isKnown && !isExact ? OTHER_SPELLING : 1
      for (const [place, text] of definitionOf(dictionary, entry).entries()) {
        const weight = discount * Math.max(LEAST_WEIGHT, FIRST_WEIGHT / (1 + place * RANK_DISCOUNT))
        const known = rank.get(text)
        if (known === undefined || known.weight < weight)
          rank.set(text, { text, weight, origin: name })
      }
    }
    return [...rank.values()].toSorted((a, b) => b.weight - a.weight).slice(0, MOST_RENDERINGS)
  }
  return {
    source,
    target,
    translations: (head) => {
      const { exact, stems } = words.head(head)
      let known = kept.get(exact)
      if (known === undefined) {
        known = lookUp(exact, stems)
        if (kept.size >= MOST_KEPT) kept.clear()
        kept.set(exact, known)
      }
      return known
    },
  }
}

function groupHeads({ source, index }: Dictionary): ReadonlyMap<string, readonly number[]> {
  const words = wordsOf(source)
  const groups = new Map<string, number[]>()
  for (const [entry, text] of index.heads.entries()) {
    const head = words.head(text)
    if (head.length === 0 || head.length > LONGEST_HEAD) continue
    const group = groups.get(head.stems)
    if (group === undefined) groups.set(head.stems, [entry])
    else group.push(entry)
  }
  return groups
}

const decoder = new TextDecoder()

function definitionOf(dictionary: Dictionary, entry: number): readonly string[] {
  const { index, definitions, source, target } = dictionary
  const start = index.offsets[entry]!
  const text = decoder.decode(definitions.subarray(start, start + index.lengths[entry]!))
  return renderingsIn(text, index.heads[entry]!, source, target)
}

/**
 * The dictionary the other way round: which heads list a word among their renderings. Reads every
 * definition at once: about a second for 50,000 heads.
 */
export function reversedLexicon(dictionary: Dictionary): Lexicon {
  const { source, target, name, index } = dictionary
  const words = wordsOf(target)
  const byStems = new Map<string, Map<string, number>>()
  const headWords = wordsOf(source)
  for (const [entry, head] of index.heads.entries()) {
    if (headWords.words(head).length > LONGEST_HEAD) continue
    for (const [place, text] of definitionOf(dictionary, entry).entries()) {
      const { stems, length } = words.head(text)
      if (length === 0 || length > LONGEST_HEAD) continue
      const weight = Math.max(LEAST_WEIGHT, FIRST_WEIGHT / (1 + place * RANK_DISCOUNT))
      const heads = byStems.get(stems) ?? new Map<string, number>()
      if (heads.size === 0) byStems.set(stems, heads)
      heads.set(head, Math.max(weight, heads.get(head) ?? 0))
    }
  }
  return {
    source: target,
    target: source,
    translations: (asked) =>
      [...(byStems.get(words.head(asked).stems) ?? [])]
        .map(([text, weight]) => ({ text, weight, origin: name }))
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, MOST_RENDERINGS),
  }
}
