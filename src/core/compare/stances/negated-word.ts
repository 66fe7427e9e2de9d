import type { Span } from '../../model.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { stopWordsOf } from '../stop-words.ts'

/** Words between a negation and the word that it negates: `has not yet been published`. */
const AFTER = 5
/** A negation may close its clause: `Einen Plan gibt es nicht`, `розв'язання конфлікту немає`. */
const BEFORE = 4

/** Negations of a noun, which may stand a word away: `no other country voted`, `没有达成协议`. */
const OF_NOUN =
  /^(?:no|none|nobody|no one|nothing|нет|немає|нема|kein\p{L}*|niemand\p{L}*|nichts|жодн\p{L}*|brak|ningun\p{L}*|ningún|没有|没|不|未)$/iu

/** `There is no water in the well`: what there is not, and no more, is negated. */
const THERE_IS =
  /(?<!\p{L})(?:there (?:is|are|was|were|be|been)|gib(?:t es|t)|gab(?: es)?|es gibt|es gab)\s$/iu

/** Negations that may follow what they negate. */
const BEHIND = /^(?:нет|немає|нема|nicht|没有|brak)$/iu

/**
 * The words that a negation may negate, the likeliest first: the next content word of the clause
 * with the grammar words on the way to it, and, where the negation may stand behind, the words
 * before it. The negation itself is none of them.
 */
export function negatedWords(passage: PassageReading, negation: Span): readonly PassageWord[] {
  const words = passage.words.filter((word) => passage.tag !== 'fr' || !SECOND_HALF.test(word.key))
  const first = words.findIndex((word) => word.start >= negation.end)
  const after =
    first === -1 ? [] : inClause(passage, negation.end, words.slice(first, first + AFTER))
  const text = passage.slice(negation)
  const isLight = after.some((word) => LIGHT.test(word.key))
  const isOfNoun = OF_NOUN.test(text) && !THERE_IS.test(passage.text.slice(0, negation.start))
  const following = upToContent(passage, after, isOfNoun || isLight ? 2 : 1)
  // `没有在香港上市的计划`: what there is not closes the clause.
  if (text === '没有') return [...following, ...restOfClause(passage, negation)]
  if (!BEHIND.test(text)) return following
  if (/^nicht$/iu.test(text)) return ofGermanVerb(passage, negation, following)
  const before = words.filter((word) => word.end <= negation.start).slice(-BEFORE)
  return [...following, ...inClause(passage, negation.start, before.toReversed())]
}

/** What stands behind the verb of a French negation: `n’a jamais rencontré`. */
const SECOND_HALF = /^(?:pas|plus|jamais|rien|personne|aucune?|guère|point|nul(?:le)?)$/u

/** Verbs that say little without their object: `не дала дозволу`, `did not give permission`. */
const LIGHT =
  /^(?:да(?:в|ла|ли|ло|л|є|ють|ет|ют|ст|сть|дуть|дут|ти|ть)|нада[вл]\p{L}*|мал[аи]|має|ма[вє]|мають|отрима[вл]\p{L}*|получи[л]\p{L}*|give|gives|gave|given|have|get|got|make|made|take|took|gegeben|gab|donné|accordé|dio|dado|dał[ai]?|dali)$/u

function restOfClause(passage: PassageReading, at: Span): readonly PassageWord[] {
  return inClause(
    passage,
    at.end,
    passage.words.filter(({ start }) => start >= at.end),
  )
}

/** The finite verb may stand far before its negation: `Der Zoo schließt auch im Winter nicht`. */
const GERMAN_BEFORE = 9

/** `nicht` negates verbs and what is said of things, not the things. */
function ofGermanVerb(
  passage: PassageReading,
  negation: Span,
  following: readonly PassageWord[],
): readonly PassageWord[] {
  const isVerbal = (word: PassageWord): boolean => !/^\p{Lu}/u.test(word.text)
  const behind = following.filter(isVerbal)
  if (behind.some((word) => isContent(passage, word))) return behind
  const before = passage.words.filter((word) => word.end <= negation.start).slice(-GERMAN_BEFORE)
  return [...behind, ...inClause(passage, negation.start, before.toReversed()).filter(isVerbal)]
}

/** Marks that part clauses. */
export const CLAUSE_END = /[,;:.!?…()—–。，；：！？،؛]/u

/** The words up to the first that no clause boundary parts from the place before. */
function inClause(
  passage: PassageReading,
  at: number,
  words: readonly PassageWord[],
): readonly PassageWord[] {
  let last = at
  for (const [index, word] of words.entries()) {
    const between =
      word.start >= last ? passage.text.slice(last, word.start) : passage.text.slice(word.end, last)
    if (CLAUSE_END.test(between)) return words.slice(0, index)
    last = word.start >= last ? word.end : word.start
  }
  return words
}

/** Words that may stand between an English negation and its verb; lists of stop words have verbs, too. */
const ENGLISH_GRAMMAR = new Set(
  'be am is are was were been being have has had having do does did to the a an any yet even ever so very able in on at of for with from by all much many more most only just really now still again also be i you he she it we they his her its their our your this that these those one longer before since when while if because as and or that who which where than'.split(
    ' ',
  ),
)

function upToContent(
  passage: PassageReading,
  words: readonly PassageWord[],
  contents: number,
): readonly PassageWord[] {
  let left = contents
  const last = words.findIndex((word) => maySay(passage, word) && --left === 0)
  return last === -1 ? words : words.slice(0, last + 1)
}

/** A content word, or an English verb that lists of stop words have: `asked`, `found`. */
export function maySay(passage: PassageReading, word: PassageWord): boolean {
  return passage.tag === 'en' ? !ENGLISH_GRAMMAR.has(word.key) : isContent(passage, word)
}

export function isContent(passage: PassageReading, word: PassageWord): boolean {
  const least = /^(?:zh|ja)$/.test(passage.tag) ? 1 : 3
  return word.key.length >= least && !stopWordsOf(passage.language).has(word.key)
}
