/** The time, as ISO 8601 UTC. */
export function systemClock(): string {
  return new Date().toISOString()
}
