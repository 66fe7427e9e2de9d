import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import type { VisitorObject } from 'oxc-parser'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** One module named by another: how it is written, and where it leads. */
export interface Import {
  /** As written: `./model.ts`, `hono/jsx`, `node:fs`. */
  readonly specifier: string
  /** 1-based. */
  readonly line: number
  /** Gone once compiled. */
  readonly isType: boolean
  /** Path of a file of the project relative to its root; null for packages and built-in modules. */
  readonly file: string | null
}

/** Something a pure or safe file must not do, with its place. */
export interface Doing {
  readonly what:
    | 'clock'
    | 'randomness'
    | 'process'
    | 'raw HTML'
    | 'style attribute'
    | 'new syntax'
    | 'unresolvable import'
  readonly line: number
}

export interface SourceFile {
  /** Relative to the project root, with forward slashes: `src/core/model.ts`. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly doings: readonly Doing[]
}

/** All modules below the folders, parsed. Throws where one does not parse. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|js)$/u.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .sort()
      .map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8'))),
  )
}

/** Parses one module. `path` decides its language and what its imports are relative to. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const imports: Import[] = []
  const doings: Doing[] = []
  const found = (specifier: string, start: number, isType: boolean) =>
    imports.push({ specifier, line: lineOf(start), isType, file: resolve(path, specifier) })
  const does = (what: Doing['what'], start: number) => doings.push({ what, line: lineOf(start) })
  new Visitor({ ...importVisitor(found, does), ...doingVisitor(does) }).visit(program)
  return { path, lines: text.split('\n').length - 1, imports, doings }
}

/** Every way in which a module names another one. */
function importVisitor(
  found: (specifier: string, start: number, isType: boolean) => void,
  does: (what: Doing['what'], start: number) => void,
): VisitorObject {
  return {
    ImportDeclaration: (node) =>
      found(
        node.source.value,
        node.start,
        node.importKind === 'type' || onlyTypes(node.specifiers),
      ),
    ExportAllDeclaration: (node) =>
      found(node.source.value, node.start, node.exportKind === 'type'),
    ExportNamedDeclaration(node) {
      if (node.source) found(node.source.value, node.start, node.exportKind === 'type')
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') found(String(node.source.value), node.start, false)
      else does('unresolvable import', node.start)
    },
    TSImportType: (node) => found(node.source.value, node.start, true),
    TSImportEqualsDeclaration(node) {
      const { moduleReference } = node
      if (moduleReference.type === 'TSExternalModuleReference')
        found(moduleReference.expression.value, node.start, node.importKind === 'type')
    },
    // `new URL('./alignment.worker.ts', import.meta.url)` starts a module in a worker.
    NewExpression(node) {
      const [first, second] = node.arguments
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL' || !second) return
      if (first?.type === 'Literal' && /\.(?:ts|tsx|js)$/u.test(String(first.value)))
        found(String(first.value), node.start, false)
    },
  }
}

function onlyTypes(specifiers: readonly { type: string; importKind?: string }[]): boolean {
  return specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type')
}

/** Clock, chance, environment, and HTML past the components. */
function doingVisitor(does: (what: Doing['what'], start: number) => void): VisitorObject {
  return {
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
      const name = `${node.object.name}.${node.property.name}`
      if (name === 'Date.now' || name === 'performance.now') does('clock', node.start)
      if (name === 'Math.random' || name === 'crypto.randomUUID') does('randomness', node.start)
      if (node.object.name === 'process') does('process', node.start)
    },
    // On leaving, because `importVisitor` looks at the same node on entering.
    'NewExpression:exit'(node) {
      const { callee } = node
      if (callee.type === 'Identifier' && callee.name === 'Date' && node.arguments.length === 0)
        does('clock', node.start)
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'raw')
        does('raw HTML', node.start)
    },
    JSXAttribute(node) {
      if (node.name.type !== 'JSXIdentifier') return
      if (node.name.name === 'style') does('style attribute', node.start)
      if (node.name.name === 'dangerouslySetInnerHTML') does('raw HTML', node.start)
    },
    ...newSyntaxVisitor(does),
  }
}

/** Syntax that Node 12 does not parse: what the launcher has to do without. */
function newSyntaxVisitor(does: (what: Doing['what'], start: number) => void): VisitorObject {
  return {
    ChainExpression: (node) => does('new syntax', node.start),
    PropertyDefinition: (node) => does('new syntax', node.start),
    StaticBlock: (node) => does('new syntax', node.start),
    PrivateIdentifier: (node) => does('new syntax', node.start),
    LogicalExpression(node) {
      if (node.operator === '??') does('new syntax', node.start)
    },
    AssignmentExpression(node) {
      if (['??=', '||=', '&&='].includes(node.operator)) does('new syntax', node.start)
    },
  }
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return relative(ROOT, join(ROOT, dirname(from), specifier)).replaceAll('\\', '/')
}
