/** The whole texts of a bitext for reading. */
import type { BeadId, BitextId, Side } from '../../core/model.ts'
import { readingText, type ReadingBlock } from '../../core/reading.ts'
import { rowList } from '../bitext-state.ts'
import type { Context } from '../context.ts'

/** The blocks of one side as they stand now. Throws UserError not-found. */
export function wholeText(
  context: Context,
  { bitext, side }: { readonly bitext: BitextId; readonly side: Side },
): Iterable<ReadingBlock> {
  const state = context.bitexts.get(bitext)
  const crossing = new Set<BeadId>()
  for (const row of rowList(state, 'source')) {
    if (row.kind === 'link' && row.crossing) crossing.add(row.bead)
  }
  return readingText(state[side], side, state.index, crossing)
}
