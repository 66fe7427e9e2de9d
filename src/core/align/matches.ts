/** Which types of the source text can stand for which types of the target text, and by what evidence. */
import { stem } from '../text/stem.ts'
import { ACRONYM, MARK, type FeatureType, type TextFeatures } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { SoundIndex } from './sound-index.ts'
import { TermIndex } from './term-index.ts'

/** Kinds of match; those of sound are three grades, the weakest first. */
export const NUMBER_MATCH = 0
export const MARK_MATCH = 1
export const IDENTICAL = 2
export const SAME_STEM = 3
export const SOUND = 4
export const TERM = 7
export const WEAK_TERM = 8
export const LEARNED = 9
export const MATCH_KINDS = 10

/**
 * One side's view of the matches: the types of the other text that type s can stand for are
 * partners[starts[s] … starts[s + 1]).
 */
export interface SideMatches {
  readonly starts: Int32Array
  readonly partners: Int32Array
  readonly kinds: Uint8Array
  /** Where the other side has the same match. */
  readonly mirrors: Int32Array
}

export interface Matches {
  readonly source: SideMatches
  readonly target: SideMatches
}

/** A pair of types: indices into the vocabularies. */
export interface Match {
  readonly source: number
  readonly target: number
  readonly kind: number
}

const SOUND_GRADES = [0.76, 0.86, 0.95] as const
const STRONG_TERM = 0.3

/** All pairs of types with any evidence, at most one match a pair (the strongest kind). */
export function findMatches(
  source: TextFeatures,
  target: TextFeatures,
  lexicon: Lexicon | undefined,
): Matches {
  const finders = [matchKeys(target)]
  if (isSameLanguage(source.language, target.language)) finders.push(matchStems(source, target))
  if (lexicon !== undefined) finders.push(matchTerms(target, lexicon))
  finders.push(matchSounds(target))
  const list = new MatchList(source.vocabulary.length, target.vocabulary.length)
  source.vocabulary.forEach((type, s) => {
    list.begin(s)
    for (const find of finders) find(type, (t, kind) => list.add(t, kind))
  })
  return list.finish()
}

/** The same matches and some more; pairs that have one already keep it. */
export function withMatches(matches: Matches, more: readonly Match[]): Matches {
  if (more.length === 0) return matches
  const { starts, partners, kinds } = matches.source
  const size = starts.length - 1
  const added = new Map<number, Match[]>()
  for (const match of more) added.set(match.source, [...(added.get(match.source) ?? []), match])
  const list = new MatchList(size, matches.target.starts.length - 1)
  for (let s = 0; s < size; s++) {
    list.begin(s)
    for (let m = starts[s]!; m < starts[s + 1]!; m++) list.add(partners[m]!, kinds[m]!)
    for (const { target, kind } of added.get(s) ?? []) list.add(target, kind)
  }
  return list.finish()
}

/** Matches gathered source type by source type, in typed arrays that grow. */
class MatchList {
  readonly #starts: Int32Array
  readonly #seenBy: Int32Array
  #partners = new Int32Array(1024)
  #kinds = new Uint8Array(1024)
  #size = 0
  #source = -1

  constructor(sourceTypes: number, targetTypes: number) {
    this.#starts = new Int32Array(sourceTypes + 1)
    this.#seenBy = new Int32Array(targetTypes).fill(-1)
  }

  /** The source types come in ascending order. */
  begin(source: number): void {
    this.#source = source
    this.#starts[source + 1] = this.#size
  }

  add(target: number, kind: number): void {
    if (this.#seenBy[target] === this.#source) return
    this.#seenBy[target] = this.#source
    if (this.#size === this.#kinds.length) this.#grow()
    this.#partners[this.#size] = target
    this.#kinds[this.#size] = kind
    this.#size++
    this.#starts[this.#source + 1] = this.#size
  }

  #grow(): void {
    const partners = new Int32Array(this.#size * 2)
    const kinds = new Uint8Array(this.#size * 2)
    partners.set(this.#partners)
    kinds.set(this.#kinds)
    this.#partners = partners
    this.#kinds = kinds
  }

  finish(): Matches {
    const partners = this.#partners.slice(0, this.#size)
    const kinds = this.#kinds.slice(0, this.#size)
    const source = { starts: this.#starts, partners, kinds, mirrors: new Int32Array(this.#size) }
    return { source, target: mirror(source, this.#seenBy.length) }
  }
}

/** The other side's view; fills in `mirrors` of this one. */
function mirror(own: SideMatches, otherTypes: number): SideMatches {
  const starts = new Int32Array(otherTypes + 1)
  for (const partner of own.partners) starts[partner + 1]!++
  for (let t = 0; t < otherTypes; t++) starts[t + 1]! += starts[t]!
  const partners = new Int32Array(own.partners.length)
  const kinds = new Uint8Array(own.partners.length)
  const mirrors = new Int32Array(own.partners.length)
  const next = starts.slice()
  for (let s = 0; s + 1 < own.starts.length; s++) {
    for (let m = own.starts[s]!; m < own.starts[s + 1]!; m++) {
      const at = next[own.partners[m]!]!++
      partners[at] = s
      kinds[at] = own.kinds[m]!
      mirrors[at] = m
      own.mirrors[m] = at
    }
  }
  return { starts, partners, kinds, mirrors }
}

/** Tells the matches of one source type. */
type Finder = (type: FeatureType, add: (target: number, kind: number) => void) => void

/** Whether two tags are of one language, whatever its region. */
export function isSameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0]
}

function matchKeys(target: TextFeatures): Finder {
  const byKey = new Map(target.vocabulary.map((type, id) => [type.key, id]))
  return (type, add) => {
    const t = byKey.get(type.key)
    if (t === undefined) return
    const isNumber = type.key.startsWith('#')
    add(t, isNumber ? NUMBER_MATCH : type.class === MARK ? MARK_MATCH : IDENTICAL)
  }
}

function matchStems(source: TextFeatures, target: TextFeatures): Finder {
  const byStem = groupByStem(target)
  return (type, add) => {
    if (type.class > ACRONYM) return
    for (const t of byStem.get(stem(type.key, source.language)) ?? []) add(t, SAME_STEM)
  }
}

function groupByStem(text: TextFeatures): Map<string, number[]> {
  return groupBy(text.vocabulary, (type) =>
    type.class <= ACRONYM ? stem(type.key, text.language) : '',
  )
}

/** Words derived from a rendering are matches after all renderings themselves, and weak ones. */
function matchTerms(target: TextFeatures, lexicon: Lexicon): Finder {
  const index = new TermIndex(target)
  return (type, add) => {
    if (type.class > ACRONYM) return
    const translations = lexicon.translations(type.key)
    for (const { text, weight } of translations) {
      const kind = weight >= STRONG_TERM ? TERM : WEAK_TERM
      for (const { same } of index.find(text)) for (const t of same) add(t, kind)
    }
    for (const { text, weight } of translations) {
      if (weight < STRONG_TERM) continue
      for (const { related } of index.find(text)) for (const t of related) add(t, WEAK_TERM)
    }
  }
}

function matchSounds(target: TextFeatures): Finder {
  const index = new SoundIndex(target.vocabulary)
  return (type, add) => {
    index.findLike(type, SOUND_GRADES[0], (t, alike) => {
      let grade = SOUND_GRADES.length - 1
      while (alike < SOUND_GRADES[grade]!) grade--
      add(t, SOUND + grade)
    })
  }
}

function groupBy(
  types: readonly FeatureType[],
  keyOf: (type: FeatureType) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  types.forEach((type, id) => {
    const key = keyOf(type)
    if (key === '') return
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else group.push(id)
  })
  return groups
}
