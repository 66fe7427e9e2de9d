import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'

/** What is granted, fit or open, and its opposite: beginnings of words, by language. */
type Opposites = Readonly<Record<string, readonly [yes: string, no: string]>>

/** `安全` of a council, a force or a service is security; `国家安全` is, too. */
const SAFE_IN_CHINESE =
  '(?<!国家|公共|网络|食品|信息|社会|能源|粮食|集体|边境|核)安全(?!理事|保障|部|局|委|顾问|机构|会议|政策|形势|局势|合作|协议|协定|问题|措施|检查|带|网|事务|人员|官员|系统|威胁|战略|领域|防|利益)'

/** `通过` is `by` and `through`, too: it adopts where its object is an act, or where it closes its clause. */
const ADOPTED_IN_CHINESE =
  '(?:获|获得|予以|一致|表决|投票|正式|审议|已经?|被|未能?)通过|通过(?=[了。，；、！？]|$|(?:这|该|此|一|本|上述|新|修订)?(?:项|份|部)?(?:\\p{Script=Han}{0,6})?(?:决议|法案|议案|提案|预算|修正案|动议|法律|宪法|条例|草案|改革方案))'

/**
 * Predicates that say the opposite of one another with no negation at all, by what they mean, as
 * beginnings of words in every language that has word lists. One side of an aligned pair that has
 * the one only, beside another that has the other only, says the opposite.
 */
const OPPOSITES: readonly Opposites[] = [
  {
    en: ['suit(?:able|ed)|fit for', 'unsuit|unfit|ill-suited'],
    uk: ['придатн', 'непридатн'],
    ru: ['пригодн|подход', 'непригодн|неподход'],
    de: ['geeignet|eigne|taugl', 'ungeeignet|untaugl'],
    fr: ['adapté|apte|convien', 'inadapt|inapte|impropre'],
    es: ['apt[oa]|adecuad|idóne', 'inadecuad|inadapt'],
    pl: ['nadaj|odpowiedni|przydatn', 'nieodpowiedni|nieprzydatn'],
  },
  {
    en: ['possible', 'impossible'],
    uk: ['можлив', 'неможлив'],
    ru: ['возможно', 'невозможн'],
    de: ['möglich(?!erw)', 'unmöglich'],
    fr: ['possible', 'impossible'],
    es: ['posible', 'imposible'],
    pl: ['możliw', 'niemożliw'],
    ar: ['ممكن', 'مستحيل'],
  },
  {
    en: ['legal|lawful', 'illegal|unlawful'],
    uk: ['законн|легальн|правомірн', 'незаконн|нелегальн|неправомірн'],
    ru: ['законн|легальн|правомерн', 'незаконн|нелегальн|неправомерн'],
    de: ['legal|rechtmäßig|zulässig', 'illegal|rechtswidrig|unrechtmäßig|unzulässig|gesetzwidrig'],
    fr: ['légal|licite', 'illégal|illicite'],
    es: ['legal|lícit', 'ilegal|ilícit'],
    pl: ['legaln|zgodn', 'nielegaln|bezprawn|niezgodn'],
    zh: ['合法', '非法|违法'],
  },
  {
    en: ['safe(?!guard)', 'unsafe|dangerous|hazardous'],
    uk: ['безпечн', 'небезпечн'],
    ru: ['безопасн', 'небезопасн|опасн'],
    de: ['sicher(?!heit)|ungefährlich', 'unsicher|gefährlich'],
    fr: ['sûre?s?(?!\\p{L})', 'dangereu'],
    es: ['segur[oa]s?(?!\\p{L})', 'insegur|peligros'],
    pl: ['bezpieczn', 'niebezpieczn'],
    ar: ['آمن', 'خطير|خطر'],
    zh: [SAFE_IN_CHINESE, '危险'],
  },
  {
    en: ['sufficien|enough|adequate', 'insufficien|inadequate'],
    uk: ['достатн|вистача', 'недостатн'],
    ru: ['достаточн|хватает', 'недостаточн'],
    de: ['ausreich|genüg|hinreich', 'unzureich|ungenüg'],
    fr: ['suffi', 'insuffi'],
    es: ['suficient|bast', 'insuficient'],
    pl: ['wystarcz|dostateczn', 'niewystarcz|niedostateczn'],
    ar: ['كاف|يكفي|تكفي', 'قاصر'],
    zh: ['足够|充足', '不足'],
  },
  {
    en: [
      'approv|accept|adopt|grant|endors|upheld|agreed to',
      'reject|refus|declin|turn\\p{L}* down|vetoed|dismiss\\p{L}*(?=[^.;]{0,40}\\s(?:case|appeal|claim|complaint|motion|lawsuit|suit|petition|charge)s?(?!\\p{L}))',
    ],
    uk: ['схвал|ухвал|прийня|задовольн|погод|надал', 'відхил|відмов|відкин'],
    ru: [
      'одобр|приня\\p{L}*(?!\\s(?:участ|дел))|утверд|удовлетвор|соглас|предостав',
      'отклон|отказ|отверг',
    ],
    de: [
      'genehmig|billig|gebilligt|angenommen|zugestimmt|bewillig|stimm\\p{L}*(?=[^.]*\\szu(?!\\p{L}))',
      'ablehn|abgelehnt|lehn\\p{L}*(?=[^.]*\\sab(?!\\p{L}))|verweiger|weiger|zurückgewiesen|wies\\p{L}*(?=[^.]*\\szurück(?!\\p{L}))',
    ],
    fr: ['approuv|accept|adopt|accord', 'rejet|refus|repouss|débout'],
    es: ['aprob|acept|adopt|accedi|concedi|admiti', 'rechaz|deneg|desestim|neg(?:ó|aron)'],
    pl: ['zatwierdz|zaakcept|przyję|przyją|uchwal|zgodzi|uwzględni', 'odrzuc|odm[oaó]w|oddal'],
    ar: ['وافق|يوافق|توافق|أقر|قبل|موافق|اعتمد', 'رفض|يرفض|ترفض'],
    zh: [`批准|${ADOPTED_IN_CHINESE}|接受|同意|采纳`, '拒绝|驳回|否决|否定'],
  },
  {
    en: ['allow|permit|authori', 'forbid|forbad|ban(?:s|ned)?(?!\\p{L})|prohib|outlaw'],
    uk: ['дозвол', 'заборон'],
    ru: ['разреш|позвол', 'запре'],
    de: ['erlaub|gestatt|zugelassen|zulässig|darf|dürfen', 'verb(?:o|ie)t|untersag|unzulässig'],
    fr: ['autoris|perm(?:et|is)', 'interdi|prohib'],
    es: ['permit|autoriz', 'proh[ií]b'],
    pl: ['zezw|pozw|dozw|wolno', 'zaka[zż]|zabr[oa]n'],
    ar: ['سمح|يسمح|تسمح|أجاز|يجيز', 'حظر|يحظر|تحظر|منع|يمنع|تمنع'],
    zh: ['允许|准许|许可', '禁'],
  },
  {
    en: ['extend|prolong|lengthen', 'shorten|curtail'],
    uk: ['подовж|продовж', 'скоро[чт]|вкоро'],
    ru: ['продл|удлин', 'сокра[тщ]|укора|укоро'],
    de: ['verläng', 'verkürz|gekürzt'],
    fr: ['prolong|allong', 'raccourc|écourt'],
    es: ['prolong|prorrog|alarg|ampl[ií]', 'acort|abrevi'],
    pl: ['przedłuż|wydłuż', 'skr[aó]c'],
    ar: ['مدد|يمدد|تمديد|تمدد', 'قلص|تقليص|تقصير'],
    zh: ['延长', '缩短'],
  },
  {
    en: ['convict|guilty', 'acquit|innocent|cleared of'],
    uk: ['засуд|винн|винув', 'виправд|невинн|невинув'],
    ru: ['осужд|осуди|виновн', 'оправда|невиновн|невинов'],
    de: [
      'verurteil|schuldig',
      'freigespr|freispr|unschuldig|sprach\\p{L}*(?=[^.]*\\sfrei(?!\\p{L}))',
    ],
    fr: ['condamn|coupable', 'acquitt|relax|innocent'],
    es: ['conden|culpable', 'absolv|absuel|inocent'],
    pl: ['skaz[aou]|winn', 'uniewinn|niewinn'],
    ar: ['أدان|مذنب|إدان', 'برأ|بريء|تبرئ'],
    zh: ['有罪|定罪', '无罪'],
  },
  {
    en: ['open(?:ed|s|ing)?(?!\\p{L})|reopen', 'clos(?:e|ed|es|ing)(?!\\p{L})|shut'],
    uk: ['відкри|відчин', 'закри|зачин'],
    ru: ['откры', 'закры'],
    de: ['öffne|geöffnet|eröffn|offen(?!b)', 'schlie(?:ß|ss)(?!lich)|geschlossen|gesperrt'],
    fr: ['ouv[re]|rouv', 'ferm[ea-éè](?!ier|e\\s)'],
    es: ['abr(?:e|i[óe])|abiert|reab', 'cerr|cierr'],
    pl: ['otw[aoi][rt]', 'zamkn|zamyk'],
    ar: ['فتح|افتتح|مفتوح|يفتح|تفتح', 'أغلق|يغلق|تغلق|إغلاق|مغلق'],
    zh: ['开放|开门|重开', '关闭|关门'],
  },
  {
    en: ['resum', 'suspend|halt'],
    uk: ['віднов', 'зупин|припин|призупин'],
    ru: ['возобнов', 'приостан|прекра[тщ]|останов'],
    de: ['wieder\\s?auf', 'ausgesetzt|eingestellt|unterbr|setz\\p{L}*(?=[^.]*\\saus(?!\\p{L}))'],
    fr: ['repris|reprend|repren', 'suspend|interromp'],
    es: ['reanud', 'suspend|interrump'],
    pl: ['wznow|wznaw', 'zawie[sś]|wstrzym'],
    ar: ['استأنف|استئناف|تستأنف|يستأنف', 'علق|تعليق|أوقف|يعلق'],
    zh: ['恢复|重启', '暂停|中止'],
  },
]

const patterns = new Map<string, RegExp>()

function patternOf(source: string, tag: string): RegExp {
  const name = `${tag} ${source}`
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    const start =
      tag === 'zh'
        ? ''
        : tag === 'ar'
          ? String.raw`(?<!\p{L})[وفلب]{0,2}(?:ال)?`
          : String.raw`(?<!\p{L})`
    pattern = new RegExp(`${start}(?:${source})`, 'iu')
    patterns.set(name, pattern)
  }
  return pattern
}

export interface Opposed {
  /** What denies, refuses or closes. */
  readonly no: Span
  /** What grants or opens, on the other side. */
  readonly yes: Span
}

/** The first predicate of a passage that the other one has only the opposite of. */
export function opposedPredicate(own: PassageReading, other: PassageReading): Opposed | undefined {
  for (const opposites of OPPOSITES) {
    const [ownYes, ownNo] = opposites[own.tag] ?? []
    const [otherYes, otherNo] = opposites[other.tag] ?? []
    if (ownNo === undefined || otherYes === undefined) continue
    const no = placeOf(ownNo, own)
    const yes = no && placeOf(otherYes, other)
    if (no === undefined || yes === undefined) continue
    if (placeOf(ownYes!, own) !== undefined || placeOf(otherNo!, other) !== undefined) continue
    return { no, yes }
  }
  return undefined
}

function placeOf(source: string, passage: PassageReading): Span | undefined {
  const match = patternOf(source, passage.tag).exec(passage.text)
  if (match === null) return undefined
  const end = match.index + match[0].length
  const word = passage.words.find((one) => one.start <= match.index && one.end > match.index)
  return { start: match.index, end: Math.max(end, word?.end ?? end) }
}
