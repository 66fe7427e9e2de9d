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
polic officer detective constable | поліц правоохорон слідч міліц | полиц правоохран следств следоват милици | polizei polizist ermittl beamt | polic gendarm enquêteur agent | polic agente guardia investigad | polic funkcjonariusz śledcz
prosecut | прокур слідч обвинувач | прокур следств следоват обвинени | staatsanw ankläg ermittl | procureur parquet | fiscal | prokurat śledcz
court judge tribunal | суд | суд | gericht richter | tribunal cour juge | tribunal juez jueza corte juzgado magistrad | sąd sędzi trybunał
resident neighbo villager local townspe inhabit | мешкан жител сусід селян містян | жител сосед селян горожан обитател | bewohner anwohner einwohner nachbar dorf | habitant riverain voisin villageois résident | vecin habitant residente lugareñ | mieszka sąsiad
guest holidaymak tourist visitor | гост гіст постоял турист відвідувач | гост постоял турист посетител | gäst gast tourist urlaub besucher | client hôte touriste visiteur vacanc | huésped client turist visitante | goś turyst
witness bystander onlooker passer | свід очевид перехож | свидет очевид прохож | zeug passant augenzeug | témoin passant | testigo transeúnte | świad przechod
doctor hospital physician medic nurse surgeon | лікар медик медсест шпитал | врач больниц медик медсест | arzt ärzt klinik krankenhaus medizin | médecin hôpital docteur soignant | médic hospital doctor | leka szpital medy
union | профспіл спілк | профсоюз | gewerkschaft verband | syndicat union | sindicat unión | związ
lawyer attorney solicitor barrister defen | адвокат юрист захис оборон | адвокат юрист защит оборон | anwalt anwält verteidig | avocat défense | abogad defensa | adwokat prawni obro mecenas
minist | мін | мин | minist | minist | minist | minist
mayor | мер міськ | мэр градонач городск | bürgermeister stadt | maire mairie | alcald | burmistrz prezydent
firefight rescue fire | пожеж рятув вогнеб дснс надзв | пожар спасат мчс огнеб чрезв | feuerwehr rett | pompier secour | bomber rescat | straża straży ratow
teacher | вчит учит педагог | учител педагог | lehrer lehrkr | enseignant prof instit | maestr profesor docente | nauczyciel
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
        return new RegExp(`${start}(?:${words.join('|')})`, 'iu')
      }),
  ]),
)

/** Words between a verb of saying and who says it. */
const NEAR = 4

export interface NamedSource extends Span {
  readonly kind: number
}

/** Who the passage says says it, where one verb of saying stands and one such word beside it. */
export function namedSource(passage: PassageReading): NamedSource | undefined {
  const [said, more] = markersIn(passage, 'say')
  if (said === undefined || more !== undefined) return undefined
  const before = passage.words.filter((word) => word.end <= said.start).slice(-NEAR)
  const behind = passage.words.filter((word) => word.start >= said.end).slice(0, NEAR)
  const found = [...before, ...behind]
    .filter((word) => {
      const [start, end] = word.end <= said.start ? [word.end, said.start] : [said.end, word.start]
      return !CLAUSE_END.test(passage.text.slice(start, end))
    })
    .flatMap((word) =>
      kindsOf(word.text, passage.tag).map((kind) => ({ start: word.start, end: word.end, kind })),
    )
  return found.length === 1 ? found[0] : undefined
}

/** Has it a word for such a source anywhere? */
export function hasSource(passage: PassageReading, { kind }: NamedSource): boolean {
  return patterns[passage.tag]?.[kind]?.test(passage.text) ?? true
}

function kindsOf(text: string, tag: string): readonly number[] {
  const tests = patterns[tag] ?? []
  return [...tests.keys()].filter((kind) => tests[kind]!.test(text))
}
