/** What the API takes: the schemas that check the requests, and make the OpenAPI document. */
import { z } from 'zod'
import { FINDING_RULES } from '../../core/finding-rules.ts'
import { NOTE_CATEGORIES, SEVERITIES } from '../../core/model.ts'
import { ABSENCES } from '../../core/records.ts'
import {
  id,
  language,
  named,
  offset,
  revision,
  Revised,
  role,
  wantedMode,
} from './schema-registry.ts'

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
      fileName: z
        .string()
        .min(1)
        .max(500)
        .optional()
        .describe('Its extension determines the format.'),
      encoding: z.string().max(40).optional(),
      segmented: z.boolean().optional().describe('One segment per line.'),
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

const side = z.enum(['source', 'target'])
export const BeadSplit = named(
  'BeadSplit',
  z.strictObject({
    ...Revised,
    before: z
      .strictObject({ side, segment: id })
      .optional()
      .describe('Where the second half begins. Default: where the lengths agree best.'),
  }),
)
export const BeadMerge = named(
  'BeadMerge',
  z.strictObject({ ...Revised, with: z.enum(['previous', 'next']) }),
)
export const BeadMove = named(
  'BeadMove',
  z.strictObject({
    ...Revised,
    side,
    end: z.enum(['first', 'last']).describe('The first segment goes to the link before.'),
  }),
)
const seenSpan = { start: offset, end: offset }
export const SegmentSplit = named(
  'SegmentSplit',
  z.strictObject({
    ...seenSpan,
    at: z.int().min(1).describe('Where the second half begins: UTF-16 code units from `start`.'),
  }),
)
export const SegmentMerge = named('SegmentMerge', z.strictObject(seenSpan))

export const NewDismissal = named(
  'NewDismissal',
  z.strictObject({
    bead: id.optional().describe('None: everywhere in the bitext.'),
    rule: z.enum(FINDING_RULES),
    term: z.string().max(4000).describe('Of the finding.'),
    reason: z.string().max(500).optional(),
  }),
)

const words = z.string().min(1).max(200)
export const NewTerm = named(
  'NewTerm',
  z.strictObject({
    sourceLanguage: language,
    targetLanguage: language,
    source: words,
    target: words,
    comment: z.string().max(1000).optional(),
  }),
)
export const TermEdit = named(
  'TermEdit',
  z.strictObject({
    ...Revised,
    source: words.optional(),
    target: words.optional(),
    comment: z.string().max(1000).optional(),
  }),
)

export const NewImport = named(
  'NewImport',
  z.strictObject({
    files: z
      .array(
        z
          .strictObject({
            name: z.string().min(1).max(500),
            text: z.string().optional(),
            base64: z.base64().optional().describe('The bytes, instead of text.'),
          })
          .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
            error: 'Either text or base64 is needed.',
          }),
      )
      .min(1)
      .max(3)
      .describe('One, or the two or three of formats that have several, in any order.'),
    format: z.string().max(40).optional().describe('Default: detected from the files.'),
    title: z.string().max(1000).optional(),
    languages: z
      .tuple([language, language])
      .optional()
      .describe('Of source and target, where the format does not say.'),
    columns: z
      .string()
      .max(400)
      .optional()
      .describe('Of a table: those of both texts, by number or heading, such as 1,2.'),
  }),
)
