/** Which words of a document a form means. */
import type { Context } from '../app/context.ts'
import { getDocument } from '../app/library.ts'
import { UserError } from '../core/errors.ts'
import type { DocumentId, Span } from '../core/model.ts'
import { field, optionalNumber } from './forms.ts'
import type { Form } from './forms.ts'
import { spanOfMatch } from '../core/spans.ts'

/**
 * The span that a script measured; otherwise the first place of the typed words, from `near` on
 * where that is given, for this document or for any. Throws UserError invalid where they do not stand in the text.
 */
export function spanOfWords(context: Context, form: Form, document: DocumentId): Span {
  const { text } = getDocument(context, document)
  const words = field(form, 'words')
  const start = optionalNumber(form, 'start')
  const end = optionalNumber(form, 'end')
  if (start !== undefined && end !== undefined && start < end && end <= text.length) {
    return { start, end }
  }
  const near = optionalNumber(form, `near.${document}`) ?? optionalNumber(form, 'near')
  const found = findWords(text, words, near ?? 0)
  if (found === null) {
    throw new UserError('invalid', `“${words}” is not in this text. Copy the words from the text.`)
  }
  return found
}

/** White space in the words stands for any white space of the text. */
function findWords(text: string, words: string, near: number): Span | null {
  if (words === '') return null
  const parts = words.split(/\s+/)
  const pattern = parts.map((word) => RegExp.escape(word)).join('\\s+')
  const search = new RegExp(pattern, 'gu')
  search.lastIndex = near
  const match = search.exec(text) ?? new RegExp(pattern, 'u').exec(text)
  return match && spanOfMatch(match)
}
