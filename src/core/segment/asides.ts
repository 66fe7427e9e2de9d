import type { Span } from '../model.ts'

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '）': '（' }
/** A longer parenthesis is a text of its own, in which sentences may end. */
const LONGEST_ASIDE = 400
const AFTER_SENTENCE = /[.!?…。！？]["”»’“')\]]*\s*$/u

/**
 * The insides of brackets that were opened in the middle of a sentence: no sentence ends there.
 * Brackets at the beginning of a sentence (`(Applause.)`) hold sentences of their own.
 */
export function asideSpans(block: string): readonly Span[] {
  const open: { mark: string; index: number }[] = []
  const spans: Span[] = []
  for (const { 0: mark, index } of block.matchAll(/[()[\]{}（）]/g)) {
    const opener = CLOSES[mark]
    if (opener === undefined) {
      open.push({ mark, index })
      if (open.length > 8) open.shift()
      continue
    }
    const at = open.findLastIndex((bracket) => bracket.mark === opener)
    if (at < 0) continue
    const start = open[at]!.index
    open.length = at
    if (index - start <= LONGEST_ASIDE && isMidSentence(block, start))
      spans.push({ start, end: index })
  }
  return spans
}

function isMidSentence(block: string, start: number): boolean {
  const before = block.slice(Math.max(0, start - 8), start)
  return /\S/.test(before) && !AFTER_SENTENCE.test(before)
}
