import { z } from 'zod'
import {
  DOCUMENT_ROLES,
  NOTE_CATEGORIES,
  SEVERITIES,
  type Anchor,
  type Origin,
  type Reason,
} from '../core/model.ts'
import type { FileBead, FileDismissal, FileDocument, FileNote } from './bilingual.ts'

/**
 * The JSON shapes of documents, beads and notes: the lines of JSONL, and the properties in which
 * XML formats keep what they have no element for. Unknown fields are dropped.
 */

const id = z.int().nonnegative()
const offset = z.int().nonnegative()
const words = z.string().max(1_000_000)

const spanRecord = z.object({ start: offset, end: offset })

const originRecord = z.object({
  fileName: words,
  format: words,
  encoding: words,
  sha256: words,
  url: words.optional(),
  outlet: words.optional(),
  publishedAt: words.optional(),
  capturedAt: words.optional(),
  role: z.enum(DOCUMENT_ROLES).optional(),
})

/** A document without its text. */
export const documentRecord = z.object({
  id,
  title: words,
  language: z.string().min(1).max(100),
  origin: originRecord,
})

/** A document with its text, blocks and segments. */
export const fullDocumentRecord = documentRecord.extend({
  text: z.string(),
  blocks: z.array(
    spanRecord.extend({ kind: z.enum(['heading', 'paragraph', 'listItem', 'verse', 'cell']) }),
  ),
  segments: z.array(spanRecord.extend({ id, block: z.int().nonnegative() })),
})

export const comparisonRecord = z.object({ title: words, pivot: id })

export const bitextRecord = z.object({
  id,
  source: id,
  target: id,
  mode: z.enum(['parallel', 'overlap']),
  engine: words,
})

const reasonRecord = z.object({
  kind: z.enum([
    'identical',
    'run',
    'number',
    'date',
    'name',
    'acronym',
    'cognate',
    'term',
    'learned',
    'embedding',
    'length',
    'context',
    'third-version',
  ]),
  source: words,
  target: words,
  weight: z.number(),
}) satisfies z.ZodType<Reason>

/** A bead without its sides. */
export const beadRecord = z.object({
  id: id.optional(),
  confidence: z.number().min(0).max(1).nullable(),
  status: z.enum(['proposed', 'confirmed', 'rejected']),
  reasons: z.array(reasonRecord).default([]),
  absence: words.optional(),
})

export const dismissalRecord = z.object({
  bitext: id,
  bead: id.nullable(),
  rule: words,
  term: words,
  reviewer: words,
  at: words,
  reason: words,
}) satisfies z.ZodType<FileDismissal>

const quoteRecord = z.object({ prefix: words, exact: words, suffix: words })

const anchorRecord = z.discriminatedUnion('on', [
  z.object({ on: z.literal('bead'), bitext: id, bead: id }),
  z.object({ on: z.literal('span'), document: id, span: spanRecord, quote: quoteRecord }),
  z.object({ on: z.literal('orphan'), document: id, quote: quoteRecord }),
]) satisfies z.ZodType<Anchor>

const noteFields = {
  id,
  body: words,
  category: z.enum(NOTE_CATEGORIES),
  severity: z.enum(SEVERITIES),
  author: words,
  createdAt: words,
  updatedAt: words,
  thread: id.nullable(),
  status: z.enum(['open', 'resolved']),
  revision: z.int().nonnegative(),
}

export const noteRecord = z.object({
  ...noteFields,
  anchor: anchorRecord,
}) satisfies z.ZodType<FileNote>

/** A span named by segments, which stay what they are where a format moves the text. */
const portableAnchorRecord = z.discriminatedUnion('on', [
  z.object({ on: z.literal('bead'), bitext: id, bead: id }),
  z.object({
    on: z.literal('span'),
    document: id,
    from: z.object({ segment: id, offset }),
    to: z.object({ segment: id, offset }),
    quote: quoteRecord,
  }),
  z.object({ on: z.literal('orphan'), document: id, quote: quoteRecord }),
])

export type PortableAnchor = z.infer<typeof portableAnchorRecord>

/** A note whose anchor does not depend on where its segment stands in the text. */
export const portableNoteRecord = z.object({ ...noteFields, anchor: portableAnchorRecord })

export type PortableNote = z.infer<typeof portableNoteRecord>

export function toDocumentRecord(document: FileDocument): z.infer<typeof documentRecord> {
  return {
    id: document.id,
    title: document.title,
    language: document.language,
    origin: toOriginRecord(document.origin),
  }
}

function toOriginRecord(origin: Origin): Origin {
  const { fileName, format, encoding, sha256, url, outlet, publishedAt, capturedAt, role } = origin
  return {
    fileName,
    format,
    encoding,
    sha256,
    ...(url !== undefined && { url }),
    ...(outlet !== undefined && { outlet }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(capturedAt !== undefined && { capturedAt }),
    ...(role !== undefined && { role }),
  }
}

export function toFullDocumentRecord(document: FileDocument): z.infer<typeof fullDocumentRecord> {
  return {
    ...toDocumentRecord(document),
    text: document.text,
    blocks: document.blocks.map(({ start, end, kind }) => ({ start, end, kind })),
    segments: document.segments.map(({ id, start, end, block }) => ({ id, start, end, block })),
  }
}

export function toBeadRecord(bead: FileBead): z.infer<typeof beadRecord> {
  return {
    confidence: bead.confidence,
    status: bead.status,
    reasons: bead.reasons.map(({ kind, source, target, weight }) => ({
      kind,
      source,
      target,
      weight,
    })),
    id: bead.id,
    ...(bead.absence !== undefined && { absence: bead.absence }),
  }
}

export function toNoteRecord(note: FileNote): FileNote {
  return { ...noteFieldsOf(note), anchor: note.anchor }
}

/** The fields of a note but its anchor. */
export function noteFieldsOf(note: Omit<FileNote, 'anchor'>): Omit<FileNote, 'anchor'> {
  const { id, body, category, severity, author, createdAt, updatedAt, thread, status, revision } =
    note
  return { id, body, category, severity, author, createdAt, updatedAt, thread, status, revision }
}

/** What is wrong with a document's blocks and segments; null where nothing is. */
export function faultOf(
  document: Pick<FileDocument, 'text' | 'blocks' | 'segments'>,
): string | null {
  const { text, blocks, segments } = document
  if (!text.isWellFormed()) return 'the text holds half a surrogate pair'
  if (text.includes('\r')) return 'the text holds a carriage return'
  let end = 0
  for (const [at, block] of blocks.entries()) {
    if (block.start < end || block.end < block.start) return `block ${at} overlaps the one before`
    end = block.end
  }
  if (end > text.length) return 'a block ends after the text'
  end = 0
  const seen = new Set<number>()
  for (const segment of segments) {
    const block = blocks[segment.block]
    if (segment.start < end || segment.end < segment.start) {
      return `segment ${segment.id} overlaps the one before`
    }
    if (!block || segment.start < block.start || segment.end > block.end) {
      return `segment ${segment.id} lies outside its block`
    }
    if (seen.has(segment.id)) return `segment ${segment.id} is there twice`
    seen.add(segment.id)
    end = segment.end
  }
  return null
}

/** The first message of a failed check, with the field's path. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'unknown'
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message
}
