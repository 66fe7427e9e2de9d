/** What two quotations in two languages say, word by word, as far as dictionaries know. */
import { expectedRatio } from '../expected-length.ts'
import {
  contentWords,
  longestRun,
  suffices,
  weighRun,
  type Evidence,
  type SideWords,
} from '../open-words.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { overlaps } from '../../spans.ts'
import { loadedWord } from './loaded-words.ts'
import { linkOf, type QuotationSearch } from './quotation-pieces.ts'

interface QuotedWords {
  readonly own: SideWords
  readonly other: SideWords
}

/** The content words of the one quotation of each side; undefined where a side has none or more. */
function quotedWords(search: QuotationSearch): QuotedWords | undefined {
  const { own, other } = search
  if (own.quotations.length !== 1 || other.quotations.length !== 1) return undefined
  const link = linkOf(search)
  const quoted = (passage: PassageReading): readonly PassageWord[] =>
    contentWords(passage).filter((word) => overlaps(word, passage.quotations[0]!.inner))
  const [ours, theirs] = [quoted(own), quoted(other)]
  return {
    own: {
      passage: own,
      words: ours,
      open: ours.filter((word) => !other.words.some((one) => link(word, one))),
    },
    other: {
      passage: other,
      words: theirs,
      open: theirs.filter((word) => !own.words.some((one) => link(one, word))),
    },
  }
}

/** When words of a quotation, at its end, its beginning or inside, are left out of the other one. */
const LEFT_OUT: readonly Evidence[] = [
  { run: 3, spare: 2, excess: 1, longer: 1.28, linked: 0.5 },
  { run: 2, spare: 1, excess: 1, longer: 1.5, linked: 0.5 },
]

/** Words that both have, at least. */
const FEWEST_LINKED = 2

/** Does one of the quotations lack a run of words of the other one, by their number and length? */
export function lacksClause(search: QuotationSearch): boolean {
  const words = search.lexicon === undefined ? undefined : quotedWords(search)
  return words !== undefined && (hasMore(words.own, words.other) || hasMore(words.other, words.own))
}

function hasMore(own: SideWords, other: SideWords): boolean {
  const run = longestRun(own.words, own.open)
  const ratio = expectedRatio(other.passage.tag, own.passage.tag)
  const longer = quotedLength(own.passage) / (quotedLength(other.passage) * ratio)
  const evidence = weighRun(run.length, own, other, longer)
  if (own.words.length - own.open.length < FEWEST_LINKED) return false
  return LEFT_OUT.some((least) => suffices(evidence, least))
}

function quotedLength({ quotations }: PassageReading): number {
  const { inner } = quotations[0]!
  return inner.end - inner.start
}

/** Does either quotation have a word that colours what is said, and that nothing renders? */
export function isRecoloured(search: QuotationSearch): boolean {
  const words = quotedWords(search)
  return words !== undefined && (colours(words.own, words.other) || colours(words.other, words.own))
}

function colours(own: SideWords, other: SideWords): boolean {
  const { passage, open } = own
  const found = loadedWord(passage, passage.quotations[0]!.inner, other.passage)
  return found !== undefined && open.some(({ start }) => start === found.start)
}
