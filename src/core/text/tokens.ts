import type { LanguageTag, Span } from '../model.ts'
import { spanOfMatch } from '../spans.ts'

export type TokenKind = 'word' | 'number' | 'punctuation' | 'space'

/** A piece of text that is compared as a whole. */
export interface Token extends Span {
  readonly kind: TokenKind
}

const NUMBER = /^\p{Nd}[\p{Nd}.,٫٬'’]*$/u
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu
const HYPHEN = /^[-‐‑]$/u
const APOSTROPHE = /^['’ʼ‘`´]$/u
const REPEATED = /^([.!?*_=~-])\1*$/u
/** `U.S`, `т.д`, `z.B`: the full stop that follows belongs to it. */
const DOTTED = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u

const segmenters = new Map<LanguageTag, Intl.Segmenter>()

/**
 * Words, numbers, punctuation and white space in order, without gaps. Joined into one word:
 * hyphenated words (`COVID-19`), words with any apostrophe (`об'єкт`), dotted abbreviations with
 * their last full stop (`U.S.`), addresses. Chinese, Japanese and Thai come in dictionary words.
 */
export function tokenize(text: string, language: LanguageTag): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const address of addressSpans(text)) {
    appendPlain(tokens, text.slice(at, address.start), at, language)
    tokens.push({ kind: 'word', ...address })
    at = address.end
  }
  appendPlain(tokens, text.slice(at), at, language)
  return join(tokens, text)
}

function appendPlain(tokens: Token[], text: string, offset: number, language: LanguageTag): void {
  if (text === '') return
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text)) {
    const start = offset + index
    tokens.push({ kind: kindOf(segment, isWordLike === true), start, end: start + segment.length })
  }
}

function segmenterFor(language: LanguageTag): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(supported(language), { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}

function supported(language: LanguageTag): LanguageTag {
  try {
    return Intl.Segmenter.supportedLocalesOf(language).length > 0 ? language : 'und'
  } catch {
    return 'und'
  }
}

function kindOf(segment: string, isWordLike: boolean): TokenKind {
  if (NUMBER.test(segment)) return 'number'
  if (isWordLike || /[\p{L}\p{N}]/u.test(segment)) return 'word'
  return /^\s+$/u.test(segment) ? 'space' : 'punctuation'
}

function join(tokens: readonly Token[], text: string): readonly Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!
    const last = joined.at(-1)
    const next = tokens[i + 1]
    if (last && bindsWords(text.slice(token.start, token.end), last, next)) {
      joined[joined.length - 1] = { kind: 'word', start: last.start, end: next!.end }
      i += 1
    } else if (last && extendsToken(text, last, token)) {
      joined[joined.length - 1] = { ...last, end: token.end }
    } else {
      joined.push(token)
    }
  }
  return joined
}

/** Web and mail addresses, without the punctuation that follows them. */
export function addressSpans(text: string): readonly Span[] {
  return Array.from(text.matchAll(ADDRESS), spanOfMatch)
}

/** A hyphen or an apostrophe between two words, or between a word and a number. */
function bindsWords(mark: string, last: Token, next: Token | undefined): boolean {
  if (!next || (!HYPHEN.test(mark) && !APOSTROPHE.test(mark))) return false
  if (last.kind === 'word')
    return next.kind === 'word' || (next.kind === 'number' && HYPHEN.test(mark))
  return last.kind === 'number' && next.kind === 'word' && HYPHEN.test(mark)
}

function extendsToken(text: string, last: Token, token: Token): boolean {
  if (token.kind === 'space') return last.kind === 'space'
  if (token.kind !== 'punctuation') return false
  const mark = text.slice(token.start, token.end)
  // What was joined before is one mark again and again: its two ends tell, however long it is.
  if (last.kind === 'punctuation') {
    return REPEATED.test(text[last.start]! + text[last.end - 1]! + mark)
  }
  if (last.kind !== 'word' || mark !== '.' || last.end - last.start >= 12) return false
  return DOTTED.test(text.slice(last.start, last.end))
}
