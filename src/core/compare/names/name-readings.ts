/** What a sound key may stand for where spelling and sound part, by the languages of names. */
const READINGS: readonly (readonly [RegExp, string])[] = [
  // Italian and English: `Giorgia`, `Джорджа`.
  [/g(?=[ei])i?/gu, 'Z'],
  // German, Nordic and Slavic: `Kaja`, `Кая`; `Jan`, `Ян`.
  [/Z(?=[aeou])/gu, 'i'],
  // English: `Wright`, `Райт`; `Knight`, `Найт`.
  [/^v(?=r)|^k(?=n)/gu, ''],
  [/ig(?=t)/gu, 'i'],
  // `Kavanaugh`, `Кавано`; `Utah`, `Юта`; `Rowe`, `Роу`; `Mathew`, `Метью`.
  [/(?<=[aou])[gh]$/gu, ''],
  [/(?<=[aeo])ve?$/gu, 'u'],
  // Spanish and Catalan: `Sergio`, `Серхио`; `Puig`, `Пуч`.
  [/(?<=.)h(?=[ei])/gu, 'Z'],
  [/ig$/gu, 'C'],
  // Chinese: `Xi`, `Сі`; `Qin`, `Цінь`; `Wang`, `Ван`.
  [/ks(?=i)/gu, 's'],
  [/k(?=i)/gu, 'c'],
  [/ng/gu, 'n'],
  // Polish: `Grzegorz`, `Гжегож`.
  [/rz/gu, 'Z'],
  // Slavic c before an ending: `Jovanović`, `Йовановича`; `Katowice`, `Катовицами`.
  [/(?<=i)k(?=[aou]|$)/gu, 'c'],
  // French consonants at the end are silent: `Dupont`, `Дюпон`; `Delacroix`, `Делакруа`.
  [/(?<=au)lt$|(?<=[aeou]|oi|[aeo]u?[lnr])(?:t|d|ks)$|(?<=oi)s$/gu, ''],
  [/les$/gu, 'l'],
  [/ou/gu, 'u'],
  [/(?<=[aeo]m)p$/gu, ''],
]

/** A sound key in all its readings: itself, each change alone, and all of them. */
export function nameReadings(sound: string): readonly string[] {
  const changed = READINGS.map(([spelling, read]) => sound.replaceAll(spelling, read))
  const all = READINGS.slice(1).reduce(
    (key, [spelling, read]) => key.replaceAll(spelling, read),
    sound,
  )
  return [...new Set([sound, ...changed, all])]
}
