/** Faults of the program: one line of JSON each in the log, without any text of the user's. */
import { randomUUID } from 'node:crypto'

/**
 * Logs a fault under an id, which is returned for the user to tell. The words of an error may hold
 * what somebody wrote, so only its kind and the places in the program are kept.
 */
export function reportFault(
  { now }: { readonly now: () => string },
  where: Readonly<Record<string, string | number>>,
  error: unknown,
): string {
  const id = randomUUID().slice(0, 8)
  const line = { time: now(), level: 'error', event: 'fault', id, ...where, ...faultOf(error) }
  console.error(JSON.stringify(line))
  return id
}

/** Causes that are followed. */
const DEEPEST = 4

function faultOf(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, syscall } = error as NodeJS.ErrnoException
  const isNested = error.cause !== undefined && depth < DEEPEST
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof syscall === 'string' && { syscall }),
    // SQLite tells of tables and columns, never of values.
    ...(error.name === 'SqliteError' && { message: error.message }),
    at: placesIn(error),
    ...(isNested && { cause: faultOf(error.cause, depth + 1) }),
  }
}

/** The lines of the stack, without the message before them. */
function placesIn({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  return stack
    .slice(start === -1 ? 0 : start + message.length)
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .map((line) => line.trim().slice(3))
}
