/** Signing in and out, and the first password of somebody who was invited. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { InvitationPage } from '../../../views/sign-in/invitation-page.tsx'
import { SignInPage } from '../../../views/sign-in/sign-in-page.tsx'
import { paths } from '../../../views/paths.ts'
import { accountInvited, nameKey, takeInvitation } from '../../app/accounts/accounts.ts'
import type { Context } from '../../app/context.ts'
import { checkPassword, endSession, startSession } from '../../app/accounts/sessions.ts'
import type { Account } from '../../core/accounts.ts'
import { UserError } from '../../core/errors.ts'
import { goTo } from '../answers.tsx'
import { field, readForm, verbatim, type Form } from '../forms.ts'
import { knowBrowser, knownBrowser } from '../known-browser.ts'
import { networkOf } from '../peer-address.ts'
import { SignInLimit } from '../sign-in-limit.ts'
import { keepSession, sessionOf } from '../signed-in.ts'
import { shellOf } from '../shell.ts'

export function signInRoutes(context: Context): Hono {
  const limit = new SignInLimit()
  const routes = new Hono()

  routes.get(paths.signIn(), (c) =>
    c.render(<SignInPage shell={shellOf(c)} to={placeIn(c.req.query('to'))} />),
  )
  routes.post(paths.signIn(), (c) => signIn(context, c, limit))
  routes.post(paths.signOut, (c) => {
    const token = sessionOf(c)
    if (token !== undefined) endSession(context, token)
    keepSession(c, '', 0)
    // What somebody began to write in this browser is nothing for the next one.
    c.header('Clear-Site-Data', '"storage"')
    return goTo(c, paths.signIn())
  })

  routes.get('/invitations/:token', (c) => {
    const { name } = accountInvited(context, c.req.param('token'))
    c.header('Cache-Control', 'no-store')
    return c.render(<InvitationPage shell={shellOf(c)} name={name} token={c.req.param('token')} />)
  })
  routes.post('/invitations/:token', async (c) => {
    const token = c.req.param('token')
    const form = await readForm(c)
    if (verbatim(form, 'password') !== verbatim(form, 'again')) {
      throw new UserError('invalid', 'The two passwords differ. Go back and type them again.')
    }
    const account = await takeInvitation(context, token, verbatim(form, 'password'))
    return enter(context, c, account, paths.library)
  })
  return routes
}

async function signIn(context: Context, c: Request, limit: SignInLimit) {
  const form = await readForm(c)
  const name = field(form, 'name')
  const to = placeIn(field(form, 'to'))
  const browser = knownBrowser(context, c, name)
  const keys =
    browser === null
      ? [`account ${nameKey(name).slice(0, 80)}`, `address ${networkOf(c)}`]
      : [browser]
  const now = Date.parse(context.now())
  const wait = limit.wait(keys, now)
  if (wait > 0) {
    c.status(429)
    c.header('Retry-After', String(wait))
    const problem = `Too many attempts. Try again in ${Math.ceil(wait / 60)} minutes.`
    return c.render(<SignInPage shell={shellOf(c)} to={to} name={name} problem={problem} />)
  }
  limit.count(keys, now)
  const account = await passwordChecked(context, form, () => limit.forgive(keys))
  if (account === null) {
    c.status(401)
    const problem = 'Wrong name or password.'
    return c.render(<SignInPage shell={shellOf(c)} to={to} name={name} problem={problem} />)
  }
  limit.forgive(keys)
  return enter(context, c, account, to)
}

/** Where nobody had the time to look at it, the attempt does not count. Throws UserError busy. */
async function passwordChecked(
  context: Context,
  form: Form,
  unseen: () => void,
): Promise<Account | null> {
  try {
    return await checkPassword(context, field(form, 'name'), verbatim(form, 'password'))
  } catch (error) {
    unseen()
    throw error
  }
}

/** With a new session, so that nobody can have prepared one (session fixation). */
function enter(context: Context, c: Request, account: Account, to: string): Response {
  const before = sessionOf(c)
  const agent = c.req.header('user-agent')
  keepSession(c, startSession(context, account, { before, agent }))
  knowBrowser(context, c, account.name)
  return goTo(c, to)
}

/** A path of this server; the library where it is none. */
function placeIn(to: string | undefined): string {
  const base = 'http://here.invalid'
  if (to === undefined || !to.startsWith('/') || !URL.canParse(to, base)) return paths.library
  const { origin, pathname, search } = new URL(to, base)
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : paths.library
}
