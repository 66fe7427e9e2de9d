import { expect, test } from 'vitest'
import { loadLexicon } from '../../../../src/lexicon/lexicon.ts'
import { cards } from '../rules/cards.ts'

const SAID: Readonly<Record<string, string>> = {
  uk: 'сказав, що поставки триватимуть місяці.',
  ru: 'сказал, что поставки продлятся месяцы.',
  pl: 'powiedział, że dostawy potrwają miesiące.',
}

test.each([
  ['uk', 'Канцлер Водій Аргентинець Письменник Француз Акторка Речник Американка'],
  ['ru', 'Канцлер Водитель Аргентинец Писатель Француз Актриса Дипломат'],
  ['pl', 'Kanclerz Kierowca Argentyńczyk Pisarz Francuz Aktorka Rzeczniczka'],
])('%s: who is named by trade or origin at the start is no other surname: %s', (tag, nouns) => {
  const lexicon = loadLexicon('en', tag)
  for (const noun of nouns.split(' ')) {
    const said = `${noun} ${SAID[tag]!}`
    const found = cards(
      'name',
      `en-${tag}`,
      'Scholz said the deliveries would take months.',
      said,
      {
        lexicon,
      },
    )
    expect(found).toEqual([])
  }
})

test.each(['Мерц', 'Макрон', 'Трамп'])('another surname at the start is told: %s', (surname) => {
  const lexicon = loadLexicon('en', 'uk')
  const said = `${surname} ${SAID['uk']!}`
  const found = cards('name', 'en-uk', 'Scholz said the deliveries would take months.', said, {
    lexicon,
  })
  expect(found).toEqual([`Scholz→${surname}`])
})
