import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBundledNode, isSupported, REQUIRED_MAJOR } from '../../src/cli/launch.ts'
import { ROOT } from '../support/source-files.ts'

/** A Node older than the required one, if the machine has one in its PATH. */
const OLD_NODE = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((node) => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    return stdout?.startsWith('v') && !isSupported(stdout.trim().slice(1))
  })

/** Stands in for the real commands: says who runs it and does what it is told. */
const COMMANDS = `export async function main(args) {
  if (args[0] === 'exit') process.exitCode = Number(args[1])
  if (args[0] === 'echo') process.stdin.pipe(process.stdout)
  if (args[0] === 'wait') {
    process.on('SIGTERM', () => { console.log('stopped'); process.exit(7) })
    setInterval(() => {}, 1000)
  }
  console.log(JSON.stringify({ node: process.versions.node, args }))
}`

let inside: string
let outside: string

/** The two files of the launcher as old Node sees them: types gone, names ending in .mjs. */
function copyLauncher(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of ['main', 'launch']) {
    const source = readFileSync(join(ROOT, 'src/cli', `${name}.ts`), 'utf8')
    const script = stripTypeScriptTypes(source).replaceAll(/(\.\/\w+)\.ts'/gu, "$1.mjs'")
    writeFileSync(join(folder, `${name}.mjs`), script)
  }
  writeFileSync(join(folder, 'commands.mjs'), COMMANDS)
}

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'synoptic-launch-'))
  inside = join(ROOT, 'node_modules/.cache', `synoptic-launch-${process.pid}`)
  copyLauncher(inside)
  copyLauncher(outside)
})

afterAll(() => {
  rmSync(inside, { recursive: true, force: true })
  rmSync(outside, { recursive: true, force: true })
})

test.each([
  ['24.0.0', true],
  ['25.1.0', true],
  ['23.11.1', false],
  ['20.20.2', false],
  ['4.0.0', false],
])('Node %s can run the program: %s', (version, can) => {
  expect(isSupported(version)).toBe(can)
})

test('the bundled Node is found from any folder of the project', () => {
  const platform = `${process.platform}-${process.arch}`
  expect(findBundledNode(join(ROOT, 'dist/src/cli'), platform)).toContain('node_modules')
  expect(findBundledNode(tmpdir(), platform)).toBeUndefined()
  expect(findBundledNode(ROOT, 'sunos-sparc')).toBeUndefined()
})

test('the required Node runs the commands itself', () => {
  const run = spawnSync(process.execPath, [join(outside, 'main.mjs'), 'exit', '3'])
  expect(run.status).toBe(3)
  expect(JSON.parse(run.stdout.toString())).toEqual({
    node: process.versions.node,
    args: ['exit', '3'],
  })
})

describe.skipIf(!OLD_NODE)('an older Node', () => {
  function start(folder: string, args: readonly string[], input = '') {
    return spawnSync(OLD_NODE!, [join(folder, 'main.mjs'), ...args], { encoding: 'utf8', input })
  }

  test('starts the bundled one with the same arguments', () => {
    const { stdout, status } = start(inside, ['align', 'a b.txt', '--mode', 'auto', 'є'])
    const { node, args } = JSON.parse(stdout) as { node: string; args: string[] }
    expect(isSupported(node)).toBe(true)
    expect(args).toEqual(['align', 'a b.txt', '--mode', 'auto', 'є'])
    expect(status).toBe(0)
  })

  test('ends with the exit status of the bundled one', () => {
    expect(start(inside, ['exit', '2']).status).toBe(2)
  })

  test('hands its input on', () => {
    expect(start(inside, ['echo'], 'Привіт').stdout).toContain('Привіт')
  })

  test('passes signals on, and waits for the end', async () => {
    const child = spawn(OLD_NODE!, [join(inside, 'main.mjs'), 'wait'])
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('}')) child.kill('SIGTERM')
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(output).toContain('stopped')
    expect(status).toBe(7)
  })

  test('says what to do where no Node is bundled', () => {
    const { stderr, status } = start(outside, ['serve'])
    expect(status).toBe(2)
    expect(stderr).toContain(`needs Node.js ${REQUIRED_MAJOR} or newer`)
    expect(stderr).toContain('npm install')
  })
})
