import { diffArrays } from 'diff'
import { withBestAnchors } from './anchors.ts'
import type { WordingToken } from './wording-tokens.ts'

/** Tokens [fromA, toA) of A were replaced by tokens [fromB, toB) of B; one side may be empty. */
export interface EditRegion {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

export interface EditScript {
  /** Ordered; between two regions both sides have the same keys. */
  readonly regions: readonly EditRegion[]
  /** False where the edit limit was reached and the middle is one region. */
  readonly precise: boolean
}

/**
 * The shortest edit script from A to B, made presentable: no accidental matches of small words
 * between long changes, and insertions that begin and end where sentences do.
 */
export function findEditRegions(
  a: readonly WordingToken[],
  b: readonly WordingToken[],
  maxEditLength: number,
): EditScript {
  const head = commonHead(a, b)
  const tail = commonTail(a, b, head)
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  const matches = matchTokens(middleA, middleB, maxEditLength)
  const whole = { fromA: head, toA: a.length - tail, fromB: head, toB: b.length - tail }
  if (matches === undefined) return { regions: [whole], precise: false }
  const regions = withBestAnchors(
    regionsBetween(
      matches.map(([one, other]) => [one + head, other + head] as const),
      whole,
    ),
    a,
    b,
  )
  const merged = mergeAcrossSmallMatches(regions, a)
  return { regions: merged.map((region) => slide(region, a, b, merged)), precise: true }
}

function commonHead(a: readonly WordingToken[], b: readonly WordingToken[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length]!.key === b[length]!.key) length += 1
  return length
}

function commonTail(a: readonly WordingToken[], b: readonly WordingToken[], head: number): number {
  let length = 0
  const most = Math.min(a.length, b.length) - head
  while (length < most && a[a.length - 1 - length]!.key === b[b.length - 1 - length]!.key)
    length += 1
  return length
}

/**
 * Pairs of equal tokens, a longest common subsequence. Tokens whose key the other side lacks can
 * never match, so only the others are compared: unrelated texts become small.
 */
function matchTokens(
  a: readonly WordingToken[],
  b: readonly WordingToken[],
  maxEditLength: number,
): readonly (readonly [number, number])[] | undefined {
  const keysA = new Set(a.map((token) => token.key))
  const keysB = new Set(b.map((token) => token.key))
  const sharedA = [...a.keys()].filter((index) => keysB.has(a[index]!.key))
  const sharedB = [...b.keys()].filter((index) => keysA.has(b[index]!.key))
  const changes = diffArrays(
    sharedA.map((index) => a[index]!.key),
    sharedB.map((index) => b[index]!.key),
    { maxEditLength },
  )
  if (changes === undefined) return undefined
  const matches: (readonly [number, number])[] = []
  let atA = 0
  let atB = 0
  for (const change of changes) {
    const count = change.value.length
    if (change.removed) atA += count
    else if (change.added) atB += count
    else {
      for (let i = 0; i < count; i++) matches.push([sharedA[atA + i]!, sharedB[atB + i]!])
      atA += count
      atB += count
    }
  }
  return matches
}

function regionsBetween(
  matches: readonly (readonly [number, number])[],
  whole: EditRegion,
): readonly EditRegion[] {
  const regions: EditRegion[] = []
  let { fromA, fromB } = whole
  for (const [atA, atB] of [...matches, [whole.toA, whole.toB] as const]) {
    if (atA > fromA || atB > fromB) regions.push({ fromA, toA: atA, fromB, toB: atB })
    fromA = atA + 1
    fromB = atB + 1
  }
  return regions
}

/** What a matched token is worth as a sign that both texts say the same here. */
function matchWeight(token: WordingToken): number {
  if (token.kind === 'punctuation') return 0.5
  // Chinese words are short and mean much; elsewhere up to three letters are mostly grammar.
  if (/\p{Script=Han}/u.test(token.text)) return token.text.length
  return token.kind === 'word' && token.text.length <= 3 ? 0.8 : 2
}

/** A run of matches is accidental where it weighs less than half of the changes on both sides. */
function mergeAcrossSmallMatches(
  regions: readonly EditRegion[],
  a: readonly WordingToken[],
): readonly EditRegion[] {
  const merged: EditRegion[] = []
  for (let region of regions) {
    for (;;) {
      const last = merged.at(-1)
      if (last === undefined) break
      let weight = 0
      for (let at = last.toA; at < region.fromA; at++) weight += matchWeight(a[at]!)
      if (weight * 2 > Math.min(size(last), size(region))) break
      merged.pop()
      region = { fromA: last.fromA, toA: region.toA, fromB: last.fromB, toB: region.toB }
    }
    merged.push(region)
  }
  return merged
}

/** Tokens changed, at the longer side; one-sided changes are no replacement, so they never merge. */
function size(region: EditRegion): number {
  const lengthA = region.toA - region.fromA
  const lengthB = region.toB - region.fromB
  return lengthA === 0 || lengthB === 0 ? 0 : Math.max(lengthA, lengthB)
}

const SENTENCE_END = /^[.!?…。！？؟]+$/u

/** Moves an insertion or omission along repeated tokens to where it begins and ends a sentence. */
function slide(
  region: EditRegion,
  a: readonly WordingToken[],
  b: readonly WordingToken[],
  all: readonly EditRegion[],
): EditRegion {
  const lengthA = region.toA - region.fromA
  const lengthB = region.toB - region.fromB
  if (lengthA > 0 && lengthB > 0) return region
  const [tokens, from, length] =
    lengthA > 0 ? [a, region.fromA, lengthA] : [b, region.fromB, lengthB]
  const place = all.indexOf(region)
  const roomBefore = region.fromA - (all[place - 1]?.toA ?? 0)
  const roomAfter = (all[place + 1]?.fromA ?? a.length) - region.toA
  let left = 0
  while (
    left < roomBefore &&
    tokens[from - left - 1]!.key === tokens[from + length - left - 1]!.key
  ) {
    left += 1
  }
  let right = 0
  while (right < roomAfter && tokens[from + right]!.key === tokens[from + length + right]!.key) {
    right += 1
  }
  let best = 0
  let bestScore = boundaryScore(tokens, from, from + length)
  for (let shift = -left; shift <= right; shift++) {
    const score = boundaryScore(tokens, from + shift, from + shift + length)
    if (score > bestScore) {
      best = shift
      bestScore = score
    }
  }
  return {
    fromA: region.fromA + best,
    toA: region.toA + best,
    fromB: region.fromB + best,
    toB: region.toB + best,
  }
}

function boundaryScore(tokens: readonly WordingToken[], from: number, to: number): number {
  const before = tokens[from - 1]
  const last = tokens[to - 1]!
  let score = 0
  if (before === undefined || SENTENCE_END.test(before.text)) score += 2
  if (SENTENCE_END.test(last.text)) score += 2
  if (before?.kind === 'punctuation') score += 0.5
  if (last.kind === 'punctuation') score += 0.5
  return score
}
