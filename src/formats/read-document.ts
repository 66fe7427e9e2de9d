import { readMarkdown } from './markdown.ts'
import { readText, type ReadOptions, type ReadResult } from './text.ts'

/** File endings of the documents (texts without an alignment) that can be read, without the dot. */
export const DOCUMENT_ENDINGS: readonly string[] = ['txt', 'text', 'md', 'markdown']

/**
 * Reads a document by its content and the ending of its file name. Throws a UserError `not-text`,
 * `undecodable`, `empty`, `unreadable` or `too-large`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const ending = /\.([^.\\/]+)$/.exec(options.fileName)?.[1]?.toLowerCase()
  return ending === 'md' || ending === 'markdown'
    ? readMarkdown(bytes, options)
    : readText(bytes, options)
}
