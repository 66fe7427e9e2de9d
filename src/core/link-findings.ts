/** What differs between the two sides of a link, by the places of the words in the documents. */
import type { DivergenceContext } from './compare/divergences.ts'
import { explanationOf, type FindingRule } from './finding-rules.ts'
import { comparePassages, type PassageComparison } from './findings.ts'
import type { LanguageTag, Span } from './model.ts'
import { spanInText } from './passages.ts'
import type { PassageView } from './rows.ts'

/** Words of a document; offsets are UTF-16 code units of its text. */
export interface PlacedWords extends Span {
  readonly text: string
}

/** What a rule found; null where nothing of that side is concerned. */
export interface Finding {
  readonly rule: FindingRule
  readonly a: PlacedWords | null
  readonly b: PlacedWords | null
  readonly explanation: string
}

/** All that was found in a link. */
export interface LinkFindings {
  /** Differences in wording, within one language. */
  readonly differences: readonly Finding[]
  /** Found by the rules that read what is said. */
  readonly divergences: readonly Finding[]
  /** False where the texts differ too much to be compared word by word. */
  readonly precise: boolean
}

/** One side of a link, in its document. */
export interface LinkSide {
  readonly document: { readonly text: string; readonly language: LanguageTag }
  /** The words of all segments of the document, in reading order. */
  readonly texts: readonly string[]
  readonly passage: PassageView
}

/** What the rules know beside the two documents. */
export type Knowledge = Pick<DivergenceContext, 'lexicon' | 'names' | 'glossary'>

/** `a` is the source. The rules look beyond the passages into the documents. */
export function compareSides(a: LinkSide, b: LinkSide, known: Knowledge): PassageComparison {
  const read = ({ document, passage }: LinkSide) => ({
    text: passage.text,
    language: document.language,
  })
  const around = ({ texts, passage }: LinkSide) => ({
    segments: texts,
    passage: passage.segments.map(({ position }) => position),
  })
  return comparePassages(read(a), read(b), {
    ...known,
    documentA: around(a),
    documentB: around(b),
  })
}

/** The same, by the places of the words in the documents. */
export function findingsBetween(a: LinkSide, b: LinkSide, known: Knowledge): LinkFindings {
  return placeFindings(compareSides(a, b, known), a, b)
}

/** What was found between two passages, by the places of its words in their documents. */
export function placeFindings(
  found: Pick<PassageComparison, 'differences' | 'precise'> & {
    readonly divergences: readonly Pick<
      PassageComparison['divergences'][number],
      'rule' | 'a' | 'b' | 'explanation'
    >[]
  },
  a: LinkSide,
  b: LinkSide,
): LinkFindings {
  return {
    differences: found.differences.map((one) => ({
      rule: one.kind,
      a: placed(a, one.a),
      b: placed(b, one.b),
      explanation: explanationOf(one.kind),
    })),
    divergences: found.divergences.map(({ rule, explanation, ...one }) => ({
      rule,
      a: placed(a, one.a),
      b: placed(b, one.b),
      explanation,
    })),
    precise: found.precise,
  }
}

function placed({ document, passage }: LinkSide, span: Span | null): PlacedWords | null {
  if (span === null || span.end === span.start) return null
  const { start, end } = spanInText(passage, span)
  return { start, end, text: document.text.slice(start, end) }
}
