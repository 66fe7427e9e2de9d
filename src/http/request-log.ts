/** One line of JSON for each request: which route, never what was asked or answered. */
import type { Context as Request, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The route as it is declared stands for the address, which may hold words of a search. */
export function logRequests(now: () => string, write: (line: string) => void): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const account = c.get('account')
    write(
      JSON.stringify({
        time: now(),
        level: 'info',
        event: 'request',
        method: c.req.method,
        route: routeOf(c),
        status: c.res.status,
        ms: Math.round(performance.now() - start),
        ...(account !== undefined && { account: account.id }),
      }),
    )
  }
}

/** As it is declared, such as `/comparisons/:id`. */
export function routeOf(c: Request): string {
  return matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none'
}
