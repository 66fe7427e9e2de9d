/** What the other versions of a comparison say about the proposals of a bitext. */
import {
  confidenceAfter,
  impliedLinks,
  judgeByThirds,
  type ThirdVersion,
} from '../../core/align/triangles.ts'
import { signature } from '../../core/align/bead-sets.ts'
import type { BeadDelta } from '../../core/align/bitext-index.ts'
import type { BitextId, DocumentId, Reason } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import { turnBead } from '../../core/turned-rows.ts'
import { getBitext, listBitexts } from '../bitexts.ts'
import type { Context } from '../context.ts'
import { withNotesKept } from '../notes/note-anchors.ts'
import { commit } from '../editing/operations.ts'

const REASON: Reason = { kind: 'third-version', source: '', target: '', weight: 1 }

/**
 * After an alignment: weighs the older bitexts that share one version with this one, in which it may
 * close triangles, and then the bitext itself.
 */
export function weighTriangles(
  context: Context,
  { bitext, by }: { readonly bitext: BitextId; readonly by: string },
): void {
  const { comparison, source, target } = getBitext(context, bitext)
  for (const other of listBitexts(context, comparison)) {
    const shared = [other.source, other.target].filter((id) => id === source || id === target)
    if (other.mode !== null && shared.length === 1) {
      weighByThirdVersions(context, { bitext: other.id, by })
    }
  }
  weighByThirdVersions(context, { bitext, by })
}

/**
 * Weighs the proposals of a bitext against all versions that are aligned with both of its texts, as
 * one operation that can be undone. What people made or decided stays; a proposal that was weighed
 * already is not weighed again.
 */
export function weighByThirdVersions(
  context: Context,
  { bitext, by }: { readonly bitext: BitextId; readonly by: string },
): void {
  const thirds = thirdVersions(context, bitext)
  if (thirds.length === 0) return
  commit(context, () => {
    const { record, index } = context.bitexts.get(bitext)
    const change = weighed([...index.beads()], thirds, (count) =>
      context.stores.bitexts.takeBeadIds(count),
    )
    if (change.added.length === 0) return null
    return {
      comparison: record.comparison,
      bitext,
      kind: 'align',
      by,
      summary: `${change.added.length} (third version)`,
      delta: withNotesKept(context, bitext, change),
    }
  })
}

function thirdVersions(context: Context, id: BitextId): readonly ThirdVersion[] {
  const { comparison, source, target } = getBitext(context, id)
  const aligned = listBitexts(context, comparison).filter(({ mode }) => mode !== null)
  const between = (a: DocumentId, b: DocumentId): readonly StoredBead[] | null => {
    const found = aligned.find(
      (one) => (one.source === a && one.target === b) || (one.source === b && one.target === a),
    )
    if (!found) return null
    const beads = [...context.bitexts.get(found.id).index.beads()]
    return found.source === a ? beads : beads.map(turnBead)
  }
  const others = new Set(aligned.flatMap((one) => [one.source, one.target]))
  others.delete(source)
  others.delete(target)
  return [...others].flatMap((third) => {
    const toThird = between(source, third)
    const fromThird = between(third, target)
    return toThird && fromThird ? [{ toThird, fromThird }] : []
  })
}

function weighed(
  beads: readonly StoredBead[],
  thirds: readonly ThirdVersion[],
  takeIds: (count: number) => number,
): BeadDelta {
  const judge = judgeByThirds(thirds)
  const pairs = beads.flatMap((bead) => {
    const { status, confidence, reasons } = bead
    if (status !== 'proposed' || confidence === null) return []
    if (reasons.some(({ kind }) => kind === 'third-version')) return []
    const verdict = judge(bead)
    if (verdict === null) return []
    const after = confidenceAfter(confidence, verdict)
    return [{ bead, after: { ...bead, confidence: after, reasons: withReason(bead, verdict) } }]
  })
  const rejected = new Set(beads.filter(({ status }) => status === 'rejected').map(signature))
  const implied = impliedLinks(beads, thirds).filter((link) => !rejected.has(signature(link)))
  let next = takeIds(implied.length)
  const made = implied.map(({ source, target, confidence }): StoredBead => {
    const id = next++
    return { id, source, target, confidence, status: 'proposed', reasons: [REASON], absence: null }
  })
  return {
    removed: pairs.map(({ bead }) => bead),
    added: [...pairs.map(({ after }) => after), ...made],
  }
}

/** A doubt is kept as a reason of no weight. */
function withReason({ reasons }: StoredBead, verdict: 'supported' | 'doubted'): readonly Reason[] {
  return [...reasons, { ...REASON, weight: verdict === 'supported' ? 1 : 0 }]
}
