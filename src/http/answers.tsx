/** The ways to answer: parts of a page for a script, or the way back for a plain form. */
import type { Context as Request } from 'hono'
import { hostOf } from './security.ts'

/** The request was made by htmx for a part of the page that is on the screen. */
export function wantsParts(c: Request): boolean {
  return (
    c.req.header('hx-request') === 'true' &&
    c.req.header('hx-history-restore-request') !== 'true' &&
    c.req.header('hx-request-type') !== 'full'
  )
}

/** Where the reader is: the page that a form or a script was on. Null where it is not told. */
export function currentPage(c: Request): URL | null {
  const told = c.req.header('hx-current-url') ?? c.req.header('referer')
  if (told === undefined || !URL.canParse(told)) return null
  const url = new URL(told)
  // A path such as `//other.example/` would lead there.
  return url.host === hostOf(c) && !url.pathname.startsWith('//') ? url : null
}

/** Back to the page that a form was on, or to the given path; `hash` is an element id. */
export function redirectBack(c: Request, fallback: string, hash?: string): Response {
  const page = currentPage(c)
  const path = page === null ? fallback : `${page.pathname}${page.search}`
  return goTo(c, hash === undefined ? path : `${path.split('#')[0]}#${hash}`)
}

/** See other: for plain forms a redirect, for a script the word to load the page. */
export function goTo(c: Request, path: string): Response {
  if (!wantsParts(c)) return c.redirect(path, 303)
  c.header('HX-Redirect', path)
  return c.body(null, 200)
}
