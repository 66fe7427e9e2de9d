import { composed } from '../../text/compose.ts'
import type { LanguageTag, Span } from '../../model.ts'
import { foldCase, normaliseForComparison } from '../../text/normalise.ts'
import { tokenize, type TokenKind } from '../../text/tokens.ts'

/** A word, number or punctuation mark; white space is the gap between two of them. */
export interface WordingToken extends Span {
  readonly kind: Exclude<TokenKind, 'space'>
  readonly text: string
  /** Equal for tokens that say the same, however they are typed. */
  readonly key: string
}

/** Everything but white space, in order. */
export function wordingTokens(text: string, language: LanguageTag): readonly WordingToken[] {
  const tokens: WordingToken[] = []
  for (const token of tokenize(text, language)) {
    if (token.kind === 'space') continue
    const own = text.slice(token.start, token.end)
    const key = foldCase(normaliseForComparison(own), language)
    tokens.push({
      start: token.start,
      end: token.end,
      kind: token.kind,
      text: own,
      key: key || own,
    })
  }
  return tokens
}

const APOSTROPHE_IN_WORD = /(?<=[\p{L}\p{M}])[’‘ʼʻʹ′`´＇](?=\p{L})/gu

/**
 * Text as it counts when differences are applied: NFC, and one apostrophe between letters. Two
 * texts that are equal in this form have no differences, not even typographic ones.
 */
export function canonicalWording(text: string): string {
  return composed(text).replaceAll(APOSTROPHE_IN_WORD, "'")
}
