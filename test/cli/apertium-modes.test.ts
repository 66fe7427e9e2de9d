import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/context.ts'
import { runCli } from '../support/run-cli.ts'

const SHIPPED = '/usr/share/apertium/modes/rus-ukr.mode'

test('modes without the tagger are written where the server looks for them', async () => {
  const folder = temporaryFolder()
  const from = join(folder, 'shipped')
  mkdirSync(from)
  const pipeline = "lt-proc 'a' | cg-proc -w 'b' | apertium-tagger -g $2 'c' | lt-proc $1 'd'"
  writeFileSync(join(from, 'rus-ukr.mode'), pipeline)
  const { status, stderr } = await runCli(['apertium-modes', join(folder, 'apy'), '--from', from])
  expect(status).toBe(0)
  expect(stderr).toContain('Wrote rus-ukr.')
  expect(stderr).toContain(`apertium-apy ${join(folder, 'apy')}`)
  const written = readFileSync(join(folder, 'apy', 'modes', 'rus-ukr.mode'), 'utf8')
  expect(written).toContain("cg-proc -1 -n -w 'b' | lt-proc")
})

test('where Apertium is not installed the message says how to get it, and nothing is made', async () => {
  const folder = temporaryFolder()
  const made = join(folder, 'apy')
  const { status, stderr } = await runCli(['apertium-modes', made, '--from', join(folder, 'none')])
  expect(status).toBe(1)
  expect(stderr).toContain('apt-get install apertium apertium-rus-ukr')
  expect(existsSync(made)).toBe(false)
})

describe.skipIf(!existsSync(SHIPPED))(
  'the packaged pair (apt-get install apertium apertium-rus-ukr)',
  () => {
    test('is written without its tagger', async () => {
      const folder = temporaryFolder()
      expect((await runCli(['apertium-modes', folder])).stderr).toContain('rus-ukr')
      const written = readFileSync(join(folder, 'modes', 'rus-ukr.mode'), 'utf8')
      expect(written).not.toContain('apertium-tagger')
      expect(written).toContain('cg-proc -1 -n -w')
    })
  },
)
