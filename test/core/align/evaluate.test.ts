import { describe, expect, it } from 'vitest'
import {
  addTallies,
  calibrationError,
  isComplete,
  parseGold,
  scoreOf,
  tally,
  type PredictedBead,
} from '../../../src/core/align/evaluate.ts'

/** Beads as `0-0 1,2-1 -2`. */
function beads(notation: string, confidence: number | null = null): PredictedBead[] {
  return notation.split(' ').map((bead) => {
    const [source = '', target = ''] = bead.split('-')
    const side = (positions: string) => (positions === '' ? [] : positions.split(',').map(Number))
    return { source: side(source), target: side(target), confidence }
  })
}

const round = (value: number) => Math.round(value * 1000) / 1000

describe('gold files', () => {
  it('are read with several positions a side and with nulls', () => {
    expect(parseGold('0,1\t2\r\n\t3\n4\t\n')).toEqual([
      { source: [0, 1], target: [2] },
      { source: [], target: [3] },
      { source: [4], target: [] },
    ])
  })

  it.each(['0 1', 'x\t1', '\t', '-1\t2'])('that are not of that form are refused: %j', (line) => {
    expect(() => parseGold(`0\t0\n${line}`)).toThrow(/line 2/)
  })

  it('are complete when they name nulls or every segment', () => {
    expect(isComplete(beads('0-0 1-'), { source: 2, target: 1 })).toBe(true)
    expect(isComplete(beads('0-0 1-1'), { source: 2, target: 2 })).toBe(true)
    expect(isComplete(beads('0-0'), { source: 2, target: 2 })).toBe(false)
  })
})

describe('scores', () => {
  it.each([
    // predicted, gold, sizes, strict F1, lax F1, link F1
    ['0-0 1-1', '0-0 1-1', [2, 2], 1, 1, 1],
    ['0-0 1-1', '0,1-0 -1', [2, 2], 0, 0.667, 0.5],
    ['0-0,1 1-2', '0-0 1-1,2', [2, 3], 0, 1, 0.667],
    // Precision counts predicted nulls, recall only gold links.
    ['0-0 1-', '0-0 1-1', [2, 2], 0.4, 0.4, 0.667],
  ] as const)('of %s against %s', (predicted, gold, [source, target], strict, lax, link) => {
    const counts = tally(beads(predicted), beads(gold), { source, target })
    expect(round(scoreOf(counts.strict).f1)).toBe(strict)
    expect(round(scoreOf(counts.lax).f1)).toBe(lax)
    expect(round(scoreOf(counts.link).f1)).toBe(link)
  })

  it('of nothing are 0, not NaN', () => {
    const counts = tally([], [], { source: 0, target: 0 })
    expect(scoreOf(counts.strict)).toEqual({ precision: 0, recall: 0, f1: 0 })
    expect(calibrationError(counts)).toBe(0)
  })

  it('add up over documents by their counts', () => {
    const right = tally(beads('0-0'), beads('0-0'), { source: 1, target: 1 })
    const wrong = tally(beads('0-1'), beads('0-0'), { source: 1, target: 2 })
    const sum = addTallies([right, wrong])
    expect(sum.documents).toBe(2)
    expect(scoreOf(sum.link)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  })

  it('of calibration are the distance of confidence from the share that is right', () => {
    const gold = beads('0-0 1-1 2-2 3-3')
    const said = tally(beads('0-0 1-1 2-2 3-4', 0.75), gold, { source: 4, target: 5 })
    expect(calibrationError(said)).toBeCloseTo(0)
    const boast = tally(beads('0-1 1-2', 0.95), gold, { source: 4, target: 4 })
    expect(calibrationError(boast)).toBeCloseTo(0.95)
  })
})
