import type { Warning } from '../core/errors.ts'
import { detectLanguage } from '../core/language/detect.ts'
import { languageName } from '../core/language/tags.ts'
import type { FileDocument, ImportedFile } from './bilingual.ts'

/** Below it, a language is little more than a guess, in [0, 1]. */
const UNSURE = 0.3

function seemsTo(confidence: number): string {
  return confidence < UNSURE ? 'there is too little text to tell; it may' : 'it seems to'
}

/** A text of which nobody says the language gets the one that it seems to be in, with a warning. */
export async function withToldLanguages(file: ImportedFile): Promise<ImportedFile> {
  const warnings: Warning[] = []
  const documents: FileDocument[] = []
  for (const document of file.documents) {
    const { language, confidence } =
      document.language === 'und'
        ? await detectLanguage(document.text)
        : { language: 'und', confidence: 0 }
    if (language === 'und') {
      documents.push(document)
      continue
    }
    const title = document.title.replace(/ \(und\)$/, ` (${language})`)
    const message = `Nothing says in which language “${title}” is; ${seemsTo(confidence)} be ${languageName(language, 'en')}.`
    warnings.push({ code: 'language-told', message })
    documents.push({ ...document, title, language })
  }
  return { ...file, documents, warnings: [...file.warnings, ...warnings] }
}
