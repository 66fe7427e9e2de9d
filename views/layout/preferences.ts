/** What a reader chose for this browser; kept in cookies. */
import type { Role } from '../../src/core/accounts.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const TEXT_SIZES = ['small', 'medium', 'large', 'larger'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export interface Preferences {
  /** Empty until it was given. */
  readonly reviewer: string
  /** Of the account that has signed in; null where nobody has to. */
  readonly role: Role | null
  readonly theme: Theme
  readonly textSize: TextSize
  /** Single-key shortcuts are on. */
  readonly keysOn: boolean
  /** Action → `event.code` with modifiers, only where it differs from the table. */
  readonly bindings: Readonly<Record<string, string>>
}

export const DEFAULT_PREFERENCES: Preferences = {
  reviewer: '',
  role: null,
  theme: 'auto',
  textSize: 'medium',
  keysOn: true,
  bindings: {},
}

/** What every screen needs to know besides its own matter. */
export interface Shell {
  readonly preferences: Preferences
  /** Path and query of this page, for forms that come back to it. */
  readonly here: string
}
