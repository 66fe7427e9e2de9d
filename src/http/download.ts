/** A file to keep, sent while it is being written. */
import type { Context as Request } from 'hono'
import { othersTurn } from '../core/others-turn.ts'
import { bodyOf } from './piecewise-body.ts'
import type { Context } from '../app/context.ts'
import type { ExportFile } from '../app/exporting/exporting.ts'

export function sendFile(context: Context, c: Request, file: ExportFile): Response {
  c.header('Content-Type', file.mediaType)
  c.header('Content-Disposition', attachment(file.fileName))
  return c.body(bodyOf(context, c, pieces(file.chunks)))
}

/** Bytes that are sent at a time. */
const PIECE = 65_536

/** Milliseconds of writing after which whoever else asks has a turn. */
const TURN = 5

/** Gathered, since writers make many small chunks; others are answered in between. */
async function* pieces(chunks: ExportFile['chunks']): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  let start = performance.now()
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    held.push(bytes)
    size += bytes.length
    const isTurn = performance.now() - start > TURN
    if (isTurn) await othersTurn()
    if (size >= PIECE || isTurn) {
      // At a turn there may be nothing yet: whoever takes the pieces can stop.
      yield Buffer.concat(held)
      held = []
      size = 0
    }
    if (isTurn) start = performance.now()
  }
  if (size > 0) yield Buffer.concat(held)
}

/** RFC 6266: a plain name for old programs, the whole one for the others. */
export function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w.-]+/g, '_')
  const whole = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
