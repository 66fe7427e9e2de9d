/** What the API takes and gives: the same schemas check requests and make the OpenAPI document. */
import { z } from 'zod'
import { DOCUMENT_ROLES, NOTE_CATEGORIES, SEVERITIES } from '../../core/model.ts'
import { ABSENCES, OPERATION_KINDS } from '../../core/records.ts'

/** Schemas by the name that the OpenAPI document gives them. */
export const SCHEMAS = z.registry<{ readonly id: string }>()

/** The schema, registered. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  SCHEMAS.add(schema, { id })
  return schema
}

const id = z.int().min(1)
const revision = z.int().min(0).describe('The operation that last wrote it.')
const time = z.string().describe('ISO 8601, UTC.')
const language = z.string().max(100).describe('BCP 47, such as uk or zh-Hant.')
const offset = z.int().min(0).describe('UTF-16 code units from the start of the text.')
const span = z.object({ start: offset, end: offset })
const role = z.enum(DOCUMENT_ROLES)
const mode = z.enum(['parallel', 'overlap'])
const wantedMode = z.enum(['auto', 'parallel', 'overlap'])

/** The revision that an edit was made from; `If-Match` may say it instead. */
export const Revised = { revision: revision.optional() }

export const Problem = named(
  'Problem',
  z.object({
    type: z.string().describe('urn:synoptic:problem: and the code.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('What is wrong with which part of the request; paths are JSON pointers.'),
    current: z.unknown().optional().describe('Of a conflict: what is stored now; null: gone.'),
    attempted: z.unknown().optional().describe('Of a conflict: what was to be stored.'),
    reference: z.string().optional().describe('To find a fault of the program by in its log.'),
  }),
)

const Origin = z.object({
  fileName: z.string(),
  format: z.string(),
  encoding: z.string(),
  sha256: z.string(),
  url: z.string().optional(),
  outlet: z.string().optional(),
  publishedAt: z.string().optional(),
  capturedAt: z.string().optional(),
  role: role.optional(),
})

const SUMMARY = {
  id,
  comparison: id,
  position: z.int(),
  title: z.string(),
  language,
  origin: Origin,
  segmentCount: z.int(),
  length: z.int().describe('UTF-16 code units.'),
  revision,
}
export const DocumentSummary = named('DocumentSummary', z.object(SUMMARY))
export const Document = named(
  'Document',
  z.object({
    ...SUMMARY,
    text: z.string(),
    blocks: z.array(z.object({ ...span.shape, kind: z.string() })),
  }),
)
export const Segment = named(
  'Segment',
  z.object({ id, ...span.shape, block: z.int(), text: z.string() }),
)

export const Comparison = named(
  'Comparison',
  z.object({
    id,
    title: z.string(),
    pivot: id.nullable(),
    createdAt: time,
    sample: z.string().nullable(),
    revision,
    documents: z.array(DocumentSummary),
    progress: z.object({
      links: z.int(),
      confirmed: z.int(),
      rejected: z.int(),
      openNotes: z.int(),
    }),
  }),
)

export const Alignment = named(
  'Alignment',
  z.object({
    id,
    bitext: id,
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted']),
    requestedMode: wantedMode,
    progress: z.number(),
    inputHash: z.string(),
    engine: z.string().nullable(),
    reviewer: z.string(),
    createdAt: time,
    finishedAt: time.nullable(),
    message: z.string().nullable(),
  }),
)

export const Bitext = named(
  'Bitext',
  z.object({
    id,
    comparison: id,
    source: id,
    target: id,
    mode: mode.nullable(),
    engine: z.string().nullable(),
    alignedAt: time.nullable(),
    revision,
    alignment: Alignment.nullable().describe('The newest job.'),
  }),
)

export const Bead = named(
  'Bead',
  z.object({
    id,
    bitext: id,
    source: z.array(id),
    target: z.array(id),
    confidence: z.number().nullable(),
    status: z.enum(['proposed', 'confirmed', 'rejected']),
    absence: z.enum(ABSENCES).nullable(),
    reasons: z.array(
      z.object({ kind: z.string(), source: z.string(), target: z.string(), weight: z.number() }),
    ),
    revision,
  }),
)

const quote = z.object({ prefix: z.string(), exact: z.string(), suffix: z.string() })
export const Note = named(
  'Note',
  z.object({
    id,
    comparison: id,
    anchor: z.discriminatedUnion('on', [
      z.object({ on: z.literal('bead'), bitext: id, bead: id }),
      z.object({ on: z.literal('span'), document: id, span, quote }),
      z.object({ on: z.literal('orphan'), document: id, quote }),
    ]),
    body: z.string(),
    category: z.enum(NOTE_CATEGORIES),
    severity: z.enum(SEVERITIES),
    author: z.string(),
    createdAt: time,
    updatedAt: time,
    thread: id.nullable().describe('The note that this one answers.'),
    status: z.enum(['open', 'resolved']),
    revision,
  }),
)

export const Operation = named(
  'Operation',
  z.object({
    id,
    comparison: id,
    bitext: id.nullable(),
    kind: z.enum(OPERATION_KINDS),
    reviewer: z.string(),
    at: time,
    undoes: id.nullable(),
    undoneBy: id.nullable(),
    beads: z.array(id),
    summary: z.string(),
  }),
)

export const Done = named(
  'Done',
  z.object({ operation: id.nullable().describe('What undo takes back; null: nothing changed.') }),
)

export const Edited = named(
  'Edited',
  z.object({ operation: id.nullable(), beads: z.array(Bead).describe('Those made or changed.') }),
)

export const ExportFormat = named(
  'ExportFormat',
  z.object({
    name: z.string(),
    title: z.string(),
    purpose: z.string(),
    ending: z.string(),
    losses: z.array(z.object({ message: z.string() }).loose()).describe('What it cannot carry.'),
    refusal: z.string().nullable().describe('Why it cannot hold this bitext at all.'),
  }),
)

const Description = {
  title: z.string().max(1000).optional(),
  language: language.optional(),
  outlet: z.string().max(1000).optional(),
  url: z.string().max(4000).optional(),
  publishedAt: z.string().max(40).optional(),
  role: z.union([role, z.literal('')]).optional(),
}

export const NewDocument = named(
  'NewDocument',
  z
    .strictObject({
      text: z.string().optional(),
      base64: z.base64().optional().describe('The bytes of a file, instead of text.'),
      fileName: z.string().min(1).max(500).optional().describe('Its ending tells the format.'),
      encoding: z.string().max(40).optional(),
      segmented: z.boolean().optional().describe('One segment a line.'),
      ...Description,
    })
    .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
      error: 'Either text or base64 is needed.',
    }),
)
export const NewComparison = named(
  'NewComparison',
  z.strictObject({
    title: z.string().max(1000).optional(),
    documents: z.array(NewDocument).min(1).max(100).describe('The first one becomes the pivot.'),
    align: z.boolean().optional().describe('Align with the pivot at once. Default: true.'),
  }),
)
export const ComparisonEdit = named(
  'ComparisonEdit',
  z.strictObject({ ...Revised, title: z.string().max(1000).optional(), pivot: id.optional() }),
)
export const NewDocuments = named(
  'NewDocuments',
  z.strictObject({ documents: z.array(NewDocument).min(1).max(100) }),
)
export const DocumentEdit = named('DocumentEdit', z.strictObject({ ...Revised, ...Description }))
export const NewBitext = named('NewBitext', z.strictObject({ source: id, target: id }))
export const NewAlignment = named(
  'NewAlignment',
  z.strictObject({
    mode: wantedMode.optional(),
    between: z.strictObject({ start: id, finish: id }).optional().describe('Two links.'),
  }),
)

const ids = z.array(id).max(1000)
export const NewBead = named(
  'NewBead',
  z.strictObject({
    source: ids,
    target: ids,
    absence: z.enum(ABSENCES).optional().describe('Why one side is empty.'),
    seen: z
      .array(z.strictObject({ bead: id, revision }))
      .max(2000)
      .optional()
      .describe('Links that the segments were in.'),
  }),
)
export const BeadEdit = named(
  'BeadEdit',
  z.strictObject({ ...Revised, status: z.enum(['confirmed', 'rejected']) }),
)

const place = [
  z.strictObject({ on: z.literal('bead'), bitext: id, bead: id }),
  z.strictObject({
    on: z.literal('span'),
    document: id,
    span: z.strictObject({ start: offset, end: offset }),
  }),
] as const
const kinds = {
  category: z.enum(NOTE_CATEGORIES).optional(),
  severity: z.enum(SEVERITIES).optional(),
}
export const NewNote = named(
  'NewNote',
  z.strictObject({
    anchor: z.discriminatedUnion('on', [
      ...place,
      z.strictObject({ on: z.literal('thread'), note: id }),
    ]),
    body: z.string(),
    ...kinds,
  }),
)
export const NoteEdit = named(
  'NoteEdit',
  z.strictObject({
    ...Revised,
    body: z.string().optional(),
    ...kinds,
    status: z.enum(['open', 'resolved']).optional(),
    anchor: z.discriminatedUnion('on', [...place]).optional(),
  }),
)
export const TakeBack = named(
  'TakeBack',
  z.strictObject({ operation: id.optional().describe('Default: your newest one.') }),
)
