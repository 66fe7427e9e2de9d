/** Two files, aligned without a database. */
import { align, type AlignedBead, type AlignText } from '../core/align/align.ts'
import { UserError } from '../core/errors.ts'
import type { AlignmentMode } from '../core/model.ts'
import type { BilingualFile, FileDocument } from '../formats/bilingual.ts'
import type { ReadResult } from '../formats/documents/text.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { TermPair } from '../lexicon/concepts.ts'
import { readTextFile } from './input.ts'
import { sayProgress } from './output.ts'

export interface PairOptions {
  readonly sourceLanguage?: string
  readonly targetLanguage?: string
  readonly segmented?: boolean
  readonly encoding?: string
}

export interface TextPair {
  readonly source: ReadResult
  readonly target: ReadResult
}

export async function readPair(a: string, b: string, options: PairOptions): Promise<TextPair> {
  if (a === '-' && b === '-') {
    throw new UserError('usage', 'Only one of two texts can come from the standard input.')
  }
  const { sourceLanguage, targetLanguage, ...rest } = options
  const source = await readTextFile(a, { ...rest, language: sourceLanguage })
  const target = await readTextFile(b, { ...rest, language: targetLanguage })
  return { source, target }
}

export interface AlignedPair extends TextPair {
  readonly mode: AlignmentMode
  readonly engine: string
  readonly beads: readonly AlignedBead[]
}

export function alignPair(
  pair: TextPair,
  options: { readonly mode: 'auto' | AlignmentMode; readonly glossary?: readonly TermPair[] },
): AlignedPair {
  const source = alignText(pair.source)
  const target = alignText(pair.target)
  const { mode, glossary = [] } = options
  const lexicon = loadLexicon(source.language, target.language, { glossary })
  const onProgress = (share: number) => sayProgress('aligning', share)
  return { ...pair, ...align({ source, target, mode, lexicon, onProgress }) }
}

/** What the aligner is given of a text. */
export function alignText({ document, segments }: ReadResult): AlignText {
  const { language, text } = document
  return {
    language,
    segments: segments.map(({ id, block, start, end }) => ({
      id,
      block,
      text: text.slice(start, end),
    })),
  }
}

/** What the formats write: documents 1 and 2, bitext 1, beads from 1 in the order of the source. */
export function pairAsFile({ source, target, mode, engine, beads }: AlignedPair): BilingualFile {
  const fileDocument = (id: number, { document, segments }: ReadResult): FileDocument => ({
    ...document,
    id,
    segments,
  })
  const bitext = {
    id: 1,
    source: 1,
    target: 2,
    mode,
    engine,
    beads: beads.map((bead, i) => ({ ...bead, id: i + 1 })),
  }
  return {
    comparison: { title: `${source.document.title} · ${target.document.title}`, pivot: 1 },
    documents: [fileDocument(1, source), fileDocument(2, target)],
    bitexts: [bitext],
    notes: [],
  }
}
