import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { CLAUSE_END, isContent } from '../negated-word.ts'
import { sameNegativeVerb } from '../negative-verbs.ts'
import { plainCounterpart, type Counterpart } from '../plain-counterpart.ts'
import { isInSpans, overlaps } from '../spans.ts'
import { linkBetween } from '../word-links.ts'
import { sentencePairs, shifted } from '../sentence-pairs.ts'
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
const TURNED = new RegExp(
  String.raw`^(?:${[
    'not (?:only|just|least|until|before|far|long|bad|uncommon|all|without|un\\p{L}+|otherwise)',
    '(?:no|not) (?:earlier|later)',
    'hardly any(?:one)? (?:doubt|question)',
    'no (?:doubt|wonder|surprise|secret|mistake|exception|stranger|later|less|more than|longer than|further|sooner|shortage|lack|idle|small|mean|question)',
    '(?:nobody|no one|none|nothing|no \\p{L}+) (?:but|except|other than|less than|short of)',
    'no\\. ?\\d',
    'never more',
    'no matter',
    'не (?:раньше|раніше|позже|позднее|пізніше|зволік|барит|медл|допу|лише|тільки|только|лишь|просто|менш|більш|менее|более|раз|дивно|удив|исключ|виключ|сумн|секрет|таємн|далек|впервые|вперше|перв|перш|винят|дарма|зря|випадков|случайн|треба|без|последн|остан|прочь|проти|інакше|иначе|інш|иной|кто иной|проблем|рідк|редк|проч|скрыва|прихов|тайн|втрим|удерж|стрим|сдерж|обош|обійш|оминул|минова|замедл|забар)',
    'не \\p{L}+ (?:\\p{L}+ )?без ',
    'не \\p{L}+ [^.;!?]{0,30}(?:хто|кто|щоб|чтобы|що|что)[^.;!?]{0,12} не ',
    '(?:никто|ніхто) (?:иной|інший|другой)',
    'нет (?:сомн|ничего|нужд|секрет|тайн)|немає (?:сумн|нічого див|потреб|таємн|секрет)|нічого див|ничего (?:стран|удив)|ничто иное',
    'ні для кого не (?:секрет|таємн)|ни для кого не (?:секрет|тайн)',
    'nicht (?:nur|zuletzt|weniger|mehr als|ohne|zu|selten|anders|allein|bloß|umsonst)(?!\\p{L})',
    'kein\\p{L}* (?:zweifel|wunder|geheimnis|hehl|frage|anders\\p{L}+|geringer\\p{L}+)|niemand (?:geringer|anders)|nichts (?:anderes|weiter)',
    'nicht (?:früher|eher|vor|später)(?!\\p{L})|nie wcześniej|nie później|no antes|pas avant|不早于|不晚于',
    "ne (?:manqu|serait)|n'(?:\\p{L}+) (?:\\p{L}+ )?que|(?:ne|n')\\s?\\p{L}+ (?:pas|aucun) (?:que|seulement|doute|sans)",
    'no (?:sólo|solo|solamente|sin|cabe duda|hay duda)|no \\p{L}+ más que|no \\p{L}+ (?:otr|sino)',
    'nie (?:tylko|inaczej|bez|kryj|ukryw|ma wątpliw|ulega wątpliw)|nikt inny',
    '不(?:仅|但|久|断|乏|外|得不|无|愧|止|只)|无不|无非',
    'لا (?:يزال|تزال|يزالون|زال|سيما|بد|شك|يخف|تخف|محال)|ليس فقط|ما زال',
  ].join('|')})`,
  'iu',
)

/**
 * `not … until`, `не … кроме`: the whole says that something is so, then or there only. Where the
 * other side has the same word, it is held against a negation all the same.
 */
const WITHIN = String.raw`^\S+\s(?:[^.!?;,“”"«»]{2,70}?,?\s)?`

/** Conjunctions; prepositions, which have other senses, only with a time behind them. */
const UNTIL = String.raw`(?<!\p{L})(?:until|till|before|by|поки|доки|пока|раніше|раньше|прежде|перш|bis|bevor|avant|jusqu\S*|antes|hasta|dopóki|zanim|قبل|حتى)(?!\p{L})|(?<!\p{L})(?:до|перед|vor|do|przed)\s(?:\p{L}+\s)?(?:\d|кін|кон[це]|поч|нач|заверш|закін|оконч|весн|осен|осін|літ|лет|зим|понед|вівт|вторн|серед|сред|четв|п.ятн|субот|неді|воскр|Ende|Anfang|Ablauf|Mo|Di|Mi|Do|Fr|Sa|So|koń|pocz|upływ|wiosn|lat|jesien|zim)|之前|直到|以前`

const BEFORE = new RegExp(UNTIL, 'iu')
const NOT_BEFORE = new RegExp(`${WITHIN}(?:${UNTIL})`, 'iu')
const NOT_EXCEPT = new RegExp(
  String.raw`${WITHIN}(?:unless|but|except|other than|кроме|крім|окрім|außer|sauf|que|sino|salvo|oprócz|poza)\s`,
  'iu',
)

/** `No one failed to notice`: with another negative word behind it, it says that all did. */
const OF_ALL =
  /^(?:no one|nobody|none|nothing|no|never|ніхто|ніщо|жод\p{L}+|никто|ничто|niemand|nichts|kein\p{L}*|nie|nikt|nic|żad\p{L}+|nadie|nada|ning\p{L}+|nunca)$/iu

function findNegationDivergences(sides: Sides): readonly FoundDivergence[] {
  if (!bothHaveMarkers(sides)) return []
  return sentencePairs(sides).flatMap(({ a, b, from }) =>
    findInSentences({ a, b, context: sides.context }).map((card) => shifted(card, from)),
  )
}

function findInSentences(sides: Sides): readonly FoundDivergence[] {
  return bothWays(sides, (own, other, place) => {
    if (own.words.length > MOST_WORDS || other.words.length > MOST_WORDS) return undefined
    if (markersIn(other, 'negation').length > 0) return undefined
    const negatives = {
      negatives: freeNegatives(sides, own, other),
      negativesThere: freeNegatives(sides, other, own),
    }
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
      return markerCard('negation', sides, ...place(negation, plain ?? undefined), explanation)
    }
    return undefined
  })
}

/** `failed to find`, `has yet to confirm`: negations in other words. */
const IMPLIED = /(?<!\p{L})(?:fail(?:s|ed)?|(?:has|have|had)\syet)\sto(?=\s\p{L})/giu

interface Negation {
  readonly negation: Span
  readonly isImplied: boolean
}

function negationsOf(passage: PassageReading): readonly Negation[] {
  const plain = markersIn(passage, 'negation').map((negation) => ({ negation, isImplied: false }))
  if (passage.tag !== 'en' || plain.length > 0) return plain
  return [...passage.text.matchAll(IMPLIED)].map(({ index, 0: { length } }) => ({
    negation: { start: index, end: index + length },
    isImplied: true,
  }))
}

/** `Without consent it will not enter into force`: it does with consent only, as the other side may say. */
const WITHOUT = String.raw`(?<!\p{L})(?:without|без|ohne|sans|sin|bez)\s`
const SAYS_WITHOUT = new RegExp(WITHOUT, 'iu')
const WITHOUT_BEFORE = new RegExp(`${WITHOUT}[^.!?;]{2,70}$`, 'iu')

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
  const negatives = balance.negatives.filter((marker) => !BEFORE.test(own.slice(marker)))
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
  return markersIn(own, 'negation').length > 1 || BEFORE.test(other.text)
}

/** Those that no comma or stop parts from a place: what a sentence says elsewhere turns nothing round. */
function inClauseOf(passage: PassageReading, at: Span, spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ start, end }) => {
    const between = start >= at.end ? [at.end, start] : [end, at.start]
    return !CLAUSE_END.test(passage.text.slice(between[0], between[1]))
  })
}

/** `18 метрів, а не 25`, `guilty and not innocent`: it says what is by what is not. */
const CONTRAST = /(?:(?<!\p{L})(?:а|and|und|et|y|a|но|but|aber|mais|pero|ale)\s|而)$/iu

const BARE_NOT = /^(?:не|not|nicht|non|no|nie|不是)$/iu

function isTurned(own: PassageReading, other: PassageReading, negation: Span): boolean {
  const before = own.text.slice(0, negation.start)
  if (CONTRAST.test(before) && BARE_NOT.test(own.slice(negation))) return true
  if (WITHOUT_BEFORE.test(before) && !SAYS_WITHOUT.test(other.text)) return true
  const from = own.text.slice(negation.start)
  if (TURNED.test(from.slice(0, 40))) return true
  if (NOT_EXCEPT.test(from)) return true
  if (NOT_BEFORE.test(from) && !saysBefore(other) && !sameNegativeVerb(own, other, negation))
    return true
  // `so hoch wie seit Jahren nicht`: higher than ever.
  return /\swie\s[^,.]*$/u.test(before) && own.tag === 'de'
}

/** Prepositions of time, whatever stands behind them. */
const ANY_BEFORE = /(?<!\p{L})(?:до|перед|vor|do|przed|avant|antes|قبل)(?!\p{L})/iu

/** Has it the same word of time, and nothing negative beside it? */
function saysBefore(other: PassageReading): boolean {
  return (
    (BEFORE.test(other.text) || ANY_BEFORE.test(other.text)) &&
    markersIn(other, 'negationLike').every((marker) => BEFORE.test(other.slice(marker)))
  )
}

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
      !own.words.some(
        (word) =>
          word.start === marker.start &&
          isContent(own, word) &&
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
