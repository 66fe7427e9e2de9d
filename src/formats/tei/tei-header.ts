import type { FileDocument } from '../bilingual.ts'
import { element, xmlText } from '../xml/xml-write.ts'

/** A document's title and origin as people read them, in a `bibl`. */
export function documentHead(document: FileDocument): string {
  const { outlet, publishedAt, url, fileName, encoding, sha256, role } = document.origin
  const parts = [
    `<title>${xmlText(document.title)}</title>`,
    ...(outlet ? [`<publisher>${xmlText(outlet)}</publisher>`] : []),
    ...(publishedAt ? [element('date', { when: dateOf(publishedAt) }, xmlText(publishedAt))] : []),
    ...(url ? [element('ref', { target: uriOf(url) }, xmlText(url))] : []),
    ...(fileName ? [element('idno', { type: 'file' }, xmlText(fileName))] : []),
    ...(encoding ? [element('idno', { type: 'encoding' }, xmlText(encoding))] : []),
    ...(sha256 ? [element('idno', { type: 'SHA-256' }, xmlText(sha256))] : []),
    ...(role ? [element('note', { type: 'role' }, xmlText(role))] : []),
  ]
  return element('bibl', { corresp: `#d${document.id}` }, parts.join(''))
}

/** A date that XML Schema knows, or nothing. */
function dateOf(text: string): string | undefined {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || text.startsWith('0000')) return undefined
  const date = new Date(`${text.padEnd(10, '-01')}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

/** A URI of the characters that RFC 3986 allows, or nothing. */
function uriOf(url: string): string | undefined {
  const allowed =
    /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9a-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9a-f]{2})*)?$/i
  return allowed.test(url) ? url : undefined
}
