import type { Span } from '../../model.ts'
import { CLAUSE_END, isContent } from './negated-word.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import type { Opposed } from './opposed-predicates.ts'
import { spanOfMatch } from '../../spans.ts'

/** A way to say that something is there, on a condition or at hand, and that it is not. */
type Conditions = Readonly<Record<string, readonly [yes: string, no: string]>>

/** `With` and `without`; a preposition says nothing but before the word that both sides have. */
const PRESENCE: Conditions = {
  en: ['with|given|in the presence of', 'without|in the absence of|lacking'],
  uk: ['з|із|зі|за наявності|у разі наявності|маючи', 'без|за відсутності|за браком'],
  ru: ['с|со|при наличии|в случае наличия|имея', 'без|при отсутствии|в отсутствие|за неимением'],
  de: ['mit|bei vorliegen|dank', 'ohne|mangels|in ermangelung'],
  fr: [
    "avec|en présence d(?:e|')|muni\\p{L}* d(?:e|')",
    "sans|en l'absence d(?:e|')|faute d(?:e|')",
  ],
  es: ['con|en presencia de', 'sin|en ausencia de|a falta de'],
  pl: ['z|ze|w obecności|przy', 'bez|w razie braku|pod nieobecność|wobec braku'],
}

/** `If` and `unless`. */
const CONDITION: Conditions = {
  en: ['if|when|provided that', 'unless'],
  uk: ['якщо|коли', 'хіба що|якщо тільки не'],
  ru: ['если(?! не)|когда', 'разве что|если только не'],
  de: ['wenn|falls|sofern|sobald', 'es sei denn|außer wenn|sofern nicht'],
  fr: ["si|s'(?=ils?(?!\\p{L}))|lorsqu\\S+|quand", "à moins (?:que|qu'|de)|sauf si"],
  es: ['si|cuando|siempre que', 'a menos que|salvo que|a no ser que|salvo si'],
  pl: ['jeśli|jeżeli|gdy', 'chyba że|o ile nie'],
}

interface Governed {
  /** Words behind it that it may be said of, at most. */
  readonly reach: number
  /** Share of the content words among them that the other side has behind the opposite, at least. */
  readonly least: number
}

/** Of a preposition the noun is enough; `unless it stops`, `if it goes on`: not so of a clause. */
const OF_NOUN: Governed = { reach: 3, least: 0.34 }
const OF_CLAUSE: Governed = { reach: 5, least: 0.6 }

type Link = (word: PassageWord, candidate: PassageWord) => boolean

/** Without something, or unless it is so, here; with it, or if it is so, there. */
export function opposedCondition(
  own: PassageReading,
  other: PassageReading,
  link: Link,
): Opposed | undefined {
  return (
    opposedIn(PRESENCE, own, other, link, OF_NOUN) ??
    opposedIn(CONDITION, own, other, link, OF_CLAUSE)
  )
}

function opposedIn(
  conditions: Conditions,
  own: PassageReading,
  other: PassageReading,
  link: Link,
  { reach, least }: Governed,
): Opposed | undefined {
  const [, ownNo] = conditions[own.tag] ?? []
  const [otherYes, otherNo] = conditions[other.tag] ?? []
  if (ownNo === undefined || otherYes === undefined) return undefined
  const [no, more] = placesOf(ownNo, own)
  if (no === undefined || more !== undefined || placesOf(otherNo!, other).length > 0)
    return undefined
  const governed = wordsBehind(own, no, reach)
  const yes = placesOf(otherYes, other).find((place) => {
    const there = wordsBehind(other, place, reach)
    const same = governed.filter((word) => there.some((candidate) => link(word, candidate)))
    return same.length > 0 && same.length >= governed.length * least
  })
  return yes && { no, yes }
}

function placesOf(source: string, { text }: PassageReading): readonly Span[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}’'])(?:${source})(?:(?<=')|(?!\p{L}))`, 'giu')
  return Array.from(text.replaceAll('’', "'").matchAll(pattern), spanOfMatch)
}

/** Content words behind a place, no clause away. */
function wordsBehind(
  passage: PassageReading,
  { end }: Span,
  reach: number,
): readonly PassageWord[] {
  return passage.words
    .filter((word) => word.start >= end)
    .slice(0, reach)
    .filter(
      (word) => isContent(passage, word) && !CLAUSE_END.test(passage.text.slice(end, word.start)),
    )
}
