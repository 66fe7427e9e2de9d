import type { XmlElement } from '../xml/xml-read.ts'

/** What the headers of a TEI file say about the texts that follow them. */
export class TeiHeaders {
  /** Of the first header that has one. */
  first = ''
  /** Of the header that was read last. */
  title = ''
  /** The only language that this header names; `und` where it names none or several. */
  language = 'und'
  #depth = 0
  #languages = new Set<string>()
  #reading: string | null = null
  #hasTitle = false

  open({ name, attributes }: XmlElement): void {
    if (name === 'teiHeader' && this.#depth++ === 0) {
      this.#languages = new Set()
      this.#hasTitle = false
    }
    if (this.#depth === 0) return
    if (name === 'title' && !this.#hasTitle) this.#reading = ''
    if (name === 'language') this.#languages.add(attributes['ident'] ?? attributes['id'] ?? 'und')
  }

  /** Whether the text belongs to the title of a header. */
  text(text: string): boolean {
    if (this.#reading === null) return false
    this.#reading += text
    return true
  }

  close(name: string): void {
    if (name === 'title' && this.#reading !== null) {
      this.title = this.#reading.trim().replace(/\s+/g, ' ')
      this.first ||= this.title
      this.#reading = null
      this.#hasTitle = true
    }
    if (name === 'teiHeader' && --this.#depth === 0) {
      this.language = this.#languages.size === 1 ? [...this.#languages][0]! : 'und'
    }
  }
}
