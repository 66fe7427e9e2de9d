import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { negationsOf } from '../stances/implied-negations.ts'
import { CLAUSE_END } from '../stances/negated-word.ts'
import { plainCounterpart, type Counterpart } from '../stances/plain-counterpart.ts'
import { isInSpans, overlaps } from '../../spans.ts'
import type { Opposed } from '../stances/opposed-predicates.ts'
import { saidOpposite } from '../stances/said-opposite.ts'
import { isTurned, saysUntil } from '../stances/turned-negations.ts'
import { linkBetween } from '../word-links.ts'
import { inSentences } from '../sentence-pairs.ts'
import { cardOf } from '../card.ts'
import { bothHaveMarkers, bothWays, markersIn, type Place } from '../marker-card.ts'
import type { FoundDivergence, Rule, Sides } from '../rule.ts'

export const negationRule: Rule = {
  rule: 'negation',
  description:
    'One side negates (not, never, no one) what the other states plainly, with neither a negation nor a word that is negative in meaning, or says the opposite (rejected, approved).',
  find: findNegationDivergences,
}

/**
 * Longer sentences are rendered too freely for the bare presence of a negation to mean anything
 * (on professional translations of news half of the cards were idle above this many words).
 */
const MOST_WORDS = 32

/** `No one failed to notice`: with another negative word behind it, it says that all did. */
const OF_ALL =
  /^(?:no one|nobody|none|nothing|no|never|ніхто|ніщо|жод\p{L}+|н[иі]|никто|ничто|niemand|nichts|kein\p{L}*|nie|nikt|nic|żad\p{L}+|nadie|nada|ning\p{L}+|nunca)$/iu

function findNegationDivergences(sides: Sides): readonly FoundDivergence[] {
  if (!bothHaveMarkers(sides)) return []
  return inSentences(sides, findInSentences)
}

function findInSentences(sides: Sides): readonly FoundDivergence[] {
  return bothWays(sides, (own, other, place) => {
    if (own.words.length > MOST_WORDS || other.words.length > MOST_WORDS) return undefined
    if (markersIn(other, 'negation').length > 0) return undefined
    const negatives = {
      negatives: freeNegatives(sides, own, other),
      negativesThere: freeNegatives(sides, other, own),
    }
    const opposite = saidOpposite(sides, own, other, (one, two) => freeNegatives(sides, one, two))
    const isOfNegation =
      opposite !== undefined && markersIn(own, 'negation').some((no) => overlaps(no, opposite.no))
    if (isOfNegation) return cardOfOpposites(sides, own, other, opposite, place)
    for (const { negation, isImplied } of negationsOf(own)) {
      if (isTurned(own, other, negation) || isSubordinate(own, negation)) continue
      const plain = plainCounterpart(sides, own, other, negation)
      if (plain === undefined) continue
      if (isImplied && !(plain?.isLinked && markersIn(other, 'negationLike').length === 0)) continue
      if (isAccountedFor({ own, other, negation, plain, ...negatives })) continue
      const says =
        plain === null
          ? 'nothing on the other side does'
          : `the other side says “${other.slice(plain)}” without a negation`
      const explanation = `“${own.slice(negation)}” negates; ${says}.`
      return cardOf('negation', sides, ...place(negation, plain ?? undefined), explanation)
    }
    return opposite && cardOfOpposites(sides, own, other, opposite, place)
  })
}

function cardOfOpposites(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  { no, yes }: Opposed,
  place: Place,
): FoundDivergence {
  const explanation = `“${own.slice(no)}” and “${other.slice(yes)}” say the opposite.`
  return cardOf('negation', sides, ...place(no, yes), explanation)
}

interface Balance {
  readonly own: PassageReading
  readonly other: PassageReading
  readonly negation: Span
  readonly plain: Counterpart | null
  /** Words negative in meaning that render nothing of the other side. */
  readonly negatives: readonly Span[]
  readonly negativesThere: readonly Span[]
}

/**
 * Negative words of the other side may say what the negation does; they are spoken for by those of
 * this side, if it has as many, and by what stands in another clause than the counterpart.
 */
function isAccountedFor(balance: Balance): boolean {
  const { own, other, negation, plain } = balance
  const negatives = balance.negatives.filter((marker) => !saysUntil(own.slice(marker)))
  const there = balance.negativesThere.filter((one) => !plain?.isNegative || !overlaps(one, plain))
  const isMore = there.length > negatives.length
  const isLinked = plain !== null && plain.isLinked && !isDoubled(own, other)
  if (isMore && !isLinked) return true
  // What is left over is a guess: beside any negative word it is none.
  if (!plain?.isLinked && markersIn(other, 'negationLike').length > 0) return true
  const near = inClauseOf(own, negation, negatives)
  if (isMore && inClauseOf(other, plain!, there).length > near.length) return true
  const isOfAll = OF_ALL.test(own.slice(negation)) && own.tag !== 'pl'
  return isOfAll && (isLinked ? near : negatives).length > there.length
}

/** Two negations may make up one restriction: `nicht …, wenn nicht …`, `nur, wenn …`. */
function isDoubled(own: PassageReading, other: PassageReading): boolean {
  return markersIn(own, 'negation').length > 1 || saysUntil(other.text)
}

/** Those that no comma or stop parts from a place: what a sentence says elsewhere turns nothing round. */
function inClauseOf(passage: PassageReading, at: Span, spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ start, end }) => {
    const between = start >= at.end ? [at.end, start] : [end, at.start]
    return !CLAUSE_END.test(passage.text.slice(between[0], between[1]))
  })
}

/** They say what stands against it, and turn nothing round. */
const CONCESSIVE = /^(?:despite|notwithstanding|попри|вопреки|всупереч|trotz|no obstante)$/iu

/**
 * Words that are negative in meaning, beside the negations themselves, that render no word of the
 * other side: `closed` beside `закрили` turns nothing round.
 */
function freeNegatives(sides: Sides, own: PassageReading, other: PassageReading): readonly Span[] {
  const link = linkBetween(sides)
  const negations = markersIn(own, 'negation')
  return markersIn(own, 'negationLike').filter(
    (marker) =>
      !isInSpans(marker, negations) &&
      !CONCESSIVE.test(own.slice(marker)) &&
      !own.words.some(
        (word) =>
          word.start === marker.start &&
          other.words.some((theirs) => (own === sides.a ? link(word, theirs) : link(theirs, word))),
      ),
  )
}

/** Characters between a verb of saying and the comma before what is said. */
const SAID_NEAR = 30

/** Relative clauses describe; their negations turn into adjectives (`who do not know`: ignorant). */
const RELATIVE =
  /[,—–(]\s*(?:\p{L}+\s+)?(?:who|whom|which|that|where|як\p{L}+|що|хто|кого|котор\p{L}+|кто|что|где|де|die|der|das|den|dem|denen|deren|dessen|qui|que|dont|któr\p{L}+|cual\p{L}*)\s(?:\p{L}+\s+){0,6}$/iu

function isSubordinate(passage: PassageReading, negation: Span): boolean {
  if (!RELATIVE.test(passage.text.slice(0, negation.start).slice(-90))) return false
  // `teilte mit, die Weinlese habe nicht …`: an article, and a statement.
  const opening = passage.text.slice(0, negation.start).lastIndexOf(',')
  const reported = markersIn(passage, 'say', 'claim').some(
    ({ end }) => end <= opening && opening - end <= SAID_NEAR,
  )
  if (reported) return false
  // `said that …` reports: what it negates is the statement itself.
  const says = /(?:що|что|that|dass|que|że)\s(?:\p{L}+[\s,]+){0,6}$/iu
  return !says.test(passage.text.slice(0, negation.start))
}
