import { DEFAULT_CHOICE, type BilingualFile, type ExportChoice } from '../bilingual.ts'
import { firstBitext } from '../parts.ts'
import { selectUnits } from '../units.ts'

export { readPositions } from './tsv-read.ts'

/**
 * One unit of the first bitext a line: source positions, target positions, confidence, with a tab
 * between; positions are 0-based, comma-separated, and none where nothing is linked. The confidence
 * of what a person made is empty.
 */
export function* writeTsv(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<string> {
  const selected = { ...choice, rejected: false, notes: false }
  for (const unit of selectUnits(file, firstBitext(file), selected)) {
    const places = [unit.source, unit.target].map((side) =>
      side.map(({ position }) => position).join(','),
    )
    yield `${places.join('\t')}\t${unit.bead?.confidence ?? ''}\n`
  }
}
