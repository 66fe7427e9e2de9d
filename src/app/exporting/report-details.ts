/** What reports know of a comparison beyond the file. */
import type { ComparisonId } from '../../core/model.ts'
import type { BilingualFile } from '../../formats/bilingual.ts'
import type { ReportDetails } from '../../formats/report/report-rows.ts'
import type { Context } from '../context.ts'

export function reportDetails(
  context: Context,
  comparison: ComparisonId,
  file: BilingualFile,
): ReportDetails {
  const authors = file.notes.map(({ author }) => author).filter((author) => author !== '')
  const reviewers = new Set([...context.stores.operations.reviewers(comparison), ...authors])
  return { madeAt: context.now(), reviewers: [...reviewers] }
}
