import { originIn, tagOf } from '../assembly/assemble.ts'
import type { Assembly, BeadDraft, BitextDraft, Draft, Piece } from '../assembly/assembly.ts'
import type { Subject } from '../foreign-units.ts'
import { noteText } from '../note-text.ts'
import { asFileNote, placeSide, takeBead, takeNote } from '../unit-properties.ts'
import { XLIFF_META } from './xliff-metadata.ts'
import { withoutForbidden } from '../xml/xml-write.ts'

/** States of both versions for what was approved. */
export const CONFIRMED: ReadonlySet<string> = new Set(['reviewed', 'final', 'signed-off'])

/** Words of SDL Trados (`conf` of a segment) and memoQ (`status` of a unit) for the same. */
export const APPROVED = /^Approved|^(?:ManuallyConfirmed|Proofread)$/

/** One `source` and `target`, with the order that the target has among those of its unit. */
export interface Pair {
  source: string
  target: string | null
  order: number
  confirmed: boolean
}

/** What somebody wrote about a unit. */
export interface Remark {
  readonly body: string
  readonly author: string
  /**
   * Which of the pairs of the unit: its place, or the id of a segment or annotation; default: the
   * first one.
   */
  readonly at?: number | string
}

export interface XliffUnit {
  readonly pairs: Pair[]
  readonly metas: Map<string, string[]>
  notes: Remark[]
  /** Indexes of those that have an id: annotations in a text of version 2 point to them. */
  readonly noteIndexes: Map<string, number>
  /** Which of the pairs holds a segment or an annotation of version 2, by id. */
  readonly places: Map<string, number>
  /** Original data of inline codes, by id. */
  readonly data: Map<string, string>
  /** Of version 1.2: texts of the segments that a unit was divided into, by id. */
  readonly parts: { readonly source: Map<string, string>; readonly target: Map<string, string> }
  readonly approvedParts: Set<string>
  readonly approved: boolean
}

export function emptyUnit(approved: boolean): XliffUnit {
  const parts = { source: new Map<string, string>(), target: new Map<string, string>() }
  return {
    pairs: [],
    metas: new Map(),
    notes: [],
    noteIndexes: new Map(),
    places: new Map(),
    data: new Map(),
    parts,
    approvedParts: new Set(),
    approved,
  }
}

/** A unit of a file of ours, whose metadata says what its segments are. */
export function takeOwnUnit(assembly: Assembly, bitext: BitextDraft, unit: XliffUnit): void {
  const value = (type: keyof typeof XLIFF_META) => unit.metas.get(XLIFF_META[type])?.[0]
  const [pair] = unit.pairs
  const source = placeSide(assembly, bitext.source, value('sourceSegments'), pair?.source ?? '')
  const target = placeSide(assembly, bitext.target, value('targetSegments'), pair?.target ?? '')
  const json = value('bead')
  const bead = json === undefined ? null : takeBead(json, source, target)
  if (bead) bitext.beads.push(bead)
  takeNotes(assembly, unit, bead ? { bitext, bead } : [...source, ...target][0])
}

function takeNotes(
  assembly: Assembly,
  unit: XliffUnit,
  on: Subject,
  subjects: ReadonlyMap<number | string, Subject> = new Map(),
): void {
  const known = new Set<string>()
  for (const json of unit.metas.get(XLIFF_META.note) ?? []) {
    known.add(withoutForbidden(noteText(asFileNote(takeNote(assembly, json)))))
  }
  for (const { body, author, at } of unit.notes) {
    const place = typeof at === 'string' ? (unit.places.get(at) ?? at) : at
    const subject = (place === undefined ? undefined : subjects.get(place)) ?? on
    if (subject && !known.has(body)) assembly.addForeignNote({ body, author, on: subject })
  }
}

/** The segments that a unit of version 1.2 was divided into, else what stands in it as a whole. */
function pairsOf({ pairs, parts, approvedParts }: XliffUnit): readonly Pair[] {
  if (parts.source.size === 0) return pairs
  const confirmed = pairs.some((pair) => pair.confirmed)
  const ids = new Set([...parts.source.keys(), ...parts.target.keys()])
  return [...ids].map((id, at) => ({
    source: parts.source.get(id) ?? '',
    target: parts.target.get(id) ?? null,
    order: at + 1,
    confirmed: confirmed || approvedParts.has(id),
  }))
}

/** Whether any side of the unit says something. */
export function hasText({ pairs }: XliffUnit): boolean {
  return pairs.some(({ source, target }) => isText(source) || isText(target))
}

function isText(text: string | null): text is string {
  return text !== null && /\S/.test(text)
}

/** The texts of another program: a document a language, whatever files they come from. */
export class ForeignTexts {
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #documents = new Map<string, Draft>()
  readonly #bitexts = new Map<string, BitextDraft>()

  constructor(assembly: Assembly, fileName: string) {
    this.#assembly = assembly
    this.#fileName = fileName
  }

  take(unit: XliffUnit, languages: { readonly source: string; readonly target: string }): void {
    const pairs = pairsOf(unit)
    const source = this.#document('source', languages.source)
    const sources = new Map<Pair, Piece>()
    for (const pair of pairs) {
      if (isText(pair.source)) sources.set(pair, this.#assembly.addSegment(source, pair.source))
    }
    const bitext = pairs.some(({ target }) => isText(target))
      ? this.#bitext(source, languages)
      : null
    const targets = new Map<Pair, Piece>()
    for (const pair of pairs.toSorted((one, other) => one.order - other.order)) {
      const { target } = pair
      if (bitext && isText(target)) {
        targets.set(pair, this.#assembly.addSegment(bitext.target, target))
      }
    }
    const subjects = new Map<number | string, Subject>()
    const parts = [...unit.parts.source.keys()]
    for (const [at, pair] of pairs.entries()) {
      const [source, target] = [sources.get(pair), targets.get(pair)]
      const about = (subject: Subject) => subjects.set(parts[at] ?? at, subject)
      about(source ?? target)
      if (!bitext || !source || !target) continue
      const status = pair.confirmed || unit.approved ? 'confirmed' : 'proposed'
      const sides = { source: [source], target: [target] }
      const bead: BeadDraft = { id: null, ...sides, confidence: null, status }
      bitext.beads.push(bead)
      about({ bitext, bead })
    }
    const first = [...subjects.values()].find((subject) => subject !== undefined)
    takeNotes(this.#assembly, unit, first, subjects)
  }

  #bitext(source: Draft, languages: { source: string; target: string }): BitextDraft {
    const key = `${languages.source}\n${languages.target}`.toLowerCase()
    let bitext = this.#bitexts.get(key)
    if (!bitext) {
      const target = this.#document('target', languages.target)
      const known = this.#assembly
        .bitexts()
        .find((other) => other.source === source && other.target === target)
      bitext = known ?? this.#assembly.addBitext({ source, target })
      this.#bitexts.set(key, bitext)
    }
    return bitext
  }

  #document(side: 'source' | 'target', language: string): Draft {
    const key = `${side} ${language.toLowerCase()}`
    let document = this.#documents.get(key)
    if (!document) {
      const own = this.#assembly.bitexts()[0]?.[side]
      document =
        own?.language.toLowerCase() === language.toLowerCase()
          ? own
          : this.#assembly.addDocument({
              title: `${this.#fileName} (${language})`,
              language: tagOf(language),
              origin: originIn(this.#fileName, 'xliff'),
            })
      this.#documents.set(key, document)
    }
    return document
  }
}
