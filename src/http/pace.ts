/** How slowly a body may come: nobody holds a request open by sending next to nothing. */
import { HTTPException } from 'hono/http-exception'

export interface Pace {
  /** Milliseconds that any body has. */
  readonly grace: number
  /** Bytes a second that it brings beyond them, at the least. */
  readonly slowest: number
}

/** A bad mobile connection is several times as fast. */
export const PACE: Pace = { grace: 30_000, slowest: 1024 }

/** Milliseconds that so many bytes may take. */
export function longestFor(bytes: number, { grace, slowest }: Pace): number {
  return grace + (1000 * bytes) / slowest
}

/** What is read of a body. Throws HTTPException 408 where it is not there after so many milliseconds. */
export async function within<T>(time: number, reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const giveUp = () =>
      reject(new HTTPException(408, { message: 'The request came too slowly, and was aborted.' }))
    // What has come while the program was busy is taken first.
    timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), time)
  })
  try {
    return await Promise.race([reading, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The pieces of a body as they come. Unlike the loop over a stream itself, it closes nothing when it
 * ends early. Throws as `within`.
 */
export async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  pace: Pace = PACE,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  const begun = performance.now()
  let size = 0
  try {
    for (;;) {
      const left = begun + longestFor(size, pace) - performance.now()
      const { done, value } = await within(Math.max(0, left), reader.read())
      if (done) return
      size += value.length
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}
