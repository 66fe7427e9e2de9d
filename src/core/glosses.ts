/** Machine translations shown under a text, and what differs when a text is read through one. */
import { compareWording } from './compare/wording/wording.ts'
import type { Difference, DifferenceKind, LanguageTag, Side } from './model.ts'

/** A passage of one side in the language of the other, and the other side's passage against it. */
export interface Gloss {
  /** Whose passage was translated. */
  readonly side: Side
  /** Of the gloss: that of the other side. */
  readonly language: LanguageTag
  readonly text: string
  /** Who translated, from what into what: `Apertium (rus→ukr)`. */
  readonly engine: string
  /** `a` in the gloss, `b` in the other side's passage. */
  readonly differences: readonly Difference[]
  /** False where they differ too much to be compared word by word. */
  readonly precise: boolean
}

/**
 * What an engine does anyway, whatever the versions say: it chooses endings, word order, spellings
 * and punctuation by itself.
 */
const OF_THE_ENGINE: ReadonlySet<DifferenceKind> = new Set([
  'typography',
  'spelling',
  'inflection',
  'order',
  'move',
])

/** Compares a gloss with the passage of the other side. */
export function compareThrough(
  gloss: Omit<Gloss, 'differences' | 'precise'>,
  other: string,
): Gloss {
  const { differences, precise } = compareWording(gloss.text, other, gloss.language)
  const shown = differences.filter(({ kind }) => !OF_THE_ENGINE.has(kind))
  return { ...gloss, differences: shown, precise }
}
