/** A page whose long parts are made and sent piece by piece, so that others are answered meanwhile. */
import type { Context as Request } from 'hono'
import { stream } from 'hono/streaming'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { othersTurn } from '../core/others-turn.ts'

/** Stands in the page where a part goes; private use, so that no text of a page has it. */
export const PARTS = ['\u{F0000}', '\u{F0001}'] as const

/** Fills the parts in their order. */
export async function streamPage(
  c: Request,
  page: JSX.Element,
  parts: readonly (Iterable<JSX.Element> | AsyncIterable<JSX.Element>)[],
): Promise<Response> {
  const frame = (await page).toString().split(/[\u{F0000}\u{F0001}]/u)
  c.header('Content-Type', 'text/html; charset=utf-8')
  return stream(c, async (to) => {
    await to.write('<!DOCTYPE html>')
    for (const [at, around] of frame.entries()) {
      await to.write(around)
      for await (const piece of parts[at] ?? []) {
        if (to.aborted) return
        await to.write(piece.toString())
        await othersTurn()
      }
    }
  })
}
