import type { Piece } from './assembly.ts'
import type { XmlElement } from './xml-read.ts'

/** What belongs together, by the ids of the file. */
export interface TeiLink {
  /** Empty where the file has none. */
  readonly id: string
  readonly targets: readonly string[]
  readonly type: string
  readonly cert: string | undefined
}

/** Collects what a TEI file says about what belongs together: `link`, `ptr`, and `corresp`. */
export class TeiLinks {
  readonly #links: TeiLink[] = []
  readonly #pointers = new Map<string, readonly string[]>()
  /** Both ways, from what names something to what is named. */
  readonly #corresponding = new Map<string, Set<string>>()

  open({ name, attributes }: XmlElement, isInText: boolean): void {
    const id = attributes['xml:id'] ?? ''
    if (name === 'link') this.#openLink(id, attributes)
    else if (name === 'ptr' && id) this.#pointers.set(id, targetsOf(attributes['target']))
    else if (isInText && id !== '' && attributes['corresp']) {
      for (const other of targetsOf(attributes['corresp'])) this.#correspond(id, other)
    }
  }

  #openLink(id: string, { target, targets, type = '', cert }: XmlElement['attributes']): void {
    const all = targetsOf(target ?? targets)
    if (all.length >= 2) this.#links.push({ id, targets: all, type, cert })
  }

  #correspond(one: string, other: string): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = this.#corresponding.get(from)
      if (known) known.add(to)
      else this.#corresponding.set(from, new Set([to]))
    }
  }

  /** The ids that links name. */
  named(): ReadonlySet<string> {
    return new Set([
      ...this.#links.flatMap(({ targets }) => targets),
      ...[...this.#pointers.values()].flat(),
      ...this.#corresponding.keys(),
    ])
  }

  /** Every link with the segments that it names; `piecesOf` gives those of an id. */
  *resolved(
    piecesOf: (id: string) => readonly Piece[],
  ): Generator<{ readonly link: TeiLink; readonly pieces: readonly Piece[] }> {
    for (const link of [...this.#links, ...this.#groups()]) {
      const pieces = link.targets
        .flatMap((target) => this.#pointers.get(target) ?? [target])
        .flatMap(piecesOf)
      yield { link, pieces }
    }
  }

  /** What `corresp` joins, directly or through something else. */
  *#groups(): Generator<TeiLink> {
    const seen = new Set<string>()
    for (const start of this.#corresponding.keys()) {
      if (seen.has(start)) continue
      seen.add(start)
      const group = [start]
      for (const member of group) {
        for (const other of this.#corresponding.get(member) ?? []) {
          if (seen.has(other)) continue
          seen.add(other)
          group.push(other)
        }
      }
      yield { id: '', targets: group, type: '', cert: undefined }
    }
  }
}

function targetsOf(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(/\s+/)
    .filter((target) => target !== '')
    .map((target) => target.slice(target.indexOf('#') + 1))
}
