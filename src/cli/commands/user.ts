import { Argument, Option, type Command } from 'commander'
import {
  accountNamed,
  addAccount,
  invite,
  listAccounts,
  removeAccount,
  setDisabled,
  setPassword,
  setRole,
} from '../../app/accounts/accounts.ts'
import { listApiTokens, makeApiToken, revokeApiToken } from '../../app/accounts/api-tokens.ts'
import { openContext, type Context } from '../../app/context.ts'
import { ROLES, type Role } from '../../core/accounts.ts'
import { UserError } from '../../core/errors.ts'
import { dataFolder } from '../data-folder.ts'
import { DATA } from '../options.ts'
import { say } from '../output.ts'
import { readPassword } from '../password-input.ts'

interface DataOptions {
  readonly data?: string
}

interface SecretOptions extends DataOptions {
  readonly invite?: boolean
  readonly url: string
}

const NAME = () => new Argument('<name>', 'as shown on notes and edits')

const ROLE = () =>
  new Option('--role <role>', 'what it may do').choices(ROLES).makeOptionMandatory()

const INVITE = () =>
  new Option('--invite', 'print a link that lets the person choose a password, once')

const URL_OPTION = () =>
  new Option('--url <address>', 'address of the workbench, for the link').default(
    'http://127.0.0.1:8080',
  )

/** Accounts; a server that runs heeds every change at once. */
export function addUser(synoptic: Command): void {
  const user = synoptic.command('user').description('Manage who may sign in, and in which role.')
  user
    .command('add')
    .description('Create an account; the password is asked for, or read from the standard input.')
    .addArgument(NAME())
    .addOption(ROLE())
    .addOption(INVITE())
    .addOption(URL_OPTION())
    .addOption(DATA())
    .action(add)
  user
    .command('list')
    .description('Print names, roles, and who can sign in.')
    .addOption(DATA())
    .action(list)
  user
    .command('password')
    .description('Set a new password, and sign the account out everywhere.')
    .addArgument(NAME())
    .addOption(INVITE())
    .addOption(URL_OPTION())
    .addOption(DATA())
    .action(changePassword)
  user
    .command('role')
    .description('Give an account another role, and sign it out everywhere.')
    .addArgument(NAME())
    .addOption(ROLE())
    .addOption(DATA())
    .action(changeRole)
  user
    .command('disable')
    .description('Switch an account off, and sign it out.')
    .addArgument(NAME())
    .addOption(DATA())
    .action((name: string, options: DataOptions) => change(name, options, true))
  user
    .command('enable')
    .description('Switch an account on again.')
    .addArgument(NAME())
    .addOption(DATA())
    .action((name: string, options: DataOptions) => change(name, options, false))
  user
    .command('token')
    .description('Create, list or revoke tokens that let programs use the API as an account.')
    .addArgument(NAME())
    .option('--label <words>', 'what a new token is for')
    .option('--days <number>', 'how long it is good; default: until it is revoked')
    .option('--list', 'print number, days and purpose of the existing tokens')
    .option('--revoke <number>', 'revoke one by its number in the list')
    .addOption(DATA())
    .action(token)
  user
    .command('remove')
    .description('Remove an account; its notes and edits stay.')
    .addArgument(NAME())
    .addOption(DATA())
    .action(remove)
}

async function add(name: string, options: SecretOptions & { readonly role: Role }): Promise<void> {
  const { role } = options
  const password = options.invite ? {} : { password: await readPassword() }
  await withContext(options, async (context) => {
    const account = await addAccount(context, { name, role, ...password })
    if (options.invite) printInvitation(context, account.name, options.url)
    else say(`${account.name} can sign in as ${role}.`)
  })
}

async function list(options: DataOptions): Promise<void> {
  await withContext(options, (context) => {
    const accounts = listAccounts(context)
    if (accounts.length === 0) say('There are no accounts: nobody has to sign in.')
    for (const { name, role, hasPassword, isDisabled } of accounts) {
      const state = isDisabled ? 'disabled' : hasPassword ? 'password' : 'invited'
      process.stdout.write(`${name}\t${role}\t${state}\n`)
    }
  })
}

async function changePassword(name: string, options: SecretOptions): Promise<void> {
  await withContext(options, async (context) => {
    const account = accountNamed(context, name)
    if (options.invite) return printInvitation(context, account.name, options.url)
    await setPassword(context, account.name, await readPassword())
    say(`${account.name} has a new password, and has to sign in again.`)
  })
}

async function changeRole(
  name: string,
  options: DataOptions & { readonly role: Role },
): Promise<void> {
  await withContext(options, (context) => {
    setRole(context, name, options.role)
    say(`${name} is ${options.role} from now on, and has to sign in again.`)
  })
}

async function change(name: string, options: DataOptions, isDisabled: boolean): Promise<void> {
  await withContext(options, (context) => {
    setDisabled(context, name, isDisabled)
    say(
      isDisabled ? `${name} cannot sign in until "synoptic user enable".` : `${name} can sign in.`,
    )
  })
}

interface TokenOptions extends DataOptions {
  readonly label?: string
  readonly days?: string
  readonly list?: boolean
  readonly revoke?: string
}

async function token(name: string, options: TokenOptions): Promise<void> {
  const { label, days, list: isList = false, revoke } = options
  if ([label !== undefined, isList, revoke !== undefined].filter(Boolean).length !== 1) {
    throw new UserError('usage', 'Give one of --label, --list and --revoke.')
  }
  if (days !== undefined && label === undefined) {
    throw new UserError('usage', '--days is for a new token: give --label too.')
  }
  if (revoke !== undefined && !/^\d+$/.test(revoke)) {
    throw new UserError('usage', `“${revoke}” is not the number of a token; --list shows them.`)
  }
  await withContext(options, (context) => {
    const account = accountNamed(context, name)
    if (label !== undefined) {
      const goodFor = days === undefined ? null : Number(days)
      const { token: made, expiresAt } = makeApiToken(context, account, label, goodFor)
      process.stdout.write(`${made}\n`)
      const until = expiresAt === null ? 'it is revoked' : `${expiresAt.slice(0, 16)} UTC`
      say(`It is shown only once, and works until ${until.replace('T', ' ')}.`)
    } else if (revoke !== undefined) {
      revokeApiToken(context, account, Number(revoke))
      say('The token was revoked.')
    } else {
      const tokens = listApiTokens(context, account)
      if (tokens.length === 0) say(`${account.name} has no tokens.`)
      for (const one of tokens) {
        const { id, createdAt, usedOn, expiresAt, label: purpose } = one
        const columns = [id, createdAt, usedOn ?? '–', expiresAt ?? '–', purpose]
        process.stdout.write(`${columns.join('\t')}\n`)
      }
    }
  })
}

async function remove(name: string, options: DataOptions): Promise<void> {
  await withContext(options, (context) => {
    removeAccount(context, name)
    say(`${name} cannot sign in any more.`)
  })
}

async function withContext(
  { data }: DataOptions,
  work: (context: Context) => Promise<void> | void,
): Promise<void> {
  const context = await openContext({ data: dataFolder(data) })
  try {
    await work(context)
  } finally {
    await context.close()
  }
}

function printInvitation(context: Context, name: string, url: string): void {
  const { token, expiresAt } = invite(context, name)
  process.stdout.write(`${url.replace(/\/+$/u, '')}/invitations/${token}\n`)
  say(`Send this link only to ${name}. It works once, until ${expiresAt}.`)
}
