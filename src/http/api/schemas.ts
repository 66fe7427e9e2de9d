/** What the API answers: the same schemas make the OpenAPI document and are held against the answers. */
import { z } from 'zod'
import { NOTE_CATEGORIES, SEVERITIES } from '../../core/model.ts'
import { ABSENCES, OPERATION_KINDS } from '../../core/records.ts'
import {
  id,
  language,
  mode,
  named,
  revision,
  role,
  span,
  time,
  wantedMode,
} from './schema-registry.ts'

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
    reference: z.string().optional().describe('Identifies a fault of the program in its log.'),
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

export const Term = named(
  'Term',
  z.object({
    id,
    sourceLanguage: language,
    targetLanguage: language,
    source: z.string(),
    target: z.string(),
    comment: z.string(),
    author: z.string().describe('Who added it.'),
    createdAt: time,
    revision,
  }),
)

export const Imported = named(
  'Imported',
  z.object({
    comparison: Comparison,
    warnings: z.array(z.string()).describe('Problems in the files that were worked around.'),
  }),
)
