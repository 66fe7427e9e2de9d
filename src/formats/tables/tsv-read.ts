import { UserError } from '../../core/errors.ts'
import { Assembly, type Draft, type Piece } from '../assembly/assembly.ts'
import type { ImportedFile, InputFile } from '../bilingual.ts'
import { Fault, refusal } from '../fault.ts'
import { readSegmentLines, readTextLines } from '../segment-lines.ts'

/**
 * Reads positions as `writeTsv` writes them, or as Vecalign and Bertalign do (`[0]:[1, 2]:0.3`, where
 * the number is a cost and no confidence), with their two texts, one segment a line; blank lines of the
 * texts have no position. Links are proposed.
 * @throws {UserError} unreadable, with the line
 */
export async function readPositions(
  files: readonly InputFile[],
  options: { readonly now: string; readonly languages?: readonly string[] },
): Promise<ImportedFile> {
  const [links, sourceFile, targetFile] = files
  if (!links || !sourceFile || !targetFile || files.length !== 3) {
    throw new UserError(
      'usage',
      'This format is read from three files: the positions and the two texts.',
    )
  }
  const assembly = new Assembly(links.name, options.now)
  const source = await readSegmentLines(assembly, sourceFile, options.languages?.[0])
  const target = await readSegmentLines(assembly, targetFile, options.languages?.[1])
  const bitext = assembly.addBitext({ source, target })
  for (const [at, line] of (await readTextLines(links)).entries()) {
    const refuse = (message: string): never => {
      throw refusal(links.name, new Fault(message), at + 1)
    }
    if (line.trim() === '') continue
    const match =
      /^([\d,]*)\t([\d,]*)(?:\t([\d.e-]*))?$/i.exec(line) ??
      /^\[([\d, ]*)\]:\[([\d, ]*)\](?::[\d.e-]*)?$/i.exec(line)
    if (!match) return refuse('these are not positions')
    const pieces = (document: Draft, list: string): Piece[] =>
      list
        .split(/, */)
        .filter((position) => position !== '')
        .map(
          (position) =>
            document.pieces[Number(position)] ?? refuse(`there is no segment ${position}`),
        )
    const sides = { source: pieces(source, match[1]!), target: pieces(target, match[2]!) }
    if (sides.source.length === 0 || sides.target.length === 0) continue
    const confidence = match[3] ? Number(match[3]) : null
    if (confidence !== null && !(confidence >= 0 && confidence <= 1))
      refuse('the confidence is not from 0 to 1')
    bitext.beads.push({ id: null, ...sides, confidence, status: 'proposed' })
  }
  return assembly.finish()
}
