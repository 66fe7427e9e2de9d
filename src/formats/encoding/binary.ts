// oxlint-disable no-control-regex -- the first bytes of files are full of them
import { UserError } from '../../core/errors.ts'

/** The first bytes of files that are no text, as Latin-1, with what to call them. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'a PNG image'],
  [/^\xFF\xD8\xFF/, 'a JPEG image'],
  [/^GIF8[79]a/, 'a GIF image'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF image'],
  [/^BM.{4}\0\0\0\0/s, 'a bitmap image'],
  [/^RIFF.{4}WEBP/s, 'a WebP image'],
  [/^RIFF.{4}(?:WAVE|AVI )/s, 'a sound or video file'],
  [/^(?:ID3[\x02-\x04]|OggS|fLaC)/, 'a sound file'],
  [/^.{4}ftyp/s, 'a video file'],
  [/^\x1A\x45\xDF\xA3/, 'a video file'],
  [/^PK(?:\x03\x04|\x05\x06)/, 'a ZIP archive or an office document'],
  [/^%PDF-/, 'a PDF document'],
  [/^\xD0\xCF\x11\xE0/, 'an old office document'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^\x1F\x8B/, 'a gzip archive'],
  [/^(?:BZh\d|7z\xBC\xAF|Rar!|\xFD7zXZ|\x28\xB5\x2F\xFD)/, 'an archive'],
  [/^(?:\x7FELF|MZ.{58}|\xCF\xFA\xED\xFE|\xCA\xFE\xBA\xBE|\0asm)/s, 'a program'],
  [/^SQLite format 3\0/, 'an SQLite database'],
  [/^(?:wOF[F2]|OTTO|\0\x01\0\0)/, 'a font'],
  [/^%!PS-/, 'a PostScript document'],
]

/** What helps with some of them. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/ZIP/, 'Texts are read as .docx, .odt or .epub; save a table as CSV, unpack an archive first.'],
  [/old office|RTF/, 'Save it as .docx or .odt first.'],
  [/PDF/, 'Its name has to end in .pdf.'],
  [/^(?:an|a gzip) archive/, 'Unpack it first.'],
]

/** The refusal of a file by what it is. */
export function notText(file: string, kind: string): UserError {
  const advice = ADVICE.find(([pattern]) => pattern.test(kind))?.[1]
  const message = `${file} is ${kind}, not a text.${advice === undefined ? '' : ` ${advice}`}`
  return new UserError('not-text', message, { file })
}

/** What a file that is no text is, by its first bytes; null where they say nothing. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return SIGNATURES.find(([signature]) => signature.test(start))?.[1] ?? null
}
