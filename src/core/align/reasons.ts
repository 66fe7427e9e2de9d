/** The strongest pieces of evidence for a link, with the words as they stand in the texts. */
import type { Reason } from '../model.ts'
import type { TextFeatures, FeatureType } from './features.ts'
import { lengthEvidence } from './length.ts'
import {
  IDENTICAL,
  LEARNED,
  MARK_MATCH,
  NUMBER_MATCH,
  SAME_STEM,
  SOUND,
  TERM,
  WEAK_TERM,
} from './matches.ts'
import { ACRONYM, NAME } from './features.ts'
import { spanMeaningOdds } from './semantics.ts'
import type { TextPair } from './text-pair.ts'

/** Reasons kept for a link. */
const MOST = 5
/** Evidence below this share of the whole is left out. */
const LEAST_SHARE = 0.03

interface Piece {
  readonly kind: Reason['kind']
  readonly source: string
  readonly target: string
  readonly worth: number
}

/** Reasons of the link of these segments, the strongest first; their weights are shares of all evidence for it. */
export function reasonsFor(
  pair: TextPair,
  texts: { readonly source: readonly string[]; readonly target: readonly string[] },
  source: readonly number[],
  target: readonly number[],
): readonly Reason[] {
  const pieces = matchedPieces(pair, texts, source, target)
  const letters = (text: TextFeatures, at: readonly number[]) =>
    at.reduce((sum, i) => sum + text.lengths[i]!, 0)
  const length = lengthEvidence(
    pair.lengths,
    letters(pair.source, source),
    letters(pair.target, target),
    target.length,
  )
  if (length > 0) pieces.push({ kind: 'length', source: '', target: '', worth: length })
  const meaning = pair.semantics === null ? 0 : spanMeaningOdds(pair.semantics, source, target)
  if (meaning > 0) pieces.push({ kind: 'embedding', source: '', target: '', worth: meaning })
  const total = pieces.reduce((sum, piece) => sum + piece.worth, 0)
  return pieces
    .sort((a, b) => b.worth - a.worth || (a.source < b.source ? -1 : 1))
    .filter((piece) => piece.worth >= LEAST_SHARE * total)
    .slice(0, MOST)
    .map(({ kind, source: own, target: other, worth }) => ({
      kind,
      source: own,
      target: other,
      weight: Math.round((1000 * worth) / total) / 1000,
    }))
}

function matchedPieces(
  pair: TextPair,
  texts: { readonly source: readonly string[]; readonly target: readonly string[] },
  source: readonly number[],
  target: readonly number[],
): Piece[] {
  const { starts, partners, kinds, deltas } = pair.evidence.source
  const others = placesOf(pair.target, target)
  const pieces: Piece[] = []
  for (const [type, place] of placesOf(pair.source, source)) {
    let best = -1
    for (let m = starts[type]!; m < starts[type + 1]!; m++) {
      if (!others.has(partners[m]!) || deltas[m]! <= 0) continue
      if (best < 0 || deltas[m]! > deltas[best]!) best = m
    }
    if (best < 0 || kinds[best] === MARK_MATCH) continue
    const own = pair.source.vocabulary[type]!
    const other = pair.target.vocabulary[partners[best]!]!
    pieces.push({
      kind: reasonKind(kinds[best]!, own, other),
      source: surfaceIn(texts.source[place]!, own),
      target: surfaceIn(texts.target[others.get(partners[best]!)!]!, other),
      worth: deltas[best]!,
    })
  }
  return pieces
}

/** The first of these segments that holds each type. */
function placesOf(text: TextFeatures, positions: readonly number[]): Map<number, number> {
  const places = new Map<number, number>()
  for (const i of positions) {
    for (let k = text.starts[i]!; k < text.starts[i + 1]!; k++) {
      if (!places.has(text.types[k]!)) places.set(text.types[k]!, i)
    }
  }
  return places
}

function reasonKind(match: number, own: FeatureType, other: FeatureType): Reason['kind'] {
  const isName = own.class === NAME || other.class === NAME
  if (match === NUMBER_MATCH) return 'number'
  if (match === LEARNED) return 'learned'
  if (match === TERM || match === WEAK_TERM) return 'term'
  if (own.class === ACRONYM && other.class === ACRONYM) return 'acronym'
  if (isName) return 'name'
  if (match === IDENTICAL || match === SAME_STEM) return 'identical'
  return match >= SOUND ? 'cognate' : 'identical'
}

/** The word as this text has it: types are lower-cased, and keep only the first place's spelling. */
function surfaceIn(text: string, type: FeatureType): string {
  if (text.includes(type.surface)) return type.surface
  const at = text.toLowerCase().indexOf(type.key)
  return at < 0 ? type.surface : text.slice(at, at + type.key.length)
}
