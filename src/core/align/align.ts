/** The aligner: a pure function of two texts and options, the same on every machine. */
import type { AlignmentMode, Bead, LanguageTag, Reason, SegmentId } from '../model.ts'
import { alignInOrder, groupsOf } from './coarse-to-fine.ts'
import type { Lexicon } from './lexicon.ts'
import type { LinkGroup } from './link-groups.ts'
import { alignInAnyOrder, type Outcome } from './overlap.ts'
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
  const overlap = alignInAnyOrder(pair)
  if (mode === 'overlap') return { mode, groups: overlap.groups }
  const parallel = alignParallel(pair)
  return parallel.logOdds > overlap.logOdds
    ? { mode: 'parallel', groups: parallel.groups }
    : { mode: 'overlap', groups: overlap.groups }
}

export function alignParallel(pair: TextPair): Outcome {
  const { steps, logOdds } = alignInOrder(pair)
  return { groups: groupsOf(steps), logOdds }
}
