import type { ExportChoice } from '../formats/bilingual.ts'
import { writeAlignmentJsonl } from '../formats/jsonl.ts'
import { exporterNamed, type Exporter } from '../formats/registry.ts'
import { writeResult } from './output.ts'
import { pairAsFile, type AlignedPair } from './pair.ts'

/**
 * Formats that people read for what differs. The others are asked for links: to compare them all
 * would take longer than to align.
 */
const ABOUT_DIFFERENCES: ReadonlySet<string> = new Set(['html', 'markdown', 'annotations'])

/** What a result of the aligner has in a format. */
export function alignedChoice({ name, choice }: Exporter): ExportChoice {
  return ABOUT_DIFFERENCES.has(name) ? choice : { ...choice, differences: 'none' }
}

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
    isJsonl ? writeAlignmentJsonl(file) : exporter.write(file, alignedChoice(exporter)),
    output,
  )
}
