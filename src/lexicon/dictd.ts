/**
 * The index of dictd dictionaries (RFC 2229's server; dictfmt(1)): a line has a headword, a tab, the
 * offset of its definition, a tab and its length, both in base 64.
 */
import { UserError } from '../core/errors.ts'
import type { DictionaryIndex } from './dictionary.ts'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const VALUES = new Map(DIGITS.split('').map((digit, value) => [digit, value]))

/** Throws UserError unreadable for a line that is none. Entries about the database are left out. */
export function parseDictdIndex(text: string, file: string): DictionaryIndex {
  const heads: string[] = []
  const offsets: number[] = []
  const lengths: number[] = []
  for (const [number, line] of text.split('\n').entries()) {
    if (line === '') continue
    const [head, offset, length] = line.split('\t')
    if (head === undefined || offset === undefined || length === undefined) {
      throw new UserError('unreadable', 'Not a dictd index line.', { file, line: number + 1 })
    }
    if (head === '' || /^00-?database/u.test(head)) continue
    const start = decodeNumber(offset)
    const size = decodeNumber(length)
    if (Number.isNaN(start + size)) {
      throw new UserError('unreadable', 'Not a base 64 number.', { file, line: number + 1 })
    }
    heads.push(head)
    offsets.push(start)
    lengths.push(size)
  }
  return { heads, offsets, lengths }
}

/** The number that the digits write, NaN where one is none. */
function decodeNumber(digits: string): number {
  let value = 0
  for (const digit of digits) value = value * 64 + (VALUES.get(digit) ?? Number.NaN)
  return value
}
