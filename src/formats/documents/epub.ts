import { parseHTML } from 'linkedom'
import { UserError } from '../../core/errors.ts'
import { type FoundBlock, joinBlocks } from './block-text.ts'
import { type DomNode, domBlocks } from './dom-blocks.ts'
import { cleanMetadata } from './metadata.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'
import { elementTexts, readXml } from '../xml/xml-text.ts'
import { readZip } from '../zip.ts'

/**
 * Reads an EPUB book: its chapters in reading order, navigation left out; title, language,
 * publisher and date from the package. Throws a UserError `unreadable`, `too-large` or `empty`.
 */
export async function readEpub(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  const parts = await readZip(bytes, file, (name) => /\.(?:xml|opf|x?html?)$/i.test(name))
  const packagePath = rootFile(parts.get('META-INF/container.xml'), file)
  const packageXml = parts.get(packagePath)
  if (!packageXml) throw new UserError('unreadable', `${file} is not an EPUB book.`, { file })
  const found: FoundBlock[] = []
  for (const path of chapters(packageXml, packagePath, file)) {
    const chapter = parts.get(path)
    if (chapter) found.push(...chapterBlocks(chapter, file))
  }
  const properties = elementTexts(packageXml, ['title', 'language', 'publisher', 'date'], file)
  const metadata = cleanMetadata({
    title: properties.get('title'),
    language: properties.get('language'),
    outlet: properties.get('publisher'),
    publishedAt: properties.get('date'),
  })
  const joined = joinBlocks(found, file)
  return makeDocument({ ...metadata, ...joined, bytes, encoding: 'utf-8', format: 'epub' }, options)
}

function rootFile(container: Uint8Array | undefined, file: string): string {
  let path = ''
  if (container) {
    const open = (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'rootfile') path ||= attributes['full-path'] ?? ''
    }
    readXml(container, { open }, file)
  }
  return path
}

/** Paths in the archive, in the order of the spine. */
function chapters(packageXml: Uint8Array, packagePath: string, file: string): readonly string[] {
  const base = new URL(packagePath, 'zip:///')
  const hrefs = new Map<string, string>()
  const spine: string[] = []
  const contents = new Set<string>()
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const { id, href, idref, properties = '', type } = attributes
    // EPUB 2 names its table of contents in a guide.
    if (name === 'reference' && type === 'toc' && href) contents.add(href.replace(/#.*/, ''))
    if (name === 'item' && id && href && !properties.split(' ').includes('nav')) hrefs.set(id, href)
    if (name === 'itemref' && idref) spine.push(idref)
  }
  readXml(packageXml, { open }, file)
  return spine
    .map((id) => hrefs.get(id))
    .filter((href) => href !== undefined && !contents.has(href))
    .map((href) => href!)
    .map((href) => decodeURIComponent(new URL(href, base).pathname).slice(1))
}

function chapterBlocks(chapter: Uint8Array, file: string): readonly FoundBlock[] {
  try {
    const html = new TextDecoder().decode(chapter)
    const { document } = parseHTML(html) as unknown as {
      document: { body: DomNode | null; documentElement: DomNode }
    }
    return domBlocks(document.body ?? document.documentElement)
  } catch (error) {
    throw new UserError('unreadable', `${file} has a damaged chapter.`, { file }, { cause: error })
  }
}
