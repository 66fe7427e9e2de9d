import { findDates } from '../../core/text/dates.ts'

/** Where pages show when an article was published. */
const PLACES = 'time, [itemprop="datePublished"], [class*="date"], [class*="publish"]'
/** Characters of such a place at most; longer ones are texts about something else. */
const MOST = 80
const PLACES_READ = 20
/** Whose months are tried where the page does not say its language. */
const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl']

/** The first whole date that a page shows where dates of articles stand, as ISO 8601. */
export function shownDate(
  page: { querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }> },
  language: string | null | undefined,
): string | undefined {
  const texts = Array.from(page.querySelectorAll(PLACES), ({ textContent }) =>
    (textContent ?? '').replace(/\s+/g, ' ').trim(),
  ).filter((text) => text !== '' && text.length <= MOST)
  for (const text of texts.slice(0, PLACES_READ)) {
    for (const tag of language ? [language] : LANGUAGES) {
      const found = findDates(text, tag).find(({ dayMonthUnsure }) => dayMonthUnsure !== true)
      const { year, month, day } = found ?? {}
      if (year === undefined || month === undefined || day === undefined) continue
      return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
    }
  }
  return undefined
}
