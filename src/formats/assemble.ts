import type { BlockKind, LanguageTag, Origin, Segment } from '../core/model.ts'
import type { FileDocument } from './bilingual.ts'

/** The origin of a text of which a file says nothing more than that it was in it. */
export function originIn(fileName: string, format: string): Origin {
  return { fileName, format, encoding: 'utf-8', sha256: '' }
}

/**
 * A document made of segments alone: each is a paragraph on a line of its own.
 * `segments` are in reading order, without line breaks of their own worth keeping apart.
 */
export function documentOfSegments(
  head: { id: number; title: string; language: LanguageTag; origin: Origin },
  segments: readonly { readonly id: number; readonly text: string }[],
): FileDocument {
  const placed: Segment[] = []
  const blocks: { start: number; end: number; kind: BlockKind }[] = []
  let start = 0
  for (const [block, { id, text }] of segments.entries()) {
    const end = start + text.length
    placed.push({ id, start, end, block })
    blocks.push({ start, end, kind: 'paragraph' })
    start = end + 1
  }
  const text = segments.map((segment) => segment.text).join('\n')
  return { ...head, text, blocks, segments: placed }
}

/** A language tag in canonical case; `und` where it is none. */
export function tagOf(language: string): LanguageTag {
  try {
    return Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0] ?? 'und'
  } catch {
    return 'und'
  }
}
