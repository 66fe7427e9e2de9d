import { BitextIndex, SegmentIndex } from '../../src/core/align/bitext-index.ts'
import type { BeadStatus, Segment } from '../../src/core/model.ts'
import type { StoredBead } from '../../src/core/records.ts'

/** Segments 1 … count, ten code units each, one block. */
export function segmentsUpTo(count: number): readonly Segment[] {
  return Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    block: 0,
    start: i * 10,
    end: i * 10 + 9,
  }))
}

const STATUS: Readonly<Record<string, BeadStatus>> = {
  '': 'proposed',
  '!': 'confirmed',
  x: 'rejected',
}

/**
 * Beads from a line such as `1-1 2,3-2! 4- 5-3x`: source and target segments; `!` confirmed, `x`
 * rejected. Ids count from 1; a side without segments is an absence.
 */
export function beadsFrom(line: string): readonly StoredBead[] {
  const words = line.split(' ').filter((word) => word !== '')
  return words.map((word, i) => {
    const [, source = '', target = '', mark = ''] = /^([\d,]*)-([\d,]*)([!x]?)$/u.exec(word)!
    const ids = (side: string) => side.split(',').filter(Boolean).map(Number)
    const isAbsence = source === '' || target === ''
    return {
      id: i + 1,
      source: ids(source),
      target: ids(target),
      confidence: mark === '' ? 0.8 : null,
      status: isAbsence ? 'confirmed' : STATUS[mark]!,
      reasons: [],
      absence: isAbsence ? 'omitted' : null,
    }
  })
}

/** A bitext of two texts with so many segments. */
export function bitextOf(source: number, target: number, beads: string): BitextIndex {
  return new BitextIndex(
    new SegmentIndex(segmentsUpTo(source)),
    new SegmentIndex(segmentsUpTo(target)),
    beadsFrom(beads),
  )
}

/** The beads in the notation of `beadsFrom`, ordered by their segments. */
export function beadsAsLine(beads: Iterable<StoredBead>): string {
  const words = Array.from(beads, ({ source, target, status }) => {
    const isAbsence = source.length === 0 || target.length === 0
    const mark = status === 'rejected' ? 'x' : status === 'confirmed' && !isAbsence ? '!' : ''
    return `${source.join(',')}-${target.join(',')}${mark}`
  })
  return words.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(' ')
}
