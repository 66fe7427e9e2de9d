import { SaxesParser } from 'saxes'
import { UserError } from '../../core/errors.ts'

const DEEPEST = 256

export interface XmlEvents {
  /** `name` without its prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Reads XML as events. Throws a UserError `unreadable` where it is not well-formed, has entities of
 * its own, or is nested deeper than 256 elements.
 */
export function readXml(bytes: Uint8Array, events: XmlEvents, file: string): void {
  const parser = new SaxesParser({ fragment: false })
  let depth = 0
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Error('entities')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > DEEPEST) throw new Error('too deep')
    events.open?.(local(name), attributes as Record<string, string>)
  })
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  parser.on('closetag', ({ name }) => {
    depth -= 1
    events.close?.(local(name))
  })
  try {
    parser.write(new TextDecoder(xmlEncoding(bytes)).decode(bytes)).close()
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('unreadable', `${file} has damaged XML in it.`, { file }, { cause: error })
  }
}

function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const label = /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(start)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'utf-8'
  }
}

/** The text of the first element of each name, without prefix; of nothing where there is no file. */
export function elementTexts(
  bytes: Uint8Array | undefined,
  names: readonly string[],
  file: string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  if (!bytes) return texts
  let current: string | null = null
  readXml(
    bytes,
    {
      open: (name) => {
        current = names.includes(name) && !texts.has(name) ? name : null
      },
      text: (text) => {
        if (current) texts.set(current, (texts.get(current) ?? '') + text)
      },
      close: () => {
        current = null
      },
    },
    file,
  )
  return texts
}
