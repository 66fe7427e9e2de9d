import type { LanguageTag } from '../model.ts'

/**
 * What a full stop after a word means before a capital letter.
 * - `title`: never ends a sentence (`Dr.`, `вул.`)
 * - `unit`: may end one (`2021 р.`, `Inc.`); decided by what follows
 * - `closing`: ends one before a capital letter (`etc.`, `т. д.`)
 * - `word`: an abbreviation before a number only, a word elsewhere (`No.`)
 * - `ordinary`: no abbreviation, though sentencex takes it for one
 */
export type AbbreviationClass = 'title' | 'unit' | 'closing' | 'word' | 'ordinary'

interface LanguageData {
  readonly title?: string
  readonly unit?: string
  readonly closing?: string
  readonly word?: string
  readonly ordinary?: string
  /** Function words that are capitalised at the beginning of a sentence only. */
  readonly openers: string
}

/** Lower case, without the last full stop and without spaces; chosen by hand from common usage. */
const DATA: Readonly<Record<string, LanguageData>> = {
  en: {
    title:
      'mr mrs ms messrs dr prof gen col lt sgt capt cmdr adm maj brig rep sen gov pres rev hon fr mt vs cf viz approx e.g i.e p pp vol vols fig figs nos para eq ca',
    unit: 'inc ltd co corp bros al jr sr ph.d m.d b.a m.a st ave blvd dept est a.m p.m a.d b.c u.s u.k u.n e.u d.c jan feb apr aug sept sep oct nov dec mar jun jul tel ext ft sec min',
    closing: 'etc',
    word: 'no art',
    ordinary: 'me ill ok may id pa con',
    openers:
      'the a an he she it we they you this that these those there here in on at by for from to of with as but and or so if when while what who why how where which his her its our their my your not yes no is was are were has have had do does did after before since although however meanwhile also then now some many most all each every one both another earlier later according',
  },
  uk: {
    title:
      'акад проф доц ген полк підполк кап лейт ред ім тов гр св див пор напр вул просп пл пров бул бульв смт о п пп м с табл розд гл ч т стор зам зав буд кв держ',
    unit: 'р рр ст тис млн млрд трлн грн коп руб дол кг г км м см мм га год хв сек с обл чол екз шт прим н.е кв куб ч мін сел',
    closing: 'т.д т.п т.ін ін',
    word: 'рис мал',
    openers:
      'у в на з із зі до від за про по при під над без для через між після перед а але та і й або чи що щоб як якщо коли де тому також проте однак він вона воно вони ми ви я ти це цей ця ці той та те ті його її їх наш ваш свій не ні так там тут тоді потім потом раніше пізніше зараз крім згідно попри серед усі всі кожен який яка яке які хто водночас натомість отже саме лише навіть ще вже',
  },
  ru: {
    title:
      'акад проф доц ген полк кап лейт ред тов гр св см ср напр ул просп пр-т пл пер бул наб пос дер с д п пп о оз р зам зав г табл гл разд ч т стр корп кв',
    unit: 'г гг в вв тыс млн млрд трлн руб коп долл кг км м см мм га ч час мин сек обл чел экз шт н.э кв куб ст р им',
    closing: 'т.д т.п др пр',
    word: 'рис',
    openers:
      'в во на с со из к ко от до за о об по при под над без для через между после перед а но и или что чтобы как если когда где поэтому также однако он она оно они мы вы я ты это этот эта эти тот та те его её ее их наш ваш свой не нет да так там тут тогда потом затем раньше позже сейчас кроме согласно несмотря среди все каждый который кто ранее вместе именно лишь даже ещё еще уже',
  },
  be: {
    title: 'акад праф дац ген ім тав гр св гл напр вул пр пл зав рэд п с о м мал табл',
    unit: 'г гг ст стст тыс млн млрд руб кап кг км м см га гадз хв чал экз шт н.э в р д',
    closing: 'т.д т.п г.д інш',
    openers:
      'у ў на з са да ад за пра па пры пад над без для праз паміж пасля перад а але і ды або ці што каб як калі дзе таму таксама аднак ён яна яно яны мы вы я ты гэта гэты гэтая гэтыя той тая яго яе іх наш ваш свой не так там тут тады потым раней пазней зараз акрамя усе хто',
  },
  bg: {
    title:
      'проф акад доц инж ген полк ив хр гр ул бул напр вж ср т.нар т.н св с арх адв ж.к пл чл ал',
    unit: 'г гг в ч мин сек хил млн млрд лв ст стр бр кг км м см т н.е пр.н.е сл.хр пр.хр',
    closing: 'т.н др пр',
    openers:
      'в във на с със от до за по при под над без през между след преди а но и или че да как ако когато където затова също обаче той тя то те ние вие аз ти това този тази тези онзи неговият нейният не там тук тогава после по-късно сега освен според сред всички всеки който която което които кой още вече',
  },
  sr: {
    title:
      'др мр проф акад инж ген пук кап тзв нпр тј ул св г гђа гђица dr mr prof akad inž gen puk tzv npr tj ul sv g gđa чл čl',
    unit: 'год г в ст стр бр млн млрд хиљ дин god st str br mln mlrd hilj din н.е n.e',
    closing: 'итд итсл сл itd itsl sl',
    openers:
      'у на са из к од до за по при под над без кроз између после пре а али и или да као ако кад када где зато такође међутим он она оно они ми ви ја ти то тај та та овај ова ово ови његов њен њихов не там ту тада потом сада осим према све сваки који која које ко још већ u na sa iz k od do za po pri pod nad bez kroz između posle pre a ali i ili da kao ako kad kada gde zato takođe međutim on ona ono oni mi vi ja ti to taj ovaj ova ovo ovi njegov njen njihov ne tu tada potom sada osim prema sve svaki koji koja koje ko još već',
  },
  de: {
    title:
      'dr prof hr hrn fr nr abs bd vgl st geb gest sog z.b d.h u.a o.ä i.d.r i.a z.t u.u s.o s.u bzw ca evtl ggf inkl exkl ing dipl hl s kap abb tab anm aufl hg hrsg jg',
    word: 'art',
    ordinary: 'mich mag sa',
    unit: 'jh mio mrd tsd std min sek v.chr n.chr jan feb mär apr jun jul aug sept sep okt nov dez str tel co e.v',
    closing: 'usw etc u.ä usf',
    openers:
      'der die das den dem des ein eine einen einem einer er sie es wir ihr ich du in im an am auf aus bei mit nach seit von vom zu zum zur für gegen ohne um durch über unter vor zwischen und aber oder denn doch wenn als weil dass ob wie was wer wo dies diese dieser dieses damit dann dort hier nun jetzt auch nicht kein keine so sein seine ihre unser alle jeder viele einige zudem außerdem laut trotz während später',
  },
  fr: {
    title:
      'm mm mme mmes mlle mlles dr me mgr pr st ste cf p.ex ex env av p pp vol fig chap n no nos tél',
    word: 'art al',
    unit: 'j.-c j.c s.a bd jan janv févr avr juil sept oct nov déc',
    closing: 'etc',
    openers:
      "le la les l' un une des du de d' il elle ils elles nous vous je tu on ce cet cette ces c' cela ça en dans sur sous par pour avec sans chez vers entre après avant depuis pendant mais et ou donc or ni car si quand comme que qui où son sa ses leur leurs notre nos votre ne pas à au aux tout tous toute selon ainsi puis ensuite enfin aussi plus",
  },
  pl: {
    title:
      'dn prof dr hab mgr inż gen płk ppłk mjr kpt por ks św ul al pl os m.in np tzn tj tzw ok zob pt wg nr art ust pkt poz str s t rozdz rys tab dot red tow',
    unit: 'im r w tys mln mld godz min sek zł gr szt proc kg km n.e p.n.e woj pow',
    closing: 'itd itp in',
    openers:
      'w we na z ze do od za o po przy pod nad bez dla przez między przed a ale i oraz lub albo czy że żeby jak jeśli jeżeli gdy kiedy gdzie dlatego także też jednak on ona ono oni one my wy ja ty to ten ta te tamten jego jej ich nasz wasz swój nie tak tam tu wtedy potem później wcześniej teraz oprócz według wśród wszyscy każdy który która które kto jeszcze już',
  },
  es: {
    title:
      'sr sra srta sres sras d dña dr dra prof ud uds gral cnel mons lic ing av avda p.ej ej aprox pág págs núm núms art arts vol cap fig tel n p pp st sto sta',
    ordinary: 'ante bien con contra da de en entre no para sobre tras un',
    unit: 'ee.uu a.c d.c s.a cía hnos a.m p.m ene feb abr ago sept oct nov dic',
    closing: 'etc',
    openers:
      'el la los las un una unos unas lo él ella ellos ellas nosotros yo tú usted este esta estos estas ese esa eso esto aquel en de del al a con sin por para sobre entre desde hasta según tras pero y o ni que quien como cuando donde si su sus nuestro no sí también además sin hay es son fue todo todos cada así luego después antes ahora',
  },
  it: {
    title:
      'sig sigg dott prof ing avv on sen gen arch rag geom mons p.es es cfr art pag pagg n nn vol cap fig tel s st dr',
    ordinary:
      'di fa fai fin fra ha in la le li lo ma mai me mi ne no po se si sia su te va vi ai con ore',
    unit: 'a.c d.c s.p.a s.r.l',
    closing: 'ecc etc',
    openers:
      "il lo la i gli le l' un uno una egli lui lei loro noi voi io tu questo questa questi queste quello quella in di del della da dal a al alla con senza per su tra fra ma e o né che chi come quando dove se suo sua non sì anche inoltre è sono era tutto tutti ogni così poi dopo prima ora secondo",
  },
  pt: {
    title: 'sr sra srs dr dra prof exmo eng arq av p.ex ex pág págs n art vol cap fig tel d p pp',
    unit: 'a.c d.c s.a ltda',
    closing: 'etc',
    openers:
      'o a os as um uma ele ela eles elas nós eu tu você este esta estes estas esse essa isso isto aquele em no na nos nas de do da dos das ao à com sem por para sobre entre desde até segundo mas e ou nem que quem como quando onde se seu sua não sim também além há é são foi todo todos cada assim depois antes agora',
  },
  nl: {
    title:
      'dhr mevr mw dr drs prof ir mr ing bijv bv o.a d.w.z m.b.t i.v.m t.o.v n.a.v resp ca incl excl nr blz p fig st jhr',
    word: 'art',
    ordinary: 'dat me pas al vol',
    unit: 'mln mld n.v b.v jan feb apr aug sept okt nov dec',
    closing: 'enz etc',
    openers:
      'de het een hij zij ze wij we jullie ik dit dat deze die in op aan bij met van voor naar uit over onder tussen na sinds door om te maar en of want dus als toen wanneer wat wie waar hoe zijn haar hun ons niet geen ook er hier daar nu dan later volgens',
  },
  cs: {
    title:
      'dr ing mgr mudr judr bc doc prof gen plk tzv např tj resp čl odst str s č čís obr ul nám sv p cca',
    ordinary: 'nám pod tu',
    unit: 'r st tis mil mld kč hod min n.l př.n.l',
    closing: 'atd apod aj',
    openers:
      'v ve na s se z ze do od za o po při pod nad bez pro přes mezi před a ale i nebo že aby jak jestli když kde proto také však on ona ono oni my vy já ty to ten ta jeho její jejich ne tak tam tu tady potom teď kromě podle všichni každý který kdo ještě už',
  },
  tr: {
    title: 'dr prof doç sn hz bkz vb örn s alb gen org yrd',
    word: 'no',
    unit: 'av m.ö m.s tl a.ş ltd şti cad sok mah',
    closing: 'vs vd',
    openers:
      'bu şu o bir ve ama ancak fakat çünkü ben sen biz siz onlar için ile gibi daha da de ne nasıl neden kim hem ayrıca sonra önce',
  },
  sv: {
    title: 'dr prof ing t.ex bl.a d.v.s dvs s.k ca nr st kap fig jfr resp inkl exkl f.d',
    unit: 'mkr tkr milj kl',
    closing: 'osv etc m.m m.fl',
    ordinary: 'del det ens hon kan med min ut va',
    openers:
      'den det de en ett han hon vi ni du jag i på av för till från med utan under över efter före men och eller om när som att vad vem var hur detta denna dessa inte också nu då sedan här där enligt alla',
  },
  ro: {
    title: 'dl dna dr prof ing nr art str d.l cca',
    ordinary: 'ala alta ia la va',
    closing: 'etc ș.a',
    openers:
      'el ea ei ele noi voi eu tu un o în la pe de din cu fără pentru prin după dar și sau că dacă când cum unde acest această acești nu da mai apoi acum toate fiecare',
  },
  ar: {
    title: 'د أ أ.د م ص ج ق ط ت س',
    unit: 'ق.م هـ م',
    closing: 'إلخ الخ',
    openers: '',
  },
}

interface Compiled {
  readonly classes: ReadonlyMap<string, readonly AbbreviationClass[]>
  readonly openers: ReadonlySet<string>
}

const compiled = new Map<string, Compiled>()

/** The abbreviations and function words of a language; empty where we have none. */
export function wordsOf(language: LanguageTag): Compiled {
  const primary = language.split('-')[0]!
  const key =
    { hr: 'sr', bs: 'sr', sh: 'sr', me: 'sr', sk: 'cs', mk: 'bg', gl: 'pt' }[primary] ?? primary
  let words = compiled.get(key)
  if (!words) {
    words = compile(DATA[key] ?? { openers: '' })
    compiled.set(key, words)
  }
  return words
}

function compile(data: LanguageData): Compiled {
  const classes = new Map<string, AbbreviationClass[]>()
  for (const kind of ['title', 'unit', 'closing', 'word', 'ordinary'] as const) {
    for (const word of data[kind]?.split(' ') ?? []) {
      classes.set(word, [...(classes.get(word) ?? []), kind])
    }
  }
  return { classes, openers: new Set(data.openers.split(' ').filter(Boolean)) }
}
