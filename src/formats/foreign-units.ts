import type { Assembly, BeadDraft, BitextDraft, Draft, Piece } from './assembly/assembly.ts'
import { originIn, tagOf } from './assembly/assemble.ts'

/** One language version of a unit. */
export interface ForeignVariant {
  readonly language: string
  readonly text: string
}

/** What notes on a unit are about: its first link, else its first segment. */
export type Subject = Piece | { readonly bitext: BitextDraft; readonly bead: BeadDraft } | undefined

/** Takes units of other programs into an assembly: each language is a document. */
export class ForeignUnits {
  /** Links go out from this language where a unit has it, else from the first one of the unit. */
  sourceLanguage = ''
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #format: string
  readonly #documents = new Map<string, Draft>()

  constructor(assembly: Assembly, fileName: string, format: string) {
    this.#assembly = assembly
    this.#fileName = fileName
    this.#format = format
  }

  /**
   * Links the source of the unit with each other variant; links are taken as confirmed. The unit may
   * name a source language of its own. Answers what notes on the unit are about, and on each variant.
   */
  take(
    variants: readonly ForeignVariant[],
    sourceLanguage = '',
  ): { readonly unit: Subject; readonly variants: readonly Subject[] } {
    const pieces: Piece[] = []
    const ofVariants = variants.map(({ language, text }) => {
      const document = this.#documentIn(language, pieces)
      if (!/\S/.test(text)) return undefined
      const piece = this.#assembly.addSegment(document, text)
      pieces.push(piece)
      return piece
    })
    const source = this.#sourceAmong(pieces, sourceLanguage || this.sourceLanguage)
    const links = new Map<Piece | undefined, Subject>()
    let subject: Subject = source
    for (const target of pieces) {
      if (!source || target === source) continue
      const bitext = this.#bitext(source.document, target.document)
      const isReversed = bitext.source === target.document
      const bead: BeadDraft = {
        id: null,
        source: [isReversed ? target : source],
        target: [isReversed ? source : target],
        confidence: null,
        status: 'confirmed',
      }
      bitext.beads.push(bead)
      links.set(target, { bitext, bead })
      if (subject === source) subject = { bitext, bead }
    }
    return { unit: subject, variants: ofVariants.map((piece) => links.get(piece) ?? subject) }
  }

  /** In the language itself, else in a variety of it (`en` and `en-GB`), else the first one. */
  #sourceAmong(pieces: readonly Piece[], language: string): Piece | undefined {
    const exact = this.#documents.get(`${language.toLowerCase()}#1`)
    const bare = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]
    return (
      pieces.find(({ document }) => document === exact) ??
      pieces.find(({ document }) => bare(document.language) === bare(language)) ??
      pieces[0]
    )
  }

  /** The document of a language; a second one where a unit has the language twice. */
  #documentIn(language: string, taken: readonly Piece[]): Draft {
    for (let copy = 1; ; copy++) {
      const key = `${language.toLowerCase()}#${copy}`
      let document = this.#documents.get(key)
      if (!document) {
        document = this.#ownDocument(language, copy) ?? this.#newDocument(language, copy)
        this.#documents.set(key, document)
      }
      if (!taken.some((piece) => piece.document === document)) return document
    }
  }

  /** A unit that another program has added to a file of ours goes to the document in its language. */
  #ownDocument(language: string, copy: number): Draft | undefined {
    const tag = language.toLowerCase()
    return this.#assembly.documents().filter((document) => document.language.toLowerCase() === tag)[
      copy - 1
    ]
  }

  #newDocument(language: string, copy: number): Draft {
    const which = copy === 1 ? language : `${language} ${copy}`
    return this.#assembly.addDocument({
      title: `${this.#fileName} (${which})`,
      language: tagOf(language),
      origin: originIn(this.#fileName, this.#format),
    })
  }

  readonly #bitexts = new Map<Draft, Map<Draft, BitextDraft>>()

  #bitext(source: Draft, target: Draft): BitextDraft {
    const ofSource = this.#bitexts.get(source) ?? new Map<Draft, BitextDraft>()
    this.#bitexts.set(source, ofSource)
    let bitext = ofSource.get(target)
    if (!bitext) {
      const pair = [source, target]
      bitext =
        this.#assembly
          .bitexts()
          .find((known) => pair.includes(known.source) && pair.includes(known.target)) ??
        this.#assembly.addBitext({ source, target })
      ofSource.set(target, bitext)
    }
    return bitext
  }

  /** Pairs documents that nothing is linked to with the pivot, which is the source of the first bitext. */
  finish(): void {
    if (this.#documents.size === 0) return
    const all = this.#assembly.documents()
    const pivotId = this.#assembly.comparison?.pivot ?? this.#assembly.bitexts()[0]?.source.id
    const pivot = all.find(({ id }) => id === pivotId) ?? all[0]!
    this.#assembly.comparison ??= { title: this.#fileName, pivot: pivot.id }
    const paired = new Set(
      this.#assembly.bitexts().flatMap(({ source, target }) => [source, target]),
    )
    for (const document of all) {
      if (document !== pivot && !paired.has(document)) this.#bitext(pivot, document)
    }
  }
}
