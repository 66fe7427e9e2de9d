/**
 * Words that are written with a capital inside names of bodies, places and events, yet are
 * translated rather than transliterated, and words that open sentences. No card is raised for them.
 * Beginnings of words, by language.
 */
const COMMON: Readonly<Record<string, string>> = {
  en: `council minist president parliament government party house court universit street state depart police river bank
    club cup league prime foreign union nation school church hospital secretary general national international world
    north south east west central new great united federal royal high supreme city county district island sea lake mountain
    bay park road square bridge cathedral basilica castle palace tower harbour embankment airport hall centre center museum institut committee commission congress senate assembly
    army navy air force forces guard marine office agency service authority board fund group compan corporation association
    organi federation confederation republic kingdom empire democrat republican conservative labour liberal green socialist
    social progressive people public security defen health education finance justice interior trade labor environment energy
    agricultur culture sport transport war peace treaty agreement act law bill constitution amendment award prize festival
    champion olympic games open masters tournament series final premier division team united king queen prince princess
    duke lord lady sir dame mr mrs ms dr professor judge captain colonel major lieutenant sergeant chief director
    chairman chair leader speaker mayor governor senator congress representative ambassador pope bishop father mother
    saint holy god lord bible church catholic christian muslim islam jew black white red blue grand old big little young
    american british english german french russian ukrainian chinese italian spanish polish european african asian
    western eastern northern southern home free first second third one two three day night week month year spring
    summer autumn winter christmas easter thanksgiving internet twitter facebook google apple microsoft youtube
    human rights women men children family food water fire earth sun moon star space time life love art music news
    daily times post journal magazine press radio television channel theatre theater opera ballet library college academy
    science research technology engineering system program project plan policy strategy campaign election brexit
    i i'm i'd i've i'll we you he she it they the a an and but or if when while after before since because although though
    that this these those there here what who why how where which in on at by for from to of with without under over
    as so then now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    not no yes never some many most all both each every other another such more less last next early late
    officials witnesses experts scientists analysts critics supporters protesters voters residents students workers
    doctors teachers soldiers troops rebels militants fans players reports sources according despite however meanwhile
    speaking asked following during between among about against around their his her its our your my let please thank
    former ex vice deputy acting senior junior special royal imperial civil criminal district regional local
    avenue lane drive boulevard hill valley beach coast forest desert island islands cape gulf strait channel ocean
    committee panel inquiry report review statement conference summit forum convention session meeting
    chancellor attorney sheriff officer inspector detective constable commissioner superintendent
    tuesday's airlines airways railway station port harbor harbour tower palace castle gate wall garden farm
    bureau administration establishment executive opposition coalition alliance front movement brigade battalion
    division corps fleet command staff headquarters base operation mission storm hurricane tropical typhoon
    weather meteorolog geolog survey observatory center societ silicon delegation rev reverend rockies rocky member presiding charter declaration covenant member pacific atlantic arctic tribune unbeaten
    commerce chamber industr twenties thirties forties fifties sixties seventies eighties nineties mediterranean package measures memorand protocol pact accord annex appendix assurances guarantees contact tripartite trilateral
    joint coordination monitoring tribunal ombuds prosecutor cabinet chamber duma secretariat presidency mandate
    roadmap road-map format quartet trust network initiative partnership framework code regulation decree resolution
    register registry grand-duchy patriarch orthodox synod budget reform emergency situations digital economic monetary fiscal alpine celsius fahrenheit turnout inflation unemployment snow rain police traffic power demand supply debt growth output trade statute peacekeepers`,
  uk: `наці статут харті декларац цельсі фаренгейт рад міністерств міністр верховн організац європейськ національн держав президент парті служб університет суд палат
    конгрес сенат комітет комісі фонд банк центр інститут союз ліг чемпіонат кубк кубок біл головн генеральн центральн
    міжнародн північ південн сх захід захід західн нов велик чорн червон середн свят перш друг трет республік демократ
    федерац асоціац збройн сил арм національ обєднан об'єднан сполучен королівств корол принц принцес лорд містер пан
    пані міс місіс доктор професор суддя капітан голов директор лідер спікер мер губернатор сенатор посол папа отець мати
    бог бібл церкв католиц христ мусульман іслам американськ британськ англійськ німецьк французьк російськ українськ
    китайськ італійськ іспанськ польськ африканськ азійськ вільн день ніч різдв велик інтернет вулиц площ міст річк
    озер мор океан затока гор острів півострів парк аеропорт вокзал музе театр опер бібліотек академі школ коледж
    агенц агентств бюро департамент управлін адміністрац уряд парламент кабінет прокур поліц нацгвард
    конституц закон договор угод прем'єр прем віце прав люд жін діт народ соціал консерват лейборист ліберал зелен
    республікан трудов гру олімп відкрит гран-прі фінал турнір світ земл сонц місяц марс космо час жит любов
    новин газет журнал радіо канал теле цей ця це ці той та ті він вона воно вони ми ви я ти як що коли якщо де
    чому хто але а і й у в на з із зі до від за під над при про для без через після перед між наш ваш їх його її
    сьогодні вчора завтра раніше пізніше також проте однак водночас крім незважаючи згідно під час
    понеділок вівторок середа четвер п'ятниця субота неділя так ні не все всі багато кожн інш сам
    торгов промислов середземн євроліг команд штаб операц місі ураган тайфун шторм тропічн погод обсерватор фронт рух бригад батальйон дивіз корпус флот
    прем нобел суперкубок збірн клуб слава герой майдан палац замк веж брам стін сад спільнот товариств член асамбле тих кремні атлантичн юридичн безпек тижд тижн преподобн скел силікон судов
    комплекс меморандум протокол пакт пакет додаток гаранті контактн тристорон спільн координаційн моніторинг трибунал
    омбудсмен уповноважен офіс секретаріат мандат дорожн формат програм стратег план проєкт проект ініціатив
    партнерств кодекс указ постанов резолюц реєстр патріарх православн синод бюджет надзвичайн цифров економічн радбез
    держдум держдеп генпрокур генштаб міноборон мінфін нацбанк центробанк єврокоміс європарламент єврорад євросоюз
    нацрад верховенств нарад самміт саміт конференц засідан відомств інспекц автономн обласн районн міськ сільськ
    мінагро мінекон мінекол міненерго мінкульт міносвіт мінсоц мінцифр мін'юст мінюст мінінфра мінрегіон міндовк
    мінветеран мінстратег мінрозвит мінреінтегр мінохорон мінмолод мінспорт мінтранс мінздоров мінприрод мінторг
    мінпром мінпалив мінвуг держстат держприкордон держспецзв держмит держпродспож держслужб держлісагент
    держекоінсп держпрац держдепартамент держсекретар нацполіц нацкомісі нацрезерв нацтелерад генпрокурор`,
  ru: `торгов промышленн средиземн евролиг устав харти декларац цельси фаренгейт совет министерств министр верховн организац европейск национальн государств президент парти служб университет суд
    палат конгресс сенат комитет комисс фонд банк центр институт союз лиг чемпионат кубк кубок бел главн генеральн
    центральн международн север южн юг восток запад восточн западн нов велик черн красн средн свят перв втор трет
    республик демократ федерац ассоциац вооруженн сил арм объединенн соединенн королевств корол принц принцесс лорд мистер
    господин госпож мисс миссис доктор профессор судья капитан глав директор лидер спикер мэр губернатор сенатор посол папа
    отец мать бог библ церк католич христ мусульман ислам американск британск английск немецк французск российск русск
    украинск китайск итальянск испанск польск африканск азиатск свободн день ночь рождеств интернет улиц площад мост рек
    озер мор океан залив гор остров полуостров парк аэропорт вокзал музе театр опер библиотек академ школ колледж
    агентств бюро департамент управлен администрац правительств парламент кабинет прокур полиц
    конституц закон договор соглашен премьер вице прав люд жен дет народ социал консерват лейборист либерал зелен
    республикан трудов игр олимп открыт гран-при финал турнир мир земл солнц лун марс космо врем жизн любов
    новост газет журнал радио канал теле этот эта это эти тот та те он она оно они мы вы я ты как что когда если где
    почему кто но а и в на с со из к от до за под над при про для без через после перед между наш ваш их его ее
    сегодня вчера завтра ранее позже также однако кроме несмотря согласно во время
    понедельник вторник среда четверг пятница суббота воскресенье да нет не все много кажд друг сам
    команд штаб операц мисс ураган тайфун шторм тропическ погод обсерватор фронт движен бригад батальон дивиз корпус флот
    нобел суперкубок сборн клуб слав геро дворец дворц замк башн ворот стен сад обществ член ассамбле тих кремни атлантическ юридическ безопасност недел председател четыр преподобн скалист судебн
    комплекс меморандум протокол пакт пакет приложен гаранти контактн трехсторонн трёхсторонн совместн координационн
    мониторинг трибунал омбудсмен уполномоченн офис секретариат мандат дорожн формат программ стратеги план проект
    инициатив партнерств кодекс указ постановлен резолюц реестр патриарх православн синод бюджет чрезвычайн цифров
    экономическ совбез госдум госдеп генпрокур генштаб минобороны минфин нацбанк центробанк еврокомисс европарламент
    евросовет евросоюз госсовет совещан саммит конференц заседан ведомств инспекц автономн областн районн городск
    сельск федеральн госсекретар минагро минсельхоз минобр минпросвещ минкульт минэконом минэнерго минсоц минцифр
    минюст минтранс минздрав минприрод минторг минпром минстрой минспорт минтруд минвосток роспотреб росстат
    росрыб росгвард росавиа роскомнадз росреестр росздрав рособр россельхоз росимущ ростехнадз центризбирком
    горсовет горадминистр облсовет мосгор нацполиц нацгвард нацкомисс`,
  pl: `rad ministerst minist najwyższ organizac europejsk narodow państw prezydent parti służb uniwersytet sąd izb kongres
    senat komitet komisj fundusz bank centr instytut uni lig mistrzostw puchar biał główn generaln centraln międzynarodow
    północ południ wschod zachod now wielk czarn czerwon święt pierwsz drug trzec republik demokrat federac sił arm
    zjednoczon królest król książę pan pani doktor profesor sędzia szef dyrektor lider burmistrz bóg kościół dzień internet
    ulic plac most rzek jezior morz ocean gór wysp park lotnisk muze teatr oper akadem szkoł agencj biur departament rząd
    parlament premier policj konstytucj ustaw ten ta to te on ona ono oni my wy ja jak co kiedy jeśli gdzie kto ale a i w na
    z do od za pod nad przy dla bez przez po przed między
    pakiet memorandum protokół pakt porozumien traktat gwaranc grup kontaktow trójstronn wspóln koordynac trybunał
    konstytucyjn rzecznik obywatel gabinet sekretariat mandat inicjatyw partnerstw kodeks dekret rezolucj szczyt
    konferencj sejm spraw zagraniczn obron wewnętrzn finans zdrowi rozwoj edukacj`,
  fr: `casque conseil ministèr ministre cour organisation européen national état président parti service universit tribunal chambre
    congrès sénat comité commission fonds banque centre institut union ligue championnat coupe blanc maison central
    international nord sud est ouest nouveau nouvelle grand noir rouge saint sainte premier première république démocrat
    fédération forces armée nations royaume roi reine prince princesse lord monsieur madame docteur professeur juge chef
    directeur maire dieu église américain britannique anglais allemand français russe ukrainien chinois italien espagnol
    jour internet rue place pont rivière lac mer océan mont montagne île parc aéroport musée théâtre opéra académie école
    agence bureau département gouvernement parlement police constitution loi traité le la les un une des ce cette ces il elle
    ils elles on nous vous je tu mais et ou si quand où qui que dans sur à de par pour avec sans sous après avant selon
    lundi mardi mercredi jeudi vendredi samedi dimanche unies charte déclaration droit membre homme état assemblée
    mesure paquet mémorandum protocole pacte accord annexe garantie groupe contact trilatéral mixte coordination
    affaires étrangères économie finances défense intérieur justice santé parquet procureur cabinet secrétariat mandat
    feuille initiative partenariat code décret résolution constitutionnel sommet assises élysée matignon`,
  es: `consejo ministerio ministr corte organización europe nacional estado president partido servicio universidad tribunal
    cámara congreso senado comité comisión fondo banco centro instituto unión liga campeonato copa blanc casa central
    internacional norte sur este oeste nuev gran negr roj san santa santo primer primera república demócrat federación fuerzas
    ejército naciones reino rey reina príncipe lord señor señora doctor profesor juez jefe director alcalde dios iglesia
    american británic inglés alemán francés rus ucranian chin italian español día internet calle plaza puente río lago mar
    océano monte isla parque aeropuerto museo teatro ópera academia escuela agencia oficina departamento gobierno parlamento
    policía constitución ley tratado el la los las un una este esta estos él ella ellos nosotros yo pero y o si cuando donde
    quien que en a de por para con sin bajo después antes según lunes martes miércoles jueves viernes sábado domingo unidas carta declaración derecho miembro asamblea
    medidas paquete memorando protocolo pacto acuerdo anexo garantías grupo contacto trilateral mixto coordinación
    asuntos exteriores economía hacienda defensa interior justicia sanidad fiscalía gabinete secretaría mandato
    iniciativa asociación código decreto resolución constitucional cumbre cortes moncloa`,
}

/** Beginnings of this many letters or fewer are whole words. */
const SHORT = 3

interface CommonWords {
  readonly whole: ReadonlySet<string>
  readonly beginnings: ReadonlySet<string>
  /** Letters of the longest beginning. */
  readonly longest: number
}

const lists = new Map(
  Object.entries(COMMON).map(([language, list]): readonly [string, CommonWords] => {
    const words = list.split(/\s+/)
    const beginnings = words.filter((word) => word.length > SHORT)
    const longest = Math.max(...beginnings.map((word) => word.length))
    const whole = new Set(words.filter((word) => word.length <= SHORT))
    return [language, { whole, beginnings: new Set(beginnings), longest }]
  }),
)

/** Endings that names of people and places hardly have. */
const COMMON_ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /(?:tion|sion|ment|ness|ship|ity|ing|ism|ist|ists|ers|ful|less|ous|ical|ional|ive|able|ible|ly|ance|ence|hood|dom|ure|ics|ed)$/u,
  fr: /(?:tion|sion|ment|ité|isme|iste|eur|euse|aire|ique|ance|ence|(?<!e)aux|elle)s?$/u,
  es: /(?:ción|sión|miento|dad|tad|ismo|ista|anza|encia|ancia|eza|ivo|iva|ario|aria)e?s?$/u,
  uk: /(?:ння|ття|ість|ості|істю)$/u,
  ru: /(?:ение|ание|ения|ания|ению|анию|ость|ости|остью)$/u,
  pl: /(?:anie|enie|ość|ości|acja|acji|acją|ctwo|stwa|stwo)$/u,
}

/** Names that begin as common words do. */
const NO_COMMON =
  /^(?:красно(?:дар|яр|гор|град|арм)|черн(?:иг|овц|оморск|обыл)|чорн(?:обил|оморськ)|северо(?:двин|морск|донец)|сєвєро|слав(?:утич|ян)|слов'янськ|перв(?:омай|оурал)|свято(?:гір|гор|слав)|марсел|нов(?:город|осиб|орос)|новгород|велик(?:обр)|мир(?:он|город|ослав)|морк|солнцев|городн|белго|lubl|park(?:er|in)|kingst)/u

/** May this capitalised word be a common one, to be translated? */
export function isCommonCapital(key: string, language: string): boolean {
  if (NO_COMMON.test(key)) return false
  if (key.length > 5 && COMMON_ENDINGS[language]?.test(key) === true) return true
  const list = lists.get(language)
  return list !== undefined && (isWhole(key, list) || beginsWith(key, list))
}

function beginsWith(key: string, { beginnings, longest }: CommonWords): boolean {
  for (let length = Math.min(key.length, longest); length > SHORT; length--) {
    if (beginnings.has(key.slice(0, length))) return true
  }
  return false
}

const SLAVIC_ENDINGS =
  /^(?:[аяуюиіїыеоєь]|[оеє]м|[оеє]ю|[ао]ї|[аяоеё]й|[аяиіїыу]м|[аяиіїы]х|[иіы]й|[аяиіїы]ми|[ое]го|[ое]му|[ое]ю|ая|яя|ое|ее|ую|юю|ые|ие|ів|їв|ов|ев|ей|ові|еві)$/u

/** Short words match whole, or, of three Cyrillic letters, with a Slavic ending. */
function isWhole(key: string, { whole }: CommonWords): boolean {
  if (whole.has(key) || (key.endsWith("'s") && whole.has(key.slice(0, -2)))) return true
  const beginning = key.slice(0, SHORT)
  return (
    whole.has(beginning) &&
    /\p{Script=Cyrillic}/u.test(beginning) &&
    SLAVIC_ENDINGS.test(key.slice(SHORT))
  )
}
