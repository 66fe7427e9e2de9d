import type { Span } from '../../model.ts'
import type { MarkerClass } from '../markers/marker-table.ts'
import type { PassageReading } from '../passage.ts'
import { hasMarker } from '../markers/find-markers.ts'
import { attitudeVerbs, mayTellAttitude } from '../speech/attitudes.ts'
import { hasSource, namedSource } from '../speech/named-sources.ts'
import { hasSpeakerClause } from '../speech/speaker-clause.ts'
import { overlaps } from '../../spans.ts'
import { cardOf } from '../card.ts'
import { bothHaveMarkers, bothWays, markersIn } from '../marker-card.ts'
import { neighbours, type FoundDivergence, type Rule, type Sides } from '../rule.ts'

export const attributionRule: Rule = {
  rule: 'attribution',
  description:
    'The verb of saying differs in force (said, claimed, admitted, denied, promised, threatened), or one side names no source at all, or another one.',
  find: findAttributionDivergences,
}

/** Verbs of saying that do more than report, with what a translation may use for them. */
const FORCES: readonly (readonly [MarkerClass, MarkerClass])[] = [
  ['claim', 'claimLike'],
  ['deny', 'denyLike'],
  ['admit', 'admitLike'],
  ['promise', 'promiseLike'],
  ['threaten', 'threatenLike'],
  ['accuse', 'accuseLike'],
]
const FORCE_CLASSES = FORCES.map(([force]) => force)

function findAttributionDivergences(sides: Sides): readonly FoundDivergence[] {
  if (!bothHaveMarkers(sides)) return []
  const force = bothWays(sides, (own, other, place) => forceOf(sides, own, other, place))
  if (force.length > 0) return force.slice(0, 1)
  const attitude = bothWays(sides, (own, other, place) => attitudeOf(sides, own, other, place))
  if (attitude.length > 0) return attitude.slice(0, 1)
  const missing = bothWays(sides, (own, other, place) => missingOf(sides, own, other, place))
  return missing.length > 0 ? missing : otherSource(sides)
}

/** The police say it here, the neighbours there. */
function otherSource(sides: Sides): readonly FoundDivergence[] {
  const { a, b } = sides
  const one = namedSource(a)
  const two = one && namedSource(b)
  if (one === undefined || two === undefined) return []
  if (hasSource(b, one) || hasSource(a, two)) return []
  const explanation = `“${a.slice(one)}” says it on one side, “${b.slice(two)}” on the other.`
  return [cardOf('attribution', sides, one, two, explanation)]
}

/** `claimed` here, a plain `said` or another force there. */
function forceOf(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  place: Place,
): FoundDivergence | undefined {
  for (const [force, like] of FORCES) {
    const verb = markersIn(own, force)[0]
    if (verb === undefined || markersIn(other, force, like).length > 0) continue
    if (RECOGNISES.test(own.slice(verb)) && !reports(own, verb)) continue
    // Words in quotation marks are claimed and said alike.
    if (force === 'claim' && quotes(own) && quotes(other)) continue
    const against: readonly MarkerClass[] = force === 'deny' ? ['confirm'] : []
    const said = markersIn(other, 'say', ...against, ...FORCE_CLASSES)[0]
    if (said === undefined) continue
    const explanation = `“${own.slice(verb)}” and “${other.slice(said)}” attribute the statement with different force.`
    return cardOf('attribution', sides, ...place(verb, said), explanation)
  }
  return undefined
}

/** `complained`, `insisted` here, a plain `said` or another attitude there. */
function attitudeOf(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  place: Place,
): FoundDivergence | undefined {
  const said = markersIn(other, 'say', ...FORCE_CLASSES)
  if (said.length === 0) return undefined
  const verbs = attitudeVerbs(own)
  const verb = verbs.find(
    (one) => !mayTellAttitude(other, one.attitude) && (reports(own, one) || isInverted(own, one)),
  )
  if (verb === undefined) return undefined
  // What others say on this side stands on the other side, too.
  const besides = markersIn(own, 'say', ...FORCE_CLASSES).filter((one) => !overlaps(one, verb))
  if (besides.length >= said.length) return undefined
  const explanation = `“${own.slice(verb)}” and “${other.slice(said[0]!)}” attribute the statement with different force.`
  return cardOf('attribution', sides, ...place(verb, said[0]), explanation)
}

/** A source is named on one side only. */
function missingOf(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  place: Place,
): FoundDivergence | undefined {
  const said =
    markersIn(own, 'say')[0] ??
    markersIn(own, 'claim', 'admit').find(
      (verb) => reports(own, verb) && !(own.tag === 'zh' && RECOGNISES.test(own.slice(verb))),
    ) ??
    [...markersIn(own, 'promise', 'deny', 'threaten'), ...attitudeVerbs(own)].find(
      (verb) => isInverted(own, verb) || saysThat(own, verb) || closesSentence(own, verb),
    )
  if (said === undefined || isUnsaid(own, said)) return undefined
  if (ACTS.test(own.slice(said)) && !reports(own, said)) return undefined
  if (markersIn(other, 'say', 'sayLike', 'confirm', 'hedge', ...FORCE_CLASSES).length > 0) {
    return undefined
  }
  if (isSpeech(other) || hasSpeakerClause(other) || isSaidNearby(sides, other)) return undefined
  const explanation = `“${own.slice(said)}” attributes the statement; the other side names no source.`
  return cardOf('attribution', sides, ...place(said, undefined), explanation)
}

/** Verbs that do something by saying it, or to a thing: `declared a holiday`, `отметили праздник`. */
const ACTS =
  /^(?:declar|announc|mention|stress|underlin|report|оголо|відзнач|відміт|вказ|повідом|объяв|отме|указ|сообщ|verkünd|kündig|meld|beton|berich|annonc|soulign|indiqu|rappel|anunci|señal|subray|ogł|zaznacz|podkreś|أعلن|ذكر|أشار|指出|透露)/iu

/** Admits that something is so, or recognises a thing: `признали достойным`, `recognised the state`. */
const RECOGNISES = /^(?:admit|призна[лю]|визна[вюл]|uzna|reconn|recono|acknowledg|承认|اعترف|أقر)/iu

/** `said nothing`, `не сказав жодного слова`. */
function isUnsaid(own: PassageReading, said: Span): boolean {
  return markersIn(own, 'negation').some(
    ({ start, end }) =>
      (end <= said.start && said.start - end <= 2) || (start >= said.end && start - said.end <= 2),
  )
}

function quotes(passage: PassageReading): boolean {
  return passage.quotations.length > 0 || /["“”«»„]/u.test(passage.text)
}

const CLAUSE =
  /(?:[,:]|^(?:\s(?:to|having))?\s(?:\p{L}+ing|à|avoir)(?!\p{L})|(?<!\p{L})(?:that|was|were|is|are|had|has|have|will|would|що|что|dass|que|że|[وبفل]?أن|[وف]?إن)(?!\p{L}))/iu

/** A clause follows, so that something is claimed to be so; luggage and lives are claimed, too. */
function reports(own: PassageReading, verb: Span): boolean {
  const [clause] = own.text.slice(verb.end).split(/[.!?;]/u)
  // `…, said the governor`, `as the agency reports`.
  if (
    /(?:[,”»"“—–]|(?<!\p{L})(?:as|як|как|wie|comme|como|jak))\s*$/iu.test(
      own.text.slice(0, verb.start),
    )
  )
    return true
  return own.tag === 'zh' || CLAUSE.test(clause!) || closesSentence(own, verb)
}

/** `…, the emergency service reported on Monday.`: a clause behind the words that were said. */
function closesSentence(own: PassageReading, { start, end }: Span): boolean {
  return SUBJECT.test(own.text.slice(0, start)) && NOTHING_SAID.test(own.text.slice(end))
}

const SUBJECT = /[,”»"“—–]\s*[^,;:.!?”»"]{1,70}$/u
/** The end, or when and where it was said. */
const NOTHING_SAID =
  /^\s*(?:$|[.!?…]|,|(?:on|in|at|to|after|during|via|late|earlier|yesterday|today|this|last)\s)/u

/** `…, обіцяють у міськраді`: the verb opens a clause behind what was said. */
function isInverted(own: PassageReading, { start, end }: Span): boolean {
  return (
    /[,”»"“—–]\s*$/u.test(own.text.slice(0, start)) && /^[^,:;]{3,80}$/u.test(own.text.slice(end))
  )
}

/** `warned the drivers that`: what was said follows as a clause. */
function saysThat(own: PassageReading, { end }: Span): boolean {
  return SAYS_THAT.test(own.text.slice(end))
}

const SAYS_THAT =
  /^(?:\s[\p{L}’'-]+){0,4}(?:,\s(?:що|что|dass|że|щоб|чтобы)|\s(?:that|que|qu['’]\p{L}+))(?!\p{L})/iu

type Place = (
  own: Span | undefined,
  other: Span | undefined,
) => [Span | undefined, Span | undefined]

/** Quotation marks, or a dash or a colon as between a speaker and the words. */
function isSpeech(passage: PassageReading): boolean {
  return passage.quotations.length > 0 || SPEECH.test(passage.text)
}

/** A dash at the beginning, a speaker of few words before a colon or behind a dash. */
const SPEECH = /^\s*[–—-]\s|(?:^|[.!?…]\s)(?:[^\s:]+\s){0,7}[^\s:]+:\s|\s[–—-]\s(?:\S+\s){0,4}\S+$/u

/** The other side may name its source one or two segments away, for a whole speech. */
function isSaidNearby(sides: Sides, other: PassageReading): boolean {
  const nearby = neighbours(sides, other)
  return hasMarker(nearby, other.language, 'say', ...FORCE_CLASSES)
}
