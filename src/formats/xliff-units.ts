import { originIn, tagOf } from './assemble.ts'
import type { Assembly, BeadDraft, BitextDraft, Draft, Piece } from './assembly.ts'
import { noteText } from './note-text.ts'
import { asFileNote, placeSide, takeBead, takeNote } from './unit-properties.ts'
import { XLIFF_META } from './xliff-metadata.ts'
import { withoutForbidden } from './xml-write.ts'

/** One `source` and `target`, with the order that the target has among those of its unit. */
export interface Pair {
  source: string
  target: string | null
  order: number
  confirmed: boolean
}

export interface XliffUnit {
  readonly pairs: Pair[]
  readonly metas: Map<string, string[]>
  readonly notes: string[]
  preserve: boolean
  approved: boolean
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
  on: Piece | { bitext: BitextDraft; bead: BeadDraft } | undefined,
): void {
  const known = new Set<string>()
  for (const json of unit.metas.get(XLIFF_META.note) ?? []) {
    known.add(withoutForbidden(noteText(asFileNote(takeNote(assembly, json)))))
  }
  for (const body of unit.notes) {
    if (on && !known.has(body)) assembly.addForeignNote({ body, author: '', on })
  }
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
    const { bitext } = this.#documentsFor(languages)
    const targets = new Map<Pair, Piece>()
    const sources = new Map<Pair, Piece>()
    for (const pair of unit.pairs) {
      if (pair.source !== '')
        sources.set(pair, this.#assembly.addSegment(bitext.source, pair.source))
    }
    for (const pair of [...unit.pairs].sort((one, other) => one.order - other.order)) {
      if (pair.target) targets.set(pair, this.#assembly.addSegment(bitext.target, pair.target))
    }
    let subject: Piece | { bitext: BitextDraft; bead: BeadDraft } | undefined
    for (const pair of unit.pairs) {
      const [source, target] = [sources.get(pair), targets.get(pair)]
      subject ??= source ?? target
      if (!source || !target) continue
      const status = pair.confirmed || unit.approved ? 'confirmed' : 'proposed'
      const bead: BeadDraft = {
        id: null,
        source: [source],
        target: [target],
        confidence: null,
        status,
      }
      bitext.beads.push(bead)
      subject = { bitext, bead }
    }
    takeNotes(this.#assembly, unit, subject)
  }

  #documentsFor(languages: { source: string; target: string }): { bitext: BitextDraft } {
    const key = `${languages.source}\n${languages.target}`.toLowerCase()
    let bitext = this.#bitexts.get(key)
    if (!bitext) {
      const [source, target] = [
        this.#document('source', languages.source),
        this.#document('target', languages.target),
      ]
      const known = this.#assembly
        .bitexts()
        .find((other) => other.source === source && other.target === target)
      bitext = known ?? this.#assembly.addBitext({ source, target })
      this.#bitexts.set(key, bitext)
    }
    return { bitext }
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
