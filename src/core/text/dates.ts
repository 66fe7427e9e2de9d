import type { LanguageTag, Span } from '../model.ts'

/** A date as it stands in a text; what it does not say is absent. */
export interface DateMention extends Span {
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  /** 1 to 31. */
  readonly day?: number
}

/** The dates of a text in order; they are disjoint. */
export function findDates(text: string, _language: LanguageTag): readonly DateMention[] {
  return [...text.matchAll(/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    day: Number(match[1]),
    month: Number(match[2]),
    year: Number(match[3]),
  }))
}
