/** The aligner: a pure function of two texts and options, the same on every machine. */
import type { AlignmentMode, Bead, LanguageTag, Reason, SegmentId } from '../model.ts'
import { partOf } from './adapt.ts'
import { alignInOrder, groupsOf, type Decided } from './coarse-to-fine.ts'
import { anchorsOf, rejectionsOf, type Rejections } from './fixed.ts'
import type { Lexicon } from './lexicon.ts'
import type { LinkGroup } from './link-groups.ts'
import { doubtLinks } from './confidence.ts'
import { orderOf } from './mode.ts'
import { alignInAnyOrder } from './overlap.ts'
import { linksOutside } from './part.ts'
import { ReasonReader } from './reasons.ts'
import type { Embeddings } from './semantics.ts'
import { readPair, type TextPair } from './text-pair.ts'

export interface AlignText {
  readonly language: LanguageTag
  /** In reading order. */
  readonly segments: readonly {
    readonly id: SegmentId
    readonly block: number
    readonly text: string
  }[]
}

/** A part of the texts: only links of its segments with each other are looked for. */
export interface AlignBox {
  readonly source: readonly SegmentId[]
  readonly target: readonly SegmentId[]
  /** Links that stand elsewhere, to learn from. Those that have a segment inside teach nothing. */
  readonly standing: readonly Bead[]
}

export interface AlignInput {
  readonly source: AlignText
  readonly target: AlignText
  readonly mode: 'auto' | AlignmentMode
  readonly lexicon?: Lexicon
  /**
   * Without it, all is aligned. How rare words are, how lengths relate and what matches are worth is
   * told by the whole texts either way. Beads of `fixed` are then to be inside of it.
   */
  readonly box?: AlignBox
  readonly fixed?: { readonly confirmed: readonly Bead[]; readonly rejected: readonly Bead[] }
  /** Of the segments of either text, in order; vectors of length 1. */
  readonly embeddings?: Embeddings
  /** Called now and then with the share that is done, in [0, 1], never falling. */
  readonly onProgress?: (fraction: number) => void
}

export type AlignedBead = Bead & { readonly reasons: readonly Reason[] }

export interface AlignResult {
  readonly mode: AlignmentMode
  /** Name and version of the aligner: another version may give other links. */
  readonly engine: string
  /** Links only, of the box if there is one, in the order of the source; confirmed ones as they came. */
  readonly beads: readonly AlignedBead[]
}

export const ENGINE = 'synoptic/1'

/** Links the segments of two texts. Neither text needs to have any. */
export function align(input: AlignInput): AlignResult {
  const report = input.onProgress ?? (() => undefined)
  const confirmed = input.fixed?.confirmed ?? []
  const source = openSegments(
    input.source,
    confirmed.flatMap((bead) => bead.source),
    input.box?.source,
  )
  const target = openSegments(
    input.target,
    confirmed.flatMap((bead) => bead.target),
    input.box?.target,
  )
  const decided = decisions(input, source.ids, target.ids)
  report(0)
  const pair = input.box
    ? boxedPair(input, input.box, source, target)
    : readOpen(input, source, target)
  report(READ)
  const { mode, groups } = alignPair(pair, input.mode, decided, (fraction) =>
    report(READ + (1 - READ) * fraction),
  )
  const reader = new ReasonReader(pair, { source: source.texts, target: target.texts })
  const proposed = groups.map((group): AlignedBead => ({
    source: group.source.map((i) => source.ids[i]!),
    target: group.target.map((j) => target.ids[j]!),
    confidence: group.confidence,
    status: 'proposed',
    reasons: reader.reasonsFor(group.source, group.target),
  }))
  report(1)
  const kept = confirmed.map((bead): AlignedBead => ({ reasons: [], ...bead }))
  return { mode, engine: ENGINE, beads: inReadingOrder([...kept, ...proposed], input.source) }
}

function readOpen(input: AlignInput, source: OpenSegments, target: OpenSegments): TextPair {
  return readPair(
    { language: input.source.language, segments: source.texts },
    { language: input.target.language, segments: target.texts },
    input.lexicon,
    input.embeddings && {
      source: source.places.map((place) => input.embeddings!.source[place]!),
      target: target.places.map((place) => input.embeddings!.target[place]!),
    },
  )
}

/** The part of a box, with what the whole texts and the links around it teach. */
function boxedPair(
  input: AlignInput,
  box: AlignBox,
  source: OpenSegments,
  target: OpenSegments,
): TextPair {
  const all = { source: openSegments(input.source, []), target: openSegments(input.target, []) }
  const places = { source: source.places, target: target.places }
  const standing = linksOutside(places, box.standing, {
    source: all.source.ids,
    target: all.target.ids,
  })
  return partOf(readOpen(input, all.source, all.target), places, standing)
}

/** The share of the time that reading the texts takes. */
const READ = 0.4

interface OpenSegments {
  readonly ids: readonly SegmentId[]
  readonly texts: readonly string[]
  /** Positions in the whole text. */
  readonly places: readonly number[]
}

function openSegments(
  text: AlignText,
  taken: readonly SegmentId[],
  box: readonly SegmentId[] = text.segments.map(({ id }) => id),
): OpenSegments {
  const open = new Set(box)
  for (const id of taken) open.delete(id)
  const places = [...text.segments.keys()].filter((place) => open.has(text.segments[place]!.id))
  return {
    ids: places.map((place) => text.segments[place]!.id),
    texts: places.map((place) => text.segments[place]!.text),
    places,
  }
}

interface Decisions extends Decided {
  readonly rejections: Rejections
  /** The texts have links already. */
  readonly areRelated: boolean
}

function decisions(
  { source, target, fixed, box }: AlignInput,
  openSource: readonly SegmentId[],
  openTarget: readonly SegmentId[],
): Decisions {
  const known = [...(fixed?.confirmed ?? []), ...(box?.standing ?? [])]
  return {
    areRelated: known.some(({ confidence }) => (confidence ?? 1) > 0.5),
    anchors: anchorsOf(
      fixed?.confirmed ?? [],
      source.segments.map(({ id }) => id),
      target.segments.map(({ id }) => id),
      { source: new Set(openSource), target: new Set(openTarget) },
    ),
    rejections: rejectionsOf(fixed?.rejected ?? [], openSource, openTarget),
  }
}

function inReadingOrder(beads: readonly AlignedBead[], source: AlignText): readonly AlignedBead[] {
  const order = new Map(source.segments.map(({ id }, position) => [id, position]))
  const first = (bead: AlignedBead) =>
    Math.min(...bead.source.map((id) => order.get(id) ?? Number.MAX_SAFE_INTEGER))
  return [...beads].sort((a, b) => first(a) - first(b))
}

function alignPair(
  pair: TextPair,
  mode: 'auto' | AlignmentMode,
  decided: Decisions,
  report: (fraction: number) => void,
): { mode: AlignmentMode; groups: readonly LinkGroup[] } {
  if (pair.source.size === 0 || pair.target.size === 0) {
    return { mode: mode === 'auto' ? 'parallel' : mode, groups: [] }
  }
  const { rejections, areRelated } = decided
  const doubted = (groups: readonly LinkGroup[], logOdds: number) =>
    areRelated ? groups : doubtLinks(groups, logOdds)
  if (mode === 'overlap') {
    const { groups, logOdds } = alignInAnyOrder(pair, rejections)
    return { mode, groups: doubted(groups, logOdds) }
  }
  const inOrder = alignInOrder(pair, decided, report)
  if (mode === 'parallel') return { mode, groups: groupsOf(inOrder.steps) }
  const anyOrder = alignInAnyOrder(pair, rejections)
  const order = orderOf(pair, inOrder, anyOrder)
  return order.isOne
    ? { mode: 'parallel', groups: doubted(groupsOf(inOrder.steps), order.logOdds) }
    : { mode: 'overlap', groups: doubted(anyOrder.groups, anyOrder.logOdds) }
}
