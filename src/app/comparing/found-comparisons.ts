/** What was found in the links of a bitext: once, and then known over restarts. */
import { createHash } from 'node:crypto'
import { rulesHash } from '../../backends/rules-hash.ts'
import type { GlossaryTerm } from '../../core/compare/divergences.ts'
import type { PassageComparison } from '../../core/findings.ts'
import type { BitextId, Span, Side } from '../../core/model.ts'
import type { DocumentRecord } from '../../core/records.ts'
import type { Database } from '../../storage/database.ts'
import type { FindingCache } from '../../storage/finding-cache.ts'

/** Words of a quotation in a document; segments may change, the text does not. */
export interface TextPlace extends Span {
  readonly side: Side
}

/** What the rules say of two passages. Places of quotations go by the number of their divergence. */
export interface FoundComparison extends PassageComparison {
  readonly places: Readonly<Record<number, readonly TextPlace[]>>
}

/** Where passages stand in their texts: `0-80,81-120|0-95`. */
export type PassagePlace = string

/** By the places of passages, so that whatever becomes of links, the same words are compared once. */
export class FoundComparisons {
  readonly basis: string
  readonly #isNewest: () => boolean
  readonly #bitext: BitextId
  readonly #cache: FindingCache
  /** Read from the cache and not asked for yet: JSON. */
  readonly #stored: Map<PassagePlace, string>
  readonly #known = new Map<PassagePlace, FoundComparison>()
  readonly #unsaved = new Set<PassagePlace>()
  /** Found for a file and not written yet: JSON. */
  readonly #passing = new Map<PassagePlace, string>()
  /** Found for a file: in the cache alone. */
  readonly #passed = new Set<PassagePlace>()

  /** `isNewest`: nothing has been found on a later basis. */
  constructor(cache: FindingCache, bitext: BitextId, basis: string, isNewest: () => boolean) {
    this.basis = basis
    this.#isNewest = isNewest
    this.#cache = cache
    this.#bitext = bitext
    this.#stored = new Map(cache.list(bitext, basis))
  }

  has(place: PassagePlace): boolean {
    return [this.#known, this.#stored, this.#passing, this.#passed].some((all) => all.has(place))
  }

  get(place: PassagePlace): FoundComparison | undefined {
    const known = this.#known.get(place)
    if (known) return known
    const found = this.peek(place)
    if (found === undefined) return undefined
    this.#stored.delete(place)
    this.#known.set(place, found)
    return found
  }

  /** Without keeping what is read once alone, as for a file of the whole bitext. */
  peek(place: PassagePlace): FoundComparison | undefined {
    const known = this.#known.get(place)
    if (known) return known
    const stored = this.#stored.get(place) ?? this.#passing.get(place) ?? this.#passedOn(place)
    return stored === undefined ? undefined : (JSON.parse(stored) as FoundComparison)
  }

  /** Undefined where it was not, or where another program has put something else in its place. */
  #passedOn(place: PassagePlace): string | undefined {
    if (!this.#passed.has(place)) return undefined
    const stored = this.#cache.get(this.#bitext, this.basis, place)
    if (stored === undefined) this.#passed.delete(place)
    return stored
  }

  set(place: PassagePlace, found: FoundComparison): void {
    this.#known.set(place, found)
    this.#unsaved.add(place)
  }

  /** For a file, and for whoever asks later: it takes no memory once it is saved. */
  pass(place: PassagePlace, found: FoundComparison): void {
    this.#passing.set(place, JSON.stringify(found))
  }

  get unsaved(): number {
    return this.#unsaved.size
  }

  get passing(): number {
    return this.#passing.size
  }

  /** Writes what is new. Does nothing on an older basis: it would drive out what was found on the newest. */
  save(): void {
    if (!this.#isNewest()) return
    const values = new Map(this.#passing)
    for (const place of this.#unsaved) values.set(place, JSON.stringify(this.#known.get(place)))
    if (values.size > 0) this.#cache.add(this.#bitext, this.basis, values)
    for (const place of this.#passing.keys()) this.#passed.add(place)
    this.#passing.clear()
    this.#unsaved.clear()
  }
}

/** Hash of all that a comparison depends on beside the places of the passages. */
export function basisOf(
  source: DocumentRecord,
  target: DocumentRecord,
  glossary: readonly GlossaryTerm[],
): string {
  const hash = createHash('sha256').update(rulesHash())
  for (const { language, text } of [source, target]) {
    hash.update(JSON.stringify([language, text.length])).update(text)
  }
  return hash.update(JSON.stringify(glossary)).digest('hex')
}

/** Bitexts whose findings outlive a bitext that is taken out of memory and put in again. */
const MOST_KEPT = 32

/** Of every bitext that is in memory. */
export class FoundByBitext {
  readonly #database: Database
  readonly #cache: FindingCache
  readonly #found = new Map<BitextId, FoundComparisons>()
  /** The newest of each bitext that was ever asked for. */
  readonly #bases = new Map<BitextId, string>()

  constructor(database: Database, cache: FindingCache) {
    this.#database = database
    this.#cache = cache
  }

  /** On this basis. */
  of(bitext: BitextId, basis: string): FoundComparisons {
    this.#bases.set(bitext, basis)
    const known = this.#found.get(bitext)
    const found = known?.basis === basis ? known : this.#make(bitext, basis)
    this.#found.delete(bitext)
    this.#found.set(bitext, found)
    const [oldest] = this.#found.keys()
    if (this.#found.size > MOST_KEPT && oldest !== undefined) this.#found.delete(oldest)
    return found
  }

  #make(bitext: BitextId, basis: string): FoundComparisons {
    const isNewest = () => this.#bases.get(bitext) === basis
    return new FoundComparisons(this.#cache, bitext, basis, isNewest)
  }

  drop(bitext: BitextId): void {
    this.#found.delete(bitext)
  }

  /** Everything that is new. Does nothing once the database is closed. */
  save(): void {
    if (!this.#database.open) return
    for (const found of this.#found.values()) found.save()
  }
}
