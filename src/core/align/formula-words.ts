/**
 * Words that reports string together in the same way whatever they tell: sources, offices, times and
 * turns of phrase. A run made of them is no quotation. Base forms and what stemming does not bring to them.
 */
import { stem } from '../text/stem.ts'
import type { LanguageTag } from '../model.ts'

const WORDS: Readonly<Record<string, string>> = {
  en: `say said says saying tell told add added statement interview press conference briefing news agency media reporter journalist
    spokesman spokeswoman spokesperson official source condition anonymity authorised authorized speak spoke comment declined
    report reported reports according website channel telegram twitter facebook post posted social network
    president minister ministry prime secretary general foreign affairs internal defence defense interior department office head chief
    deputy chairman director leader government parliament council committee assembly union united nations security european commission member members
    country countries state states international law charter accordance resolution sidelines
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    day days week weeks month months year years hour hours minute morning afternoon evening night today yesterday tomorrow early late end beginning
    time times first last long point view case fact matter question place way part side hand course sure clear doubt mind far soon possible
    number percent cent million billion thousand hundred people world city capital region`,
  uk: `сказав сказала заявив заявила повідомив повідомила повідомляє повідомляють додав додала розповів розповіла зазначив зазначила наголосив підкреслив написав написала йдеться словами слова даними
    заява інтерв'ю пресслужба прес-служба служба брифінг конференція агентство новини видання правда журналіст засоби масової інформації речник речниця представник джерело посилання умовах анонімності коментар
    сайт канал телеграм-канал телеграм твіттер фейсбук сторінка мережа соціальний офіційний сторінці
    президент міністр міністерство прем'єр-міністр прем'єр секретар генеральний закордонних справ внутрішніх оборони голова глава керівник заступник лідер
    уряд парламент рада комітет асамблея союз об'єднаних націй безпека європейський комісія член країна держава міжнародний право статут резолюція полях відповідно
    понеділок вівторок середа четвер п'ятниця субота неділя січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
    день тиждень місяць рік година хвилина ранок вечір ніч сьогодні вчора завтра початок кінець час раз перший останній точка зору підсумок кінцевий
    випадок факт питання місце частина сторона бік черга загалом люди світ місто столиця область тисяч мільйон мільярд відсотків`,
  ru: `сказал сказала заявил заявила сообщил сообщила сообщает сообщают добавил добавила рассказал рассказала отметил отметила подчеркнул написал написала говорится словам слова данным
    заявление интервью пресс-служба служба брифинг конференция агентство новости издание правда журналист средства массовой информации представитель источник ссылкой условиях анонимности комментарий
    сайт канал телеграм-канал телеграм твиттер фейсбук страница сеть социальный официальный
    президент министр министерство премьер-министр премьер секретарь генеральный иностранных дел внутренних обороны председатель глава руководитель заместитель лидер
    правительство парламент совет комитет ассамблея союз объединенных наций безопасность европейский комиссия член страна государство международный право устав резолюция полях соответствии
    понедельник вторник среда четверг пятница суббота воскресенье январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
    день неделя месяц год час минута утро вечер ночь сегодня вчера завтра начало конец время раз первый последний точка зрения итог конечный
    случай факт вопрос место часть сторона очередь целом люди мир город столица область тысяч миллион миллиард процентов`,
  de: `sagte sagt sagen erklärte teilte mit mitgeteilt fügte hinzu betonte berichtete berichtet berichten schrieb laut angaben
    erklärung interview pressekonferenz pressesprecher sprecher sprecherin nachrichtenagentur agentur nachrichten zeitung journalist journalisten medien quelle bedingung anonymität kommentar stellungnahme
    website kanal telegram twitter facebook netzwerk sozialen offiziellen
    präsident minister ministerin ministerium ministerpräsident premierminister bundeskanzler kanzler kanzlerin generalsekretär außenminister verteidigungsminister auswärtiges amt chef leiter vorsitzender stellvertretender
    regierung parlament rat ausschuss versammlung generalversammlung union vereinten nationen sicherheitsrat europäischen kommission mitglied land länder staat staaten internationalen völkerrecht charta übereinstimmung resolution rande
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember
    tag tage woche wochen monat jahr jahren stunde stunden minute morgen abend nacht heute gestern anfang ende zeit mal ersten letzten punkt sicht
    fall tatsache frage ort teil seite linie menschen welt stadt hauptstadt prozent million millionen milliarden tausend`,
  fr: `dit déclaré affirmé ajouté indiqué annoncé précisé selon communiqué déclaration entretien conférence presse agence journal journaliste médias source sources condition anonymat commentaire
    porte-parole site chaîne compte réseau réseaux sociaux officiel président ministre ministère premier secrétaire général affaires étrangères intérieur défense chef directeur
    gouvernement parlement conseil comité assemblée union nations unies sécurité européenne commission membre pays état international droit charte conformément résolution marge
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    jour semaine mois an année heure matin soir nuit aujourd'hui hier demain début fin temps fois dernier point vue cas fait question lieu partie côté part
    mesure monde ville capitale million milliard mille cent personnes droits homme`,
  es: `dijo declaró afirmó añadió indicó anunció señaló según comunicado declaración entrevista rueda conferencia prensa agencia diario periodista periodistas medios fuente fuentes condición anonimato comentario
    portavoz sitio canal cuenta red redes sociales oficial presidente ministro ministra ministerio primer secretario general asuntos exteriores interior defensa jefe director
    gobierno parlamento consejo comité asamblea unión naciones unidas seguridad europea comisión miembro país estado internacional derecho carta acuerdo conformidad resolución margen
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    día semana mes año hora mañana tarde noche hoy ayer principio fin final tiempo vez primera último punto vista caso hecho cuestión lugar parte lado
    medida mundo ciudad capital millón millones mil ciento personas derechos humanos`,
  pl: `powiedział powiedziała oświadczył oświadczyła dodał dodała poinformował poinformowała podał podała napisał zaznaczył podkreślił według komunikat oświadczenie wywiad konferencja prasowa agencja gazeta dziennikarz dziennikarzom media źródło warunkiem anonimowości komentarz
    rzecznik rzeczniczka strona kanał sieć społecznościowych oficjalny prezydent minister ministerstwo premier sekretarz generalny spraw zagranicznych wewnętrznych obrony szef dyrektor przewodniczący
    rząd parlament rada komitet zgromadzenie unia narodów zjednoczonych bezpieczeństwo europejska komisja członek kraj państwo międzynarodowy prawo karta zgodnie rezolucja marginesie
    poniedziałek wtorek środa czwartek piątek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    dzień tydzień miesiąc rok godzina rano wieczór noc dzisiaj wczoraj jutro początek koniec czas raz pierwszy ostatni punkt widzenia przypadek fakt kwestia miejsce część strona
    świat miasto stolica milion miliard tysiąc procent ludzi`,
  ar: `قال قالت أعلن أعلنت أضاف أضافت أكد أكدت ذكر ذكرت صرح أوضح أفاد بيان تصريح تصريحات مقابلة مؤتمر صحفي وكالة أنباء الأنباء صحيفة صحفيين للصحفيين وسائل إعلام الإعلام مصدر مصادر شرط هويته تعليق متحدث المتحدث باسم موقع قناة حساب شبكة التواصل الاجتماعي الرسمي
    رئيس الرئيس وزير الوزير وزارة الوزراء الأمين العام الخارجية الداخلية الدفاع مدير حكومة الحكومة برلمان مجلس لجنة الجمعية العامة الاتحاد الأمم المتحدة الأمن الأوروبي المفوضية عضو دولة الدول الدولي القانون ميثاق وفقا قرار هامش
    الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
    يوم اليوم أسبوع شهر عام سنة ساعة صباح مساء ليلة أمس غدا بداية نهاية وقت مرة الأولى الأخير نقطة نظر وجهة حال واقع مسألة مكان جزء جانب العالم مدينة العاصمة مليون مليار ألف مئة شخص`,
  zh: `说 表示 称 指出 强调 宣布 补充 告诉 报道 据 声明 采访 记者 新闻 发布会 发言人 消息 来源 人士 匿名 条件 评论 网站 频道 社交 媒体 官方 通讯社
    总统 主席 总理 部长 外交部 国防部 外交 国防 部 秘书长 秘书 首相 局长 领导人 政府 议会 理事会 委员会 大会 联合国 安理会 安全 欧盟 欧洲 成员 国家 国际 法 宪章 根据 决议 期间
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 月 日 年 天 星期 周 小时 分钟 早上 上午 下午 晚上 今天 昨天 明天 开始 最后 时间 次 第一 点 角度 情况 事实 问题 地方 部分 方面 世界 城市 首都 百万 亿 万 人`,
}

/** Parts of names in any language. */
const PARTICLES = 'von van der den de da di la le el al bin ibn фон ван дер де ла ль аль бін бин'

const sets = new Map<string, ReadonlySet<string>>()

/** By stem; an empty set for other languages. */
export function formulaStemsOf(language: LanguageTag): ReadonlySet<string> {
  const tag = language.split('-')[0]!
  let set = sets.get(tag)
  if (set === undefined) {
    const words = `${WORDS[tag] ?? ''} ${PARTICLES}`.replaceAll("'", '’').split(/\s+/)
    set = new Set(words.filter((word) => word !== '').map((word) => stem(word, language)))
    sets.set(tag, set)
  }
  return set
}
