import { judgeQuotation, type QuotationJudgement } from '../speech/judge-quotation.ts'
import { overlaps } from '../../spans.ts'
import type { PassageReading } from '../passage.ts'
import type { Quotation } from '../speech/quotations.ts'
import { linkBetween } from '../word-links.ts'
import {
  spanOf,
  termOf,
  type FoundDivergence,
  type QuotationVerdict,
  type Rule,
  type Sides,
} from '../rule.ts'

export const quotationRule: Rule = {
  rule: 'quotation',
  description:
    'Words in quotation marks on one side are shortened, joined from separate sentences, reworded, put as indirect speech, or missing on the other.',
  find: findQuotationDivergences,
}

/** Every verdict in one sentence, for a legend. */
export const QUOTATION_VERDICTS: Readonly<
  Record<QuotationVerdict, { readonly name: string; readonly description: string }>
> = {
  verbatim: {
    name: 'Verbatim',
    description: 'The other side has the same characters in quotation marks.',
  },
  normalised: {
    name: 'Same words',
    description:
      'The other side quotes the same words; only punctuation, letter case, typing or spelling differ. Across languages: it quotes, too.',
  },
  elided: {
    name: 'Shortened',
    description:
      'The words are on the other side in this order, with others between them. Across languages: the other side quotes a part.',
  },
  spliced: {
    name: 'Joined',
    description:
      'The words come from sentences of the other document that are not next to each other.',
  },
  paraphrase: {
    name: 'Reworded',
    description: 'The other side has other words in quotation marks here.',
  },
  indirect: {
    name: 'Indirect elsewhere',
    description: 'The other side says it without quotation marks.',
  },
  elsewhere: {
    name: 'Found elsewhere',
    description: 'The words are in another place of the other document, not in the aligned one.',
  },
  'not-found': {
    name: 'Not found',
    description: 'Nothing like the quoted words was found on the other side.',
  },
}

/** Shorter ones are titles, nicknames and words held at a distance. */
const FEWEST_WORDS = 4

export interface JudgedQuotation extends QuotationJudgement {
  readonly side: 'a' | 'b'
  readonly quotation: Quotation
}

/** The verdict on every quotation of four words or more, the faithful ones too. */
export function judgeQuotations(sides: Sides): readonly JudgedQuotation[] {
  const ofB = judgeSide(sides, 'b')
  const joined = ofB.filter(({ verdict }) => verdict === 'spliced')
  // What A's quotations and B's were found to stand for is not judged twice: where a quotation is
  // joined from several, that says more than what became of one of them.
  const fromA = judgeSide(sides, 'a').filter((judged) => !standsFor(judged, joined))
  const fromB = ofB.filter((judged) => !fromA.some((one) => standsFor(one, [judged])))
  return [...fromA, ...fromB]
}

function standsFor({ span }: JudgedQuotation, others: readonly JudgedQuotation[]): boolean {
  return span !== null && others.some(({ quotation }) => overlaps(span, quotation))
}

function judgeSide(sides: Sides, side: 'a' | 'b'): readonly JudgedQuotation[] {
  const [own, other] = side === 'a' ? [sides.a, sides.b] : [sides.b, sides.a]
  const otherSide = side === 'a' ? 'b' : 'a'
  const document = side === 'a' ? sides.context.documentB : sides.context.documentA
  const link = linkBetween(sides)
  const { lexicon } = sides.context
  return own.quotations
    .filter((quotation) => wordCount(own, quotation) >= leastWords(own, quotation))
    .map((quotation) => ({
      side,
      quotation,
      ...judgeQuotation({ own, quotation, other, otherSide, document, link, lexicon }),
    }))
}

/** Small letters alone make no title. */
function leastWords(own: PassageReading, { inner }: Quotation): number {
  return !/\p{Lu}/u.test(own.slice(inner)) ? FEWEST_WORDS - 1 : FEWEST_WORDS
}

function wordCount(passage: PassageReading, { inner }: Quotation): number {
  return passage.words.filter((word) => word.start >= inner.start && word.end <= inner.end).length
}

function findQuotationDivergences(sides: Sides): readonly FoundDivergence[] {
  return judgeQuotations(sides)
    .filter(({ verdict }) => verdict !== 'verbatim' && verdict !== 'normalised')
    .filter((judged) => judged.verdict !== 'indirect' || isWholeSpeech(sides, judged))
    .map((judged) => card(sides, judged))
}

/** Speech behind a dash, in Spanish and some French print without a space: `—No voy —dijo`. */
const DIALOGUE = /^\s*(?:[–—-]\s|—(?=[\p{L}¡¿«…]))/u

/** The other side may be the middle of a longer quotation, its marks in other segments. */
function isWholeSpeech(sides: Sides, judged: JudgedQuotation): boolean {
  const document = judged.side === 'a' ? sides.context.documentB : sides.context.documentA
  const other = judged.side === 'a' ? sides.b : sides.a
  if (DIALOGUE.test(other.text)) return false
  if (document === undefined) return true
  const before = document.segments.slice(0, document.passage[0] ?? 0).join('\n')
  const opened = (before.match(/[“«„]/gu)?.length ?? 0) > (before.match(/[”»]/gu)?.length ?? 0)
  return !opened
}

function card(sides: Sides, judged: JudgedQuotation): FoundDivergence {
  const own = spanOf(judged.quotation)
  const [a, b] = judged.side === 'a' ? [own, judged.span] : [judged.span, own]
  const passage = judged.side === 'a' ? sides.a : sides.b
  return {
    rule: 'quotation',
    a,
    b,
    explanation: EXPLANATIONS[judged.verdict],
    term: termOf(passage.slice(judged.quotation.inner), undefined),
    verdict: judged.verdict,
    ...(judged.found.length === 0 ? {} : { found: judged.found }),
  }
}

const EXPLANATIONS: Readonly<Record<QuotationVerdict, string>> = {
  verbatim: 'The quotation is on the other side word for word.',
  normalised: 'The quotation is on the other side with the same words.',
  elided: 'One side quotes fewer of the words than the other.',
  spliced: 'The quotation joins words from sentences that are separate on the other side.',
  paraphrase: 'The other side quotes, too, but in other words.',
  indirect: 'The quoted words are on the other side without quotation marks.',
  elsewhere: 'The quoted words are in another place of the other document.',
  'not-found': 'The quoted words were not found on the other side.',
}
