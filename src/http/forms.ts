/** Reading forms, query strings and path parameters; what does not fit throws UserError. */
import type { Context as Request } from 'hono'
import { UserError } from '../core/errors.ts'
import { boundaryOf } from './upload.ts'

export type Form = FormData

/** Fields of one form: some hundred texts with all that is said about them. */
const MOST_FIELDS = 10_000

const read = new WeakMap<globalThis.Request, Promise<Form>>()

/** A body that is no form (a broken multipart boundary) answers 400, one of too many fields 413. */
export function readForm(c: Request): Promise<Form> {
  const known = read.get(c.req.raw) ?? parseForm(c)
  read.set(c.req.raw, known)
  return known
}

async function parseForm(c: Request): Promise<Form> {
  const type = c.req.header('content-type') ?? ''
  const body = Buffer.from(await c.req.arrayBuffer())
  // They are counted before anything is made of them: a small body may hold millions.
  const boundary = boundaryOf(type)
  if (countOf(body, boundary === null ? '&' : `--${boundary}`) > MOST_FIELDS) {
    throw new UserError('too-large', `A form has at most ${MOST_FIELDS} fields.`)
  }
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    throw new UserError('usage', 'The form could not be read.', {}, { cause: error })
  }
}

/** Never more than one above the limit. */
function countOf(body: Buffer, mark: string): number {
  let count = 0
  for (let at = body.indexOf(mark); at !== -1 && count <= MOST_FIELDS; count++) {
    at = body.indexOf(mark, at + mark.length)
  }
  return count
}

/** Trimmed; empty where the field is missing. */
export function field(form: Form, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** As it was typed, blanks and all: for passwords. */
export function verbatim(form: Form, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** As it was typed, line ends as LF. */
export function textField(form: Form, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

/** A whole number from 0 on. Throws UserError invalid. */
export function numberField(form: Form, name: string): number {
  return wholeNumber(field(form, name), name)
}

/** Undefined where the field is empty. */
export function optionalNumber(form: Form, name: string): number | undefined {
  const value = field(form, name)
  return value === '' ? undefined : wholeNumber(value, name)
}

/** Whole numbers of one field, separated by spaces, or of several fields of one name. */
export function numberFields(form: Form, name: string): number[] {
  return form
    .getAll(name)
    .flatMap((value) => (typeof value === 'string' ? value.split(/[\s,]+/) : []))
    .filter((value) => value !== '')
    .map((value) => wholeNumber(value, name))
}

/** One of the allowed values. Throws UserError invalid. */
export function choice<T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  throw new UserError(
    'invalid',
    `“${value}” is not a valid ${name}. Use one of: ${allowed.join(', ')}.`,
  )
}

/** An id in the path; what is none cannot be found. */
export function idParam(c: Request, name: string): number {
  const value = c.req.param(name) ?? ''
  if (!/^\d{1,15}$/.test(value))
    throw new UserError('not-found', 'There is no page at this address.')
  return Number(value)
}

/** A whole number in the query; undefined where there is none. */
export function numberQuery(c: Request, name: string): number | undefined {
  const value = c.req.query(name)
  return value === undefined || value === '' ? undefined : wholeNumber(value, name)
}

function wholeNumber(value: string, name: string): number {
  if (!/^\d{1,15}$/.test(value)) {
    throw new UserError('invalid', `“${value}” is not a number for “${name}”.`)
  }
  return Number(value)
}
