import { InvalidArgumentError, Option } from 'commander'
import { canonicalTag } from '../core/language/tags.ts'

/** A BCP 47 tag, in canonical form. */
export function languageTag(value: string): string {
  try {
    return canonicalTag(value)
  } catch {
    throw new InvalidArgumentError('It is no language tag, such as uk, en or zh-Hant.')
  }
}

export function portNumber(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && value.trim() !== '') return port
  throw new InvalidArgumentError('It is no port number.')
}

export const SOURCE_LANGUAGE = () =>
  new Option('--source-language <tag>', 'language of A; default: told from the text').argParser(
    languageTag,
  )

export const TARGET_LANGUAGE = () =>
  new Option('--target-language <tag>', 'language of B; default: told from the text').argParser(
    languageTag,
  )

export const DATA = () =>
  new Option(
    '--data <dir>',
    'where comparisons are kept; default: $SYNOPTIC_DATA or the user’s data folder',
  )

export const SEGMENTED = () =>
  new Option('--segmented', 'the texts have one segment a line, which is kept as it is')
