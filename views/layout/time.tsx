/** A moment, in UTC, to the minute. */
export function Time({ at }: { at: string }) {
  return <time datetime={at}>{at.slice(0, 16).replace('T', ' ')}</time>
}
