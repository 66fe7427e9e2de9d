/** Style sheet, scripts and icon; read once, sent with a validator. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** In the order of the cascade; sent as one. */
const STYLES = [
  'colours',
  'ground',
  'controls',
  'frame',
  'pages',
  'import',
  'workbench',
  'rows',
  'passages',
  'dock',
  'marks',
  'glosses',
  'findings',
  'drawer',
  'legend',
  'notes',
  'tables',
  'search',
  'overviews',
  'accounts',
  'dialogs',
  'readers',
  'narrow',
  'stacking',
  'forced',
  'paper',
  'reading',
  'print',
]

/** Name under `/static/` → modules that resolve to the files that it is made of. */
const FILES: Record<string, readonly string[]> = {
  'workbench.css': STYLES.map((name) => `#static/styles/${name}.css`),
  'workbench.js': ['#static/workbench.js'],
  'icon.svg': ['#static/icon.svg'],
  'htmx.min.js': ['htmx.org/dist/htmx.min.js'],
}
const CLIENT_FOLDER = dirname(fileURLToPath(import.meta.resolve('#static/client/page.js')))
for (const name of readdirSync(CLIENT_FOLDER)) {
  FILES[`client/${name}`] = [`#static/client/${name}`]
}

interface Asset {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/** Everything under `/static/`. */
export function assetRoutes(): Hono {
  const assets = new Map<string, Asset>()
  return new Hono().get('/static/:name{.+}', (c) => {
    const name = c.req.param('name')
    const modules = Object.hasOwn(FILES, name) ? FILES[name] : undefined
    if (modules === undefined) return c.notFound()
    const asset = assets.get(name) ?? readAsset(name, modules)
    assets.set(name, asset)
    c.header('ETag', asset.etag)
    c.header('Cache-Control', 'no-cache')
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304)
    return c.body(asset.body, 200, { 'Content-Type': asset.type })
  })
}

function readAsset(name: string, modules: readonly string[]): Asset {
  const files = modules.map((module) => readFileSync(fileURLToPath(import.meta.resolve(module))))
  const body = new Uint8Array(Buffer.concat(files))
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return { body, type, etag: `"${digest}"` }
}
