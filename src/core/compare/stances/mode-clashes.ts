import type { Span } from '../../model.ts'
import { markersIn } from '../marker-card.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import type { Sides } from '../rule.ts'
import { isInSpans } from '../../spans.ts'
import { linkBetween } from '../word-links.ts'
import { isDone } from './done-actions.ts'
import { isOpen, modesIn, type Mode } from './modes.ts'
import { CLAUSE_END, isContent } from './negated-word.ts'
import { sameNegativeVerb } from './negative-verbs.ts'
import { isSameAction } from './plain-actions.ts'

/** What one side says of an action, and what the other does. */
export interface ModeClash {
  readonly own: Span
  readonly other: Span
  readonly explanation: string
}

/** Content words behind a mode that may be the verb that it is said of. */
const REACH = 2
/** Passages above this many words are rendered too freely. */
const MOST_WORDS = 36

/**
 * An action that is planned, weighed, permitted or advised on one side and done, said plainly or
 * required on the other. It is the same action by a dictionary, its sound or the list of actions;
 * of a duty alone the whole passages are compared.
 */
export function modeClash(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
): ModeClash | undefined {
  if (Math.max(own.words.length, other.words.length) > MOST_WORDS) return undefined
  if (isNegated(own) || isNegated(other)) return undefined
  return (
    adviceAsDuty(own, other) ??
    optionAsDuty(own, other) ??
    actionClash(sides, own, other, 'weighed') ??
    actionClash(sides, own, other, 'plan') ??
    actionClash(sides, own, other, 'permit')
  )
}

function isNegated(passage: PassageReading): boolean {
  return markersIn(passage, 'negation').length > 0
}

const SAYS: Readonly<Partial<Record<Mode, readonly [here: string, there: string]>>> = {
  plan: ['says that it is planned', 'that it has happened'],
  weighed: ['says that it is under consideration', 'what happens'],
  permit: ['says that it is permitted', 'what happens'],
}

/** `Is to be merged`, `have been merged`; `considers selling`, `will sell`. */
function actionClash(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  mode: 'plan' | 'weighed' | 'permit',
): ModeClash | undefined {
  const [marker, more] = modesIn(own, mode)
  if (marker === undefined || more !== undefined || modesIn(other, mode).length > 0)
    return undefined
  const isFact = mode === 'weighed' ? !saysElse(other) : !isOpen(other)
  if (!isFact) return undefined
  const action = counterpart(sides, own, other, marker)
  if (action === undefined || (mode === 'plan' && !isDone(other, action))) return undefined
  const [here, there] = SAYS[mode]!
  const explanation = `“${own.slice(marker)}” ${here}; “${other.slice(action)}” says ${there}.`
  return { own: marker, other: { start: action.start, end: action.end }, explanation }
}

/** A plan is less than a fact, and more than a thought; all that says less excuses it. */
function saysElse(passage: PassageReading): boolean {
  if (modesIn(passage, 'plan').length === 0 && !isOpen(passage)) return false
  const isFuture = FUTURE.test(passage.text)
  const hedges = markersIn(passage, 'possibility', 'likelihood', 'hedge', 'able', 'obligation')
  return !isFuture || hedges.length > 0 || CONSIDERS.test(passage.text)
}

/** What will be is as sure as can be. */
const FUTURE =
  /(?<!\p{L})(?:will|буде|будуть|будет|будут|wird|werden|będzie|będą|va|vont|van)(?!\p{L})|将/iu
const CONSIDERS =
  /(?<!\p{L})(?:consider|weigh|mull|think|idea|propos|plan|inten|review|stud|explor|debat|discuss|option|hope|want|розгля|обмірк|дума|план|намір|збира|пропон|хоч|рассм|обдум|намер|собир|предл|хот|prüf|erwäg|überleg|plan|gedank|denk|vorschl|möcht|woll|will(?=\s\p{L}+\s)|envisag|étud|song|réfl|prév|pens|baraj|estud|sopes|contempl|plante|rozważ|zastanaw|zamierz|chc|propon)\p{L}*|考虑|研究|计划|打算/iu

/** The word of the other side for the verb behind a mode. */
function counterpart(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  marker: Span,
): PassageWord | undefined {
  const link = linkBetween(sides)
  const linked = (word: PassageWord, candidate: PassageWord): boolean =>
    (own === sides.a ? link(word, candidate) : link(candidate, word)) ||
    isSameAction(word, own.tag, candidate, other.tag)
  const said = markersIn(other, 'say', 'sayLike')
  const negative = sameNegativeVerb(own, other, marker)
  if (negative !== undefined) return other.words.find(({ start }) => start === negative.start)
  for (const word of governed(own, marker)) {
    const found = other.words.find(
      (candidate) =>
        isContent(other, candidate) && !isInSpans(candidate, said) && linked(word, candidate),
    )
    if (found !== undefined) return found
  }
  return undefined
}

/** Verbs that a mode may be said of: right behind it; in German, those that close its clause. */
function governed(passage: PassageReading, marker: Span): readonly PassageWord[] {
  const behind = passage.words.filter(
    (word) =>
      word.start >= marker.end &&
      isContent(passage, word) &&
      !CLAUSE_END.test(passage.text.slice(marker.end, word.start)),
  )
  if (passage.tag !== 'de') return behind.slice(0, REACH)
  return behind.filter((word) => /^\p{Ll}.*n$/u.test(word.text)).slice(-REACH)
}

/** Advised here, required there: `are encouraged to`, `must`. */
function adviceAsDuty(own: PassageReading, other: PassageReading): ModeClash | undefined {
  const counsel = modesIn(own, 'counsel')[0]
  const advice = counsel ?? modesIn(own, 'advice')[0]
  if (advice === undefined || isRequired(own)) return undefined
  // `Should` and `должен` meet in translation; `is advised to` and `должен` do not.
  const duties = modesIn(other, 'strict')
  const duty = duties[0] ?? (counsel && markersIn(other, 'obligation')[0])
  if (duty === undefined) return undefined
  const says = [...modesIn(other, 'advice'), ...modesIn(other, 'counsel')]
  if (says.length > 0) return undefined
  const explanation = `“${own.slice(advice)}” gives advice; “${other.slice(duty)}” says that it is required.`
  return { own: advice, other: duty, explanation }
}

/** Left to each here, required there: `voluntary`, `обов’язковий`. */
function optionAsDuty(own: PassageReading, other: PassageReading): ModeClash | undefined {
  const option = modesIn(own, 'optional')[0]
  const duty = modesIn(other, 'compulsory')[0]
  if (option === undefined || duty === undefined) return undefined
  if (modesIn(own, 'compulsory').length + modesIn(other, 'optional').length > 0) return undefined
  const explanation = `“${own.slice(option)}” leaves the choice; “${other.slice(duty)}” says that it is required.`
  return { own: option, other: duty, explanation }
}

function isRequired(passage: PassageReading): boolean {
  return modesIn(passage, 'strict').length > 0
}
