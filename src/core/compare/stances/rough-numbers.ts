import type { Span } from '../../model.ts'
import type { NumberKind, NumberMention } from '../../text/number-mention.ts'
import { countableNumbers } from '../numbers/countable-numbers.ts'
import { matchNumbers } from '../numbers/same-number.ts'
import type { PassageReading } from '../passage.ts'
import { patternsOf, type ByLanguage } from './by-language.ts'

/** Words right before a number that say that it is no exact one, by language. */
const ROUGH: ByLanguage<string> = {
  en: String.raw`about|around|some|roughly|approximately|approx\.|circa|nearly|almost|close to|just (?:over|under)|up to|as (?:many|much) as|at (?:least|most)|(?:no )?(?:more|fewer|less) than|upwards of|an? (?:estimated|reported)`,
  uk: 'близько|приблизно|орієнтовно|майже|понад|щонайменше|щонайбільше|не (?:більше|менше)(?: ніж|, ніж)?|(?:більш|більше|менш|менше) ніж|мало не',
  ru: 'около|примерно|приблизительно|ориентировочно|порядка|почти|свыше|более|менее|не (?:более|менее)(?: чем)?|(?:больше|меньше) чем|как минимум|самое малое|едва не',
  de: 'etwa|rund|ungefähr|circa|zirka|ca\\.|knapp|fast|beinahe|annähernd|nahezu|gut|bis zu|mindestens|wenigstens|höchstens|mehr als|weniger als|schätzungsweise|an die',
  fr: "environ|près d(?:e |')|à peu près|quelque|presque|quasiment|jusqu'à|au (?:moins|plus)|plus d(?:e |')|moins d(?:e |')",
  es: 'unos|unas|cerca de|alrededor de|aproximadamente|casi|hasta|(?:al|por lo) menos|como (?:mucho|máximo)|más de|menos de',
  pl: 'około|ok\\.|mniej więcej|w przybliżeniu|prawie|niemal|blisko|ponad|przeszło|co najmniej|co najwyżej|najwyżej|niespełna|(?:więcej|mniej) niż',
  ar: 'حوالي|نحو|قرابة|زهاء|أكثر من|أقل من|ما يقرب من|ما لا يقل عن|على الأقل',
  zh: '约|大约|大概|近|将近|接近|超过|逾|至少|最多|多达|不到',
}

/** Other ways to say so, wherever they stand: a translation has many. */
const LOOSE: ByLanguage<string> = {
  en: String.raw`older|younger|latest|earliest|later than|or (?:so|more|less|thereabouts)|odd|\p{L}+-ish|estimat\p{L}*|average\p{L}*|dozens?|scores?|few|several|couple|maxim\p{L}*|minim\p{L}*|limit\p{L}*|top\p{L}*|exceed\p{L}*|surpass\p{L}*|reach\p{L}*|short of|shy of|barely|hardly|merely|approach\p{L}*|plus|well over|not even|capped|peak\p{L}*|scarcely|virtually|practically`,
  uk: String.raw`старш\p{L}*|молодш\p{L}*|\p{L}*пізніше|раніше|більш\p{L}*|менш\p{L}*|десь|кілька|декілька|кільк\p{L}*|десятк\p{L}*|сотн\p{L}*|тисяч[іа]|мільйон[иі]в?|середн\p{L}*|максим\p{L}*|мінім\p{L}*|перевищ\p{L}*|сяг\p{L}*|досяг\p{L}*|ледь|ледве|неповн\p{L}*|навіть|добр\p{L}*|із гаком|оцін\p{L}*`,
  ru: String.raw`старше|младше|моложе|поздн\p{L}*|позже|раньше|больш\p{L}*|меньш\p{L}*|где-то|более|несколько|нескольк\p{L}*|десятк\p{L}*|сотн\p{L}*|тысячи?|средн\p{L}*|максим\p{L}*|миним\p{L}*|превы\p{L}*|дости\p{L}*|едва|неполн\p{L}*|даже|добр\p{L}*|с лишним|с небольшим|оцен\p{L}*`,
  de: String.raw`älter\p{L}*|jünger\p{L}*|spätest\p{L}*|frühest\p{L}*|später|früher|mehr|weniger|minimal|maxim\p{L}*|minim\p{L}*|dutzend\p{L}*|hunderte|einige|durchschnitt\p{L}*|schnitt|geschätzt\p{L}*|übersteig\p{L}*|überst\p{L}*|überschr\p{L}*|erreich\p{L}*|kaum|nicht einmal|zumindest|und mehr|schätz\p{L}*`,
  fr: String.raw`tard|tôt|une? \p{L}+aine|\p{L}+aines?|plusieurs|quelques|moyenne|maxim\p{L}*|minim\p{L}*|dépass\p{L}*|attei\p{L}*|à peine|guère|même pas|bon\p{L}*|estim\p{L}*|plus|moins|approch\p{L}*|avoisin\p{L}*|frôl\p{L}*`,
  es: String.raw`mayor\p{L}*|menor\p{L}*|tardar|tarde|antes|en torno|varios|varias|algun\p{L}*|promedio|media|máxim\p{L}*|mínim\p{L}*|super\p{L}*|alcan\p{L}*|apenas|ni siquiera|buen\p{L}*|estim\p{L}*|más|menos|rond\p{L}*|poco|docen\p{L}*|decen\p{L}*|centen\p{L}*|cuant\p{L}*`,
  pl: String.raw`starsz\p{L}*|młodsz\p{L}*|później|wcześniej|powyżej|poniżej|kilka|kilkanaście|kilkadziesiąt|setki|dziesiątki|średni\p{L}*|maksym\p{L}*|minim\p{L}*|przekr\p{L}*|sięg\p{L}*|ledwie|zaledwie|nawet|dobr\p{L}*|szac\p{L}*|więcej|mniej`,
  ar: String.raw`بضع\p{L}*|عشرات|مئات|متوسط|يتجاوز|تجاوز\p{L}*|تتجاوز|يفوق|بلغ\p{L}*|يصل|تصل|يقارب|تقارب|تقريبا|تقريبًا|أكثر|أقل|يناهز|تقدر|يقدر|يزيد|تزيد`,
  zh: '之前|余|多|左右|上下|以上|以下|以内|来|几|数|半|平均|最高|最低|达|超|不足|估计|好几',
}

/** Prepositions that say so right before their number, and other things elsewhere: `über Nacht`. */
const NEAR =
  /(?<!\p{L})(?:over|above|beyond|under|below|between|до|від|біля|коло|від|от|з|із|с|über|unter|gegen|zwischen|bis|entre|autour de|vers|sobre|en torno a|do|od|między|فوق|تحت|بين|إلى|حتى)\s\P{L}{0,3}$/iu

/** `человек сто`: the noun before its number says `about`. */
const TURNED_ROUND =
  /(?<!\p{L})(?:человек|чоловік|людей|осіб|років|лет|раз|разів|штук|гривень|рублей|километров|кілометрів|метр[оі]в|хвилин|минут|годин|часов|дней|днів|тысяч|тисяч)\s$/iu

/** What may stand between such a word and its number: a sign of a currency, an article. */
const BETWEEN = String.raw`\s*(?:(?:US|the|a|an|de|d'|einer?|einem|les?|la|los|las)\s)?(?:US)?[$€£¥₴]?\s*$`

const roughOf = patternsOf(
  ROUGH,
  (source) => new RegExp(String.raw`(?<![\p{L}-])(?:${source})(?=${BETWEEN})`, 'iu'),
)
const looseOf = patternsOf(
  Object.fromEntries(Object.entries(ROUGH).map(([tag, list]) => [tag, `${list}|${LOOSE[tag]}`])),
  (source) =>
    /\p{Script=Han}/u.test(source)
      ? new RegExp(source, 'iu')
      : new RegExp(String.raw`(?<!\p{L})(?:${source})(?<=['.\s]|(?!\p{L}))`, 'iu'),
)

/** Ordinals, hours and labels are said roughly in other words. */
const COUNTS: ReadonlySet<NumberKind> = new Set([
  'number',
  'money',
  'measure',
  'percent',
  'fraction',
])
/** Characters before a number that such a word may take. */
const BEFORE = 32
/** Characters behind the number of the other side that may say it. */
const BEHIND = 32
/** A number that stands for another one is at most so many times as large. */
const MOST_TIMES = 10

/** A number that is rough here, with the word that says so, and exact there. */
export interface RoughNumber {
  readonly word: Span
  readonly exact: Span
}

/** The first number that one side gives roughly (`about`, `up to`), the other as it is. */
export function roughNumber(own: PassageReading, other: PassageReading): RoughNumber | undefined {
  for (const [number, exact] of corresponding(own, other)) {
    if (!COUNTS.has(number.kind) || !COUNTS.has(exact.kind)) continue
    // What is converted is rounded.
    const areUnits = number.unit !== undefined && exact.unit !== undefined
    if ((areUnits && number.unit !== exact.unit) || exact.approximate) continue
    const word = roughWord(own, number)
    if (word === undefined || isLoose(other, exact)) continue
    return { word, exact: { start: exact.start, end: exact.end } }
  }
  return undefined
}

/** Numbers of one value, and the two that are left where all the others are. */
function corresponding(
  own: PassageReading,
  other: PassageReading,
): readonly (readonly [NumberMention, NumberMention])[] {
  const { matches, restA, restB } = matchNumbers(countableNumbers(own), countableNumbers(other))
  const [one, ...more] = restA
  const [another, ...others] = restB
  if (one === undefined || another === undefined || more.length + others.length > 0) return matches
  const times = Math.max(one.value / another.value, another.value / one.value)
  return times > 0 && times <= MOST_TIMES ? [...matches, [one, another]] : matches
}

function roughWord(passage: PassageReading, number: NumberMention): Span | undefined {
  const from = Math.max(0, number.start - BEFORE)
  const before = passage.text.slice(from, number.start).replaceAll('’', "'")
  const match = roughOf(passage.tag).exec(before)
  if (match === null) return undefined
  const start = from + match.index
  return { start, end: start + match[0].trimEnd().length }
}

/** Is there any word around a number that may say that it is rough? */
function isLoose(passage: PassageReading, { start, end }: Span): boolean {
  const before = passage.text.slice(Math.max(0, start - BEFORE), start)
  if (NEAR.test(before) || TURNED_ROUND.test(before)) return true
  // `Un centenar` is no exact number; `чотири тисячі` is one, and `тисячі` alone none.
  const number = passage.text.slice(start, end).replace(/ (?:тисяч|тысяч|мільйон)\p{L}*$/iu, '')
  const around = `${before}${number}${passage.text.slice(end, end + BEHIND)}`
  return looseOf(passage.tag).test(around.replaceAll('’', "'"))
}
