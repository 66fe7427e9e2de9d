import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Segment, Span } from '../../src/core/model.ts'
import { segmentDocument } from '../../src/core/segment/segments.ts'
import { ROOT } from './source-files.ts'

/** Words of one document; empty where nothing stands there. */
export interface Place {
  readonly document: string
  readonly text: string
}

/** Two places that differ, or only seem to. */
export interface Pair {
  readonly kind: string
  readonly a: Place
  readonly b: Place
  readonly note: string
}

/** `comparison.json` of a sample whose texts were written for it. */
export interface Sample {
  readonly title: string
  readonly description: string
  readonly pivot: string
  readonly documents: readonly {
    readonly id: string
    readonly file: string
    readonly title: string
    readonly language: string
    readonly outlet: string
    readonly date: string
    readonly role: string
    readonly licence: string
  }[]
  readonly planted: readonly Pair[]
  readonly equivalent: readonly Pair[]
}

export const CORPUS = join(ROOT, 'corpus')

export const WRITTEN_SAMPLES = readdirSync(CORPUS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'udhr')
  .map((entry) => entry.name)

export interface SampleText {
  readonly text: string
  readonly language: string
  readonly segments: readonly Segment[]
}

export function readSample(name: string): Sample {
  return JSON.parse(readFileSync(join(CORPUS, name, 'comparison.json'), 'utf8')) as Sample
}

/** The texts of a sample by the ids of its documents. */
export function readSampleTexts(name: string): ReadonlyMap<string, SampleText> {
  return new Map(
    readSample(name).documents.map(({ id, file, language }) => {
      const text = readFileSync(join(CORPUS, name, file), 'utf8')
      return [id, { text, language, segments: segmentDocument(text, language).segments }]
    }),
  )
}

/** The segments that a place touches, as one passage, and the place inside it. */
export function passageOf(
  texts: ReadonlyMap<string, SampleText>,
  place: Place,
): { readonly text: string; readonly language: string; readonly span: Span } {
  const { text, language, segments } = texts.get(place.document)!
  const start = text.indexOf(place.text)
  const end = start + place.text.length
  const touched = segments.filter((segment) => segment.start < end && segment.end > start)
  const from = touched[0]!.start
  const passage = text.slice(from, touched.at(-1)!.end)
  return { text: passage, language, span: { start: start - from, end: end - from } }
}
