/**
 * Names of units and currencies as they stand beside numbers, in any of the languages with numeral
 * tables. Names are given by their unchanging beginnings; `*` stands for an ending, `_` for a space.
 */

export const PERCENT =
  '% ٪ ％ percent per_cent pct p.c. відсот* процент* прац* prozent* pour_cent por_ciento procent* بالمئة بالمائة في_المئة في_المائة'

/** Differences of percentages. */
export const POINTS =
  'percentage_point* percent_point* відсотков*_пункт* процентн*_пункт* в.п п.п prozentpunkt* points_de_pourcentage point_de_pourcentage puntos_porcentuales punto_porcentual punkt*_procentow* نقطة_مئوية نقاط_مئوية 个百分点'

/** Currency names by ISO code; signs are in `measures.ts`. */
export const MONEY: Readonly<Record<string, string>> = {
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
export const UNITS: Readonly<Record<string, string>> = {
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
  C: '°c ℃ degrees_celsius degree_celsius градус*_цельс* градус*_за_цельс* градус*_по_цельс* grad_celsius за_цельс* по_цельс* degrés_celsius grados_celsius stopni_celsjusza درجة_مئوية 摄氏度',
  F: '°f ℉ degrees_fahrenheit degree_fahrenheit градус*_фаренг* градус*_за_фаренг* градус*_по_фаренг* grad_fahrenheit за_фаренг* по_фаренг*',
  deg: '° degrees degree градус* grad degrés degré grados stopni درجة درجات',
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
