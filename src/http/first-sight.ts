/** Pairs that nobody has looked at yet are aligned when somebody does. */
import type { Pair } from '../../views/workbench/pair.ts'
import { latestJob, startAlignment } from '../app/aligning.ts'
import { openBitext } from '../app/bitexts.ts'
import type { Context } from '../app/context.ts'
import { UserError } from '../core/errors.ts'
import type { BitextId, ComparisonId } from '../core/model.ts'
import type { BitextRecord, JobRecord } from '../core/records.ts'
import { getComparison } from '../app/library.ts'

/** Who aligns where nobody asked. */
const PROGRAM = 'Synoptic'

/** The newest job of the pair; null where none can be started now. */
export function alignOnFirstSight(context: Context, pair: Pair): JobRecord | null {
  return alignOnce(context, pair.bitext)
}

function alignOnce(context: Context, bitext: BitextRecord): JobRecord | null {
  const job = latestJob(context, bitext.id)
  if (job !== null || bitext.mode !== null) return job
  try {
    return startAlignment(context, { bitext: bitext.id, by: PROGRAM })
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** Every version with the pivot; the bitexts that the aligner is at. */
export function alignWithPivot(context: Context, id: ComparisonId): readonly BitextId[] {
  const { pivot, documents } = getComparison(context, id)
  if (pivot === null) return []
  return documents.flatMap((document) => {
    if (document.id === pivot) return []
    const bitext = openBitext(context, { comparison: id, source: pivot, target: document.id })
    const job = alignOnce(context, bitext)
    return job?.state === 'queued' || job?.state === 'running' ? [bitext.id] : []
  })
}
