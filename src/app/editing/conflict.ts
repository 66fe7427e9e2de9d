import { UserError } from '../../core/errors.ts'

/** Somebody changed it meanwhile: carries what stands now beside what was to be stored. */
export class Conflict extends UserError {
  /** What is stored now; null where it is gone. */
  readonly current: unknown
  /** What the caller wanted to store. */
  readonly attempted: unknown

  constructor(message: string, current: unknown, attempted: unknown) {
    super('conflict', message)
    this.current = current
    this.attempted = attempted
  }
}
