/** One's own account: the password, and the sessions. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { AccountPage } from '../../../views/settings/account-page.tsx'
import { paths } from '../../../views/paths.ts'
import { listApiTokens, makeApiToken, revokeApiToken } from '../../app/accounts/api-tokens.ts'
import type { Context } from '../../app/context.ts'
import {
  changePassword,
  endSessionOf,
  endSessions,
  listSessions,
  startSession,
} from '../../app/accounts/sessions.ts'
import type { Account } from '../../core/accounts.ts'
import { UserError } from '../../core/errors.ts'
import { STATUS } from '../errors.tsx'
import { field, idParam, readForm, verbatim } from '../forms.ts'
import { SignInLimit } from '../sign-in-limit.ts'
import { keepSession, sessionOf } from '../signed-in.ts'
import { shellOf } from '../shell.ts'

const SAID: Readonly<Record<string, string>> = {
  password: 'The password was changed.',
  sessions: 'Signed out.',
  tokens: 'The token was revoked.',
}

export function accountRoutes(context: Context): Hono {
  const limit = new SignInLimit()
  const routes = new Hono()

  routes.get(paths.account, async (c) => {
    if (c.get('account') === undefined) return c.redirect(paths.settings, 303)
    return await show(context, c, { said: SAID[c.req.query('said') ?? ''] })
  })

  routes.post(paths.password, async (c) => {
    const account = ownAccount(c)
    const form = await readForm(c)
    const keys = [`account ${account.id}`]
    const now = Date.parse(context.now())
    const wait = limit.wait(keys, now)
    if (wait > 0) {
      c.status(429)
      c.header('Retry-After', String(wait))
      const problem = `Too many attempts. Try again in ${Math.ceil(wait / 60)} minutes.`
      return await show(context, c, { problem })
    }
    limit.count(keys, now)
    const [present, next, again] = ['present', 'password', 'again'].map((name) =>
      verbatim(form, name),
    ) as [string, string, string]
    try {
      if (next !== again) throw new UserError('invalid', 'The two new passwords differ.')
      await changePassword(context, account, { present, next })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      c.status(STATUS[error.code])
      return await show(context, c, { problem: error.message })
    }
    limit.forgive(keys)
    keepSession(c, startSession(context, account, { agent: c.req.header('user-agent') }))
    return c.redirect(`${paths.account}?said=password`, 303)
  })

  routes.post(paths.sessionsEnd, (c) => {
    endSessions(context, ownAccount(c), sessionOf(c))
    return c.redirect(`${paths.account}?said=sessions`, 303)
  })

  routes.post('/settings/sessions/:session/end', (c) => {
    endSessionOf(context, ownAccount(c), c.req.param('session'))
    return c.redirect(`${paths.account}?said=sessions`, 303)
  })

  routes.post(paths.apiTokens, async (c) => {
    const form = await readForm(c)
    const days = field(form, 'days')
    try {
      const goodFor = days === '' ? null : Number(days)
      const { token } = makeApiToken(context, ownAccount(c), field(form, 'label'), goodFor)
      return await show(context, c, { token })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      c.status(STATUS[error.code])
      return await show(context, c, { problem: error.message })
    }
  })

  routes.post('/settings/tokens/:token/end', (c) => {
    revokeApiToken(context, ownAccount(c), idParam(c, 'token'))
    return c.redirect(`${paths.account}?said=tokens`, 303)
  })

  return routes
}

/** Throws UserError not-found where nobody has to sign in. */
function ownAccount(c: Request): Account {
  const account = c.get('account')
  if (account !== undefined) return account
  throw new UserError('not-found', 'Nobody has to sign in here, so nobody has an account.')
}

async function show(
  context: Context,
  c: Request,
  shown: { said?: string | undefined; problem?: string; token?: string },
): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  const account = ownAccount(c)
  const sessions = listSessions(context, account, sessionOf(c) ?? '')
  const tokens = listApiTokens(context, account)
  return await c.render(
    <AccountPage
      shell={shellOf(c)}
      sessions={sessions}
      tokens={tokens}
      now={context.now()}
      {...shown}
    />,
  )
}
