import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command, Option } from 'commander'
import { Visitor, parseSync } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import type { Context } from '../src/app/context.ts'
import { program } from '../src/cli/commands.ts'
import { exitStatusOf } from '../src/cli/exit-status.ts'
import { ALL_RULES, QUOTATION_VERDICTS } from '../src/core/compare/rules/index.ts'
import { ruleName } from '../src/core/finding-rules.ts'
import type { UserErrorCode } from '../src/core/errors.ts'
import { DOCUMENT_ENDINGS } from '../src/formats/documents/read-document.ts'
import { EXPORTERS, IMPORTERS } from '../src/formats/registry.ts'
import { createApp } from '../src/http/app.ts'
import { STATUS } from '../src/http/errors.tsx'
import { KEYS } from '../views/keyboard/keys.ts'
import { readSources, ROOT } from './support/source-files.ts'

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

const README = read('README.md')
const PACKAGE = JSON.parse(read('package.json')) as {
  version: string
  scripts: Readonly<Record<string, string>>
}

/** The text below a heading of the second level, up to the next one. */
function section(heading: string, text = README): string {
  const start = text.indexOf(`\n## ${heading}\n`)
  if (start === -1) throw new Error(`There is no section "${heading}"`)
  const end = text.indexOf('\n## ', start + 1)
  return text.slice(start, end === -1 ? undefined : end)
}

/** The strings of a union type, such as the codes of UserErrorCode. */
function unionMembers(path: string, name: string): readonly string[] {
  const members: string[] = []
  new Visitor({
    TSTypeAliasDeclaration({ id, typeAnnotation }) {
      if (id.name !== name || typeAnnotation.type !== 'TSUnionType') return
      for (const type of typeAnnotation.types)
        if (type.type === 'TSLiteralType' && type.literal.type === 'Literal')
          members.push(String(type.literal.value))
    },
  }).visit(parseSync(path, read(path)).program)
  if (members.length === 0) throw new Error(`${path} has no union type ${name}`)
  return members
}

/** Of a command and of those below it. */
function optionsOf(command: Command): readonly Option[] {
  return [...command.options, ...command.commands.flatMap(optionsOf)]
}

describe('the commands', async () => {
  const { commands } = await program()

  test.each(commands.map((command) => [command.name(), command] as const))(
    'synoptic %s is described with all its options',
    (name, command) => {
      const text = section('Commands')
      expect(text).toContain(`synoptic ${name}`)
      const start = text.indexOf(`\n### ${name}`)
      expect(start, `a heading for ${name}`).toBeGreaterThan(-1)
      const own = text.slice(start, text.indexOf('\n### ', start + 1) >>> 0)
      for (const part of command.commands) expect(own).toContain(`synoptic ${name} ${part.name()}`)
      for (const option of optionsOf(command).filter((each) => !each.hidden))
        expect(own).toContain(`\`${option.long}`)
    },
  )

  test('no option is described that does not exist', () => {
    const exist = new Set(commands.flatMap(optionsOf).map((each) => each.long))
    const described = section('Commands').matchAll(/--[a-z][a-z-]+/gu)
    const unknown = [...described].map(([name]) => name).filter((name) => !exist.has(name))
    expect(unknown.filter((name) => !['--help', '--version'].includes(name))).toEqual([])
  })
})

test.each([...new Set([...EXPORTERS, ...IMPORTERS].map((format) => format.name))])(
  'the format %s is described',
  (name) => {
    expect(section('Formats')).toContain(`| \`${name}\` |`)
  },
)

test.each(DOCUMENT_ENDINGS)('documents that end in .%s are described', (ending) => {
  expect(section('Formats')).toContain(`\`.${ending}\``)
})

test('the columns of the table of formats say what can be written and read', () => {
  const rows = section('Formats').matchAll(/^\| `([\w-]+)` \|[^|]*\| (yes|–) \| (yes|–) \|/gmu)
  const described = [...rows].map(([, name, writes, reads]) => [
    name,
    writes === 'yes',
    reads === 'yes',
  ])
  const has = (formats: readonly { name: string }[], name: unknown) =>
    formats.some((format) => format.name === name)
  for (const [name, writes, reads] of described) {
    expect([name, writes], 'written').toEqual([name, has(EXPORTERS, name)])
    expect([name, reads], 'read').toEqual([name, has(IMPORTERS, name)])
  }
  expect(described.length).toBeGreaterThan(3)
})

test.each(unionMembers('src/core/errors.ts', 'UserErrorCode'))(
  'the error code %s is described with its statuses',
  (code) => {
    const http = STATUS[code as UserErrorCode]
    const exit = exitStatusOf(code as UserErrorCode)
    expect(section('Errors')).toMatch(
      new RegExp(`^\\| \`${code}\` \\| ${http} \\| ${exit} \\|`, 'mu'),
    )
  },
)

test.each(KEYS.map((key) => [key.label, key.does]))(
  'the key %s is described: %s',
  (label, does) => {
    expect(section('Keys')).toContain(`| \`${label}\` | ${does} |`)
  },
)

test.each([
  ...unionMembers('src/core/model.ts', 'DifferenceKind'),
  ...unionMembers('src/core/model.ts', 'DivergenceRule'),
])('the rule %s is described', (rule) => {
  expect(section('What it marks')).toContain(`\`${rule}\``)
})

const DIVERGENCES = [
  ...ALL_RULES.map(
    ({ rule, description }) => [rule, { name: ruleName(rule), description }] as const,
  ),
  ...Object.entries(QUOTATION_VERDICTS),
]

test.each(DIVERGENCES)(
  'the divergence %s is described as the program describes it',
  (rule, { name, description }) => {
    expect(read('src/core/compare/rules/README.md')).toContain(
      `| \`${rule}\` | ${name} | ${description} |`,
    )
  },
)

const SERVED = createApp({ context: {} as Context })
  .routes.filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => `${method} ${path}`)

test('every address of the workbench is described, and none that does not exist', () => {
  const described = [...read('src/http/README.md').matchAll(/^\| `([A-Z]+ \/[^`]*)`/gmu)]
  expect(new Set(described.map(([, address]) => address))).toEqual(new Set(SERVED))
})

test('the README names no address that does not exist', () => {
  const paths = new Set(SERVED.map((address) => address.split(' ')[1]))
  const named = [...section('Addresses').matchAll(/^\| `(\/[^`]*)`/gmu)].map(([, path]) => path!)
  expect(named.filter((path) => !paths.has(path))).toEqual([])
  expect(named.length).toBeGreaterThan(4)
})

test('every variable of the environment is described', () => {
  const named = readSources(['src', 'test']).flatMap(({ path }) =>
    [...read(path).matchAll(/\benv(?:ironment)?\['([A-Z_]+)'\]/gu)].map(([, name]) => name!),
  )
  const ofTheSystem = new Set([
    'HOME',
    'PATH',
    'LOCALAPPDATA',
    'NODE_COMPILE_CACHE',
    'XDG_DATA_HOME',
  ])
  const ours = [...new Set(named)].filter((name) => !ofTheSystem.has(name))
  expect(ours.length).toBeGreaterThan(1)
  for (const name of ours) expect(section('Configuration')).toContain(`| \`${name}\` |`)
})

test('the page for servers names only options and messages that there are', async () => {
  const text = read('src/http/SERVER.md')
  const { commands } = await program()
  const serve = commands.find((command) => command.name() === 'serve')!
  const ours = new Set(commands.flatMap(optionsOf).map((each) => each.long))
  const started = /^ExecStart=.* serve (.*)$/mu.exec(text)![1]!
  const given = [...started.matchAll(/--[a-z-]+/gu)].map(([name]) => name)
  expect(given.length).toBeGreaterThan(1)
  for (const name of given) expect(serve.options.map((each) => each.long)).toContain(name)
  const named = [...text.matchAll(/synoptic (?:user )?\w+ [^\n`]*?(--[a-z-]+)/gu)]
  for (const [, name] of named) expect(ours).toContain(name)
  const sources = readSources(['src']).map(({ path }) => read(path))
  const messages = section('When something is wrong', text).matchAll(/^\| `([^`]+)` \|/gmu)
  const said = [...messages].map(([, message]) => message!)
  expect(said.length).toBeGreaterThan(4)
  for (const message of said)
    expect(
      sources.some((source) => source.includes(message)),
      message,
    ).toBe(true)
})

test('every npm script that the documents name exists', () => {
  const named = [...README.matchAll(/npm run (?:--\w+ )?([\w:-]+)/gu)].map(([, name]) => name!)
  for (const name of named) expect(Object.keys(PACKAGE.scripts)).toContain(name)
})

test.each([
  'README.md',
  'CHANGELOG.md',
  'corpus/README.md',
  'src/core/compare/rules/README.md',
  'src/http/README.md',
  'src/http/SERVER.md',
  'SECURITY.md',
])('the links of %s lead somewhere', (file) => {
  const targets = [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/gu)].map(([, target]) => target!)
  const local = targets.filter((target) => !/^https?:/u.test(target))
  for (const target of local) expect(existsSync(join(ROOT, file, '..', target)), target).toBe(true)
})

test('the change log begins with the version of the package', () => {
  expect(read('CHANGELOG.md')).toMatch(
    new RegExp(`^# .*\\n+(?:.*\\n)*?## ${PACKAGE.version}\\b`, 'u'),
  )
})
