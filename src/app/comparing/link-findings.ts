/** What differs in links, for files: as the workbench shows it, dismissed divergences left out. */
import type { BeadId } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import { fileFindings, type LinkFindings } from '../../formats/findings.ts'
import { passage, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { knownGlosses } from './glossing.ts'
import { comparisonOnce } from './link-comparisons.ts'

/** By the number of the link in its file: links are numbered from 1 in the order of their ids. */
export function linkFindings(
  context: Context,
  state: BitextState,
): (number: BeadId) => LinkFindings {
  // As they are now: people go on editing while a long file is written.
  const beads = Array.from(state.index.beads()).sort((a, b) => a.id - b.id)
  const glossOf = knownGlosses(context, state.source.language, state.target.language)
  return (number) => findingsIn(state, beads[number - 1]!, glossOf)
}

const NOTHING: LinkFindings = { differences: [], divergences: [], gloss: null, precise: true }

/** Its segments were neither split nor merged meanwhile. */
function isWhole({ index }: BitextState, bead: StoredBead): boolean {
  return (['source', 'target'] as const).every((side) =>
    bead[side].every((id) => index.text(side).has(id)),
  )
}

function findingsIn(
  state: BitextState,
  bead: StoredBead,
  glossOf: ReturnType<typeof knownGlosses>,
): LinkFindings {
  if (!isWhole(state, bead)) return { ...NOTHING, precise: false }
  const side = (name: 'source' | 'target') => ({
    document: state[name],
    passage: passage(state, name, bead[name]),
  })
  const a = side('source')
  const b = side('target')
  const compared = comparisonOnce(state, bead)
  if (compared === null) return NOTHING
  const texts = (name: 'source' | 'target') =>
    (name === 'source' ? a : b).passage.segments.map(({ text }) => text)
  return { ...fileFindings(compared, a, b), gloss: glossOf(texts) }
}
