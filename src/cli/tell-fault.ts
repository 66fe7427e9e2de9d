import { reportFault } from '../app/faults.ts'
import { UserError } from '../core/errors.ts'
import { say } from './output.ts'

/**
 * Says what a running server failed to do in between. The words of an error that nobody foresaw may hold
 * what somebody wrote, so it goes to the log as any other fault, and only its reference is said.
 */
export function tellFault(
  clock: { readonly now: () => string },
  during: string,
  error: unknown,
): void {
  const reason =
    error instanceof UserError
      ? error.message
      : `a fault of the program (reference ${reportFault(clock, { during }, error)})`
  say(`${during} failed: ${reason}`)
}
