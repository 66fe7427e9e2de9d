/** Lower case by language. */
import type { LanguageTag } from '../model.ts'

/** Languages whose I is the capital of ı, and İ that of i. */
const DOTLESS = /^(?:tr|az|crh|tt)(?:[-_]|$)/i

/** `İnsan` and `Irak` are `insan` and `ırak` in Turkish; in all other languages as JavaScript has it. */
export function lowerCase(text: string, language: LanguageTag): string {
  return DOTLESS.test(language) ? text.toLocaleLowerCase('tr') : text.toLowerCase()
}
