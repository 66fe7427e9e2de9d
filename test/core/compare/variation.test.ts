import { expect, test } from 'vitest'
import { rowVariation } from '../../../src/core/compare/variation.ts'
import { comparePassages } from '../../../src/core/findings.ts'

const en = (text: string) => ({ text, language: 'en' })
const uk = (text: string) => ({ text, language: 'uk' })

/** How much two passages vary with nothing known beside. */
function variation(a: ReturnType<typeof en>, b: ReturnType<typeof en>): number {
  return rowVariation(comparePassages(a, b, {}))
}

test('equal versions vary by nothing', () => {
  expect(variation(en('The port is open.'), en('The port is open.'))).toBe(0)
})

test('typing does not count, wording does, and a negation counts more', () => {
  const pivot = en('He said “the port is open” to us.')
  const typed = variation(pivot, en('He said "the port is open" to us.'))
  const worded = variation(pivot, en('He said “the port is large” to us.'))
  const negated = variation(pivot, en('He said “the port is not open” to us.'))
  expect(typed).toBe(0)
  expect(worded).toBeGreaterThan(0)
  expect(negated).toBeGreaterThan(worded)
  expect(negated).toBeLessThanOrEqual(1)
})

test('across languages every card adds, and none makes nothing', () => {
  const pivot = en('They may send 15 ships.')
  expect(variation(pivot, uk('Вони можуть надіслати 15 кораблів.'))).toBe(0)
  const number = variation(pivot, uk('Вони можуть надіслати 50 кораблів.'))
  const both = variation(pivot, uk('Вони мусять надіслати 50 кораблів.'))
  expect(number).toBeGreaterThan(0)
  expect(both).toBeGreaterThan(number)
  expect(both).toBeLessThan(1)
})

test('what is wholly other varies wholly, in a script without spaces too', () => {
  const zh = (text: string) => ({ text, language: 'zh' })
  expect(variation(zh('部长星期一宣布辞职。'), zh('大桥明年夏天开放。'))).toBe(1)
  const one = variation(zh('部长星期一宣布辞职。'), zh('部长星期一拒绝辞职。'))
  expect(one).toBeGreaterThan(0.1)
  expect(one).toBeLessThan(0.6)
})
