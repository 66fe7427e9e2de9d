import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Option, type Command } from 'commander'
import { align } from '../../core/align/align.ts'
import {
  addTallies,
  calibrationError,
  isComplete,
  parseGold,
  scoreOf,
  tally,
  type Tally,
} from '../../core/align/evaluate.ts'
import { UserError } from '../../core/errors.ts'
import type { AlignmentMode } from '../../core/model.ts'
import { segmentLines } from '../../core/segment/segments.ts'
import { loadLexicon } from '../../lexicon/lexicon.ts'
import { readBytes } from '../input.ts'
import { sayProgress, writeResult } from '../output.ts'
import { QUIET } from '../options.ts'

interface EvaluateOptions {
  readonly mode: 'auto' | AlignmentMode
  readonly format: 'text' | 'jsonl'
}

export function addEvaluate(synoptic: Command): void {
  synoptic
    .command('evaluate')
    .description('Compare the aligner with gold alignments.')
    .argument('<folder...>', 'folders that hold, at any depth, a.LANG.txt, b.LANG.txt and gold.tsv')
    .addOption(new Option('--mode <mode>').choices(['auto', 'parallel', 'overlap']).default('auto'))
    .addOption(new Option('--format <format>').choices(['text', 'jsonl']).default('text'))
    .addOption(QUIET())
    .action(async (folders: string[], options: EvaluateOptions) => {
      const sets = evaluateSets(goldFolders(folders), options.mode)
      await writeResult(options.format === 'text' ? table(sets) : records(sets))
    })
}

/** The scores of neighbouring gold folders together. */
interface EvaluatedSet {
  readonly name: string
  readonly tally: Tally
  /** Gold has the nulls too, so that strict and lax scores mean something. */
  readonly complete: boolean
}

/** By set: a folder with gold alone, or the numbered folders of one kind. */
function goldFolders(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, string[]>()
  const visit = (folder: string) => {
    if (existsSync(join(folder, 'gold.tsv'))) {
      const name = /^\d+$/u.test(basename(folder)) ? dirname(folder) : folder
      sets.set(name, [...(sets.get(name) ?? []), folder])
      return
    }
    const entries = readdirSync(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) visit(join(folder, entry.name))
    }
  }
  for (const path of paths) {
    if (!existsSync(path)) throw new UserError('not-found', `There is no folder ${path}.`)
    if (statSync(path).isDirectory()) visit(path)
  }
  if (sets.size === 0) throw new UserError('empty', 'There is no gold.tsv in these folders.')
  return sets
}

function evaluateSets(
  sets: ReadonlyMap<string, readonly string[]>,
  mode: 'auto' | AlignmentMode,
): readonly EvaluatedSet[] {
  const total = [...sets.values()].flat().length
  let done = 0
  return [...sets].map(([name, folders]) => {
    const results = folders.map((folder) => {
      const result = evaluateFolder(folder, mode)
      sayProgress('aligning', ++done / total)
      return result
    })
    return {
      name,
      tally: addTallies(results.map(({ tally }) => tally)),
      complete: results.every(({ complete }) => complete),
    }
  })
}

function evaluateFolder(
  folder: string,
  mode: 'auto' | AlignmentMode,
): { readonly tally: Tally; readonly complete: boolean } {
  const source = readSide(folder, 'a')
  const target = readSide(folder, 'b')
  const gold = readGold(folder)
  const lexicon = loadLexicon(source.language, target.language)
  const { beads } = align({ source, target, mode, lexicon })
  const positions = (ids: readonly number[]) => ids.map((id) => id - 1)
  const predicted = beads.map((bead) => ({
    source: positions(bead.source),
    target: positions(bead.target),
    confidence: bead.confidence,
  }))
  const sizes = { source: source.segments.length, target: target.segments.length }
  return { tally: tally(predicted, gold, sizes), complete: isComplete(gold, sizes) }
}

function readSide(folder: string, side: 'a' | 'b') {
  const name = readdirSync(folder).find(
    (file) => file.startsWith(`${side}.`) && file.endsWith('.txt'),
  )
  if (name === undefined)
    throw new UserError('not-found', `There is no ${side}.LANG.txt in ${folder}.`)
  const text = new TextDecoder().decode(readBytes(join(folder, name)))
  const segments = segmentLines(text).segments.map(({ id, block, start, end }) => ({
    id,
    block,
    text: text.slice(start, end),
  }))
  return { language: name.split('.')[1]!, segments }
}

function readGold(folder: string) {
  const file = join(folder, 'gold.tsv')
  try {
    return parseGold(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UserError('unreadable', error.message, { file }, { cause: error })
  }
}

function* table(sets: readonly EvaluatedSet[]): Generator<string> {
  const width = Math.max(...sets.map(({ name }) => name.length))
  const head = ['docs', 'strict P R F1', 'lax P R F1', 'link P R F1', 'ECE']
  yield `${'set'.padEnd(width)}  ${head[0]}  ${head[1]!.padEnd(16)}  ${head[2]!.padEnd(16)}  ${head[3]!.padEnd(16)}  ${head[4]}\n`
  for (const { name, tally, complete } of sets) {
    const beads = complete
      ? `${scores(tally.strict)}  ${scores(tally.lax)}`
      : '–'.padEnd(16) + '  ' + '–'.padEnd(16)
    const ece = calibrationError(tally).toFixed(3)
    const docs = String(tally.documents).padStart(4)
    yield `${name.padEnd(width)}  ${docs}  ${beads}  ${scores(tally.link)}  ${ece}\n`
  }
  const all = addTallies(sets.map(({ tally }) => tally))
  yield `expected calibration error over all sets: ${calibrationError(all).toFixed(3)}\n`
}

function scores(counts: Tally['strict']): string {
  const { precision, recall, f1 } = scoreOf(counts)
  return [precision, recall, f1]
    .map((value) => value.toFixed(3))
    .join(' ')
    .padEnd(16)
}

function* records(sets: readonly EvaluatedSet[]): Generator<string> {
  for (const { name, tally, complete } of sets) {
    const { strict, lax, link, documents } = tally
    const beads = complete ? { strict: scoreOf(strict), lax: scoreOf(lax) } : {}
    const calibration = calibrationError(tally)
    yield `${JSON.stringify({ set: name, documents, ...beads, link: scoreOf(link), calibration })}\n`
  }
}
