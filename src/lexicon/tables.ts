/**
 * The project's own tables: one concept a line, a column for each language, synonyms separated by
 * commas, the usual one first, inflected forms that no stemmer finds among them.
 */
import type { LanguageTag } from '../core/model.ts'
import type { ConceptSource, ConceptTerms } from './concepts.ts'
import { fallbackTags, readPackagedText } from './packaged.ts'

/** Tables by theme. Of renderings that weigh alike, those of the table that is listed first come first. */
const VOCABULARY = [
  'politics',
  'conflict',
  'economy',
  'society',
  'verbs',
  'qualities',
  'general',
  'prose',
  'reports',
  'people-and-home',
  'nature-and-culture',
  'state-and-courts',
  'minds-and-beliefs',
  'communication',
  'business-and-law',
  'character',
  'actions',
  'household',
  'nature',
  'leisure',
  'manners',
  'everyday',
  'trouble',
  'states',
]

/** Well-known organisations and their acronyms. */
export const organisations = tableSource('built-in organisations', ['organisations'], 1)

/** Capitals and other well-known places with the spellings in use. */
export const places = tableSource('built-in places', ['places'], 1)

/** The most frequent words of news and of general prose. */
export const vocabulary: ConceptSource = {
  ...tableSource('built-in vocabulary', VOCABULARY, 0.9),
  terms: (language) => {
    const terms = readColumns(VOCABULARY, language)
    return terms.size > 0 ? terms : readFurther(language)
  },
}

/** The most frequent words in languages that the tables of the vocabulary have no column for. */
const FURTHER = 'further'

/** The names of all tables. */
export const TABLES = ['organisations', 'places', ...VOCABULARY, FURTHER]

function tableSource(name: string, files: readonly string[], weight: number): ConceptSource {
  return {
    name,
    relation: 'synonyms',
    weight,
    terms: (language) => readColumns(files, language),
  }
}

function readColumns(files: readonly string[], language: LanguageTag): ConceptTerms {
  const terms = new Map<string, readonly string[]>()
  for (const file of files) {
    for (const [line, cell] of columnOf(readTable(file), language))
      terms.set(`${file}:${line}`, cell)
  }
  return terms
}

function readTable(file: string): string {
  const text = readPackagedText(`#lexicon/${file}.txt`)
  if (text === null) throw new Error(`the table ${file} is missing`)
  return text
}

/** The column of a table whose first column tells the concepts of the others: by their first English word. */
function readFurther(language: LanguageTag): ConceptTerms {
  const table = readTable(FURTHER)
  const cells = columnOf(table, language)
  const concepts = conceptsByWord()
  const words = columnOf(table, 'concept')
  const terms = new Map<string, readonly string[]>()
  for (const [line, cell] of cells) {
    const [word] = words.get(line)!
    const concept = concepts.get(word!)
    if (concept === undefined) throw new Error(`no table has ${word} as a first word`)
    terms.set(concept, cell)
  }
  return terms
}

/** Of the words that stand first in English, `state` or `politics:state`, the concept; the first of those that share one. */
function conceptsByWord(): ReadonlyMap<string, string> {
  const concepts = new Map<string, string>()
  for (const [concept, [word]] of readColumns(VOCABULARY, 'en')) {
    const file = concept.slice(0, concept.indexOf(':'))
    for (const name of [word!, `${file}:${word}`]) {
      if (!concepts.has(name)) concepts.set(name, concept)
    }
  }
  return concepts
}

/** The terms of one language in a table, by line number. The first line names the languages. */
export function columnOf(
  table: string,
  language: LanguageTag,
): ReadonlyMap<number, readonly string[]> {
  const cells = new Map<number, readonly string[]>()
  const lines = table.split('\n')
  const languages = lines[0]!.split('|')
  const column = fallbackTags(language)
    .map((tag) => languages.indexOf(tag))
    .find((index) => index >= 0)
  if (column === undefined) return cells
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '' || line.startsWith('#')) continue
    const cell = line.split('|')[column]?.trim() ?? ''
    if (cell !== '')
      cells.set(
        index + 1,
        cell.split(',').map((term) => term.trim()),
      )
  }
  return cells
}
