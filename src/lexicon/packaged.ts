/** JSON files of npm packages, read when they are asked for and not kept. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The parsed file, or null where the package has no such file. */
export function readPackaged(specifier: string): unknown {
  const text = readPackagedText(specifier)
  return text === null ? null : JSON.parse(text)
}

/** The text of a file that Node finds under the specifier, or null where there is none. */
export function readPackagedText(specifier: string): string | null {
  try {
    return readFileSync(require.resolve(specifier), 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'MODULE_NOT_FOUND' || code === 'ENOENT') return null
    throw error
  }
}

/** A tag and what it falls back to, the nearest first: `zh-Hant-TW`, `zh-Hant`, `zh`; none for no tag. */
export function fallbackTags(language: string): readonly string[] {
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]+)*$/u.test(language)) return []
  const parts = language.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}
