import type { LanguageTag, Span } from '../model.ts'
import { findDates, type DateMention } from '../text/dates.ts'
import { findDecades, type DecadeMention } from '../text/decades.ts'
import { baseLanguage } from '../text/digits.ts'
import { findNumbers, type NumberMention } from '../text/numbers.ts'
import { MarkerFinder } from './markers/find-markers.ts'
import type { MarkerClass } from './markers/marker-table.ts'
import { findNames, type NameRun } from './names/names.ts'
import { readWords, type PassageWord } from './passage-words.ts'
import { findQuotations, type Quotation } from './speech/quotations.ts'
import { countriesIn, countriesOfWords } from './names/region-names.ts'

export type { PassageWord } from './passage-words.ts'

/** One side of an aligned pair; spans are relative to its text. */
export interface Passage {
  readonly text: string
  readonly language: LanguageTag
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
  #decades: readonly DecadeMention[] | undefined
  #names: readonly NameRun[] | undefined
  #countries: ReturnType<typeof countriesIn> | undefined
  #statesInWords: ReadonlySet<string> | undefined
  #quotations: readonly Quotation[] | undefined
  #markers: MarkerFinder | undefined

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

  get decades(): readonly DecadeMention[] {
    return (this.#decades ??= findDecades(this.text, this.tag, this.numbers))
  }

  /** Words and numbers; hyphenated ones are one word. */
  get words(): readonly PassageWord[] {
    return (this.#words ??= readWords(this.text, this.language))
  }

  /** Runs of capitalised words; none in a script without capitals. */
  get names(): readonly NameRun[] {
    return (this.#names ??= findNames(this))
  }

  /** Countries by their names, for a script without capitals. */
  get countries(): ReturnType<typeof countriesIn> {
    return (this.#countries ??= countriesIn(this.text, this.language))
  }

  /** Codes of countries with names of several common words. */
  get statesInWords(): ReadonlySet<string> {
    return (this.#statesInWords ??= countriesOfWords(this.text))
  }

  get quotations(): readonly Quotation[] {
    return (this.#quotations ??= findQuotations(this.text))
  }

  /** Where words of a class stand, in order. */
  markers(marker: MarkerClass): readonly Span[] {
    return (this.#markers ??= new MarkerFinder(this.text, this.language)).find(marker)
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }
}
