import { segment } from 'sentencex'
import type { LanguageTag } from '../model.ts'

/** Above 10,240 UTF-8 bytes sentencex cuts inside words; a code unit takes three bytes at most. */
const CHUNK = 3_300

/**
 * Offsets (UTF-16 code units, ascending, the end of the text left out) at which sentencex begins
 * another sentence. It is called on pieces below its size limit, its own offsets (code points)
 * are not used, and where it panics `Intl.Segmenter` answers instead.
 */
export function engineBoundaries(text: string, language: LanguageTag): readonly number[] {
  const boundaries: number[] = []
  for (let start = 0; start < text.length;) {
    const end = chunkEnd(text, start)
    let at = start
    for (const sentence of sentences(text.slice(start, end), language)) {
      at += sentence.length
      if (at < end) boundaries.push(at)
    }
    start = end
  }
  return boundaries
}

/** At the last white space of the piece, or never inside a surrogate pair. */
function chunkEnd(text: string, start: number): number {
  const end = start + CHUNK
  if (end >= text.length) return text.length
  for (let at = end; at > start + CHUNK / 2; at -= 1) if (text[at] === ' ') return at + 1
  return /[\uDC00-\uDFFF]/.test(text[end]!) ? end - 1 : end
}

function sentences(text: string, language: LanguageTag): readonly string[] {
  try {
    const found = segment(language.split('-')[0]!, text)
    if (found.join('').length === text.length) return found
  } catch {
    // A panic of the native code arrives as an exception.
  }
  const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })
  return Array.from(segmenter.segment(text), (part) => part.segment)
}
