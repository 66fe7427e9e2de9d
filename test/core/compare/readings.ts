import { PassageReading } from '../../../src/core/compare/passage.ts'
import type { Sides } from '../../../src/core/compare/rule.ts'

/** A text as the rules read it. */
export function reading(language: string, text: string): PassageReading {
  return new PassageReading({ language, text })
}

/** Two texts with nothing known beside them; languages as in `en-uk`. */
export function sides(languages: string, a: string, b: string): Sides {
  const [one, other] = languages.split('-') as [string, string]
  return { a: reading(one, a), b: reading(other, b), context: {} }
}

/** The words of pairs of spans, as `Kravets / Петренко`. */
export function wordsOf(
  { a, b }: Sides,
  found: readonly (readonly [{ start: number; end: number }, { start: number; end: number }])[],
): readonly string[] {
  return found.map(([one, other]) => `${a.slice(one)} / ${b.slice(other)}`)
}
