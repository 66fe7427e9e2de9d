import type { PassageReading } from '../passage.ts'
import type { Span } from '../../model.ts'

const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl'] as const

/**
 * Words that colour what is said, as beginnings; a column for each language. A row has whatever a
 * translator may call the same, so that one without counterpart was put in, or another one in its place.
 */
const WORDS = `
unforgiv inexcus unpardon | непробач недопустим неприпуст | непростит недопустим | unverzeih unentschuld | impardonn inexcus inadmiss | imperdon inexcus inadmis | niewybacz niedopuszcz
catastroph disast calamit ruin | катастроф лих бід | катастроф бедств бед | katastroph desast unglück | catastroph désastr | catástrof catastr desastr | katastrof klęsk
scandal disgrac shame outrag | скандал ганьб сором обур | скандал позор стыд возмут | skandal schande empör unerhört | scandal honte honteu indign | escándal escandal vergüenz vergonz | skandal hańb wstyd oburz
overwhelm stunn stagger sensation impress | приголомш вражаюч разюч | ошелом потряс порази впечатл | überwältig atemberaub sensation beeindruck | bouleversant époustoufl stupéf sensation écrasant impression | abrumador impresion asombr | oszałam przytłacz zdumiew imponuj
decisive crucial pivotal vital essential key | вирішальн ключов життєв важлив | решающ ключев важн жизненн | entscheidend ausschlag wesentlich wichtig | décisi crucial essentiel important clé | decisiv crucial clave fundamental esencial | decyduj kluczow istotn ważn
historic | історич | историч | histor | histori | históric | histor
betray treason traitor | зрад | предат измен | verrat verrät | trahi traître | traici | zdrad zdraj
crime criminal | злочин кримін | преступ уголов | verbrech krimin straf | crim délit | crim delit | zbrodn przestęp
demand claim insist require | вимаг наполяг потреб | треб настаив | forder verlang bestehen anspruch | exig réclam demand | exig reclam requier | żąda domag wymaga
lie$ lies$ lied$ lying$ liar | брех неправд | лож лжет лжёт врать врёт врет | lüg gelog | ment mensong | mentir mentira miente | kłam
brilliant excellent fantastic magnific superb wonderful great outstanding splendid good well remarkable | блискуч чудов прекрасн відмінн фантаст неймовірн видатн добр гарн хорош | блест прекрас отличн замечат великолеп фантаст потряс хорош добр | hervorragend ausgezeich großart wunderb fantast glänzend toll brillant gut große | brillant excellent fantast magnif superb merveill formidabl remarqu bon bien grand | brillant excelent fantást magníf maravill estupend extraordin buen bien gran | znakomit świetn doskona wspania fantast dobr
success succeed triumph victor won win$ wins$ | успіх успіш тріумф перемо вдал | успех успеш триумф побед удал | erfolg triumph sieg gelungen gewonn gewinn | succès réussi triomph victoire gagn | éxito triunf victori gan | sukces triumf zwycię udał wygra
failed failure failing defeat fiasco flop lose lost | провал невдач поразк фіаско програ втрат | провал неудач пораж фиаско проигр потер | misserfolg gescheit scheiter niederlag fiasko versag verlor verlier | échec échou défait fiasco perd | fracas derrot fiasco perd | poraż klęsk fiask niepowodz przegra zawi straci utraci utrat
encourag promis hope | обнадій підбадьор багатообіц надій надія сподів обіц | обнадёж обнадеж многообещ ободр надеж надеят надеем обещ | ermutig vielversprech hoff versprech versproch | encourag promet promis espoir espér | alentador promet esper | zachęc obiecuj obiec nadziej
terribl horribl awful dread appall | жахлив жах страш | ужас страш кошмар | schrecklich furchtbar entsetz grauen schlimm | terribl horribl affreu épouvant horreur | terribl horribl horror espant atroz | straszn okropn przeraż
cruel barbar inhuman brutal | жорсток варвар нелюд звір | жесток варвар бесчелов звер | grausam barbar unmensch brutal | cruel barbar inhum brutal | cruel bárbar inhuman brutal | okrut barbarz nieludz brutal
absurd ridicul nonsens laugh | абсурд сміх смішн безглузд нісеніт дурниц | абсурд нелеп смеш смех бред чушь ерунд | absurd lächerlich lach unsinn quatsch | absurd ridicul rire | absurd ridícul tonter disparat risa | absurd śmiesz bzdur nonsens
irrespons reckless imprud | безвідпов безрозсуд нерозваж необачн | безответств безрассуд неосмотр | verantwortungslos leichtsinn rücksichtslos unvorsicht | irrespons imprud témérair | irrespons imprud temerar | nieodpow lekkomyśl nieroztrop brawur
furious furio rage angr fury | розлюч лют гнів | ярост разгнев гнев взбеш злы злой зол$ | wütend wut zorn verärg sauer | furieu colèr fâch | furios enfadad rabia ira$ | wściek gniew zły$ złość
illegal unlawful illicit | незакон протизакон протиправ | незакон противозакон противоправ | illegal rechtswidr gesetzwidr | illégal illicit | ilegal ilícit | nielegal bezprawn
humiliat degrad insult | приниж образ | униз униж оскорб | demütig erniedrig beleidig | humili insult | humill insult | upokorz poniż obraż
miracle miracul | диво дива чудо | чудо чуда чудес | wunder | miracl | milagr | cud$ cudem cudown
huge enorm gigant immens vast | величез колос гігант | огромн громадн колосс гигант | riesig enorm gewaltig | énorm immens gigant | enorm inmens gigant | ogromn olbrzym gigant
tragic traged | трагед трагіч | трагед трагич | tragö tragisch | tragéd tragi | tragedi trágic | traged tragicz
cowardl coward | боягуз | трус$ трусл трусос | feig | lâch | cobard | tchórz
unfair unjust | несправед нечес | несправед нечест | ungerecht unfair | injust | injust | niesprawied nieuczciw
sorry regret apolog | вибач перепрош шкод жал | извин прост жаль жале сожал | entschuldig bedau leid | excus désol regrett pardon | siento sentimos lament perdón disculp | przepr żał przykr
inevitab unavoid | неминуч невідвор | неизбеж | unvermeid unausweich | inévitab | inevitab | nieunikni
monstr | жахлив потвор монстр | чудовищ монстр | ungeheu monst | monstr | monstr | potwor
genocid exterminat annihilat | геноцид знищ винищ | геноцид уничтож истреб | völkermord genozid vernicht ausrott | génocid extermin anéant | genocid extermin aniquil | ludobój eksterm zniszcz
terror | терор | террор | terror | terror | terror | terror
revenge retaliat vengeance | помст відплат | мест возмезд отомст отплат | rache rächen vergelt | vengean veng riposte | vengan represali | zemst odwet
panic alarm | панік панич тривог тривож | паник тревог тревож | panik alarm | paniqu alarm | pánic alarm | panik alarm
disappoint | розчаров | разочаров | enttäusch | déçu décev décept | decepcion | rozczarow zawied zawód
hopeless despair desperat | безнадій відча розпач | безнадёж безнадеж отча | hoffnungslos verzweif aussichtslos | désesp | desesper | beznadziej rozpacz
condemn denounc | засуд | осуд осужд | verurteil | condamn dénonc | conden denunci | potępi
cancel abolish scrap | скасу скасов відмін | отмен упраздн | absag abgesag abschaff gestrich streich | annul suppr aboli | cancel suprim anul aboli | odwoł znie
postpon delay | відклад відтерм затрим перен | отклад отлож отсроч задерж перен | verschieb verschob verzöger aufschieb | report retard repouss ajourn | aplaz retras pospon | odłoż odkład opóźn przełoż
destr ruin wreck | знищ зруйн руйн | уничтож разруш | zerstör vernicht ruin | détrui ruin | destru destroz arruin | zniszcz zruj
steal stole thief thieves rob$ robbed theft | крад вкра злод граб | крад укра вор$ воры воров граб | stehl stahl gestohlen dieb raub | volé voleur voler volent pill | robar roban robó robad ladr | krad ukrad złodz
proud pride | горд пиша | горд | stolz | fier$ fiers fière fierté | orgull | dumn dumą
nightmar | кошмар жах | кошмар ужас | albtraum alptraum | cauchemar | pesadill | koszmar
enem | ворог ворож | враг враж | feind | ennemi | enemig | wróg wrog
victim | жертв постражд | жертв пострад | opfer | victim | víctim | ofiar
hero$ heroes heroi | геро | геро | held$ helden | héro | héro | bohater
stupid foolish fool | дурн дурі дурн безглузд | глуп дура | dumm töricht | stupid bêt idiot | estúpid tont idiot | głup
dishonest corrupt | нечес корупц коруму | нечест корруп коррум | korrupt unehrlich bestech | corrup corromp malhonn | corrup deshonest | korup skorumpow nieuczciw
peaceful peace$ | мир$ миру мирн | мир$ мира мирн | fried | paix paisib pacifi | paz$ pacífic | pokój pokoj
` // prettier-ignore

const patterns: Readonly<Record<string, readonly RegExp[]>> = Object.fromEntries(
  LANGUAGES.map((language, column) => [
    language,
    WORDS.trim()
      .split('\n')
      .map((row) => {
        const words = row.split('|')[column]!.trim().split(' ')
        const choices = words.map((word) => word.replace('$', String.raw`(?!\p{L})`)).join('|')
        return new RegExp(String.raw`(?<!\p{L})(?:${choices})`, 'iu')
      }),
  ]),
)

/** Where a quotation has a word that colours what is said as nothing on the other side does. */
export function loadedWord(
  own: PassageReading,
  quoted: Span,
  other: PassageReading,
): Span | undefined {
  const [ours, theirs] = [patterns[own.tag], patterns[other.tag]]
  if (ours === undefined || theirs === undefined) return undefined
  const text = own.slice(quoted)
  for (const [row, pattern] of ours.entries()) {
    const found = theirs[row]!.test(other.text) ? null : pattern.exec(text)
    if (found === null) continue
    const start = quoted.start + found.index
    return { start, end: start + found[0].length }
  }
  return undefined
}
