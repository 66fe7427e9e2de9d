import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseSource, readSources, ROOT } from './support/source-files.ts'
import type { Import, SourceFile } from './support/source-files.ts'

/** Which layers a layer may import from, besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  lexicon: ['core'],
  storage: ['core'],
  // They run readers in processes of their own.
  backends: ['core', 'lexicon', 'formats'],
  app: ['core', 'formats', 'lexicon', 'storage', 'backends'],
  views: ['core'],
  http: ['app', 'views', 'core'],
  cli: ['app', 'http', 'core', 'formats', 'lexicon'],
}

/** Layers that may read disk, clock and network. */
const OUTWARD = new Set(['storage', 'backends', 'http', 'cli'])

/**
 * Built-in modules of layers that are not OUTWARD: hashes, buffers and streams are computation,
 * and the lexicon reads the data it comes with.
 */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  formats: ['node:buffer', 'node:crypto', 'node:stream', 'node:zlib'],
  app: ['node:crypto'],
  lexicon: ['node:crypto', 'node:fs', 'node:module', 'node:url', 'node:zlib'],
}

/** Pure packages that the core may use. */
const CORE_PACKAGES = new Set([
  'any-ascii',
  'diff',
  'eld',
  'sentencex',
  'snowball-stemmers',
  'stopwords-iso',
])

const SOURCES = readSources(['src', 'views'])

/** Where a reader starts to get lost: listed, never a failure. */
const LONG = 250

afterAll(() => {
  const long = SOURCES.filter((source) => source.lines > LONG && !source.path.endsWith('.js'))
  for (const { path, lines } of long) console.log(`long file: ${path}, ${lines} lines`)
})

/** `core` of `src/core/model.ts`, `views` of `views/layout.tsx`. */
function layerOf(path: string): string {
  const [top, second] = path.split('/')
  return top === 'src' ? second! : top!
}

/** The faults of one file, each as a sentence that names the edge. */
function brokenEdges(source: SourceFile): readonly string[] {
  const layer = layerOf(source.path)
  const allowed = LAYERS[layer]
  if (!allowed) return [`${source.path} is in no layer of the table`]
  return source.imports.flatMap((each) => {
    const edge = `${source.path}:${each.line} imports ${each.specifier}`
    if (each.file === null) return outsideFaults(layer, each, edge)
    if (!existsSync(join(ROOT, each.file))) return [`${edge}, which does not exist`]
    const target = layerOf(each.file)
    const fits = target === layer || allowed.includes(target)
    return fits ? [] : [`${edge}: ${layer} may not use ${target}`]
  })
}

function outsideFaults(layer: string, { specifier }: Import, edge: string): readonly string[] {
  if (specifier.startsWith('#')) return []
  if (isBuiltin(specifier)) {
    if (!specifier.startsWith('node:')) return [`${edge} without "node:"`]
    const fits = OUTWARD.has(layer) || BUILT_IN[layer]?.includes(specifier)
    return fits ? [] : [`${edge}: ${layer} reaches no disk, clock or network`]
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const fits = layer !== 'core' || CORE_PACKAGES.has(name)
  return fits ? [] : [`${edge}: not one of the packages of the core`]
}

test('every import follows the table of layers', () => {
  expect(SOURCES.length).toBeGreaterThan(100)
  expect(SOURCES.flatMap(brokenEdges)).toEqual([])
})

test.each([
  ['src/core/a.ts', `import { x } from '../app/library.ts'`],
  ['src/core/a.ts', `import type { x } from '../formats/registry.ts'`],
  ['src/core/a.ts', `export * from '../storage/database.ts'`],
  ['src/core/a.ts', `export { x } from '../cli/main.ts'`],
  ['src/core/a.ts', `type X = import('../app/context.ts').Context`],
  ['src/core/a.ts', `const load = () => import('../http/server.ts')`],
  ['src/core/a.ts', `import { readFileSync } from 'node:fs'`],
  ['src/core/a.ts', `import { Hono } from 'hono'`],
  ['src/core/a.ts', `new Worker(new URL('../backends/x.worker.ts', import.meta.url))`],
  ['src/storage/a.ts', `import fs from 'fs'`],
  ['src/app/a.ts', `import fs from 'node:fs/promises'`],
  ['views/a.tsx', `import { openContext } from '../src/app/context.ts'`],
  ['src/formats/a.ts', `import { gone } from './this-file-does-not-exist.ts'`],
  ['src/elsewhere/a.ts', ''],
])('the table catches, in %s: %s', (path, text) => {
  expect(brokenEdges(parseSource(path, text))).toHaveLength(1)
})

/** Files that lead back to themselves, as paths. `isEdge` chooses the imports that count. */
function cycles(
  sources: readonly SourceFile[],
  isEdge: (each: Import) => boolean,
): readonly string[] {
  const targets = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(isEdge).flatMap((each) => (each.file === null ? [] : [each.file])),
    ]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
  return found
}

test('no file needs itself over others, once types are gone', () => {
  expect(cycles(SOURCES, (each) => !each.isType)).toEqual([])
})

test('a circle of imports is named file by file', () => {
  const circle = [
    parseSource('src/core/a.ts', `import './b.ts'`),
    parseSource('src/core/b.ts', `import './c.ts'`),
    parseSource('src/core/c.ts', `import './b.ts'`),
  ]
  expect(cycles(circle, () => true)).toEqual(['src/core/b.ts → src/core/c.ts → src/core/b.ts'])
})

function doingsOf(paths: (path: string) => boolean, whats: readonly string[]): readonly string[] {
  return SOURCES.filter((source) => paths(source.path)).flatMap((source) =>
    source.doings
      .filter((each) => whats.includes(each.what))
      .map((each) => `${source.path}:${each.line} ${each.what}`),
  )
}

test('core, formats and views know no clock, no chance and no environment', () => {
  const isPure = (path: string) => ['core', 'formats', 'views'].includes(layerOf(path))
  const isScript = (path: string) => path.endsWith('.js')
  const pure = doingsOf(
    (path) => isPure(path) && !isScript(path),
    ['clock', 'randomness', 'process'],
  )
  expect(pure).toEqual([])
})

test('HTML comes from components, and looks from style sheets', () => {
  expect(doingsOf(() => true, ['raw HTML', 'style attribute'])).toEqual([])
})

test('no import hides its target behind an expression', () => {
  // Loads a package that is not installed unless the user does so.
  const isOptional = (path: string) => path === 'src/backends/embedding/local-embedder.ts'
  expect(doingsOf((path) => !isOptional(path), ['unresolvable import'])).toEqual([])
})

test('the launcher is written so that an old Node can parse it', () => {
  const launcher = new Set(['src/cli/main.ts', 'src/cli/launch.ts'])
  expect(doingsOf((path) => launcher.has(path), ['new syntax'])).toEqual([])
  const imported = SOURCES.filter((source) => launcher.has(source.path)).flatMap(
    (source) => source.imports,
  )
  expect(
    imported.filter((each) => !isBuiltin(each.specifier)).map((each) => each.specifier),
  ).toEqual(['./launch.ts', './commands.ts'])
})

test.each([
  ['raw HTML', 'a.tsx', `const x = raw(text)`],
  ['raw HTML', 'a.tsx', `const x = <p dangerouslySetInnerHTML={{ __html: text }} />`],
  ['style attribute', 'a.tsx', `const x = <p style="color: red" />`],
  ['clock', 'a.ts', `const x = Date.now()`],
  ['clock', 'a.ts', `const x = new Date()`],
  ['randomness', 'a.ts', `const x = Math.random()`],
  ['process', 'a.ts', `const x = process.env['HOME']`],
  ['new syntax', 'a.ts', `const x = a?.b`],
  ['new syntax', 'a.ts', `const x = a ?? b`],
  ['unresolvable import', 'a.ts', `const x = import(name)`],
])('%s is seen in %s: %s', (what, path, text) => {
  expect(parseSource(path, text).doings.map((each) => each.what)).toEqual([what])
})
