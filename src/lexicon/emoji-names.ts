/** Names and keywords of emoji and signs in some 140 languages, from the Unicode CLDR annotations. */
import type { LanguageTag } from '../core/model.ts'
import type { ConceptSource, ConceptTerms } from './concepts.ts'
import { fallbackTags, readPackaged } from './packaged.ts'

interface AnnotationFile {
  readonly annotations: {
    /** Missing in the file of the root locale. */
    readonly annotations?: Readonly<
      Record<string, { readonly default?: readonly string[]; readonly tts?: readonly string[] }>
    >
  }
}

export const emojiNames: ConceptSource = {
  name: 'CLDR annotations',
  relation: 'keywords',
  weight: 0.8,
  terms: readAnnotations,
}

function readAnnotations(language: LanguageTag): ConceptTerms {
  const terms = new Map<string, readonly string[]>()
  for (const tag of fallbackTags(language)) {
    const file = readPackaged(`cldr-annotations-full/annotations/${tag}/annotations.json`)
    if (file === null) continue
    const { annotations } = (file as AnnotationFile).annotations
    for (const [sign, entry] of Object.entries(annotations ?? {})) {
      const names = [...new Set([...(entry.tts ?? []), ...(entry.default ?? [])])]
      if (names.length > 0) terms.set(sign, names)
    }
    break
  }
  return terms
}
