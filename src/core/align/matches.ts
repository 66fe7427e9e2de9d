/** Which types of the source text can stand for which types of the target text, and by what evidence. */
import { consonantSkeleton, soundSimilarity } from '../text/transliterate.ts'
import { stem } from '../text/stem.ts'
import {
  ACRONYM,
  MARK,
  NAME,
  NUMBER,
  WORD,
  type FeatureType,
  type TextFeatures,
} from './features.ts'
import type { Lexicon } from './lexicon.ts'

/** Kinds of match; those of sound are four grades, the weakest first. */
export const NUMBER_MATCH = 0
export const MARK_MATCH = 1
export const IDENTICAL = 2
export const SAME_STEM = 3
export const SOUND = 4
export const TERM = 8
export const WEAK_TERM = 9
export const LEARNED = 10
export const MATCH_KINDS = 11

/** A pair of types: `source` and `target` are indices into the vocabularies. */
export interface Match {
  readonly source: number
  readonly target: number
  readonly kind: number
}

const SOUND_GRADES = [0.66, 0.76, 0.86, 0.95] as const
const SHORTEST_SOUND = 3
const STRONG_TERM = 0.3

/** All pairs of types with any evidence, at most one match a pair (the strongest kind). */
export function findMatches(
  source: TextFeatures,
  target: TextFeatures,
  lexicon: Lexicon | undefined,
): readonly Match[] {
  const found = new Map<number, Match>()
  const width = target.vocabulary.length
  const add = (s: number, t: number, kind: number) => {
    const key = s * width + t
    if (!found.has(key)) found.set(key, { source: s, target: t, kind })
  }
  matchKeys(source, target, add)
  if (isSameLanguage(source.language, target.language)) matchStems(source, target, add)
  if (lexicon !== undefined) matchTerms(source, target, lexicon, add)
  matchSounds(source, target, add)
  return [...found.values()]
}

type Add = (source: number, target: number, kind: number) => void

function isSameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0]
}

function matchKeys(source: TextFeatures, target: TextFeatures, add: Add): void {
  const byKey = new Map(target.vocabulary.map((type, id) => [type.key, id]))
  source.vocabulary.forEach((type, s) => {
    const t = byKey.get(type.key)
    if (t === undefined) return
    add(
      s,
      t,
      type.key.startsWith('#') ? NUMBER_MATCH : type.class === MARK ? MARK_MATCH : IDENTICAL,
    )
  })
}

function matchStems(source: TextFeatures, target: TextFeatures, add: Add): void {
  const byStem = groupBy(target.vocabulary, (type) => (type.class <= ACRONYM ? type.stem : ''))
  source.vocabulary.forEach((type, s) => {
    if (type.class > ACRONYM) return
    for (const t of byStem.get(type.stem) ?? []) add(s, t, SAME_STEM)
  })
}

function matchTerms(source: TextFeatures, target: TextFeatures, lexicon: Lexicon, add: Add): void {
  const byStem = groupBy(target.vocabulary, (type) => (type.class <= ACRONYM ? type.stem : ''))
  source.vocabulary.forEach((type, s) => {
    if (type.class > ACRONYM) return
    for (const { text, weight } of lexicon.translations(type.key)) {
      for (const word of text.toLowerCase().split(/[\s-]+/)) {
        for (const t of byStem.get(stem(word, target.language)) ?? []) {
          add(s, t, weight >= STRONG_TERM ? TERM : WEAK_TERM)
        }
      }
    }
  })
}

function matchSounds(source: TextFeatures, target: TextFeatures, add: Add): void {
  const blocks = groupBy(target.vocabulary, skeletonOf)
  source.vocabulary.forEach((a, s) => {
    const block = skeletonOf(a)
    if (block === '') return
    for (const t of blocks.get(block) ?? []) {
      const b = target.vocabulary[t]!
      if (Math.abs(a.sound.length - b.sound.length) > 4) continue
      const alike = soundSimilarity(a.sound, b.sound)
      let grade = SOUND_GRADES.length - 1
      while (grade >= 0 && alike < SOUND_GRADES[grade]!) grade--
      if (grade >= 0) add(s, t, SOUND + grade)
    }
  })
}

function skeletonOf(type: FeatureType): string {
  if (type.class > ACRONYM) return ''
  const shortest =
    type.class === WORD ? SHORTEST_SOUND + 1 : SHORTEST_SOUND - (type.class === NAME ? 0 : 1)
  return type.sound.length < shortest ? '' : consonantSkeleton(type.sound, 3)
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
