import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { patternsOf, type ByLanguage } from './by-language.ts'
import { spanOfMatch } from '../../spans.ts'

/** How far from a fact a statement is, as verbs, phrases and nouns around it say, by language. */
export type Mode =
  | 'plan'
  | 'weighed'
  | 'advice'
  | 'counsel'
  | 'strict'
  | 'permit'
  | 'optional'
  | 'compulsory'

const MODES: Readonly<Record<Mode, ByLanguage<string>>> = {
  // It is meant to be, and not so yet.
  plan: {
    en: String.raw`(?:is|are)\s(?:(?:set|due|scheduled|slated|planned|about|going|expected|intended)\s)?to(?=\s(?:be\s)?\p{L}+)|(?:plans?|intends?|aims?|hopes?|wants?|has plans|have plans)\sto(?=\s\p{L}+)|(?:is|are)\s(?:planning|hoping|aiming|preparing)\sto|(?:was|were)\s(?:due\s|set\s|supposed\s|meant\s)?to(?=\shave\s)`,
    uk: String.raw`план(?:ує|ують)(?:ся)?|ма(?:є|ють)\sнамір|збира(?:є|ють)(?:ся)?|готу(?:є|ють)ся|ма(?:є|ють)(?=\s\p{L}+ти(?:ся)?(?!\p{L}))|передбачено|хо(?:че|чуть)`,
    ru: String.raw`планиру(?:ет|ют)(?:ся)?|намерен[аоы]?|собира(?:ет|ют)ся|готов(?:ит|ят)ся|предстоит|должн[аоы]|должен|предусмотрено|хо(?:чет|тят)`,
    de: 'soll|sollen|plant|planen|will|wollen|beabsichtigt|beabsichtigen|hat vor|haben vor|geplant',
    fr: String.raw`prévoi(?:t|ent)\sd(?:e\s|')|il est prévu|(?:est|sont)\sprévue?s?|entend(?:ent)?(?=\s\p{L}+(?:er|ir|re)(?!\p{L}))|compte(?:nt)?(?=\s\p{L}+(?:er|ir|re)(?!\p{L}))|doi(?:t|vent)(?=\s(?:être\s)?\p{L}+)|projet(?:te|tent)|s'apprête(?:nt)?\sà|veu(?:t|lent)`,
    es: String.raw`planean?|prevén?|está(?:n)?\sprevist[oa]s?|se\sprevé|pretenden?|tienen?\s(?:la\sintención|previsto)|va(?:n)?\sa(?=\s\p{L}+r(?!\p{L}))|proyectan?|quieren?`,
    pl: String.raw`planuj(?:e|ą)|zamierza(?:ją)?|ma(?:ją)?(?=\s(?:\p{L}+\s)?\p{L}+ć(?!\p{L}))|chce|chcą`,
    ar: 'تعتزم|يعتزم|تخطط|يخطط|تنوي|ينوي|من المقرر|ومن المقرر|من المزمع',
    zh: '计划|打算|拟|准备|将要|有意',
  },
  // Nobody has made up their mind.
  weighed: {
    en: String.raw`(?:is|are|was|were|been)\s(?:considering|weighing(?:\sup)?|mulling(?:\sover)?|contemplating|exploring|debating|thinking\s(?:of|about)|toying\swith|looking\s(?:at|into))|consider(?:s|ed)?(?=\s\p{L}+ing(?!\p{L}))|mull(?:s|ed)|contemplate[sd]?`,
    uk: String.raw`розгляда(?:є|ють|в|ла|ли)\s(?:\p{L}+\s)?(?:можлив|варіант|питання|ідею)\p{L}*|обмірков(?:ує|ують|ував|ували)|розмірков(?:ує|ують)|подум(?:ує|ують)|зважу(?:є|ють)|вивча(?:є|ють)\sможлив\p{L}*|дума(?:є|ють)\s(?:про|над)`,
    ru: String.raw`(?:рассматрива|изуча|обдумыва|прорабатыва|обсужда)(?:ет|ют|ла?|ли)\s(?:\p{L}+\s)?(?:возможност|вариант|вопрос|иде)\p{L}*|подумыва(?:ет|ют)|раздумыва(?:ет|ют)|размышля(?:ет|ют)|взвешива(?:ет|ют)|обдумыва(?:ет|ют)|дума(?:ет|ют)\s(?:о|об|над)`,
    de: String.raw`erwäg(?:t|en|te)|erwog|erwogen|überleg(?:t|en)|denk(?:t|en)\s[^.;,]{0,40}nach|prüf(?:t|en)(?=,?\sob|\s(?:\p{L}+\s){0,4}(?:Möglichkeit|Option))|(?:zieht|ziehen)\s[^.;]{0,60}in\s(?:Betracht|Erwägung)|(?:spielt|spielen)\smit\sdem\sGedanken|liebäugel(?:t|n)`,
    fr: String.raw`envisage(?:nt)?|songe(?:nt)?\sà|réfléchi(?:t|ssent)\sà|étudie(?:nt)?\sla\spossibilité|pense(?:nt)?\sà|examine(?:nt)?\sla\spossibilité`,
    es: String.raw`barajan?|sopesan?|contemplan?|valoran?(?=\s\p{L}+r(?!\p{L}))|estudian?\s(?:la\sposibilidad|si|\p{L}+r(?!\p{L}))|se\splantean?|consideran?(?=\s\p{L}+r(?!\p{L}))`,
    pl: String.raw`rozważa(?:ją)?|zastanawia(?:ją)?\ssię|bierze\spod\suwagę|biorą\spod\suwagę|myśli(?:\so|\snad)`,
    ar: 'تدرس إمكانية|يدرس إمكانية|يفكر في|تفكر في|تدرس|يدرس',
    zh: '考虑|研究是否|正在研究|斟酌',
  },
  // A duty in the speaker's view.
  advice: {
    en: String.raw`should(?!\s(?:be\sable|have|not)(?!\p{L})|n't)|ought\sto|(?:is|are)\ssupposed\sto`,
    uk: 'варто|слід|бажано',
    ru: 'стоит|следует|желательно',
    de: 'sollte|sollten',
    fr: 'devrait|devraient|il convient',
    es: 'debería|deberían|conviene',
    pl: 'warto|powinien|powinna|powinno|powinni|powinny',
    ar: 'ينبغي|يستحسن',
    zh: '应该|应当|宜',
  },
  counsel: {
    en: String.raw`(?:(?:is|are|were|was)\s(?:strongly\s)?(?:encouraged|advised|recommended|invited|welcome)|would\sdo\swell)\sto|(?:is|are)\s(?:strongly\s)?(?:recommended|advisable)`,
    uk: String.raw`рекоменду(?:ють|ється)|рекомендовано|рад(?:ять|иться)|запрошують|заохочують|бажано|доцільно|пораджено`,
    ru: String.raw`рекоменду(?:ют|ется)|рекомендовано|совету(?:ют|ется)|приглашают|поощряют|желательно|целесообразно`,
    de: String.raw`(?:wird|werden)\s[^.;]{0,60}(?:empfohlen|geraten|ermuntert|eingeladen)|empfiehlt\ssich|ratsam`,
    fr: String.raw`(?:est|sont)\s(?:vivement\s)?(?:encouragé|conseillé|recommandé|invité)e?s?|(?:il\sest\s)?recommandé|conseillé`,
    es: String.raw`se\s(?:recomienda|aconseja|anima|invita)|aconsejable|recomendable`,
    pl: String.raw`zaleca\ssię|zachęca\ssię|zalecane|wskazane|zachęcani`,
    ar: 'يُنصح|ينصح|تنصح|يوصى|يُوصى|يفضل',
    zh: '建议|鼓励|最好|推荐',
  },
  // What one need not do, and what one must: as adjectives and adverbs.
  optional: {
    en: String.raw`optional(?:ly)?|voluntar(?:y|ily)`,
    uk: String.raw`добровільн\p{L}+|необов'язков\p{L}+|факультативн\p{L}+|за\sбажанням`,
    ru: String.raw`добровольн\p{L}+|необязательн\p{L}+|факультативн\p{L}+|по\sжеланию`,
    de: String.raw`freiwillig\p{L}*|fakultativ\p{L}*|optional\p{L}*`,
    fr: String.raw`facultati\p{L}+|volontaire(?:s|ment)?|optionnel\p{L}*`,
    es: String.raw`voluntari\p{L}+|opcional\p{L}*|facultativ\p{L}+`,
    pl: String.raw`dobrowoln\p{L}+|nieobowiązkow\p{L}+|opcjonaln\p{L}+|fakultatywn\p{L}+`,
    ar: 'اختياري|اختيارية|طوعي|طوعية|طوعا',
    zh: '自愿|可选|非强制',
  },
  compulsory: {
    en: String.raw`mandatory|compulsory|obligatory|compulsorily`,
    uk: String.raw`обов'язков\p{L}+|примусов\p{L}+`,
    ru: String.raw`обязательн\p{L}+|принудительн\p{L}+`,
    de: String.raw`verpflichtend\p{L}*|obligatorisch\p{L}*|Pflicht|vorgeschrieben|verbindlich\p{L}*|zwingend`,
    fr: String.raw`obligatoire(?:s|ment)?|imposée?s?`,
    es: String.raw`obligatori\p{L}+`,
    pl: String.raw`obowiązkow\p{L}+|przymusow\p{L}+`,
    ar: 'إلزامي|إلزامية|إجباري|إجبارية',
    zh: '强制|必须|义务',
  },
  // A duty that binds.
  strict: {
    en: String.raw`must(?!\s(?:have|be\s(?:said|noted))(?!\p{L}))|(?:is|are|was|were|be)\s(?:required|obliged|obligated|compelled|bound)\sto|under\san\sobligation|(?:is|are)\s(?:mandatory|compulsory|obligatory)|ha(?:s|ve)\sto`,
    uk: String.raw`зобов'язан(?!н)\p{L}*|зобов'язує\p{L}*|мус(?:ить|ять|ив|ила|или)|обов'язков[оаеі]|обов'язковий|вимагається|вимагає(?=\sвід)`,
    ru: String.raw`обязан[аоы]?|обязательн[оаы]|обязательны[йм]|обязательными|вынужден[аоы]?|прид[её]тся|требуется`,
    de: String.raw`muss|müssen|verpflichtet|verpflichtend|Pflicht|zwingend|vorgeschrieben|obligatorisch`,
    fr: String.raw`obligatoires?|obligée?s?|tenue?s?\sd(?:e(?!\p{L})|')|contrainte?s?|impératif|impérativement`,
    es: String.raw`obligatori[oa]s?|obligad[oa]s?|tienen?\sque|hay\sque`,
    pl: String.raw`musi|muszą|zobowiązan\p{L}+|obowiązkow\p{L}+|obowiązek`,
    ar: 'ملزم|ملزمون|إلزامي|إلزامية|يتعين|يجب',
    zh: '必须|务必|强制|有义务',
  },
  // It is for somebody to choose.
  permit: {
    en: String.raw`(?:is|are)\s(?:allowed|permitted|entitled|free|authori[sz]ed|at\sliberty)\sto|(?:has|have)\sthe\sright\sto`,
    uk: String.raw`дозволено|дозволяється|вправі|ма(?:є|ють)\sправо(?!\sна)|уповноважен[іаоий]+`,
    ru: String.raw`разрешено|разрешается|вправе|име(?:ет|ют)\sправо(?!\sна)|позволено|дозволяется`,
    de: String.raw`darf|dürfen|berechtigt|befugt|(?:hat|haben)\sdas\sRecht|(?:ist|sind)\s(?:es\s)?[^.;,]{0,40}(?:erlaubt|gestattet)`,
    fr: String.raw`(?:a|ont)\sle\sdroit\sd(?:e\s|')|autorisée?s?\sà|(?:est|sont)\slibres?\sde|habilitée?s?\sà`,
    es: String.raw`tienen?\s(?:el\s)?derecho\sa(?=\s\p{L}+r(?!\p{L}))|autorizad[oa]s?\sa|se\spermite|facultad[oa]s?\spara`,
    pl: String.raw`wolno|ma(?:ją)?\sprawo(?!\sdo\s\p{L}+[aui](?!\p{L}))|uprawnion\p{L}+`,
    ar: 'يحق|مسموح|يُسمح|يسمح',
    zh: '有权|获准|准许|允许',
  },
}

/** Every way to say that a thing is not, or not yet, so; a statement with none of them is plain. */
const OPEN: ByLanguage<string> = {
  en: String.raw`will|shall|would|'ll|going|to be|set|due|plan\p{L}*|intend\p{L}*|intention\p{L}*|aim\p{L}*|hop(?:e|es|ing)|want\p{L}*|wish\p{L}*|expect\p{L}*|schedul\p{L}*|propos\p{L}*|consider\p{L}*|weigh\p{L}*|mull\p{L}*|contemplat\p{L}*|explor\p{L}*|option\p{L}*|possib\p{L}*|think\p{L}*|idea\p{L}*|may|might|could|can|should|must|ought|seek\p{L}*|tr(?:y|ies|ied|ying)|prepar\p{L}*|allow\p{L}*|permi\p{L}*|author\p{L}*|right|free|entitl\p{L}*|looking|study\p{L}*|discuss\p{L}*|debat\p{L}*|review\p{L}*|toy\p{L}*|about to|opt\p{L}*|needs?|have to|has to|ready|want\p{L}*|unable|able|if|whether`,
  uk: String.raw`буд\p{L}+|план\p{L}*|намір\p{L}*|збира\p{L}*|готу\p{L}*|готов\p{L}*|ма(?:є|ють|в|ла|ли|ло)|передбач\p{L}*|пропон\p{L}*|запропон\p{L}*|хоч\p{L}*|хоті\p{L}*|бажа\p{L}*|розгля\p{L}*|обмірк\p{L}*|розмірк\p{L}*|подум\p{L}*|дума\p{L}*|вивч\p{L}*|зваж\p{L}*|ідe\p{L}*|можлив\p{L}*|варіант\p{L}*|може|можуть|міг|могл\p{L}*|можна|дозв\p{L}*|прав[оа]|вправі|очік\p{L}*|сподів\p{L}*|обгов\p{L}*|повин\p{L}*|мус\p{L}*|слід|варто|треба|потріб\p{L}*|уповнов\p{L}*|б|би|чи|якщо|прагн\p{L}*`,
  ru: String.raw`буд\p{L}+|план\p{L}*|намер\p{L}*|собир\p{L}*|готов\p{L}*|долж\p{L}*|предст\p{L}*|предусм\p{L}*|предлаг\p{L}*|предлож\p{L}*|хоч\p{L}*|хот\p{L}*|жела\p{L}*|рассм\p{L}*|обдум\p{L}*|раздум\p{L}*|размыш\p{L}*|подум\p{L}*|дума\p{L}*|изуч\p{L}*|прораб\p{L}*|взвеш\p{L}*|иде[яюи]|возможн\p{L}*|вариант\p{L}*|может|могут|мог\p{L}*|можно|разреш\p{L}*|позвол\p{L}*|прав[оа]|вправе|ожид\p{L}*|наде\p{L}*|обсужд\p{L}*|обязан\p{L}*|следует|стоит|нужно|надо|предпол\p{L}*|б|бы|ли|если|стрем\p{L}*`,
  de: String.raw`wird|werden|würde\p{L}*|soll\p{L}*|will|woll\p{L}*|plan\p{L}*|geplant\p{L}*|beabsicht\p{L}*|vor|absicht|erwart\p{L}*|vorgeseh\p{L}*|vorschl\p{L}*|vorgeschl\p{L}*|erwäg\p{L}*|erwog\p{L}*|überleg\p{L}*|prüf\p{L}*|denk\p{L}*|gedank\p{L}*|betracht|erwägung|möglich\p{L}*|option\p{L}*|kann|könn\p{L}*|konnt\p{L}*|darf|dürf\p{L}*|durf\p{L}*|erlaub\p{L}*|gestatt\p{L}*|recht|berecht\p{L}*|befugt\p{L}*|zulässig|muss|müss\p{L}*|möcht\p{L}*|mag|\p{L}+bar|ob|wenn|falls|lässt|lassen|diskut\p{L}*|zu`,
  fr: String.raw`\p{L}{2,}r(?:a|ont|ait|aient)|prév\p{L}*|entend\p{L}*|compt\p{L}*|doi\p{L}*|dev\p{L}*|proje\p{L}*|apprêt\p{L}*|veu\p{L}*|voul\p{L}*|souhait\p{L}*|va|vont|envisag\p{L}*|song\p{L}*|réfléch\p{L}*|étudi\p{L}*|exam\p{L}*|pens\p{L}*|idée|possib\p{L}*|option\p{L}*|peu(?:t|vent)|pouv\p{L}*|droit|autoris\p{L}*|perm\p{L}*|libre\p{L}*|habil\p{L}*|propos\p{L}*|si|attend\p{L}*`,
  es: String.raw`\p{L}{2,}r(?:á|án|ía|ían)|plan\p{L}*|prev\p{L}*|preten\p{L}*|intenc\p{L}*|va|van|proye\p{L}*|quier\p{L}*|quer\p{L}*|desea\p{L}*|baraj\p{L}*|sopes\p{L}*|contempl\p{L}*|valor\p{L}*|estudi\p{L}*|plante\p{L}*|consider\p{L}*|pens\p{L}*|idea|posib\p{L}*|opci\p{L}*|pued\p{L}*|pod\p{L}*|derecho|autoriz\p{L}*|permi\p{L}*|facult\p{L}*|propon\p{L}*|propus\p{L}*|deb\p{L}*|si|esper\p{L}*`,
  pl: String.raw`będ\p{L}+|plan\p{L}*|zamierz\p{L}*|zamiar\p{L}*|ma|mają|miał\p{L}*|chc\p{L}*|rozważ\p{L}*|zastanaw\p{L}*|uwagę|myśl\p{L}*|pomysł\p{L}*|możliw\p{L}*|opcj\p{L}*|może|mogą|móg\p{L}*|mog\p{L}*|można|wolno|praw[oa]|uprawn\p{L}*|pozw\p{L}*|dozw\p{L}*|zezw\p{L}*|propon\p{L}*|oczek\p{L}*|powinn\p{L}*|mus\p{L}*|by|czy|jeśli`,
  ar: 'س\\p{L}{3,}|سوف|تعتزم|يعتزم|خطط|تخطط|يخطط|تنوي|ينوي|المقرر|يدرس|تدرس|يفكر|تفكر|إمكان\\p{L}*|ممكن|يمكن|قد|يحق|مسموح|يسمح|يُسمح|إذا|اقترح\\p{L}*|يريد|تريد|حق',
  zh: '将|会|计划|打算|拟|准备|有意|考虑|研究|斟酌|可能|可以|能|有权|获准|准许|允许|是否|如果|提议|想|希望|预计|应|须',
}

const find = Object.fromEntries(
  Object.entries(MODES).map(([mode, sources]) => [mode, patternsOf(sources, anywhere)]),
) as Record<Mode, (tag: string) => RegExp>

const openOf = patternsOf(OPEN, anywhere)

function anywhere(source: string): RegExp {
  if (/\p{Script=Han}/u.test(source)) return new RegExp(source, 'giu')
  return new RegExp(String.raw`(?<![\p{L}'])(?:${source})(?<=['\s]|(?!\p{L}))`, 'giu')
}

/** Where a passage says something of a mode, in order. */
export function modesIn(passage: PassageReading, mode: Mode): readonly Span[] {
  return spansOf(find[mode](passage.tag), passage)
}

/** Is there any word that says that something is not so, or not yet? */
export function isOpen(passage: PassageReading): boolean {
  return spansOf(openOf(passage.tag), passage).length > 0
}

function spansOf(pattern: RegExp, { text }: PassageReading): readonly Span[] {
  const even = text.replaceAll(/[’ʼ]/g, "'").replaceAll('\u00a0', ' ')
  return Array.from(even.matchAll(pattern), spanOfMatch)
}
