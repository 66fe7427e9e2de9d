import { composed } from '../../text/compose.ts'

/**
 * Spellings of one place or person that sound too different to be told alike by ear: old and new
 * official forms, forms by different languages of origin. Each line lists variants, as stems: a
 * word is a form of a variant if it begins with it and adds at most an ending. A variant that is
 * part of another word's beginning must be longer than three letters.
 */
const VARIANTS = `
kyiv kiev kijow kijów kiew київ києв киев كييف 基辅
kharkiv kharkov charkiw charkow харків харков
lviv lvov lemberg lwow lwów lwiw львів львов
odesa odessa одес одесс
dnipro dnieper dnepr dnjepr dniepr dniepr дніпр днепр
dnipropetrovsk dnepropetrovsk дніпропетровськ днепропетровск
mykolaiv mykolayiv nikolaev nikolayev mykolajiw микола миколаїв миколаєв николаев
luhansk lugansk luhansk luhansk луганськ луганск
chernihiv chernigov tschernihiw чернігів чернігов чернигов
chornobyl chernobyl tschernobyl czarnobyl чорнобил чернобыл
zaporizhzhia zaporizhia zaporozhye zaporizhzhya saporischschja saporischja zaporoże запоріжж запорожь
chisinau chișinău chişinău kishinev kischinau kichinev kiszynów кишинів кишинев кишинёв
rivne rovno рівн ровн
vinnytsia vinnitsa winnyzja вінниц винниц
ternopil ternopol тернопіл тернопол
donbas donbass донбас донбасс
crimea krym крим крым krim crimée
russia россия росія rossija russland rusia russie rosja россии росії россию росію روسيا 俄罗斯
belarus byelorussia belorussia білорус белорус weißrussland białoruś bielorrusia
kazakhstan kazakstan казахстан
moldova moldavia молдов молдав moldau
kyrgyzstan kirghizia киргиз киргизст
beijing peking pékin pekín пекін пекин 北京
mumbai bombay мумбаї мумбаи бомбе
myanmar burma birma мʼянма м'янма мьянма бірм бирм
turkey türkiye turkiye турці турци türkei turquie turquía turcja تركيا
germany deutschland німеччин германи allemagne alemania niemcy ألمانيا 德国
austria österreich австрі австри autriche rakousko
hungary ungarn угорщин венгри hongrie hungría węgry
wales welsh уельс уэльс валлій валлий уельськ уэльск галл pays-de-galles gales walia
scotland scottish шотланд шотландськ шотландск schottland écosse escocia szkocja
england english англі англи англій england angleterre inglaterra anglia англійськ английск
hague haag гаага гааг гааз гаагськ haye haya haga
poland polska polen польщ польш pologne polonia
greece griechenland греці греци grèce grecia grecja
finland suomi finnland фінлянді финлянди finlande
georgia грузі грузи georgien géorgie gruzja
china китай кита chine chiny الصين 中国
japan японі япони japon japonia اليابان 日本
egypt єгипет єгипт египет египт ägypten égypte egipto egipt مصر
vienna wien відень відн вена вен vienne viena wiedeń
warsaw warszawa warschau варшав varsovie varsovia
rome rom rzym рим roma
geneva genf genève ginebra genewa женев
cologne köln kölner кельн кёльн
cannes канн каннах каннськ каннск 戛纳
munich münchen мюнхен monachium
brussels brüssel bruxelles bruselas bruksela брюссел
athens athen athènes atenas ateny афін афин
moscow moskau moscou moscú moskwa москв
anna hanna ann anne anny anni ганна ганни ганну ганні анна
aleksandr alexander oleksandr alexandre alejandro aleksander олександр александр
aleksei alexei alexey oleksii oleksiy alexis олексі алексе
volodymyr vladimir wladimir wolodymyr володимир владимир
mykola nikolai nikolay mykoła миколи николай
serhii serhiy sergei sergey sergej serge сергій сергі сергей серге siergiej
dmytro dmitry dmitri dmitrii dmitriy дмитро дмитр дмитри
mykhailo mikhail michail michael михайло михайл михаил
andrii andriy andrei andrey andrij андрій андрі андрей андре
yevhen yevgeny evgeny eugene євген евген
iryna irina ірин ирин
olena elena yelena helena олен елен
oleh oleg олег
ihor igor ігор игор
pavlo pavel paul павло павл павел
petro pyotr peter piotr петро петр пётр
yurii yuriy yuri juri jurij юрій юрі юрий юри
anatolii anatoliy anatoly анатолій анатолі анатолий анатоли
vasyl vasily vasiliy василь васил васили
hryhorii grigory григорій григорі григорий григори
mariia maria marija marie марія маріє мария марии
nataliia natalia natalya наталія наталі наталья натали
zelenskyy zelensky zelenskiy zelenskyj selenskyj zelenski зеленськ зеленск
lukashenko lukashenka лукашенк
fico фіцо фицо
amazon amazonas amazone амазонк амазонці
євро європ
евро европ
louis людовік людовик ludwig luis ludwik людвіг людвиг
charles карл karl carlos karol
henry heinrich генріх генрих henri enrique henryk
william wilhelm вільгельм вильгельм guillaume guillermo
george georg георг
elizabeth elisabeth єлизавет елизавет élisabeth isabel elżbieta
frederick friedrich фрідріх фридрих frédéric federico fryderyk
catherine katharina катерин екатерин catalina katarzyn
james jakob яків якоб иаков
burgundy bourgogne burgund burgundia бургунді бургунди borgoña
gaddafi qaddafi kadhafi gadhafi каддафі каддафи
`

const groupOf = new Map<string, number>()
for (const [group, line] of VARIANTS.trim().split('\n').entries()) {
  for (const variant of line.split(' ')) groupOf.set(variant.normalize('NFC'), group)
}

const LONGEST_ENDING = 4

/**
 * The group of variants that a lower-case name belongs to, whatever its inflection; undefined for
 * names without recorded variants.
 */
export function nameVariantGroup(name: string): number | undefined {
  const word = composed(name)
  for (let ending = 0; ending <= LONGEST_ENDING && word.length - ending >= 2; ending++) {
    const stem = word.slice(0, word.length - ending)
    if (ending > 0 && stem.length < 4) break
    const group = groupOf.get(stem)
    if (group !== undefined) return group
  }
  return undefined
}
