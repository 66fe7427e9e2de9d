import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { spanOfMatch } from '../../spans.ts'

/**
 * Ministries, with their ministers, by what they are for: as it stands in the name of the body in
 * each language. German and Chinese write both in one word.
 */
const PORTFOLIOS: readonly Readonly<Record<string, string>>[] = [
  {
    en: 'defen[cs]e', uk: 'оборони', ukShort: 'міноборони', ruShort: 'минобороны', ru: 'обороны', pl: 'obrony(?: narodowej)?', fr: 'défense', es: 'defensa',
    de: 'verteidigungs', ar: 'الدفاع', zh: '国防',
  },
  {
    en: '(?:public )?health', uk: "охорони здоров'я", ukShort: 'моз', ruShort: 'минздрав', ru: 'здравоохранения', pl: 'zdrowia', fr: 'santé',
    es: 'sanidad|salud', de: 'gesundheits', ar: 'الصحة', zh: '卫生',
  },
  {
    en: 'finance', uk: 'фінансів', ukShort: 'мінфін', ruShort: 'минфин', ru: 'финансов', pl: 'finansów', fr: 'finances', es: 'hacienda|finanzas',
    de: 'finanz', ar: 'المالية', zh: '财政',
  },
  {
    en: 'justice', uk: 'юстиції', ukShort: "мін'юст", ruShort: 'минюст', ru: 'юстиции', pl: 'sprawiedliwości', fr: 'justice', es: 'justicia',
    de: 'justiz', ar: 'العدل', zh: '司法',
  },
  {
    en: '(?:the )?interior|internal affairs|home affairs', uk: 'внутрішніх справ', ukShort: 'мвс', ruShort: 'мвд', ru: 'внутренних дел',
    pl: 'spraw wewnętrznych', fr: 'intérieur', es: 'interior', de: 'innen', ar: 'الداخلية', zh: '内政',
  },
  {
    en: 'foreign(?: affairs)?|external affairs', uk: 'закордонних справ', ukShort: 'мзс', ruShort: 'мид', ru: 'иностранных дел',
    pl: 'spraw zagranicznych', fr: 'affaires étrangères', es: '(?:asuntos|relaciones) exteriores',
    de: 'außen', ar: 'الخارجية', zh: '外交',
  },
  {
    en: 'education', uk: 'освіти', ukShort: 'мон', ruShort: 'минпросвещения|минобрнауки', ru: 'образования|просвещения', pl: 'edukacji', fr: 'éducation',
    es: 'educación', de: 'bildungs', ar: 'التربية|التعليم', zh: '教育',
  },
  {
    en: 'econom(?:y|ic affairs|ics)', uk: 'економіки', ukShort: 'мінекономіки', ruShort: 'минэкономики|минэкономразвития', ru: 'экономики|экономического развития', pl: 'gospodarki',
    fr: 'économie', es: 'economía', de: 'wirtschafts', ar: 'الاقتصاد', zh: '经济',
  },
  {
    en: 'energy', uk: 'енергетики', ukShort: 'міненерго', ruShort: 'минэнерго', ru: 'энергетики', pl: 'energii', fr: 'énergie', es: 'energía', de: 'energie',
    ar: 'الطاقة', zh: '能源',
  },
  {
    en: 'agricultur(?:e|al)', uk: 'аграрної політики|сільського господарства', ukShort: 'мінагрополітики', ruShort: 'минсельхоз', ru: 'сельского хозяйства',
    pl: 'rolnictwa', fr: 'agriculture', es: 'agricultura', de: 'landwirtschafts|agrar', ar: 'الزراعة', zh: '农业',
  },
  {
    en: 'culture', uk: 'культури', ukShort: 'мінкультури', ruShort: 'минкультуры', ru: 'культуры', pl: 'kultury', fr: 'culture', es: 'cultura', de: 'kultur',
    ar: 'الثقافة', zh: '文化',
  },
  {
    en: 'transport(?:ation)?', uk: 'транспорту|інфраструктури', ukShort: 'мінінфраструктури', ruShort: 'минтранс', ru: 'транспорта', pl: 'transportu|infrastruktury',
    fr: 'transports?', es: 'transportes?', de: 'verkehrs', ar: 'النقل', zh: '交通',
  },
  {
    en: '(?:the )?environment', uk: 'довкілля|захисту довкілля', ru: 'природных ресурсов|экологии',
    pl: 'środowiska', fr: 'environnement|transition écologique', es: 'medio ambiente|transición ecológica',
    de: 'umwelt', ar: 'البيئة', zh: '环境',
  },
] // prettier-ignore

/** Courts, by kind. */
const COURTS: readonly Readonly<Record<string, string>>[] = [
  {
    en: 'supreme court', uk: 'верховн\\p{L}+ суд\\p{L}*', ru: 'верховн\\p{L}+ суд\\p{L}*',
    pl: 'sąd\\p{L}* najwyższ\\p{L}+', fr: 'cour suprême', es: '(?:tribunal|corte) suprem[oa]',
    de: 'oberste\\p{L}? gericht\\p{L}*', ar: 'المحكمة العليا', zh: '最高法院|最高人民法院',
  },
  {
    en: 'constitutional court', uk: 'конституційн\\p{L}+ суд\\p{L}*', ru: 'конституционн\\p{L}+ суд\\p{L}*',
    pl: 'trybunał\\p{L}* konstytucyjn\\p{L}+', fr: '(?:cour|tribunal|conseil) constitutionnel(?:le)?',
    es: '(?:tribunal|corte) constitucional', de: '(?:bundes)?verfassungsgericht\\p{L}*',
    ar: 'المحكمة الدستورية', zh: '宪法法院',
  },
] // prettier-ignore

/** The name of a ministry or of its minister, with # for what it is for. */
const MINISTRY: Readonly<Record<string, string>> = {
  en: String.raw`(?:minist(?:ry|er|ries|ers) (?:of|for) (?:#)|(?:#) minist(?:ry|er))(?!\p{L})`,
  uk: String.raw`мініст(?:е?р)\p{L}* (?:#)(?!\p{L})`,
  ru: String.raw`минист(?:е?р)\p{L}* (?:#)(?!\p{L})`,
  pl: String.raw`minist\p{L}* (?:#)(?!\p{L})`,
  fr: String.raw`minist(?:ère|re) (?:(?:de|des|du|de la|aux) |de l'|d')?(?:#)(?!\p{L})`,
  es: String.raw`minist(?:erio|ro|ra) (?:de|del) (?:#)(?!\p{L})`,
  de: String.raw`(?:bundes)?(?:#)minist\p{L}+`,
  ar: String.raw`وزا?ي?رة? (?:#)(?!\p{L})`,
  zh: String.raw`(?:#)部`,
}

/** One body; `kind` and `place` tell which. */
interface Body extends Span {
  readonly kind: 'ministry' | 'court'
  readonly place: number
}

const patterns = new Map<string, readonly (readonly [Body['kind'], number, RegExp])[]>()

function patternsOf(tag: string): readonly (readonly [Body['kind'], number, RegExp])[] {
  let made = patterns.get(tag)
  if (made === undefined) {
    const begin = tag === 'zh' ? '' : String.raw`(?<!\p{L})${tag === 'ar' ? '[وفبلك]?' : ''}`
    const pattern = (body: string): RegExp => new RegExp(`${begin}(?:${body})`, 'giu')
    const ministry = MINISTRY[tag]
    const named = (one: Readonly<Record<string, string>>): string => {
      const short = one[`${tag}Short`]
      const long = ministry!.replaceAll('#', one[tag]!)
      return short === undefined ? long : String.raw`${long}|(?:${short})\p{L}{0,3}(?!\p{L})`
    }
    made =
      ministry === undefined
        ? []
        : [
            ...PORTFOLIOS.map((one, place) => ['ministry', place, pattern(named(one))] as const),
            ...COURTS.map((one, place) => ['court', place, pattern(one[tag]!)] as const),
          ]
    patterns.set(tag, made)
  }
  return made
}

function bodiesIn({ text, tag }: PassageReading): readonly Body[] {
  const even = text.replaceAll(/[’ʼ]/gu, "'").replaceAll('\u00a0', ' ')
  return patternsOf(tag).flatMap(([kind, place, pattern]) =>
    Array.from(even.matchAll(pattern), (match) => ({ kind, place, ...spanOfMatch(match) })),
  )
}

/**
 * Bodies of one kind that have names of translated words and differ in what they are for: `the
 * Ministry of Health`, `Міністерство оборони`. Each side names one of the kind alone, so that the two
 * stand for each other.
 */
export function bodiesClash(
  a: PassageReading,
  b: PassageReading,
): readonly (readonly [Span, Span])[] {
  const ofA = bodiesIn(a)
  const ofB = ofA.length === 0 ? [] : bodiesIn(b)
  return (['ministry', 'court'] as const).flatMap((kind) => {
    const one = ofA.filter((body) => body.kind === kind)
    const other = ofB.filter((body) => body.kind === kind)
    const isOneEach = [one, other].every(
      (side) => new Set(side.map(({ place }) => place)).size === 1,
    )
    if (!isOneEach || one[0]!.place === other[0]!.place) return []
    if (one.some((body) => goesOn(body, a)) || other.some((body) => goesOn(body, b))) return []
    return [[one[0]!, other[0]!] as const]
  })
}

/** `ministère de l'Économie et des Finances`, `Wirtschafts- und Finanzministerium`: two bodies in one. */
function goesOn({ start, end }: Body, { text }: PassageReading): boolean {
  return (
    BEHIND.test(text.slice(end, end + NEAR)) ||
    BEFORE.test(text.slice(Math.max(0, start - NEAR), start))
  )
}

/** Characters beside a body that are looked at. */
const NEAR = 80
const AND = 'and|et|y|e|und|та|і|й|и|i|oraz'
const BEHIND = new RegExp(
  String.raw`^(?:,\s\p{L}+(?:\s\p{L}+){0,2})?(?:\s(?:${AND})\s(?!наук|science|nauki)|,\sd)|^(?:و|\sو|和)`,
  'u',
)
const BEFORE = new RegExp(String.raw`(?:-|\p{L})\s(?:${AND})\s$`, 'u')
