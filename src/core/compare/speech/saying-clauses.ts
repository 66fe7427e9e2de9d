import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { attitudeVerbs } from './attitudes.ts'
import { isInSpans } from '../../spans.ts'

/** Words that a clause which only names the speaker has at most. */
const MOST_WORDS = 10

/** What a clause has that says more than who speaks. */
const SAYS_MORE =
  /(?<!\p{L})(?:that|adding|because|how|why|що|щоб|как|що|что|чтобы|dass|daß|que|qu['’]|że|أن|إن)(?!\p{L})/iu

/** Behind the verb an English speaker's clause has a place or a time, nothing that was said. */
const ENGLISH_OBJECT = /^\s(?:she|he|it|they|there|this|the|a|his|her|its|their)\s/iu

const SAYING = ['say', 'claim', 'admit', 'deny'] as const
/** What these are about is more often a thing than what was said. */
const DOING = ['promise', 'threaten'] as const

/** Clauses at the beginning or the end of sentences that name who says it: `…, the mayor told reporters.` */
export function sayingClauses(passage: PassageReading): readonly Span[] {
  const said: readonly Span[] = [
    ...SAYING.flatMap((marker) => passage.markers(marker)),
    ...[...DOING.flatMap((marker) => passage.markers(marker)), ...attitudeVerbs(passage)].filter(
      (verb) => parts(verb, passage.text),
    ),
  ]
  if (said.length === 0) return []
  return clausesOf(passage.text).filter((clause) => {
    const text = passage.text.slice(clause.start, clause.end)
    const verb = said.find((marker) => isInSpans(marker, [clause]))
    if (verb === undefined || SAYS_MORE.test(text)) return false
    if (passage.tag === 'en' && hasObject(passage, verb, clause)) return false
    return passage.words.filter((word) => isInSpans(word, [clause])).length <= MOST_WORDS
  })
}

/** One is told something: behind that verb stands a hearer. */
function hasObject({ text }: PassageReading, verb: Span, clause: Span): boolean {
  const isTold = /^(?:told|tells?)$/iu.test(text.slice(verb.start, verb.end))
  return !isTold && ENGLISH_OBJECT.test(text.slice(verb.end, clause.end))
}

/** Does it open a clause or close it, with the speaker alone beside it: `…, обіцяють у міськраді`? */
function parts({ start, end }: Span, text: string): boolean {
  return /[,–—»”"]\s*$/u.test(text.slice(0, start)) || /^\s*(?:[.!?…,]|$)/u.test(text.slice(end))
}

/** The first and the last piece between commas, dashes and quotation marks of each sentence. */
function clausesOf(text: string): readonly Span[] {
  const clauses: Span[] = []
  for (const sentence of text.matchAll(/[^.!?…。！？]+(?:[.!?…](?!\s|$)[^.!?…。！？]+)*/gu)) {
    const pieces = [...sentence[0].matchAll(/[^,:;—–«»“”„"،，：]+/gu)]
    if (pieces.length < 2) continue
    for (const piece of new Set([pieces[0]!, pieces.at(-1)!])) {
      const start = sentence.index + piece.index
      clauses.push({ start, end: start + piece[0].length })
    }
  }
  return clauses
}
