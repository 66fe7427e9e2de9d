import type { Assembly, Draft } from './assembly/assembly.ts'
import { originIn, tagOf } from './assembly/assemble.ts'
import { segmentText, type FileDocument, type InputFile } from './bilingual.ts'
import { decodeText } from './encoding/encoding.ts'
import { allBytes } from './input.ts'
import { onOneLine } from './units.ts'

/** The segments of a text, one a line; line breaks inside them are spaces. */
export function* writeSegmentLines(document: FileDocument): Generator<string> {
  for (const segment of document.segments) yield `${onOneLine(segmentText(document, segment))}\n`
}

/** The lines of a text file. The line break at its end does not begin another line. */
export async function readTextLines(file: InputFile): Promise<readonly string[]> {
  const { text, encoding } = await decodeText(await allBytes(file), { fileName: file.name })
  file.encoding = encoding
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/**
 * A document of a text file with one segment a line. The segment at `byPosition[n]` is line n,
 * counted from 0; blank lines are none.
 */
export async function readSegmentLines(
  assembly: Assembly,
  file: InputFile,
  language: string | undefined,
): Promise<Draft> {
  const origin = originIn(file.name, 'txt')
  const document = assembly.addDocument({
    title: file.name,
    language: tagOf(language ?? 'und'),
    origin,
  })
  const lines = await readTextLines(file)
  lines.forEach((line, position) => {
    if (line.trim() !== '') assembly.placeSegment(document, { position, id: null }, line)
  })
  return document
}
