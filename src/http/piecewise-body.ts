/** A body that is made while it is sent. */
import type { HttpBindings } from '@hono/node-server'
import type { Context as Request } from 'hono'
import type { Context } from '../app/context.ts'
import { reportFault } from '../app/faults.ts'
import { routeOf } from './request-log.ts'

/**
 * Pieces, each asked for when there is room for it, and no more of them once the reader has left; empty
 * ones are passed over. A fault goes to the log and cuts the connection, so that nobody takes what has
 * come so far for the whole.
 */
export function bodyOf(
  context: Context,
  c: Request,
  pieces: AsyncGenerator<string | Uint8Array>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await nextOf(pieces)
        if (done) controller.close()
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
      } catch (error) {
        reportFault(context, { method: c.req.method, route: routeOf(c) }, error)
        cut(c, controller)
      }
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

async function nextOf(pieces: AsyncGenerator<string | Uint8Array>) {
  for (;;) {
    const next = await pieces.next()
    if (next.done || next.value.length > 0) return next
  }
}

/** Without a socket, as in a test, the stream itself fails. */
function cut(c: Request, controller: ReadableStreamDefaultController): void {
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>
  if (outgoing === undefined) {
    controller.error(new Error('This answer is not whole.'))
    return
  }
  outgoing.destroy()
  controller.close()
}
