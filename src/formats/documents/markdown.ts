import { lexer, type Token, type Tokens } from 'marked'
import { parse } from 'yaml'
import { UserError, type Warning } from '../../core/errors.ts'
import { type FoundBlock, joinBlocks } from './block-text.ts'
import { decodeText } from '../encoding/encoding.ts'
import { cleanMetadata, type Metadata } from './metadata.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
/** Lists and quotations nested deeper than this are read as far as this. */
const DEEPEST = 32

/**
 * Reads a Markdown file. The text keeps the words and loses the marks: emphasis, addresses of
 * links, raw HTML tags; pictures give their description. Front matter gives title, outlet, date,
 * url, language and role. Throws a UserError as `readText` does, and `unreadable`.
 */
export async function readMarkdown(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const decoded = await decodeText(bytes, options)
  const front = FRONT_MATTER.exec(decoded.text)
  const { metadata, warnings } = readFrontMatter(front?.[1])
  const body = withNotesLast(decoded.text.slice(front?.[0].length ?? 0))
  const joined = joinBlocks(findBlocks(body, options.fileName), options.fileName)
  return makeDocument(
    {
      ...metadata,
      text: joined.text,
      blocks: joined.blocks,
      bytes,
      encoding: decoded.encoding,
      format: 'md',
      warnings: [...decoded.warnings, ...warnings, ...joined.warnings],
    },
    options,
  )
}

function readFrontMatter(yaml: string | undefined): {
  metadata: Metadata
  warnings: readonly Warning[]
} {
  if (yaml === undefined) return { metadata: {}, warnings: [] }
  try {
    const values = new Map(
      Object.entries((parse(yaml, { schema: 'failsafe' }) ?? {}) as Record<string, unknown>).map(
        ([key, value]) => [key.toLowerCase(), typeof value === 'string' ? value : undefined],
      ),
    )
    const first = (...keys: string[]) => keys.map((key) => values.get(key)).find(Boolean)
    const metadata = cleanMetadata({
      title: first('title'),
      outlet: first('outlet', 'publication', 'publisher', 'site'),
      publishedAt: first('date', 'published', 'publishedat'),
      url: first('url', 'link', 'source'),
      language: first('language', 'lang'),
      role: first('role'),
    })
    return { metadata, warnings: [] }
  } catch {
    const message = 'The front matter is not YAML and was left out.'
    return { metadata: {}, warnings: [{ code: 'front-matter', message, place: { line: 1 } }] }
  }
}

/** A note, with lines that are indented: `[^1]: words`. */
const NOTE = /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n[ \t]{2,}\S.*)*)$/gm

/** Notes come after the text, as those of other formats do; the calls of notes are left out. */
function withNotesLast(markdown: string): string {
  const names = new Set<string>()
  const notes: string[] = []
  const body = markdown.replace(NOTE, (_, name: string, words: string) => {
    names.add(name)
    notes.push(words.replace(/\n[ \t]+/g, '\n'))
    return ''
  })
  const text = body.replace(/\[\^([^\]\s]{1,60})\]/g, (call, name: string) =>
    names.has(name) ? '' : call,
  )
  return [text, ...notes].join('\n\n')
}

function findBlocks(markdown: string, file: string): readonly FoundBlock[] {
  try {
    const found: FoundBlock[] = []
    collect(lexer(markdown), 'paragraph', 0, found)
    return found
  } catch (error) {
    throw new UserError(
      'unreadable',
      `${file} cannot be read as Markdown.`,
      { file },
      { cause: error },
    )
  }
}

function collect(
  tokens: readonly Token[],
  kind: 'paragraph' | 'listItem',
  depth: number,
  found: FoundBlock[],
): void {
  for (const token of tokens) {
    const { type } = token
    if (type === 'heading') found.push({ kind: 'heading', text: inline(token) })
    else if (type === 'paragraph' || type === 'text') found.push({ kind, text: inline(token) })
    else if (type === 'code') found.push({ kind: 'verse', text: (token as Tokens.Code).text })
    else if (type === 'table') collectTable(token as Tokens.Table, found)
    else if (type === 'html') found.push({ kind, text: withoutTags((token as Tokens.HTML).text) })
    else if (type === 'blockquote' && depth < DEEPEST) {
      collect((token as Tokens.Blockquote).tokens, kind, depth + 1, found)
    } else if (type === 'list' && depth < DEEPEST) {
      for (const item of (token as Tokens.List).items) {
        collect(item.tokens, 'listItem', depth + 1, found)
      }
    }
  }
}

function collectTable({ header, rows }: Tokens.Table, found: FoundBlock[]): void {
  for (const cell of [header, ...rows].flat()) found.push({ kind: 'cell', text: inline(cell) })
}

/** The words of a token without its marks. */
function inline(token: Token | Tokens.TableCell): string {
  if ('type' in token) {
    if (token.type === 'br') return ' '
    if (token.type === 'html') return ''
    if (token.type === 'checkbox') return ''
    if (token.type === 'codespan' || token.type === 'escape') return (token as Tokens.Text).text
  }
  if ('tokens' in token && token.tokens) return token.tokens.map(inline).join('')
  return decodeEntities('text' in token ? token.text : token.raw)
}

function withoutTags(html: string): string {
  return decodeEntities(html.replace(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^>]*>/gi, ' '))
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
