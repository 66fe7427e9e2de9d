import { UserError } from '../core/errors.ts'
import { storageFault } from '../storage/storage-fault.ts'

/**
 * Keeps what can be found or asked for again: a full disk, or another program that writes, stops nothing
 * else.
 */
export function asFarAsRoom(keep: () => void): void {
  try {
    keep()
  } catch (error) {
    if (!(storageFault(error) instanceof UserError)) throw error
  }
}
