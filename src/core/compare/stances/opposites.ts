/** What is granted, fit or open, and its opposite: beginnings of words, by language. */
type Opposites = Readonly<Record<string, readonly [yes: string, no: string]>>

/** `安全` of a council, a force or a service is security; `国家安全` is, too. */
const SAFE_IN_CHINESE =
  '(?<!国家|公共|网络|食品|信息|社会|能源|粮食|集体|边境|核)安全(?!理事|保障|部|局|委|顾问|机构|会议|政策|形势|局势|合作|协议|协定|问题|措施|检查|带|网|事务|人员|官员|系统|威胁|战略|领域|防|利益)'

/** `通过` is `by` and `through`, too: it adopts where its object is an act, or where it closes its clause. */
const ADOPTED_IN_CHINESE =
  '(?:获|获得|予以|一致|表决|投票|正式|审议|已经?|被|未能?)通过|通过(?=[了。，；、！？]|$|(?:这|该|此|一|本|上述|新|修订)?(?:项|份|部)?(?:\\p{Script=Han}{0,6})?(?:决议|法案|议案|提案|预算|修正案|动议|法律|宪法|条例|草案|改革方案))'

/** What denies that all do; it has a word for all in it. */
const NOT_ALL = {
  en: 'not (?:all|every|entirely|fully|completely|wholly)(?!\\p{L})',
  uk: 'не (?:вс[іяе]|ус[іяе]|всіх|усіх|всім|усім|кожн\\p{L}+|повністю|цілком)(?!\\p{L})',
  ru: 'не (?:вс[еёя]|всех|всем|кажд\\p{L}+|полностью|целиком)(?!\\p{L})',
  de: 'nicht (?:alle[nrsm]?|jede[nrsm]?|sämtlich\\p{L}*|vollständig|gänzlich|ganz)(?!\\p{L})',
  fr: 'pas (?:tou(?:s|te|tes)|entièrement|totalement|chaque)(?!\\p{L})',
  es: 'no (?:todo|toda|todos|todas|cada|totalmente)(?!\\p{L})',
  pl: 'nie (?:wszys[tc]\\p{L}+|każd\\p{L}+|całkowicie|w pełni)(?!\\p{L})',
} as const

/** What goes up, and what goes down. */
export const MOVEMENTS: Opposites = {
  en: [
    'rose|risen|ris(?:e|es|ing)(?!\\p{L})|increas|grew|grow(?:s|n|ing|th)?(?!\\p{L})|climb|went up|up by',
    'fell(?!ow)|fallen(?=\\s(?:by|to|from|below|for|\\d))|falls?(?=\\s(?:by|to|in|below|for|\\d))|decreas|drop(?:ped|s)?(?=\\s(?:by|to|in|below|for|\\d|of))|shrank|shrunk|went down|down by',
  ],
  uk: [
    'подорожч|зрос|зріс|збільш|підвищ|виріс|вирос|підня',
    'подешев|зменш|знизи|впа(?:в|л)|скоро[чт]|поменш',
  ],
  ru: ['подорож|вырос|возрос|увелич|повыс|поднял', 'подешев|сниз|упал|уменьш|сократ|пониз'],
  de: [
    'teurer|verteuer|gestiegen|stieg|steig|erhöh|zugenommen|gewachsen|wuchs',
    'billiger|verbillig|gesunken|sank|sink|gefallen|fiel|verringer|abgenommen|zurückgegangen|ging\\p{L}*(?=[^.]*\\szurück(?!\\p{L}))',
  ],
  fr: ['augment|hausse|progress|grimp|s.accr', 'baiss|dimin|recul|chut|réduit'],
  es: [
    'aument|subi|sube|creci|crece|increment',
    'baj(?:ó|an|aron|ado|a)(?!\\p{L})|disminu|descend|reduj|cay(?:ó|eron)',
  ],
  pl: ['wzr[oó]s|zwiększ|podwyższ|podni[oó]s', 'spad|zmniejsz|zmala|obniż'],
  zh: ['上升|增长|增加|上涨|提高', '下降|减少|下跌|降低'],
}

/**
 * Predicates that say the opposite of one another with no negation at all, by what they mean, as
 * beginnings of words in every language that has word lists. One side of an aligned pair that has
 * the one only, beside another that has the other only, says the opposite.
 */
export const OPPOSITES: readonly Opposites[] = [
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
  {
    en: ['(?:all|every|entire\\p{L}*|whole|complete\\p{L}*|full(?:y)?)(?!\\p{L})', NOT_ALL.en],
    uk: [
      '(?:ус[іяеі]|вс[іяе]|усіх|всіх|усім|всім|кожн\\p{L}+|повністю|цілком)(?!\\p{L})',
      NOT_ALL.uk,
    ],
    ru: ['(?:вс[еёя]|всех|всем|кажд\\p{L}+|полностью|целиком)(?!\\p{L})', NOT_ALL.ru],
    de: ['(?:alle[nrsm]?|jede[nrsm]?|sämtlich\\p{L}*|vollständig|gänzlich)(?!\\p{L})', NOT_ALL.de],
    fr: ['(?:tou(?:s|te|tes)|chaque|entièrement|totalité)(?!\\p{L})', NOT_ALL.fr],
    es: ['(?:todo|toda|todos|todas|cada|totalidad|íntegramente|totalmente)(?!\\p{L})', NOT_ALL.es],
    pl: ['(?:wszys[tc]\\p{L}+|każd\\p{L}+|całkowicie|całości|w pełni)(?!\\p{L})', NOT_ALL.pl],
    ar: ['كل|جميع', 'ليس كل|ليست كل|ليس جميع'],
    zh: ['(?<!并?非|不是)(?:所有|全部|全都)', '并非(?:所有|全部)|不是(?:所有|全部)'],
  },
  {
    en: ['both(?!\\p{L})', 'neither|none of the two'],
    uk: [
      'обид|обох|обоє|обом',
      'жодн\\p{L}+ (?:з|із|зі) (?:двох|обох|цих двох)|ні (?:той|та|те|один|одна|одне),? ні',
    ],
    ru: [
      'оба|обе|обоих|обоим|обеих',
      'ни один\\p{L}* из (?:двух|обоих)|ни одна из (?:двух|обеих)|ни (?:тот|та|то|другой),? ни',
    ],
    de: ['beide', 'kein\\p{L}* (?:der|von|dieser|den) (?:beiden|zwei)|weder'],
    fr: [
      'les deux|tous deux|toutes deux|l.un et l.autre',
      'aucun\\p{L}* des deux|ni l.un|ni l.une',
    ],
    es: [
      'ambos|ambas|los dos|las dos',
      'ningun\\p{L}* de (?:los|las|ambos|ambas)|ni uno ni|ni una ni',
    ],
    pl: ['oba|obie|obaj|obydw|oboje', 'żad\\p{L}+ z (?:dwóch|obu|dwojga)|ani jed\\p{L}+, ani'],
    zh: ['双方都|两者都|两个都', '双方都(?:没|不|未)|两者都(?:没|不|未)'],
  },
  {
    en: [
      '(?:was|were|is|are|been) able to|manag(?:ed|es?) to|succeed',
      'unable|incapable|fail(?:s|ed)? to',
    ],
    uk: [
      'зміг|змогл|зумі|вда(?:ло|є|сть)ся|спромог',
      'не зміг|не змогл|не зумі|не вда|неспромож|неспроможн',
    ],
    ru: ['смог|сумел|удалось|удаётся|удастся', 'не смог|не сумел|не уда|неспособ'],
    de: [
      'konnte|gelang|gelungen|schaff[te]',
      'außerstande|nicht imstande|nicht in der Lage|unfähig|misslang|misslungen',
    ],
    fr: ['réussi|parven|parvin|a pu|ont pu', 'incapable|dans l.incapacité|échou'],
    es: ['logr|consigui|pud(?:o|ieron)', 'incapa(?:z|ces)|fracas'],
    pl: ['zdoła|uda(?:ło|je|li)|potrafi', 'nie zdoła|nie uda|niezdoln'],
    zh: ['成功', '未能|无法|没能'],
  },
  MOVEMENTS,
  {
    en: ['impos|introduc', 'lift(?:s|ed|ing)?(?!\\p{L})|abolish|repeal|scrap|revok'],
    uk: ['запров|ввів|вве(?:л|д)|вводит|наклав|накла', 'скас|зня(?:в|л|т)'],
    ru: ['ввёл|ввел|введ|вводи|налож', 'отмен|снял|сняты|снято|снять'],
    de: [
      'verhäng|eingeführt|einführ|führ\\p{L}*(?=[^.]*\\sein(?!\\p{L}))',
      'aufgehoben|aufheb|abgeschafft|abschaff|h[eo]b\\p{L}*(?=[^.]*\\sauf(?!\\p{L}))',
    ],
    fr: ['impos|instaur|introdui', 'lev(?:é|er|ait)|abrog|aboli|supprim'],
    es: ['impus|impuest|impon|introdu|implant', 'levant|derog|aboli|suprim'],
    pl: ['nałoż|wprowadz', 'zni[oó]s|zniesi|uchyl'],
    zh: ['实施|施加', '解除|取消|废除'],
  },
  {
    en: ['support|back(?:ed|s|ing)(?!\\p{L})|in favou?r|voted for', 'oppos|against(?!\\p{L})'],
    uk: [
      'підтрим|виступ\\p{L}* за(?!\\p{L})|проголос\\p{L}* за(?!\\p{L})',
      'проти(?!\\p{L})|заперечу',
    ],
    ru: [
      'поддерж|выступ\\p{L}* за(?!\\p{L})|проголос\\p{L}* за(?!\\p{L})',
      'против(?!\\p{L})|возраж',
    ],
    de: ['unterstütz|befürwort|dafür|stimm\\p{L}* für', 'gegen(?!\\p{L})|dagegen|widersetz'],
    fr: ['souten|soutien|appuy|favorable|voté pour', 'oppos|contre(?!\\p{L})|défavorable'],
    es: ['apoy|respald|a favor', 'opus|opon|opuest|en contra'],
    pl: ['popar|poparł|popier|za przyjęciem', 'przeciw|sprzeciw'],
    zh: ['支持', '反对'],
  },
  {
    en: ['improv|better(?!\\p{L})', 'worse|deteriorat'],
    uk: ['поліпш|покращ|краще(?!\\p{L})', 'погірш|гірше(?!\\p{L})'],
    ru: ['улучш|лучше(?!\\p{L})', 'ухудш|хуже(?!\\p{L})'],
    de: ['verbesser|besser(?!\\p{L})', 'verschlechter|verschlimmer|schlechter(?!\\p{L})'],
    fr: ['amélior|mieux(?!\\p{L})', 'détérior|dégrad|empir|aggrav'],
    es: ['mejor', 'empeor|deterior|agrav'],
    pl: ['popraw|lepiej|polepsz', 'pogorsz|gorzej'],
    zh: ['改善|好转', '恶化'],
  },
]
