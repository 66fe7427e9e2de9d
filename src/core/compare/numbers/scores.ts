import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { spanOfMatch } from '../../spans.ts'

/** The result of a match. */
interface Score extends Span {
  readonly goals: readonly [number, number]
}

/** `3:1`, but no time of day such as `18:45`. */
const COLON = /(?<![\d:.,])(\d{1,2}):(\d|1\d|2\d)(?![\d:])(?!\s?(?:[ap]\.?m|uhr|год|ч\.))/giu
/** `3-1`, `3–1`. */
const HYPHEN = /(?<![\d.,-])(\d{1,2})[-–](\d{1,2})(?![.,]?\d|-|\p{L}|\s?%)/gu

/** Words of sport without which a hyphen between numbers is a range. */
const SPORT =
  /(?<!\p{L})(?:won|win|wins|lost|lose|beat|beaten|drew|draw|defeat|victory|lead|leads|led|scor|match|game|half|перемо|програ|рахун|нічи|матч|побед|побежд|проигр|сч[её]т|ничь|gewann|gewonnen|siegte|sieg|verlor|niederlage|unentschieden|spiel|victoire|battu|gagn|match|défaite|ganó|empat|derrot|venci|wygra|przegra|remis|mecz)/iu

/** The one score of each side, where the two differ in whatever order. */
export function scoresClash(
  a: PassageReading,
  b: PassageReading,
): readonly (readonly [Score, Score])[] {
  const [ofA, ofB] = [scoresIn(a), scoresIn(b)]
  if (ofA.length !== 1 || ofB.length !== 1 || said(ofA[0]!) === said(ofB[0]!)) return []
  return [[ofA[0]!, ofB[0]!]]
}

function said({ goals: [one, other] }: Score): string {
  return one < other ? `${one}:${other}` : `${other}:${one}`
}

function scoresIn({ text }: PassageReading): readonly Score[] {
  if (!SPORT.test(text)) return []
  const isClock = (match: RegExpExecArray): boolean =>
    match[2]!.length === 2 && match[1]!.length === 2
  return [...text.matchAll(COLON), ...text.matchAll(HYPHEN)]
    .filter((match) => (match[0].includes(':') ? !isClock(match) : true))
    .map((match) => ({
      ...spanOfMatch(match),
      goals: [Number(match[1]), Number(match[2])],
    }))
}
