import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { UserError } from '../../core/errors.ts'
import { joinBlocks } from './block-text.ts'
import { type DomNode, domBlocks } from './dom-blocks.ts'
import { decodeText } from '../encoding/encoding.ts'
import { linkedData } from './linked-data.ts'
import { cleanMetadata, languageTag, type Metadata } from './metadata.ts'
import { shownDate } from './page-date.ts'
import { removeFurniture } from './page-furniture.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'

/** As many `<`: two for each element and some. A page of 1 MB of honest markup has 30,000. */
const MOST_BRACKETS = 400_000
/** Larger pages take minutes to parse. */
const LARGEST = 10_000_000
/** Readability needs seconds beyond this. */
const DEEPEST = 200
const MOST_ELEMENTS = 100_000

/**
 * Reads the main text of a web page: navigation and the like left out, blocks kept; title, outlet,
 * date, address and language from its metadata. Give hostile pages to a child process with a
 * time limit. Throws a UserError `not-text`, `undecodable`, `empty`, `unreadable` or `too-large`.
 */
export async function readHtml(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  if (bytes.length > LARGEST)
    throw new UserError('too-large', `${file} is larger than 10 MB.`, { file })
  const declared = options.encoding ?? declaredEncoding(bytes)
  if (countOf(bytes, 0x3c) > MOST_BRACKETS) {
    throw new UserError('too-large', `${file} has more elements than can be read.`, { file })
  }
  const decoded = await decodeText(bytes, { ...options, ...(declared && { encoding: declared }) })
  const { document } = parse(decoded.text, file)
  const metadata = metadataOf(document)
  removeFurniture(document)
  const joined = joinBlocks(mainBlocks(document, file), file)
  return makeDocument(
    {
      ...metadata,
      text: joined.text,
      blocks: joined.blocks,
      bytes,
      encoding: decoded.encoding,
      format: 'html',
      warnings: [...decoded.warnings, ...joined.warnings],
    },
    options,
  )
}

function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0
  for (const byte of bytes) if (byte === wanted) count += 1
  return count
}

/**
 * By a `meta` element in the first 2,048 bytes; nothing where there is none, or where the bytes say
 * otherwise: by a BOM, by being UTF-8, by not fitting.
 */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xef && bytes[1] === 0xbb) || bytes[0]! >= 0xfe) return undefined
  const start = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})/i.exec(start)?.[1]
  if (!label || fits(bytes, 'utf-8')) return undefined
  return fits(bytes, label) ? label : undefined
}

function fits(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function parse(html: string, file: string): { document: Document } {
  if (depthOf(html) > DEEPEST) throw unreadable(file)
  try {
    const complete = /<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
    return parseHTML(complete) as unknown as { document: Document }
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** How many elements are open at once at most, of those that others do not close by themselves. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, closing] of html.matchAll(
    /<(\/?)(?:div|span|table|ul|ol|dl|section|article|main|blockquote|b|i|em|strong|font|a|center)\b/gi,
  )) {
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function unreadable(file: string, cause?: unknown): UserError {
  return new UserError('unreadable', `${file} cannot be read as HTML.`, { file }, { cause })
}

/** The DOM that linkedom has, as far as it is used here. */
interface Element extends DomNode {
  readonly textContent: string | null
  getAttribute(name: string): string | null
}
interface Document extends DomNode {
  readonly documentElement: Element
  readonly body: Element
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
  cloneNode(deep: boolean): Document
}

/** What Readability takes for the article; the whole page where that is little of a short page. */
function mainBlocks(document: Document, file: string) {
  try {
    const whole = domBlocks(document.body ?? document.documentElement)
    const article = new Readability(document.cloneNode(true) as never, {
      maxElemsToParse: MOST_ELEMENTS,
      charThreshold: 200,
      serializer: (node) => node,
    }).parse() as { content: DomNode | null; title: string | null } | null
    if (!article?.content) return whole
    const main = domBlocks(article.content)
    const size = (blocks: typeof whole) => blocks.reduce((sum, { text }) => sum + text.length, 0)
    if (size(main) < 200 && size(whole) < 2_000) return whole
    const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim()
    const hasHeading = main
      .slice(0, 3)
      .some(({ text }) => text.replace(/\s+/g, ' ').trim() === heading)
    return heading && !hasHeading ? [{ kind: 'heading' as const, text: heading }, ...main] : main
  } catch (error) {
    throw unreadable(file, error)
  }
}

function metadataOf(document: Document): Metadata {
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        document.querySelector(
          `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
        ),
      )
      .map((element) => element?.getAttribute('content'))
      .find(Boolean)
  const linked = linkedData(
    Array.from(
      document.querySelectorAll('script[type="application/ld+json"]'),
      ({ textContent }) => textContent ?? '',
    ),
  )
  const language =
    document.documentElement?.getAttribute('lang') ??
    linked.language ??
    meta('content-language', 'og:locale', 'dc.language')
  return cleanMetadata({
    title:
      meta('og:title', 'twitter:title', 'dc.title') ??
      linked.title ??
      document.querySelector('h1')?.textContent ??
      document.querySelector('title')?.textContent,
    outlet: meta('og:site_name', 'application-name', 'dc.publisher') ?? linked.publisher,
    publishedAt:
      meta('article:published_time', 'datePublished', 'date', 'dc.date', 'pubdate') ??
      linked.publishedAt ??
      document.querySelector('time[datetime]')?.getAttribute('datetime') ??
      shownDate(document, languageTag(language)),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
    language,
    role: undefined,
  })
}
