/** Two texts read for alignment: their features, and how strongly each speaks for a link. */
import { weighEvidence, type Evidence } from './evidence.ts'
import { readFeatures, type TextFeatures } from './features.ts'
import { estimateLengths, type LengthModel } from './length.ts'
import type { Lexicon } from './lexicon.ts'
import type { LinkGroup } from './link-groups.ts'
import { findMatches, isSameLanguage, type Matches } from './matches.ts'
import { findRuns, type SharedRuns } from './runs.ts'
import { readSemantics, type Embeddings, type Semantics } from './semantics.ts'

export interface TextPair {
  readonly source: TextFeatures
  readonly target: TextFeatures
  readonly matches: Matches
  readonly evidence: Evidence
  readonly lengths: LengthModel
  /** Null across languages. */
  readonly runs: SharedRuns | null
  /** Null without embeddings. */
  readonly semantics: Semantics | null
  /** Null for whole texts. */
  readonly origin: Origin | null
}

/** Positions in the whole texts, ascending. */
export interface Places {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** What a part was taken from. */
export interface Origin {
  readonly whole: TextPair
  readonly places: Places
  /** Links of the whole texts outside of the part: they teach as those that are found inside do. */
  readonly standing: readonly LinkGroup[]
}

/** Reads two texts, given segment by segment. */
export function readPair(
  source: { readonly language: string; readonly segments: readonly string[] },
  target: { readonly language: string; readonly segments: readonly string[] },
  lexicon: Lexicon | undefined,
  embeddings?: Embeddings,
): TextPair {
  const isOneLanguage = isSameLanguage(source.language, target.language)
  const sourceFeatures = readFeatures(source.segments, source.language, isOneLanguage)
  const targetFeatures = readFeatures(target.segments, target.language, isOneLanguage)
  const matches = findMatches(sourceFeatures, targetFeatures, lexicon)
  return {
    source: sourceFeatures,
    target: targetFeatures,
    matches,
    evidence: weighEvidence(sourceFeatures, targetFeatures, matches),
    lengths: estimateLengths(sourceFeatures, targetFeatures),
    runs: isOneLanguage ? findRuns(sourceFeatures, targetFeatures) : null,
    semantics: embeddings === undefined ? null : readSemantics(embeddings),
    origin: null,
  }
}
