/**
 * What XML 1.0 does not allow in a document (section 2.2): controls but TAB, LF and CR, halves of
 * surrogate pairs, U+FFFE and U+FFFF.
 */
// oxlint-disable-next-line no-control-regex
export const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu

/** How many characters of `text` XML cannot carry; each is written as U+FFFD. */
export function countForbidden(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0
}

/** `text` as XML can carry it. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD')
}

/** Character data. A carriage return is written as a reference: parsers turn a bare one into LF. */
export function xmlText(text: string): string {
  return withoutForbidden(text).replace(/[&<>\r]/g, (character) => REFERENCES[character]!)
}

/** An attribute value without its quotes. Line ends and tabs are references: parsers make spaces of bare ones. */
export function xmlAttribute(value: string): string {
  return withoutForbidden(value).replace(/[&<>"\r\n\t]/g, (character) => REFERENCES[character]!)
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Attributes that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** A start tag. Element and attribute names come from the program, never from data. */
export function open(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributeList(attributes)}>`
}

/** A whole element; `content` is XML already. Empty content makes an empty-element tag. */
export function element(name: string, attributes: Attributes, content = ''): string {
  if (content === '') return `<${name}${attributeList(attributes)}/>`
  return `${open(name, attributes)}${content}</${name}>`
}

function attributeList(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`)
    .join('')
}

/** JSON in which every character that XML forbids is escaped, so that nothing is lost. */
export function jsonForXml(value: object | string): string {
  return JSON.stringify(value).replace(
    FORBIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
