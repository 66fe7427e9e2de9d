import type { XmlElement } from '../xml/xml-read.ts'

/** Punctuation that stands close to the word before it, or to the one after. */
const CLOSING = /^[.,;:!?…)\]}»”’%]/u
const OPENING = /[([{«“„‘¿¡]$/u

/** Whether a token stands close to the one before it. */
export function isClosing(token: string): boolean {
  return CLOSING.test(token)
}

/** Whether what follows a text stands close to it. */
export function isOpening(text: string): boolean {
  return OPENING.test(text)
}

/** Elements between which a line, a column or a page may end inside a word. */
const BREAKS = new Set(['lb', 'cb', 'pb', 'gb', 'milestone'])

/**
 * Decides where white space stands between the words of a TEI text whose layout is that of the file,
 * not of the text: runs are one space, words that are elements of their own are kept apart, and
 * punctuation stands where it belongs (attribute `join` first).
 */
export class TeiSpace {
  #isPending = false
  /** What comes next follows without a space. */
  #isGlued = false
  #token: { readonly name: string; readonly join: string | undefined } | null = null
  /** The text ended with a word that is an element, and nothing came since. */
  #wordEnded = false

  /** A new block begins: what stood before counts no more. */
  reset(): void {
    this.#isPending = false
    this.#isGlued = true
    this.#wordEnded = false
  }

  open({ name, attributes }: XmlElement): void {
    if (BREAKS.has(name)) {
      if (attributes['break'] === 'no') this.glue()
      else if (name === 'lb') this.#isPending = true
    }
    if (name !== 'w' && name !== 'pc') return
    const { join } = attributes
    this.#token = { name, join }
    if (join === 'left' || join === 'both') this.glue()
    else if (name === 'w' && this.#wordEnded) this.#isPending = true
  }

  /** White space before what comes next is none. */
  glue(): void {
    this.#isPending = false
    this.#isGlued = true
  }

  close(name: string): void {
    if (this.#token === null || (name !== 'w' && name !== 'pc')) return
    const { join } = this.#token
    this.#token = null
    this.#wordEnded = name === 'w'
    if (join === 'right' || join === 'both') this.glue()
  }

  /** What is to be appended for a stretch of text, in which white space has been made single spaces. */
  taken(stretch: string): string {
    const words = stretch.trim()
    if (stretch.startsWith(' ')) this.#isPending = true
    if (words === '') return ''
    const isClose = this.#isGlued || this.#isClosing(words)
    const taken = this.#isPending && !isClose ? ` ${words}` : words
    this.#isPending = stretch.endsWith(' ')
    this.#isGlued = this.#token?.name === 'pc' && !this.#token.join && isOpening(words)
    this.#wordEnded = false
    return taken
  }

  #isClosing(words: string): boolean {
    return this.#token?.name === 'pc' && this.#token.join === undefined && isClosing(words)
  }
}
