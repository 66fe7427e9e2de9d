import { expect, test } from 'vitest'
import { guardFormula, unguardFormula } from '../../../src/formats/tables/formula-guard.ts'
import { HOSTILE } from '../hostile-text.ts'
import fc from '../../support/property.ts'

test.each([
  '=1',
  '+1',
  '-1',
  '@x',
  '\t1',
  '\r1',
  '  =1',
  '\u200B@x',
  '\uFEFF+1',
  '\n=1',
  '＝1',
  "'=1",
])('guards %j with one apostrophe', (cell) => {
  expect(guardFormula(cell)).toBe(`'${cell}`)
})

test.each(['', 'x=1', "'quoted' words", '1-2', '«-»'])('leaves %j alone', (cell) => {
  expect(guardFormula(cell)).toBe(cell)
})

test('taking the guard off gives the cell back', () => {
  const cells = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.stringMatching(/^['=+\-@\t\r\n \u200Bx]{0,6}$/),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(fc.property(cells, (cell) => unguardFormula(guardFormula(cell)) === cell))
})
