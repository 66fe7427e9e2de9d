import { expect, test } from 'vitest'
import {
  confidenceAfter,
  impliedLinks,
  judgeByThird,
  judgeByThirds,
} from '../../../src/core/align/triangles.ts'
import type { Bead } from '../../../src/core/model.ts'
import fc from '../../support/property.ts'

/** `1,2-3 .9`: source, target, confidence; `!` before it: rejected; none: made by a person. */
function bead(notation: string): Bead {
  const [, mark, source, target, confidence] = /^(!?)([\d,]*)-([\d,]*)(?: ([.\d]+))?$/.exec(
    notation,
  )!
  const ids = (side: string) => (side === '' ? [] : side.split(',').map(Number))
  return {
    source: ids(source!),
    target: ids(target!),
    confidence: confidence === undefined ? null : Number(confidence),
    status: mark === '!' ? 'rejected' : confidence === undefined ? 'confirmed' : 'proposed',
  }
}

const third = (toThird: string[], fromThird: string[]) => ({
  toThird: toThird.map(bead),
  fromThird: fromThird.map(bead),
})

test.each([
  ['both legs agree', ['1-31 .9'], ['31-21 .9'], 'supported'],
  ['a person made the legs', ['1-31'], ['31-21'], 'supported'],
  ['the legs reach the link among others', ['1-31,32 .6'], ['31-22 .9', '32-21 .6'], 'supported'],
  ['both legs lead elsewhere', ['1-31 .9'], ['31-22 .9'], 'doubted'],
  ['a leg that leads elsewhere is not sure', ['1-31 .9'], ['31-22 .7'], null],
  ['a leg that agrees is unlikely', ['1-31 .4'], ['31-21 .9'], null],
  ['the third version lacks it', [], ['31-21 .9'], null],
  ['a leg is rejected', ['!1-31 .9'], ['31-22 .9'], null],
  ['it is absent in the third version', ['1-'], ['31-22 .9'], null],
])('where %s, the link is judged', (_title, toThird, fromThird, verdict) => {
  expect(judgeByThird(third(toThird, fromThird))(bead('1-21 .7'))).toBe(verdict)
})

test('third versions that disagree in equal numbers say nothing', () => {
  const agrees = third(['1-31 .9'], ['31-21 .9'])
  const doubts = third(['1-41 .9'], ['41-22 .9'])
  expect(judgeByThirds([agrees, doubts])(bead('1-21 .7'))).toBeNull()
  expect(judgeByThirds([agrees, doubts, agrees])(bead('1-21 .7'))).toBe('supported')
  expect(judgeByThirds([])(bead('1-21 .7'))).toBeNull()
})

test('support never lowers a confidence, and doubt never raises it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (confidence) => {
      const up = confidenceAfter(confidence, 'supported')
      const down = confidenceAfter(confidence, 'doubted')
      expect(up).toBeGreaterThanOrEqual(confidence)
      expect(down).toBeLessThanOrEqual(confidence)
      expect(up).toBeLessThanOrEqual(1)
      expect(down).toBeGreaterThanOrEqual(0)
    }),
  )
})

test.each([
  ['both legs are sure', [], ['1-31 .9'], ['31-21 .8'], ['1|21']],
  ['a leg is not sure', [], ['1-31 .7'], ['31-21 .9'], []],
  ['a segment is linked already', ['2-21 .6'], ['1-31 .9'], ['31-21 .9'], []],
  ['the link that held it was rejected', ['!1-22 .6'], ['1-31 .9'], ['31-21 .9'], ['1|21']],
  ['legs part ways', [], ['1-31,32 .9'], ['31-21 .9', '32-22 .9'], []],
  ['legs are many to one', [], ['1,2-31 .9'], ['31-21 .9'], ['1,2|21']],
])('where %s, what is implied', (_title, beads, toThird, fromThird, expected) => {
  const implied = impliedLinks(beads.map(bead), [third(toThird, fromThird)])
  expect(implied.map(({ source, target }) => `${source.join()}|${target.join()}`)).toEqual(expected)
  for (const { confidence } of implied) expect(confidence).toBeLessThanOrEqual(0.5)
})

test('two third versions imply a link once', () => {
  const same = third(['1-31 .9'], ['31-21 .9'])
  expect(impliedLinks([], [same, same])).toHaveLength(1)
})
