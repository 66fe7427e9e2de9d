import { expect, test } from 'vitest'
import { joinHalves } from '../../../../src/core/compare/numbers/half-units.ts'
import { reading } from '../readings.ts'

test.each([
  ['en', 'The talks lasted two hours and a half.', ['two hours and a half', 2.5]],
  ['en', 'He waited an hour and a half.', ['hour and a half', 1.5]],
  ['fr', 'La réunion a duré une heure et demie.', ['heure et demie', 1.5]],
  ['es', 'Esperó dos horas y media.', ['dos horas y media', 2.5]],
  ['ru', 'Переговоры длились два часа с половиной.', ['два часа с половиной', 2.5]],
  ['uk', 'Він чекав годину з половиною.', ['годину з половиною', 1.5]],
  ['pl', 'Rozmowy trwały dwie godziny i pół.', ['dwie godziny i pół', 2.5]],
  ['ar', 'استمرت المحادثات ساعتين ونصف.', ['ساعتين ونصف', 2.5]],
  ['zh', '会谈持续了三个半小时。', ['三个半小时', 3.5]],
] as const)('in %s, “%s” has units and a half as one number', (language, text, [words, value]) => {
  const passage = reading(language, text)
  const joined = joinHalves(passage.numbers, passage)
  const found = joined.find((one) => one.kind === 'measure' && one.value === value)
  expect(found && passage.slice(found)).toContain(words)
})

test.each([
  ['en', 'Two men and a half million euros were missing.'],
  ['en', 'He spoke of a house and a half of it burned.'],
  ['de', 'Er wartete zwei Stunden.'],
])('in %s, “%s” has none', (language, text) => {
  const passage = reading(language, text)
  expect(joinHalves(passage.numbers, passage)).toEqual(passage.numbers)
})
