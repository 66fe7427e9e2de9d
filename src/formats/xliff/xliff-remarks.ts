import { fragmentOf } from './xliff-fragment.ts'
import type { InlineText } from './xliff-inline.ts'
import { hasText, type Remark, type XliffUnit } from './xliff-units.ts'
import { append } from '../lists-by-key.ts'
import type { XmlElement } from '../xml/xml-read.ts'

type Attributes = XmlElement['attributes']

/** What people wrote, on the way from where it stands in a file to the unit that it is about. */
export class Remarks {
  /** Whether a note on a file or a group went to a unit. */
  hasMoved = false
  /** Comments that stand before the texts, by id (SDL Trados). */
  readonly #comments = new Map<string, Remark[]>()
  /** On a file or a group: for the first unit in it. */
  #ahead: Remark[] = []
  #commentId = ''

  /** A definition of comments that texts point to. */
  openDefinition({ id = '' }: Attributes): void {
    this.#commentId = id
  }

  /** What stands ahead in another file is not about this one. */
  openFile(): void {
    this.#ahead = []
  }

  /** When all of a unit is known: only one with a text can hold what was said ahead of it. */
  closeUnit(unit: XliffUnit): void {
    if (this.#ahead.length === 0 || !hasText(unit)) return
    unit.notes = [...this.#ahead, ...unit.notes]
    this.#ahead = []
    this.hasMoved = true
  }

  takeComment(unit: XliffUnit | null, body: string, attributes: Attributes): void {
    const remark = { body, author: attributes['user'] ?? attributes['creatoruser'] ?? '' }
    if (unit) unit.notes.push(remark)
    else append(this.#comments, this.#commentId, remark)
  }

  takeNote(unit: XliffUnit | null, body: string, attributes: Attributes): void {
    const { id, ref, from: author = '' } = attributes
    const at = fragmentOf(ref)
    if (unit) {
      if (id !== undefined) unit.noteIndexes.set(id, unit.notes.length)
      unit.notes.push({ body, author, ...(at && { at }) })
    } else if (body.trim() !== '') this.#ahead.push({ body, author })
  }

  /** Annotations inside a text: what they say themselves, or the notes and comments they point to. */
  takeAnnotations(unit: XliffUnit, inline: InlineText, isFirstVersion: boolean): void {
    for (const { body, id, note, part } of inline.comments) {
      const at = part ?? (isFirstVersion ? undefined : unit.pairs.length - 1)
      const where = at === undefined ? {} : { at }
      if (body !== undefined) unit.notes.push({ body, author: '', ...where })
      for (const remark of this.#definedAs(id)) unit.notes.push({ ...remark, ...where })
      const known = note === undefined ? undefined : unit.noteIndexes.get(note)
      if (known !== undefined) unit.notes[known] = { ...unit.notes[known]!, ...where }
    }
  }

  #definedAs(id: string | undefined): readonly Remark[] {
    return (id === undefined ? undefined : this.#comments.get(id)) ?? []
  }
}
