import type { Span } from '../../model.ts'
import { CLAUSE_END } from './negated-word.ts'
import type { PassageReading } from '../passage.ts'

/**
 * Verbs that say no by themselves, by what they mean, as beginnings of words in every language that
 * has word lists. `did not call off` against `скасують` is a difference although both sides have a
 * word that is negative in meaning: it is the same one, and one side negates it.
 */
const FAMILIES: readonly Readonly<Record<string, string>>[] = [
  {
    en: String.raw`rul\p{L}+ out|exclud`,
    uk: 'виключ|відкид',
    ru: 'исключ',
    de: String.raw`ausschl|ausgeschl|schlie(?:ß|ss)\p{L}*(?=[^.]*\saus(?!\p{L}))|schloss(?=[^.]*\saus(?!\p{L}))`,
    fr: 'exclu|écart',
    es: 'descart|exclu',
    pl: 'wyklucz',
    ar: '[أايتن]?ستبعد',
    zh: '排除',
  },
  {
    en: String.raw`call\p{L}* off|cancel|scrap|ax(?:e|ed|ing)(?!\p{L})|drop(?!\p{L}* (?:by|to|in|below))`,
    uk: 'скас|відмін',
    ru: 'отмен',
    de: String.raw`absag|abgesagt|gestrichen|aufgehoben|sag\p{L}*(?=[^.]*\sab(?!\p{L}))`,
    fr: 'annul',
    es: 'cancel|anul|suspend',
    pl: 'odwoł|anulow',
    ar: '[أي]?لغ|إلغاء',
    zh: '取消',
  },
  {
    en: String.raw`la(?:y|id|ying) off|sack|fir(?:e|ed|ing)(?!\p{L})|dismiss`,
    uk: 'звільн|скоро[чт]',
    ru: 'уволи|увольн|сокра[тщ]',
    de: 'entlass|entlie|kündig|gekündigt',
    fr: 'licenci|renvoy',
    es: 'desped|despid|despoid',
    pl: 'zwoln|zwaln',
    ar: 'سرح|تسريح|أقال|فصل',
    zh: '解雇|裁员|裁减',
  },
  {
    en: 'recall|withdr',
    uk: 'відклик|відклич',
    ru: 'отзыв|отозв|отзов',
    de: String.raw`abberuf|abgezogen|zurück(?:ruf|zieh|gez|gerufen)|zieh\p{L}*(?=[^.]*\s(?:zurück|ab)(?!\p{L}))`,
    fr: 'rappel|retir',
    es: 'retir',
    pl: 'odwoł|wycof',
    ar: 'سحب|يسحب|تسحب|استدع',
    zh: '召回|撤',
  },
  {
    en: 'ban|forb|prohib',
    uk: 'заборон',
    ru: 'запре',
    de: 'verb(?:o|ie)t',
    fr: 'interdi',
    es: 'prohib',
    pl: 'zaka[zż]|zabr[oa]n',
    ar: 'حظر|يحظر|تحظر|منع|يمنع|تمنع',
    zh: '禁',
  },
  {
    en: 'object|oppos',
    uk: 'запереч|проти(?!\\p{L})',
    ru: 'возра[жз]|против(?!\\p{L})',
    de: 'widersp|dagegen',
    fr: 'oppos|objec',
    es: 'opon|opus|objet',
    pl: 'sprzeciw',
    ar: 'عارض|يعارض|تعارض|اعترض|يعترض',
    zh: '反对',
  },
  {
    en: 'refus|declin',
    uk: 'відмов',
    ru: 'отказ',
    de: String.raw`weiger|ablehn|abgelehnt|lehn\p{L}*(?=[^.]*\sab(?!\p{L}))`,
    fr: 'refus',
    es: 'rechaz|neg[óaó]|niega',
    pl: 'odm[oaó]w',
    ar: 'رفض|يرفض|ترفض',
    zh: '拒绝',
  },
  {
    en: String.raw`giv\p{L}* up|gave up|abandon|renounc|relinquish`,
    uk: String.raw`відмов\p{L}* від|зрік|зрек|покин|облиши`,
    ru: String.raw`отказ\p{L}* от|отрек|покин|забро[сш]`,
    de: String.raw`aufgegeben|aufzugeben|aufgeb|verzicht|g[ai]b\p{L}*(?=[^.]*\sauf(?!\p{L}))`,
    fr: 'renonc|renonç|abandonn',
    es: 'renunci|abandon',
    pl: 'zrezygn|rezygn|porzuc|zarzuc',
    ar: 'تخل|يتخل|تخلى',
    zh: '放弃',
  },
  {
    en: 'reject|turn\\p{L}* down|dismiss',
    uk: 'відхил|відкид|відкину',
    ru: 'отклон|отверг',
    de: String.raw`ablehn|abgelehnt|zurückgewiesen|lehn\p{L}*(?=[^.]*\sab(?!\p{L}))|wies\p{L}*(?=[^.]*\szurück(?!\p{L}))`,
    fr: 'rejet|repouss',
    es: 'rechaz',
    pl: 'odrzuc',
    ar: 'رفض|يرفض|ترفض',
    zh: '拒绝|驳回|否决|否定',
  },
  {
    en: 'postpon|delay|put off',
    uk: 'відклад|відклал|перен[еі]с',
    ru: 'отлож|отклад|перен[её]с',
    de: 'verschob|verschieb|vertag',
    fr: 'report|repouss|différ',
    es: 'aplaz|pospon|pospus',
    pl: 'odłoż|odkład|przełoż',
    ar: 'أجل|يؤجل|تأجيل|تؤجل',
    zh: '推迟|延期',
  },
  {
    en: 'suspend|halt',
    uk: 'призупин|зупин',
    ru: 'приостан|останов',
    de: 'ausgesetzt|aussetz|eingestellt|unterbr',
    fr: 'suspend|interromp',
    es: 'suspend',
    pl: 'zawie[sś]|wstrzym',
    ar: 'علق|علّق|عُلّق|تعليق|أوقف',
    zh: '暂停|中止',
  },
  {
    en: 'clos(?:e|ed|es|ing)(?!\\p{L})|shut',
    uk: 'закри|зачин|перекри',
    ru: 'закры|перекры',
    de: 'schlie(?:ß|ss)|geschlossen|gesperrt|sperr',
    fr: 'ferm',
    es: 'cerr|cierr',
    pl: 'zamkn|zamyk',
    ar: 'أغلق|يغلق|تغلق|إغلاق|مغلق',
    zh: '关闭',
  },
  {
    en: 'fail',
    uk: 'провал|не вда',
    ru: 'провал|не уда',
    de: 'scheiter|versag',
    fr: 'échou',
    es: 'fracas',
    pl: 'zawi[oó]d|nie uda',
    ar: 'فشل|يفشل|تفشل',
    zh: '失败',
  },
  {
    en: 'violat|breach|broke(?!n)|breaking',
    uk: 'поруш',
    ru: 'наруш',
    de: 'verletz|verst(?:ie|o)ß|gebrochen',
    fr: 'viol|enfrein',
    es: 'viol|infring|incumpl',
    pl: 'narusz|złam',
    ar: 'انتهك|ينتهك|انتهاك|خرق',
    zh: '违反',
  },
  {
    en: 'doubt',
    uk: 'сумн',
    ru: 'сомн',
    de: 'zweif',
    fr: 'dout',
    es: 'dud',
    pl: 'wątp',
    ar: 'شك|يشك',
    zh: '怀疑',
  },
]

const patterns = new Map<string, RegExp>()

function patternOf(family: number, language: string): RegExp | undefined {
  const list = FAMILIES[family]![language]
  if (list === undefined) return undefined
  const name = `${family} ${language}`
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    const start = language === 'zh' ? '' : String.raw`(?<!\p{L})`
    pattern = new RegExp(`${start}(?:${list})`, 'iu')
    patterns.set(name, pattern)
  }
  return pattern
}

/**
 * The word of the other side that means the same as the negative word right behind a negation.
 * `reach` is in characters; a negation that stands behind its verb (`schließt … nicht`) reaches back.
 */
export function sameNegativeVerb(
  own: PassageReading,
  other: PassageReading,
  negation: Span,
  reach = 24,
): Span | undefined {
  const behind = own.text.slice(negation.end, negation.end + reach).split(CLAUSE_END)[0]!
  // The finite verb of a German clause stands far before.
  const before = /^nicht$/iu.test(own.slice(negation))
    ? own.text.slice(0, negation.end).split(CLAUSE_END).at(-1)!
    : ''
  const phrase = `${before}${behind}`
  for (const family of FAMILIES.keys()) {
    const here = patternOf(family, own.tag)
    const there = patternOf(family, other.tag)
    if (!here?.test(phrase) || there === undefined) continue
    const match = there.exec(other.text)
    if (match) return wordAt(other, match.index, match[0].length)
  }
  return undefined
}

/** The whole word that a match begins. */
function wordAt(passage: PassageReading, start: number, length: number): Span {
  const end = start + length
  const word = passage.words.find((one) => one.start <= start && one.end > start)
  return { start: word?.start ?? start, end: Math.max(word?.end ?? end, end) }
}
