import { stem } from '../../text/stem.ts'
import { foldCase, normaliseForComparison } from '../../text/normalise.ts'
import type { Span } from '../../model.ts'
import { readWords, type PassageReading } from '../passage.ts'
import { termOf, type FoundDivergence, type GlossaryTerm, type Rule, type Sides } from './rule.ts'

export const termRule: Rule = {
  rule: 'term',
  name: 'Term',
  description:
    'A term of the glossary stands on one side, and none of its renderings on the other.',
  find: (sides) =>
    (sides.context.glossary ?? []).flatMap((term) => findTermDivergences(sides, term)),
}

function findTermDivergences(sides: Sides, term: GlossaryTerm): readonly FoundDivergence[] {
  const inA = findPhrase(sides.a, term.a)
  const inB = term.b.map((rendering) => findPhrase(sides.b, rendering)).find(Boolean)
  if (inA === undefined || inB !== undefined || term.b.length === 0) return []
  const renderings = term.b.map((rendering) => `“${rendering}”`).join(' or ')
  return [
    {
      rule: 'term',
      a: inA,
      b: null,
      explanation: `The glossary renders “${term.a}” by ${renderings}, which the other side does not have.`,
      term: termOf(term.a, undefined),
    },
  ]
}

/** Where the words of a phrase stand next to each other, in any inflection. */
export function findPhrase(passage: PassageReading, phrase: string): Span | undefined {
  const stems = readWords(phrase, passage.language).map((word) => word.stem)
  if (stems.length === 0) return undefined
  // Chinese words of a phrase may be cut otherwise in the text.
  if (/\p{Script=Han}/u.test(phrase)) {
    const at = passage.text.indexOf(phrase)
    return at === -1 ? undefined : { start: at, end: at + phrase.length }
  }
  const wanted = stems.map((one) => one)
  for (let from = 0; from + wanted.length <= passage.words.length; from++) {
    const matches = wanted.every((one, index) => {
      const word = passage.words[from + index]!
      return word.stem === one || sameAfterStem(word.key, one, passage)
    })
    if (matches) {
      const last = passage.words[from + wanted.length - 1]!
      return { start: passage.words[from]!.start, end: last.end }
    }
  }
  return undefined
}

/** Stemmers leave different lengths for different forms now and then. */
function sameAfterStem(key: string, wanted: string, passage: PassageReading): boolean {
  const own = stem(foldCase(normaliseForComparison(key), passage.language), passage.language)
  const [shorter, longer] = own.length < wanted.length ? [own, wanted] : [wanted, own]
  return shorter.length >= 4 && longer.startsWith(shorter) && longer.length - shorter.length <= 2
}
