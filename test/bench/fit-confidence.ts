/**
 * `node --import tsx test/bench/fit-confidence.ts GOLD_DIR…`: fits what would turn the confidence of
 * links into the probability that they are right (Platt's scaling), over all gold found below the
 * folders, with the built-in lexicon and without. Offset 0 and slope 1: they say what is true; the
 * figures stand in core/align/confidence.ts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { align } from '../../src/core/align/align.ts'
import { isComplete, parseGold } from '../../src/core/align/evaluate.ts'
import { segmentLines } from '../../src/core/segment/segments.ts'
import { loadLexicon } from '../../src/lexicon/lexicon.ts'

interface Observation {
  readonly logOdds: number
  readonly isRight: boolean
}

const observations = { parallel: [] as Observation[], overlap: [] as Observation[] }

function visit(folder: string): void {
  const names = readdirSync(folder).sort()
  if (names.includes('gold.tsv')) observe(folder, names)
  else {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) visit(join(folder, entry.name))
    }
  }
}

function observe(folder: string, names: readonly string[]): void {
  const read = (side: string) => {
    const name = names.find((candidate) => candidate.startsWith(`${side}.`))!
    const text = readFileSync(join(folder, name), 'utf8')
    const segments = segmentLines(text).segments.map(({ id, block, start, end }) => ({
      id,
      block,
      text: text.slice(start, end),
    }))
    return { language: name.split('.')[1]!, segments }
  }
  const [source, target] = [read('a'), read('b')]
  const gold = parseGold(readFileSync(join(folder, 'gold.tsv'), 'utf8'))
  const sizes = { source: source.segments.length, target: target.segments.length }
  const mode = isComplete(gold, sizes) ? 'parallel' : 'overlap'
  const right = new Set(
    gold.flatMap((bead) => bead.source.flatMap((i) => bead.target.map((j) => `${i}|${j}`))),
  )
  for (const lexicon of [undefined, loadLexicon(source.language, target.language)]) {
    const { beads } = align({ source, target, mode, ...(lexicon ? { lexicon } : {}) })
    for (const bead of beads) {
      const confidence = Math.min(1 - 1e-9, Math.max(1e-9, bead.confidence!))
      observations[mode].push({
        logOdds: Math.log(confidence / (1 - confidence)),
        isRight: bead.source.some((i) => bead.target.some((j) => right.has(`${i - 1}|${j - 1}`))),
      })
    }
  }
}

/** Newton's method on the log loss; a weak prior holds the slope near 1. */
function fit(seen: readonly Observation[]): { offset: number; slope: number } {
  let [offset, slope] = [0, 1]
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 1 - slope, 1e-6, 0, 1]
    for (const { logOdds, isRight } of seen) {
      const p = 1 / (1 + Math.exp(-offset - slope * logOdds))
      const error = (isRight ? 1 : 0) - p
      const weight = p * (1 - p)
      g0 += error
      g1 += error * logOdds
      h00 += weight
      h01 += weight * logOdds
      h11 += weight * logOdds * logOdds
    }
    const determinant = h00 * h11 - h01 * h01
    offset += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
  }
  return { offset, slope }
}

for (const folder of process.argv.slice(2)) visit(folder)
for (const [mode, seen] of Object.entries(observations)) {
  const { offset, slope } = fit(seen)
  const wrong = seen.filter(({ isRight }) => !isRight).length
  console.log(
    `${mode}: offset ${offset.toFixed(2)}, slope ${slope.toFixed(2)} (${seen.length} links, ${wrong} wrong)`,
  )
}
