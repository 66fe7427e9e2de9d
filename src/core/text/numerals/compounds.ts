/** What numerals are counted in inside compound adjectives: `25-річний` written as one word. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  uk: /^(?:річ|рок|літ|ден|тиж|місяч|годин|хвилин|секунд|кілометр|метр|поверх|кімнат|томн|кратн|відсотк|тисяч|мільйон|мільярд|бал|серійн|сантиметр|грам|мільйонн|разов)/u,
  ru: /^(?:лет|годич|годов|днев|недел|месяч|часов|минут|секунд|километр|метр|этаж|комнат|томн|кратн|процент|тысяч|миллион|миллиард|балл|серийн|сантиметр)/u,
  pl: /^(?:letni|leci|roczn|dniow|tygodniow|miesięczn|godzinn|minutow|kilometrow|metrow|piętrow|pokojow|krotn|procentow|tysięczn|milionow|osobow)/u,
  de: /^(?:jähr|tägig|wöch|monat|stündig|minüt|kilomet|meter|stöckig|bändig|fach|prozent|köpfig|stellig|teilig)/u,
}

/** Units of the counted stems that have one. */
const STEM_UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:річ|рок|літ|лет|годич|годов|letni|leci|roczn|jähr)/u, 'yr'],
  [/^(?:ден|днев|dniow|tägig|tage)/u, 'd'],
  [/^(?:тиж|недел|tygodniow|wöch)/u, 'wk'],
  [/^(?:місяч|месяч|miesięczn|monat)/u, 'mo'],
  [/^(?:годин|часов|godzinn|stündig)/u, 'h'],
  [/^(?:хвилин|минут|minutow|minüt)/u, 'min'],
  [/^(?:кілометр|километр|kilomet)/u, 'km'],
  [/^(?:метр|metrow|meter)/u, 'm'],
  [/^(?:сантиметр)/u, 'cm'],
  [/^(?:відсотк|процент|procentow|prozent)/u, '%'],
]

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:тисяч|тысяч|tysięczn)/u, 1e3],
  [/^(?:мільйон|миллион|milionow)/u, 1e6],
  [/^(?:мільярд|миллиард)/u, 1e9],
]

/** Most parts that a compound numeral has before its noun: `двадцяти` + `п'яти` + `річний`. */
const MOST_PARTS = 3

export interface CompoundNumeral {
  readonly value: number
  readonly length: number
  readonly unit: string | undefined
}

/**
 * The number at the start of a compound adjective such as `двадцятип'ятирічний` or `dreijährig`;
 * `length` is that of the numeral parts in the key. Two and one make too many everyday words
 * (`двосторонній`), so only counted stems from the list make a number.
 */
export function readNumeralPrefix(
  key: string,
  prefixes: ReadonlyMap<string, number>,
  language: string,
): CompoundNumeral | undefined {
  const counted = COUNTED[language]
  if (counted === undefined || prefixes.size === 0) return undefined
  return readParts(key, 0, 0, MOST_PARTS, Infinity, prefixes, counted)
}

function readParts(
  key: string,
  at: number,
  sum: number,
  left: number,
  below: number,
  prefixes: ReadonlyMap<string, number>,
  counted: RegExp,
): CompoundNumeral | undefined {
  const rest = key.slice(at)
  if (sum > 0 && counted.test(rest)) {
    const scale = SCALES.find(([pattern]) => pattern.test(rest))?.[1] ?? 1
    const unit = STEM_UNITS.find(([pattern]) => pattern.test(rest))?.[1]
    return { value: sum * scale, length: at, unit }
  }
  if (left === 0) return undefined
  for (let length = Math.min(16, rest.length); length > 1; length--) {
    const value = prefixes.get(rest.slice(0, length))
    if (value === undefined || value >= below) continue
    // південь, полдень: south and noon, not half a day.
    if (value < 1 && rest.slice(length).startsWith('ден')) continue
    const limit = value >= 100 ? 100 : value >= 20 ? 10 : 0
    const read = readParts(key, at + length, sum + value, left - 1, limit, prefixes, counted)
    if (read !== undefined) return read
  }
  return undefined
}
