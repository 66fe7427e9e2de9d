/** The sample comparisons that come with the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DocumentRole } from '../core/model.ts'

export interface SampleDocument {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly language: string
  readonly outlet?: string
  readonly date?: string
  readonly url?: string
  readonly role?: DocumentRole
}

/** A folder of the corpus: texts of its own, or a package that has them. */
export type Sample = {
  readonly name: string
  readonly title: string
  readonly description: string
  /** An id of one of the documents, or a language. */
  readonly pivot: string
} & (
  | { readonly documents: readonly SampleDocument[] }
  | {
      readonly source: 'udhr'
      readonly languages: readonly string[]
      readonly outlet: string
      readonly date: string
    }
)

const FOLDER = new URL('../', import.meta.resolve('#corpus/udhr/comparison.json'))

/** In the order of their names. */
export function listSampleFolders(): readonly Sample[] {
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  return names.sort().map((name) => {
    const description = readFileSync(new URL(`${name}/comparison.json`, FOLDER), 'utf8')
    return { ...(JSON.parse(description) as Omit<Sample, 'name'>), name } as Sample
  })
}

/** The bytes of a document of a sample. */
export function readSampleFile(sample: string, file: string): Uint8Array {
  return readFileSync(new URL(`${sample}/${file}`, FOLDER))
}

/** A file of the `udhr` package by its path there, such as `declaration/eng.html`. */
export function readDeclarationFile(file: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(file, import.meta.resolve('udhr'))))
}
