import type { PassageWord } from '../passage.ts'

/** The order of the columns below. */
const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl', 'ar', 'zh'] as const

/**
 * What news tell of, as beginnings of words in every language that has word lists: one action a
 * line, a column a language. Writers choose freely among the words of a line, in one language and
 * across languages, more freely than dictionaries know. None of them is negative in meaning.
 */
const ACTIONS = String.raw`
approv authori permit permis allow | схвал погод затверд дозв | одобр утверд разреш позвол | genehmig erlaub gestatt zugelassen zulass zuläss bewillig gebilligt | approuv autoris permis permet recevab | aprob aprueb autoriz permit | zatwierdz zezw dopuszcz pozw zgody | وافق سمح أجاز صادق | 批准 允许 准许 核准
recogni identif | упізна впізна опізна розпізна встанов ідентиф | узна опозна распозна установ идентиф | erkannt erkenn identif | reconn identif | reconoc identif | rozpozna zidentyf | تعرف حدد | 认出 辨认 识别
deem consider held judg found | визна вважа | сочл счита призна счел счёл | hielt hält erachtet befand befund gesprochen | estim jugé considér reconn déclar | consider juzg estim declar hall | uzna uważ | اعتبر | 认为 裁定 认定
contain includ | місти включ | содерж включ | enthalt enthielt enthält umfass | conten contien compren inclu | conten contien incluy | zawier obejm | احتو يحتو تحتو تضمن يتضمن تتضمن | 含 包含 包括
transmi hand forward passed | переда надісл | переда отправ | weitergegeb weitergeb überg übermitt | transm remis | entreg transm | przekaz | سلم أحال | 移交 转交 交给
plan intend | планув намір збира | планир намер собира | plant planen beabsicht | prévoi entend envisag compt | planea prev pretend | planuj zamierz | تعتزم يعتزم تخطط يخطط ينوي | 计划 打算 拟
play compet | грат зігра грає грал виступ | игра сыгра выступ | spiel gespielt | jou dispute | jugar juega jugó disput | gra zagra | لعب يلعب سيلعب | 踢 参赛 出战 比赛
sign | підпис | подпис | unterzeich unterschr | sign | firm | podpis | وقع يوقع توقع | 签署 签
won win victor beat | вигра перемо здобу | выигра побед | gewann gewinn gewonn siegt | gagn remport | gan venc | wygra zwyci pokona | فاز هزم | 赢 获胜 击败
publish releas issued | опублік оприлюд | опублик обнарод | veröff publiz | publi | public | opublik | نشر أصدر | 公布 发布 出版
found find discover detect record regist | знайш виявл зафікс знайд | нашл обнаруж выяв зафикс найд | gefunden entdeck fand festgest nachgew registr überschritt | trouv décou constat enreg | encontr hall descub detect regist | znal znajd odkry wykry stwierdz zarejestr | عثر اكتشف وجد رصد | 发现 找到 检出 记录
build built construct erect | збуд побуд буду споруд | строи постро соору | gebaut baut bauen errich | constru bâti | constru | zbudow wybudow buduj | بنى شيد يبني تبني | 建
plant | посад висад | посад высад | pflanz gepflanz | plant | plant | sadz posadz zasadz | زرع | 种植 栽
lower | зниз знижу | сниз пониз | senk gesenk | abaiss baiss | rebaj baj | obniż | خفض | 降低 下调
open reopen inaugur | відкри | откры | öffn eröffn geöffnet freigeg | ouvr ouver inaug rouv | abri abier inaug reab | otw otwier | افتتح فتح | 开放 开通 开幕 通车 重开
start begin began begun commenc | почал почин розпоч почн | начал начн начин | begann beginn begonn start | commenc début démarr | comenz empez inici | rozpocz zacz | بدأ يبدأ تبدأ انطلق | 开始 启动
continu | продовж трива | продолж | fortges fortsetz weiter | contin poursu | contin | kontyn | استمر واصل يستمر | 继续
attend participat join | участ долуч відвіда | участ присоед посет | teilgen teiln nimmt | particip assist | particip asist acud | uczestn udział | شارك حضر يشارك | 参加 出席
arriv came come | приїх прибу прийш прийд | приех прибы приш придут приед | kam gekomm kommt kommen eingetroff | arriv venu viend | lleg vino vendr | przyby przysz przyjech | وصل يصل | 抵达 到达 到来
pay paid | плат спла випла запла | плат опла выпла запла | zahl bezahl gezahlt | pay vers | pag abon | płac zapł wypł | دفع سدد يدفع | 支付 付
buy bought purchas acquir | купу придба купи | купи приобр покуп | kauf gekauft erw | achet acqui acqué | compr adqui | kupi naby | اشترى شراء | 购买 收购
sell sold | прода | прода | verkauf | vend | vend | sprzed | باع بيع يبيع | 出售 卖
rise risen rose increas grow grew climb | зрос збільш підвищ виріс виросл подорож | вырос увелич повыс возрос подорож раст | stieg steig gestieg erhöh zugenomm wuchs wächst gewachs | augm progress accr | aument sub crec | wzr wzros zwięk podni rosn rośn | ارتفع زاد رفع يرتفع | 上涨 增长 增加 提高 上升
fall fell fallen drop decreas declin reduc slid shr cut | зменш знизи впал скоро знижу подешев | уменьш сниз упал сокра подешев | gesunk sank sink gefall fiel zurückgegang gesenkt senk reduz | baiss diminu rédui recul | baj redu dismin | spad zmniej obniż zmal | انخفض خفض تراجع قلص ينخفض | 下降 减少 下跌 降低 削减
support back endors | підтрим | поддерж | unterstütz | sout souten appu | apoy respald | popar popier wspar wspier | دعم أيد يدعم يؤيد | 支持
elect | обра | избр | gewählt wählt | élu | eleg elig | wybra | انتخب | 选举 当选
kill died dead | загин вбит вбив померл | погиб убит убил умер | getötet starb ums gestorben tot | tué mort mour | muert mur mat | zginę zginą zabi zmar | قتل مات توفي | 身亡 遇难 死
injur hurt wound | поран травм постражд | ранен травм пострад | verletz | bless | herid lesion | rann obraż | أصيب جرح | 受伤
arrest detain | затрим заарешт | задерж арест | festgenomm verhaft | arrêté interpell | detuv deten detien arrest | zatrzym areszt | اعتقل احتجز | 逮捕 拘留
agree agreed | погод згод домов | соглас догов | zugestimmt zustimm geeinigt einig | accept accord conven | acord acept acuerd | zgodz uzgod | وافق اتفق | 同意
expect anticip | очіку сподів | ожид | erwart rechn | attend | esper prev | oczek spodziew | توقع يتوقع | 预计 预期
chang alter amend revis | змін перегл | измен пересм | änder geändert überarb | chang modif | camb modif | zmien zmian | تغير عدل يغير | 改变 修改
consult | консульт проконсульт порад | консульт проконсульт посовет | konsult beraten | consult | consult | konsult skonsult | استشار | 咨询 参考
met meet | зустрі | встре | traf getroff treffen | rencontr | reun encontr conoc | spotk pozna | التقى يلتقي | 会面 会见
know knew known aware | знал знає знат відом обізн | зна извест осведом | wusst weiß wissen kannt bekannt bewusst | savai sait conn | sab conoc | wiedz zna | علم عرف يعلم يعرف | 知道
need requir | потреб | нужн треб потреб | brauch benöt | besoin nécess | neces | potrzeb wymag | احتاج يحتاج تحتاج | 需要
receiv obtain got | отрим одерж | получ | erhalt erhielt bekomm bekam | reçu recev obten obtien | recib obt | otrzym dosta uzysk | تلقى حصل يتلقى | 收到 获得 得到
return | поверн | верн возвр | zurückkehr zurückgekehr zurückkomm | revien reven retour rentr | volv regres vuelv | wróc powr | عاد يعود تعود | 返回
resum restor | віднов | возобнов восстан | wiederaufgen wiederherg | repris reprend rétabl | reanud restabl | wznow przywróc | استأنف | 恢复
cover appl concern | стосу поширю охопл | распростр каса охват | gilt gelten betrifft abgedeckt deckt | couvr concern appliqu | cubr aplic | obejm dotycz | شمل يشمل ينطبق تنطبق تسري يسري | 涵盖 适用
respond answer repl react | відпов зреаг реаг | ответ отвеч отреаг реаг | antwort geantw beantw reagier | répond réag | respond contest reaccion | odpowi zareag | رد أجاب يرد | 回应 回答 答复
resign | відстав | отставк | zurücktret zurückgetret | démission | dimit | ustąp zrezyg | استقال يستقيل | 辞职
fulfil implement compl | викон реаліз дотрим | выполн исполн реализ соблю | erfüll umgesetzt umsetz eingehalt einhalt | rempl appliqu respect | cumpl aplic | wykon speł wdroż przestrzeg | نفذ التزم ينفذ يلتزم | 执行 履行 遵守 落实
used uses using use | використ застос | использ примен | nutz benutz verwend genutz eingesetzt | utilis | utiliz usar usó emple | używ użyt wykorzyst stosow | استخدم يستخدم | 使用
given gave give grant provid award allocat earmark | нада дав дала дали виділ спрям присуд | предост дал выдел направ присуд | gegeben gewähr bereitgest | donn accord octroy attribu | dio dado conced otorg asign | dał przyzna udziel przeznacz | منح قدم أعطى يمنح | 给予 提供 拨款 授予
sent send dispatch | надісл відправ посла | отправ посла присла | geschickt entsand entsend schick | envoy envoi | envi mand | wysła wysył | أرسل بعث يرسل | 派遣 发送
complet finish | заверш закінч | заверш законч оконч | abgeschl fertig vollend | achev termin | termin complet acab | zakoń ukoń | أكمل أنهى اكتمل | 完成 竣工
damag destroy | пошкод зруйн знищ | повре разруш уничтож | beschäd zerstör | endommag détrui | dañ destru | uszkodz znisz | تضرر دمر | 受损 损坏
adopt accept pass | прийн ухвал | приня прим | angenomm verabschied akzept | adopt accept | adopt acept | przyj | قبل تبنى أقر | 接受 通过
guilt | вин винен винн | вин винов | schuld | coupab | culpab | winn win | مذنب | 有罪
request appl asked sought | попрос звер клопот | попрос обра ходат | beantragt bat gebeten ersucht | demand sollic | pid ped solicit | popros wnios zwróc | طلب يطلب | 要求 申请
visit | відвіда | посет | besuch | visit | visit | odwiedz | زار يزور | 访问
spoke speak talk | розмовл спілк говори | разгов общал говори | sprach gesproch sprech | parl | habl convers | rozmaw mówi | تحدث يتحدث | 交谈 谈
reach achiev | досяг дійш | достиг дости дошл | erreicht erreichen | atteint attein parv | alcanz logr | osiąg dotar | بلغ وصل توصل | 达到 达成
extend prolong renew | продовж подовж поновл | продл | verlängert verläng | prolong renouv | prorr renov | przedłu | مدد تمديد | 延长
exceed | перевищ | превы | überschr überstieg übersteig | dépass excéd | super exced sobrepas | przekr przewyż | تجاوز | 超过
confirm | підтвер | подтвер | bestät | confirm | confirm | potwier | أكد يؤكد | 证实 确认
comment | комент прокомент | коммент прокоммент | komment äußer geäußert | comment | coment | koment skoment | علق يعلق | 评论
suffic enough | достат вистач | достат хват | genug ausreich genüg | assez suffi | sufici bast | wystarcz | كاف | 足够
notic saw seen | поміт бачи | замет увид виде | bemerk gesehen sah | remarq vu | not visto | zauważ widzi | لاحظ رأى | 看到 注意到
disclos reveal nam | розкри назв | раскры назв | genannt nannt preisg | révél nomm divulg | revel nombr | ujaw poda | كشف | 透露 公开
leav left quit depart | йде піде пішо пішл іде виїх залиш покин | уход уйд ушел ушёл ушл выех покин | verlass verließ | quitt part | abandon dej sal march | opuś odchodz odejd odsze | غادر يغادر ترك | 离开
appoint | призн | назн | ernannt ernenn | nomm | nombr design | mianow powoł | عين | 任命
run running ran operate operates operating operational functions functioning works worked working | курсу їздит їде ходят ходить працює працюв працюю функціо | курсир езди ходят ходит ходил работает работал работают функциони | fahren fährt fuhr verkehrt verkehren läuft lief funktioniert arbeitet arbeiten | circul roul fonctionne fonctionnent fonctionnai travaill | circul funciona funcionab funcionó opera operan trabaja | kursuj kursow jeżdż jeździ działa działał pracuj pracow funkcj | يعمل تعمل تسير يسير | 运行 运营 开行 运转 工作
affect hit touch | постражд зачеп торкн вплину стосу | постра затрон косну повлия | betroff betrif beeinfluss | touch affect concern | afect impact | dotkn dotycz dotyk ucierp | أثر تأثر تضرر يتأثر تتأثر | 影响 波及
managed manages succeed succeeded able | вдал вдас зміг змогл зумі спромог | удал удас смог сумел | gelang gelung konnt schaffte schafften geschafft vermocht | réuss parven parvin | logr consigui consegu | udał udało zdoł mógł mogł potraf | تمكن نجح استطاع | 成功 得以
owns owned belong possess | володі належ | владе принадлеж | besitz gehör | posséd possèd apparten appartien | posee poseí pertenec | posiad należ | يملك يمتلك تمتلك | 拥有 属于
live lives lived resid inhabit | живе живут жил мешка прожив | живет живёт живут жил прожив обита | lebt lebte wohnt wohnte | vivent vivai habit résid | vive viven vivía resid habit | mieszk żyj żył | يعيش يسكن تعيش | 居住
believ trust | вірит вірил вірят повір довір | верит верил верят повер довер | glaub vertrau | croit croient croire croyai | cree creen creía creyó confí confia | wierz uwierz ufa zauf | يثق يؤمن صدق | 相信 信任
help assist rescu sav | допом врят | помо спас | half helf geholf rett | aid secour sauv | ayud rescat salv | pomó pomag urato rato | ساعد أنقذ | 帮助 救
informed warn notif told | повідом поперед поінформ сповіс | сообщ предупре уведом информир извест | informier gewarnt warnt benachricht mitget unterricht | informé averti préven | informó informar avis advirt advert | poinform ostrze powiadom | أبلغ حذر أخطر | 通知 告知 警告
protect insur | захи застрах | защи застрах | schütz versicher | protég assur | proteg asegur | chron ubezp | حمى محمي مؤمن | 保护 投保
inspect check examin tested | перевір огля обстеж тестув | провер осмотр обследов тестир | prüf geprüft kontroll untersuch getest | vérif contrôl inspect examin testé | revis inspec examin comprob | sprawdz kontrol zbada skontrol | فحص فتش اختبر | 检查 检测 检验
leads led leading chaired | очол керує керува | возглав руководит руководил | leitet leitete geleitet führte geführt | dirig présid | dirig encabez lider | kieruje kierował przewodn | قاد ترأس يقود | 领导 主持
lost lose losing | втрат загуб програ | потер утрат проигра | verlor verlier | perd | perd pierd | strac utrac zgub przegr | خسر فقد | 失去 丢失
remember recall | пам'ят згад | помн вспомн | erinner | souvien souven rappel | record acuerd acord | pamięt przypom | يتذكر تذكر | 记得
want wish | хоче хочут хоті хотіл бажа | хочет хотел хотят жела | wollte wollen möcht wünsch | veut veulent voul souhait | quier querí quiso dese | chce chcą chcia pragn | يريد أراد يرغب تريد | 想 愿意
transfer relocat move moved moving | переміс перевез перенес перевед евак | перевез перемест перенес перевед перевел эвак | verleg umgez gebracht evak | transfér déplac évacu | traslad evacu mudó | przenies przeniós ewak | نقل | 转移 搬迁 撤离
deploy stationed | розгор розміщ розміст | разверн размещ размест | stationiert | déploy | despleg desplieg | rozmieś stacjon | نشر | 部署
attack bomb shelled | атак обстріл удар | атак обстрел удар | angriff angegr beschoss | attaqu bombard | atac bombard | zaatak ostrzel | هاجم قصف | 袭击 攻击 轰炸
entered entering enters cross | перетн увійш увійд в'їх ввійш потрап | пересек вош войд въех въезд | überquer betret betrat eingereist | travers franch entré entrer pénétr | cruz entró entrar ingres | przekroc wesz wjech wejdz | عبر دخل يدخل | 进入 越过
vot | голосу проголос | голосо проголос | stimm abgestimm | vot | vot | głosow zagłosow | صوت يصوت | 投票
charg indict accus | звинува обвинув | обвин | beschuld angeklag anklag | accus inculp poursuiv | acus imput | oskarż | اتهم وجهت | 指控 起诉
convict sentenc | засуд | осуд осужд приговор | verurteil | condamn | conden | skaza | حكم أدان | 判 定罪
freed free releas | звільн відпуст | освобо отпуст | freigel entlass freikam | libér relâch | liber | zwolni uwoln wypuszcz | أفرج | 释放 获释
dismiss fired sacked | звільн | уволи уволен | entlass gekünd | licenci renvoy | despid desped | zwolni zwaln | أقال فصل | 解雇
hire hired employ recruit | найн найм працевл | наня наним трудоустр | eingestellt einstell beschäft | embauch recrut emplo | contrat emple | zatrudn | وظف | 雇用 聘用
write wrote written | писав писал напис пише | писал напис пишет | schrieb schreib geschrieb | écri | escrib | pisał napisa | كتب | 写
heard hears | чув почув чут | слышал услыш слышн | gehört hörte | entend | oyó oíd escuch | słysz usłysz | سمع يسمع | 听到 听见
ready prepar | готов підгот | готов подгот | bereit fertig vorbereit | prêt prépar | prepar | gotow przygot | جاهز مستعد | 准备
safe suitabl fit | безпеч придат | безопас пригод | sicher geeignet unbedenk | sûre sûrs adapté | segur apto apta adecu | bezpiecz nadaj zdatn | آمن صالح | 安全 适合 适宜
availabl access | доступ наявн | доступ налич | verfügbar erhältlich zugäng | disponib accessib | disponib accesib | dostęp | متاح متوفر | 可用 供应
valid | дійсн чинн діє | действ | gült gilt | valid valab | válid vigen | ważn obowiąz | ساري سارية | 有效 生效
legal lawful | законн | законн | legal rechtmäß | légal licit | legal lícit | legaln zgodn | قانوني | 合法
true correct | правд правильн | правд правильн | wahr richtig stimmt | vrai exact correct | verdad ciert correct | prawd | صحيح | 属实 正确
satisf happy | задовол щасл | довол счастл | zufrieden glücklich | satisf content heureu | satisf content feli | zadowol szczęśl | راض | 满意
involv implicat | причет задія залуч | причаст замеш вовлеч | beteiligt verwickel | impliqu mêlé | implic involucr | zamiesz zaangaż | متورط | 卷入 涉案
responsib | відповідал | ответств | verantwort zuständ | responsab | responsab | odpowiedzial | مسؤول | 负责
linked connect related | пов'яз | связан | zusammenh verbund | lié | relacionad vincul | związan powiąz | مرتبط متصل | 有关 关联
held hold hosted | відбу провел провед | состоял провел провед | statt abgehalten ausgetrag veranstalt | organisé tenu tenir accueilli | celebró celebrar organiz | odby zorganiz | عقد جرى استضاف | 举行 召开 举办
caus trigger | спричин виклик зумов | вызва причин | verursach ausgelöst | caus provoqu | caus provoc | spowod wywoł | تسبب سبب | 导致 引起 引发
prove proved proven proves show shown demonstr | довел довед показ | доказ показ | bewies bewiesen belegt gezeigt zeigt | prouv montr démontr | probó demostr mostr | udowod dowied wykaz pokaz | أثبت أظهر | 证明 显示
repair fix | ремонт відрем полаг | ремонт отремонт почин | reparier behob instand | répar | repar arregl | napraw wyremont | أصلح | 修复 修理
deliver suppl | достав постач постав | достав постав | geliefert liefer zugestellt | livr fourni | entreg suministr | dostarcz | سلم ورد | 交付 运送 供应
mention | згад | упом | erwähn | mention évoqu | mencion | wspom wzmian | ذكر | 提到 提及
passed passes | пройш склав склал | прош сдал сдав | bestand bestehen | réussi passé | superó aprob pasó | zdał zdali przesz | اجتاز | 通过 合格
negotiat | перегов | перегов | verhandel | négoci | negoci | negocj | تفاوض يتفاوض | 谈判
wear wore worn carried | носи вдяг | носил надев | trug trag getrag | portai portée | llevab llevó | nosi miał | ارتدى حمل يحمل | 佩戴 携带
possess | володі розпоряджа | располага облада | verfüg besitz | dispos possèd posséd déten détien | dispon pose cuent | dysponuj posiada | يملك تملك يمتلك تمتلك | 拥有 掌握 具备
renovat moderni refurbish | оновл реконстр модерн | обнов реконстр модерн | saniert renovier modernis | rénov modernis | renov moderniz rehabilit | odnow remont moderniz | جدد ترميم | 翻修 改造
`

const prefixes = new Map<string, string>([['ar', '[وفسلب]{0,2}']])

/** A pattern for each action, by language. */
const patterns: Readonly<Record<string, readonly RegExp[]>> = read()

function read(): Record<string, readonly RegExp[]> {
  const rows = ACTIONS.trim()
    .split('\n')
    .map((row) => row.split('|'))
  return Object.fromEntries(
    LANGUAGES.map((language, column) => [
      language,
      rows.map((row) => {
        const words = row[column]!.trim().split(' ').join('|')
        return new RegExp(`^${prefixes.get(language) ?? ''}(?:${words})`, 'u')
      }),
    ]),
  )
}

const seen = new Map<string, readonly number[]>()
const MOST_SEEN = 20_000

function actionsOf(word: PassageWord, language: string): readonly number[] {
  const name = `${language} ${word.key}`
  let actions = seen.get(name)
  if (actions === undefined) {
    if (seen.size >= MOST_SEEN) seen.clear()
    const tests = patterns[language] ?? []
    actions = [...tests.keys()].filter((action) => tests[action]!.test(word.key))
    seen.set(name, actions)
  }
  return actions
}

/** Do two words tell of the same action? */
export function isSameAction(
  one: PassageWord,
  language: string,
  other: PassageWord,
  otherLanguage: string,
): boolean {
  const actions = actionsOf(one, language)
  return (
    actions.length > 0 && actionsOf(other, otherLanguage).some((action) => actions.includes(action))
  )
}
