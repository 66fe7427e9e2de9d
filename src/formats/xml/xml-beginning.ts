/** A declaration, or a root with a namespace; after a byte order mark, in UTF-8 or UTF-16. */
const BEGINNING = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*<(?:\?xml\s|[\w:.-]+\s[^<>]{0,500}?xmlns)/

/** Whether a file without a known ending is XML. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1200)).toString('latin1')
  return BEGINNING.test(start.replaceAll('\0', ''))
}
