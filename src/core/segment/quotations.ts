/** What a quotation mark does; apostrophes have no role. */
export type QuoteRole = 'opens' | 'closes'

const MARK = /["“”„‟«»‹›‘’‚‛'「」『』《》〈〉]/g
const TYPICAL_OPENER = /[“„«‹‘‚「『《〈]/
/** Which marks close what; pages mix their styles, so the plain mark closes all curly ones. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '”': '”',
  '"': '"”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹',
  '‘': "’'",
  '‚': "‘’'",
  '‛': '’',
  '’': '’',
  "'": "'’",
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
}
const LETTER = /[\p{L}\p{N}\p{M}]/u
/** Before an opening mark; after a closing one. */
const OPENING_SIDE = /[\s([{<\-–—―/¿¡“„«‹‘‚"'「『]/u
const CLOSING_SIDE = /[\s)\]}>.,;:!?…\-–—―。，、；：！？؟،؛”»›’"'」』]/u
const DEEPEST = 8

/**
 * The role of each quotation mark of a block, by offset. Marks are paired by their kind and by the
 * letters around them, so that the unbalanced ones of real pages (`war, ”he said`, `the“ Measures`)
 * still get the role that a reader gives them.
 */
export function quoteRoles(block: string): ReadonlyMap<number, QuoteRole> {
  const roles = new Map<number, QuoteRole>()
  const open: string[] = []
  for (const { 0: mark, index } of block.matchAll(MARK)) {
    const before = block[index - 1] ?? ' '
    const after = block[index + 1] ?? ' '
    const role = roleOf(mark, before, after, open)
    if (role === null) continue
    roles.set(index, role)
    if (role === 'opens') {
      open.push(mark)
      if (open.length > DEEPEST) open.shift()
    } else {
      const closed = open.findLastIndex((opener) => CLOSERS[opener]!.includes(mark))
      if (closed >= 0) open.length = closed
    }
  }
  return roles
}

function roleOf(
  mark: string,
  before: string,
  after: string,
  open: readonly string[],
): QuoteRole | null {
  if (/[」』》〉]/.test(mark)) return 'closes'
  const isSingle = /['’‘‛]/.test(mark)
  if (isSingle && LETTER.test(before) && LETTER.test(after)) return null
  const looksOpening = OPENING_SIDE.test(before) && !/\s/.test(after)
  const looksClosing = CLOSING_SIDE.test(after) && !/\s/.test(before)
  const canClose = open.some((opener) => CLOSERS[opener]!.includes(mark))
  if (isSingle && mark !== '‘' && !canClose && !looksOpening) return null
  if (isSingle && mark === '’' && looksOpening && !canClose) return null
  if (mark === '"' || mark === "'") {
    if (looksOpening !== looksClosing) return looksOpening ? 'opens' : 'closes'
    return canClose ? 'closes' : 'opens'
  }
  if (TYPICAL_OPENER.test(mark)) {
    // „…“ and »…« close with what opens elsewhere.
    return canClose && (looksClosing || !looksOpening) ? 'closes' : 'opens'
  }
  return canClose || !looksOpening ? 'closes' : 'opens'
}
