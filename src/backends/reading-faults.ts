/** What is told of a file that could not be read. */
import { UserError } from '../core/errors.ts'

export function tooBusy(what: string): UserError {
  return new UserError('busy', `The machine is too busy to read ${what} now. Try again in a while.`)
}

/** `limit`: milliseconds. */
export function tooSlow(file: string, limit: number): UserError {
  const seconds = Math.round(limit / 1000)
  const message = `${file} takes longer than ${seconds} seconds to read. Split it if it is large; it may also be damaged or malicious.`
  return new UserError('unreadable', message, { file })
}

export function tooMuchMemory(file: string, cause: unknown): UserError {
  const message = `${file} takes more memory to read than it may. Split it if it is large; it may also be damaged or malicious.`
  return new UserError('too-large', message, { file }, { cause })
}
