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

export function positiveNumber(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= 1024) return number
  throw new InvalidArgumentError('It is no number from 1 to 1024.')
}

/** A name as it stands in an address, added to those before. */
export function hostName(value: string, before: readonly string[]): readonly string[] {
  if (/^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/iu.test(value))
    return [...before, value.toLowerCase()]
  throw new InvalidArgumentError(
    'It is no name of a host, such as synoptic.example or 10.0.0.5:8080.',
  )
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

export const QUIET = () => new Option('-q, --quiet', 'say nothing on the standard error but faults')

export const SEGMENTED = () =>
  new Option('--segmented', 'the texts have one segment a line, which is kept as it is')
