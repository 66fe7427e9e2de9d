/** `synoptic serve` as a process of its own, on a free port. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { openContext } from '../../src/app/context.ts'
import { setSetting } from '../../src/app/settings.ts'
import { dataFolder } from './context.ts'
import { MAIN, type Run } from './run-cli.ts'

export interface Served {
  readonly url: string
  readonly child: ChildProcess
  /** All that it has written so far, on both outputs. */
  said(): string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** A form, as a browser on one of its pages sends it. */
  post(
    path: string,
    fields: Record<string, string> | FormData,
    headers?: Record<string, string>,
  ): Promise<Response>
  /** Ends it by a signal; resolves with the exit status. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/** Its pages need the compiler of JSX. */
const SERVE = [process.execPath, '--import', 'tsx', MAIN, 'serve', '--port', '0']

/** How a server that cannot start says why. */
export async function refusedToServe(data: string): Promise<Run> {
  const [program, ...args] = SERVE
  const child = spawn(program!, [...args, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (child.exitCode === null) await once(child, 'exit')
  return { status: child.exitCode, stdout, stderr }
}

/** A data folder where the samples are not made. */
export async function bareFolder(): Promise<string> {
  const data = dataFolder()
  const context = await openContext({ data })
  setSetting(context, 'samples.installed', true)
  await context.close()
  return data
}

/** Resolves when it listens. `limit`: kilobytes that a file may have, as if the disk were full then. */
export async function startServing(
  data: string,
  { args = [], limit }: { readonly args?: readonly string[]; readonly limit?: number } = {},
): Promise<Served> {
  const command = [...SERVE, '--data', data, ...args]
  const limited = `trap '' XFSZ; ulimit -f ${limit}; exec "$@"`
  const [program, ...rest] =
    limit === undefined ? command : ['bash', '-c', limited, 'bash', ...command]
  const child = spawn(program!, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>()
  const hear = (part: string) => {
    said += part
    const url = /Synoptic is ready: (\S+)\s/u.exec(said)?.[1]
    if (url !== undefined) resolve(url)
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const over = new Promise<number | null>((done) => {
    child.on('close', (status) => {
      reject(new Error(said))
      done(status)
    })
  })
  const url = await ready
  const get = async (path: string, headers = {}) =>
    await fetch(url + path, { headers, redirect: 'manual' })
  return {
    url,
    child,
    said: () => said,
    get,
    post: async (path, fields, headers = {}) =>
      await fetch(url + path, {
        method: 'POST',
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
        redirect: 'manual',
      }),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      return await over
    },
  }
}
