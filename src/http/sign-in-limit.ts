/** Slows down those who guess passwords. Kept in memory alone. */

/** Milliseconds in which failures are counted. */
const WINDOW = 15 * 60 * 1000
/** Failures for one account or from one address within the window. */
const MOST_FAILURES = 10
/** Keys that are remembered; beyond it the oldest are forgotten. */
const MOST_KEYS = 10_000

/** Counts failures by account and by address; times are milliseconds since 1970. */
export class SignInLimit {
  readonly #failures = new Map<string, number[]>()

  /** Seconds to wait before another attempt; 0: none. */
  wait(keys: readonly string[], now: number): number {
    const waits = keys.map((key) => {
      const recent = this.#recent(key, now)
      return recent.length < MOST_FAILURES
        ? 0
        : Math.min(WINDOW, recent[recent.length - MOST_FAILURES]! + WINDOW - now)
    })
    return Math.ceil(Math.max(0, ...waits) / 1000)
  }

  /** Counted before the password is looked at, so that many attempts at once count too. */
  count(keys: readonly string[], now: number): void {
    for (const key of keys) {
      const recent = [...this.#recent(key, now), now]
      // Set anew, so that the map stays in the order of the last failures.
      this.#failures.delete(key)
      this.#failures.set(key, recent)
      const [oldest] = this.#failures.keys()
      if (this.#failures.size > MOST_KEYS && oldest !== undefined) this.#failures.delete(oldest)
    }
  }

  /** After a success: takes back what was counted for it. */
  forgive(keys: readonly string[]): void {
    for (const key of keys) this.#failures.get(key)?.pop()
  }

  /** Keys that are remembered. */
  get size(): number {
    return this.#failures.size
  }

  /** Clocks may be set back: nobody waits for a time that was never there. */
  #recent(key: string, now: number): readonly number[] {
    return (this.#failures.get(key) ?? []).filter((time) => Math.abs(now - time) < WINDOW)
  }
}
