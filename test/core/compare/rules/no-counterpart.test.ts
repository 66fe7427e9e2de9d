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
