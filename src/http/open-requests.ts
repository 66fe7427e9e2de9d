/** Requests that are being answered, so that none is cut off by a stop. */
import type { ServerResponse } from 'node:http'

export class OpenRequests {
  readonly #open = new Set<ServerResponse>()
  readonly #endless = new Set<ServerResponse>()
  #whenEmpty: (() => void) | null = null

  add(response: ServerResponse): void {
    this.#open.add(response)
    response.once('close', () => {
      this.#open.delete(response)
      this.#endless.delete(response)
      if (this.#open.size === 0) this.#whenEmpty?.()
    })
  }

  /** It would go on for ever: a stream of events, whose reader comes back by itself. */
  markEndless(response: ServerResponse): void {
    if (this.#open.has(response)) this.#endless.add(response)
  }

  /**
   * Ends those that would go on for ever, and resolves when the others are answered, after `patience` milliseconds at the latest.
   */
  async drain(patience: number): Promise<void> {
    for (const response of this.#endless) response.destroy()
    if (this.#open.size === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#whenEmpty = resolve
    const timer = setTimeout(resolve, patience)
    await promise
    clearTimeout(timer)
    this.#whenEmpty = null
  }
}
