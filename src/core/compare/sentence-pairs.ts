import type { Span } from '../model.ts'
import { PassageReading } from './passage.ts'
import type { FoundDivergence, Sides } from './rule.ts'

/** Two sentences that correspond, and where they begin in their passages, in characters. */
interface SentencePair {
  readonly sides: Sides
  readonly from: { readonly a: number; readonly b: number }
}

/** Marks that may end a sentence, closing marks, and a space with a beginning behind it. */
const END =
  /([.!?…؟]+)[»”"’)\]]*\s+(?=[«„“"(¿¡—–-]*\s?[\p{Lu}\p{Lo}\p{Nd}])|[。！？]+[”」』）]*(?=\p{L})/gu

/** Abbreviations whose point ends no sentence; in lower case, of all languages with word lists. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st prof gen sen gov rep lt col sgt capt maj rev hon vs jr sr dept fig vol approx etc mt ft ave jan feb mar apr jun jul aug sep sept oct nov dec г гг ул им пл пр просп обл т тт тыс млн млрд руб коп гр д св см стр рис тел гл проф акад ген вул ім обл р рр ст тис грн смт м с о напр див кв буд пров nr str bzw ca evtl ggf inkl usw abs bd hr fr frl sog tel zb geb m mm mme mmes mlle mgr av env réf sra srta ud uds núm pág art aprox ej al im np dr inż ks mjr płk por tys mln mld zł godz pl os św ww tzn tj tzw ur zob'.split(
    ' ',
  ),
)
/** A number of so few digits may be an ordinal: `am 3. Mai`. */
const MOST_ORDINAL = 2

/** The shorter of two sentences that correspond has at least this share of the length that is its due. */
const LEAST_SHARE = 0.5

/**
 * Runs a check on the passages sentence by sentence where both have as many, of like shares of
 * their lengths; else on the passages as they are. What one sentence says excuses nothing in
 * another one. The cards have their places in the passages.
 */
export function inSentences(
  sides: Sides,
  find: (sides: Sides) => readonly FoundDivergence[],
): readonly FoundDivergence[] {
  return sentencePairs(sides).flatMap((pair) =>
    find(pair.sides).map((card) => shifted(card, pair.from)),
  )
}

const pairsOf = new WeakMap<Sides, readonly SentencePair[]>()

function sentencePairs(sides: Sides): readonly SentencePair[] {
  let pairs = pairsOf.get(sides)
  if (pairs === undefined) {
    pairs = cutIntoPairs(sides)
    pairsOf.set(sides, pairs)
  }
  return pairs
}

function cutIntoPairs(sides: Sides): readonly SentencePair[] {
  const { a, b, context } = sides
  const whole = [{ sides, from: { a: 0, b: 0 } }]
  const ofA = sentencesOf(a.text)
  if (ofA.length < 2) return whole
  const ofB = sentencesOf(b.text)
  if (ofA.length !== ofB.length) return whole
  const ratio = b.text.length / a.text.length
  const areAlike = ofA.every((one, index) => {
    const share = length(ofB[index]!) / (length(one) * ratio)
    return Math.min(share, 1 / share) >= LEAST_SHARE
  })
  if (!areAlike) return whole
  return ofA.map((one, index) => {
    const other = ofB[index]!
    return {
      sides: {
        a: new PassageReading({ text: a.slice(one), language: a.language }),
        b: new PassageReading({ text: b.slice(other), language: b.language }),
        context,
      },
      from: { a: one.start, b: other.start },
    }
  })
}

function length({ start, end }: Span): number {
  return end - start
}

function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const { index, 0: gap, 1: mark } of text.matchAll(END)) {
    if (mark === '.' && !endsSentence(text, index)) continue
    const end = index + gap.trimEnd().length
    sentences.push({ start, end })
    start = index + gap.length
  }
  return [...sentences, { start, end: text.length }]
}

/** Is the full stop at a place more than the point of an abbreviation, an initial or an ordinal? */
function endsSentence(text: string, at: number): boolean {
  const word = /[\p{L}\p{M}\p{Nd}]*$/u.exec(text.slice(Math.max(0, at - 24), at))![0]
  if (/^\p{Nd}+$/u.test(word)) return word.length > MOST_ORDINAL
  return word.length !== 1 && !ABBREVIATIONS.has(word.toLowerCase())
}

/** A card found in a sentence, with its places in the passage. */
function shifted(card: FoundDivergence, from: SentencePair['from']): FoundDivergence {
  const move = (span: Span | null, by: number): Span | null =>
    span && { start: span.start + by, end: span.end + by }
  return { ...card, a: move(card.a, from.a), b: move(card.b, from.b) }
}
