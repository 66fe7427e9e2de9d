/** `1 segment`, `2 segments`, `1,200 segments`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${nounFor(count, noun)}`
}

/** `segment` of one, `segments` of others. */
export function nounFor(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`
}
