/** Whoever else waits in this process is served before the next step of long work. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
