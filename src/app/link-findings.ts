/** What differs in links, for files: as the workbench shows it, dismissed divergences left out. */
import type { BeadId } from '../core/model.ts'
import type { StoredBead } from '../core/records.ts'
import { fileFindings, type LinkFindings } from '../formats/findings.ts'
import { passage, type BitextState } from './bitext-states.ts'
import type { Context } from './context.ts'
import { knownGlosses } from './glossing.ts'
import { comparisonOf } from './link-comparisons.ts'

/** By the number of the link in its file: links are numbered from 1 in the order of their ids. */
export function linkFindings(
  context: Context,
  state: BitextState,
): (number: BeadId) => LinkFindings {
  let beads: readonly StoredBead[] | undefined
  const glossOf = knownGlosses(context, state.source.language, state.target.language)
  return (number) => {
    beads ??= Array.from(state.index.beads()).sort((a, b) => a.id - b.id)
    return findingsIn(state, beads[number - 1]!, glossOf)
  }
}

function findingsIn(
  state: BitextState,
  bead: StoredBead,
  glossOf: ReturnType<typeof knownGlosses>,
): LinkFindings {
  const side = (name: 'source' | 'target') => ({
    document: state[name],
    passage: passage(state, name, bead[name]),
  })
  const a = side('source')
  const b = side('target')
  const compared = comparisonOf(state, bead)
  if (compared === null) return { differences: [], divergences: [], gloss: null, precise: true }
  const texts = (name: 'source' | 'target') =>
    (name === 'source' ? a : b).passage.segments.map(({ text }) => text)
  return { ...fileFindings(compared, a, b), gloss: glossOf(texts) }
}
