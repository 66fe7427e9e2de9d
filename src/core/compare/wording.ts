import { diffArrays } from 'diff'
import type { Difference, LanguageTag } from '../model.ts'

export interface WordingComparison {
  readonly differences: readonly Difference[]
  /** False where the comparison was cut short and large parts are marked as wholly different. */
  readonly precise: boolean
}

export interface WordingOptions {
  /** Milliseconds before the comparison gives up and answers coarsely. */
  readonly timeout?: number
}

/** The wording differences of two passages in one language. */
export function compareWording(
  a: string,
  b: string,
  language: LanguageTag,
  options: WordingOptions = {},
): WordingComparison {
  const wordsA = words(a, language)
  const wordsB = words(b, language)
  const changes = diffArrays(
    wordsA.map((word) => key(word.text)),
    wordsB.map((word) => key(word.text)),
    { timeout: options.timeout ?? 1500 },
  ) as readonly { added?: boolean; removed?: boolean; count: number }[] | undefined
  if (changes === undefined) {
    const whole = { a: { start: 0, end: a.length }, b: { start: 0, end: b.length } }
    return { differences: [{ ...whole, kind: 'substitution' }], precise: false }
  }
  const differences: Difference[] = []
  let atA = 0
  let atB = 0
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]!
    if (!change.added && !change.removed) {
      atA += change.count
      atB += change.count
      continue
    }
    let toA = atA
    let toB = atB
    for (; index < changes.length; index++) {
      const part = changes[index]!
      if (part.removed) toA += part.count
      else if (part.added) toB += part.count
      else break
    }
    index -= 1
    differences.push({
      a: span(wordsA, atA, toA, a.length),
      b: span(wordsB, atB, toB, b.length),
      kind: toA === atA ? 'addition' : toB === atB ? 'omission' : 'substitution',
    })
    atA = toA
    atB = toB
  }
  return { differences, precise: true }
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

function words(text: string, language: LanguageTag): readonly Word[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return [...segmenter.segment(text)].map((piece) => ({
    text: piece.segment,
    start: piece.index,
    end: piece.index + piece.segment.length,
  }))
}

function key(word: string): string {
  return word.normalize('NFC').replaceAll(/['’ʼ]/g, "'")
}

function span(words: readonly Word[], from: number, to: number, length: number) {
  const start = words[from]?.start ?? length
  return { start, end: to > from ? words[to - 1]!.end : start }
}
