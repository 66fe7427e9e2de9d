/** Whether two texts run in one order, or share passages anywhere. */
import { alignInOrder, type InOrder } from './coarse-to-fine.ts'
import type { InAnyOrder } from './overlap.ts'
import { IN_ORDER } from './parameters.ts'
import { selectPart } from './part.ts'
import type { TextPair } from './text-pair.ts'

export interface Order {
  readonly isOne: boolean
  /** Log likelihood of the texts as linked in order, over that of unrelated texts, as far as it is above chance. */
  readonly logOdds: number
}

/** Shorter texts are nearly the same backwards. */
const SHORTEST = 6

/**
 * How well a path fits by chance depends on the languages: where no vocabulary joins them, lengths
 * alone fit well enough somewhere; where every syllable stands for itself, nothing ever does. What a
 * path through the texts gains with one of them backwards tells it, and is asked where it may decide.
 */
export function orderOf(pair: TextPair, inOrder: InOrder, anyOrder: InAnyOrder): Order {
  const size = pair.source.size + pair.target.size
  const logOdds = inOrder.logOdds()
  const otherOdds = anyOrder.comparableOdds() / size
  const margin = logOdds / size - otherOdds
  const mayDecide = margin > IN_ORDER.margin + IN_ORDER.leastChance && margin < IN_ORDER.sure
  const chance = mayDecide ? chanceOf(pair) / size : 0
  const counted = Math.min(IN_ORDER.mostChance, Math.max(IN_ORDER.leastChance, chance))
  const least = Math.min(IN_ORDER.margin, IN_ORDER.alone + Math.max(0, otherOdds))
  return {
    isOne: margin - counted > least && anyOrder.logOdds < 2 * logOdds,
    logOdds: mayDecide ? logOdds - (Math.max(0, chance) + IN_ORDER.spread) * size : logOdds,
  }
}

/** Log odds of the best path where the target is read backwards. */
function chanceOf(pair: TextPair): number {
  const { source, target } = pair
  if (Math.min(source.size, target.size) < SHORTEST) return 0
  const places = {
    source: [...Array(source.size).keys()],
    target: [...Array(target.size).keys()].toReversed(),
  }
  const backwards = selectPart({ ...pair, runs: null, origin: null }, places)
  return alignInOrder(backwards, { anchors: [], rejections: null }).logOdds()
}
