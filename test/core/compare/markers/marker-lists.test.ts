import { describe, expect, test } from 'vitest'
import { ARABIC } from '../../../../src/core/compare/markers/ar.ts'
import { GERMAN } from '../../../../src/core/compare/markers/de.ts'
import { ENGLISH } from '../../../../src/core/compare/markers/en.ts'
import { SPANISH } from '../../../../src/core/compare/markers/es.ts'
import { FRENCH } from '../../../../src/core/compare/markers/fr.ts'
import { POLISH } from '../../../../src/core/compare/markers/pl.ts'
import { RUSSIAN } from '../../../../src/core/compare/markers/ru.ts'
import { UKRAINIAN } from '../../../../src/core/compare/markers/uk.ts'
import { CHINESE } from '../../../../src/core/compare/markers/zh.ts'
import { hasMarker } from '../../../../src/core/compare/markers/find-markers.ts'
import type { MarkerClass } from '../../../../src/core/compare/markers/marker-table.ts'

const TABLES = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  pl: POLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  zh: CHINESE,
}

describe.each(Object.entries(TABLES))('the markers of %s', (language, table) => {
  test('name no word twice in a list', () => {
    const twice = Object.entries(table).flatMap(([marker, list]: [string, string]) => {
      const words = list.split(/\s+/).filter((word) => word !== '')
      return words
        .filter((word, place) => words.indexOf(word) !== place)
        .map((word) => `${marker}: ${word}`)
    })
    expect(twice).toEqual([])
  })

  test('are found, each by itself, at the beginning of a text and inside it', () => {
    const lost = Object.entries(table).flatMap(([marker, list]: [string, string]) =>
      list
        .split(/\s+/)
        .filter((entry) => /^[\p{L}_'’-]+\*?$/u.test(entry) && !/'$|_\*/u.test(entry))
        .map((entry) => entry.replaceAll('_', ' ').replace('*', '').trim())
        .filter((words) =>
          [words, `18 ${words}.`].some((text) => !hasMarker(text, language, marker as MarkerClass)),
        )
        .map((words) => `${marker}: ${words}`),
    )
    expect(lost).toEqual([])
  })
})
