/** Unicode normalisation in linear time. */

/**
 * Marks on one letter that are put in order together; UAX #15 (section 13, the Stream-Safe Text
 * Format) allows 30, more than any writing system needs.
 */
const MOST_MARKS = 30

const LONG_RUN = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u')
const PIECES = new RegExp(`\\P{M}+\\p{M}{0,${MOST_MARKS}}|\\p{M}{1,${MOST_MARKS}}`, 'gu')

/**
 * As `text.normalize(form)`, but for runs of more than 30 marks, which are put in order 30 at a time:
 * a letter with a hundred thousand marks would keep the program busy for seconds, with a million for
 * minutes.
 */
export function composed(text: string, form: 'NFC' | 'NFD' | 'NFKC' = 'NFC'): string {
  if (text.length <= MOST_MARKS || !LONG_RUN.test(text)) return text.normalize(form)
  return text.replaceAll(PIECES, (piece) => piece.normalize(form))
}
