import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import { main } from '../../src/cli/commands.ts'

/** The entry point of the command line. */
export const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Run {
  readonly status: number | string | null | undefined
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line inside the test's own process: much faster than `spawnCli`. */
export async function runCli(args: readonly string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' }
  const before = process.exitCode
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      written[name] += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
      return true
    }),
  )
  try {
    process.exitCode = 0
    await main(args)
    return { status: process.exitCode, ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
    process.exitCode = before
  }
}

/** Runs a command line as a process of its own. */
export function spawnCli(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args])
    onTestFinished(() => void child.kill())
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
    // Whoever ends before it has read all says why by itself.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
