import { sameNegativeVerb } from './negative-verbs.ts'
import type { PassageReading } from '../passage.ts'
import { markersIn } from '../marker-card.ts'
import type { Span } from '../../model.ts'

/**
 * Negations that a translation may turn round, as a reader finds them in a phrase book: `no doubt`,
 * `not only`, `не лише`, `нет сомнений`. Stems, unless a word boundary stands behind.
 */
const TURNED_PHRASES: readonly string[] = [
  String.raw`not (?:only|just|least|until|before|far|long|bad|uncommon|all|without|un\p{L}+|otherwise)`,
  '(?:no|not) (?:earlier|later)',
  'hardly any(?:one)? (?:doubt|question)',
  'no (?:doubt|wonder|surprise|secret|mistake|exception|stranger|later|less|more than|longer than|further|sooner|shortage|lack|idle|small|mean|question)',
  String.raw`(?:nobody|no one|none|nothing|no \p{L}+) (?:but|except|other than|less than|short of)`,
  String.raw`no\. ?\d`,
  'never more',
  String.raw`не (?:\p{L}+ )?(?:в живых|серед живих|в живих)|не стал[оаи]?(?!\p{L})|(?:no longer|not) alive|nicht mehr (?:am leben|lebt)|plus (?:en vie|de ce monde)`,
  'no matter',
  String.raw`не (?:раз|просто|без|прочь|проти|против)(?!\p{L})`,
  'не (?:раньше|раніше|позже|позднее|пізніше|зволік|барит|медл|допу|лише|тільки|только|лишь|менш|більш|менее|более|дивно|удив|исключ|виключ|сумн|секрет|таємн|далек|впервые|вперше|перв|перш|винят|дарма|зря|випадков|случайн|последн|останн|інакше|иначе|інш|иной|кто иной|проблем|рідк|редк|скрыва|прихов|тайн|втрим|удерж|стрим|сдерж|обош|обійш|оминул|минова|замедл|забар)',
  String.raw`не \p{L}+ (?:\p{L}+ )?без `,
  String.raw`не \p{L}+ [^.;!?]{0,30}(?:хто|кто|щоб|чтобы|що|что)[^.;!?]{0,12} не `,
  '(?:никто|ніхто) (?:иной|інший|другой)',
  'нет (?:сомн|ничего|нужд|секрет|тайн)|немає (?:сумн|нічого див|потреб|таємн|секрет)|нічого див|ничего (?:стран|удив)|ничто иное',
  'ні для кого не (?:секрет|таємн)|ни для кого не (?:секрет|тайн)',
  String.raw`nicht (?:nur|zuletzt|weniger|mehr als|ohne|selten|anders|allein|bloß|umsonst|früher|eher|vor|später|zu(?! \p{Ll}+n(?!\p{L})))(?!\p{L})`,
  String.raw`kein\p{L}* (?:zweifel|wunder|geheimnis|hehl|frage|anders\p{L}+|geringer\p{L}+)|niemand (?:geringer|anders)|nichts (?:anderes|weiter)`,
  String.raw`ne manqu|pas avant|n'(?:\p{L}+) (?:\p{L}+ )?que|(?:ne|n')\s?\p{L}+ (?:pas|aucun) (?:que|seulement|doute|sans)`,
  String.raw`no (?:sólo|solo|solamente|sin|antes|cabe duda|hay duda)(?!\p{L})|no \p{L}+ más que|no \p{L}+ (?:otr|sino)`,
  'nie (?:tylko|inaczej|bez|kryj|ukryw|ma wątpliw|ulega wątpliw|wcześniej|później)|nikt inny',
  '不(?:仅|但|久|断|乏|外|得不|无|愧|止|只|早于|晚于)|无不|无非',
  'لا (?:يزال|تزال|يزالون|زال|سيما|بد|شك|يخف|تخف|محال)|ليس فقط|ما زال',
]
const TURNED = new RegExp(`^(?:${TURNED_PHRASES.join('|')})`, 'iu')
/** Characters of a passage that such a phrase may take. */
const PHRASE = 40

/** Beginnings of words for times; a preposition before one of them says until when. */
const TIMES = [
  'mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|septem|octo|novem|decem|spring|summer|autumn|winter|the end|the start|the begin|next|then|noon|midnight',
  'понед|вівт|вторн|серед|сред|четв|п.ятн|субот|неді|воскр|січн|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентяб|октяб|нояб|декаб|весн|осен|осін|літ|лет|зим|кін|кон[це]|поч|нач|заверш|закін|оконч',
  'Ende|Anfang|Ablauf|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter|Weihnacht|Ostern',
  'koń|pocz|upływ|ponied|wtork|środ|czwart|piąt|sobot|niedz|stycz|lut|mar[ck]|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud|wiosn|lat|jesie|zim',
].join('|')

/** Conjunctions; prepositions, which have other senses, only with a time behind them. */
const UNTIL = [
  String.raw`(?<!\p{L})(?:until|till|before|поки|доки|пока|раніше|раньше|прежде|перш|bis|bevor|avant|jusqu\S*|antes|hasta|dopóki|zanim|قبل|حتى)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:by|до|перед|vor|do|przed)\s(?:\p{L}+\s)?(?:\d|${TIMES})`,
  '之前|直到|以前',
].join('|')
const BEFORE = new RegExp(UNTIL, 'iu')

/**
 * `not … until`, `не … кроме`: the whole says that something is so, then or there only. Where the
 * other side has the same word, it is held against a negation all the same.
 */
const WITHIN = String.raw`^\S+\s(?:[^.!?;,“”"«»]{2,70}?,?\s)?`
const NOT_BEFORE = new RegExp(`${WITHIN}(?:${UNTIL})`, 'iu')
const NOT_EXCEPT = new RegExp(
  String.raw`${WITHIN}(?:unless|but|except|other than|кроме|крім|окрім|außer|sauf|que|sino|salvo|oprócz|poza)\s`,
  'iu',
)
/** Prepositions of time, whatever stands behind them. */
const ANY_BEFORE = /(?<!\p{L})(?:by|до|перед|vor|do|przed|avant|antes|قبل)(?!\p{L})/iu

/** `Without consent it will not enter into force`: it does with consent only, as the other side may say. */
const WITHOUT = String.raw`(?<!\p{L})(?:without|без|ohne|sans|sin|bez)\s`
const SAYS_WITHOUT = new RegExp(WITHOUT, 'iu')
const WITHOUT_BEFORE = new RegExp(`${WITHOUT}[^.!?;]{2,70}$`, 'iu')

/** `18 метрів, а не 25`, `guilty and not innocent`: it says what is by what is not. */
const CONTRAST = /(?:(?<!\p{L})(?:а|and|und|et|y|a|но|but|aber|mais|pero|ale)\s|而)$/iu
const BARE_NOT = /^(?:не|not|nicht|non|no|nie|不是)$/iu

/** Negations of a verb. */
const OF_VERB = /^(?:не|not|nicht|nie|ne|n'|不)$/iu

/** `какой бы то ни был`, `хто б не прийшов`: whoever it is. */
const EVER =
  /(?<!\p{L})(?:як|який|яка|яке|якої|якого|якому|яким|якою|які|яких|хто|кого|що|чого|де|куди|коли|скільки|как|как\p{L}{2,4}|кто|кого|что|чего|чему|где|куда|когда|сколько)\s(?:\p{L}+\s)?бы?\s(?:то\s|\p{L}+\s)?$/iu

/** Has a text a word for until when? */
export function saysUntil(text: string): boolean {
  return BEFORE.test(text)
}

/** Is a negation one that a translation turns round, so that it says the same without one? */
export function isTurned(own: PassageReading, other: PassageReading, negation: Span): boolean {
  const before = own.text.slice(0, negation.start)
  if (CONTRAST.test(before) && BARE_NOT.test(own.slice(negation))) return true
  if (WITHOUT_BEFORE.test(before) && !SAYS_WITHOUT.test(other.text)) return true
  const from = own.text.slice(negation.start)
  if (EVER.test(before)) return true
  if (NOT_EXCEPT.test(from)) return true
  // `so hoch wie seit Jahren nicht`: higher than ever.
  if (/\swie\s[^,.]*$/u.test(before) && own.tag === 'de') return true
  const isPhrase = TURNED.test(from.slice(0, PHRASE))
  if (!isPhrase && !(NOT_BEFORE.test(from) && !saysBefore(other))) return false
  // `no doubt` and `zweifellos` say the same; `did not rule out` and `ruled out` do not.
  if (isPhrase && !OF_VERB.test(own.slice(negation))) return true
  return sameNegativeVerb(own, other, negation) === undefined
}

/** Has it the same word of time, and nothing negative beside it? */
function saysBefore(other: PassageReading): boolean {
  return (
    (BEFORE.test(other.text) || ANY_BEFORE.test(other.text)) &&
    markersIn(other, 'negationLike').every((marker) => BEFORE.test(other.slice(marker)))
  )
}
