import type { Span } from '../../model.ts'
import type { MarkerClass } from '../markers/marker-table.ts'
import type { PassageReading } from '../passage.ts'
import { inSentences } from '../sentence-pairs.ts'
import { isInSpans } from '../../spans.ts'
import { cardOf } from '../card.ts'
import { bothHaveMarkers, bothWays, markersIn } from '../marker-card.ts'
import { patternsOf, wholeText, wholeWords, type ByLanguage } from '../stances/by-language.ts'
import { modeClash } from '../stances/mode-clashes.ts'
import { CLAUSE_END } from '../stances/negated-word.ts'
import type { FoundDivergence, Rule, Sides } from '../rule.ts'

export const modalityRule: Rule = {
  rule: 'modality',
  description:
    'What may happen on one side must happen, or simply happens, on the other (may, must, have to, should); what is planned or considered has happened there.',
  find: findModalityDivergences,
}

/** Longer passages have room for a duty of something else. */
const SHORT = 15

const DUTY: readonly MarkerClass[] = ['duty']

type Mode = 'possibility' | 'obligation'

const LIKE: Readonly<Record<Mode, MarkerClass>> = {
  possibility: 'possibilityLike',
  obligation: 'obligationLike',
}

const SAYS: Readonly<Record<Mode, string>> = {
  possibility: 'says that it is possible',
  obligation: 'says that it is required',
}

function findModalityDivergences(sides: Sides): readonly FoundDivergence[] {
  return bothHaveMarkers(sides) ? inSentences(sides, findInSentences) : []
}

function findInSentences(sides: Sides): readonly FoundDivergence[] {
  const clash = bothWays(sides, (own, other, place) => clashOf(sides, own, other, place))
  if (clash.length > 0) return clash.slice(0, 1)
  const missing = bothWays(sides, (own, other, place) => missingOf(sides, own, other, place))
  if (missing.length > 0) return missing
  return bothWays(sides, (own, other, place) => {
    const modes = modeClash(sides, own, other)
    return modes && cardOf('modality', sides, ...place(modes.own, modes.other), modes.explanation)
  }).slice(0, 1)
}

/** Possible on one side only, required on the other only. */
function clashOf(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  place: (own: Span | undefined, other: Span | undefined) => [Span | undefined, Span | undefined],
): FoundDivergence | undefined {
  // In short passages one word says how it is meant; longer ones may say it by others, too.
  const says = isShort(own, other) ? saysPlainly : saysSo
  if (says(other, 'possibility') || says(own, 'obligation')) return undefined
  const strong = markersIn(own, 'possibility')[0]
  // What one can do is often what one does; against a plain duty it is another thing.
  const possible = strong ?? markersIn(own, 'able')[0]
  const isSoft = strong !== undefined && isShort(own, other) && !sayOnly(own, other)
  const required = markersIn(other, 'obligation', ...(isSoft ? DUTY : []))[0]
  if (possible === undefined || required === undefined) return undefined
  // `must not` and `cannot` meet in translation.
  if (negatesBeside(own, possible) || negatesBeside(other, required)) return undefined
  const explanation = `“${own.slice(possible)}” ${SAYS.possibility}, “${other.slice(required)}” ${SAYS.obligation}.`
  return cardOf('modality', sides, ...place(possible, required), explanation)
}

function missingOf(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  place: (own: Span | undefined, other: Span | undefined) => [Span | undefined, Span | undefined],
): FoundDivergence | undefined {
  for (const mode of ['possibility', 'obligation'] as const) {
    const marker = markersIn(own, mode)[0]
    if (marker === undefined) continue
    if (mode === 'possibility' && sayOnly(own, other)) continue
    // One condition answers another.
    const beside = mode === 'possibility' ? own : undefined
    if (saysSo(other, mode, beside)) continue
    // `may not` and `must not` forbid: that is for negations to say.
    if (negatesBeside(own, marker) && negates(own, other, mode)) {
      if (mode === 'obligation' || !isDoubt(own, marker) || !negatesPlainly(other)) continue
    }
    const isPlain = mode === 'obligation' && isShort(own, other) && !negatesPlainly(own)
    const maySay = isPlain ? saysPlainly : saysSo
    if (maySay(other, 'possibility', beside)) continue
    if (!isOfDuty(own, marker) && markersIn(other, 'obligation').length > 0) continue
    if (markersIn(other, 'hedge', 'likelihood').length > 0) continue
    if (isAbility(own, marker) && Math.max(own.words.length, other.words.length) > SHORT) continue
    const explanation = `“${own.slice(marker)}” ${SAYS[mode]}; the other side says neither that it may nor that it must be so.`
    return cardOf('modality', sides, ...place(marker, undefined), explanation)
  }
  return undefined
}

const onlyOf = patternsOf(
  {
    en: 'only|solely',
    uk: 'тільки|лише|лиш',
    ru: 'только|лишь',
    de: 'nur',
    fr: "seulement|qu['’]avec",
    es: 'sólo|solo|solamente|únicamente',
    pl: 'tylko|jedynie',
    ar: 'فقط|إلا',
    zh: '只|仅',
  },
  wholeWords,
)

/** What may be so only then is so only then: `shall be … only with`, `може … тільки при`. */
function sayOnly(own: PassageReading, other: PassageReading): boolean {
  return onlyOf(own.tag).test(own.text) && onlyOf(other.tag).test(other.text)
}

/** `may have to`, `könnte … müssen`: it may be that it must; the other side says that it must. */
function isOfDuty(own: PassageReading, marker: Span): boolean {
  const beside = own.text.slice(marker.end).split(/[.,;:!?…]/u)[0]!
  return markersIn(own, 'obligation').some(
    ({ start, end }) => start >= marker.end && end - marker.end <= beside.length,
  )
}

function isShort(own: PassageReading, other: PassageReading): boolean {
  return own.words.length <= SHORT && other.words.length <= SHORT
}

/** `können`: translators put it in and leave it out, most of all in longer passages; `could` is less idle. */
function isAbility(own: PassageReading, marker: Span): boolean {
  const isCould = own.tag === 'en' && /^could$/iu.test(own.slice(marker))
  return isInSpans(marker, markersIn(own, 'able')) && !isCould
}

/** A negated possibility is for negations to say; so is a negated duty that is a ban over there. */
function negates(own: PassageReading, other: PassageReading, mode: Mode): boolean {
  return mode === 'possibility' || markersIn(other, 'negationLike').length > 0
}

/** `might not`, `може не`, `peut ne pas`: it is possible that not; `cannot`: it is impossible. */
const doubtOf = patternsOf(
  {
    en: 'might',
    uk: 'може|можуть',
    ru: 'может|могут',
    fr: 'peut|peuvent',
    es: 'puede|pueden',
    pl: 'może|mogą',
    zh: '可能',
  },
  wholeText,
)

function isDoubt(own: PassageReading, marker: Span): boolean {
  return (
    doubtOf(own.tag).test(own.slice(marker)) &&
    markersIn(own, 'negation').some(({ start }) => start >= marker.end && start - marker.end <= 1)
  )
}

/** Is there a negation in the clause of a marker? */
function negatesBeside(passage: PassageReading, marker: Span): boolean {
  return markersIn(passage, 'negation').some(({ start, end }) => {
    const between = passage.text.slice(Math.min(end, marker.end), Math.max(start, marker.start))
    return !CLAUSE_END.test(between) && !ifOf(passage.tag).test(between)
  })
}

function negatesPlainly(passage: PassageReading): boolean {
  return markersIn(passage, 'negation').length > 0
}

function saysPlainly(passage: PassageReading, mode: Mode): boolean {
  return markersIn(passage, mode).length > 0
}

/** `wird` and `会` are what will be, not what may be. */
const futureOf = patternsOf({ de: 'wird|werden', zh: '会' }, wholeText)

const IF: ByLanguage<string> = {
  en: 'if|whether',
  uk: 'якщо|чи',
  ru: 'если|ли',
  de: 'wenn|falls|ob',
  fr: 'si',
  es: 'si',
  pl: 'jeśli|czy',
  ar: 'إذا|لو',
  zh: '如果|是否',
}
/** A condition leaves it open whether something is so, unless both sides have it. */
const isIfOf = patternsOf(IF, wholeText)
const ifOf = patternsOf(IF, wholeWords)

function saysSo(passage: PassageReading, mode: Mode, beside?: PassageReading): boolean {
  const isIf = (one: PassageReading) => (marker: Span) => isIfOf(one.tag).test(one.slice(marker))
  const ifs = beside ? markersIn(beside, LIKE[mode]).filter(isIf(beside)).length : 0
  const says = markersIn(passage, mode, LIKE[mode]).filter(
    (marker) => !futureOf(passage.tag).test(passage.slice(marker)),
  )
  const rest = says.filter((marker) => !isIf(passage)(marker))
  return rest.length > 0 || says.length > ifs
}
