/** What differs between the sides of a link: found once, then kept while the link stays as it is. */
import {
  findDivergences,
  type DivergenceContext,
  type FoundDivergence,
} from '../core/compare/divergences.ts'
import { matchedMarks } from '../core/compare/matched-marks.ts'
import { compareWording } from '../core/compare/wording.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { BeadId, Side } from '../core/model.ts'
import type { StoredBead } from '../core/records.ts'
import type { RowComparison } from '../core/rows.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { passage, type BitextState } from './bitext-states.ts'

/** Null where one side is empty. */
export function comparisonOf(state: BitextState, bead: StoredBead): RowComparison | null {
  if (bead.source.length === 0 || bead.target.length === 0) return null
  const known = state.comparisons.get(bead.id)
  const found = known ?? compareSides(state, bead)
  if (!known) state.comparisons.set(bead.id, found)
  return withoutDismissed(state, bead, found)
}

/** What has been found already; null where nothing was, or one side is empty. */
export function knownComparison(state: BitextState, bead: StoredBead): RowComparison | null {
  const known = state.comparisons.get(bead.id)
  return known ? withoutDismissed(state, bead, known) : null
}

function compareSides(state: BitextState, bead: StoredBead): RowComparison {
  const a = { text: passage(state, 'source', bead.source).text, language: state.source.language }
  const b = { text: passage(state, 'target', bead.target).text, language: state.target.language }
  if (sameLanguage(a.language, b.language)) {
    const { differences, precise } = compareWording(a.text, b.text, a.language)
    return { kind: 'wording', differences, precise }
  }
  const context = divergenceContext(state, bead)
  return {
    kind: 'divergences',
    divergences: findDivergences(a, b, context),
    dismissed: 0,
    marks: matchedMarks(a, b, context.lexicon),
  }
}

/** What the sides of a link are compared with. */
export function divergenceContext(state: BitextState, bead: StoredBead): DivergenceContext {
  const { source, target, glossary, segmentTexts, lexicons } = state
  const positions = (side: Side) => bead[side].map((id) => state.index.text(side).position(id))
  return {
    lexicon: loadLexicon(source.language, target.language, { packed: lexicons }),
    glossary,
    documentA: { segments: segmentTexts.source, passage: positions('source') },
    documentB: { segments: segmentTexts.target, passage: positions('target') },
  }
}

function withoutDismissed(
  { dismissals }: BitextState,
  bead: StoredBead,
  found: RowComparison,
): RowComparison {
  if (found.kind === 'wording' || dismissals.length === 0) return found
  const divergences = found.divergences.filter((one) => !isDismissed(dismissals, bead.id, one))
  return { ...found, divergences, dismissed: found.divergences.length - divergences.length }
}

/** Whether reviewers do not want to see it, here or anywhere in the bitext. */
export function isDismissed(
  dismissals: BitextState['dismissals'],
  bead: BeadId,
  { rule, term }: FoundDivergence,
): boolean {
  return dismissals.some(
    (one) => one.rule === rule && one.term === term && (one.bead === null || one.bead === bead),
  )
}

/** Whether something differs between the sides of a link. */
export function isDifferent(comparison: RowComparison | null): boolean {
  if (!comparison) return false
  if (comparison.kind === 'wording') return comparison.differences.length > 0
  return comparison.divergences.length > 0
}

/** Milliseconds before work in the background goes on, for whoever asks meanwhile. */
const PAUSE = 5

/** Links compared at a time while nobody waits: some ten milliseconds. */
const SLICE = 2

/**
 * Compares the links of a bitext little by little in the background, so that "next difference" finds
 * them at once. Does nothing when it is under way already.
 */
export function compareAhead(state: BitextState): void {
  if (state.isComparing) return
  state.isComparing = true
  const beads = Array.from(state.index.beads(), ({ id }) => id)
  let next = 0
  const slice = () => {
    for (let done = 0; done < SLICE && next < beads.length; next++) {
      const bead = state.index.bead(beads[next]!)
      if (!bead || bead.status === 'rejected' || state.comparisons.has(bead.id)) continue
      comparisonOf(state, bead)
      done++
    }
    if (next < beads.length) setTimeout(slice, PAUSE).unref()
  }
  setTimeout(slice, PAUSE).unref()
}
