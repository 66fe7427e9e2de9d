/** The application without a socket, on a data folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { PasswordCost } from '../../src/app/accounts/passwords.ts'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { openBitext } from '../../src/app/bitexts.ts'
import { openContext } from '../../src/app/context.ts'
import type { Context } from '../../src/app/context.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { createApp } from '../../src/http/app.ts'
import { shareLexicons } from './lexicons.ts'

export const ORIGIN = 'http://127.0.0.1:8080'

/** Of passwords that protect nothing. */
export const CHEAP_PASSWORDS: PasswordCost = { N: 16, r: 8, p: 1 }

export interface TestApp {
  readonly app: Hono
  readonly context: Context
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** A form, as a browser on one of our pages sends it. */
  post(
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>
  end(): Promise<void>
}

/** As the server: what takes long is left to the background. Otherwise answers are complete. */
export async function openTestApp({ asServer = false } = {}): Promise<TestApp> {
  const data = await mkdtemp(join(tmpdir(), 'synoptic-http-'))
  shareLexicons(data)
  const context = await openContext({
    data,
    workers: 1,
    exclusive: asServer,
    passwordCost: CHEAP_PASSWORDS,
  })
  const app = createApp({ context, hosts: new Set(['127.0.0.1:8080']) })
  return {
    app,
    context,
    get: async (path, headers = {}) => await app.request(`${ORIGIN}${path}`, { headers }),
    post: async (path, fields, headers = {}) =>
      await app.request(`${ORIGIN}${path}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
      }),
    end: async () => {
      await context.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** A comparison of two texts, aligned. */
export async function importPair(context: Context, source: string, target: string) {
  const { comparison, documents } = await importComparison(context, {
    by: 'Test',
    documents: [
      { fileName: 'a.txt', content: source },
      { fileName: 'b.txt', content: target },
    ],
  })
  const [first, second] = documents as [number, number]
  const bitext = openBitext(context, { comparison, source: first, target: second })
  await awaitJob(context, startAlignment(context, { bitext: bitext.id, by: 'Test' }).id)
  return { comparison, bitext: bitext.id, source: first, target: second }
}

/** What htmx sends with a request for a part of a page. */
export function partsOf(page: string): Record<string, string> {
  return {
    'HX-Request': 'true',
    'HX-Request-Type': 'partial',
    'HX-Current-URL': `${ORIGIN}${page}`,
  }
}
