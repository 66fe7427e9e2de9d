/**
 * Names of months and weekdays with their inflections. Every list has twelve (or seven, Monday
 * first) entries; an entry lists forms, and a form that ends in `*` stands for any ending.
 */

export interface CalendarNames {
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
}

export const CALENDAR: Readonly<Record<string, CalendarNames>> = {
  en: {
    months: [
      'january jan',
      'february feb',
      'march',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug',
      'september sept sep',
      'october oct',
      'november nov',
      'december dec',
    ],
    weekdays: [
      'monday mondays monday’s',
      'tuesday tuesdays',
      'wednesday wednesdays',
      'thursday thursdays',
      'friday fridays',
      'saturday saturdays',
      'sunday sundays',
    ],
  },
  uk: {
    months: [
      'січень січня січні січнем січню',
      'лютий лютого лютому лютим',
      'березень березня березні березнем березню',
      'квітень квітня квітні квітнем квітню',
      'травень травня травні травнем травню',
      'червень червня червні червнем червню',
      'липень липня липні липнем липню',
      'серпень серпня серпні серпнем серпню',
      'вересень вересня вересні вереснем вересню',
      'жовтень жовтня жовтні жовтнем жовтню',
      'листопад листопада листопаді листопадом листопаду',
      'грудень грудня грудні груднем грудню',
    ],
    weekdays: [
      'понеділок понеділка понеділку понеділком понеділковий понеділкового',
      'вівторок вівторка вівторку вівторком',
      'середу середи',
      'четвер четверга четвергу четвергом',
      "п'ятницю п'ятниця п'ятниці п'ятницею",
      'суботу субота суботи суботі суботою',
      'неділю неділя неділі неділею',
    ],
  },
  ru: {
    months: [
      'январь января январе январем январю',
      'февраль февраля феврале февралем февралю',
      'март марта марте мартом марту',
      'апрель апреля апреле апрелем апрелю',
      'май мая мае маем маю',
      'июнь июня июне июнем июню',
      'июль июля июле июлем июлю',
      'август августа августе августом августу',
      'сентябрь сентября сентябре сентябрем сентябрю',
      'октябрь октября октябре октябрем октябрю',
      'ноябрь ноября ноябре ноябрем ноябрю',
      'декабрь декабря декабре декабрем декабрю',
    ],
    weekdays: [
      'понедельник понедельника понедельнику понедельником',
      'вторник вторника вторнику вторником',
      'среду',
      'четверг четверга четвергу четвергом',
      'пятницу пятница пятницы пятнице пятницей',
      'субботу суббота субботы субботе субботой',
      'воскресенье воскресенья воскресенью воскресеньем',
    ],
  },
  de: {
    months: [
      'januar jänner',
      'februar feber',
      'märz',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'dezember',
    ],
    weekdays: [
      'montag montags montagabend montagmorgen',
      'dienstag dienstags dienstagabend dienstagmorgen',
      'mittwoch mittwochs mittwochabend mittwochmorgen',
      'donnerstag donnerstags donnerstagabend donnerstagmorgen',
      'freitag freitags freitagabend freitagmorgen',
      'samstag samstags samstagabend sonnabend samstagmorgen',
      'sonntag sonntags sonntagabend sonntagmorgen',
    ],
  },
  fr: {
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août aout',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  },
  es: {
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre setiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  },
  pl: {
    months: [
      'styczeń stycznia styczniu styczniem',
      'luty lutego lutym lutemu',
      'marzec marca marcu marcem',
      'kwiecień kwietnia kwietniu kwietniem',
      'maj maja maju majem',
      'czerwiec czerwca czerwcu czerwcem',
      'lipiec lipca lipcu lipcem',
      'sierpień sierpnia sierpniu sierpniem',
      'wrzesień września wrześniu wrześniem',
      'październik października październiku',
      'listopad listopada listopadzie listopadem',
      'grudzień grudnia grudniu grudniem',
    ],
    weekdays: [
      'poniedziałek poniedziałku poniedziałkiem',
      'wtorek wtorku wtorkiem',
      'środę środa środy',
      'czwartek czwartku czwartkiem',
      'piątek piątku piątkiem',
      'sobotę sobota soboty sobotą',
      'niedzielę niedziela niedzieli niedzielą',
    ],
  },
  ar: {
    months: [
      'يناير جانفي كانون_الثاني',
      'فبراير فيفري شباط',
      'مارس آذار اذار',
      'أبريل ابريل إبريل نيسان',
      'مايو ماي أيار ايار',
      'يونيو جوان حزيران',
      'يوليو جويلية تموز',
      'أغسطس اغسطس أوت آب',
      'سبتمبر أيلول ايلول',
      'أكتوبر اكتوبر تشرين_الأول',
      'نوفمبر تشرين_الثاني',
      'ديسمبر كانون_الأول',
    ],
    weekdays: ['الاثنين الإثنين', 'الثلاثاء', 'الأربعاء الاربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  },
  zh: {
    months: [],
    weekdays: [
      '星期一 周一 礼拜一',
      '星期二 周二 礼拜二',
      '星期三 周三 礼拜三',
      '星期四 周四 礼拜四',
      '星期五 周五 礼拜五',
      '星期六 周六 礼拜六',
      '星期日 星期天 周日 礼拜天',
    ],
  },
}

/**
 * Names that are everyday words too: a month only beside a day or a year, or, written with a
 * capital, after a preposition of time.
 */
export const AMBIGUOUS_MONTHS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['may', 'march', 'august', 'jan', 'mar', 'sep', 'dec']),
  uk: new Set(['лютий', 'лютого', 'лютому', 'лютим', 'листопаду', 'листопадом']),
  fr: new Set(['mars']),
  ru: new Set(['мае', 'маю', 'маем', 'марту', 'марта']),
  pl: new Set(['luty', 'lutego', 'lutym', 'maja', 'maj']),
  ar: new Set(['ماي', 'آب', 'مارس', 'أوت', 'جوان']),
}
