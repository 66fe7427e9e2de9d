import { convertToHtml, images } from 'mammoth'
import { parseHTML } from 'linkedom'
import { UserError } from '../../core/errors.ts'
import { joinBlocks } from './block-text.ts'
import { type DomNode, domBlocks } from './dom-blocks.ts'
import { cleanMetadata } from './metadata.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'
import { elementTexts } from '../xml/xml-text.ts'
import { readZip } from '../zip.ts'

/**
 * Reads a Word document: headings, paragraphs, list items, cells; footnotes come after the text.
 * Title, language and date from its properties. Throws a UserError `unreadable`, `too-large` or
 * `empty`.
 */
export async function readDocx(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  const parts = await readZip(bytes, file, (name) => /\.(?:xml|rels)$/.test(name))
  if (!parts.has('word/document.xml')) {
    throw new UserError('unreadable', `${file} is not a Word document.`, { file })
  }
  const html = await convert(bytes, file)
  const { document } = parseHTML(`<html><body>${html}</body></html>`) as unknown as {
    document: { body: DomNode }
  }
  const joined = joinBlocks(domBlocks(document.body), file)
  const properties = elementTexts(parts.get('docProps/core.xml'), ['title', 'language'], file)
  const metadata = cleanMetadata({
    title: properties.get('title'),
    language: properties.get('language'),
  })
  return makeDocument({ ...metadata, ...joined, bytes, encoding: 'utf-8', format: 'docx' }, options)
}

async function convert(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const { value } = await convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: images.imgElement(() => Promise.resolve({ src: '' })) },
    )
    return value
  } catch (error) {
    throw new UserError(
      'unreadable',
      `${file} is a damaged Word document.`,
      { file },
      { cause: error },
    )
  }
}
