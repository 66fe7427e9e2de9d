/** What every page is told about the reader, out of the cookies. */
import type { Context as Request } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Context } from '../app/context.ts'
import { reviewerNamed } from '../app/accounts/reviewers.ts'
import type { Shell } from '../../views/layout/preferences.ts'
import { DEFAULT_PREFERENCES, TEXT_SIZES, THEMES } from '../../views/layout/preferences.ts'
import type { Preferences } from '../../views/layout/preferences.ts'

/** Preferences and the address of the page. */
export function shellOf(c: Request): Shell {
  const url = new URL(c.req.url)
  return { preferences: preferencesOf(c), here: `${url.pathname}${url.search}` }
}

/** Unknown values count as not chosen. */
export function preferencesOf(c: Request): Preferences {
  const theme = getCookie(c, 'theme')
  const textSize = getCookie(c, 'text-size')
  return {
    reviewer: reviewerOf(c) ?? '',
    role: c.get('account')?.role ?? null,
    theme: THEMES.find((one) => one === theme) ?? DEFAULT_PREFERENCES.theme,
    textSize: TEXT_SIZES.find((one) => one === textSize) ?? DEFAULT_PREFERENCES.textSize,
    keysOn: getCookie(c, 'keys') !== 'off',
    bindings: bindingsOf(getCookie(c, 'bindings')),
  }
}

/** `confirm=KeyY&reject=KeyN`. */
function bindingsOf(text: string | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(text ?? ''))
}

/** The name on this reader's notes and edits: of the account, else as given; null until then. */
export function reviewerOf(c: Request): string | null {
  const account = c.get('account')
  if (account !== undefined) return account.name
  const name = getCookie(c, 'reviewer')?.trim().slice(0, 80)
  return name === undefined || name === '' ? null : name
}

/** The reader's name, or what stands for it until it was given. */
export function byOf(c: Request): string {
  return reviewerOf(c) ?? 'Anonymous'
}

/** This reader wants machine translations under the texts. */
export function glossesAreOn(c: Request): boolean {
  return getCookie(c, 'glosses') === 'on'
}

/** Kinds of differences that this reader does not want to see, separated by spaces. */
export function hiddenOf(c: Request): string | undefined {
  return getCookie(c, 'hidden')
}

const ONE_YEAR = 365 * 24 * 60 * 60

/** Keeps the name that was given; that of an account stays as it is. Throws UserError invalid. */
export function keepReviewer(c: Request, context: Context, name: string): void {
  if (c.get('account') !== undefined) return
  keepPreference(c, 'reviewer', reviewerNamed(context, name).name)
}

/** Kept for a year in this browser, sent to this server only. */
export function keepPreference(c: Request, name: string, value: string): void {
  setCookie(c, name, value, { path: '/', maxAge: ONE_YEAR, sameSite: 'Lax', httpOnly: true })
}
