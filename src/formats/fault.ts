import { UserError } from '../core/errors.ts'

/** What a file breaks of its format's rules; whoever knows the file and the line makes a refusal of it. */
export class Fault extends Error {}

/** @returns `unreadable`, saying where */
export function refusal(file: string, cause: Fault, line?: number): UserError {
  const where = line === undefined ? file : `Line ${line} of ${file}`
  const place = { file, ...(line !== undefined && { line }) }
  const stop = /[.!?…]$/u.test(cause.message) ? '' : '.'
  return new UserError('unreadable', `${where}: ${cause.message}${stop}`, place, { cause })
}

/** What `act` gives; its faults are refusals of `file`. */
export function refusing<T>(file: string, act: () => T, line?: number): T {
  try {
    return act()
  } catch (cause) {
    throw cause instanceof Fault ? refusal(file, cause, line) : cause
  }
}
