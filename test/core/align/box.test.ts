import { expect, it } from 'vitest'
import { align, type AlignedBead, type AlignInput } from '../../../src/core/align/align.ts'
import { selectPart } from '../../../src/core/align/part.ts'
import { meaningOdds } from '../../../src/core/align/semantics.ts'
import { readPair } from '../../../src/core/align/text-pair.ts'
import type { Bead, SegmentId } from '../../../src/core/model.ts'
import { loadLexicon } from '../../../src/lexicon/lexicon.ts'
import { readSampleTexts } from '../../support/written-samples.ts'

type Texts = Pick<AlignInput, 'source' | 'target' | 'lexicon'>

/** Two documents of a sample. */
function textsOf(sample: string, source: string, target: string): Texts {
  const texts = readSampleTexts(sample)
  const side = (id: string) => {
    const { text, language, segments } = texts.get(id)!
    return {
      language,
      segments: segments.map((one) => ({ ...one, text: text.slice(one.start, one.end) })),
    }
  }
  const sides = { source: side(source), target: side(target) }
  return { ...sides, lexicon: loadLexicon(sides.source.language, sides.target.language) }
}

const nameOf = ({ source, target }: Bead) => `${source.join()}-${target.join()}`

interface SmallBox {
  readonly bead: AlignedBead
  readonly source: readonly SegmentId[]
  readonly target: readonly SegmentId[]
}

/** Every sure link of one segment to one, with what stands between the second links before and after it. */
function smallBoxes({ source, target }: Texts, beads: readonly AlignedBead[]): readonly SmallBox[] {
  const ids = {
    source: source.segments.map(({ id }) => id),
    target: target.segments.map(({ id }) => id),
  }
  return beads.flatMap((bead, k) => {
    const [start, finish] = [beads[k - 2], beads[k + 2]]
    if (!start || !finish || bead.source.length + bead.target.length > 2) return []
    if ((bead.confidence ?? 0) < 0.99) return []
    const between = (side: 'source' | 'target') =>
      ids[side].slice(
        ids[side].indexOf(start[side].at(-1)!) + 1,
        ids[side].indexOf(finish[side][0]!),
      )
    const box = { bead, source: between('source'), target: between('target') }
    const isInside = (['source', 'target'] as const).every((side) =>
      box[side].includes(bead[side][0]!),
    )
    return isInside && box.target.length < 16 ? [box] : []
  })
}

it.each([
  ['minister-interview', 'report-en', 'report-uk', 3],
  ['minister-interview', 'report-uk', 'agency-en', 3],
  ['minister-interview', 'ru', 'agency-en', 3],
  ['storm-warning', 'en', 'ar', 8],
  ['storm-warning', 'en', 'zh', 8],
])('in %s, sure links of %s and %s come back in a small box', (sample, source, target, fewest) => {
  const texts = textsOf(sample, source, target)
  const { mode, beads } = align({ ...texts, mode: 'auto' })
  const boxes = smallBoxes(texts, beads)
  expect(boxes.length).toBeGreaterThanOrEqual(fewest)
  const lost = boxes.filter(({ bead, ...box }) => {
    const inside = align({ ...texts, mode, box: { ...box, standing: beads } }).beads
    return !inside.some((one) => nameOf(one) === nameOf(bead))
  })
  expect(lost.map(({ bead }) => nameOf(bead))).toEqual([])
})

it('links nothing outside of the box, keeps what is confirmed in it and proposes nothing rejected', () => {
  const texts = textsOf('storm-warning', 'en', 'de')
  const { beads } = align({ ...texts, mode: 'parallel' })
  const boxes = smallBoxes(texts, beads)
  expect(boxes.length).toBeGreaterThan(4)
  for (const { bead, ...box } of boxes) {
    const confirmed = beads
      .filter((one) => nameOf(one) !== nameOf(bead))
      .filter((one) => one.source.every((id) => box.source.includes(id)))
      .filter((one) => one.target.every((id) => box.target.includes(id)))
      .slice(0, 1)
      .map((one): AlignedBead => ({ ...one, status: 'confirmed' }))
    const rejected: Bead = { ...bead, status: 'rejected' }
    for (const mode of ['parallel', 'overlap'] as const) {
      const result = align({
        ...texts,
        mode,
        box: { ...box, standing: beads },
        fixed: { confirmed, rejected: [rejected] },
      })
      for (const one of result.beads) {
        expect(one.source.filter((id) => !box.source.includes(id))).toEqual([])
        expect(one.target.filter((id) => !box.target.includes(id))).toEqual([])
      }
      for (const one of confirmed) expect(result.beads).toContainEqual(one)
      expect(result.beads.map(nameOf)).not.toContain(nameOf(bead))
    }
  }
})

it('a box of everything gives the links of the whole texts', () => {
  const texts = textsOf('storm-warning', 'en', 'de')
  const { beads } = align({ ...texts, mode: 'parallel' })
  const all = (side: 'source' | 'target') => texts[side].segments.map(({ id }) => id)
  const box = { source: all('source'), target: all('target'), standing: beads }
  expect(align({ ...texts, mode: 'parallel', box }).beads).toEqual(beads)
})

it('the meanings of a part are those of the same segments in the whole', () => {
  const lines = ['one', 'two', 'three', 'four', 'five', 'six']
  const vectors = lines.map((_, i) => Float32Array.from(lines, (_, k) => (k === i ? 1 : 0)))
  const text = { language: 'en', segments: lines }
  const whole = readPair(text, text, undefined, { source: vectors, target: vectors })
  const part = selectPart(whole, { source: [1, 4], target: [2, 4, 5] })
  const odds = [0, 1].flatMap((i) => [0, 1, 2].map((j) => meaningOdds(part.semantics!, i, j)))
  const expected = [1, 4].flatMap((i) => [2, 4, 5].map((j) => meaningOdds(whole.semantics!, i, j)))
  expect(odds).toEqual(expected)
  expect(new Set(odds).size).toBeGreaterThan(1)
})
