/** Accounts for admins: who may sign in, and as what. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { AccountsPage } from '../../../views/settings/accounts-page.tsx'
import { ACCOUNT_CHANGES, paths, type AccountChange } from '../../../views/paths.ts'
import {
  accountWithId,
  addAccount,
  invite,
  listAccounts,
  removeAccount,
  setDisabled,
  setRole,
} from '../../app/accounts/accounts.ts'
import type { Context } from '../../app/context.ts'
import { endSessions } from '../../app/accounts/sessions.ts'
import { ROLES, type Account } from '../../core/accounts.ts'
import { UserError } from '../../core/errors.ts'
import { STATUS } from '../errors.tsx'
import { choice, field, idParam, readForm, type Form } from '../forms.ts'
import { baseOf } from '../security.ts'
import { shellOf } from '../shell.ts'

type Shown = Omit<Parameters<typeof AccountsPage>[0], 'shell' | 'accounts'>

export function accountsRoutes(context: Context): Hono {
  const routes = new Hono()

  routes.get(paths.accounts, (c) => show(context, c))

  routes.post(paths.newAccount, async (c) => {
    const form = await readForm(c)
    const typed = { name: field(form, 'name'), role: field(form, 'role') }
    return await showOutcome(context, c, typed, async () => {
      const role = choice(typed.role, ROLES, 'role')
      const account = await addAccount(context, { name: typed.name, role })
      return invited(context, c, account)
    })
  })

  for (const change of ACCOUNT_CHANGES) {
    routes.post(`/accounts/:id/${change}`, async (c) => {
      const account = accountWithId(context, idParam(c, 'id'))
      const form = await readForm(c)
      return await showOutcome(context, c, undefined, () =>
        CHANGES[change](context, { account, form, c }),
      )
    })
  }
  return routes
}

interface Asked {
  readonly account: Account
  readonly form: Form
  readonly c: Request
}

/** What each change does, and says afterwards. */
const CHANGES: Readonly<Record<AccountChange, (context: Context, asked: Asked) => Shown>> = {
  role: (context, { account: { name }, form }) => {
    const role = choice(field(form, 'role'), ROLES, 'role')
    setRole(context, name, role)
    return { said: `${name} is ${role} from now on, and has to sign in again.` }
  },
  invitation: (context, { account, c }) => invited(context, c, account),
  'sign-out': (context, { account }) => {
    endSessions(context, account)
    return { said: `${account.name} is signed out everywhere.` }
  },
  disabling: (context, { account: { name } }) => {
    setDisabled(context, name, true)
    return { said: `${name} is signed out, and cannot sign in until the account is on again.` }
  },
  enabling: (context, { account: { name } }) => {
    setDisabled(context, name, false)
    return { said: `${name} can sign in again.` }
  },
  deletion: (context, { account: { name } }) => {
    removeAccount(context, name)
    return { said: `${name} cannot sign in any more; notes and edits stay.` }
  },
}

function invited(context: Context, c: Request, { name }: Account): Shown {
  const { token, expiresAt } = invite(context, name)
  const url = `${baseOf(c)}${paths.invitation(token)}`
  return { invitation: { name, url, expiresAt } }
}

/** Where it cannot be done, the page says why, with what was typed. */
async function showOutcome(
  context: Context,
  c: Request,
  typed: Shown['typed'],
  work: () => Promise<Shown> | Shown,
): Promise<Response> {
  try {
    return await show(context, c, await work())
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    c.status(STATUS[error.code])
    return await show(context, c, { problem: error.message, ...(typed && { typed }) })
  }
}

async function show(context: Context, c: Request, shown: Shown = {}): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  const accounts = listAccounts(context)
  return await c.render(<AccountsPage shell={shellOf(c)} accounts={accounts} {...shown} />)
}
