import type { LanguageTag } from '../../model.ts'
import { baseLanguage } from '../digits.ts'
import { ARABIC } from './ar.ts'
import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import type { NumeralTable } from './numeral-table.ts'
import { POLISH } from './pl.ts'
import { RUSSIAN } from './ru.ts'
import { UKRAINIAN } from './uk.ts'

const BY_LANGUAGE: Readonly<Record<string, NumeralTable>> = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  pl: POLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
}

/** The numerals of a language; undefined for those that have none here (and Chinese, see zh.ts). */
export function numeralTable(language: LanguageTag): NumeralTable | undefined {
  return BY_LANGUAGE[baseLanguage(language)]
}

/** All tables, for languages without one of their own. */
export const TABLES: readonly NumeralTable[] = Object.values(BY_LANGUAGE)
