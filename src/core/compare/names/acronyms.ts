/**
 * Acronyms that are translated, not transliterated. A line lists the forms of one body in all
 * languages here, then, after `=`, beginnings of words of its full name (all of one group, joined
 * by `+`, must be present).
 */
const ACRONYMS = `
UN UNO ООН ONU ONZ ОНН = united+nations об'єднан+націй объединенн+наци vereint+nation nations+unies naciones+unidas narod+zjednocz الأمم+المتحدة 联合国
EU ЄС ЕС UE = european+union європ+союз европ+союз євросоюз евросоюз europ+union union+europ unión+europ unii+europ unia+europ الاتحاد+الأوروبي 欧盟
US USA США EEUU СПОЛУЧЕНІ ÉTATS = united+states сполучен+штат соединен+штат америк america vereinigt+staaten états-unis estados+unidos stan+zjednocz stany الولايات+المتحدة 美国 amerik états washington вашингтон
UK ВБ СК = united+kingdom брита велик+британ великобрит королівств королевств britain british england vereinigt+königreich royaume-uni reino+unido brytyj wielk+bryt англі англи gb gran+bret brit المملكة+المتحدة 英国
NATO НАТО OTAN ОТАН = north+atlantic північноатлант североатлант альянс alliance ناتو الناتو 北约
WHO ВООЗ ВОЗ OMS = world+health охорон+здоров здравоохран weltgesundheit santé salud zdrowia الصحة 世卫
IMF МВФ IWF FMI MFW = monetary валютн währungsfond monétaire monetari walutow النقد 货币
WTO СОТ ВТО OMC = world+trade світов+торг всемирн+торг welthandel commerce comercio 世贸
FBI ФБР = federal+bureau федеральн+бюро
CIA ЦРУ = central+intelligence розвіду разведыв
OSCE ОБСЄ ОБСЕ OSZE OSCE OBWE = security+cooperation співробітн сотруднич
IAEA МАГАТЕ МАГАТЭ AIEA OIEA IAEO MAEA = atomic атомн
ICC МКС МУС CPI IStGH = criminal+court кримінальн+суд уголовн+суд strafgericht pénale penal+intern
EC ЄК ЕК = european+commission єврокоміс еврокоміс європейськ+коміс европейск+комисс
ECB ЄЦБ ЕЦБ EZB BCE EBC = central+bank
GDP ВВП BIP PIB PKB = gross валов bruttoinland produit producto produkt
VAT ПДВ НДС MwSt TVA IVA = value+added додан добавлен mehrwert
MP ДЕП = member+of парламент депутат parlament parliament abgeordn député diputad poseł poslan нардеп
PM = prime прем'єр премьер premier minister ministre ministro
AI ШІ ИИ KI IA SI = artificial штучн искусствен künstlich artific
DNA ДНК ADN = desoxyribo
RNA РНК ARN = ribo
AIDS СНІД СПИД SIDA = immun
HIV ВІЛ ВИЧ VIH = immun
UAV БПЛА БЛА БПЛА = drone дрон беспилот безпілот unmanned drohne дрони
AFU ЗСУ ВСУ ВСУ = armed+forces збройн+сил вооруженн+сил streitkräft forces+armées fuerzas+armadas sił+zbroj
UNSC РБ СБ = security+council рад+безпек совет+безопасн совбез радбез sicherheitsrat conseil+de+sécurité
DPR ДНР = donetsk донец
LPR ЛНР = luhansk lugansk луган
RF РФ = russia росі росси russ
SBU СБУ = security+service служб+безпек служб+безопасн
USSR СРСР СССР URSS UdSSR ZSRR = soviet радян совет совєт sowjet soviét
UNESCO ЮНЕСКО = unesco
UNICEF ЮНІСЕФ ЮНИСЕФ = unicef
TV ТБ ТВ = televis телеба телев телеві fernseh télé telewiz
CEO = chief executive генеральн директор керівник глава гендир geschäftsführer vorstand président directeur ejecutivo prezes гендиректор
NGO НУО НПО NRO ONG = non-govern неурядов неправит
IOC МОК IOK CIO COI MKOl = olymp олімп олимп
NASA НАСА = nasa
PR ПР = піар пиар relation
IT ІТ ИТ = інформ информ айті
EST EDT ET PT PST = час время zeit time
AFP АФП RIA РІА РИА TASS ТАСС AP = agency агент
CNN BBC BBC = cnn
MH = рейс
`

interface AcronymGroup {
  readonly forms: ReadonlySet<string>
  readonly names: readonly (readonly string[])[]
}

const groups: readonly AcronymGroup[] = ACRONYMS.trim()
  .split('\n')
  .map((line) => {
    const [forms, names] = line.split(' = ')
    return {
      forms: new Set(forms!.split(' ').map((form) => form.toUpperCase())),
      names: (names ?? '').split(' ').map((name) => name.split('+')),
    }
  })

/** Is an acronym of a known body said on the other side, by its own acronym or its name? */
export function acronymIsSaid(acronym: string, text: string): boolean | undefined {
  const group = groups.find(({ forms }) => forms.has(acronym.toUpperCase()))
  if (group === undefined) return undefined
  const lower = text.toLowerCase().replaceAll(/[’ʼ]/g, "'")
  const upper = new Set(text.match(/\p{L}+/gu)?.map((word) => word.toUpperCase()))
  if ([...group.forms].some((form) => upper.has(form))) return true
  if ([...group.forms].some((form) => lower.includes(form.toLowerCase()) && form.length > 3))
    return true
  return group.names.some((stems) => stems.every((stem) => lower.includes(stem)))
}

/** Is a body that is told by one long word, as `Євросоюз`, said on the other side by its acronym? */
export function bodyIsSaid(word: string, text: string): boolean {
  const lower = word.toLowerCase()
  const upper = new Set(text.match(/\p{Lu}{2,}/gu))
  return groups.some(
    ({ names, forms }) =>
      names.some(
        ([stem, more]) => more === undefined && isLong(stem!) && lower.startsWith(stem!),
      ) && !upper.isDisjointFrom(forms),
  )
}

/** Shorter ones are also beginnings of other words. */
function isLong(stem: string): boolean {
  return stem.length > 6
}

/** Is it a body that the list knows? */
export function isKnownAcronym(acronym: string): boolean {
  return groups.some(({ forms }) => forms.has(acronym.toUpperCase()))
}

/** Are two acronyms forms of one body? */
export function sameAcronym(a: string, b: string): boolean {
  const upperA = a.toUpperCase()
  const upperB = b.toUpperCase()
  return groups.some(({ forms }) => forms.has(upperA) && forms.has(upperB))
}
