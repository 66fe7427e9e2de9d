/** Names of things on maps (shop, court, border crossing …) from OpenStreetMap's tagging schema. */
import type { LanguageTag } from '../core/model.ts'
import type { ConceptSource, ConceptTerms } from './concepts.ts'
import { fallbackTags, readPackaged } from './packaged.ts'

interface Preset {
  readonly name?: string
}

interface Field {
  readonly label?: string
  readonly options?: Readonly<Record<string, string | { readonly title?: string }>>
}

interface Translations {
  readonly presets: {
    readonly presets?: Readonly<Record<string, Preset>>
    readonly fields?: Readonly<Record<string, Field>>
  }
}

/** Translations that are filed under a region while the bare language is a mixture. */
const USUAL_REGIONS: Readonly<Record<string, readonly string[]>> = {
  zh: ['zh-CN'],
  'zh-Hans': ['zh-CN'],
  'zh-Hant': ['zh-TW'],
}

export const mapFeatures: ConceptSource = {
  name: 'OpenStreetMap',
  relation: 'keywords',
  weight: 0.7,
  terms: readSchema,
}

function readSchema(language: LanguageTag): ConceptTerms {
  const terms = new Map<string, readonly string[]>()
  for (const tag of [...(USUAL_REGIONS[language] ?? []), ...fallbackTags(language)]) {
    const file = readPackaged(`@openstreetmap/id-tagging-schema/dist/translations/${tag}.min.json`)
    if (file === null) continue
    const { presets, fields } = (file as Readonly<Record<string, Translations>>)[tag]?.presets ?? {}
    for (const [id, { name }] of Object.entries(presets ?? {})) {
      if (name !== undefined) terms.set(`preset:${id}`, [name])
    }
    for (const [id, field] of Object.entries(fields ?? {})) addField(terms, id, field)
    break
  }
  return terms
}

function addField(terms: Map<string, readonly string[]>, id: string, field: Field): void {
  if (field.label !== undefined) terms.set(`field:${id}`, [field.label])
  for (const [value, option] of Object.entries(field.options ?? {})) {
    const title = typeof option === 'string' ? option : option.title
    if (title !== undefined) terms.set(`option:${id}:${value}`, [title])
  }
}
