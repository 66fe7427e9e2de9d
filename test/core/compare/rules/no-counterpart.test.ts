import { expect, test } from 'vitest'
import { cards } from './cards.ts'

test('a clause that nothing on the other side stands for is shown', () => {
  const a = 'The president of Finland visited the hospital in Geneva.'
  const b =
    'Президент Фінляндії відвідав госпіталь у Женеві, який три роки будувала невелика громада місцевих рибалок.'
  expect(cards('no-counterpart', 'en-uk', a, b)).toEqual([
    '∅→роки будувала невелика громада місцевих рибалок',
  ])
})

test('within one language, too', () => {
  const a = 'The ferry sank near the lighthouse, where seals had rested for many winters.'
  expect(cards('no-counterpart', 'en-en', a, 'The ferry sank near the lighthouse.')).toEqual([
    'seals had rested for many winters→∅',
  ])
})

test('a clause that is short tells it by the marks around it', () => {
  const a =
    'The museum will close on Monday, the director said, adding that tourists could return their tickets.'
  const b = 'Музей зачинять у понеділок, сказав директор.'
  expect(cards('no-counterpart', 'en-uk', a, b)).toEqual([
    'adding that tourists could return their tickets→∅',
  ])
})

test('who says it and what an acronym stands for are not missing words', () => {
  const told = 'The ferry sank, harbour master Olaf Brandt told reporters in the evening.'
  expect(cards('no-counterpart', 'en-de', told, 'Die Fähre sank.')).toEqual([])
  const written = 'A report by the Federal Emergency Management Agency was published.'
  expect(cards('no-counterpart', 'en-de', written, 'Ein Bericht der FEMA erschien.')).toEqual([])
})

test.each([
  [
    'a full translation',
    'The president of Finland visited Geneva.',
    'Президент Фінляндії відвідав Женеву.',
  ],
  [
    'passages that share nothing',
    'The cat sleeps.',
    'Учора в місті сталася велика пожежа на складі зерна.',
  ],
])('nothing is shown for %s', (_title, a, b) => {
  expect(cards('no-counterpart', 'en-uk', a, b)).toEqual([])
})
