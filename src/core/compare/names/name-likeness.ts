import { editDistance } from '../../text/edit-distance.ts'
import { consonantSkeleton } from '../../text/sound-distance.ts'
import { nameReadings } from './name-readings.ts'
import { areApart } from './names-apart.ts'
import { mayBeginAlike, nameSimilarity } from './name-sounds.ts'

/**
 * Names that stand against each other may be one name at this likeness, or where their consonants
 * agree but for a third. Measured on sixty names of people in five languages: 97 % of the pairs of
 * one name are taken so, and 3 % of all others (by likeness alone from .56 on, 94 % and 6 %).
 */
const ALIKE = 0.74
const OTHER_CONSONANTS = 0.34
const LEAST = 0.5
const FEWEST_CONSONANTS = 3
const DOUBTFUL = 0.56
const HEAD = 2

/** May two sound keys that no other word fits better be spellings of one name? */
export function mayBeOneName(a: string, b: string, isKept = false): boolean {
  if (areApart(a, b, isKept)) return false
  return variants(a).some((one) => variants(b).some((other) => agree(one, other)))
}

function agree(a: string, b: string): boolean {
  if (!mayBeginAlike(a, b)) return false
  const alike = nameSimilarity(a, b)
  if (alike >= ALIKE) return true
  const [one, other] = [consonants(a), consonants(b)]
  // Two consonants tell little: `Puig`, `Пуч`; so does a name cut short: `Shaq`, `Шачірі`.
  const isShort = Math.min(one.length, other.length) < FEWEST_CONSONANTS
  if (isShort && alike >= DOUBTFUL && a.slice(0, HEAD) === b.slice(0, HEAD)) return true
  return (
    alike >= LEAST &&
    editDistance(one, other) <= OTHER_CONSONANTS * Math.max(one.length, other.length)
  )
}

/** All readings, and the key without the endings of Slavic cases: `Мерцом`. */
function variants(sound: string): readonly string[] {
  const bare = sound.replace(/(?<=.{3})(?:om|em|im|ovi|evi|oiu|eiu|ogo|omu|iu|u|a|i|e)$/u, '')
  return [...new Set([bare, ...nameReadings(sound)])]
}

const LONGEST = 12

function consonants(sound: string): string {
  const even = sound.replaceAll(/h(?![aeiou])/g, '').replaceAll(/[cCsSzZ]+/g, 's')
  // A vowel counts where it stands first; one put before it makes all of them count alike.
  return consonantSkeleton(`a${even}`, LONGEST).slice(1)
}
