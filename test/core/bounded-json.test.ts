import { expect, it } from 'vitest'
import { parseBounded } from '../../src/core/bounded-json.ts'

const BOUNDS = { depth: 3, values: 8 }

it.each([
  '{"a": [1, {"b": null}]}',
  String.raw`"[[[[[[ ,,,,,,,,,,, \" [[[[[ \\"`,
  String.raw`["\\", "\\\"", "[[[["]`,
  '[[[]], [[]]]',
  ' 1.5e3 ',
  '""',
])('reads %s as ever', (text) => {
  expect(parseBounded(text, BOUNDS)).toEqual(JSON.parse(text))
})

it.each([
  ['levels', '[[[[]]]]'],
  ['levels', '[[[{'],
  ['levels', `"a"${'['.repeat(1_000_000)}`],
  ['values', '[1,2,3,4,5,6,7,8]'],
  ['values', `[${'{},'.repeat(1_000_000)}`],
  ['values', '{"a":1,"b":2,"c":3,"d":4}'],
  ['values', String.raw`["\\",1,1,1,1,1,1,1]`],
])('refuses too many %s before it reads them (%#)', (what, text) => {
  expect(() => parseBounded(text, BOUNDS)).toThrow(what)
  expect(() => parseBounded(text, BOUNDS)).toThrow(RangeError)
})

it.each(['', '[', '"', String.raw`"\"`, ']', '[[', '"\\'])('says that %s is no JSON', (text) => {
  expect(() => parseBounded(text, BOUNDS)).toThrow(SyntaxError)
})
