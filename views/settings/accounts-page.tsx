/** Who may sign in, and as what; for admins, and for whoever makes the first account. */
import type { Account } from '../../src/core/accounts.ts'
import { ROLES } from '../../src/core/accounts.ts'
import { Empty, Problem } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { SettingsLinks } from './settings-links.tsx'

interface AccountsPageProps {
  readonly shell: Shell
  readonly accounts: readonly Account[]
  readonly problem?: string | undefined
  readonly said?: string | undefined
  /** A link that was just made: shown this once. */
  readonly invitation?: { readonly name: string; readonly url: string; readonly expiresAt: string }
  readonly typed?: { readonly name: string; readonly role: string }
}

const ROLE_NAMES = {
  reader: 'Reader: sees everything, changes nothing',
  reviewer: 'Reviewer: imports, edits, writes notes',
  admin: 'Admin: also accounts, services, backups',
}

/** The accounts, then a form for another one. */
export function AccountsPage(props: AccountsPageProps) {
  const { shell, accounts, problem, said, invitation, typed } = props
  return (
    <Page shell={shell} title="Accounts">
      <div class="wide">
        <h1>Accounts</h1>
        <SettingsLinks shell={shell} here={paths.accounts} />
        <p class="lead">Who may sign in, and in which role.</p>
        {problem === undefined ? null : <Problem message={problem} />}
        {said === undefined ? null : (
          <p class="notice done" role="status">
            {said}
          </p>
        )}
        {invitation === undefined ? null : <InvitationLink {...invitation} />}
        {accounts.length === 0 ? (
          <Empty title="Nobody has to sign in">
            <p>
              As soon as there is an account, everybody has to sign in. The first account is yours,
              and an admin.
            </p>
          </Empty>
        ) : (
          <AccountTable accounts={accounts} />
        )}
        <NewAccount isFirst={accounts.length === 0} typed={typed} />
      </div>
    </Page>
  )
}

function InvitationLink(props: { name: string; url: string; expiresAt: string }) {
  return (
    <div class="notice done" role="status">
      <p>
        <strong>
          Send this link only to <bdi>{props.name}</bdi>.
        </strong>{' '}
        It lets the person choose a password, once, until{' '}
        {props.expiresAt.slice(0, 16).replace('T', ' ')} UTC. It is not shown again.
      </p>
      <p>
        <label class="field">
          <span class="vh">Link</span>
          <input class="link-to-copy" readonly value={props.url} />
        </label>
      </p>
    </div>
  )
}

function AccountTable({ accounts }: { accounts: readonly Account[] }) {
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label="Accounts">
      <table class="data accounts stacking">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">State</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow account={account} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AccountRow({ account }: { account: Account }) {
  const { id, name, role, isDisabled } = account
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td data-head="Role">
        <form method="post" action={paths.accountChange(id, 'role')} class="in-row">
          <label>
            <span class="vh">Role of {name}</span>
            <select name="role">
              {ROLES.map((one) => (
                <option value={one} selected={one === role}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <button class="small">
            Set<span class="vh"> the role of {name}</span>
          </button>
        </form>
      </td>
      <td data-head="State">{stateOf(account)}</td>
      <td data-head="Actions">
        <div class="in-row">
          <Act id={id} what="invitation" label="New link" of={name} />
          <Act id={id} what="sign-out" label="Sign out" of={name} />
          {isDisabled ? (
            <Act id={id} what="enabling" label="Switch on" of={name} />
          ) : (
            <Act id={id} what="disabling" label="Switch off" of={name} />
          )}
          <Act id={id} what="deletion" label="Remove" of={name} />
        </div>
      </td>
    </tr>
  )
}

function stateOf({ hasPassword, isDisabled }: Account): string {
  if (isDisabled) return 'switched off'
  return hasPassword ? 'can sign in' : 'invited'
}

function Act(props: {
  id: number
  what: Parameters<typeof paths.accountChange>[1]
  label: string
  of: string
}) {
  return (
    <form method="post" action={paths.accountChange(props.id, props.what)}>
      <button class="small">
        {props.label}
        <span class="vh"> {props.of}</span>
      </button>
    </form>
  )
}

function NewAccount(props: {
  isFirst: boolean
  typed: { readonly name: string; readonly role: string } | undefined
}) {
  const { isFirst, typed } = props
  return (
    <form method="post" action={paths.newAccount} class="settings services new-account">
      <fieldset>
        <legend>{isFirst ? 'The first account' : 'Another account'}</legend>
        <label class="field">
          Name, as shown on notes and edits
          <input name="name" value={typed?.name ?? ''} required maxlength={80} dir="auto" />
        </label>
        {isFirst ? <input type="hidden" name="role" value="admin" /> : <RoleChoice typed={typed} />}
        <p class="hint">
          {isFirst
            ? 'Then you choose your password, at a link that is shown once.'
            : 'You get a link that lets the person choose a password.'}
        </p>
      </fieldset>
      <button class="primary">Create the account</button>
    </form>
  )
}

function RoleChoice({ typed }: { typed: { readonly role: string } | undefined }) {
  return (
    <>
      {ROLES.map((role) => (
        <label>
          <input
            type="radio"
            name="role"
            value={role}
            required
            checked={role === (typed?.role ?? 'reviewer')}
          />{' '}
          {ROLE_NAMES[role]}
        </label>
      ))}
    </>
  )
}
