import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BatchLedger, batchKey } from '../../src/cli/batch-ledger.ts'
import { ENGLISH, GERMAN, temporaryFolder } from '../support/context.ts'
import { runCli, spawnCli } from '../support/run-cli.ts'

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
    expect(readdirSync(out).sort()).toEqual(['.synoptic-batch', 'may.tsv', 'other--de.tsv'])
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

  test('goes on where it was left: what was made from the same is skipped unless forced', async () => {
    const folder = folderOf({
      ...MANY,
      'list.csv': 'source,target\nen.txt,de.txt,one\nother.txt,de.txt,two',
    })
    const out = join(folder, 'out')
    const args = ['align', '--pairs', join(folder, 'list.csv'), '--segmented', '--output-dir', out]
    expect(await runCli(args)).toMatchObject({ status: 0 })
    const result = join(out, 'one.jsonl')
    const made = readFileSync(result, 'utf8')
    expect(made).toContain('"status":"proposed"')
    writeFileSync(result, 'kept')
    // As after a copy: newer files with the same content.
    utimesSync(join(folder, 'en.txt'), new Date(), new Date(Date.now() + 60_000))
    const again = await runCli(args)
    expect(again.stderr.match(/skipped$/gmu)).toHaveLength(2)
    expect(readFileSync(result, 'utf8')).toBe('kept')
    const forced = await runCli([...args, '--force'])
    expect(forced.stderr).not.toContain('skipped')
    expect(readFileSync(result, 'utf8')).toBe(made)
  })

  test('aligns again where a text is another, however old', async () => {
    const folder = folderOf({ ...MANY, 'list.csv': 'en.txt,de.txt,one' })
    const args = ['--segmented', '--output-dir', join(folder, 'out')]
    const run = () => runCli(['align', '--pairs', join(folder, 'list.csv'), ...args])
    await run()
    writeFileSync(join(folder, 'en.txt'), ENGLISH.slice(1).join('\n'))
    utimesSync(join(folder, 'en.txt'), new Date(0), new Date(0))
    expect((await run()).stderr).not.toContain('skipped')
  })

  test('is remembered by contents and choices, also after a crash in the middle of a line', () => {
    const out = temporaryFolder()
    const [one, two] = [Buffer.from('one'), Buffer.from('two')]
    const key = batchKey([one, two], { mode: 'auto' })
    expect(batchKey([Buffer.from('one'), two], { mode: 'auto' })).toBe(key)
    for (const other of [
      batchKey([two, one], { mode: 'auto' }),
      batchKey([one, two], { mode: 'parallel' }),
      batchKey([Buffer.from('onetwo'), Buffer.of()], { mode: 'auto' }),
    ]) {
      expect(other).not.toBe(key)
    }
    const file = join(out, 'a.jsonl')
    writeFileSync(file, '')
    new BatchLedger(out).add(file, key)
    appendFileSync(join(out, '.synoptic-batch'), 'half of a li')
    expect(new BatchLedger(out).has(file, key)).toBe(true)
    expect(new BatchLedger(out).has(join(out, 'b.jsonl'), key)).toBe(false)
    rmSync(file)
    expect(new BatchLedger(out).has(file, key)).toBe(false)
  })

  test('Ctrl+C leaves no half of a file', async () => {
    const folder = temporaryFolder()
    const module = new URL('../../src/cli/output.ts', import.meta.url).href
    const script = `import { writeResult } from ${JSON.stringify(module)}
      await writeResult((async function* () {
        yield 'half'
        const { readdirSync } = await import('node:fs')
        const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time))
        while (readdirSync(process.argv[1]).length === 0) await sleep(10)
        console.log(1)
        await sleep(60_000)
      })(), process.argv[1] + '/out.txt')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder])
    expect(String((await once(child.stdout, 'data'))[0])).toBe('1\n')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(readdirSync(folder)).toEqual([])
  })

  test('removes what a process left that was killed while it wrote', async () => {
    const folder = folderOf({ ...MANY, 'list.csv': 'en.txt,de.txt,one' })
    const out = join(folder, 'out')
    mkdirSync(out)
    writeFileSync(join(out, 'one.jsonl.partial-999999999'), 'half')
    const args = ['align', '--pairs', join(folder, 'list.csv'), '--segmented', '--output-dir', out]
    expect(await runCli(args)).toMatchObject({ status: 0 })
    expect(readdirSync(out)).toEqual(['.synoptic-batch', 'one.jsonl'])
  })

  test('comes from the standard input too', async () => {
    const folder = folderOf(MANY)
    const [a, b, out] = ['en.txt', 'de.txt', 'out'].map((name) => join(folder, name))
    const args = ['align', '--pairs', '-', '--segmented', '--output-dir', out!]
    const { status, stderr } = await spawnCli(args, `${a},${b},pair\n`)
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(readdirSync(out!)).toEqual(['.synoptic-batch', 'pair.jsonl'])
  })
})

describe('folders', () => {
  test('pair texts of the same name, whatever their endings', async () => {
    const folder = folderOf({ 'a/x.txt': ENGLISH, 'a/y.txt': 'Alone.', 'b/x.md': GERMAN })
    const [a, b, out] = ['a', 'b', 'out'].map((name) => join(folder, name))
    expect(await runCli(['align', a!, b!, '--output-dir', out!])).toMatchObject({ status: 0 })
    expect(readdirSync(out!)).toEqual(['.synoptic-batch', 'x.jsonl'])
  })

  test('pair the languages in the names of one folder, each two once', async () => {
    const folder = folderOf({ 'x.en.txt': ENGLISH, 'x.de.txt': GERMAN, 'x.uk.txt': ENGLISH })
    const out = join(folder, 'out')
    await runCli(['align', folder, '--output-dir', out])
    expect(readdirSync(out).sort()).toEqual([
      '.synoptic-batch',
      'x.de-en.jsonl',
      'x.de-uk.jsonl',
      'x.en-uk.jsonl',
    ])
    const one = join(folder, 'one')
    const args = ['--source-language', 'en', '--target-language', 'de', '--output-dir', one]
    await runCli(['align', folder, ...args])
    expect(readdirSync(one)).toEqual(['.synoptic-batch', 'x.en-de.jsonl'])
  })
})

describe('what makes no sense is refused before anything is aligned', () => {
  test.each([
    ['results of one name', 'en.txt,de.txt,x\nother.txt,de.txt,x', 'would be called'],
    ['one file on a line', 'en.txt,de.txt\nother.txt', 'Each line needs two files'],
    ['a language that is none', 'en.txt,de.txt,x,!!', 'not a language tag'],
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
