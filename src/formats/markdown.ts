import { readText, type ReadOptions, type ReadResult } from './text.ts'

/** Reads a Markdown file. */
export function readMarkdown(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const result = readText(bytes, options)
  const { document } = result
  return { ...result, document: { ...document, origin: { ...document.origin, format: 'md' } } }
}
