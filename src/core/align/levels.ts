/** Two texts at several scales: from level to level every two neighbouring segments become one. */
import type { TextFeatures } from './features.ts'
import { mergeMeanings, type Semantics } from './semantics.ts'
import type { Sizes } from './band.ts'

/** A level: the texts with `scale` neighbours merged into one. */
export interface Level {
  readonly source: TextFeatures
  readonly target: TextFeatures
  readonly semantics: Semantics | null
  readonly scale: number
}

/** The levels from full size to the first whose table has at most so many cells. */
export function levelsOf(full: Omit<Level, 'scale'>, mostCells: number): readonly Level[] {
  const levels: Level[] = [{ ...full, scale: 1 }]
  for (;;) {
    const { source, target, semantics, scale } = levels.at(-1)!
    if (source.size * target.size <= mostCells) return levels
    levels.push({
      source: mergeNeighbours(source),
      target: mergeNeighbours(target),
      semantics: semantics && mergeMeanings(semantics),
      scale: scale * 2,
    })
  }
}

export function sizesOf({ source, target }: Level): Sizes {
  return { source: source.size, target: target.size }
}

/** Every two neighbouring segments as one; an odd last one stays alone. */
function mergeNeighbours(text: TextFeatures): TextFeatures {
  const size = Math.ceil(text.size / 2)
  const starts = new Int32Array(size + 1)
  const types = new Int32Array(text.types.length)
  const lengths = new Float64Array(size)
  const seenIn = new Int32Array(text.vocabulary.length).fill(-1)
  let end = 0
  for (let i = 0; i < size; i++) {
    const last = Math.min(text.size, 2 * i + 2)
    for (let k = text.starts[2 * i]!; k < text.starts[last]!; k++) {
      const type = text.types[k]!
      if (seenIn[type] === i) continue
      seenIn[type] = i
      types[end++] = type
    }
    for (let part = 2 * i; part < last; part++) lengths[i]! += text.lengths[part]!
    starts[i + 1] = end
  }
  return { ...text, size, starts, types: types.slice(0, end), lengths }
}
