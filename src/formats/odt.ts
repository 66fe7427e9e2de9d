import { UserError } from '../core/errors.ts'
import type { BlockKind } from '../core/model.ts'
import { type FoundBlock, joinBlocks } from './block-text.ts'
import { cleanMetadata } from './metadata.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'
import { elementTexts, readXml } from './xml-text.ts'
import { readZip } from './zip.ts'

/** Comments, tracked deletions, and marks that are no part of the running text. */
const SKIPPED = new Set([
  'annotation',
  'tracked-changes',
  'note-citation',
  'sequence-decls',
  'forms',
])

/**
 * Reads an OpenDocument text: headings, paragraphs, list items, cells; footnotes where they are
 * called. Title and language from its properties. Throws a UserError `unreadable`, `too-large` or
 * `empty`.
 */
export async function readOdt(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  const parts = await readZip(bytes, file, (name) => /^(?:content|meta)\.xml$/.test(name))
  const content = parts.get('content.xml')
  if (!content) throw new UserError('unreadable', `${file} is no OpenDocument text.`, { file })
  const properties = elementTexts(parts.get('meta.xml'), ['title', 'language'], file)
  const metadata = cleanMetadata({
    title: properties.get('title'),
    language: properties.get('language'),
    publishedAt: undefined,
    outlet: undefined,
    url: undefined,
    role: undefined,
  })
  const joined = joinBlocks(findBlocks(content, file), file)
  return makeDocument({ ...metadata, ...joined, bytes, encoding: 'utf-8', format: 'odt' }, options)
}

function findBlocks(content: Uint8Array, file: string): readonly FoundBlock[] {
  const found: FoundBlock[] = []
  let text = ''
  let paragraphs = 0
  let items = 0
  let cells = 0
  let skipped = 0
  const flush = (kind: BlockKind) => {
    if (/\S/.test(text)) found.push({ kind, text })
    text = ''
  }
  const kind = (): BlockKind => (cells > 0 ? 'cell' : items > 0 ? 'listItem' : 'paragraph')
  readXml(
    content,
    {
      open: (name) => {
        if (SKIPPED.has(name)) skipped += 1
        else if (name === 'p' || name === 'h') {
          if (paragraphs > 0) text += ' '
          paragraphs += 1
        } else if (name === 'list-item') items += 1
        else if (name === 'table-cell') cells += 1
        else if (name === 's' || name === 'tab' || name === 'line-break') text += ' '
      },
      text: (piece) => {
        if (paragraphs > 0 && skipped === 0) text += piece
      },
      close: (name) => {
        if (SKIPPED.has(name)) skipped -= 1
        else if (name === 'p' || name === 'h') {
          paragraphs -= 1
          if (paragraphs === 0) flush(name === 'h' ? 'heading' : kind())
        } else if (name === 'list-item') items -= 1
        else if (name === 'table-cell') cells -= 1
      },
    },
    file,
  )
  return found
}
