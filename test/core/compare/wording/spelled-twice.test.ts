import { expect, test } from 'vitest'
import { isSpelledTwice } from '../../../../src/core/compare/wording/spelled-twice.ts'

test.each([
  ['en', 'gray', 'grey'],
  ['en', 'organisation', 'organization'],
  ['en', 'colours', 'colors'],
  ['en', 'theatre', 'theater'],
  ['en', 'spectres', 'specters'],
  ['en', 'fibre', 'fiber'],
  ['en', 'sombre', 'somber'],
  ['en', 'cancelled', 'canceled'],
  ['en', 'dialogue', 'dialog'],
  ['en', 'defence', 'defense'],
  ['en', 'naïve', 'naive'],
  ['fr', 'clés', 'clefs'],
  ['fr', 'événement', 'évènement'],
  ['de', 'selbständig', 'selbstständig'],
  ['de', 'mussten', 'mußten'],
  ['de', 'strasse', 'straße'],
  ['uk', 'проекту', 'проєкту'],
  ['ru', 'тоннеля', 'туннеля'],
])('in %s, %s and %s are one word', (language, one, other) => {
  expect(isSpelledTwice(one, other, language)).toBe(true)
  expect(isSpelledTwice(other, one, language)).toBe(true)
})

test.each([
  ['en', 'four', 'for'],
  ['en', 'port', 'part'],
  ['en', 'timbre', 'timber'],
  ['en', 'project', 'projects'],
  ['fr', 'élève', 'élevé'],
  ['es', 'hablo', 'habló'],
  ['de', 'apfel', 'äpfel'],
  ['uk', 'проект', 'проєкту'],
  ['ru', 'ноль', 'соль'],
])('in %s, %s and %s are two', (language, one, other) => {
  expect(isSpelledTwice(one, other, language)).toBe(false)
})
