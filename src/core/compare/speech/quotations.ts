import type { Span } from '../../model.ts'

/** Words between quotation marks. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span
}

const OPENING: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”‟"',
  '«': '»',
  '»': '«',
  '"': '"”“',
  '‘': "’'",
  "'": "'’",
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '《': '》',
}

/**
 * Quotations in order, outermost only. A mark opens where a space or an opening bracket stands
 * before it (or nothing) and a letter or digit after it, so apostrophes and inches open none; one
 * that never closes reaches to the end of its paragraph if it opens a paragraph, else it is none.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  let at = 0
  while (at < text.length) {
    const closing = OPENING[text[at]!]
    if (closing === undefined || !opens(text, at)) {
      at += 1
      continue
    }
    const end = closingMark(text, at, closing)
    if (end === -1) {
      at += 1
      continue
    }
    found.push({ start: at, end: end + 1, inner: { start: at + 1, end } })
    at = end + 1
  }
  return found
}

function opens(text: string, at: number): boolean {
  const mark = text[at]!
  const before = text[at - 1]
  const after = text[at + 1]
  if (after === undefined || !/[\p{L}\p{N}\s…[(¿¡.*$€£#@“‘«"'—–-]/u.test(after)) return false
  if (mark === '「' || mark === '『' || mark === '《' || mark === '«' || mark === '„') return true
  if (mark === '“') return /\S/u.test(after) || before === undefined || /\s/u.test(before)
  return (before === undefined || /[\s([{—–:,-]/u.test(before)) && /\S/u.test(after)
}

/** The nearest mark that closes; nested pairs of the same kind are stepped over. */
function closingMark(text: string, from: number, closing: string): number {
  const open = text[from]!
  let depth = 0
  for (let at = from + 1; at < text.length; at++) {
    const mark = text[at]!
    if (mark === '\n' && text[at + 1] === '\n') return -1
    if (mark === open && !closing.includes(mark)) depth += 1
    if (!closing.includes(mark)) continue
    // An apostrophe closes nothing: `don't`, `the ministers' plan` inside single marks.
    if ((mark === '’' || mark === "'") && !closesSingle(text, at)) continue
    if (depth === 0) return at
    depth -= 1
  }
  return -1
}

function closesSingle(text: string, at: number): boolean {
  if (/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) return false
  return !/\s/u.test(text[at - 1] ?? ' ')
}
