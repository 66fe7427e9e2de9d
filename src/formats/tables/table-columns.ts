import { tagOf } from '../assembly/assemble.ts'
import {
  isCommonLanguage,
  languageNamed,
  NOTE_NAMES,
  SCORE_NAMES,
  SOURCE_NAMES,
  TARGET_NAMES,
} from './column-names.ts'
import { UNIT_COLUMNS, type UnitColumn } from './unit-columns.ts'

/**
 * Which column (0-based) holds what; `source_text` and `target_text` are what it takes. The source may
 * stand beside further texts, each in its language.
 */
export type ColumnMapping = Readonly<Partial<Record<UnitColumn, number>>> & {
  readonly further?: readonly number[]
}

/** What the columns of a table seem to be. */
export interface ColumnGuess {
  readonly hasHead: boolean
  readonly columns: ColumnMapping
  /** A column has the scores of an aligner: nobody has looked at its pairs. */
  readonly hasScores: boolean
}

type Rows = readonly (readonly string[])[]

/** By the head line; without one that is known, the texts are where most letters are. */
export function guessColumns(rows: Rows): ColumnGuess {
  const [head = []] = rows
  const names = head.map((cell) => cell.trim().toLowerCase())
  const columns: Partial<Record<UnitColumn, number>> = {}
  for (const column of UNIT_COLUMNS) {
    const at = names.indexOf(column)
    if (at !== -1) columns[column] = at
  }
  const notes = names.findIndex((name) => NOTE_NAMES.has(name))
  if (notes !== -1) columns.notes ??= notes
  const hasScores = names.some((name, at) => SCORE_NAMES.has(name) && areNumbers(rows.slice(1), at))
  const source = names.findIndex((name) => SOURCE_NAMES.has(name))
  const target = names.findIndex((name) => TARGET_NAMES.has(name))
  if (source !== -1 && target !== -1) {
    columns.source_text = source
    columns.target_text = target
    return { hasHead: true, columns, hasScores }
  }
  const [one, other, ...further] = languageColumns(rows)
  if (one !== undefined && other !== undefined) {
    columns.source_text = one
    columns.target_text = other
    return {
      hasHead: true,
      columns: { ...columns, ...(further.length > 0 && { further }) },
      hasScores,
    }
  }
  const [source_text = 0, target_text = 1] = wordiest(rows)
  return { ...headless(rows), columns: { source_text, target_text } }
}

/**
 * The columns that the head line calls by a language: two at least, or none. One of numbers is none,
 * whatever it is called.
 */
function languageColumns(rows: Rows): readonly number[] {
  const [head = [], ...rest] = rows
  const tagged = head.flatMap((cell, at) => {
    const isTagged = isTag(cell) || languageNamed(cell) !== undefined
    return isTagged && !areNumbers(rest, at) ? [at] : []
  })
  // `id` and `no` are Indonesian and Norwegian only where nothing else is a language.
  const common = tagged.filter((at) => {
    const name = head[at]!.trim().toLowerCase()
    return !NUMBER_NAMES.has(name) && isCommonLanguage(name)
  })
  if (common.length >= 2) return common
  return tagged.length >= 2 ? tagged.slice(0, 2) : []
}

const NUMBER_NAMES = new Set(['id', 'no'])

/** The two columns with most letters, in their order. */
function wordiest(rows: Rows): readonly number[] {
  const letters = Array.from({ length: widthOf(rows) }, (_, at) =>
    rows.reduce((sum, row) => sum + (row[at]?.match(/\p{L}/gu)?.length ?? 0), 0),
  )
  const most = letters.map((_, at) => at).sort((one, other) => letters[other]! - letters[one]!)
  return most.slice(0, 2).sort((one, other) => one - other)
}

/** A column that has numbers but for its first cell is named by it. */
function headless(rows: Rows): Omit<ColumnGuess, 'columns'> {
  const [head = [], ...rest] = rows
  const named = head.some((cell, at) => !NUMBER.test(cell) && areNumbers(rest, at))
  const body = named ? rest : rows
  const hasScores = Array.from({ length: widthOf(body) }, (_, at) => at).some(
    (at) => areNumbers(body, at) && body.some((row) => /\d[.,]\d/.test(row[at] ?? '')),
  )
  return { hasHead: named, hasScores }
}

function widthOf(rows: Rows): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0)
}

const NUMBER = /^\s*-?\d+(?:[.,]\d+)?(?:e-?\d+)?\s*$/i

/** Whether a column has numbers and nothing else. */
function areNumbers(rows: Rows, at: number): boolean {
  return rows.length > 0 && rows.every((row) => NUMBER.test(row[at] ?? ''))
}

/** What the head line says of the language of a column; `und` where it says nothing. */
export function languageOfHead(head: readonly string[], at: number | undefined): string {
  const cell = at === undefined ? '' : (head[at] ?? '').trim().toLowerCase()
  if (SOURCE_NAMES.has(cell) || TARGET_NAMES.has(cell)) return 'und'
  return isTag(cell) ? tagOf(cell) : (languageNamed(cell) ?? 'und')
}

function isTag(cell: string): boolean {
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(cell.trim()) && tagOf(cell) !== 'und'
}
