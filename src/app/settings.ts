import type { Context } from './context.ts'

/** A value as JSON can hold it; undefined where it was never set. */
export declare function getSetting(context: Context, key: string): unknown
export declare function setSetting(context: Context, key: string, value: unknown): void
