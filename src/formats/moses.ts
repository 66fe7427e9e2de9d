import { UserError } from '../core/errors.ts'
import { Assembly } from './assembly/assembly.ts'
import {
  DEFAULT_CHOICE,
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type ImportedFile,
  type InputFile,
} from './bilingual.ts'
import { firstBitext, sideSuffixes, type ExportPart } from './parts.ts'
import { readSegmentLines } from './segment-lines.ts'
import { joinedText, onOneLine, selectUnits } from './units.ts'

/**
 * Two files with a line for each link of the first bitext, in the reading order of the source.
 * Unaligned segments are left out; line breaks inside segments are spaces.
 */
export function mosesParts(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): readonly ExportPart[] {
  const bitext = firstBitext(file)
  const [source, target] = sideSuffixes(
    documentOf(file, bitext.source).language,
    documentOf(file, bitext.target).language,
  )
  const lines = function* (side: 'source' | 'target') {
    const links = { ...choice, unaligned: false, rejected: false, notes: false }
    for (const unit of selectUnits(file, bitext, links)) {
      if (unit.source.length === 0 || unit.target.length === 0) continue
      yield `${onOneLine(joinedText(unit[side]))}\n`
    }
  }
  return [
    { suffix: source, content: lines('source') },
    { suffix: target, content: lines('target') },
  ]
}

/**
 * Reads two files of which lines with the same number are translations of each other: each such
 * pair is a proposed link. Where one of the two is blank, the other is unaligned.
 * @throws {UserError} unreadable, when the numbers of lines differ
 */
export async function readMoses(
  files: readonly InputFile[],
  options: { readonly now: string; readonly languages?: readonly string[] },
): Promise<ImportedFile> {
  const [sourceFile, targetFile] = files
  if (!sourceFile || !targetFile || files.length !== 2) {
    throw new UserError('usage', 'This format is read from two files, one for each language.')
  }
  const assembly = new Assembly(sourceFile.name, options.now)
  const source = await readSegmentLines(assembly, sourceFile, options.languages?.[0])
  const target = await readSegmentLines(assembly, targetFile, options.languages?.[1])
  const lines = (document: typeof source) => (document.pieces.at(-1)?.order ?? -1) + 1
  if (lines(source) !== lines(target)) {
    const message = `${sourceFile.name} has text up to line ${lines(source)}, ${targetFile.name} up to line ${lines(target)}: these are not two sides of one corpus.`
    throw new UserError('unreadable', message, { file: targetFile.name, line: lines(target) })
  }
  const bitext = assembly.addBitext({ source, target, mode: 'parallel' })
  for (const piece of source.pieces) {
    const other = target.byPosition[piece.order]
    if (!other) continue
    const sides = { source: [piece], target: [other] }
    bitext.beads.push({ id: null, ...sides, confidence: null, status: 'proposed' })
  }
  return assembly.finish()
}
