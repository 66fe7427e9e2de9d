import { inTransaction } from '../storage/transaction.ts'
import type { Context } from './context.ts'

/** A value as JSON can hold it; undefined where it was never set. */
export function getSetting(context: Context, key: string): unknown {
  return context.stores.settings.get(key)
}

export function setSetting(context: Context, key: string, value: unknown): void {
  inTransaction(context.database, () => context.stores.settings.set(key, value))
}
