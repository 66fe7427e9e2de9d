import { expect, it, vi } from 'vitest'
import { Presence } from '../../src/http/presence.ts'

it('tells few readers at once and many together, each of some others', () => {
  vi.useFakeTimers()
  const presence = new Presence()
  let told = 0
  let longest = 0
  const enter = (id: string) =>
    presence.enter({ id, name: id, bitext: 1, row: null }, (readers) => {
      told++
      longest = Math.max(longest, readers.length)
      expect(readers.map((reader) => reader.id)).not.toContain(id)
    })
  const leave = enter('first')
  expect(told).toBe(1)
  for (let i = 0; i < 500; i++) enter(`reader ${i}`)
  const before = told
  expect(before).toBeLessThan(500)
  vi.runAllTimers()
  expect(told - before).toBe(501)
  expect(longest).toBe(20)
  leave()
  expect(presence.size).toBe(500)
  vi.useRealTimers()
})
