/** Scores of an alignment against a gold one: strict, lax, by links, and how well confidence is calibrated. */

/** Segment positions, 0-based; an empty side is a null. */
export interface GoldBead {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

export interface PredictedBead extends GoldBead {
  readonly confidence: number | null
}

/** Counts that add up over documents. */
export interface Counts {
  /** Predicted items that are right. */
  readonly right: number
  readonly predicted: number
  /** Gold items that were found. */
  readonly found: number
  readonly gold: number
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Sums over the documents of a set. */
export interface Tally {
  readonly documents: number
  readonly strict: Counts
  readonly lax: Counts
  readonly link: Counts
  /** Links with a confidence, in bins of equal width over [0, 1]. */
  readonly bins: readonly CalibrationBin[]
}

export interface CalibrationBin {
  readonly links: number
  /** Sum of the confidences. */
  readonly confidence: number
  /** Links that are right by the lax measure. */
  readonly right: number
}

const BINS = 10

/**
 * Beads of a `gold.tsv`: one a line, `0,1<TAB>2`, positions 0-based, an empty side for a null.
 * Throws RangeError naming the line that is not of this form.
 */
export function parseGold(text: string): readonly GoldBead[] {
  const beads: GoldBead[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '') return
    const sides = line.split('\t')
    const [source, target] = [parseSide(sides[0] ?? ''), parseSide(sides[1] ?? '')]
    if (source === null || target === null || source.length + target.length === 0) {
      throw new RangeError(`line ${index + 1} is not a bead: ${JSON.stringify(line)}`)
    }
    beads.push({ source, target })
  })
  return beads
}

function parseSide(side: string): number[] | null {
  const trimmed = side.trim()
  if (trimmed === '') return []
  const positions = trimmed.split(',').map((position) => position.trim())
  return positions.every((position) => /^\d+$/.test(position)) ? positions.map(Number) : null
}

/**
 * Compares one document's beads with gold. `predicted` may leave nulls out: what no bead mentions is
 * counted as predicted null when `sizes` (segments of either side) is given.
 */
export function tally(
  predicted: readonly PredictedBead[],
  gold: readonly GoldBead[],
  sizes: { readonly source: number; readonly target: number },
): Tally {
  const complete = withNulls(predicted, sizes)
  const goldLinks = links(gold)
  const predictedLinks = links(predicted)
  const isLax = (bead: GoldBead): boolean => touches(bead, goldLinks)
  const isGoldLax = (bead: GoldBead): boolean => touches(bead, predictedLinks)
  const goldKeys = new Set(gold.map(beadKey))
  const predictedKeys = new Set(complete.map(beadKey))
  const goldBeads = gold.filter((bead) => !isNull(bead))
  return {
    documents: 1,
    strict: {
      right: complete.filter((bead) => goldKeys.has(beadKey(bead))).length,
      predicted: complete.length,
      found: goldBeads.filter((bead) => predictedKeys.has(beadKey(bead))).length,
      gold: goldBeads.length,
    },
    lax: {
      right: complete.filter((bead) => (isNull(bead) ? goldKeys.has(beadKey(bead)) : isLax(bead)))
        .length,
      predicted: complete.length,
      found: goldBeads.filter(isGoldLax).length,
      gold: goldBeads.length,
    },
    link: {
      right: [...predictedLinks].filter((link) => goldLinks.has(link)).length,
      predicted: predictedLinks.size,
      found: [...goldLinks].filter((link) => predictedLinks.has(link)).length,
      gold: goldLinks.size,
    },
    bins: calibrationBins(predicted, isLax),
  }
}

function withNulls(
  beads: readonly PredictedBead[],
  sizes: { readonly source: number; readonly target: number },
): readonly GoldBead[] {
  const source = new Set(beads.flatMap((bead) => bead.source))
  const target = new Set(beads.flatMap((bead) => bead.target))
  const complete: GoldBead[] = [...beads]
  for (let i = 0; i < sizes.source; i++)
    if (!source.has(i)) complete.push({ source: [i], target: [] })
  for (let j = 0; j < sizes.target; j++)
    if (!target.has(j)) complete.push({ source: [], target: [j] })
  return complete
}

function isNull(bead: GoldBead): boolean {
  return bead.source.length === 0 || bead.target.length === 0
}

function beadKey(bead: GoldBead): string {
  const side = (positions: readonly number[]) => [...positions].sort((a, b) => a - b).join(',')
  return `${side(bead.source)}|${side(bead.target)}`
}

function links(beads: readonly GoldBead[]): Set<string> {
  const found = new Set<string>()
  for (const bead of beads) {
    for (const i of bead.source) for (const j of bead.target) found.add(`${i}|${j}`)
  }
  return found
}

function touches(bead: GoldBead, goldLinks: ReadonlySet<string>): boolean {
  return bead.source.some((i) => bead.target.some((j) => goldLinks.has(`${i}|${j}`)))
}

function calibrationBins(
  beads: readonly PredictedBead[],
  isRight: (bead: GoldBead) => boolean,
): readonly CalibrationBin[] {
  const bins = Array.from({ length: BINS }, () => ({ links: 0, confidence: 0, right: 0 }))
  for (const bead of beads) {
    if (isNull(bead) || bead.confidence === null) continue
    const bin = bins[Math.min(BINS - 1, Math.floor(bead.confidence * BINS))]!
    bin.links++
    bin.confidence += bead.confidence
    if (isRight(bead)) bin.right++
  }
  return bins
}

/** The sum of several tallies; of none, a tally of nothing. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => Counts): Counts => ({
    right: total(tallies, (tally) => pick(tally).right),
    predicted: total(tallies, (tally) => pick(tally).predicted),
    found: total(tallies, (tally) => pick(tally).found),
    gold: total(tallies, (tally) => pick(tally).gold),
  })
  return {
    documents: total(tallies, (tally) => tally.documents),
    strict: sum((tally) => tally.strict),
    lax: sum((tally) => tally.lax),
    link: sum((tally) => tally.link),
    bins: Array.from({ length: BINS }, (_, bin) => ({
      links: total(tallies, (tally) => tally.bins[bin]!.links),
      confidence: total(tallies, (tally) => tally.bins[bin]!.confidence),
      right: total(tallies, (tally) => tally.bins[bin]!.right),
    })),
  }
}

function total(tallies: readonly Tally[], pick: (tally: Tally) => number): number {
  return tallies.reduce((sum, tally) => sum + pick(tally), 0)
}

/** Precision, recall and their harmonic mean; 0 where nothing was predicted or nothing is gold. */
export function scoreOf(counts: Counts): Score {
  const precision = counts.predicted === 0 ? 0 : counts.right / counts.predicted
  const recall = counts.gold === 0 ? 0 : counts.found / counts.gold
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

/**
 * Expected calibration error: the mean distance, over bins weighted by their links, of the share that
 * is right from the mean confidence. In [0, 1]; 0 without links.
 */
export function calibrationError(tally: Tally): number {
  const links = tally.bins.reduce((sum, bin) => sum + bin.links, 0)
  if (links === 0) return 0
  return tally.bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0) / links
}

/**
 * Whether gold names nulls or accounts for every segment, so that beads and nulls can be scored (strict, lax); other
 * gold holds the links only, and is scored by links alone.
 */
export function isComplete(
  gold: readonly GoldBead[],
  sizes: { readonly source: number; readonly target: number },
): boolean {
  if (gold.some(isNull)) return true
  const source = new Set(gold.flatMap((bead) => bead.source))
  const target = new Set(gold.flatMap((bead) => bead.target))
  return source.size === sizes.source && target.size === sizes.target
}
