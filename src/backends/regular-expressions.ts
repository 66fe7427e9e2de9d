/** Regular expressions from people: they may need for ever, so they run with a time limit. */
import { runInNewContext } from 'node:vm'
import { UserError } from '../core/errors.ts'
import type { Span } from '../core/model.ts'

/** Milliseconds for one search. */
const TIME_LIMIT = 1500

/** Hits in one text at most. */
const MOST_HITS = 100

const PROGRAM = `
  const pattern = new RegExp(source, flags)
  texts.map((text) => {
    const found = []
    for (const match of text.matchAll(pattern)) {
      if (match[0] !== '') found.push(match.index, match.index + match[0].length)
      if (found.length >= 2 * most) break
    }
    return found
  })
`

/**
 * Where a pattern (JavaScript's, with the \`u\` flag) stands in each of the texts; empty matches are
 * left out. Throws UserError invalid for a faulty pattern, too-large for one that takes too long.
 */
export function findPattern(
  texts: readonly string[],
  source: string,
  options: { readonly matchCase: boolean },
): readonly (readonly Span[])[] {
  const flags = options.matchCase ? 'gu' : 'giu'
  checkPattern(source, flags)
  const sandbox = { texts, source, flags, most: MOST_HITS }
  const found = run(sandbox) as readonly (readonly number[])[]
  return Array.from(found, (edges) => {
    const spans: Span[] = []
    for (let i = 0; i < edges.length; i += 2) spans.push({ start: edges[i]!, end: edges[i + 1]! })
    return spans
  })
}

function checkPattern(source: string, flags: string): void {
  try {
    void new RegExp(source, flags)
  } catch (cause) {
    throw new UserError('invalid', `This is no regular expression: ${String(cause)}`, {}, { cause })
  }
}

function run(sandbox: object): unknown {
  try {
    return runInNewContext(PROGRAM, sandbox, { timeout: TIME_LIMIT })
  } catch (cause) {
    const { code } = cause as { code?: unknown }
    if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw cause
    const message = 'This regular expression takes too long. Make it simpler.'
    throw new UserError('too-large', message, {}, { cause })
  }
}
