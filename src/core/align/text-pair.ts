/** Two texts read for alignment: their features, and how strongly each speaks for a link. */
import { weighEvidence, type Evidence } from './evidence.ts'
import { readFeatures, type TextFeatures } from './features.ts'
import { estimateLengths, type LengthModel } from './length.ts'
import type { Lexicon } from './lexicon.ts'
import { findMatches, type Matches } from './matches.ts'
import type { Origin } from './part.ts'
import { readSemantics, type Embeddings, type Semantics } from './semantics.ts'

export interface TextPair {
  readonly source: TextFeatures
  readonly target: TextFeatures
  readonly matches: Matches
  readonly evidence: Evidence
  readonly lengths: LengthModel
  /** Null without embeddings. */
  readonly semantics: Semantics | null
  /** Null for whole texts. */
  readonly origin: Origin | null
}

/** Reads two texts, given segment by segment. */
export function readPair(
  source: { readonly language: string; readonly segments: readonly string[] },
  target: { readonly language: string; readonly segments: readonly string[] },
  lexicon: Lexicon | undefined,
  embeddings?: Embeddings,
): TextPair {
  const sourceFeatures = readFeatures(source.segments, source.language)
  const targetFeatures = readFeatures(target.segments, target.language)
  const matches = findMatches(sourceFeatures, targetFeatures, lexicon)
  return {
    source: sourceFeatures,
    target: targetFeatures,
    matches,
    evidence: weighEvidence(sourceFeatures, targetFeatures, matches),
    lengths: estimateLengths(sourceFeatures, targetFeatures),
    semantics: embeddings === undefined ? null : readSemantics(embeddings),
    origin: null,
  }
}
