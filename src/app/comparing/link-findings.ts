/** What differs in links, for files: as the workbench shows it, dismissed divergences left out. */
import { placeFindings } from '../../core/link-findings.ts'
import type { BeadId, Side } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import { NOTHING_FOUND, type FileFindings } from '../../formats/findings.ts'
import { linkSides, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { knownGlosses } from './glossing.ts'
import { comparisonOnce } from './link-comparisons.ts'

/** By the number of the link in its file: links are numbered from 1 in the order of their ids. */
export function linkFindings(
  context: Context,
  state: BitextState,
): (number: BeadId) => FileFindings {
  // As they are now: people go on editing while a long file is written.
  const beads = Array.from(state.index.beads()).sort((a, b) => a.id - b.id)
  const glossOf = knownGlosses(context, state.source.language, state.target.language)
  return (number) => findingsIn(state, beads[number - 1]!, glossOf)
}

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
): FileFindings {
  if (!isWhole(state, bead)) return { ...NOTHING_FOUND, precise: false }
  const compared = comparisonOnce(state, bead)
  if (compared === null) return NOTHING_FOUND
  const [a, b] = linkSides(state, bead)
  const texts = (side: Side) => (side === 'source' ? a : b).passage.segments.map(({ text }) => text)
  return { ...placeFindings(compared, a, b), gloss: glossOf(texts) }
}
