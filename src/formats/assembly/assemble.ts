import { knownTag } from '../../core/language/tags.ts'
import type { LanguageTag, Origin } from '../../core/model.ts'

/** The origin of a text of which a file says nothing more than that it was in it. */
export function originIn(fileName: string, format: string): Origin {
  return { fileName, format, encoding: 'utf-8', sha256: '' }
}

/** A language tag in canonical case; `und` where it is none. */
export function tagOf(language: string): LanguageTag {
  return knownTag(language) ?? 'und'
}

/**
 * The same text in memory of its own: what a parser hands out are often slices, which keep the
 * whole of the file alive.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}
