import type { Span } from '../../model.ts'
import { CLAUSE_END } from '../stances/negated-word.ts'
import type { PassageReading } from '../passage.ts'
import { markersIn } from '../marker-card.ts'

const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl'] as const

/**
 * Who says things in news, as beginnings of words; a column for each language. A row has whatever
 * a translator may call the same people.
 */
const SOURCES = `
polic detective constable | поліц правоохорон слідч міліц | полиц правоохран следств следоват милици | polizei polizist ermittl beamt | polic gendarm enquêteur agent | polic agente guardia investigad | polic funkcjonariusz śledcz
prosecut | прокур слідч обвинувач | прокур следств следоват обвинени | staatsanw ankläg ermittl | procureur parquet | fiscal | prokurat śledcz
court judge tribunal | суд | суд | gericht richter | tribunal cour juge | tribunal juez jueza corte juzgado magistrad | sąd sędzi trybunał
resident neighbo villager local townspe inhabit | мешкан жител сусід селян містян | жител сосед селян горожан обитател | bewohner anwohner einwohner nachbar dorf | habitant riverain voisin villageois résident | vecin habitant residente lugareñ | mieszka sąsiad
guest holidaymak tourist visitor passenger | гост гіст постоял турист відвідувач пасажир | гост постоял турист посетител пассажир | gäst gast tourist urlaub besucher passagier fahrgäst | client hôte touriste visiteur vacanc passager | huésped client turist visitante pasajer | goś turyst pasażer
witness bystander onlooker passer | свід очевид перехож | свидет очевид прохож | zeug passant augenzeug | témoin passant | testigo transeúnte | świad przechod
doctor hospital physician medic nurse surgeon | лікар медик медсест шпитал | врач больниц медик медсест | arzt ärzt klinik krankenhaus medizin | médecin hôpital docteur soignant | médic hospital doctor | leka szpital medy
union | профспіл спілк | профсоюз | gewerkschaft verband | syndicat union | sindicat unión | związ
employer industrialist | роботодав підприєм промисл | работодат предприним промышлен | arbeitgeb unternehm industrie | employeur patron entrepris | patronal empleador empresari | pracodaw przedsiębior
lawyer attorney solicitor barrister defen | адвокат юрист захис оборон | адвокат юрист защит оборон | anwalt anwält verteidig | avocat défense | abogad defensa | adwokat prawni obro mecenas
minist premier | мін прем'єр прем’єр | мин премьер | minist premier kanzler | minist | minist consejer | minist premier
bank governor regulator | центробанк нацбанк банк регулятор | центробанк цб банк регулятор | notenbank zentralbank bundesbank bank | banque gouverneur | banco gobernador | bank
mayor | мер міськ | мэр градонач городск | bürgermeister stadt | maire mairie | alcald | burmistrz prezydent
firefight rescue fire | пожеж рятув вогнеб дснс надзв | пожар спасат мчс огнеб чрезв | feuerwehr rett | pompier secour | bomber rescat | straża straży ratow
teacher school | вчит учит педагог школ директор | учител педагог школ директор | lehrer lehrkr schul direktor | enseignant prof instit école directeur directrice | maestr profesor docente escuela colegio director | nauczyciel szkoł dyrektor
scientist research academic expert professor | учен вчен дослідн науков експерт професор фахів | учен учён исследоват эксперт професс специалист | wissenschaft forsch expert professor fachleut | scientif chercheu expert professeur spécialist | científic investigador expert profesor especialist | naukow badacz eksper profesor specjalist
opposition | опозиц | оппозиц | opposition | opposition | oposici | opozycj
activist campaigner environmental conservation | активіст еколог правозахис | активист эколог правозащит | aktivist umwelt naturschütz | militant activist écolog associat | activist ecologist asociaci | aktywist działacz ekolog
army military soldier | військ армі генштаб солдат | воен арми генштаб солдат | armee militär soldat bundeswehr | armée militaire soldat | ejército militar soldado | wojsk armi żołnierz
parent mother father famil relative | батьк матір матер мати мам родич рідн сім’ сім' родин | родител мать матер отец отц мам родствен семь | eltern mutter vater famil angehörig | parent mère père famille proche | padre madre famil parient | rodzic matk ojci rodzin krewn
student pupil | студент учн | студент учени школьник | student studier schüler | étudiant élève lycé | estudiant alumn | student uczni ucznió
farmer grower | фермер аграр | фермер аграр | bauer bäuer landwirt | agriculteur paysan éleveu | agricultor campesin ganader | rolni
forecaster meteorolog weather | синоптик метеоролог гідромет | синоптик метеоролог гидромет | meteorolog wetter | météo prévisionnist | meteor | meteorolog synopty
auditor audit | аудит рахунк | аудит счетн | prüf rechnungshof | audit comptes | auditor cuentas | audyt kontrol
bishop church priest diocese | єписк церкв свящ єпарх | епископ церк свящ епарх | bischof bischöf kirche pfarr bistum | évêque église prêtre diocèse | obispo iglesia sacerdot diócesis | biskup kości ksi diecezj
tenant lodger | орендар квартирант наймач | аренд съёмщик съемщик квартиросъ | mieter | locataire | inquilin arrendatari | najemc lokator
landlord | орендодав | арендодат | vermieter | bailleur | caser arrendador | wynajmując
coach | тренер | тренер | trainer | entraîneur sélectionneur | entrenador | trener
fisher angler | рибал | рыбак рыбол | fischer angler | pêcheu | pescador | rybak rybac wędkarz
director manager | директор менеджер | директор менеджер | direktor intendan manager geschäftsführ | directeur directrice | director gerent | dyrektor menedżer
historian archaeolog archeolog | історик археолог | историк археолог | historiker archäolog | historien archéolog | historiad arqueólog | historyk archeolog
engineer architect | інженер архітект | инженер архитект | ingenieur architekt | ingénieur architect | ingenier arquitect | inżynier architek
trader shopkeep retailer merchant | торгов крамар продав | торгов продав | händler kaufleut laden | commerçant marchand | comerciant vended | handlow kupiec sprzedawc
driver carrier haulier | водії водій перевізн | водител перевозч | fahrer spediteur | chauffeur conducteur transporteur | conductor transportist camioner | kierowc przewoźnik
border customs | прикордон митн | погранич тамож | grenz zoll | douan frontièr | aduan fronter | celni celn graniczn
volunteer charit | волонтер благод | волонтёр волонтер благотвор | freiwillig hilfsorg | bénévole | voluntari | wolontar
author writer novelist | письмен автор | писател автор | autor schriftstell | auteur écrivain | autor escritor | autor pisarz
owner proprietor | власни | владел собственник | besitzer eigentümer inhaber | propriétaire | propietari dueñ | właścicie
`

const patterns: Readonly<Record<string, readonly RegExp[]>> = Object.fromEntries(
  LANGUAGES.map((language, column) => [
    language,
    SOURCES.trim()
      .split('\n')
      .map((row) => row.split('|')[column]!.trim().split(' '))
      // German has them behind other words: `Verteidigungsminister`, `Landgericht`.
      .map((words) => {
        const start = language === 'de' ? '' : String.raw`(?<!\p{L})`
        const choices = words.join('|')
        return new RegExp(`${start}(?:${choices})`, 'iu')
      }),
  ]),
)

/** Words between a verb of saying and who says it. */
const NEAR = 4

export interface NamedSource extends Span {
  /** Rows of the table: some words stand in several. */
  readonly kinds: readonly number[]
}

/** Verbs of saying of any force. */
const SAYING = ['say', 'claim', 'admit', 'promise', 'threaten'] as const

/** Who the passage says says it, where one verb of saying stands and one such word beside it. */
export function namedSource(passage: PassageReading): NamedSource | undefined {
  const [said, more] = markersIn(passage, ...SAYING)
  if (said === undefined || more !== undefined) return undefined
  const before = passage.words.filter((word) => word.end <= said.start).slice(-NEAR)
  const behind = passage.words.filter((word) => word.start >= said.end).slice(0, NEAR)
  const found = [...before, ...behind]
    .filter((word) => {
      const [start, end] = word.end <= said.start ? [word.end, said.start] : [said.end, word.start]
      return !CLAUSE_END.test(passage.text.slice(start, end))
    })
    .map(({ start, end, text }) => ({ start, end, kinds: kindsOf(text, passage.tag) }))
    .filter(({ kinds }) => kinds.length > 0)
  return found.length === 1 ? found[0] : undefined
}

/** Has it a word for such a source anywhere? */
export function hasSource(passage: PassageReading, { kinds }: NamedSource): boolean {
  const tests = patterns[passage.tag]
  return tests === undefined || kinds.some((kind) => tests[kind]!.test(passage.text))
}

function kindsOf(text: string, tag: string): readonly number[] {
  // German writes who it is, and no verb, with a capital.
  if (tag === 'de' && !/^\p{Lu}/u.test(text)) return []
  const tests = patterns[tag] ?? []
  return [...tests.keys()].filter((kind) => tests[kind]!.test(text))
}
