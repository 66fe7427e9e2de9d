import type { Span } from '../../model.ts'
import { areApart } from './names-apart.ts'
import { hasCapitals } from './names.ts'
import type { PassageReading } from '../passage.ts'
import { nameSimilarity } from './name-sounds.ts'
import { isInSpans } from '../../spans.ts'

/** A name of a thing that is known by its names in many languages. */
export interface KnownName extends Span {
  /** The same for all names of one thing, in every language. */
  readonly concept: string
  readonly kind: 'place' | 'organisation'
}

/** Finds the names that tables know in a text, inside longer ones too, in order. */
export interface NameBook {
  find(passage: PassageReading): readonly KnownName[]
}

/**
 * Known names of one kind that stand on one side only, put against such names of the other side: two
 * cities, two organisations. This tells names apart in scripts without capitals, at the beginning
 * of a sentence, and where they are made of common words (`World Bank`). A name alone says nothing.
 */
export function knownNamesClash(
  a: PassageReading,
  b: PassageReading,
  book: NameBook,
): readonly (readonly [KnownName, KnownName])[] {
  const ofA = book.find(a)
  const ofB = book.find(b)
  const leftB = onlyHere(ofB, ofA).filter((name) => !isThere(name, b, a))
  const clashes: (readonly [KnownName, KnownName])[] = []
  for (const one of onlyHere(ofA, ofB).filter((name) => !isThere(name, a, b))) {
    const at = leftB.findIndex((other) => other.kind === one.kind)
    if (at === -1) continue
    clashes.push([one, leftB[at]!])
    leftB.splice(at, 1)
  }
  return clashes
}

/** Sounds at least this alike may be the name in a form that no table has. */
const MAY_BE = 0.7
/** An adjective has so many letters of the name: `Paris`, `паризькому`. */
const HEAD = 4

function isThere(name: KnownName, own: PassageReading, other: PassageReading): boolean {
  return sounds(name, own, other) || sharesCountry(name, own, other)
}

/** A capital stands for its country, and the other way round: `Ankara`, `власти Турции`. */
function sharesCountry(name: KnownName, own: PassageReading, other: PassageReading): boolean {
  if (name.kind !== 'place') return false
  const codes = own.words
    .filter((word) => isInSpans(word, [name]))
    .flatMap(({ regions }) => [...regions])
  if (codes.length === 0) return false
  return codes.some(
    (code) => other.words.some(({ regions }) => regions.has(code)) || other.statesInWords.has(code),
  )
}

function sounds(name: KnownName, own: PassageReading, other: PassageReading): boolean {
  const words = own.words.filter((word) => isInSpans(word, [name]))
  // Names of several words are translated; in other scripts sounds say too little.
  if (words.length !== 1 || !hasCapitals(own) || !hasCapitals(other)) return false
  const { sound } = words[0]!
  return other.words.some((word) =>
    word.isCapitalised
      ? nameSimilarity(sound, word.sound, MAY_BE) >= MAY_BE && !areApart(sound, word.sound)
      : sound.length >= HEAD && word.sound.startsWith(sound.slice(0, HEAD)),
  )
}

/** The outermost names that the other side does not have, in whole or in part. */
function onlyHere(own: readonly KnownName[], other: readonly KnownName[]): KnownName[] {
  const there = new Set(other.map(({ concept }) => concept))
  const shared = own.filter(({ concept }) => there.has(concept))
  const isInner = (name: KnownName): boolean =>
    own.some(
      (one) =>
        one.start <= name.start &&
        one.end >= name.end &&
        one.end - one.start > name.end - name.start,
    )
  const seen = new Set<number>()
  return own.filter((name) => {
    if (isInSpans(name, shared) || isInner(name) || seen.has(name.start)) return false
    seen.add(name.start)
    return true
  })
}
