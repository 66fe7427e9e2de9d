import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'

/** What stands behind the number of somebody's year: `75-му році життя`, `75. Lebensjahr`. */
const YEAR_OF_LIFE =
  /^(?:\.|-\p{L}{1,2}|st|nd|rd|th|e|ème)?[\s\u00a0](?:year\sof\s(?:his|her|their|its)\s(?:life|age)|(?:році|року|рік)\s(?:свого\s|його\s|її\s)?життя|(?:году|года|год)\s(?:своей\s|его\s|её\s)?жизни|lebensjahre?s?|année\sde\ssa\svie|año\sde\s(?:su\s)?(?:vida|edad)|rok(?:u|iem)?\s(?:swojego\s)?życia)(?!\p{L})/iu
/** `In her 75th year`, `dans sa 75e année`: the year is somebody's own. */
const OWN_YEAR = /^(?:st|nd|rd|th|e|ème)?[\s\u00a0](?:year(?!\sof)|année)(?!\p{L})/iu
const WHOSE = /(?<!\p{L})(?:his|her|their|sa)[\s\u00a0]$/iu

/** Those who are in their 75th year are 74 years old: an age that the other side tells in years. */
export function ageInYears(
  numbers: readonly NumberMention[],
  passage: PassageReading,
  others: readonly NumberMention[],
): readonly NumberMention[] {
  return numbers.map((number) => {
    const age = number.value - 1
    if (!isYearOfLife(number, passage)) return number
    if (others.some(({ value }) => value === number.value)) return number
    if (!others.some(({ value }) => value === age)) return number
    const { start, end, spelled, approximate } = number
    return { start, end, value: age, kind: 'number', spelled, approximate }
  })
}

function isYearOfLife({ value, start, end }: NumberMention, { text }: PassageReading): boolean {
  if (!Number.isInteger(value) || value < 2 || value > 120) return false
  const behind = text.slice(end, end + 40)
  if (YEAR_OF_LIFE.test(behind)) return true
  return OWN_YEAR.test(behind) && WHOSE.test(text.slice(Math.max(0, start - 8), start))
}
