/** How many words a text has, as those who pay by the word count them. */
import type { LanguageTag } from '../model.ts'
import { tokenize } from './tokens.ts'

/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const SPACED_WORD = /\S*[\p{L}\p{N}]\S*/gu

/** What stands between white space and has a letter or a digit; without spaces, words of a dictionary. */
export function wordCount(text: string, language: LanguageTag): number {
  let count = 0
  for (const [run] of text.matchAll(SPACED_WORD)) {
    count += UNSPACED.test(run) ? dictionaryWords(run, language) : 1
  }
  return count
}

const dictionaryWords = (text: string, language: LanguageTag) =>
  tokenize(text, language).filter(({ kind }) => kind === 'word' || kind === 'number').length
