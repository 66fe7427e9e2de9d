import { writeAlignmentJsonl } from '../formats/jsonl.ts'
import { exporterNamed } from '../formats/registry.ts'
import { writeResult } from './output.ts'
import { pairAsFile, type AlignedPair } from './pair.ts'

/** Into a file, or to stdout. JSON Lines are those of one alignment, not of a whole comparison. */
export async function writeAligned(
  aligned: AlignedPair,
  format: string,
  output?: string,
): Promise<void> {
  const file = pairAsFile(aligned)
  const exporter = exporterNamed(format)
  const isJsonl = format === 'jsonl'
  await writeResult(
    isJsonl ? writeAlignmentJsonl(file) : exporter.write(file, exporter.choice),
    output,
  )
}
