import type { FoundDifference } from '../../src/cli/differences.ts'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { program } from '../../src/cli/commands.ts'
import { EXAMPLES } from '../../src/cli/examples.ts'
import { dataFolder } from '../../src/cli/data-folder.ts'
import { ENGLISH, GERMAN, temporaryFolder } from '../support/context.ts'
import { MAIN, runCli, spawnCli } from '../support/run-cli.ts'

function file(content: string | Uint8Array, name = 'text.txt'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

const english = () => file(ENGLISH.join('\n'))
const german = () => file(GERMAN.join('\n'))

test('a process of its own ends with the status of its command', async () => {
  expect(await spawnCli(['segment', '/nowhere/a.txt'])).toMatchObject({ status: 2, stdout: '' })
})

test('help lists every command, on stdout', async () => {
  const { status, stdout, stderr } = await runCli(['--help'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { commands } = await program()
  expect(commands.length).toBeGreaterThanOrEqual(9)
  for (const command of commands) expect(stdout).toContain(command.name())
})

test('the help of every command shows examples, with options that it has', async () => {
  const { commands } = await program()
  const parts = commands.flatMap((command) =>
    command.commands.length === 0
      ? [[command.name(), command] as const]
      : command.commands.map((part) => [`${command.name()} ${part.name()}`, part] as const),
  )
  expect(parts.map(([name]) => name).toSorted()).toEqual(Object.keys(EXAMPLES).toSorted())
  for (const [name, command] of parts) {
    const known = command.options.flatMap(({ short, long }) => [short, long])
    for (const example of EXAMPLES[name]!) {
      expect(example).toContain(`synoptic ${name}`)
      const used = example.replace(/^.*synoptic|#.*$/g, '').match(/(?<= )--?[a-z][a-z-]*/g) ?? []
      expect(used.filter((option) => !known.includes(option))).toEqual([])
    }
  }
  expect((await runCli(['user', 'token', '--help'])).stdout).toContain('Examples:')
})

test.each([
  ['an unknown command', ['explain']],
  ['a missing file name', ['align', 'a.txt']],
  ['an unknown option', ['segment', '--sideways', 'a.txt']],
  ['a format that does not exist', ['export', 'x', '--format', 'papyrus']],
  ['a port that is none', ['serve', '--port', '99999']],
  ['a language that is none', ['segment', '--language', '!!', 'a.txt']],
  ['a file that is not there', ['segment', '/nowhere/a.txt']],
])('%s ends with status 2 and a message on stderr', async (_, args) => {
  const { status, stdout, stderr } = await runCli(args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^synoptic: .{10}/)
  expect(stderr).not.toContain('    at ')
})

test('a mistyped command is told what was meant', async () => {
  const { status, stderr } = await runCli(['algin', 'a.txt', 'b.txt'])
  expect(status).toBe(2)
  expect(stderr).toContain("synoptic: unknown command 'algin'\n(Did you mean align?)")
})

test('a text that is too short to tell its language by says what it was taken for', async () => {
  const short = file('Hello\n')
  expect((await runCli(['segment', short])).stderr).toContain('was taken for English')
  expect((await runCli(['segment', short, '--language', 'en'])).stderr).toBe('')
})

test('--quiet leaves the warnings out, not the faults', async () => {
  const subtitles = file('ladder\n', 'a.srt')
  const args = ['align', english(), german(), '--format', 'tsv', '--segmented']
  const loud = await runCli(args)
  expect(loud.stderr).toContain('5 links')
  const quiet = await runCli([...args, '--quiet'])
  expect({ ...quiet, stdout: '' }).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(quiet.stdout).toBe(loud.stdout)
  expect((await runCli(['segment', '-q', subtitles])).stderr).toMatch(/^synoptic: /)
})

test('align writes one bead a line, unaligned segments too', async () => {
  const a = file([...ENGLISH, 'Nobody else says that.'].join('\n'))
  const { status, stdout, stderr } = await runCli(['align', a, german(), '--segmented'])
  expect(status).toBe(0)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.length).toBeGreaterThanOrEqual(6)
  expect(lines[0]).toMatchObject({
    source: [{ position: 0, start: 0, end: ENGLISH[0]!.length, text: ENGLISH[0] }],
    target: [{ position: 0, text: GERMAN[0] }],
    status: 'proposed',
  })
  expect(lines.at(-1)).toMatchObject({ source: [{ position: 5 }], target: [], status: 'unaligned' })
  expect(stderr).toContain('English (en)')
  expect(stderr).toContain('German (de)')
})

test('align writes positions as TSV, into a file that appears only whole', async () => {
  const output = join(temporaryFolder(), 'links.tsv')
  const args = ['align', english(), german(), '--segmented', '--format', 'tsv', '-o', output]
  expect(await runCli(args)).toMatchObject({ status: 0, stdout: '' })
  const rows = readFileSync(output, 'utf8').trim().split('\n')
  expect(rows.map((row) => row.split('\t').slice(0, 2).join('-'))).toEqual([
    '0-0',
    '1-1',
    '2-2',
    '3-3',
    '4-4',
  ])
  expect(readdirSync(join(output, '..'))).toEqual(['links.tsv'])
})

test('a result that cannot be written leaves nothing', async () => {
  const folder = temporaryFolder()
  const { status } = await runCli(['segment', english(), '-o', join(folder, 'no', 'x.jsonl')])
  expect(status).toBe(2)
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a folder that is not there', (folder: string) => join(folder, 'no', 'x'), 'Create it first'],
  ['a folder itself', (folder: string) => folder, 'Name a file in it'],
])('a result into %s is refused before the work', async (_, pathIn, hint) => {
  const args = ['align', english(), german(), '-o', pathIn(temporaryFolder())]
  const { status, stderr } = await runCli(args)
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 })
  expect(stderr).toContain(hint)
})

test('an export holds all pairs that are aligned, those apart from the pivot too', async () => {
  const unit = (one: string, a: string, two: string, b: string) =>
    `<tu><tuv xml:lang="${one}"><seg>${a}</seg></tuv><tuv xml:lang="${two}"><seg>${b}</seg></tuv></tu>`
  const memory = file(
    `<tmx version="1.4"><header srclang="*all*"/><body>${unit('en', 'It rains.', 'de', 'Es regnet.')}${unit('pl', 'Pada.', 'uk', 'Дощить.')}</body></tmx>`,
    'a.tmx',
  )
  const data = ['--data', temporaryFolder()]
  await runCli(['import', memory, ...data])
  const { stdout } = await runCli(['export', '1', '--format', 'csv', ...data])
  expect(stdout).toMatch(/"It rains\.".*"Es regnet\."/)
  expect(stdout).toMatch(/"Pada\.".*"Дощить\."/)
})

test.each([
  ['Ситуація напружена.', 'Обстановка напружена.', ['Ситуація→Обстановка']],
  ["об'єкт", 'обʼєкт', []],
  ['йод', 'и\u0306од', []],
  ['The same.', 'The same.', []],
])('diff of “%s” and “%s”', async (a, b, expected) => {
  const { status, stdout } = await runCli(['diff', file(a), file(b)])
  expect(status).toBe(0)
  const found = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { a: { text: string }; b: { text: string } })
  expect(found.map(({ a, b }) => `${a.text}→${b.text}`)).toEqual(expected)
})

test.each(['“”', '‘’', '「」'])(
  'diff within one language tells what became of %s',
  async (marks) => {
    const between = ['The harbour was closed.', 'Fishermen waited at the quay.', 'Bread was dear.']
    const a = [
      'The minister spoke on Monday.',
      '“We will negotiate with all who are willing,” the minister said.',
      ...between,
      '“We shall be patient and win,” the minister added.',
    ]
    const b = [a[0], '“We will negotiate … and win,” the minister said.', ...between]
    const [from, to] = [a, b].map((lines) =>
      file(lines.join('\n').replaceAll('“', marks[0]!).replaceAll('”', marks[1]!)),
    )
    const { stdout } = await runCli(['diff', from!, to!, '--segmented'])
    const cards = stdout.split('\n').filter((line) => line.includes('"rule":"quotation"'))
    expect(cards).toHaveLength(1)
    expect(cards[0]).toContain('joins words from sentences that are separate')
  },
)

test('diff compares two texts of one language that share few clauses by their sentences', async () => {
  const a = [
    'The ferry company is to close its route to the northern islands at the end of October.',
    'Tickets that were bought for later crossings can be returned until Christmas.',
    'About 4,000 islanders used the ferry last winter, the regional council said.',
    'A bus by the new bridge takes two hours longer.',
  ]
  const b = [
    'Islanders are angry.',
    'According to the regional council, about 6,000 islanders used the ferry last winter.',
    'The harbour master keeps a list of those who want to sell their boats.',
    'From October on, no ferry will sail to the northern islands, the ferry company announced.',
  ]
  const { stdout } = await runCli(['diff', file(a.join('\n')), file(b.join('\n')), '--segmented'])
  const found = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FoundDifference)
  const alone = found.filter(({ rule }) => rule === 'no-counterpart').map((one) => one.a ?? one.b)
  expect(alone.map((words) => words!.text)).toContain(a[3])
  expect(alone.map((words) => words!.text)).toContain(b[0])
  const number = found.find(({ rule }) => rule === 'number')
  expect([number?.a?.text, number?.b?.text]).toEqual(['4,000', '6,000'])
  expect(number?.confidence).toBeGreaterThan(0.5)
})

test('diff across languages names the rule and the place in the documents', async () => {
  const changed = GERMAN.join('\n').replace('300 Euro', '400 Euro')
  const { stdout } = await runCli(['diff', english(), file(changed), '--segmented'])
  const found = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, { start: number; end: number; text: string }>)
  const number = found.find(({ rule }) => (rule as unknown) === 'number')!
  expect(ENGLISH.join('\n').slice(number['a']!.start, number['a']!.end)).toBe(number['a']!.text)
  expect(number['a']!.text).toContain('300')
})

test('diff writes a report that shows both texts', async () => {
  const { status, stdout } = await runCli([
    'diff',
    english(),
    german(),
    '--segmented',
    '--format',
    'html',
  ])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^<!doctype html>/u)
  expect(stdout).toContain('Lindholm asked')
  expect(stdout).toContain('Lindholm verlangte')
})

test('segment writes spans or lines', async () => {
  const text = 'Dr. Lee came. “We agree,” he said.\n\nThe end.'
  const lines = await runCli(['segment', file(text), '--language', 'en', '--format', 'text'])
  expect(lines.stdout.trim().split('\n').at(-1)).toBe('The end.')
  const spans = await spawnCli(['segment', '-', '--language', 'en'], text)
  for (const line of spans.stdout.trim().split('\n')) {
    const {
      start,
      end,
      text: words,
    } = JSON.parse(line) as { start: number; end: number; text: string }
    expect(text.slice(start, end)).toBe(words)
  }
})

test('a picture that calls itself a text is refused by name and line of thought', async () => {
  const picture = file(
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    'a.txt',
  )
  const { status, stderr } = await runCli(['segment', picture])
  expect(status).toBe(2)
  expect(stderr).toContain('a.txt')
})

test('a glossary is read, and a broken one is named', async () => {
  const good = file('de\ten\nMinister\tminister\n', 'terms.tsv')
  const align = (glossary: string) =>
    runCli(['align', english(), german(), '--segmented', '--glossary', glossary])
  expect(await align(good)).toMatchObject({ status: 0 })
  const bad = file('en,de\nminister,Minister\n"bridge,Brücke\n', 'terms.csv')
  const { status, stderr } = await align(bad)
  expect(status).toBe(2)
  expect(stderr).toContain('terms.csv')
})

test('texts are imported, exported, backed up and restored', async () => {
  const data = join(temporaryFolder(), 'data')
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'texts'))
  writeFileSync(join(folder, 'texts', 'a.txt'), ENGLISH.join('\n'))
  writeFileSync(join(folder, 'texts', 'b.txt'), GERMAN.join('\n'))
  writeFileSync(join(folder, 'texts', 'c.png'), 'no text')
  const store = ['--data', data]
  const imported = await runCli([
    'import',
    join(folder, 'texts'),
    '--comparison',
    'Talks',
    '--segmented',
    ...store,
  ])
  expect(imported).toMatchObject({ status: 0 })
  expect(imported.stdout.split('\n')[0]).toBe('1\tTalks')
  const exported = await runCli(['export', 'Talks', '--format', 'jsonl', ...store])
  expect(exported.status).toBe(0)
  expect(exported.stdout).toContain(ENGLISH[2])
  const backup = join(folder, 'copy.db')
  expect(await runCli(['backup', backup, ...store])).toMatchObject({ status: 0 })
  expect(await runCli(['backup', backup, ...store])).toMatchObject({ status: 2 })
  const other = ['--data', join(folder, 'other')]
  expect(await runCli(['restore', backup, ...other])).toMatchObject({ status: 0 })
  expect((await runCli(['export', '1', '--format', 'jsonl', ...other])).stdout).toBe(
    exported.stdout,
  )
  expect((await runCli(['export', 'Other', '--format', 'tmx', ...store])).stderr).toContain(
    '“Talks”',
  )
})

test.each([
  [
    'a table with the columns that are named',
    ['--columns', 'en,de', '-'],
    'id;de;en\n1;Guten Tag.;Good day.\n',
    'en',
  ],
  [
    'a table with the columns that are numbered',
    ['--columns', '2,3', '--source-language', 'nl', '-'],
    'a\tEen\tOne\nb\tTwee\tTwo\n',
    'nl',
  ],
  [
    'TMX',
    ['-'],
    '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>One</seg></tuv><tuv xml:lang="de"><seg>Eins</seg></tuv></tu></body></tmx>',
    'en',
  ],
])('aligned texts come from the standard input: %s', async (_, args, content, language) => {
  const data = temporaryFolder()
  const format = content.startsWith('<') ? [] : ['--format', 'csv']
  const result = await spawnCli(['import', ...format, ...args, '--data', data], content)
  expect(result).toMatchObject({ status: 0 })
  expect(result.stdout).toContain(`\t${language}\t`)
  expect(result.stdout.trim().split('\n')).toHaveLength(3)
})

test('files of one corpus are read together, in any order', async () => {
  const data = temporaryFolder()
  const texts = [file('Good day.\nGood night.\n', 'a'), file('Guten Tag.\nGute Nacht.\n', 'b')]
  const ladder = file('0\t0\t0.5\n1\t1\t0.5\n2\t2\t0\n', 'c')
  const moses = await runCli(['import', ...texts, '--format', 'moses', '--data', data])
  expect(moses).toMatchObject({ status: 0, stderr: expect.stringContaining('seems to be') })
  expect(await runCli(['import', ...texts, ladder, '--data', data])).toMatchObject({ status: 0 })
  const back = await runCli(['export', '2', '--format', 'tsv', '--data', data])
  expect(back.stdout).toBe('0\t0\t\n1\t1\t\n')
})

test('a reader who stops in the middle is no fault', async () => {
  const long = file(Array.from({ length: 50_000 }, (_, i) => `Sentence number ${i}.`).join('\n'))
  const child = spawn(process.execPath, [MAIN, 'segment', long, '--segmented', '--language', 'en'])
  let stderr = ''
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  child.stdout.once('data', () => child.stdout.destroy())
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('the work goes on where nobody hears what is said of it', async () => {
  const data = temporaryFolder()
  await runCli(['import', english(), german(), '--segmented', '--data', data])
  // It says first that it has to align.
  const child = spawn(process.execPath, [MAIN, 'export', '1', '--format', 'csv', '--data', data])
  child.stderr.destroy()
  let stdout = ''
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect(status).toBe(0)
  expect(stdout).toContain(ENGLISH[2])
})

test('evaluate scores folders of gold, those of one kind together', async () => {
  const set = temporaryFolder()
  for (const name of ['00', '01']) {
    const folder = join(set, 'parallel', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'a.en.txt'), ENGLISH.join('\n'))
    writeFileSync(join(folder, 'b.de.txt'), GERMAN.join('\n'))
    writeFileSync(join(folder, 'gold.tsv'), '0\t0\n1\t1\n2\t2\n3\t3\n4\t4\n')
  }
  const { status, stdout } = await runCli(['evaluate', set, '--format', 'jsonl'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    documents: 2,
    strict: { f1: 1 },
    lax: { f1: 1 },
    link: { f1: 1 },
  })
  expect(existsSync(join(set, 'parallel'))).toBe(true)
})

test.each([
  ['--data', { SYNOPTIC_DATA: '/env' }, 'linux', '/chosen', '/chosen'],
  ['$SYNOPTIC_DATA', { SYNOPTIC_DATA: '/env', XDG_DATA_HOME: '/xdg' }, 'linux', undefined, '/env'],
  ['$XDG_DATA_HOME', { XDG_DATA_HOME: '/xdg' }, 'linux', undefined, '/xdg/synoptic'],
] as const)('comparisons are kept where %s says', (_, environment, platform, option, expected) => {
  expect(dataFolder(option, environment, platform)).toBe(expected)
})

test.each([
  ['linux', '.local/share/synoptic'],
  ['darwin', 'Library/Application Support/Synoptic'],
  ['win32', 'Synoptic'],
] as const)('on %s comparisons are kept in the user’s folder', (platform, ending) => {
  expect(dataFolder(undefined, {}, platform).replaceAll('\\', '/').endsWith(ending)).toBe(true)
})
