import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { readWords, type PassageWord } from '../passage-words.ts'
import { areForms, wordForm } from '../word-forms.ts'
import { termOf, type FoundDivergence, type GlossaryTerm, type Rule, type Sides } from '../rule.ts'

export const termRule: Rule = {
  rule: 'term',
  description: 'A glossary term is on one side, and none of its translations on the other.',
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
      explanation: `The glossary translates “${term.a}” as ${renderings}, which the other side does not have.`,
      term: termOf(term.a, undefined),
    },
  ]
}

/** Where the words of a phrase stand next to each other, in any inflection. */
export function findPhrase(passage: PassageReading, phrase: string): Span | undefined {
  const wanted = readWords(phrase, passage.language)
  if (wanted.length === 0) return undefined
  // Chinese words of a phrase may be cut otherwise in the text.
  if (/\p{Script=Han}/u.test(phrase)) {
    const at = passage.text.indexOf(phrase)
    return at === -1 ? undefined : { start: at, end: at + phrase.length }
  }
  for (let from = 0; from + wanted.length <= passage.words.length; from++) {
    if (wanted.every((one, index) => isForm(passage.words[from + index]!, one))) {
      const last = passage.words[from + wanted.length - 1]!
      return { start: passage.words[from]!.start, end: last.end }
    }
  }
  return undefined
}

/** The same word in some inflection. */
function isForm(word: PassageWord, wanted: PassageWord): boolean {
  return (
    word.stem === wanted.stem ||
    areForms(word.form, wanted.form) ||
    areForms(wordForm(word.key), wordForm(wanted.key))
  )
}
