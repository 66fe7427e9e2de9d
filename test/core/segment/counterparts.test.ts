import { expect, test } from 'vitest'
import { segmentCounterparts } from '../../../src/core/segment/counterparts.ts'

test.each([
  ['nothing changed', 'a b|c d', 'a b|c d', '0 1'],
  ['one is inserted', 'a b|c d', 'new one|a b|c d', '1 2'],
  ['one is gone', 'a b|c d|e f', 'a b|e f', '0 - 1'],
  [
    'one is corrected',
    'a b|the talks lasted long|e f',
    'a b|the talks lasted longer|e f',
    '0 1~ 2',
  ],
  [
    'one is rewritten',
    'a b|the talks lasted long|e f',
    'a b|quite another sentence here|e f',
    '0 - 2',
  ],
  [
    'corrected behind an insertion',
    'the talks lasted long',
    'new one|the talks lasted longer',
    '1~',
  ],
  ['a repeated sentence', 'yes|no|yes', 'yes|yes', '0 - 1'],
  ['everything is gone', 'a|b', '', '- -'],
])('when %s', (_, before, after, expected) => {
  const texts = (line: string) => (line === '' ? [] : line.split('|'))
  const found = segmentCounterparts(texts(before), texts(after)).map((one) =>
    one === null ? '-' : `${one.index}${one.isSame ? '' : '~'}`,
  )
  expect(found.join(' ')).toBe(expected)
})
