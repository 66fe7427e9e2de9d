/** Two files, aligned without a database. */
import { align, type AlignedBead, type AlignText } from '../core/align/align.ts'
import { SegmentIndex } from '../core/align/bitext-index.ts'
import { UserError } from '../core/errors.ts'
import { findingsBetween, type LinkFindings, type LinkSide } from '../core/link-findings.ts'
import type { AlignmentMode, SegmentId, Side } from '../core/model.ts'
import { passageOf } from '../core/passages.ts'
import type { ComparedFile, FileDocument } from '../formats/bilingual.ts'
import type { ReadResult } from '../formats/documents/text.ts'
import type { TermPair } from '../lexicon/concepts.ts'
import { knowledgeOf, termsToKeepTo } from '../lexicon/knowledge.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
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
  /** Terms of the user's. */
  readonly glossary: readonly TermPair[]
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
  return { ...pair, glossary, ...align({ source, target, mode, lexicon, onProgress }) }
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

/** What differs in links of a pair, by the rules and resources that the workbench compares with. */
export function pairFindings(pair: AlignedPair): (bead: Pick<AlignedBead, Side>) => LinkFindings {
  const known = knowledgeOf(pair.source.document.language, pair.target.document.language, {
    glossary: termsToKeepTo(pair.glossary),
  })
  const source = sidesOf(pair.source)
  const target = sidesOf(pair.target)
  return (bead) => findingsBetween(source(bead.source), target(bead.target), known)
}

function sidesOf({ document, segments }: ReadResult): (ids: readonly SegmentId[]) => LinkSide {
  const index = new SegmentIndex(segments)
  const texts = segments.map(({ start, end }) => document.text.slice(start, end))
  return (ids) => {
    const own = index.sorted(ids).map((id) => index.get(id))
    return { document, texts, passage: passageOf(document.text, index, own) }
  }
}

/**
 * What the formats write: documents 1 and 2, bitext 1, beads from 1 in the order of the source, each
 * compared when its findings are asked for.
 */
export function pairAsFile(pair: AlignedPair): ComparedFile {
  const { source, target, mode, engine, beads } = pair
  const fileDocument = (id: number, { document, segments }: ReadResult): FileDocument => ({
    ...document,
    id,
    segments,
  })
  let compare: ReturnType<typeof pairFindings> | undefined
  const bitext = {
    id: 1,
    source: 1,
    target: 2,
    mode,
    engine,
    beads: beads.map((bead, i) => ({ ...bead, id: i + 1 })),
    findings: (bead: number) => {
      compare ??= pairFindings(pair)
      return { ...compare(beads[bead - 1]!), gloss: null }
    },
  }
  return {
    comparison: { title: `${source.document.title} · ${target.document.title}`, pivot: 1 },
    documents: [fileDocument(1, source), fileDocument(2, target)],
    bitexts: [bitext],
    notes: [],
  }
}
