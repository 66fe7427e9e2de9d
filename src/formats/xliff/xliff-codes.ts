import { dividesWords, type InlineCode } from '../inline-code.ts'
import type { XmlElement } from '../xml/xml-read.ts'

/**
 * What the inline codes of a file do, for those that say nothing themselves: SDL Trados defines them
 * in the head of a file, and targets often repeat the id of a code of the source alone.
 */
export class KnownCodes {
  /** Of the file. */
  readonly #defined = new Map<string, boolean>()
  /** Of the source of the unit. */
  readonly #used = new Map<string, boolean>()
  #definition: { readonly id: string; readonly code: InlineCode } | null = null

  /** A new file has definitions of its own. */
  openFile(): void {
    this.#defined.clear()
    this.#definition = null
  }

  openUnit(): void {
    this.#used.clear()
  }

  /** An element in the head of a file, with its parent: `tag` and what it stands for. */
  openDefinition({ name, attributes }: XmlElement, parent: string | undefined): void {
    if (name === 'tag' && parent === 'tag-defs') {
      this.#definition = { id: attributes['id'] ?? '', code: { attributes: {}, content: '' } }
    } else if (this.#definition && parent === 'tag') {
      const { code } = this.#definition
      const type = attributes['is-whitespace'] === 'true' ? 'lb' : (attributes['name'] ?? '')
      this.#definition = {
        ...this.#definition,
        code: { ...code, attributes: { ...attributes, type } },
      }
    }
  }

  /** Text inside a definition is its code. */
  text(text: string): void {
    if (this.#definition) this.#definition.code.content += text.slice(0, 200)
  }

  closeDefinition(name: string): void {
    if (name !== 'tag' || !this.#definition) return
    this.#defined.set(this.#definition.id, dividesWords(this.#definition.code))
    this.#definition = null
  }

  /** Whether a code divides words. */
  divides(code: InlineCode): boolean {
    const { id } = code.attributes
    const divides =
      dividesWords(code) ||
      (id !== undefined && (this.#used.get(id) ?? this.#defined.get(id) ?? false))
    if (id !== undefined) this.#used.set(id, divides)
    return divides
  }
}
