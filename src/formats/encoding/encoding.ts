import iconv from 'iconv-lite'
import { UserError, type Warning } from '../../core/errors.ts'
import { sanitiseText } from '../../core/text/normalise.ts'
import { binaryKind, notText } from './binary.ts'
import { guessWideEncoding, guessWidestEncoding } from './wide-encoding.ts'

export interface DecodedText {
  /** LF line ends, no BOM, well-formed. */
  readonly text: string
  /** WHATWG name where it has one, lower case. */
  readonly encoding: string
  /** One for each character that had to be replaced, with its count. */
  readonly warnings: readonly Warning[]
}

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
/** Nats of evidence between the best two guesses; of 1 to 400 words none was read wrong. */
const MARGIN = 3
/** A text in the encoding scores above this. */
const GOOD = -4.5
/** A text in some other encoding, or none, scores below this. */
const WORST = -6.5

/**
 * Decodes the bytes of a text file by its BOM, as strict UTF-8, as UTF-16 or in a legacy encoding,
 * as far as that can be told; `options.encoding` (any WHATWG or iconv name) overrides. Throws a
 * UserError: `not-text` for binary files, `undecodable` where several encodings fit (they are
 * named) or none does, `unsupported` for an unknown name.
 */
export async function decodeText(
  bytes: Uint8Array,
  options: { encoding?: string; fileName: string },
): Promise<DecodedText> {
  const { fileName: file, encoding } = options
  const kind = binaryKind(bytes)
  if (kind) throw notText(file, kind)
  const found = encoding ? decodeAs(bytes, encoding, file) : await decodeDetected(bytes, file)
  const { text, warnings } = sanitiseText(found.text)
  return {
    text,
    encoding: found.encoding,
    warnings: [...brokenBytes(text, found, file), ...warnings],
  }
}

interface Decoded {
  readonly text: string
  readonly encoding: string
}

function decodeAs(bytes: Uint8Array, name: string, file: string): Decoded {
  const label = name.trim().toLowerCase()
  try {
    const decoder = new TextDecoder(label)
    return { text: decoder.decode(bytes), encoding: decoder.encoding }
  } catch {
    if (iconv.encodingExists(label)) {
      return { text: iconv.decode(Buffer.from(bytes), label), encoding: label }
    }
    throw new UserError('unsupported', `There is no encoding “${name}”.`, { file })
  }
}

async function decodeDetected(bytes: Uint8Array, file: string): Promise<Decoded> {
  const bom = BOMS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (bom) return decodeAs(bytes, bom[1], file)
  const controls = controlShare(bytes)
  if (controls > 0) {
    const wide = guessWidestEncoding(bytes) ?? guessWideEncoding(bytes)
    if (wide) return decodeAs(bytes, wide, file)
  }
  if (bytes.includes(0) || controls > 0.02) {
    throw new UserError('not-text', `${file} is a binary file, not a text.`, { file })
  }
  return decodeUtf8(bytes) ?? (await decodeLegacy(bytes, file))
}

/** Share of the bytes that are control characters no text has (ESC is in ISO-2022-JP). */
function controlShare(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      count += 1
  }
  return count / Math.max(1, bytes.length)
}

/** Strict; or with some broken bytes where nearly all that is not ASCII is sound. */
function decodeUtf8(bytes: Uint8Array): Decoded | null {
  // oxlint-disable-next-line no-control-regex
  if (/\x1B\$[@B]/.test(Buffer.from(bytes.subarray(0, 65_536)).toString('latin1'))) {
    return { text: new TextDecoder('iso-2022-jp').decode(bytes), encoding: 'iso-2022-jp' }
  }
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.includes('\uFFFD')) return { text, encoding: 'utf-8' }
  const broken = text.split('\uFFFD').length - 1
  const sound = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  return sound >= 20 * broken ? { text, encoding: 'utf-8' } : null
}

async function decodeLegacy(bytes: Uint8Array, file: string): Promise<Decoded> {
  // Its tables are large, and most files are in UTF-8.
  const { guessLegacyEncoding } = await import('./legacy-encoding.ts')
  const guesses = guessLegacyEncoding(bytes)
  const [best, second] = guesses
  const wide = best && best.score > GOOD ? null : guessWideEncoding(bytes)
  if (wide) return decodeAs(bytes, wide, file)
  if (!best || best.score < WORST) {
    throw new UserError(
      'undecodable',
      `The encoding of ${file} cannot be detected. Give its name, such as windows-1251.`,
      { file },
    )
  }
  if (
    second &&
    best.evidence - second.evidence < MARGIN &&
    differ(bytes, best.encoding, second.encoding)
  ) {
    const names = guesses
      .filter(({ evidence }) => best.evidence - evidence < 2 * MARGIN)
      .map(({ encoding }) => encoding)
    throw new UserError(
      'undecodable',
      `The encoding of ${file} cannot be detected with certainty. Choose one of ${names.join(', ')}.`,
      { file },
    )
  }
  return decodeAs(bytes, best.encoding, file)
}

/** Two encodings may give the same text; then the choice does not matter. */
function differ(bytes: Uint8Array, a: string, b: string): boolean {
  return new TextDecoder(a).decode(bytes) !== new TextDecoder(b).decode(bytes)
}

/** The bytes that did not fit the encoding are in the text as U+FFFD. */
function brokenBytes(
  text: string,
  { encoding, text: decoded }: Decoded,
  file: string,
): readonly Warning[] {
  const count = decoded.split('\uFFFD').length - 1
  if (count === 0) return []
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length
  const message =
    count === 1
      ? `A character that is not ${encoding} was replaced by U+FFFD.`
      : `${count} characters that are not ${encoding} were replaced by U+FFFD.`
  return [{ code: 'replaced-character', message, place: { file, line } }]
}
