/** One person of a load: reads, edits, aligns, exports and imports, and thinks in between. */
import { parallelBitext } from '../bitext.ts'
import { randomNumbers } from '../../support/random.ts'
import type { Place } from './library.ts'
import type { Ledger } from './ledger.ts'

/** Everything that a person does, with how often in a hundred; the rest of it is reading. */
const DOINGS: readonly (readonly [weight: number, kind: Kind, act: keyof Client])[] = [
  [24, 'read', 'openPage'],
  [16, 'read', 'readOn'],
  [11, 'read', 'openDetails'],
  [6, 'read', 'nextDifference'],
  [4, 'read', 'search'],
  [4, 'read', 'readNotes'],
  [3, 'read', 'openLibrary'],
  [2, 'read', 'openHistory'],
  [2, 'read', 'openMatrix'],
  [1, 'read', 'openDots'],
  [14, 'edit', 'judgeLink'],
  [5, 'edit', 'addNote'],
  [3, 'edit', 'changeNote'],
  [2, 'export', 'exportPair'],
  [1, 'align', 'alignAgain'],
  [2, 'import', 'importTexts'],
]

export type Kind = 'read' | 'edit' | 'align' | 'export' | 'import'

const FORMATS = ['jsonl', 'tmx', 'xliff', 'csv', 'html', 'xlsx', 'tei', 'annotations']

/** The largest pair that is aligned anew while others read: longer ones are left as they are. */
const LARGEST_ALIGNED = 1000

export interface ClientOptions {
  readonly url: string
  readonly name: string
  /** Of what it happens to do. */
  readonly seed: number
  readonly places: readonly Place[]
  readonly ledger: Ledger
  /** Milliseconds between two doings, on average. */
  readonly thinking: number
  /** So many doings, however long they take. */
  readonly least?: number
}

export class Client {
  readonly #options: ClientOptions
  readonly #random: () => number
  readonly #notes: { id: number; revision: number }[] = []
  readonly #stop = new AbortController()
  #place: Place
  #turn = 0

  constructor(options: ClientOptions) {
    this.#options = options
    this.#random = randomNumbers(options.seed)
    this.#place = this.#one(options.places)
  }

  /** Resolves after `until` (as `performance.now()` counts), and when the least is done. */
  async run(until: number): Promise<void> {
    const stream = this.#listen()
    await this.#think()
    const { least = 0 } = this.#options
    while (performance.now() < until || this.#turn < least) {
      if (this.#turn++ % 20 === 0) this.#place = this.#one(this.#options.places)
      const [, kind, act] = this.#choose()
      await this.#options.ledger.measure(kind, act, () => (this[act] as () => Promise<Response>)())
      await this.#think()
    }
    this.#stop.abort()
    await stream
  }

  openPage = async (): Promise<Response> => {
    const { comparison } = this.#place
    return await this.#get(`/comparisons/${comparison}?${this.#pair()}&at=n:${this.#row()}`)
  }

  readOn = async (): Promise<Response> => {
    const { bitext } = this.#place
    return await this.#get(`/bitexts/${bitext}/rows?${this.#pair()}&after=b${this.#bead()}`, PARTS)
  }

  openDetails = async (): Promise<Response> => {
    const { bitext } = this.#place
    return await this.#get(`/bitexts/${bitext}/details/b${this.#bead()}?${this.#pair()}`, PARTS)
  }

  nextDifference = async (): Promise<Response> => {
    const { bitext } = this.#place
    const query = `${this.#pair()}&filter=different&from=b${this.#bead()}`
    return await this.#get(`/bitexts/${bitext}/next?${query}`, { accept: 'application/json' })
  }

  search = async (): Promise<Response> => {
    const word = parallelBitext(50).source[this.#below(50)]!.split(' ')[1]!
    return await this.#get(`/comparisons/${this.#place.comparison}/search?query=${word}`)
  }

  readNotes = async (): Promise<Response> =>
    await this.#get(`/comparisons/${this.#place.comparison}/notes`)

  openLibrary = async (): Promise<Response> => await this.#get('/')

  openHistory = async (): Promise<Response> =>
    await this.#get(`/comparisons/${this.#place.comparison}/history`)

  openMatrix = async (): Promise<Response> =>
    await this.#get(`/comparisons/${this.#place.comparison}/matrix`)

  openDots = async (): Promise<Response> =>
    await this.#get(`/comparisons/${this.#place.comparison}/dots?${this.#pair()}`)

  judgeLink = async (): Promise<Response> => {
    const path = `/api/v1/bitexts/${this.#place.bitext}/beads/${this.#bead()}`
    const seen = await this.#get(path)
    if (seen.status !== 200) return seen
    const { revision } = (await seen.json()) as { revision: number }
    const status = this.#below(5) === 0 ? 'rejected' : 'confirmed'
    const answer = await this.#send('PATCH', path, { status, revision })
    if (answer.status === 200) {
      const { operation } = (await answer.clone().json()) as { operation: number | null }
      if (operation !== null) this.#options.ledger.acknowledge({ operation })
    }
    return answer
  }

  addNote = async (): Promise<Response> => {
    const { comparison, source } = this.#place
    const start = this.#below(20)
    const anchor = { on: 'span', document: source, span: { start, end: start + 4 } }
    const body = `Note ${this.#turn} of ${this.#options.name}`
    const answer = await this.#send('POST', `/api/v1/comparisons/${comparison}/notes`, {
      anchor,
      body,
    })
    if (answer.status === 201) this.#remember(await this.#noted(answer, body))
    return answer
  }

  changeNote = async (): Promise<Response> => {
    const note = this.#notes[this.#below(this.#notes.length)]
    if (note === undefined) return await this.addNote()
    const body = `Changed at ${this.#turn} by ${this.#options.name}`
    const answer = await this.#send('PATCH', `/api/v1/notes/${note.id}`, {
      body,
      revision: note.revision,
    })
    if (answer.status === 200) note.revision = (await this.#noted(answer, body)).revision
    return answer
  }

  exportPair = async (): Promise<Response> =>
    await this.#get(`/bitexts/${this.#place.bitext}/export?format=${this.#one(FORMATS)}`)

  alignAgain = async (): Promise<Response> => {
    const small = this.#options.places.filter(({ segments }) => segments <= LARGEST_ALIGNED)
    return await this.#form(`/bitexts/${this.#one(small).bitext}/alignment`, {})
  }

  importTexts = async (): Promise<Response> => {
    const { source, target } = parallelBitext(40 + this.#below(20))
    const title = `Import ${this.#turn} of ${this.#options.name}`
    const answer = await this.#form('/comparisons', {
      count: '2',
      title,
      '0.text': source.join(' '),
      '1.text': target.join(' '),
    })
    if (answer.status === 303) this.#options.ledger.acknowledge({ comparison: title })
    return answer
  }

  /** Changes of others, as an open page hears them. */
  async #listen(): Promise<void> {
    try {
      const { url } = this.#options
      const path = `/bitexts/${this.#place.bitext}/events`
      const response = await fetch(url + path, { signal: this.#stop.signal })
      await response.body?.pipeTo(new WritableStream())
    } catch {
      // The end of the run.
    }
  }

  async #noted(answer: Response, body: string): Promise<{ id: number; revision: number }> {
    const { id, revision } = (await answer.clone().json()) as { id: number; revision: number }
    this.#options.ledger.acknowledge({ note: id, body })
    return { id, revision }
  }

  #remember(note: { id: number; revision: number }): void {
    this.#notes.push(note)
  }

  async #get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const more = { cookie: `reviewer=${this.#options.name}`, ...headers }
    return await fetch(this.#options.url + path, { headers: more, redirect: 'manual' })
  }

  async #send(method: string, path: string, body: object): Promise<Response> {
    const cookie = `reviewer=${this.#options.name}`
    return await fetch(this.#options.url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  }

  async #form(path: string, fields: Record<string, string>): Promise<Response> {
    return await fetch(this.#options.url + path, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', cookie: `reviewer=${this.#options.name}` },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
  }

  /** Exponential, as what comes by chance does. */
  async #think(): Promise<void> {
    const time = -Math.log(1 - this.#random()) * this.#options.thinking
    await new Promise((resolve) => setTimeout(resolve, Math.min(time, 5 * this.#options.thinking)))
  }

  #choose() {
    let left = this.#below(DOINGS.reduce((sum, [weight]) => sum + weight, 0))
    return DOINGS.find(([weight]) => (left -= weight) < 0)!
  }

  #pair(): string {
    return `source=${this.#place.source}&target=${this.#place.target}`
  }

  #row(): number {
    return 1 + this.#below(this.#place.links)
  }

  /** Of the place, as the first alignment numbered them; some are gone after another one. */
  #bead(): number {
    const before = this.#options.places.filter(({ bitext }) => bitext < this.#place.bitext)
    return 1 + before.reduce((sum, { links }) => sum + links, 0) + this.#below(this.#place.links)
  }

  #one<T>(of: readonly T[]): T {
    return of[this.#below(of.length)]!
  }

  #below(bound: number): number {
    return Math.floor(this.#random() * bound)
  }
}

/** What htmx sends with a request for a part of a page. */
const PARTS = { 'hx-request': 'true', 'hx-request-type': 'partial' }
