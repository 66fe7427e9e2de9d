import type { Context } from '../app/context.ts'
import { listComparisons } from '../app/library.ts'
import { UserError } from '../core/errors.ts'
import type { ComparisonSummary, DocumentSummary } from '../core/records.ts'

/** By number or by title. Throws UserError usage where several have the title. */
export function findComparison(context: Context, name: string): ComparisonSummary | undefined {
  const all = listComparisons(context)
  const titled = all.filter(({ title }) => title === name)
  if (titled.length > 1) {
    const numbers = titled.map(({ id }) => id).join(', ')
    throw new UserError(
      'usage',
      `Several comparisons are called “${name}”: give the number (${numbers}).`,
    )
  }
  return titled[0] ?? all.find(({ id }) => String(id) === name)
}

/** Like findComparison; throws UserError not-found, naming those that there are. */
export function comparisonNamed(context: Context, name: string): ComparisonSummary {
  const found = findComparison(context, name)
  if (found) return found
  const known = listComparisons(context).map(({ id, title }) => `${id} “${title}”`)
  const list = known.length > 0 ? ` There are ${known.slice(0, 20).join(', ')}.` : ''
  throw new UserError('not-found', `There is no comparison “${name}”.${list}`)
}

/** By number, language, title or file name. Throws UserError usage, not-found. */
export function documentNamed(comparison: ComparisonSummary, name: string): DocumentSummary {
  const { documents } = comparison
  const found = documents.filter(
    ({ id, language, title, origin }) =>
      String(id) === name || language === name || title === name || origin.fileName === name,
  )
  if (found.length === 1) return found[0]!
  const known = documents
    .map(({ id, language, title }) => `${id} (${language}) “${title}”`)
    .join(', ')
  if (found.length > 1) throw new UserError('usage', `“${name}” means several texts: ${known}.`)
  throw new UserError('not-found', `There is no text “${name}” here; there are ${known}.`)
}
