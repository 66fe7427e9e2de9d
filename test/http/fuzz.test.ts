import { expect, it, vi } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { addressOf, routesOf } from '../support/accounts.ts'
import { randomNumbers } from '../support/random.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair, openTestApp, ORIGIN } from '../support/test-app.ts'

const REQUESTS = Number(process.env['SYNOPTIC_FUZZ_REQUESTS'] ?? 1000)

/** Milliseconds after which a request counts as hanging. */
const HANG = 60_000

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']
const FIELDS = `name title body query at row order source target document operation count 0.text
  1.text 0.language 0.bytes 0.encoding format segments offset revision start end bead anchor category
  severity theme kind side before after limit cursor to password how`.split(/\s+/u)
const HOSTILE = [
  ...'0 1 2 -1 1e9 999999999999999 9007199254740993 NaN null true [] =1+1 %00'.split(' '),
  ...'b:1 n:3 segment:source:1 before:x uk zz-ZZ-x tmx jsonl confirmation undo'.split(' '),
  ...'__proto__ constructor ../../etc/passwd <script> </script> {{x}} {"a":[1]}'.split(' '),
  '',
  '\u0000',
  '\u202E',
  '👩‍👩‍👧',
  '\uD800',
  "' OR 1=1 --",
  '"*"',
  'a NEAR(b',
  'x'.repeat(5000),
]

it(
  `${REQUESTS} random requests to all routes end, none of them in a fault`,
  async () => {
    const test = await openTestApp()
    const app = createApp({ context: test.context, capture: null })
    // Some are soon deleted.
    for (let i = 0; i < 3; i++) await importPair(test.context, ENGLISH, UKRAINIAN)
    // Saying what went wrong is not what this is about.
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const routes = routesOf(app)
    const random = randomNumbers(20_261_122)
    const below = (bound: number) => Math.floor(random() * bound)
    const one = <T>(of: readonly T[]): T => of[below(of.length)]!
    const value = () => (below(3) === 0 ? one(HOSTILE) : String(1 + below(12)))
    const place = () => (below(5) === 0 ? value() : String(1 + below(4)))
    const fields = () => Array.from({ length: below(8) }, () => [one(FIELDS), value()])
    const encoded = () => new URLSearchParams(fields()).toString()
    const bodies: (() => [string, string])[] = [
      () => ['application/x-www-form-urlencoded', encoded()],
      () => ['application/json', JSON.stringify(Object.fromEntries(fields()))],
      () => ['application/json', one(HOSTILE)],
      () => ['multipart/form-data; boundary=x', `--x\r\n${one(HOSTILE)}\r\n--x--`],
      () => ['multipart/form-data', encoded()],
      () => [one(['text/plain', 'application/xml', 'x']), one(HOSTILE)],
    ]
    const statuses = new Map<number, number>()
    const faults: string[] = []
    for (let i = 0; i < REQUESTS; i++) {
      const route = routes[i % routes.length]!
      const method = below(10) === 0 ? one(METHODS) : route.method
      const path = addressOf(route.path, () => encodeURIComponent(place().toWellFormed()))
      const query = below(2) === 0 ? `?${encoded()}` : ''
      const usual = path.startsWith('/api/') ? bodies[1]! : bodies[0]!
      const [type, body] = below(3) === 0 ? one(bodies)() : usual()
      const response = await Promise.race([
        app.request(ORIGIN + path + query, {
          method,
          headers: {
            'sec-fetch-site': 'same-origin',
            'content-type': type,
            ...(below(3) === 0 && { 'hx-request': 'true', 'hx-request-type': 'partial' }),
            ...(below(4) === 0 && {
              referer: `${ORIGIN}/comparisons/1?order=${encodeURIComponent(value().toWellFormed())}`,
            }),
          },
          ...(!['GET', 'HEAD'].includes(method) && { body }),
        }),
        new Promise<null>((resolve) => void setTimeout(() => resolve(null), HANG).unref()),
      ])
      const status = response?.status ?? 0
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status === 0 || status === 500)
        faults.push(`${method} ${path}${query} ${type} ${body}`.slice(0, 400))
      await response?.body?.cancel()
    }
    const reasons = log.mock.calls.map((said) =>
      said.map((part) => (part instanceof Error ? part.stack : String(part))).join(' '),
    )
    log.mockRestore()
    console.log(
      `fuzz: ${REQUESTS} requests, ${routes.length} routes, by status:`,
      Object.fromEntries(statuses),
    )
    expect(faults, reasons.slice(0, 5).join('\n')).toEqual([])
    await test.end()
  },
  Math.max(180_000, 60 * REQUESTS),
)
