import { UserError } from '../core/errors.ts'

/** Lets only so many do something at once; the others wait in order. */
export class Turns {
  readonly #longestQueue: number
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(atOnce: number, longestQueue: number) {
    this.#free = atOnce
    this.#longestQueue = longestQueue
  }

  /** Does `work` when it is its turn. Throws UserError `busy` (too many wait), `cancelled`. */
  async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await this.#wait(signal)
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.length >= this.#longestQueue) {
      throw new UserError('busy', 'Too many files are waiting to be read. Try again in a while.')
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        const place = this.#waiting.indexOf(enter)
        if (place !== -1) this.#waiting.splice(place, 1)
        reject(new UserError('cancelled', 'The reading was stopped.'))
      }
      const enter = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      this.#waiting.push(enter)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
}
