import type { BlockKind } from '../../core/model.ts'
import type { FoundBlock } from './block-text.ts'
import { raisedMark } from './note-marks.ts'

/** The little of the DOM that is needed; linkedom's nodes have it. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<DomNode>
  /** Of elements alone. */
  readonly textContent?: string | null
  getAttribute?(name: string): string | null
}

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA FORM NAV RT RP AMP-AD AMP-EMBED AMP-SIDEBAR AMP-STICKY-AD AMP-CONSENT AMP-USER-NOTIFICATION AMP-SOCIAL-SHARE AMP-ANALYTICS'.split(
    ' ',
  ),
)
const KINDS: Readonly<Record<string, BlockKind>> = {
  LI: 'listItem',
  DT: 'listItem',
  DD: 'listItem',
  TD: 'cell',
  TH: 'cell',
  PRE: 'verse',
}
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DIV DL FIGCAPTION FIGURE FOOTER HEADER HR HTML MAIN OL P SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
/** Numbers and signs that lead to a note, and back from it. */
const NOTE_MARK = /^[\s[(]*(?:\d{1,3}|[*†‡§¶]{1,3}|[↑↩⤴^]\uFE0E?)[\])\s]*$/u
const TEXT_NODE = 3
const ELEMENT_NODE = 1

/** Whether an element is no more than the mark of a footnote: `price[1]` is no price. */
function leadsToNote(name: string, node: DomNode): boolean {
  if (name !== 'A' || !NOTE_MARK.test(node.textContent ?? '')) return false
  return node.getAttribute?.('href')?.includes('#') === true
}

/** Converters raise by a style what authors raise by an element. */
const RAISED_CLASS =
  /(?:^|[\s_-])(?:sup|super|superscript|fn-?ref|note-?ref|footnote-?ref)(?:$|[\s_-])/i
const RAISED_STYLE = /vertical-align\s*:\s*(?:super|top)/i

function isRaised(name: string, node: DomNode): boolean {
  if (name !== 'SPAN') return name === 'SUP'
  const attribute = (which: string) => node.getAttribute?.(which) ?? ''
  return RAISED_CLASS.test(attribute('class')) || RAISED_STYLE.test(attribute('style'))
}

/**
 * The blocks of an HTML tree: headings, paragraphs, list items, table cells, and text that stands
 * in no element of its own. A `br` ends a line, two of them a paragraph. Walks without recursion,
 * so that depth does no harm.
 */
export function domBlocks(root: DomNode): readonly FoundBlock[] {
  const found: FoundBlock[] = []
  let text = ''
  let breaks = 0
  const flush = (kind: BlockKind) => {
    if (/\S/.test(text)) found.push({ kind, text })
    text = ''
    breaks = 0
  }
  const todo: { node: DomNode; kind: BlockKind; ends: boolean }[] = [
    { node: root, kind: 'paragraph', ends: false },
  ]
  for (let item = todo.pop(); item; item = todo.pop()) {
    const { node, kind, ends } = item
    if (ends) {
      flush(kind)
    } else if (node.nodeType === TEXT_NODE) {
      if (/\S/.test(node.nodeValue ?? '')) breaks = 0
      text += node.nodeValue ?? ''
    } else if (node.nodeType === ELEMENT_NODE) {
      const name = node.nodeName.toUpperCase()
      if (SKIPPED.has(name) || leadsToNote(name, node)) continue
      const mark = isRaised(name, node)
        ? raisedMark(text.slice(-3), (node.textContent ?? '').trim())
        : null
      if (mark !== null) {
        text += mark
        continue
      }
      if (name === 'BR') {
        breaks += 1
        if (breaks === 2) flush(kind)
        else text += '\n'
        continue
      }
      const own = /^H[1-6]$/.test(name) ? 'heading' : (KINDS[name] ?? kind)
      const isBlock = own !== kind || name in KINDS || BLOCKS.has(name)
      if (isBlock) {
        flush(kind)
        todo.push({ node, kind: own, ends: true })
      }
      for (const child of [...node.childNodes].toReversed()) {
        todo.push({ node: child, kind: own, ends: false })
      }
    } else if (node.nodeType !== 8 && node.nodeType !== 10) {
      for (const child of [...node.childNodes].toReversed())
        todo.push({ node: child, kind, ends: false })
    }
  }
  flush('paragraph')
  return found
}
