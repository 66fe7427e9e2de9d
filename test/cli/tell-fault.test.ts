import { afterEach, expect, test, vi } from 'vitest'
import { tellFault } from '../../src/cli/tell-fault.ts'
import { UserError } from '../../src/core/errors.ts'

const clock = { now: () => '2026-11-21T10:00:00.000Z' }

afterEach(() => {
  vi.restoreAllMocks()
})

function saidOf(error: unknown) {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const terminal = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  tellFault(clock, 'Aligning', error)
  return { logged: log.mock.calls.flat().map(String), said: terminal.mock.calls.flat().map(String) }
}

test('what nobody foresaw is said by its reference, without the words of the error', () => {
  const { logged, said } = saidOf(new TypeError('cannot read “a secret sentence”'))
  const { id, during } = JSON.parse(logged[0]!) as Record<string, string>
  expect(during).toBe('Aligning')
  expect(said).toEqual([`Aligning failed: a fault of the program (reference ${id})\n`])
  expect([...logged, ...said].join('')).not.toContain('secret')
})

test('what a person can mend is said in words', () => {
  const { logged, said } = saidOf(new UserError('unavailable', 'The disk is full.'))
  expect(said).toEqual(['Aligning failed: The disk is full.\n'])
  expect(logged).toEqual([])
})
