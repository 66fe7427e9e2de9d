import { SegmentIndex } from '../../src/core/align/bitext-index.ts'
import { findingsBetween } from '../../src/core/link-findings.ts'
import type { SegmentId } from '../../src/core/model.ts'
import { passageOf } from '../../src/core/passages.ts'
import {
  documentOf,
  type BilingualFile,
  type ComparedFile,
  type FileDocument,
} from '../../src/formats/bilingual.ts'

/** The file with its links compared by their words, and nothing known beside. */
export function compared(file: BilingualFile): ComparedFile {
  const bitexts = file.bitexts.map((bitext) => {
    const source = sidesOf(documentOf(file, bitext.source))
    const target = sidesOf(documentOf(file, bitext.target))
    const findings = (id: number) => {
      const bead = Array.from(bitext.beads).find((one) => one.id === id)!
      return { ...findingsBetween(source(bead.source), target(bead.target), {}), gloss: null }
    }
    return { ...bitext, findings }
  })
  return { ...file, bitexts }
}

function sidesOf(document: FileDocument) {
  const index = new SegmentIndex(document.segments)
  const texts = document.segments.map(({ start, end }) => document.text.slice(start, end))
  return (ids: readonly SegmentId[]) => {
    const segments = index.sorted(ids).map((id) => index.get(id))
    return { document, texts, passage: passageOf(document.text, index, segments) }
  }
}
