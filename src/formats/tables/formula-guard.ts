/**
 * A cell that begins with one of these is a formula to a spreadsheet, also behind white space and
 * characters that are not seen. The full-width signs count in East Asian settings.
 */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@\t\r\n＝＋－＠]/u
const GUARDED = /^'+[\s\p{Cf}\p{Cc}]*[=+\-@\t\r\n＝＋－＠]/u

/** Puts one `'` before a cell that a spreadsheet would run, and before one that is guarded already. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell
}

/** Takes exactly one guard off: `unguardFormula(guardFormula(x)) === x` for any `x`. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
