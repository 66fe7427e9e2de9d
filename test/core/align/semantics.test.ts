import { describe, expect, test } from 'vitest'
import { align, type AlignInput } from '../../../src/core/align/align.ts'
import { randomNumbers } from '../../support/random.ts'

const DIMENSION = 128

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}

function sum(...vectors: readonly Float32Array[]): Float32Array {
  return unit(vectors[0]!.map((_, k) => vectors.reduce((all, vector) => all + vector[k]!, 0)))
}

/** Meanings with something in common, as those of one topic have, and a way to tell them anew. */
function meanings(count: number, seed: number) {
  const random = randomNumbers(seed)
  const any = () => unit(Float32Array.from({ length: DIMENSION }, () => 2 * random() - 1))
  const topic = any()
  const all = Array.from({ length: count }, () => sum(any(), topic))
  const other = () => sum(any(), topic)
  return { all, other, retold: (vector: Float32Array) => sum(vector, vector, any()) }
}

/** Texts whose words tell nothing: each has one, of the same length, that the other has not. */
function wordless(source: readonly Float32Array[], target: readonly Float32Array[]): AlignInput {
  const text = (count: number, letter: string, language: string) => ({
    language,
    segments: Array.from({ length: count }, (_, i) => ({
      id: i + 1,
      block: 0,
      text: `${letter}${i.toString(36).replaceAll(/\d/gu, (digit) => 'abcdefghij'[Number(digit)]!)}`.padEnd(
        12,
        letter,
      ),
    })),
  })
  return {
    source: text(source.length, 'x', 'en'),
    target: text(target.length, 'ж', 'art'),
    mode: 'overlap',
    embeddings: { source, target },
  }
}

/** Pairs of segments in links surer than even odds. */
function linksOf(input: AlignInput): readonly string[] {
  return align(input).beads.flatMap(({ source, target, confidence }) =>
    confidence! > 0.5 ? source.flatMap((i) => target.map((j) => `${i}-${j}`)) : [],
  )
}

describe('embeddings', () => {
  test('link what is retold, wherever it stands, and nothing else', () => {
    const { all, other, retold } = meanings(60, 1)
    // Every third segment is in the other text, backwards, among as many others.
    const shared = [...all.keys()].filter((i) => i % 3 === 0).toReversed()
    const target = shared.flatMap((i) => [retold(all[i]!), other()])
    const right = shared.map((i, place) => `${i + 1}-${2 * place + 1}`)
    const found = new Set(linksOf(wordless(all, target)))
    const hits = right.filter((link) => found.has(link)).length
    expect(hits / right.length).toBeGreaterThan(0.9)
    expect(hits / found.size).toBeGreaterThan(0.9)
  })

  test('link nothing in texts that have nothing in common', () => {
    const source = meanings(50, 2).all
    const target = meanings(50, 3).all
    expect(linksOf(wordless(source, target))).toEqual([])
  })

  test.each([30, 600])('link %i segments in order, two with one where one retells two', (size) => {
    const { all, retold } = meanings(size, 4)
    const target: Float32Array[] = []
    const right: string[] = []
    for (let i = 0; i < size; i++) {
      if (i % 10 === 4) {
        right.push(`${i + 1}-${target.length + 1}`, `${i + 2}-${target.length + 1}`)
        target.push(retold(sum(all[i]!, all[i + 1]!)))
        i++
        continue
      }
      right.push(`${i + 1}-${target.length + 1}`)
      target.push(retold(all[i]!))
    }
    const found = new Set(linksOf({ ...wordless(all, target), mode: 'parallel' }))
    const hits = right.filter((link) => found.has(link)).length
    expect(hits / right.length).toBeGreaterThan(0.95)
    expect(hits / found.size).toBeGreaterThan(0.95)
  })

  test('go along with their segments where others are confirmed', () => {
    const { all, retold } = meanings(20, 5)
    const input = wordless(all, all.map(retold))
    const confirmed = [1, 7, 8].map((id) => ({
      source: [id],
      target: [id],
      confidence: null,
      status: 'confirmed' as const,
    }))
    const { beads } = align({ ...input, fixed: { confirmed, rejected: [] } })
    expect(beads.map(({ source, target }) => `${source.join()}-${target.join()}`)).toEqual(
      all.map((_, i) => `${i + 1}-${i + 1}`),
    )
    const proposed = beads.filter(({ status }) => status === 'proposed')
    expect(proposed.every(({ reasons }) => reasons[0]?.kind === 'embedding')).toBe(true)
  })

  test('of texts too short to say what is usual change nothing', () => {
    const { all, retold } = meanings(3, 6)
    const { embeddings, ...input } = wordless(all, all.map(retold))
    expect(align({ ...input, embeddings: embeddings! })).toEqual(align(input))
  })

  test('of two models do not go together', () => {
    const { all } = meanings(5, 7)
    const short = all.map((vector) => vector.slice(1))
    expect(() => align(wordless(all, short))).toThrow(RangeError)
  })
})
