/** A part of two texts, with what is known of the whole: how rare its words are, lengths, matches. */
import type { Bead, SegmentId } from '../model.ts'
import type { TextFeatures } from './features.ts'
import type { LinkGroup } from './link-groups.ts'
import { selectRuns } from './runs.ts'
import type { Places, TextPair } from './text-pair.ts'

/** The segments at these places alone. Words, matches and evidence stay those of the pair. */
export function selectPart(pair: TextPair, places: Places): TextPair {
  const { origin, semantics } = pair
  return {
    ...pair,
    source: selectSegments(pair.source, places.source),
    target: selectSegments(pair.target, places.target),
    runs: pair.runs && selectRuns(pair.runs, places),
    semantics: semantics && {
      ...semantics,
      source: selectMeanings(semantics.source, places.source),
      target: selectMeanings(semantics.target, places.target),
    },
    origin: origin && { ...origin, places: placesIn(origin.places, places) },
  }
}

function selectSegments(text: TextFeatures, places: readonly number[]): TextFeatures {
  const { starts, values: types } = selectLists(text.starts, text.types, places)
  const order = text.order && selectLists(text.order.starts, text.order.words, places)
  const lengths = Float64Array.from(places, (i) => text.lengths[i]!)
  return {
    ...text,
    size: places.length,
    starts,
    types,
    order: order && { starts: order.starts, words: order.values },
    lengths,
  }
}

/** Of lists that follow each other, list k being all[starts[k] … starts[k + 1]), those at the places. */
function selectLists(
  starts: Int32Array,
  all: Int32Array,
  places: readonly number[],
): { readonly starts: Int32Array; readonly values: Int32Array } {
  const selected = new Int32Array(places.length + 1)
  places.forEach((i, k) => {
    selected[k + 1] = selected[k]! + starts[i + 1]! - starts[i]!
  })
  const values = new Int32Array(selected.at(-1)!)
  places.forEach((i, k) => values.set(all.subarray(starts[i], starts[i + 1]), selected[k]))
  return { starts: selected, values }
}

type SideMeaning = NonNullable<TextPair['semantics']>['source']

function selectMeanings({ vectors, usual }: SideMeaning, places: readonly number[]): SideMeaning {
  return {
    vectors: places.map((i) => vectors[i]!),
    usual: Float64Array.from(places, (i) => usual[i]!),
  }
}

/** The places of segments of a part, in what the part was taken from. */
export function placesIn(part: Places, { source, target }: Places): Places {
  return {
    source: source.map((i) => part.source[i]!),
    target: target.map((j) => part.target[j]!),
  }
}

/** The links whose segments are all outside of a part, as positions in the whole texts. */
export function linksOutside(
  part: Places,
  beads: readonly Bead[],
  ids: { readonly source: readonly SegmentId[]; readonly target: readonly SegmentId[] },
): readonly LinkGroup[] {
  const outside = (positions: readonly number[], all: readonly SegmentId[]) => {
    const inside = new Set(positions)
    return new Map(all.flatMap((id, place) => (inside.has(place) ? [] : [[id, place] as const])))
  }
  const at = { source: outside(part.source, ids.source), target: outside(part.target, ids.target) }
  return beads.flatMap((bead) => {
    const source = bead.source.flatMap((id) => at.source.get(id) ?? [])
    const target = bead.target.flatMap((id) => at.target.get(id) ?? [])
    const isLink = source.length > 0 && target.length > 0
    const isWhole = source.length === bead.source.length && target.length === bead.target.length
    return isLink && isWhole ? [{ source, target, confidence: bead.confidence ?? 1 }] : []
  })
}
