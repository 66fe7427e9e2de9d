import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/context.ts'
import { runCli, spawnCli } from '../support/run-cli.ts'

test('accounts are made, listed and taken away; invitations come as links', async () => {
  const data = ['--data', temporaryFolder()]
  const made = await spawnCli(
    ['user', 'add', 'Olena', '--role', 'admin', ...data],
    'ten letters!\n',
  )
  expect(made.stderr).toContain('Olena can sign in as admin.')
  expect(made.status).toBe(0)
  const marek = ['user', 'add', 'Marek', '--role', 'reader', '--invite']
  const invited = await runCli([...marek, '--url', 'https://synoptic.example/', ...data])
  expect(invited.stdout).toMatch(/^https:\/\/synoptic\.example\/invitations\/[\w-]{43}\n$/)
  const listed = await runCli(['user', 'list', ...data])
  expect(listed.stdout).toBe('Marek\treader\tinvited\nOlena\tadmin\tpassword\n')
  expect((await runCli(['user', 'role', 'Marek', '--role', 'reviewer', ...data])).status).toBe(0)
  expect((await runCli(['user', 'disable', 'Marek', ...data])).status).toBe(0)
  const changed = await runCli(['user', 'list', ...data])
  expect(changed.stdout).toBe('Marek\treviewer\tdisabled\nOlena\tadmin\tpassword\n')
  expect((await runCli(['user', 'enable', 'Marek', ...data])).status).toBe(0)
  expect((await runCli(['user', 'remove', 'marek', ...data])).status).toBe(0)
  expect((await runCli(['user', 'list', ...data])).stdout).toBe('Olena\tadmin\tpassword\n')
})

test.each([
  [['add', 'Eve', '--role', 'reader', '--invite'], 'The first account must be an admin.'],
  [['add', 'Eve', '--role', 'boss', '--invite'], 'Allowed choices are reader, reviewer, admin'],
  [['add', ' ', '--role', 'admin', '--invite'], '1 to 80 characters'],
  [['remove', 'Eve'], 'There is no account “Eve”.'],
  [['password', 'Eve', '--invite'], 'There is no account “Eve”.'],
])('user %j is refused: %s', async (args, message) => {
  const run = await runCli(['user', ...args, '--data', temporaryFolder()])
  expect(run.stderr).toContain(message)
  expect(run.status).toBe(2)
})

test('where there is nobody to list, a line says so beside the empty result', async () => {
  const data = ['--data', temporaryFolder()]
  const listed = await runCli(['user', 'list', ...data])
  expect(listed).toMatchObject({ status: 0, stdout: '' })
  expect(listed.stderr).toContain('There are no accounts')
})

test('the only admin stays while there are others', async () => {
  const data = ['--data', temporaryFolder()]
  await runCli(['user', 'add', 'Olena', '--role', 'admin', '--invite', ...data])
  await runCli(['user', 'add', 'Marek', '--role', 'reviewer', '--invite', ...data])
  for (const change of [['remove'], ['disable'], ['role', '--role', 'reader']]) {
    const refused = await runCli(['user', ...change, 'Olena', ...data])
    expect(refused.stderr).toContain('the only admin')
    expect(refused.status).toBe(2)
  }
})

test.each([
  [['--host', '0.0.0.0']],
  [['--host', '::']],
  [['--host', '192.168.1.5']],
  [['--host', 'synoptic.example']],
  [['--allow-host', 'synoptic.example']],
])('serve %j is refused while there is no admin who can sign in', async (options) => {
  const data = ['--data', temporaryFolder()]
  await runCli(['user', 'add', 'Olena', '--role', 'admin', '--invite', ...data])
  const run = await runCli(['serve', '--port', '0', ...options, ...data])
  expect(run.stderr).toContain('synoptic user add NAME --role admin')
  expect(run.status).toBe(2)
})

test.each([
  ['a number that is none', ['--revoke', 'all'], 'not the number of a token'],
  ['days without a new token', ['--list', '--days', '3'], '--label'],
])('a token is not asked for by %s', async (_, options, hint) => {
  const data = ['--data', temporaryFolder()]
  await runCli(['user', 'add', 'Olena', '--role', 'admin', '--invite', ...data])
  const { status, stderr } = await runCli(['user', 'token', 'Olena', ...options, ...data])
  expect(status).toBe(2)
  expect(stderr).toContain(hint)
})
