import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/source-files.ts'

interface Package {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const manifest = readJson('package.json') as Package
const { packages } = readJson('package-lock.json') as {
  readonly packages: Readonly<Record<string, Package>>
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
}

/** Whether a package that lies at `path` finds `name` in a `node_modules` of its own or above it. */
function isLocked(path: string, name: string): boolean {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

test('the lock has every dependency of every package, those of other platforms too', () => {
  const missing = Object.entries(packages).flatMap(
    ([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} needs ${name}`),
  )
  expect(missing).toEqual([])
})

test.each(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'])(
  'the lock has the sentence splitter for %s',
  (platform) => {
    expect(packages[`node_modules/sentencex-${platform}`]?.version).toBe(
      packages['node_modules/sentencex']?.version,
    )
  },
)

test('Node comes along for five platforms, and is new enough', () => {
  const bundled = Object.entries(manifest.optionalDependencies ?? {})
  expect(bundled).toHaveLength(5)
  for (const [name, version] of bundled) {
    expect(name).toMatch(/^node-/u)
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(24)
    expect(packages[`node_modules/${name}`]?.version).toBe(version)
  }
})

test('every version is exact', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  for (const version of Object.values({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u)
})
