import type { NumberMention } from '../../text/numbers.ts'
import { hasMarker, markerFamily } from '../markers/find-markers.ts'
import { overlaps } from '../../spans.ts'
import type { PlacedRegion } from './moves.ts'
import { isNegatedForm } from './negated-forms.ts'
import { wordKin } from './word-kin.ts'
import { isNameWord, type WordingSides } from './classify.ts'
import type { WordingToken } from './wording-tokens.ts'

/** Regions with more tokens than this on a side are left whole: nobody reads word pairs in them. */
const MOST_TOKENS = 60

/**
 * Splits a replacement at words that are forms of one another (`Kiev forces` / `Kyiv troops`), so
 * that each pair becomes a region of its own.
 */
export function pairKin(region: PlacedRegion, sides: WordingSides): readonly PlacedRegion[] {
  const lengthA = region.toA - region.fromA
  const lengthB = region.toB - region.fromB
  if (lengthA === 0 || lengthB === 0 || (lengthA === 1 && lengthB === 1)) return [region]
  if (lengthA > MOST_TOKENS || lengthB > MOST_TOKENS) return [region]
  const pairs = bestPairs(region, sides)
  if (pairs.length === 0) return wordByWord(region, sides)
  const pieces: PlacedRegion[] = []
  let { fromA, fromB } = region
  for (const [atA, atB] of [...pairs, [region.toA, region.toB] as const]) {
    if (atA > fromA || atB > fromB) pieces.push({ fromA, toA: atA, fromB, toB: atB })
    if (atA < region.toA && atB < region.toB) {
      pieces.push({ fromA: atA, toA: atA + 1, fromB: atB, toB: atB + 1 })
    }
    fromA = atA + 1
    fromB = atB + 1
  }
  return pieces
}

/** Words that a replacement may have on each side to be read one by one. */
const MOST_READ = 3

/** `never visited` for `often praised`: word for word, so that what turns the sentence is seen. */
function wordByWord(region: PlacedRegion, sides: WordingSides): readonly PlacedRegion[] {
  const length = region.toA - region.fromA
  if (length !== region.toB - region.fromB || length > MOST_READ) return [region]
  const places = Array.from({ length }, (_, at) => [
    sides.tokensA[region.fromA + at]!,
    sides.tokensB[region.fromB + at]!,
  ])
  const turns = places.some((pair) =>
    pair.some(({ text }) => hasMarker(text, sides.language, ...TURNING)),
  )
  if (!turns || places.some((pair) => pair.some(({ kind }) => kind === 'punctuation')))
    return [region]
  return places.map((_pair, at) => ({
    fromA: region.fromA + at,
    toA: region.fromA + at + 1,
    fromB: region.fromB + at,
    toB: region.fromB + at + 1,
  }))
}

const TURNING = ['negation', 'possibility', 'obligation', 'hedge', 'likelihood'] as const

/**
 * Equal words, forms of one word, single numbers, two names, or two words that both say how sure or
 * who says so. Equal words of few letters stand in any two sentences and tell nothing.
 */
function areKin(a: WordingToken, b: WordingToken, sides: WordingSides): boolean {
  if (a.kind === 'punctuation' || b.kind === 'punctuation') return false
  if (a.key === b.key) return a.key.length > 3
  const [numberA, numberB] = [isNumber(a, sides.numbersA), isNumber(b, sides.numbersB)]
  if (numberA || numberB) return numberA && numberB
  const kin = wordKin(a, b, sides.language)
  if (kin !== undefined && kin !== 'number') return true
  if (isNegatedForm(a.key, b.key, sides.language)) return true
  if (isNameWord(a, sides.a, sides.language) && isNameWord(b, sides.b, sides.language)) return true
  const family = markerFamily(a.text, sides.language)
  return family !== undefined && family === markerFamily(b.text, sides.language)
}

/** `64` in `64 thousand` is half a number: it is compared together with its magnitude. */
function isNumber(token: WordingToken, numbers: readonly NumberMention[]): boolean {
  const mention = numbers.find((one) => overlaps(one, token))
  if (mention === undefined) return token.kind === 'number'
  return mention.start >= token.start && mention.end <= token.end
}

/** The most pairs of kindred or equal words in order (longest common subsequence over kinship). */
function bestPairs(
  region: PlacedRegion,
  sides: WordingSides,
): readonly (readonly [number, number])[] {
  const { fromA, toA, fromB, toB } = region
  const width = toB - fromB + 1
  const score = new Float64Array((toA - fromA + 1) * width)
  const kin = new Uint8Array((toA - fromA) * (toB - fromB))
  for (let i = toA - fromA - 1; i >= 0; i--) {
    for (let j = toB - fromB - 1; j >= 0; j--) {
      const a = sides.tokensA[fromA + i]!
      const b = sides.tokensB[fromB + j]!
      const related = areKin(a, b, sides)
      kin[i * (width - 1) + j] = related ? 1 : 0
      const paired = related ? score[(i + 1) * width + j + 1]! + 1 : 0
      score[i * width + j] = Math.max(
        paired,
        score[(i + 1) * width + j]!,
        score[i * width + j + 1]!,
      )
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < toA - fromA && j < toB - fromB) {
    const here = score[i * width + j]!
    const related = kin[i * (width - 1) + j] === 1
    if (related && here === score[(i + 1) * width + j + 1]! + 1) {
      pairs.push([fromA + i, fromB + j])
      i += 1
      j += 1
    } else if (score[(i + 1) * width + j]! >= score[i * width + j + 1]!) i += 1
    else j += 1
  }
  return pairs
}
