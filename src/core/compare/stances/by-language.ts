/** Something by base language: `en`, `uk`. */
export type ByLanguage<T> = Readonly<Partial<Record<string, T>>>

/** Matches nothing. */
const NONE = /(?!)/u

/** The pattern of a language, made once, from its own words alone; of another one it matches nothing. */
export function patternsOf(
  sources: ByLanguage<string>,
  make: (source: string) => RegExp,
): (tag: string) => RegExp {
  const made = new Map<string, RegExp>()
  return (tag) => {
    let pattern = made.get(tag)
    if (pattern === undefined) {
      const source = sources[tag]
      pattern = source === undefined ? NONE : make(source)
      made.set(tag, pattern)
    }
    return pattern
  }
}

/** A pattern of whole words; writing without spaces has none. */
export function wholeWords(source: string): RegExp {
  return /\p{Script=Han}/u.test(source)
    ? new RegExp(source, 'iu')
    : new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'iu')
}

/** A pattern of a text that is one of the words. */
export function wholeText(source: string): RegExp {
  return new RegExp(`^(?:${source})$`, 'iu')
}
