import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'

/** What a hundredth of a currency is called, in any of the languages here. */
const MINOR =
  /^[\s\u00a0]?(?:cents?|pence|p|kope\p{L}+|копій\p{L}+|коп|копе\p{L}+|цент\p{L}*|пенс\p{L}*|grosz\p{L}*|gr|groszy|centimes?|céntimos?|centavos?|rappen|kopeken|سنت\p{L}*|分)(?!\p{L})/iu
/** What stands between: the name of the currency, and perhaps `and`. */
const BETWEEN = /^[\s\u00a0]?\p{L}+\.?[\s\u00a0](?:(?:and|і|й|та|и|und|et|y|i)[\s\u00a0])?$/iu

/** Those of the words that mean nothing else. */
const ONLY_MINOR =
  /^[\s\u00a0]?(?:cents?|pence|kope\p{L}+|копій\p{L}+|копе\p{L}+|цент(?:и|ів|ов|а|ы)?|пенс\p{L}*|groszy|grosze|centimes?|céntimos?|centavos?|rappen|kopeken)(?!\p{L})/iu

/** `30 cents` are 0.30 of a currency that the other side may count in. */
function asMajor(number: NumberMention, { text }: PassageReading): NumberMention {
  if (number.kind !== 'number' || !ONLY_MINOR.test(text.slice(number.end, number.end + 16)))
    return number
  return { ...number, kind: 'money', otherValue: number.value / 100 }
}

/** `48 гривень 35 копійок` is one amount: 48.35. */
export function joinMinorUnits(
  numbers: readonly NumberMention[],
  passage: PassageReading,
): readonly NumberMention[] {
  const joined: NumberMention[] = []
  for (const number of numbers) {
    const last = joined.at(-1)
    const isPart =
      last?.kind === 'money' &&
      Number.isInteger(last.value) &&
      number.value < 100 &&
      MINOR.test(passage.text.slice(number.end)) &&
      BETWEEN.test(passage.text.slice(last.end, number.start))
    if (!isPart) joined.push(asMajor(number, passage))
    else {
      const { otherValue: _other, ...money } = last
      joined[joined.length - 1] = {
        ...money,
        end: number.end,
        value: last.value + number.value / 100,
      }
    }
  }
  return joined
}
