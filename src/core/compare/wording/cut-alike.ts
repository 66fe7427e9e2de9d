import type { LanguageTag } from '../../model.ts'
import { stopWordsOf } from '../stop-words.ts'
import type { WordingToken } from './wording-tokens.ts'

/**
 * Chinese is cut into words by what stands around them: `他|昨天|在`, but `昨天|他在`. Cuts words that
 * only one text has in two where the other text has both halves as words and one is a grammar word;
 * of other halves, one might be there by chance (`会`, `议` for `会议`).
 */
export function cutAlike(
  tokens: readonly WordingToken[],
  others: readonly WordingToken[],
  language: LanguageTag,
): readonly WordingToken[] {
  if (!tokens.some(isCuttable)) return tokens
  const words = new Set(others.map(({ key }) => key))
  const grammar = stopWordsOf(language)
  return tokens.flatMap((token) => {
    if (words.has(token.key) || !isCuttable(token)) return [token]
    for (let at = 1; at < token.key.length; at++) {
      const halves = [token.key.slice(0, at), token.key.slice(at)]
      if (halves.every((half) => words.has(half)) && halves.some((half) => grammar.has(half)))
        return [part(token, 0, at), part(token, at, token.key.length)]
    }
    return [token]
  })
}

/** Two Chinese characters or more, each one UTF-16 unit and its own key. */
function isCuttable({ key, text }: WordingToken): boolean {
  return key === text && /^[\u3400-\u9fff]{2,}$/u.test(key)
}

function part(token: WordingToken, from: number, to: number): WordingToken {
  const text = token.text.slice(from, to)
  return { ...token, start: token.start + from, end: token.start + to, text, key: text }
}
