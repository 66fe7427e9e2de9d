/** Turns for a few slots: owners take turns, so that whoever asks for much keeps nobody waiting. */
import { UserError } from '../core/errors.ts'

interface Waiting {
  readonly owner: string
  readonly start: () => void
}

/** What is told to whoever cannot wait, or waits no longer. */
interface QueueMessages {
  readonly busy: string
  readonly cancelled: string
}

/** Of the places, for one owner. */
const SHARE = 0.75

const USUAL: QueueMessages = {
  busy: 'Too many are waiting. Try again in a while.',
  cancelled: 'It was stopped.',
}

export class FairQueue {
  readonly #slots: number
  readonly #longest: number
  readonly #messages: QueueMessages
  readonly #waiting = new Map<string, Waiting[]>()
  #running = 0
  #length = 0

  /**
   * `slots` at once, `longest` waiting, at most three quarters of them for one owner
   * but the program itself, which has no name.
   */
  constructor(slots: number, longest: number, messages: QueueMessages = USUAL) {
    this.#slots = slots
    this.#longest = longest
    this.#messages = messages
  }

  /** Nothing more of this owner can wait: the rest of the places is for others. */
  isFullFor(owner: string): boolean {
    const own = this.#waiting.get(owner)?.length ?? 0
    const most = owner === '' ? this.#longest : Math.ceil(this.#longest * SHARE)
    return this.#length >= this.#longest || own >= most
  }

  /**
   * Resolves when it is the owner's turn, with the function that ends the turn. Throws UserError busy
   * when the queue is full for the owner, cancelled after an abort.
   */
  async enter(owner: string, signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) throw this.#cancelled()
    if (this.#running >= this.#slots) await this.#wait(owner, signal)
    else this.#running++
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#running--
      this.#startNext()
    }
  }

  #wait(owner: string, signal: AbortSignal): Promise<void> {
    if (this.isFullFor(owner)) {
      throw new UserError('busy', this.#messages.busy)
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        owner,
        start: () => {
          signal.removeEventListener('abort', leave)
          this.#running++
          resolve()
        },
      }
      const leave = () => {
        this.#remove(waiting)
        reject(this.#cancelled())
      }
      signal.addEventListener('abort', leave, { once: true })
      const own = this.#waiting.get(owner) ?? []
      this.#waiting.set(owner, [...own, waiting])
      this.#length++
    })
  }

  /** The owner who has waited longest without a turn; then they go to the end. */
  #startNext(): void {
    const [own] = this.#waiting.values()
    const next = own?.[0]
    if (!own || !next || this.#running >= this.#slots) return
    this.#remove(next)
    const rest = this.#waiting.get(next.owner)
    if (rest) {
      this.#waiting.delete(next.owner)
      this.#waiting.set(next.owner, rest)
    }
    next.start()
  }

  #remove(waiting: Waiting): void {
    const rest = (this.#waiting.get(waiting.owner) ?? []).filter((one) => one !== waiting)
    if (rest.length > 0) this.#waiting.set(waiting.owner, rest)
    else this.#waiting.delete(waiting.owner)
    this.#length--
  }

  #cancelled(): UserError {
    return new UserError('cancelled', this.#messages.cancelled)
  }
}
