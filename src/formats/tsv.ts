import { DEFAULT_CHOICE, type BilingualFile, type ExportChoice } from './bilingual.ts'
import { selectUnits } from './units.ts'

/**
 * One unit a line: source positions, target positions, confidence, with a tab between; positions
 * are 0-based, comma-separated, and none where nothing is linked. The confidence of what a person
 * made is empty.
 */
export function* writeTsv(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<string> {
  for (const bitext of file.bitexts) {
    for (const unit of selectUnits(file, bitext, { ...choice, notes: false })) {
      const places = [unit.source, unit.target].map((side) =>
        side.map(({ position }) => position).join(','),
      )
      yield `${places.join('\t')}\t${unit.bead?.confidence ?? ''}\n`
    }
  }
}
