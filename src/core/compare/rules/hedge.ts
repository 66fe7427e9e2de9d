import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { inSentences } from '../sentence-pairs.ts'
import { overlaps } from '../../spans.ts'
import { roughNumber } from '../stances/rough-numbers.ts'
import type { MarkerClass } from '../markers/marker-table.ts'
import { cardOf } from '../card.ts'
import { bothHaveMarkers, bothWays, markersIn } from '../marker-card.ts'
import type { FoundDivergence, Rule, Sides } from '../rule.ts'

export const hedgeRule: Rule = {
  rule: 'hedge',
  description:
    'One side does not vouch for what it says (allegedly, so-called, probably), or gives a number as a rough one (about, up to); the other states it plainly.',
  find: findHedgeDivergences,
}

const ANY_HEDGE: readonly MarkerClass[] = ['hedge', 'hedgeLike', 'likelihood', 'likelihoodLike']

function findHedgeDivergences(sides: Sides): readonly FoundDivergence[] {
  return bothHaveMarkers(sides) ? inSentences(sides, findInSentences) : []
}

function findInSentences(sides: Sides): readonly FoundDivergence[] {
  return bothWays(sides, (own, other, place) => {
    const hedge = markersIn(own, 'hedge').find((marker) => !isReported(own, marker))
    if (hedge !== undefined && !hedgesMore(other, own, hedge)) {
      const explanation = `“${own.slice(hedge)}” does not vouch for the statement; the other side makes it plainly.`
      return cardOf('hedge', sides, ...place(hedge, undefined), explanation)
    }
    const likely = markersIn(own, 'likelihood')[0]
    if (likely !== undefined && !hedgesAtAll(other)) {
      const explanation = `“${own.slice(likely)}” makes the statement less than certain; the other side makes it plainly.`
      return cardOf('hedge', sides, ...place(likely, undefined), explanation)
    }
    const rough = roughNumber(own, other)
    if (rough === undefined) return undefined
    const explanation = `“${own.slice(rough.word)}” gives the number as no exact one; the other side gives “${other.slice(rough.exact)}”.`
    return cardOf('hedge', sides, ...place(rough.word, rough.exact), explanation)
  })
}

/** Words that may hedge on the other side, beyond those that this side has beside its hedge. */
function hedgesMore(other: PassageReading, own: PassageReading, hedge: Span): boolean {
  if (markersIn(other, 'hedge').length > 0) return true
  const beside = markersIn(own, 'hedgeLike').filter((word) => !overlaps(word, hedge))
  return markersIn(other, 'hedgeLike').length > beside.length
}

/** `a promis de … tant que … seraient`: what is told of the future, not what is not vouched for. */
function isReported(passage: PassageReading, hedge: Span): boolean {
  if (passage.tag !== 'fr' && passage.tag !== 'es') return false
  if (!/^(?:aurai|serai|habría)/iu.test(passage.slice(hedge))) return false
  const told = markersIn(passage, 'say', 'sayLike').some(({ end }) => end <= hedge.start)
  return (
    told &&
    /(?<!\p{L})(?:que|qu'|si|lorsque|quand|cuando)/iu.test(passage.text.slice(0, hedge.start))
  )
}

/** Reported speech in German has `sei` and `habe` in any case: they vouch for nothing less. */
function hedgesAtAll(passage: PassageReading): boolean {
  const isTold = passage.tag === 'de' && markersIn(passage, 'say', 'sayLike').length > 0
  return markersIn(passage, ...ANY_HEDGE).some(
    (marker) => !isTold || !/^(?:sei|seien|habe|hätten?)$/iu.test(passage.slice(marker)),
  )
}
