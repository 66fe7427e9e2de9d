import { describe, expect, it } from 'vitest'
import { WordScanner } from '../../../src/core/align/word-scanner.ts'
import fc from '../../support/property.ts'

/** What the scanner finds, with a dot before marks. */
function scan(text: string): string {
  const scanner = new WordScanner()
  scanner.open(text)
  const found: string[] = []
  while (scanner.next()) {
    found.push((scanner.isWord ? '' : '.') + text.slice(scanner.start, scanner.end))
  }
  return found.join(' ')
}

describe('the word scanner', () => {
  it.each([
    ['The bridge, at last!', 'The bridge at last .!'],
    ["don't об'єкт rock 'n' roll'", "don't об'єкт rock n roll"],
    ['COVID-19 x2y', 'COVID x y'],
    ['«Так» — 5 % (або €7)?', '.« Так .» .— .% .( або .€ .) .?'],
    ['cafe\u0301 \u0301 й', 'cafe\u0301 .\u0301 й'],
    ['𝐀𝐁 𠀀x 😀', '𝐀𝐁 𠀀x'],
    ['桥在河上。真的？', '桥在河上 真的 .？'],
    ['مُدُن؟', 'مُدُن .؟'],
    ["a' 'b ''", 'a b'],
    ['\ud83d lone \udc00', 'lone'],
    ['', ''],
  ])('reads %j as %j', (text, expected) => {
    expect(scan(text)).toBe(expected)
  })

  it('finds disjoint runs in order, and leaves out neither letter nor accent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const scanner = new WordScanner()
        scanner.open(text)
        let last = 0
        while (scanner.next()) {
          expect(text.slice(last, scanner.start)).not.toMatch(/[\p{L}\p{M}]/u)
          expect(scanner.start).toBeGreaterThanOrEqual(last)
          expect(scanner.end).toBeGreaterThan(scanner.start)
          expect(/\p{L}/u.test(text.slice(scanner.start, scanner.end))).toBe(scanner.isWord)
          last = scanner.end
        }
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{M}]/u)
      }),
    )
  })
})
