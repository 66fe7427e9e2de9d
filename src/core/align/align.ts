/** The aligner: a pure function of two texts and options, the same on every machine. */
import type { AlignmentMode, Bead, LanguageTag, Reason, SegmentId } from '../model.ts'
import { fullBand, transposeBand } from './band.ts'
import { coverWithin, postingsOf } from './coverage.ts'
import { lengthEvidence } from './length.ts'
import type { Lexicon } from './lexicon.ts'
import { groupLinks, type Link, type LinkGroup } from './link-groups.ts'
import { walkThrough } from './overlap.ts'
import { BEAD_SHAPES, bestPath } from './parallel.ts'
import { EVIDENCE_WEIGHT, LENGTH_WEIGHT, LINK_THRESHOLD } from './parameters.ts'
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

export interface AlignInput {
  readonly source: AlignText
  readonly target: AlignText
  readonly mode: 'auto' | AlignmentMode
  readonly lexicon?: Lexicon
  readonly fixed?: { readonly confirmed: readonly Bead[]; readonly rejected: readonly Bead[] }
  /** Called now and then with the share that is done, in [0, 1], never falling. */
  readonly onProgress?: (fraction: number) => void
}

export type AlignedBead = Bead & { readonly reasons: readonly Reason[] }

export interface AlignResult {
  readonly mode: AlignmentMode
  /** Name and version of the aligner: another version may give other links. */
  readonly engine: string
  /** Links only, in the order of the source; confirmed ones as they came. */
  readonly beads: readonly AlignedBead[]
}

export const ENGINE = 'synoptic/1'

/** Links the segments of two texts. Neither text needs to have any. */
export function align(input: AlignInput): AlignResult {
  const confirmed = input.fixed?.confirmed ?? []
  const rejected = new Set((input.fixed?.rejected ?? []).map(linkKey))
  const takenSource = new Set(confirmed.flatMap((bead) => bead.source))
  const takenTarget = new Set(confirmed.flatMap((bead) => bead.target))
  const source = input.source.segments.filter((segment) => !takenSource.has(segment.id))
  const target = input.target.segments.filter((segment) => !takenTarget.has(segment.id))
  input.onProgress?.(0)
  const pair = readPair(
    { language: input.source.language, segments: source.map((segment) => segment.text) },
    { language: input.target.language, segments: target.map((segment) => segment.text) },
    input.lexicon,
  )
  input.onProgress?.(0.3)
  const { mode, groups } = alignPair(pair, input.mode)
  const proposed = groups
    .map((group): AlignedBead => ({
      source: group.source.map((i) => source[i]!.id),
      target: group.target.map((j) => target[j]!.id),
      confidence: group.confidence,
      status: 'proposed',
      reasons: [],
    }))
    .filter((bead) => !rejected.has(linkKey(bead)))
  input.onProgress?.(1)
  return {
    mode,
    engine: ENGINE,
    beads: [...confirmed.map((bead) => ({ ...bead, reasons: [] })), ...proposed],
  }
}

function linkKey(bead: Bead): string {
  return `${bead.source.join()}|${bead.target.join()}`
}

function alignPair(
  pair: TextPair,
  mode: 'auto' | AlignmentMode,
): { mode: AlignmentMode; groups: readonly LinkGroup[] } {
  if (pair.source.size === 0 || pair.target.size === 0) {
    return { mode: mode === 'auto' ? 'parallel' : mode, groups: [] }
  }
  if (mode === 'parallel') return { mode, groups: alignParallel(pair).groups }
  const overlap = alignOverlap(pair)
  if (mode === 'overlap') return { mode, groups: overlap.groups }
  const parallel = alignParallel(pair)
  return parallel.logOdds > overlap.logOdds
    ? { mode: 'parallel', groups: parallel.groups }
    : { mode: 'overlap', groups: overlap.groups }
}

interface Outcome {
  readonly groups: readonly LinkGroup[]
  /** Log likelihood of the texts so linked, over that of unrelated texts. */
  readonly logOdds: number
}

function alignParallel({ source, target, evidence, lengths }: TextPair): Outcome {
  const band = fullBand(source.size, target.size)
  const transposed = transposeBand(band, target.size)
  const steps = bestPath(
    {
      sizes: { source: source.size, target: target.size },
      band,
      transposed,
      source: coverWithin(source, evidence.source, postingsOf(target), band, 5),
      target: coverWithin(target, evidence.target, postingsOf(source), transposed, 5),
      sourceLengths: source.lengths,
      targetLengths: target.lengths,
      lengths,
    },
    BEAD_SHAPES,
  )
  return {
    groups: steps
      .filter((step) => step.x > 0 && step.y > 0)
      .map((step) => ({
        source: Array.from({ length: step.x }, (_, k) => step.i + k),
        target: Array.from({ length: step.y }, (_, k) => step.j + k),
        confidence: 1 / (1 + Math.exp(-step.score)),
      })),
    logOdds: steps.reduce((sum, step) => sum + step.score, 0),
  }
}

function alignOverlap({ source, target, evidence, lengths }: TextPair): Outcome {
  const n = source.size
  const m = target.size
  const forward = coverWithin(source, evidence.source, postingsOf(target), fullBand(n, m), 1)
    .spans[0]!
  const backward = coverWithin(target, evidence.target, postingsOf(source), fullBand(m, n), 1)
    .spans[0]!
  const scores = new Float32Array(n * m)
  const flipped = new Float32Array(n * m)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const score =
        EVIDENCE_WEIGHT * (forward[i * m + j]! + backward[j * n + i]!) +
        LENGTH_WEIGHT * lengthEvidence(lengths, source.lengths[i]!, target.lengths[j]!, 1)
      scores[i * m + j] = score
      flipped[j * n + i] = score
    }
  }
  const there = walkThrough(scores, n, m)
  const back = walkThrough(flipped, m, n)
  const links: Link[] = []
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const confidence = Math.sqrt(there.posterior[i * m + j]! * back.posterior[j * n + i]!)
      if (confidence >= LINK_THRESHOLD) links.push({ i, j, confidence })
    }
  }
  return { groups: groupLinks(links), logOdds: (there.logOdds + back.logOdds) / 2 }
}
