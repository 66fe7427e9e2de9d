/** JSON from others: looked over before anything is made of it. */

export interface JsonBounds {
  /** Arrays and objects in each other. */
  readonly depth: number
  /** Values, with names of members: a text of a megabyte may hold half a million. */
  readonly values: number
}

/** JSON beyond a bound. */
export class JsonBoundError extends RangeError {
  readonly bound: keyof JsonBounds

  constructor(bound: keyof JsonBounds, message: string) {
    super(message)
    this.bound = bound
  }
}

/**
 * As JSON.parse, which takes minutes and gigabytes for some texts of a few megabytes. Throws JsonBoundError
 * beyond the bounds, SyntaxError for what is no JSON.
 */
export function parseBounded(text: string, bounds: JsonBounds): unknown {
  checkBounds(text, bounds)
  return JSON.parse(text)
}

const BACKSLASH = 0x5c

/** Code units that begin or end something, all others aside: most of a text is none of them. */
const MARKS = new Uint8Array(0x80)
const [STRING, SEPARATOR, OPENING, CLOSING] = [1, 2, 3, 4]
for (const [marks, kind] of [
  ['"', STRING],
  [',:', SEPARATOR],
  ['[{', OPENING],
  [']}', CLOSING],
] as const) {
  for (const mark of marks) MARKS[mark.charCodeAt(0)] = kind
}

function checkBounds(text: string, { depth, values }: JsonBounds): void {
  let open = 0
  let count = 1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = unit < 0x80 ? MARKS[unit] : 0
    if (kind === 0) continue
    if (kind === STRING) at = endOfString(text, at)
    else if (kind === CLOSING) open--
    else count++
    if (kind === OPENING) open++
    if (open > depth) throw new JsonBoundError('depth', `more than ${depth} levels in each other`)
    if (count > values) throw new JsonBoundError('values', `more than ${values} values`)
  }
}

/** Where the string that begins at a quote ends; the end of the text where it does not. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === BACKSLASH) before--
    if ((end - before) % 2 === 0) return end
  }
  return text.length
}
