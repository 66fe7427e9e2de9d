/** Lists in pages, from a cursor on. */
import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { named } from './schema-registry.ts'

export const DEFAULT_LIMIT = 50
/** One below what the history gives at most. */
const MOST = 499

export const PAGE_QUERY = z.object({
  cursor: z.string().max(100).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(MOST).optional().describe(`Default ${DEFAULT_LIMIT}.`),
})

/** The schema of a page of items that the OpenAPI document calls `name`. */
export function pageOf(name: string, item: z.ZodType): z.ZodType {
  const next = z.string().nullable()
  return named(
    `${name}Page`,
    z.object({ items: z.array(item), next: next.describe('The next cursor; null: no more.') }),
  )
}

/**
 * One page of items in the order of their keys (downwards where `descending`). The cursor holds the
 * last key that was given, so that items that come and go meanwhile move no other.
 */
export function page<T>(
  items: readonly T[],
  keyOf: (item: T) => number,
  { cursor, limit = DEFAULT_LIMIT }: z.output<typeof PAGE_QUERY>,
  order: 'ascending' | 'descending' = 'ascending',
): { readonly items: readonly T[]; readonly next: string | null } {
  const last = lastKey({ cursor })
  const isAfter = (key: number) =>
    last === null || (order === 'ascending' ? key > last : key < last)
  const rest = items.filter((item) => isAfter(keyOf(item)))
  const shown = rest.slice(0, limit)
  const next = rest.length > shown.length ? cursorAt(keyOf(shown.at(-1)!)) : null
  return { items: shown, next }
}

/** Where a page starts: after this key; null: at the beginning. Throws UserError invalid. */
export function lastKey({ cursor }: { readonly cursor?: string | undefined }): number | null {
  return cursor === undefined ? null : keyIn(cursor)
}

/** The cursor of what comes after this key. */
export function cursorAt(key: number): string {
  return Buffer.from(`after ${key}`).toString('base64url')
}

function keyIn(cursor: string): number {
  const key = /^after (\d{1,15})$/u.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  if (key !== undefined) return Number(key)
  throw new UserError('invalid', 'This cursor comes from no page of this list.')
}
