import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { ENGLISH, GERMAN, temporaryFolder } from '../support/context.ts'
import { runCli, spawnCli } from '../support/run-cli.ts'

// Threads and lexicons start slowly on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

/** A folder with these files; a value that is a list is written a line each. */
function folderOf(files: Readonly<Record<string, string | readonly string[]>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? content : content.join('\n'))
  }
  return folder
}

function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
}

const MANY = { 'en.txt': ENGLISH, 'de.txt': GERMAN, 'other.txt': ENGLISH.slice(1) }

describe('a list of pairs', () => {
  const list = [
    '# the versions of May',
    'en.txt\tde.txt\tmay.tsv\ten\tde',
    '',
    'other.txt\tmissing.txt',
    'other.txt\tde.txt',
  ].join('\n')

  test('is aligned pair by pair; one that fails stops no other, and the status is 2', async () => {
    const folder = folderOf({ ...MANY, 'list.tsv': list })
    const [out, summary] = [join(folder, 'out'), join(folder, 'summary.tsv')]
    const args = ['align', '--pairs', join(folder, 'list.tsv'), '--segmented', '--format', 'tsv']
    const run = await runCli([...args, '--output-dir', out, '--jobs', '2', '--summary', summary])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain('1 of 3 pairs could not be aligned')
    expect(run.stderr).toContain('[3/3]')
    expect(readdirSync(out).sort()).toEqual(['may.tsv', 'other--de.tsv'])
    expect(rowsOf(readFileSync(join(out, 'may.tsv'), 'utf8')).map((row) => row[0])).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ])
    const [head, first, second, third] = rowsOf(readFileSync(summary, 'utf8'))
    expect(head!.slice(2, 7)).toEqual([
      'mode',
      'segments a',
      'segments b',
      'links',
      'mean confidence',
    ])
    expect(first!.slice(3, 6)).toEqual(['5', '5', '5'])
    expect(Number(first![6])).toBeGreaterThan(0.5)
    expect(second!.slice(8)).toEqual(['failed', expect.stringContaining('missing.txt')])
    expect(third!.slice(3, 5)).toEqual(['4', '5'])
  })

  test('goes on where it was left: newer results are skipped unless forced', async () => {
    const folder = folderOf({
      ...MANY,
      'list.csv': 'source,target\nen.txt,de.txt,one\nother.txt,de.txt,two',
    })
    const out = join(folder, 'out')
    const args = ['align', '--pairs', join(folder, 'list.csv'), '--segmented', '--output-dir', out]
    expect(await runCli(args)).toMatchObject({ status: 0 })
    const result = join(out, 'one.jsonl')
    writeFileSync(result, 'kept')
    const again = await runCli(args)
    expect(again.stderr.match(/skipped$/gmu)).toHaveLength(2)
    expect(readFileSync(result, 'utf8')).toBe('kept')
    utimesSync(join(folder, 'en.txt'), new Date(), new Date(Date.now() + 60_000))
    await runCli(args)
    const made = readFileSync(result, 'utf8')
    expect(made).toContain('"status":"proposed"')
    expect(readFileSync(join(out, 'two.jsonl'), 'utf8')).not.toBe('')
    const before = readFileSync(join(out, 'two.jsonl'), 'utf8')
    writeFileSync(join(out, 'two.jsonl'), 'kept')
    await runCli([...args, '--force'])
    expect(readFileSync(join(out, 'two.jsonl'), 'utf8')).toBe(before)
  })

  test('comes from the standard input too', async () => {
    const folder = folderOf(MANY)
    const [a, b, out] = ['en.txt', 'de.txt', 'out'].map((name) => join(folder, name))
    const args = ['align', '--pairs', '-', '--segmented', '--output-dir', out!]
    const { status, stderr } = await spawnCli(args, `${a},${b},pair\n`)
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(readdirSync(out!)).toEqual(['pair.jsonl'])
  })
})

describe('folders', () => {
  test('pair texts of the same name, whatever their endings', async () => {
    const folder = folderOf({ 'a/x.txt': ENGLISH, 'a/y.txt': 'Alone.', 'b/x.md': GERMAN })
    const [a, b, out] = ['a', 'b', 'out'].map((name) => join(folder, name))
    expect(await runCli(['align', a!, b!, '--output-dir', out!])).toMatchObject({ status: 0 })
    expect(readdirSync(out!)).toEqual(['x.jsonl'])
  })

  test('pair the languages in the names of one folder, each two once', async () => {
    const folder = folderOf({ 'x.en.txt': ENGLISH, 'x.de.txt': GERMAN, 'x.uk.txt': ENGLISH })
    const out = join(folder, 'out')
    await runCli(['align', folder, '--output-dir', out])
    expect(readdirSync(out).sort()).toEqual(['x.de-en.jsonl', 'x.de-uk.jsonl', 'x.en-uk.jsonl'])
    const one = join(folder, 'one')
    const args = ['--source-language', 'en', '--target-language', 'de', '--output-dir', one]
    await runCli(['align', folder, ...args])
    expect(readdirSync(one)).toEqual(['x.en-de.jsonl'])
  })
})

describe('what makes no sense is refused before anything is aligned', () => {
  test.each([
    ['results of one name', 'en.txt,de.txt,x\nother.txt,de.txt,x', 'would be called'],
    ['one file on a line', 'en.txt,de.txt\nother.txt', 'Two files belong on a line'],
    ['a language that is none', 'en.txt,de.txt,x,!!', 'no language tag'],
    ['an empty list', '# nothing\n', 'no pairs'],
  ])('%s', async (_, list, message) => {
    const folder = folderOf({ ...MANY, 'list.csv': list })
    const out = join(folder, 'out')
    const args = ['align', '--pairs', join(folder, 'list.csv'), '--output-dir', out]
    const { status, stderr } = await runCli(args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(readdirSync(folder)).not.toContain('out')
  })

  test.each([
    ['no texts at all', ['align']],
    ['a list without a place for results', ['align', '--pairs', '/nowhere/list.tsv', '-o', 'x']],
    ['both texts from the standard input', ['align', '-', '-']],
    ['no jobs', ['align', 'a', 'b', '--jobs', '0']],
    ['a summary of two texts', ['align', 'a', 'b', '--summary', 'x']],
  ])('%s', async (_, args) => {
    expect(await runCli(args)).toMatchObject({ status: 2, stdout: '' })
  })
})

test('one text from the standard input, the links on the standard output', async () => {
  const folder = folderOf(MANY)
  const args = ['align', '-', join(folder, 'de.txt'), '--segmented', '-o', '-']
  const { status, stdout } = await spawnCli(args, ENGLISH.join('\n'))
  expect(status).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(5)
})
