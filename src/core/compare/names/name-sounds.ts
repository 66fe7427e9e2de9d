import { consonantSkeleton, soundSimilarity } from '../../text/sound-distance.ts'

/** How a name sounds. */
export interface NameSound {
  readonly key: string
  /** The key with one letter for English w. */
  readonly even: string
}

export function nameSound(key: string): NameSound {
  return { key, even: evenW(key) }
}

/** English w is у in one transliteration and в in another: `Уейд`, `Вейд`, `Wade`. */
function evenW(sound: string): string {
  return sound.replace(/^u(?=[aeio])/u, 'v').replace(/(?<=[aeio])ve?$/u, 'u')
}

/**
 * How alike two names sound by their sound keys, in [0, 1]; those less alike than `least` may be told
 * to be 0.
 */
export function nameSimilarity(a: string, b: string, least = 0): number {
  return soundSimilarity(evenW(a), evenW(b), least)
}

/** Names begin with sounds of one class, p and f taken as one; an opening vowel or h may be lost. */
export function mayBeginAlike(a: string, b: string): boolean {
  if (/^[aeiouhg]/.test(a) && /^[aeiouhg]/.test(b)) return true
  const first = consonantSkeleton(evenW(a), 1)
  const second = consonantSkeleton(evenW(b), 1)
  // Spanish and German j: `Juan`, `Хуан`; `Johannes`, `Йоганнес`.
  if ((a.startsWith('Z') && /^[hi]/.test(b)) || (b.startsWith('Z') && /^[hi]/.test(a))) return true
  return first === second || (/^[pfbv]/.test(a) && /^[pfbv]/.test(b))
}
