/**
 * Light stemmers for Slavic languages that Snowball lacks, or takes less well apart: the longest ending goes, then the
 * sounds that alternate within one word are made the same. They join forms of a word and often its
 * nearest derivations (заявити, заява, заявляє); they are keys to compare, not words to show.
 */

/** What varies between the languages. */
interface StemRules {
  /** Endings of words, longest first. */
  readonly endings: readonly string[]
  /** Particle at the end of reflexive verbs, dropped first. */
  readonly reflexive: RegExp | null
  /** Applied one after another to what is left. */
  readonly alternations: readonly (readonly [RegExp, string])[]
}

/** Letters that must stay. */
const SHORTEST_STEM = 3

const RULES: Readonly<Record<string, StemRules>> = {
  uk: {
    endings: longestFirst(
      'ами ями ах ях ам ям ом ем єм ів їв ові еві єві ею єю ою ю я а у і ї и о е є ь й ей ' +
        'ий ій ого ього ому ьому им ім їм их іх їх ими іми їми ої ьої ьою ' +
        'ія ії ією ію іям іями іях ' +
        'атиме атимуть ятиме ятимуть итиме итимуть уватиме уватимуть юватиме юватимуть енню анню інню ' +
        'ення ень енням енні еннями еннях ання ань анням анні аннями аннях іння інь інням інні ' +
        'ування увань уванням уванні юваннями ювання ' +
        'ість ості істю остей остями остях ' +
        'ати яти ити іти їти увати ювати ав яв ив ів їв ала яла ила іла ало яло ило іло али яли или іли ' +
        'ував ював увала увало ували ювала ювало ювали ую юю аю яю уєш аєш яєш уємо аємо яємо уєте аєте яєте ює ує ують юють уючи юючи уєть юєть аєть яєть ає яє ають яють аючи яючи ить їть ять уть ють ать ' +
        'овий ова ове ові ового овому овим ових овими ової овою овій ову ' +
        'нути нув нула нули нуть ' +
        'имо емо ємо ете єте ите ачи ячи ши вши ' +
        'ано ено овано ений ена ене ені ених еним еного еному ений аний ана ане ані аних аним аного аному ' +
        'ований ована оване овані ованих ованого ованою ованій ованим ують',
    ),
    reflexive: /(?<=..)с[яь]$/u,
    alternations: [
      [/(?<=[бпвмф])л$/u, ''],
      [/(?<=\p{L}{3})[ое]к$/u, 'к'],
      [/[еє]ц$/u, 'ц'],
      [/(?<!к)ц$/u, 'к'],
      [/г$/u, 'з'],
      [/[оеі](?=[^аеєиіїоуюя]*$)/u, 'і'],
      [/(\p{L})\1$/u, '$1'],
    ],
  },
  ru: {
    endings: longestFirst(
      'а я о е у ю ы и ь й ой ей ою ею ом ем ам ям ами ями ах ях ов ев ья ье ью ьи ьев ьям ьями ьях ' +
        'ае аев аи аям аями аях оя оев оем ои оям оями оях ' +
        'ия ии ию ие ий ией ием иям иями иях иев ' +
        'ый ая яя ое ее ые ого его ому ему ым им ых их ую юю ыми ими ' +
        'ение ения ению ением ении ений ениям ениями ениях ' +
        'ание ания анию анием ании аний аниям аниями аниях яние яния янию янием янии яний ' +
        'ование ования ованию ованием овании ований ованиям ованиями ованиях ' +
        'ирование ирования ированию ированием ировании ирований ' +
        'ывание ывания ыванию ыванием ывании ивание ивания иванию иванием ивании ' +
        'ость ости остью остей остям остями остях ' +
        'ать ять еть ить ыть оть уть овать ировать ывать ивать нуть ' +
        'ал ала ало али ял яла яло яли ел ела ело ели ил ила ило или ыл ыла ыло ыли ул ула уло ули ' +
        'нул нула нуло нули нет нут нешь нете нем нув ' +
        'овал овала овало овали ован ована овано ованы ировал ировала ировали ирует ируют ирую ируя ирован ирована ированы ' +
        'ывал ывала ывали ывает ывают ывая ивал ивала ивали ивает ивают ивая ' +
        'ует уют уешь уем уете уя ал аю ает ают аешь аем аете ай айте ая яю яет яют яешь яем яете яй яйте яя ' +
        'ею еет еют еешь еем еете ет ут ют ешь ете ит ат ят ишь ите ' +
        'ав яв ив ев авши ивши овав ' +
        // Nouns that end as verbs do: комитет, результат, кредит, маршрут, канал, система.
        nouns('ет ат ит ут ал ел ил ем'),
      'ен ена ено ены ан ана ано аны ян яна яно яны ',
      // Participles, with the endings of adjectives.
      forms(
        'енн анн янн ованн ированн ывающ ивающ ующ ющ ущ ающ яющ еющ ащ ящ авш ивш явш евш овавш ывавш аем яем уем',
      ),
    ),
    reflexive: /(?<=..)с[яь]$/u,
    alternations: [
      [/(?<=[бпвмф])л$/u, ''],
      [/(?<=\p{L}{3})[ое]к$/u, 'к'],
      [/(?<=\p{L}{2})(?:ец|ьц)$/u, 'ц'],
      [/ж$/u, 'г'],
      [/(?<=\p{L}{2}[рлнсвк])ень$|(?<=\p{L}{2}[рлнсвкз])ен$/u, 'н'],
      [/(\p{L})\1$/u, '$1'],
    ],
  },
  be: {
    endings: longestFirst(
      'амі ямі ах ях ам ям ом ем ём аў яў оў ёў ай яй ей ой ую юю ы і а я у ю е э о ё ь й ' +
        'ага яга ому аму яму ым ім ых іх ымі імі ая яя ае яе ыя ія іі ію іяй ' +
        'енне ення енню еннем енні анне ання анню аннем анні ванне вання асць асці асцю ' +
        'ць аць яць іць ыць аваць яваць аў яў іў ыў ала яла іла ыла алі ялі ілі ылі ' +
        'ае яе ауць яюць аюць уе уюць іць ыць юць уць ены ена ана аны ',
    ),
    reflexive: /(?<=..)(?:ся|ца)$/u,
    alternations: [
      [/(?<=[бпвмф])л$/u, ''],
      [/ц$/u, 'к'],
      [/[оё](?=[^аеёіоуыэюя]*$)/u, 'а'],
      [/(\p{L})\1$/u, '$1'],
    ],
  },
  bg: {
    endings: longestFirst(
      'ът ят та то те ите ата ята ото ето ията ието иите ове овете еве евете ища ищата ' +
        'и а я о е й у ю ия ие ии ена ени ено ение ения ението енията ание ания анието анията ' +
        'ам яш аш им ите ат ят ях яха аха ал ала али ало ил ила или ило ван вана вани ост остта ости остите ' +
        'ва ваш ваме вате ват ваше ваха ',
    ),
    reflexive: null,
    alternations: [
      [/ц$/u, 'к'],
      [/ъ(?=[рл]$)/u, ''],
    ],
  },
  sr: {
    endings: longestFirst(
      'има ама ом ем ова ева ови еви ове еве ога ог ому ој их им а е и о у ' +
        'ње ња њу њем њима ост ости ошћу ' +
        'ти ати ити ао ео ио ала ила али или ало ило а ам аш амо ате ају им иш имо ите е еш емо ете ' +
        'ија ије ију ијом ијама ијски ијска ијско',
    ),
    reflexive: null,
    alternations: [
      [/ц$/u, 'к'],
      [/(?<=\p{L}{3})ак$/u, 'к'],
    ],
  },
  hr: {
    endings: longestFirst(
      'ima ama om em ova eva ovi evi ove eve oga og omu oj ih im a e i o u ' +
        'nje nja nju njem njima ost osti ošću ' +
        'ti ati iti ao eo io ala ila ali ili alo ilo am aš amo ate aju iš imo ite eš emo ete ' +
        'ija ije iju ijom ijama',
    ),
    reflexive: null,
    alternations: [
      [/c$/u, 'k'],
      [/(?<=\p{L}{3})ak$/u, 'k'],
    ],
  },
  pl: {
    endings: longestFirst(
      'ami iami ach iach om iom em iem owi iowi ów iów owie ie i y a ia ą ią ę ię e u iu o io ' +
        'ego iego emu iemu ym im ych ich ymi imi ej iej ' +
        'owy owa owe owego owej owym owych owymi ową owo owu ' +
        'ja je ji ję ją jo jom jami jach ii ' +
        'anie ania aniu aniem ań enie enia eniu eniem eń ' +
        'ość ości ością ościom ościami ościach ' +
        'ć ać ić yć eć ować iwać ywać ował owała owali owały uje ują ujemy ' +
        'ał ała ało ali ały ił iła iło ili iły ył yła yło yli yły ał eł ' +
        'am asz amy acie ają isz imy icie ysz ymy ie iesz iemy em esz emy ecie ' +
        'any ana ane ani anych anego anym ony ona one oni onych onego onym owany owana owane owani owanych ' +
        'ąc ąca ący ące ących ącego',
    ),
    reflexive: null,
    alternations: [
      [/i?ec$/u, 'c'],
      [/(?<=\p{L}{2})ter$/u, 'tr'],
      [/(?<=\p{L}{3})ek$/u, 'k'],
      [/rz$/u, 'r'],
      [/dz$/u, 'd'],
      [/(?<=[st])c$/u, 'k'],
      [/(?<!k)[cć]$/u, 't'],
      [/ł$/u, 'l'],
      [/ń$/u, 'n'],
      [/ś$/u, 's'],
      [/ź$/u, 'z'],
      [/ó(?=[^aeiouyąęó]*$)/u, 'o'],
      [/ą(?=[^aeiouyąęó]*$)/u, 'ę'],
    ],
  },
}

/** Languages that share the rules of another one. */
const LIKE: Readonly<Record<string, string>> = { mk: 'bg', bs: 'hr', sh: 'hr' }

/** The stemmer of a language, or null where there are no rules for it. */
export function slavicStemmer(language: string): ((word: string) => string) | null {
  const rules = RULES[LIKE[language] ?? language]
  if (rules === undefined) return null
  if (language !== 'sr') return (word) => stemBy(rules, word)
  return (word) => stemBy(/[a-z]/u.test(word) ? RULES['hr']! : rules, word)
}

function stemBy(rules: StemRules, word: string): string {
  const bare = rules.reflexive === null ? word : word.replace(rules.reflexive, '')
  let stem = bare
  for (const ending of rules.endings) {
    if (!bare.endsWith(ending)) continue
    const rest = bare.slice(0, bare.length - ending.length)
    if (rest.length < shortestBefore(ending)) continue
    stem = rest
    break
  }
  for (const [pattern, replacement] of rules.alternations) {
    const changed = stem.replace(pattern, replacement)
    if (changed.length >= SHORTEST_STEM) stem = changed
  }
  return stem
}

/**
 * `Росія` must not become `рос`, which is also dew, nor `Байдена` and `океан` participles, nor
 * `голова` an adjective.
 */
const LONGER_BEFORE: readonly (readonly [RegExp, number])[] = [
  [/^(?:[еа]н[аеіиоы]?|ян[аоы])$/u, 2],
  [/^[еа]н[аеіи]?(?![нь])/u, 2],
  [/^(?:ова|ове|ові|ову|ової|овою|овій|[ея]е[тюмш].*|еет|еют|ею)$/u, 1],
  [/^(?:і[яїює]|и[яїює]|j)/u, 1],
]

function shortestBefore(ending: string): number {
  const longer = LONGER_BEFORE.find(([pattern]) => pattern.test(ending))
  return SHORTEST_STEM + (longer?.[1] ?? 0)
}

function forms(suffixes: string): string {
  const endings =
    'ый ий ая яя ое ее ые ие ого его ому ему ым им ых их ую юю ой ей ом ем ыми ими'.split(' ')
  return suffixes
    .split(' ')
    .flatMap((suffix) => endings.map((ending) => suffix + ending))
    .join(' ')
}

/** Russian nouns on the given letters, in all cases. */
function nouns(tails: string): string {
  const endings = 'а у ом е ы ов ам ами ах ой'.split(' ')
  return tails
    .split(' ')
    .flatMap((tail) => endings.map((ending) => `${tail}${ending}`))
    .join(' ')
}

function longestFirst(...endings: readonly string[]): readonly string[] {
  const distinct = [...new Set(endings.join(' ').trim().split(/\s+/u))]
  return distinct.toSorted((a, b) => b.length - a.length)
}
