import { withoutForbidden } from '../xml/xml-write.ts'

/** The most characters that a cell of a workbook holds; longer texts end in an ellipsis. */
export const MAX_CELL = 32_767

/** Text as a cell holds it: `_x0041_` would be read as a character, so its underscore is written as one. */
export function cellText(text: string): string {
  const clean = withoutForbidden(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  if (clean.length <= MAX_CELL) return clean
  return `${clean.slice(0, MAX_CELL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
