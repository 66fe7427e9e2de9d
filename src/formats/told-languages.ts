import type { Warning } from '../core/errors.ts'
import { detectLanguage } from '../core/language/detect.ts'
import { languageName } from '../core/language/tags.ts'
import type { FileDocument, ImportedFile } from './bilingual.ts'

/** A text of which nobody says the language gets the one that it seems to be in, with a warning. */
export async function withToldLanguages(file: ImportedFile): Promise<ImportedFile> {
  const warnings: Warning[] = []
  const documents: FileDocument[] = []
  for (const document of file.documents) {
    const { language } =
      document.language === 'und' ? await detectLanguage(document.text) : { language: 'und' }
    if (language === 'und') {
      documents.push(document)
      continue
    }
    const title = document.title.replace(/ \(und\)$/, ` (${language})`)
    const message = `Nothing says in which language “${title}” is; it seems to be ${languageName(language, 'en')}.`
    warnings.push({ code: 'language-told', message })
    documents.push({ ...document, title, language })
  }
  return { ...file, documents, warnings: [...file.warnings, ...warnings] }
}
