/** Bitexts as the formats write them. */
import type { Anchor, BeadId, BitextId, ComparisonId, DocumentId } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import type {
  ComparedBitext,
  ComparedFile,
  FileBead,
  FileDismissal,
  FileDocument,
  FileNote,
} from '../../formats/bilingual.ts'
import type { BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { getComparison } from '../library.ts'
import { linkFindings } from '../comparing/link-findings.ts'

/**
 * Documents, links and notes as they are now. Everything is numbered from 1
 * within the file, so that the same comparison gives the same file in any database.
 */
export function numberedFile(
  context: Context,
  comparison: ComparisonId,
  states: readonly BitextState[],
): ComparedFile {
  const { title, pivot, documents } = getComparison(context, comparison)
  const used = new Set(states.flatMap(({ record }) => [record.source, record.target]))
  const numbers = numbering(
    documents.map(({ id }) => id).filter((id) => used.has(id)),
    states,
  )
  return {
    comparison: { title, pivot: numbers.documents.get(pivot ?? 0) ?? 1 },
    documents: [...numbers.documents].map(([id, number]) => fileDocument(states, id, number)),
    bitexts: states.map((state) => fileBitext(context, state, numbers)),
    notes: fileNotes(context, comparison, numbers),
  }
}

/** Ids of the database → numbers of the file. */
interface Numbers {
  readonly documents: ReadonlyMap<DocumentId, number>
  readonly bitexts: ReadonlyMap<BitextId, number>
  readonly beads: ReadonlyMap<BeadId, number>
}

function numbering(documents: readonly DocumentId[], states: readonly BitextState[]): Numbers {
  const count = (ids: readonly number[]) => new Map(ids.map((id, i) => [id, i + 1]))
  const beads = states.flatMap(({ index }) => {
    const ids = Array.from(index.beads(), ({ id }) => id)
    return [...count(ids.sort((a, b) => a - b))]
  })
  const bitexts = count(states.map(({ record }) => record.id))
  return { documents: count(documents), bitexts, beads: new Map(beads) }
}

/** Its text and segments are those in memory: a long text is not read a second time. */
function fileDocument(
  states: readonly BitextState[],
  document: DocumentId,
  id: number,
): FileDocument {
  const state = states.find(({ record }) => [record.source, record.target].includes(document))!
  const side = state.record.source === document ? 'source' : 'target'
  const { title, language, text, blocks, origin } = state[side]
  const { segments } = state.index.text(side)
  return { id, title, language, text, blocks, origin, segments }
}

function fileBitext(context: Context, state: BitextState, numbers: Numbers): ComparedBitext {
  const { record, index } = state
  const beads = Array.from(index.beads(), (bead) => fileBead(bead, numbers))
  return {
    id: numbers.bitexts.get(record.id)!,
    source: numbers.documents.get(record.source)!,
    target: numbers.documents.get(record.target)!,
    mode: record.mode!,
    engine: record.engine ?? '',
    beads: beads.sort((a, b) => a.id - b.id),
    dismissals: fileDismissals(state, numbers),
    findings: linkFindings(context, state),
  }
}

/** Those of links that are gone stay behind. */
function fileDismissals({ dismissals }: BitextState, { beads }: Numbers): readonly FileDismissal[] {
  return dismissals.flatMap(({ bead, rule, term, reviewer, at, reason }) => {
    const number = bead === null ? null : beads.get(bead)
    return number === undefined ? [] : [{ bead: number, rule, term, reviewer, at, reason }]
  })
}

function fileBead({ absence, ...bead }: StoredBead, { beads }: Numbers): FileBead {
  return { ...bead, id: beads.get(bead.id)!, ...(absence !== null && { absence }) }
}

function fileNotes(
  context: Context,
  comparison: ComparisonId,
  numbers: Numbers,
): readonly FileNote[] {
  const notes = context.stores.notes.list(comparison).flatMap((note) => {
    const anchor = fileAnchor(note.anchor, numbers)
    return anchor ? [{ ...note, anchor }] : []
  })
  const ids = new Map(notes.map(({ id }, i) => [id, i + 1]))
  return notes.map(({ id, thread, anchor, body, category, severity, author, ...rest }) => ({
    id: ids.get(id)!,
    anchor,
    body,
    category,
    severity,
    author,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
    thread: thread === null ? null : (ids.get(thread) ?? null),
    status: rest.status,
    revision: 1,
  }))
}

/** Null for a note on what is not in the file. */
function fileAnchor(anchor: Anchor, { documents, bitexts, beads }: Numbers): Anchor | null {
  if (anchor.on === 'bead') {
    const bitext = bitexts.get(anchor.bitext)
    const bead = beads.get(anchor.bead)
    return bitext !== undefined && bead !== undefined ? { on: 'bead', bitext, bead } : null
  }
  const document = documents.get(anchor.document)
  return document === undefined ? null : { ...anchor, document }
}
