import type { LanguageTag, Span } from '../model.ts'
import { addressSpans } from '../text/tokens.ts'
import { asideSpans } from './asides.ts'
import { trimSpan } from './blocks.ts'
import { endsSentence } from './boundaries.ts'
import { datelineEnd } from './dateline.ts'
import { engineBoundaries } from './engine.ts'
import { type QuoteRole, quoteRoles } from './quotations.ts'
import type { Candidate, Vocabulary } from './surroundings.ts'

/** Greek asks with a semicolon; everywhere else the marks that Unicode calls sentence terminals. */
const MARKS = /[…\p{Sentence_Terminal}]+/gu
const GREEK_MARKS = /[…;\u037E\p{Sentence_Terminal}]+/gu
const CLOSING_BRACKET = /[)\]}）】〕］｝]/
const REFERENCE = /\[\d{1,3}\]|[¹²³⁰-⁹]+|\*+|_+/y

/**
 * The sentences of one block, those inside quotations too, trimmed, as spans into it. sentencex
 * proposes where a sentence ends; the rules of `endsSentence` overrule it where they know better.
 * Linear in the length of the block.
 */
export function splitSentences(
  block: string,
  language: LanguageTag,
  vocabulary: Vocabulary,
): readonly Span[] {
  const roles = quoteRoles(block)
  const engine = engineBoundaries(maskQuotes(block, roles), language)
  const guarded = [...addressSpans(block), ...asideSpans(block)].sort((a, b) => a.start - b.start)
  const dateline = datelineEnd(block)
  const hasCapitals = /\p{Lu}/u.test(block)
  const spans: Span[] = []
  let start = 0
  let nextEngine = 0
  let nextGuarded = 0
  let guardedTo = 0
  for (const { 0: mark, index } of block.matchAll(
    language.startsWith('el') ? GREEK_MARKS : MARKS,
  )) {
    const markEnd = index + mark.length
    const end = closersEnd(block, markEnd, roles)
    const next = skipSpace(block, end)
    while (nextGuarded < guarded.length && guarded[nextGuarded]!.start <= index) {
      guardedTo = Math.max(guardedTo, guarded[nextGuarded]!.end)
      nextGuarded += 1
    }
    while (nextEngine < engine.length && engine[nextEngine]! < markEnd) nextEngine += 1
    if (next >= block.length) break
    if (index < guardedTo || end <= dateline) continue
    const isProposed =
      nextEngine < engine.length && engine[nextEngine]! <= skipOpeners(block, next, roles)
    const candidate: Candidate = {
      block,
      language,
      start,
      mark,
      index,
      end,
      next,
      roles,
      isProposed,
      vocabulary,
      hasCapitals,
    }
    if (!endsSentence(candidate)) continue
    const span = trimSpan(block, { start, end })
    if (span) spans.push(span)
    start = end
  }
  const last = trimSpan(block, { start, end: block.length })
  if (last) spans.push(last)
  return spans
}

/** Quotation marks and all white space as plain spaces, so that sentences inside quotations are seen. */
function maskQuotes(block: string, roles: ReadonlyMap<number, QuoteRole>): string {
  let masked = ''
  let at = 0
  for (const index of roles.keys()) {
    masked += `${block.slice(at, index)} `
    at = index + 1
  }
  return (masked + block.slice(at)).replace(/\s/g, ' ')
}

/** Past the closing quotation marks, brackets, footnote references and emphasis after a mark. */
function closersEnd(block: string, from: number, roles: ReadonlyMap<number, QuoteRole>): number {
  let end = from
  for (;;) {
    const spaced = skipSpace(block, end)
    const closesAfterSpace = spaced > end && spaced - end <= 2 && roles.get(spaced) === 'closes'
    const at = closesAfterSpace ? spaced : end
    if (roles.get(at) === 'closes' || CLOSING_BRACKET.test(block[at] ?? '')) {
      end = at + 1
      continue
    }
    REFERENCE.lastIndex = at
    const reference = REFERENCE.exec(block)
    if (!reference || at !== end) return end
    end = REFERENCE.lastIndex
  }
}

/** Past the marks that were masked with spaces for sentencex, which counts them to what precedes. */
function skipOpeners(block: string, from: number, roles: ReadonlyMap<number, QuoteRole>): number {
  let at = from
  while (at < block.length && (roles.has(at) || /\s/.test(block[at]!))) at += 1
  return at
}

function skipSpace(block: string, from: number): number {
  let at = from
  while (at < block.length && /\s/.test(block[at]!)) at += 1
  return at
}
