/** Term pairs filed under the stems of their heads, so that inflected questions find them. */
import type { Lexicon, Translation } from '../core/align/lexicon.ts'
import type { LanguageTag } from '../core/model.ts'
import { isSameWord } from '../core/text/inflection.ts'
import type { TermPair } from './concepts.ts'
import { wordsOf } from './words.ts'

/** What an entry is worth where only the stem is the same while another entry fits exactly. */
const OTHER_SPELLING = 0.5

/** What an entry is worth of a word that is only derived from the one that is asked for, or the other way round. */
const DERIVED = 0.3

/** Heads of more words are hardly ever met, and asking for them costs. */
const LONGEST_HEAD = 5

/** Renderings of one head beyond the best ones only make noise. */
const MOST_RENDERINGS = 12

interface Entry {
  readonly exact: string
  readonly text: string
  weight: number
  origin: string
}

export interface PairIndex extends Lexicon {
  /** Renderings on file. */
  readonly size: number
  /** All of it as text, which `unpackIndex` reads much faster than the index is made. */
  pack(): string
}

/** What is filed under the stems of heads. */
type Filed = ReadonlyMap<string, readonly Entry[]>

/** A lexicon of the pairs; of pairs that are the same but for weight the heaviest stays. */
export function indexPairs(
  source: LanguageTag,
  target: LanguageTag,
  pairs: Iterable<TermPair>,
): PairIndex {
  const words = wordsOf(source)
  const byStems = new Map<string, Entry[]>()
  for (const pair of pairs) {
    const head = words.head(pair.source)
    if (head.length === 0 || head.length > LONGEST_HEAD || pair.target.trim() === '') continue
    const entries = byStems.get(head.stems) ?? []
    if (entries.length === 0) byStems.set(head.stems, entries)
    const same = entries.find(({ exact, text }) => exact === head.exact && text === pair.target)
    if (same === undefined) {
      entries.push({
        exact: head.exact,
        text: pair.target,
        weight: pair.weight,
        origin: pair.origin,
      })
    } else if (same.weight < pair.weight) {
      same.weight = pair.weight
      same.origin = pair.origin
    }
  }
  return makeIndex(source, target, byStems)
}

/** What `pack` gave for the same languages. Throws SyntaxError or TypeError for anything else. */
export function unpackIndex(source: LanguageTag, target: LanguageTag, packed: string): PairIndex {
  const [stems, groups] = JSON.parse(packed) as Packed
  return makeIndex(source, target, new Map(stems.map((key, place) => [key, groups[place]!])))
}

type Packed = readonly [stems: readonly string[], groups: readonly (readonly Entry[])[]]

function makeIndex(source: LanguageTag, target: LanguageTag, byStems: Filed): PairIndex {
  const words = wordsOf(source)
  return {
    source,
    target,
    size: byStems.values().reduce((sum, entries) => sum + entries.length, 0),
    translations: (head) => {
      const asked = words.head(head)
      const entries = byStems.get(asked.stems)
      return entries === undefined ? [] : ranked(entries, asked.exact, source)
    },
    pack: () => {
      const packed: Packed = [[...byStems.keys()], [...byStems.values()]]
      return JSON.stringify(packed)
    },
  }
}

function ranked(
  entries: readonly Entry[],
  asked: string,
  language: LanguageTag,
): readonly Translation[] {
  const isKnown = entries.some(({ exact }) => exact === asked)
  const best = new Map<string, Translation>()
  for (const { exact, text, weight, origin } of entries) {
    const worth = weight * (exact === asked ? 1 : likeness(exact, asked, isKnown, language))
    const key = text.toLowerCase()
    const known = best.get(key)
    if (known === undefined || known.weight < worth) best.set(key, { text, weight: worth, origin })
  }
  return [...best.values()].toSorted((a, b) => b.weight - a.weight).slice(0, MOST_RENDERINGS)
}

/**
 * What an entry is worth that is spelled otherwise than what is asked for: a word tells of what is
 * derived from it less than that tells of the word, `design` less of `designation`.
 */
function likeness(exact: string, asked: string, isKnown: boolean, language: LanguageTag): number {
  const others = asked.split(' ')
  const isForm = exact.split(' ').every((word, k) => isSameWord(word, others[k] ?? '', language))
  if (isKnown) return isForm ? OTHER_SPELLING : DERIVED
  return isForm || asked.length > exact.length ? 1 : DERIVED
}
