/** Markup that is safe by the way it was made: only `tag`, `all` and `STYLE` make it. */
export class Markup {
  readonly html: string

  constructor(made: typeof SAFE, html: string) {
    if (made !== SAFE) throw new RangeError('Markup is made by tag and all')
    this.html = html
  }
}

const SAFE = Symbol('made here')

/** A string is text and is escaped; null and false are nothing. */
export type Content = Markup | string | null | false | readonly Content[]

type HtmlAttributes = Readonly<Record<string, string | number | undefined>>

const VOID = new Set(['br', 'col', 'hr', 'meta', 'wbr'])

/** Elements and attributes that could run or load something are not made here. */
const REFUSED = /^(?:script|style|iframe|object|embed|link|img|base|form|svg|math)$|^on/i

/**
 * An element. Names come from the program, contents and attribute values from anywhere: text is
 * escaped, and an `href` that is neither http(s) nor a fragment is left out.
 */
export function tag(name: string, attributes: HtmlAttributes, ...children: Content[]): Markup {
  if (REFUSED.test(name)) throw new RangeError(`A report has no ${name}`)
  const list = Object.entries(attributes)
    .filter(([key, value]) => value !== undefined && isAllowed(key, String(value)))
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  if (VOID.has(name)) return new Markup(SAFE, `<${name}${list}>`)
  return new Markup(SAFE, `<${name}${list}>${inner(children)}</${name}>`)
}

/** Contents one after the other. */
export function all(...children: Content[]): Markup {
  return new Markup(SAFE, inner(children))
}

function isAllowed(name: string, value: string): boolean {
  if (REFUSED.test(name) || name === 'src' || name === 'style') {
    throw new RangeError(`A report has no attribute ${name}`)
  }
  return name !== 'href' || /^(?:https?:\/\/|#)/i.test(value)
}

function inner(children: readonly Content[]): string {
  return children
    .map((child) => {
      if (child === null || child === false) return ''
      if (typeof child === 'string') return escaped(child)
      return child instanceof Markup ? child.html : inner(child)
    })
    .join('')
}

/** Text that means itself, between tags and in quoted attributes. NUL and CR, which HTML changes, go. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\u0000', '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
