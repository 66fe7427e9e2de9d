/** The whole program but its command line, on a free port with a data folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openContext } from '../../src/app/context.ts'
import type { Context } from '../../src/app/context.ts'
import { startServer } from '../../src/http/server.ts'
import { shareLexicons } from './lexicons.ts'

export interface TestServer {
  readonly url: string
  readonly context: Context
  /** Stops and starts again on the same data; the address may change. */
  restart(): Promise<TestServer>
  /** Stops; the data folder goes. */
  end(): Promise<void>
}

/** Empty: no samples. `log` gets a line for each request. */
export async function startTestServer(log?: (line: string) => void): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'synoptic-browser-'))
  shareLexicons(data)
  return await startOn(data, log)
}

async function startOn(data: string, log?: (line: string) => void): Promise<TestServer> {
  const context = await openContext({ data, exclusive: true, workers: 1 })
  const server = await startServer(context, { host: '127.0.0.1', port: 0, ...(log && { log }) })
  const stop = async () => {
    await server.close()
    await context.close()
  }
  return {
    url: server.url,
    context,
    restart: async () => {
      await stop()
      return await startOn(data, log)
    },
    end: async () => {
      await stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
