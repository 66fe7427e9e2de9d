import type { LanguageTag } from '../core/model.ts'
import { decodeText } from '../formats/encoding/encoding.ts'
import type { TermPair } from '../lexicon/concepts.ts'
import { readGlossaryTable } from '../lexicon/glossary-csv.ts'
import { glossaryPairs } from '../lexicon/glossary.ts'
import { readTbx } from '../lexicon/tbx.ts'
import { readBytes } from './input.ts'
import { sayWarnings } from './output.ts'

/** Terms of a CSV, TSV or TBX file for a pair of languages. Throws UserError unreadable, invalid. */
export async function readGlossary(
  file: string,
  source: LanguageTag,
  target: LanguageTag,
): Promise<readonly TermPair[]> {
  const { text } = await decodeText(readBytes(file), { fileName: file })
  const isXml = /^\s*</u.test(text)
  const { concepts, warnings } = isXml
    ? readTbx(text, file)
    : readGlossaryTable(text, file, [source, target])
  sayWarnings(warnings, file)
  return glossaryPairs(concepts, source, target)
}
