/** The words of a run as they stand in the text. */
import { lowerCase } from '../text/lower-case.ts'
import type { TextFeatures } from './features.ts'

/** Words that are shown of a run; a longer one is cut. */
const SHOWN = 12

/** Words `from` … `from + length` of a segment, whose text it is; the first ones and `…` of a long run. */
export function wordsOfRun(
  text: string,
  features: TextFeatures,
  segment: number,
  from: number,
  length: number,
): string {
  const { starts, words } = features.order!
  const lower = lowerCase(text, features.language).replace(/['’ʼ`]/g, '’')
  const shown = Math.min(length, SHOWN)
  let start = -1
  let end = 0
  for (let k = 0; k < from + shown; k++) {
    const { key, surface } = features.vocabulary[words[starts[segment]! + k]!]!
    const word = key.startsWith('#') ? lowerCase(surface, features.language) : key
    const at = lower.indexOf(word, end)
    if (at < 0) continue
    if (k >= from && start < 0) start = at
    end = at + word.length
  }
  return start < 0 ? '' : text.slice(start, end) + (shown < length ? ' …' : '')
}
