/** Finds the words and telling marks of a text, one after the other, without cutting strings out. */

const SPACE = 1
const LETTER = 2
/** Joins what stands before and after it to one word. */
const APOSTROPHE = 3
const MARK = 4
/** An accent or vowel sign: part of a word, but none by itself. */
const COMBINING = 5
/** Half of a character beyond the first 65,536. */
const SURROGATE = 6

const APOSTROPHES = "'’`"
const MARKS = '?？؟!！"«»“”„「」『』()（）:：;；؛%…$€£–—'

/** By code unit, as far as they have been met; 0 for those that have not. */
const KINDS = new Uint8Array(0x10000)

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{M}/u.test(character)) return COMBINING
  if (APOSTROPHES.includes(character)) return APOSTROPHE
  return MARKS.includes(character) ? MARK : SPACE
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (KINDS[code] === 0) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff
    KINDS[code] = isSurrogate ? SURROGATE : kindOf(text[at]!)
  }
  const kind = KINDS[code]!
  return kind === SURROGATE ? kindOf(String.fromCodePoint(text.codePointAt(at)!)) : kind
}

/** `open` a text, then `next` until it is false: each time [start, end) is a word or a mark. */
export class WordScanner {
  start = 0
  end = 0
  /** Whether it has a letter; else it is a mark. */
  isWord = false
  #text = ''

  open(text: string): void {
    this.#text = text
    this.end = 0
  }

  next(): boolean {
    const text = this.#text
    for (let at = this.end; at < text.length; at++) {
      const kind = kindAt(text, at)
      if (kind === SPACE || kind === APOSTROPHE) continue
      this.start = at
      this.isWord = false
      this.end = kind === MARK ? at + 1 : this.#endOfWord(at)
      return true
    }
    this.end = text.length
    return false
  }

  #endOfWord(start: number): number {
    const text = this.#text
    let at = start
    while (at < text.length) {
      let kind = kindAt(text, at)
      if (kind === APOSTROPHE && at + 1 < text.length) kind = kindAt(text, at + 1)
      if (kind !== LETTER && kind !== COMBINING) break
      if (kind === LETTER) this.isWord = true
      at += KINDS[text.charCodeAt(at)] === SURROGATE ? 2 : 1
    }
    return at
  }
}
