/** One file of any size out of a form, without holding it in memory. */
import type { Context as Request } from 'hono'
import { UserError } from '../core/errors.ts'
import { piecesOf } from './pace.ts'

/** Bytes before the file: its name and type. */
const LONGEST_HEAD = 16_384

/**
 * The bytes of the first field of a multipart form (RFC 7578), which must be a file, as they come.
 * Throws UserError usage (no such form), empty (no file was chosen), HTTPException 408.
 */
export async function* uploadedFile(c: Request): AsyncGenerator<Uint8Array> {
  const boundary = boundaryOf(c.req.header('content-type') ?? '')
  const body = c.req.raw.body
  if (boundary === null || body === null) throw unreadable()
  const end = Buffer.from(`\r\n--${boundary}`)
  let held = Buffer.alloc(0)
  let isInside = false
  let isOver = false
  for await (const chunk of piecesOf(body)) {
    // What follows the file is read and dropped, so that the browser can finish sending.
    if (isOver) continue
    held = Buffer.concat([held, chunk])
    if (!isInside) {
      const rest = afterHead(held, boundary)
      if (rest === null) continue
      held = Buffer.from(rest)
      isInside = true
    }
    const at = held.indexOf(end)
    isOver = at !== -1
    const complete = isOver ? at : Math.max(0, held.length - end.length + 1)
    if (complete > 0) yield held.subarray(0, complete)
    held = held.subarray(complete)
  }
  if (!isOver) throw unreadable()
}

/** Of a multipart form, by its content type; null for anything else. */
export function boundaryOf(type: string): string | null {
  const found = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/iu.exec(type)
  return found?.[1] ?? found?.[2] ?? null
}

/** Null until all of the head is there. */
function afterHead(bytes: Buffer, boundary: string): Buffer | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) {
    if (bytes.length > LONGEST_HEAD) throw unreadable()
    return null
  }
  const head = bytes.toString('latin1', 0, end)
  if (!head.startsWith(`--${boundary}\r\n`)) throw unreadable()
  const name = /;\s*filename="([^"]*)"/iu.exec(head)?.[1]
  if (name === undefined) throw unreadable()
  if (name === '') throw new UserError('empty', 'No file was chosen.')
  return bytes.subarray(end + 4)
}

function unreadable(): UserError {
  return new UserError('usage', 'The form could not be read.')
}
