/** A page whose long parts are made and sent piece by piece, so that others are answered meanwhile. */
import type { Context as Request } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Context } from '../app/context.ts'
import { othersTurn } from '../core/others-turn.ts'
import { bodyOf } from './piecewise-body.ts'

/** Stands in the page where a part goes; private use, so that no text of a page has it. */
export const PARTS = ['\u{F0000}', '\u{F0001}'] as const

/** Fills the parts in their order. */
export async function streamPage(
  context: Context,
  c: Request,
  page: JSX.Element,
  parts: readonly Part[],
): Promise<Response> {
  const frame = (await page).toString().split(/[\u{F0000}\u{F0001}]/u)
  c.header('Content-Type', 'text/html; charset=utf-8')
  return c.body(bodyOf(context, c, piecesOf(frame, parts)))
}

type Part = Iterable<JSX.Element> | AsyncIterable<JSX.Element>

async function* piecesOf(frame: readonly string[], parts: readonly Part[]): AsyncGenerator<string> {
  yield '<!DOCTYPE html>'
  for (const [at, around] of frame.entries()) {
    yield around
    for await (const piece of parts[at] ?? []) {
      yield piece.toString()
      await othersTurn()
    }
  }
}
