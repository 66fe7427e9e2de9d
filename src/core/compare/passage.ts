import type { LanguageTag, Span } from '../model.ts'
import { findDates, type DateMention } from '../text/dates.ts'
import { baseLanguage } from '../text/digits.ts'
import { foldCase, normaliseForComparison } from '../text/normalise.ts'
import { findNumbers, type NumberMention } from '../text/numbers.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import { soundKey } from '../text/transliterate.ts'
import { findQuotations, type Quotation } from './quotations.ts'

/** One side of an aligned pair; spans are relative to its text. */
export interface Passage {
  readonly text: string
  readonly language: LanguageTag
}

/** A word with the forms that it is compared by. */
export interface PassageWord extends Span {
  readonly text: string
  /** Normalised, in lower case. */
  readonly key: string
  readonly stem: string
  readonly sound: string
}

/** A passage as the rules read it; every part is found once, when it is first asked for. */
export class PassageReading {
  readonly text: string
  readonly language: LanguageTag
  /** Base subtag, such as `zh`. */
  readonly tag: string
  #numbers: readonly NumberMention[] | undefined
  #dates: readonly DateMention[] | undefined
  #words: readonly PassageWord[] | undefined
  #quotations: readonly Quotation[] | undefined

  constructor(passage: Passage) {
    this.text = passage.text
    this.language = passage.language
    this.tag = baseLanguage(passage.language)
  }

  get numbers(): readonly NumberMention[] {
    return (this.#numbers ??= findNumbers(this.text, this.language))
  }

  get dates(): readonly DateMention[] {
    return (this.#dates ??= findDates(this.text, this.language))
  }

  /** Words and numbers; hyphenated ones are one word. */
  get words(): readonly PassageWord[] {
    return (this.#words ??= readWords(this.text, this.language))
  }

  get quotations(): readonly Quotation[] {
    return (this.#quotations ??= findQuotations(this.text))
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }
}

export function readWords(text: string, language: LanguageTag): readonly PassageWord[] {
  const words: PassageWord[] = []
  for (const token of tokenize(text, language)) {
    if (token.kind !== 'word' && token.kind !== 'number') continue
    const own = text.slice(token.start, token.end)
    const key = foldCase(normaliseForComparison(own), language)
    const forms = formsOf(key, language)
    words.push({ start: token.start, end: token.end, text: own, key, ...forms })
  }
  return words
}

/** Stem and sound of words seen before: texts repeat their words, and both are costly. */
const seen = new Map<string, Pick<PassageWord, 'stem' | 'sound'>>()
const MOST_SEEN = 50_000

function formsOf(key: string, language: LanguageTag): Pick<PassageWord, 'stem' | 'sound'> {
  const name = `${language} ${key}`
  let forms = seen.get(name)
  if (forms === undefined) {
    if (seen.size >= MOST_SEEN) seen.clear()
    forms = { stem: stem(key, language), sound: soundKey(key, language) }
    seen.set(name, forms)
  }
  return forms
}
