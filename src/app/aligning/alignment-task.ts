/** What an aligner is given of a bitext. */
import { createHash } from 'node:crypto'
import type { AlignmentTask } from '../../backends/alignment-pool.ts'
import { findDictionaries } from '../../backends/dictionaries.ts'
import type { AlignmentMode } from '../../core/model.ts'
import type { Box } from './alignment-plan.ts'
import type { BitextState } from '../bitext-state.ts'
import { confirmedPairs } from './confirmed-pairs.ts'
import type { Context } from '../context.ts'
import { glossaryPairs } from '../comparing/glossary.ts'
import { usesDictionaries } from '../service-settings.ts'

/** The texts in reading order; with a box, what is linked outside of it is told as standing. */
export function taskOf(
  context: Context,
  state: BitextState,
  mode: 'auto' | AlignmentMode,
  box: Box | undefined,
): AlignmentTask {
  const { source, target, index } = state
  const beads = [...index.beads()]
  const texts = (side: 'source' | 'target') => {
    const { language, text } = side === 'source' ? source : target
    const segments = index
      .text(side)
      .segments.map(({ id, block, start, end }) => ({ id, block, text: text.slice(start, end) }))
    return { language, segments }
  }
  const fixed = (status: 'confirmed' | 'rejected') =>
    beads
      .filter((bead) => bead.status === status)
      .filter((bead) => !box || isInside(bead, box))
      .map(({ source, target, confidence, status }) => ({ source, target, confidence, status }))
  const standing = beads
    .filter(({ status }) => status !== 'rejected')
    .map(({ source, target, confidence, status }) => ({ source, target, confidence, status }))
  return {
    source: texts('source'),
    target: texts('target'),
    mode,
    ...(box && { box: { source: [...box.source], target: [...box.target], standing } }),
    fixed: { confirmed: fixed('confirmed'), rejected: fixed('rejected') },
    glossary: glossaryPairs(context, source.language, target.language),
    confirmedPairs: confirmedPairs(context, source.language, target.language),
    dictionaries: usesDictionaries(context) ? findDictionaries() : [],
  }
}

function isInside(
  bead: { source: readonly number[]; target: readonly number[] },
  box: Box,
): boolean {
  return (
    bead.source.every((id) => box.source.has(id)) && bead.target.every((id) => box.target.has(id))
  )
}

/** The same for the same texts, spans, languages, options and fixed points. */
export function hashOf(task: AlignmentTask): string {
  return createHash('sha256').update(JSON.stringify(task)).digest('hex')
}
