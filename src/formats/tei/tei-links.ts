import type { Piece } from '../assembly/assembly.ts'
import type { XmlElement } from '../xml/xml-read.ts'

/** What names an element: its id alone may be that of another one in another file. */
export function keyOf(fileName: string, id: string): string {
  return `${fileName}#${id}`
}

/** What belongs together, by the keys of the elements. */
export interface TeiLink {
  /** Empty where the file has none. */
  readonly id: string
  readonly targets: readonly string[]
  readonly type: string
  readonly cert: string | undefined
  /** Whether what is named first comes first; else the order of the texts counts. */
  readonly isDirected: boolean
}

/**
 * Collects what TEI files say about what belongs together: `link`, `ptr`, `corresp`, and the `tuid` of
 * TEITOK, which translations of each other share.
 */
export class TeiLinks {
  readonly #fileNames: ReadonlySet<string>
  #fileName = ''
  readonly #links: TeiLink[] = []
  readonly #pointers = new Map<string, readonly string[]>()
  /** Both ways, from what names something to what is named. */
  readonly #corresponding = new Map<string, Set<string>>()

  constructor(fileNames: readonly string[]) {
    this.#fileNames = new Set(fileNames)
  }

  begin(fileName: string): void {
    this.#fileName = fileName
  }

  open({ name, attributes }: XmlElement, isInText: boolean): void {
    const id = attributes['xml:id'] ?? attributes['id'] ?? ''
    if (name === 'link') this.#openLink(id, attributes)
    else if (id === '') return
    else if (name === 'ptr') {
      this.#pointers.set(keyOf(this.#fileName, id), this.#targets(attributes['target']))
    } else if (isInText) {
      const key = keyOf(this.#fileName, id)
      for (const other of this.#targets(attributes['corresp'])) this.#correspond(key, other)
      for (const unit of listOf(attributes['tuid'])) this.#correspond(key, `tuid ${unit}`)
    }
  }

  #openLink(id: string, { target, targets, type = '', cert }: XmlElement['attributes']): void {
    const all = this.#targets(target ?? targets)
    if (all.length >= 2) this.#links.push({ id, targets: all, type, cert, isDirected: true })
  }

  /** In the file that a pointer names, where it was given; else in the one that points. */
  #targets(list: string | undefined): readonly string[] {
    return listOf(list).map((target) => {
      const at = target.indexOf('#')
      const path = target.slice(0, Math.max(0, at)).replace(/^.*\//, '')
      const id = target.slice(at + 1)
      return keyOf(this.#fileNames.has(path) ? path : this.#fileName, id)
    })
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

  /** The ids that links name, by file. */
  named(): ReadonlyMap<string, ReadonlySet<string>> {
    const names = new Map<string, Set<string>>()
    const keys = [
      ...this.#links.flatMap(({ targets }) => targets),
      ...[...this.#pointers.values()].flat(),
      ...this.#corresponding.keys(),
    ]
    for (const key of keys) {
      const at = key.lastIndexOf('#')
      const ids = names.get(key.slice(0, at)) ?? new Set()
      names.set(key.slice(0, at), ids.add(key.slice(at + 1)))
    }
    return names
  }

  /** Every link with the segments that it names; `piecesOf` gives those of an id. */
  *resolved(
    piecesOf: (id: string) => readonly Piece[],
  ): Generator<{ readonly link: TeiLink; readonly pieces: readonly Piece[] }> {
    const said = new Set(this.#links.map(({ targets }) => namesOf(targets)))
    const groups = this.#groups().filter(({ targets }) => !said.has(namesOf(targets)))
    for (const link of [...this.#links, ...groups]) {
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
      yield { id: '', targets: group, type: '', cert: undefined, isDirected: false }
    }
  }
}

/** The same for the same elements in any order, without the units that they share. */
function namesOf(targets: readonly string[]): string {
  return targets
    .filter((target) => target.includes('#'))
    .sort()
    .join(' ')
}

function listOf(list = ''): readonly string[] {
  return list.split(/\s+/).filter((target) => target !== '')
}

/** Of a link, in [0, 1]; null where nothing or nothing of that kind is said. */
export function certainty(cert: string | undefined): number | null {
  const value = Number(cert)
  return cert !== undefined && cert !== '' && value >= 0 && value <= 1 ? value : null
}
