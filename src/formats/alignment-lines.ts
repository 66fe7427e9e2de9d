import { z } from 'zod'
import { UserError } from '../core/errors.ts'
import type { Segment } from '../core/model.ts'
import { originIn } from './assembly/assemble.ts'
import type { FileBead, FileDocument, ImportedFile } from './bilingual.ts'
import type { beadRecord } from './records.ts'

export const placeRecord = z.object({
  position: z.int().min(0).max(10_000_000),
  start: z.int().min(0).max(500_000_000),
  end: z.int().min(0).max(500_000_000),
  text: z.string(),
})

type Place = z.infer<typeof placeRecord>

interface Line extends Omit<z.infer<typeof beadRecord>, 'status'> {
  readonly source: readonly Place[]
  readonly target: readonly Place[]
  readonly status: FileBead['status'] | 'unaligned'
}

/** Puts documents and beads together from the lines of an alignment alone. */
export class AlignmentLines {
  #places = { source: new Map<number, Place>(), target: new Map<number, Place>() }
  #beads: FileBead[] = []
  #lastId = 0

  /** What is wrong with the line; null where nothing is. */
  take(line: Line): string | null {
    for (const side of ['source', 'target'] as const) {
      for (const place of line[side]) {
        const known = this.#places[side].get(place.position)
        if (known && (known.start !== place.start || known.text !== place.text)) {
          return `the ${side} segment at position ${place.position} differs from an earlier line`
        }
        if (place.text.length !== place.end - place.start) {
          return `the ${side} segment at position ${place.position} is not as long as start and end say`
        }
        this.#places[side].set(place.position, place)
      }
    }
    const { status, confidence, reasons, absence } = line
    // A side is empty in the lines of an aligner where nothing is linked; a reviewer's absence is confirmed.
    const linked = line.source.length > 0 && line.target.length > 0
    if (status === 'unaligned' || (!linked && status === 'proposed')) return null
    const id = line.id ?? this.#lastId + 1
    this.#lastId = Math.max(this.#lastId, id)
    const ids = (places: readonly Place[]) => places.map(({ position }) => position + 1)
    this.#beads.push({
      id,
      source: ids(line.source),
      target: ids(line.target),
      confidence,
      status,
      reasons,
      ...(absence !== undefined && { absence }),
    })
    return null
  }

  /** @throws {UserError} empty or unreadable */
  finish(fileName: string, languages: readonly string[]): ImportedFile {
    if (this.#places.source.size === 0 || this.#places.target.size === 0) {
      throw new UserError('empty', `${fileName} holds no aligned segments.`, { file: fileName })
    }
    const documents = (['source', 'target'] as const).map((side, at) =>
      documentOfPlaces(at + 1, languages[at] ?? 'und', fileName, this.#places[side]),
    )
    return {
      comparison: { title: fileName, pivot: 1 },
      documents,
      bitexts: [
        { id: 1, source: 1, target: 2, mode: modeOf(this.#beads), engine: '', beads: this.#beads },
      ],
      notes: [],
      warnings: [],
    }
  }
}

/** Segment ids are position + 1. What stood between two segments is not known: a line break and spaces. */
function documentOfPlaces(
  id: number,
  language: string,
  fileName: string,
  places: ReadonlyMap<number, Place>,
): FileDocument {
  const ordered = [...places.values()].sort((one, other) => one.position - other.position)
  const parts: string[] = []
  const segments: Segment[] = []
  let end = 0
  for (const [block, place] of ordered.entries()) {
    const gap = place.start - end
    if (gap < 0 || gap > 1_000_000) {
      const message = `${fileName}: the segment at position ${place.position} starts at ${place.start}, which does not fit.`
      throw new UserError('unreadable', message, { file: fileName })
    }
    parts.push(gap === 0 ? '' : `\n${' '.repeat(gap - 1)}`, place.text)
    end = place.end
    segments.push({ id: place.position + 1, start: place.start, end, block })
  }
  return {
    id,
    title: fileName,
    language,
    text: parts.join(''),
    blocks: segments.map(({ start, end }) => ({ start, end, kind: 'paragraph' })),
    segments,
    origin: originIn(fileName, 'jsonl'),
  }
}

/** `overlap` where links cross, else `parallel`. */
export function modeOf(beads: readonly FileBead[]): 'parallel' | 'overlap' {
  let furthest = -1
  const ordered = beads
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .sort((one, other) => Math.min(...one.source) - Math.min(...other.source))
  for (const { target } of ordered) {
    if (Math.min(...target) < furthest) return 'overlap'
    furthest = Math.max(furthest, ...target)
  }
  return 'parallel'
}
