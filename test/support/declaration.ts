import { readDeclarationFile } from '../../src/backends/corpus.ts'
import { declarationSource, readDeclaration } from '../../src/formats/documents/udhr.ts'

/** The paragraphs of the Declaration of Human Rights, without its headings: some 50 in any language. */
export function declarationParagraphs(language: string): readonly string[] {
  const { file } = declarationSource(language)
  const { text, blocks } = readDeclaration(new TextDecoder().decode(readDeclarationFile(file)))
  return blocks
    .filter(({ kind }) => kind !== 'heading')
    .map(({ start, end }) => text.slice(start, end))
}
