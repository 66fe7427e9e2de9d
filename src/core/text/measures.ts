/**
 * Units and currencies as they stand beside numbers, in any of the languages with numeral tables.
 * Names are given by their unchanging beginnings; `*` stands for an ending.
 */

export type MeasureKind = 'percent' | 'money' | 'measure'

export interface Measure {
  /** ISO 4217 for money, `%`, or a unit symbol. */
  readonly code: string
  readonly kind: MeasureKind
}

const PERCENT =
  '% ٪ ％ percent per_cent pct p.c. відсот* процент* прац* prozent* pour_cent por_ciento procent* بالمئة بالمائة في_المئة في_المائة'

/** Differences of percentages. */
const POINTS =
  'percentage_point* percent_point* відсотков*_пункт* процентн*_пункт* в.п п.п prozentpunkt* points_de_pourcentage point_de_pourcentage puntos_porcentuales punto_porcentual punkt*_procentow* نقطة_مئوية نقاط_مئوية 个百分点'

/** Currency names by ISO code; signs are in {@link SIGNS}. */
const MONEY: Readonly<Record<string, string>> = {
  USD: 'dollar* us_dollar* u.s._dollar* usd долар* доллар* дол долл dólar* dolar* دولار* 美元',
  EUR: 'euro euros eur євро евро يورو 欧元',
  GBP: 'gbp pounds_sterling фунт*_стерл* британськ*_фунт* livres_sterling جنيه*_استرليني 英镑',
  UAH: 'hryvnia* hryvnya* uah гривень гривні гривня гривню гривнями гривен гривны гривна гривну грн griwna griwnja hrywien hrywna grivna* гривнах',
  RUB: 'ruble* rouble* rub рубл* руб rubel* rublo* rubli روبل* 卢布',
  PLN: 'zloty zlotys złoty* złotych pln злот* zł zlotych',
  CNY: 'yuan* renminbi cny юан* 元 人民币 يوان',
  JPY: 'yen jpy ієн* иен* йен* jen 日元 ين',
  CHF: 'chf swiss_franc* schweizer_franken швейцарськ*_франк* швейцарск*_франк*',
  TRY: 'lira liras лір* лир* lira* ليرة',
  INR: 'rupee* рупі* рупи* rupie* rupia* روبية 卢比',
}

/** Measures by symbol. */
const UNITS: Readonly<Record<string, string>> = {
  km2: 'square_kilomet* km² km2 sq_km квадратн*_кілометр* квадратн*_километр* кв_км quadratkilomet* kilomètres_carrés kilómetros_cuadrados كيلومتر*_مربع* 平方公里',
  m2: 'square_met* m² m2 квадратн*_метр* кв_м quadratmeter* mètres_carrés metros_cuadrados 平方米',
  mi2: 'square_mile* квадратн*_мил*',
  ft2: 'square_feet square_foot квадратн*_фут*',
  m3: 'cubic_met* m³ m3 cbm кубічн*_метр* кубометр* кубическ*_метр* куб_м kubikmeter* mètres_cubes mètre_cube metros_cúbicos metr*_sześcienn* متر*_مكعب* 立方米',
  'km/h':
    'km/h kph kmh kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour км/год км/ч км_на_годину км_в_час км_за_годину km_pro_stunde kilometer*_pro_stunde km_na_godzinę km_par_heure кілометр*_на_годину километр*_в_час stundenkilomet* 公里/小时',
  mph: 'mph miles_per_hour miles_an_hour миль_на_годину миль_в_час meilen_pro_stunde',
  km: 'kilomet* kilómet* kilomèt* km км кілометр* километр* كيلومتر* كم 公里 千米',
  m: 'meter* metre* metres mètre* metro metros metr metry metrów m м метр метра метри метрів метру метром метрах метры метров متر* أمتار 米',
  cm: 'centimet* zentimet* centímet* centimèt* cm см сантиметр* 厘米',
  mm: 'millimet* milímet* millimèt* milimetr* mm мм міліметр* миллиметр* 毫米',
  mi: 'mile miles mi миля милі миль милях мили meile meilen milla millas mila mile mil_morskich 英里',
  ft: 'feet foot ft фут фута фути футів футов фуß fuß pied pieds pie pies stóp 英尺',
  in: 'inch inches дюйм* zoll pouce pouces pulgada* cali 英寸',
  yd: 'yard yards ярд* yarda yardas',
  kg: 'kilogram* kilo kilos kg кг кілограм* килограмм* кіло кило kilogramm* كيلوغرام* كغ 公斤 千克',
  g: 'gram grams gramme* gramm gramos грам грама грами грамів грамм грамма граммов 克',
  t: 'ton tons tonne tonnes tonnen tona tony ton toneladas tonelada t т тонн* طن أطنان 吨',
  lb: 'lb lbs pound* фунт* pfund livre livres libra libras funt* 磅',
  oz: 'ounce ounces oz унці* унци* unze* once onces onza*',
  l: 'liter* litre* litr* litros litro літр* литр* لتر* 升',
  gal: 'gallon* галон* галлон*',
  bbl: 'barrel* барел* баррел* fass fässer baril* barril* برميل* 桶',
  ha: 'hectare* hektar* hectárea* га гектар* هكتار* 公顷',
  ac: 'acre acres акр акра акри акрів акров',
  C: '°c ℃ degrees_celsius degree_celsius градус*_цельс* градус*_за_цельс* градус*_по_цельс* grad_celsius degrés_celsius grados_celsius stopni_celsjusza درجة_مئوية 摄氏度',
  F: '°f ℉ degrees_fahrenheit degree_fahrenheit градус*_фаренг* градус*_за_фаренг* градус*_по_фаренг* grad_fahrenheit',
  s: 'second seconds sec секунд* sekunde* seconde secondes segundo segundos sekund* ثانية ثوان 秒',
  min: 'minute minutes min хв хвилин* минут* мин minuten minuto minutos minut minuty دقيقة دقائق 分钟',
  h: 'hour hours hr hrs год годин* час часа часов часам часами stunde* heure* hora horas godzin* ساعة ساعات 小时',
  d: 'day days день дня дні днів дням днями дней дню tag tage tagen jour jours día días dia dias dni dzień يوم أيام يوما 天 日',
  wk: 'week weeks тиждень тижня тижні тижнів тижнів недел* woche* semaine* semana* tygodni* tydzień أسبوع أسابيع 周 星期',
  mo: 'month months місяц* місяць месяц* monat* mois mes meses miesiąc* miesięcy شهر أشهر شهرا 个月',
  yr: 'year years yr yrs рік року роки років рокам роками год года году годы годов лет годам годами jahr jahre jahren jahres an ans année années año años rok lat lata roku سنة سنوات عام عاما أعوام 年 річн* летн*',
  kWh: 'kwh kilowatt-hour* квт-год* квт·год квт⋅год квт·ч квтч',
  MW: 'mw megawatt* мвт мегават* мегаватт* 兆瓦',
  GW: 'gw gigawatt* гвт гігават* гигаватт* 吉瓦',
}

/** Currency signs, before or after the number. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['＄', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
]
const CODES = new Set(['USD', 'EUR', 'GBP', 'UAH', 'RUB', 'PLN', 'CNY', 'JPY', 'CHF', 'TRY', 'INR'])

/** `год` is an hour in Ukrainian (abbreviated) and a year in Russian; `mil` counts in Spanish. */
const ONLY_IN: Readonly<Record<string, string>> = {
  'h год': 'uk',
  'yr год': 'ru',
  'd dia': 'es',
  'yr rok': 'pl',
  'yr an': 'fr',
  'wk mes': 'es',
  'mo mes': 'es',
  'oz once': 'fr',
  'ft pie': 'es',
  'lb livre': 'fr',
  'lb livres': 'fr',
  'mi mila': 'pl',
  'm м': 'uk ru',
  't т': 'uk ru',
}

interface MeasureForm {
  readonly measure: Measure
  readonly languages: string | undefined
  readonly form: string
  /** What the form begins with, which is soon compared. */
  readonly beginning: string
  /** Matches from the start of the text after the number; made when a text begins like the form. */
  pattern?: RegExp
}

function makeForms(): ReadonlyMap<string, readonly MeasureForm[]> {
  const byInitial = new Map<string, MeasureForm[]>()
  const add = (code: string, kind: MeasureKind, list: string): void => {
    for (const form of list.split(' ')) {
      const initial = String.fromCodePoint(form.codePointAt(0)!)
      const forms = byInitial.get(initial) ?? []
      forms.push({
        measure: { code, kind },
        languages: ONLY_IN[`${code} ${form}`],
        form,
        beginning: /^[^_*]*/.exec(form)![0],
      })
      byInitial.set(initial, forms)
    }
  }
  add('%', 'percent', PERCENT)
  add('pp', 'percent', POINTS)
  for (const [code, list] of Object.entries(MONEY)) add(code, 'money', list)
  for (const [code, list] of Object.entries(UNITS)) add(code, 'measure', list)
  return byInitial
}

function formPattern(form: string): RegExp {
  const body = form
    .split('_')
    .map((word) => escape(word.replace('*', '')) + (word.endsWith('*') ? '\\p{L}*' : ''))
    .join('[\\s\\u00a0.]+')
  const bounded = /[\p{L}\p{M}*]$/u.test(form) && !/\p{Script=Han}/u.test(form)
  return new RegExp(`^${body}${bounded ? '(?![\\p{L}\\p{M}])' : ''}`, 'u')
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

const FORMS = makeForms()

/** What a number is counted in, read from the text after it; `length` in UTF-16 units. */
export function readMeasure(
  after: string,
  language: string,
): { readonly measure: Measure; readonly length: number } | undefined {
  const gap = /^[\s\u00a0\u202f]?/u.exec(after)![0].length
  const hyphen = /^[-‑–]/u.test(after) ? 1 : 0
  const skipped = Math.max(gap, hyphen)
  const rest = after.slice(skipped, skipped + 48)
  const sign = SIGNS.find(([text]) => rest.startsWith(text))
  if (sign !== undefined) {
    return { measure: { code: sign[1], kind: 'money' }, length: skipped + sign[0].length }
  }
  const lower = rest.toLowerCase()
  let best: { measure: Measure; length: number } | undefined
  for (const form of FORMS.get(lower === '' ? '' : String.fromCodePoint(lower.codePointAt(0)!)) ??
    []) {
    if (!lower.startsWith(form.beginning)) continue
    if (form.languages !== undefined && !form.languages.includes(language)) continue
    form.pattern ??= formPattern(form.form)
    const match = form.pattern.exec(lower)
    if (match === null || skipped + match[0].length <= (best?.length ?? 0)) continue
    best = { measure: form.measure, length: skipped + match[0].length }
  }
  return best
}

/** A currency sign or code that ends right before a number; `length` in UTF-16 units, gap included. */
export function readCurrencyBefore(
  before: string,
): { readonly code: string; readonly length: number } | undefined {
  const trimmed = before.replace(/[ \u00a0\u202f]$/u, '')
  const gap = before.length - trimmed.length
  for (const [text, code] of SIGNS) {
    if (trimmed.endsWith(text)) return { code, length: text.length + gap }
  }
  const code = /(?<![\p{L}])([A-Z]{3})$/u.exec(trimmed)?.[1]
  return code !== undefined && CODES.has(code) ? { code, length: 3 + gap } : undefined
}

/** Dimension and size of units that can be turned into each other (SI; US customary; NIST SP 811). */
const SIZES: Readonly<Record<string, readonly [string, number]>> = {
  km: ['length', 1000],
  m: ['length', 1],
  cm: ['length', 0.01],
  mm: ['length', 0.001],
  mi: ['length', 1609.344],
  ft: ['length', 0.3048],
  in: ['length', 0.0254],
  yd: ['length', 0.9144],
  kg: ['mass', 1],
  g: ['mass', 0.001],
  t: ['mass', 1000],
  lb: ['mass', 0.45359],
  oz: ['mass', 0.02835],
  l: ['volume', 1],
  gal: ['volume', 3.785],
  bbl: ['volume', 158.99],
  m3: ['volume', 1000],
  ha: ['area', 10_000],
  ac: ['area', 4046.9],
  km2: ['area', 1e6],
  m2: ['area', 1],
  mi2: ['area', 2.59e6],
  ft2: ['area', 0.0929],
  'km/h': ['speed', 1],
  mph: ['speed', 1.609344],
  s: ['time', 1],
  min: ['time', 60],
  h: ['time', 3600],
  d: ['time', 86_400],
  wk: ['time', 604_800],
  mo: ['months', 1],
  yr: ['months', 12],
  MW: ['power', 1],
  GW: ['power', 1000],
}

/** The quantity in its dimension's base unit; undefined for units that turn into no other. */
export function baseQuantity(
  value: number,
  unit: string,
): { readonly dimension: string; readonly amount: number } | undefined {
  if (unit === 'C') return { dimension: 'temperature', amount: value }
  if (unit === 'F') return { dimension: 'temperature', amount: ((value - 32) * 5) / 9 }
  const size = SIZES[unit]
  return size === undefined ? undefined : { dimension: size[0], amount: value * size[1] }
}
