import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'
import { CLAUSE_END } from '../stances/negated-word.ts'

/**
 * Words before a number that make it a bound, by language: what is counted is more, or less. Longer
 * ones that say the opposite (`no more than`) stand on the other side.
 */
const BEFORE: Readonly<Record<string, { readonly more: string; readonly less: string }>> = {
  en: {
    more: 'more than|over|above|at least|no fewer than|not less than|no less than|just over|well over|a minimum of|upwards of|exceeding|in excess of',
    less: 'fewer than|less than|under|below|at most|no more than|not more than|up to|just under|well under|a maximum of|almost|nearly',
  },
  uk: {
    more: 'понад|більше|більше ніж|більше як|більш ніж|більш як|щонайменше|не менше|не менш як|не менш ніж|мінімум|принаймні|вище',
    less: 'менше|менше ніж|менше як|менш ніж|менш як|щонайбільше|не більше|не більш як|не більш ніж|не більше ніж|максимум|майже|нижче',
  },
  ru: {
    more: 'более|свыше|больше|более чем|больше чем|не менее|не менее чем|как минимум|минимум|по меньшей мере|по крайней мере|выше',
    less: 'менее|меньше|менее чем|меньше чем|не более|не более чем|не больше|максимум|почти|ниже',
  },
  de: {
    more: 'mehr als|über|mindestens|wenigstens|nicht weniger als|gut|knapp über|deutlich über',
    less: 'weniger als|unter|höchstens|maximal|nicht mehr als|bis zu|knapp|fast|beinahe|nahezu',
  },
  fr: {
    more: "plus de|plus d'|au moins|pas moins de|au minimum",
    less: "moins de|moins d'|au plus|pas plus de|au maximum|presque|jusqu'à|près de",
  },
  es: {
    more: 'más de|al menos|por lo menos|no menos de|como mínimo',
    less: 'menos de|como máximo|no más de|a lo sumo|casi|hasta',
  },
  pl: {
    more: 'ponad|więcej niż|powyżej|co najmniej|przynajmniej|nie mniej niż',
    less: 'mniej niż|poniżej|co najwyżej|nie więcej niż|najwyżej|niespełna|prawie|niemal',
  },
  ar: { more: 'أكثر من|ما يزيد على|ما لا يقل عن|لا يقل عن', less: 'أقل من|لا يزيد على|ما لا يزيد على|نحو أقل من' },
} // prettier-ignore

/** Characters before a number that are looked at. */
const NEAR = 32

interface Patterns {
  readonly more: RegExp
  readonly less: RegExp
}

const patterns = new Map<string, Patterns | undefined>()

function patternsOf(tag: string): Patterns | undefined {
  if (!patterns.has(tag)) {
    const words = BEFORE[tag]
    const make = (list: string): RegExp => {
      const longestFirst = list.split('|').sort((one, other) => other.length - one.length)
      const choices = longestFirst.map((word) => word.replaceAll(' ', String.raw`[\s\u00a0]`))
      return new RegExp(
        String.raw`(?<!\p{L})(?:${choices.join('|')})[\s\u00a0]*(?:US)?[$€£¥₴]?[\s\u00a0]*$`,
        'iu',
      )
    }
    patterns.set(tag, words && { more: make(words.more), less: make(words.less) })
  }
  return patterns.get(tag)
}

/** Is more or less counted than the number says; undefined where nothing tells. */
function boundOf(number: NumberMention, passage: PassageReading): 'more' | 'less' | undefined {
  const { text, tag } = passage
  const made = patternsOf(tag)
  const before = text.slice(Math.max(0, number.start - NEAR), number.start).replaceAll('’', "'")
  const more = made?.more.exec(before)?.[0].length ?? 0
  const less = made?.less.exec(before)?.[0].length ?? 0
  if (more === less) return undefined
  if (isNegated(passage, number.start - Math.max(more, less))) return undefined
  return more > less ? 'more' : 'less'
}

/**
 * A negation earlier in the clause turns a bound round (`не должна занимать больше 48`), or is about
 * something else (`не довіряє понад 50 %`).
 */
function isNegated(passage: PassageReading, at: number): boolean {
  return passage
    .markers('negation')
    .some(({ end }) => end <= at && !CLAUSE_END.test(passage.text.slice(end, at)))
}

/** `more than 300`, `less than 300`: one value, bounds of opposite directions. */
export function boundsClash(
  one: NumberMention,
  other: NumberMention,
  a: PassageReading,
  b: PassageReading,
): boolean {
  const bound = boundOf(one, a)
  const theirs = bound && boundOf(other, b)
  return theirs !== undefined && bound !== theirs
}
