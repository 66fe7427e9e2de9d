import { canonicalTag } from '../../core/language/tags.ts'
import { DOCUMENT_ROLES, type DocumentRole, type LanguageTag } from '../../core/model.ts'

/** What a file says about its text; nothing that it does not say. */
export interface Metadata {
  readonly title?: string
  readonly outlet?: string
  /** ISO 8601 date, as precise as it is known. */
  readonly publishedAt?: string
  readonly url?: string
  readonly language?: LanguageTag
  readonly role?: DocumentRole
}

/** Raw values by the field that they are for. */
export type RawMetadata = { readonly [K in keyof Metadata]?: string | null | undefined }

/** Leaves out what is empty or no language tag, date, address or role. */
export function cleanMetadata(raw: RawMetadata): Metadata {
  const title = oneLine(raw.title)
  const outlet = oneLine(raw.outlet)
  const publishedAt = isoDate(raw.publishedAt)
  const url = webAddress(raw.url)
  const language = languageTag(raw.language)
  const role = DOCUMENT_ROLES.find((known) => known === raw.role)
  return {
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(publishedAt && { publishedAt }),
    ...(url && { url }),
    ...(language && { language }),
    ...(role && { role }),
  }
}

function oneLine(value: string | null | undefined): string {
  return (value ?? '').replace(/\s+/gu, ' ').trim().slice(0, 500)
}

/** `2021-12-31T10:00:00Z` and `31.12.2021` give their date; a year or a month alone stay as they are. */
function isoDate(given: string | null | undefined): string | undefined {
  const [, day0, month0, year0] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(given ?? '') ?? []
  const value = year0 ? `${year0}-${month0!.padStart(2, '0')}-${day0!.padStart(2, '0')}` : given
  const found = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d/])/.exec(value ?? '')
  if (!found) return undefined
  const [, year, month, day] = found
  const date = [year, month, day].filter(Boolean).join('-')
  return Number.isNaN(Date.parse(date)) ? undefined : date
}

function webAddress(value: string | null | undefined): string | undefined {
  return value && /^https?:\/\/\S+$/.test(value.trim()) ? value.trim() : undefined
}

/** Canonical; undefined where it is none. */
export function languageTag(value: string | null | undefined): LanguageTag | undefined {
  try {
    const tag = value ? canonicalTag(value) : undefined
    return tag === 'und' ? undefined : tag
  } catch {
    return undefined
  }
}
