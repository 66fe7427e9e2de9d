/** Schemas with names, and the small ones that others are made of. */
import { z } from 'zod'
import { DOCUMENT_ROLES } from '../../core/model.ts'

/** Schemas by the name that the OpenAPI document gives them. */
export const SCHEMAS = z.registry<{ readonly id: string }>()

/** The schema, registered. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  SCHEMAS.add(schema, { id })
  return schema
}

export const id = z.int().min(1)
export const revision = z.int().min(0).describe('The operation that last wrote it.')
export const time = z.string().describe('ISO 8601, UTC.')
export const language = z.string().max(100).describe('BCP 47, such as uk or zh-Hant.')
export const offset = z.int().min(0).describe('UTF-16 code units from the start of the text.')
export const span = z.object({ start: offset, end: offset })
export const role = z.enum(DOCUMENT_ROLES)
export const mode = z.enum(['parallel', 'overlap'])
export const wantedMode = z.enum(['auto', 'parallel', 'overlap'])

/** The revision that an edit was made from; `If-Match` may say it instead. */
export const Revised = { revision: revision.optional() }
