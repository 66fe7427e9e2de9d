import { UserError } from '../core/errors.ts'
import { Assembly, type Draft, type Piece } from './assembly/assembly.ts'
import {
  DEFAULT_CHOICE,
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type ImportedFile,
  type InputFile,
} from './bilingual.ts'
import { firstBitext, sideSuffixes, type ExportPart } from './parts.ts'
import { readSegmentLines, readTextLines, writeSegmentLines } from './segment-lines.ts'
import { selectUnits, type Unit } from './units.ts'

/**
 * The ladder of hunalign for the first bitext, with the two texts, one segment a line. A rung is
 * `source line<TAB>target line<TAB>confidence`; what lies between it and the next rung belongs
 * together. The confidence of what a person made is 1, that of unaligned segments 0.
 * @throws {UserError} invalid, naming the first link that crosses another or has a gap: rungs go
 * only upwards
 */
export function ladderParts(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): readonly ExportPart[] {
  const bitext = firstBitext(file)
  const source = documentOf(file, bitext.source)
  const target = documentOf(file, bitext.target)
  const links = { ...choice, unaligned: false, rejected: false, notes: false }
  const units = [...selectUnits(file, bitext, links)].filter(
    (unit) => unit.source.length > 0 && unit.target.length > 0,
  )
  for (const [at, unit] of units.entries()) refuseUnlessMonotone(unit, units[at - 1])
  const [sourceSuffix, targetSuffix] = sideSuffixes(source.language, target.language)
  return [
    { suffix: 'ladder', content: rungs(units, source.segments.length, target.segments.length) },
    { suffix: sourceSuffix, content: writeSegmentLines(source) },
    { suffix: targetSuffix, content: writeSegmentLines(target) },
  ]
}

function refuseUnlessMonotone(unit: Unit, before: Unit | undefined): void {
  const id = unit.bead!.id
  if (before && unit.target[0]!.position < before.target.at(-1)!.position) {
    const message = `A ladder cannot hold links that cross: link ${id} crosses link ${before.bead!.id}.`
    throw new UserError('invalid', message)
  }
  for (const side of [unit.source, unit.target]) {
    if (side.at(-1)!.position - side[0]!.position >= side.length) {
      throw new UserError('invalid', `A ladder cannot hold links with gaps: link ${id} has one.`)
    }
  }
  if (before && unit.source[0]!.position < before.source.at(-1)!.position) {
    const message = `A ladder cannot hold links that cross: link ${id} crosses link ${before.bead!.id}.`
    throw new UserError('invalid', message)
  }
}

function* rungs(
  units: readonly Unit[],
  sourceCount: number,
  targetCount: number,
): Generator<string> {
  let [source, target] = [0, 0]
  const climb = function* (toSource: number, toTarget: number) {
    for (; source < toSource; source++) yield rung(source, target, 0)
    for (; target < toTarget; target++) yield rung(source, target, 0)
  }
  for (const unit of units) {
    yield* climb(unit.source[0]!.position, unit.target[0]!.position)
    yield rung(source, target, unit.bead!.confidence ?? 1)
    source += unit.source.length
    target += unit.target.length
  }
  yield* climb(sourceCount, targetCount)
  yield rung(source, target, 0)
}

function rung(source: number, target: number, score: number): string {
  return `${source}\t${target}\t${score}\n`
}

/**
 * Reads a ladder with its two texts, one segment a line. Links are proposed, without a confidence:
 * the scores of aligners are no probabilities.
 * @throws {UserError} unreadable, with the line of the rung
 */
export async function readLadder(
  files: readonly InputFile[],
  options: { readonly now: string; readonly languages?: readonly string[] },
): Promise<ImportedFile> {
  const [ladder, sourceFile, targetFile] = files
  if (!ladder || !sourceFile || !targetFile || files.length !== 3) {
    throw new UserError(
      'usage',
      'This format is read from three files: the ladder and the two texts.',
    )
  }
  const assembly = new Assembly(ladder.name, options.now)
  const source = await readSegmentLines(assembly, sourceFile, options.languages?.[0])
  const target = await readSegmentLines(assembly, targetFile, options.languages?.[1])
  const bitext = assembly.addBitext({ source, target, mode: 'parallel' })
  let last: readonly [number, number] = [0, 0]
  for (const [at, line] of (await readTextLines(ladder)).entries()) {
    const place = { file: ladder.name, line: at + 1 }
    const match = /^(\d{1,9})\t(\d{1,9})(?:\t.*)?$/.exec(line)
    if (!match)
      throw new UserError(
        'unreadable',
        `Line ${at + 1} of ${ladder.name} is not a rung of a ladder.`,
        place,
      )
    const next = [Number(match[1]), Number(match[2])] as const
    if (next[0] < last[0] || next[1] < last[1]) {
      throw new UserError(
        'unreadable',
        `Line ${at + 1} of ${ladder.name} goes down the ladder.`,
        place,
      )
    }
    const sides = {
      source: piecesBetween(source, last[0], next[0]),
      target: piecesBetween(target, last[1], next[1]),
    }
    if (sides.source.length > 0 && sides.target.length > 0) {
      bitext.beads.push({ id: null, ...sides, confidence: null, status: 'proposed' })
    }
    last = next
  }
  return assembly.finish()
}

/** The segments of the lines from `from` on, before `to`; blank lines have none. */
function piecesBetween(document: Draft, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = []
  const end = Math.min(to, (document.pieces.at(-1)?.order ?? -1) + 1)
  for (let line = from; line < end; line++) {
    const piece = document.byPosition[line]
    if (piece) pieces.push(piece)
  }
  return pieces
}
