/** Words before a number that make it approximate or a bound, in all languages with numerals. */
const QUALIFIERS = [
  'about around almost nearly some approximately approx. roughly over more_than up_to at_least below under less_than close_to fewer_than as_many_as an_estimated well_over circa ca. c. ~ ≈ >',
  'близько біля майже понад більше більше_ніж більш_ніж більш_як щонайменше приблизно орієнтовно менше менше_ніж мінімум не_менше до коло',
  'около почти свыше более больше более_чем до примерно порядка менее как_минимум не_менее приблизительно',
  'etwa rund zirka fast über mehr_als bis_zu mindestens knapp ungefähr beinahe weniger_als gut wenigstens',
  "environ près_de presque plus_de jusqu'à au_moins moins_de quelque",
  'unos unas alrededor_de cerca_de casi más_de hasta al_menos aproximadamente menos_de',
  'około prawie ponad do co_najmniej niemal blisko mniej_niż więcej_niż przynajmniej',
  'حوالي نحو قرابة أكثر_من ما_يقرب_من أقل_من زهاء',
  '约 大约 近 超过 将近 至少 逾',
]
  .join(' ')
  .split(' ')

const QUALIFIED = new RegExp(
  `(?:^|[^\\p{L}])(?:${QUALIFIERS.map((words) =>
    words
      .split('_')
      .map((word) => RegExp.escape(word))
      .join('[\\s\\u00a0]+'),
  ).join('|')})[\\s\\u00a0]*(?:US)?[$€£¥₴]?[\\s\\u00a0]*$`,
  'iu',
)

/** Does a word such as `about`, `майже`, `more than` stand right before this position? */
export function isApproximate(text: string, at: number): boolean {
  return QUALIFIED.test(text.slice(Math.max(0, at - 32), at))
}

const MINUS = /(?<!\p{L})(?:minus|мінус|минус|moins|menos|零下|ناقص)[\s\u00a0]?$/iu
const FROST =
  /^[\s\u00a0]?(?:°\s?[CF]?|degrees?|градус\p{L}*|grad|degrés?|grados?|stopni\p{L}*)?[\s\u00a0]?(?:below\szero|of\sfrost|морозу|мороза|нижче\sнуля|ниже\sнуля|unter\snull|au-dessous\sde\széro|bajo\scero|poniżej\szera|mrozu)(?!\p{L})/iu

/** Is the number from `start` to `end` said to be negative in words: `minus ten`, `10 градусів морозу`? */
export function isBelowZero(text: string, start: number, end: number): boolean {
  return (
    MINUS.test(text.slice(Math.max(0, start - 7), start)) || FROST.test(text.slice(end, end + 40))
  )
}
