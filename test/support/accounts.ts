import type { Hono } from 'hono'
import { addAccount } from '../../src/app/accounts/accounts.ts'
import type { Context } from '../../src/app/context.ts'
import { startSession } from '../../src/app/accounts/sessions.ts'
import { ROLES } from '../../src/core/accounts.ts'
import type { Account, Role } from '../../src/core/accounts.ts'

/** One account of each role, named like it; without passwords. */
export async function addEveryRole(context: Context): Promise<Record<Role, Account>> {
  const made: [Role, Account][] = []
  for (const role of ROLES.toReversed()) {
    made.push([role, await addAccount(context, { name: role, role })])
  }
  return Object.fromEntries(made) as Record<Role, Account>
}

/** The header of somebody who has just signed in. */
export function signedIn(context: Context, account: Account): { readonly cookie: string } {
  return { cookie: `session=${startSession(context, account)}` }
}

export interface Route {
  readonly method: string
  /** As it was declared. */
  readonly path: string
}

/** Every address of the application, without what only passes requests on. */
export function routesOf(app: Hono): readonly Route[] {
  return app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path }))
}

/** An address that the pattern matches, with `fill` in the place of its parameters. */
export function addressOf(path: string, fill: (name: string) => string): string {
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/gu, (_, name: string) => fill(name))
}
