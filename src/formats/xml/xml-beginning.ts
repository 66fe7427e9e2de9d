/** A declaration, or a root with a namespace; after a byte order mark, in UTF-8 or UTF-16. */
const BEGINNING = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*<(?:\?xml\s|[\w:.-]+\s[^<>]{0,500}?xmlns)/

/** Whether a file without a known ending is XML. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1200)).toString('latin1')
  return BEGINNING.test(start.replaceAll('\0', ''))
}

/**
 * What may stand before the root, a piece at a time. Each piece ends in one way alone: an expression
 * for all of them could divide a file that was made for it in too many ways to try.
 */
const BEFORE_ROOT = /\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^>[]|\[[^\]]*\])*>/sy
const ROOT = /<(?:\w+:)?([\w.]+)/y

/** Name of the root element, without its prefix; undefined where the text does not begin as XML does. */
export function rootElement(text: string): string | undefined {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    BEFORE_ROOT.lastIndex = at
    if (!BEFORE_ROOT.test(text)) break
    at = BEFORE_ROOT.lastIndex
  }
  ROOT.lastIndex = at
  return ROOT.exec(text)?.[1]
}
