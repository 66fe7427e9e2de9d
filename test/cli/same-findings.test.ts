import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { FoundDifference } from '../../src/cli/differences.ts'
import { ruleName } from '../../src/core/finding-rules.ts'
import { temporaryFolder } from '../support/context.ts'
import { runCli } from '../support/run-cli.ts'
import { CORPUS } from '../support/written-samples.ts'

const PAIR = ['report-en.txt', 'report-uk.txt'].map((name) =>
  join(CORPUS, 'minister-interview', name),
)

/** `Number: The numbers differ.` for each divergence of a report. */
function reported(html: string): readonly string[] {
  const { document } = parseHTML(html)
  return Array.from(document.querySelectorAll('tr.about ol > li'), (item) => {
    const rule = item.querySelector('strong')!.textContent
    item.querySelector('strong')!.remove()
    item.querySelector('q')?.remove()
    return `${rule}: ${item.textContent.trim()}`
  }).sort()
}

test('diff, the report of an alignment and that of the workbench tell the same divergences', async () => {
  const { stdout } = await runCli(['diff', ...PAIR])
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FoundDifference)
    .filter(({ confidence }) => confidence !== undefined)
    .map(({ rule, explanation }) => `${ruleName(rule)}: ${explanation}`)
    .sort()
  expect(told.length).toBeGreaterThan(3)
  const aligned = await runCli(['align', ...PAIR, '--format', 'html'])
  expect(reported(aligned.stdout)).toEqual(told)
  const store = ['--data', join(temporaryFolder(), 'data')]
  await runCli(['import', ...PAIR, '--comparison', 'Interview', ...store])
  const kept = await runCli(['export', 'Interview', '--format', 'html', ...store])
  expect(reported(kept.stdout)).toEqual(told)
})

test('a report of an alignment holds to the terms that the alignment was given', async () => {
  const folder = temporaryFolder()
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const pair = [
    write('en.txt', 'The lighthouse keeper signed the treaty in Geneva on 3 May.'),
    write('de.txt', 'Der Leuchtturmwärter unterschrieb die Abmachung am 3. Mai in Genf.'),
  ]
  const glossary = write('terms.csv', 'en,de\ntreaty,Vertrag\n')
  const { stdout } = await runCli([
    'align',
    ...pair,
    '--segmented',
    '--source-language=en',
    '--target-language=de',
    `--glossary=${glossary}`,
    '--format=html',
  ])
  expect(reported(stdout).filter((line) => line.startsWith('Term:'))).toHaveLength(1)
})

test('results for programs are written without comparing', async () => {
  const { stdout, stderr } = await runCli(['align', ...PAIR, '--format', 'csv'])
  expect(stdout.split('\n')[0]).toContain('differences')
  expect(stdout).not.toContain('number: ')
  expect(stderr).not.toContain('what differs')
})
