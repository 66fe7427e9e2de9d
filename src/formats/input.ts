import { UserError } from '../core/errors.ts'
import { othersTurn } from '../core/others-turn.ts'
import { binaryKind, notText } from './encoding/binary.ts'
import type { InputFile } from './bilingual.ts'

/** Larger files are refused before they are taken in. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024

/** Files that are held in memory as a whole: tables and plain texts. */
export const MAX_WHOLE_BYTES = 128 * 1024 * 1024

/** Bytes that are read in one go. */
const MAX_STEP = 1 << 18

/** A line is held in memory as a whole; the texts of a JSONL document are one line each. */
export const MAX_LINE_CHARACTERS = 64 * 1024 * 1024

/** The one file of a format that has one. @throws {UserError} usage */
export function singleFile(files: readonly InputFile[]): InputFile {
  const [file] = files
  if (file && files.length === 1) return file
  const names = files.map(({ name }) => name).join(', ')
  throw new UserError('usage', `This format is read from one file at a time, not from ${names}.`)
}

/** The pieces of a file, counted. @throws {UserError} too-large */
export async function* limitedBytes(
  file: InputFile,
  limit = MAX_FILE_BYTES,
): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const piece of file.bytes) {
    total += piece.byteLength
    if (total > limit) {
      throw new UserError('too-large', `${file.name} is larger than ${limit >> 20} MB.`, {
        file: file.name,
      })
    }
    for (let at = 0; at < piece.byteLength || at === 0; at += MAX_STEP) {
      yield piece.byteLength <= MAX_STEP ? piece : piece.subarray(at, at + MAX_STEP)
      if (total > MAX_STEP) await othersTurn()
    }
  }
}

/** The whole file, for formats that are small or need it at once. */
export async function allBytes(file: InputFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of limitedBytes(file, MAX_WHOLE_BYTES)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** How many bytes of a file are looked at to tell its encoding. */
const HEAD_BYTES = 256

/**
 * The text of a file in pieces: the encoding of its byte order mark, else what `encodingOf` reads
 * out of the first bytes, else UTF-8.
 * @throws {UserError} undecodable, with the name of the encoding that did not fit; not-text
 */
export async function* decodedText(
  file: InputFile,
  encodingOf: (head: Uint8Array) => string | null = () => null,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let head: Uint8Array = new Uint8Array()
  const start = () => {
    const kind = binaryKind(head)
    if (kind) throw notText(file.name, kind)
    return decoderFor(file, markedEncoding(head) ?? encodingOf(head) ?? 'utf-8')
  }
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    try {
      return decoder!.decode(bytes, { stream })
    } catch (cause) {
      const message = `${file.name} is not ${decoder!.encoding} text.`
      throw new UserError('undecodable', message, { file: file.name }, { cause })
    }
  }
  for await (const piece of limitedBytes(file)) {
    if (decoder) {
      yield decode(piece, true)
      continue
    }
    head = head.byteLength === 0 ? piece : Buffer.concat([head, piece])
    if (head.byteLength < HEAD_BYTES) continue
    decoder = start()
    yield decode(head, true)
  }
  if (!decoder) {
    decoder = start()
    yield decode(head, true)
  }
  yield decode(new Uint8Array(), false)
}

function decoderFor(file: InputFile, encoding: string): InstanceType<typeof TextDecoder> {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    file.encoding = decoder.encoding
    return decoder
  } catch (cause) {
    const message = `${file.name} names an encoding that does not exist: ${encoding}.`
    throw new UserError('undecodable', message, { file: file.name }, { cause })
  }
}

/** The encoding that the first bytes name by a byte order mark. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  // With two more zeros it is UTF-32.
  const isWidest = bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !isWidest) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The lines of a file with their 1-based numbers; LF and CRLF end a line. */
export async function* numberedLines(
  file: InputFile,
): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  let held: string[] = []
  let length = 0
  let number = 0
  const line = () => {
    const text = held.join('')
    held = []
    length = 0
    return { number: ++number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
  }
  for await (const piece of decodedText(file)) {
    let from = 0
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      held.push(piece.slice(from, end))
      yield line()
      from = end + 1
    }
    held.push(piece.slice(from))
    length += piece.length - from
    if (length > MAX_LINE_CHARACTERS) {
      const place = { file: file.name, line: number + 1 }
      throw new UserError('too-large', `A line of ${file.name} is too long.`, place)
    }
  }
  if (length > 0) yield line()
}
