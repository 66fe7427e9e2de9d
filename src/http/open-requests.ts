/** Requests that are being answered, so that none is cut off by a stop. */
import type { ServerResponse } from 'node:http'

export class OpenRequests {
  readonly #open = new Set<ServerResponse>()
  #whenEmpty: (() => void) | null = null

  add(response: ServerResponse): void {
    this.#open.add(response)
    response.once('close', () => {
      this.#open.delete(response)
      if (this.#open.size === 0) this.#whenEmpty?.()
    })
  }

  /**
   * Ends those that would go on for ever (streams of events; their readers come back by themselves),
   * and resolves when the others are answered, after `patience` milliseconds at the latest.
   */
  async drain(patience: number): Promise<void> {
    for (const response of this.#open) {
      const type = String(response.getHeader('content-type') ?? '')
      if (type.startsWith('text/event-stream')) response.destroy()
    }
    if (this.#open.size === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#whenEmpty = resolve
    const timer = setTimeout(resolve, patience)
    await promise
    clearTimeout(timer)
    this.#whenEmpty = null
  }
}
