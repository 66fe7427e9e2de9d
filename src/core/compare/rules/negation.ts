import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { isContent } from '../negated-word.ts'
import { plainCounterpart } from '../plain-counterpart.ts'
import { isInSpans } from '../spans.ts'
import { linkBetween } from '../word-links.ts'
import { bothHaveMarkers, bothWays, markerCard, markersIn } from './marker-card.ts'
import type { FoundDivergence, Rule, Sides } from './rule.ts'

export const negationRule: Rule = {
  rule: 'negation',
  name: 'Negation',
  description:
    'One side negates (not, never, no one) what the other states plainly, with neither a negation nor a word that is negative in meaning.',
  find: findNegationDivergences,
}

/**
 * Longer sentences are rendered too freely for the bare presence of a negation to mean anything
 * (on professional translations of news half of the cards were idle above this many words).
 */
const MOST_WORDS = 32

/** A negation that a translation may turn round: `no doubt`, `not only`, `не лише`, `нет сомнений`. */
const TURNED =
  /^(?:(?:nobody|no one|none|nothing|no \p{L}+) (?:but|except)|не (?:зволік|барит|медл|допу)|not only|not just|not least|no doubt|no wonder|no later|no longer than|no less|no more than|no further|no sooner|not until|not before|not far|not long|not bad|not uncommon|not all|not without|not un\p{L}+|no\. ?\d|no stranger|never more|не \p{L}+ (?:\p{L}+ )?без |не (?:лише|тільки|только|лишь|просто|менш|більш|менее|более|раз|дивно|удив|исключ|виключ|сумн|секрет|далек|впервые|вперше|перв|перш|винят|дарма|зря|випадков|случайн|треба|без|последн|остан|прочь|проти)|нет (?:сомн|ничего|нужд)|немає (?:сумн|нічого див|потреб)|нічого див|ничего (?:стран|удив)|nicht (?:nur|zuletzt|weniger|mehr als|ohne|zu|selten)|kein (?:zweifel|wunder)|ne (?:manqu|serait)|n'(?:\p{L}+) (?:\p{L}+ )?que|no (?:sólo|solo|solamente)|no \p{L}+ más que|nie tylko|不仅|不但|不久|不断|لا (?:يزال|تزال|يزالون|زال|سيما|بد))/iu

/** `not … until`, `не … кроме`: the whole says that something is so, then or there only. */
const RESTRICTED =
  /^\S+\s[^.!?;]{2,70}?\s(?:until|till|unless|before|but|except|other than|поки|доки|пока|кроме|крім|окрім|bis|bevor|außer|que|sino|dopóki|oprócz)\s/iu

/** `No one failed to notice`: with another negative word behind it, it says that all did. */
const OF_ALL =
  /^(?:no one|nobody|none|nothing|no|never|ніхто|ніщо|жод\p{L}+|никто|ничто|niemand|nichts|kein\p{L}*|nie|nikt|nic|żad\p{L}+|nadie|nada|ning\p{L}+|nunca)$/iu

function findNegationDivergences(sides: Sides): readonly FoundDivergence[] {
  if (!bothHaveMarkers(sides)) return []
  return bothWays(sides, (own, other, place) => {
    if (own.words.length > MOST_WORDS || other.words.length > MOST_WORDS) return undefined
    if (markersIn(other, 'negation').length > 0) return undefined
    // Negative words of the other side are spoken for by those of this one, if it has as many.
    const [free, freeThere] = [freeNegatives(sides, own, other), freeNegatives(sides, other, own)]
    if (freeThere > free) return undefined
    for (const negation of markersIn(own, 'negation')) {
      if (isTurned(own, other, negation) || isSubordinate(own, negation)) continue
      if (free > freeThere && OF_ALL.test(own.slice(negation))) continue
      const plain = plainCounterpart(sides, own, other, negation)
      if (plain === undefined) continue
      const says =
        plain === null
          ? 'nothing on the other side does'
          : `the other side says “${other.slice(plain)}” without a negation`
      const explanation = `“${own.slice(negation)}” negates; ${says}.`
      return markerCard('negation', sides, ...place(negation, plain ?? undefined), explanation)
    }
    return undefined
  })
}

/** `Without consent it will not enter into force`: it does with consent only, as the other side may say. */
const WITHOUT = /(?:^|\s)(?:without|без|ohne|sans|sin|bez)\s[^.!?;]{2,70}$/iu

function isTurned(own: PassageReading, other: PassageReading, negation: Span): boolean {
  const before = own.text.slice(0, negation.start)
  if (WITHOUT.test(before) && !/(?<!\p{L})(?:without|без|ohne|sans|sin|bez)\s/iu.test(other.text))
    return true
  const from = own.text.slice(negation.start)
  if (TURNED.test(from.slice(0, 30)) || RESTRICTED.test(from)) return true
  // `so hoch wie seit Jahren nicht`: higher than ever.
  return /\swie\s[^,.]*$/u.test(before) && own.tag === 'de'
}

/**
 * Words that are negative in meaning, beside the negations themselves, that render no word of the
 * other side: `closed` beside `закрили` turns nothing round.
 */
function freeNegatives(sides: Sides, own: PassageReading, other: PassageReading): number {
  const link = linkBetween(sides)
  const negations = markersIn(own, 'negation')
  return markersIn(own, 'negationLike').filter(
    (marker) =>
      !isInSpans(marker, negations) &&
      !own.words.some(
        (word) =>
          word.start === marker.start &&
          isContent(own, word) &&
          other.words.some((theirs) => (own === sides.a ? link(word, theirs) : link(theirs, word))),
      ),
  ).length
}

/** Relative clauses describe; their negations turn into adjectives (`who do not know`: ignorant). */
const RELATIVE =
  /[,—–(]\s*(?:\p{L}+\s+)?(?:who|whom|which|that|where|як\p{L}+|що|хто|кого|котор\p{L}+|кто|что|где|де|die|der|das|den|dem|denen|deren|dessen|qui|que|dont|któr\p{L}+|cual\p{L}*)\s(?:\p{L}+[\s,]+){0,6}$/iu

function isSubordinate(passage: PassageReading, negation: Span): boolean {
  if (!RELATIVE.test(passage.text.slice(0, negation.start).slice(-90))) return false
  // `said that …` reports: what it negates is the statement itself.
  const says = /(?:що|что|that|dass|que|że)\s(?:\p{L}+[\s,]+){0,6}$/iu
  return !says.test(passage.text.slice(0, negation.start))
}
