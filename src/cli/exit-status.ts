import type { UserErrorCode } from '../core/errors.ts'

export const DONE = 0
/** A fault of ours, or of the machine. */
export const FAULT = 1
/** Wrong usage or input; the message says what and where. */
export const USER_FAULT = 2

/** The exit status of every fault of a user's. */
const STATUS: Readonly<Record<UserErrorCode, number>> = {
  usage: USER_FAULT,
  invalid: USER_FAULT,
  'not-found': USER_FAULT,
  'not-text': USER_FAULT,
  undecodable: USER_FAULT,
  unreadable: USER_FAULT,
  unsupported: USER_FAULT,
  'too-large': USER_FAULT,
  empty: USER_FAULT,
  conflict: USER_FAULT,
  busy: USER_FAULT,
  forbidden: USER_FAULT,
  cancelled: FAULT,
  unavailable: FAULT,
}

export function exitStatusOf(code: UserErrorCode): number {
  return STATUS[code]
}
