import { InvalidArgumentError, Option } from 'commander'
import { canonicalTag } from '../core/language/tags.ts'

/** A BCP 47 tag, in canonical form. */
export function languageTag(value: string): string {
  try {
    return canonicalTag(value)
  } catch {
    throw new InvalidArgumentError('This is not a language tag such as uk, en or zh-Hant.')
  }
}

export function portNumber(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && value.trim() !== '') return port
  throw new InvalidArgumentError('This is not a port number.')
}

export function positiveNumber(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= 1024) return number
  throw new InvalidArgumentError('This is not a number from 1 to 1024.')
}

/** A name as it stands in an address, added to those before. */
export function hostName(value: string, before: readonly string[]): readonly string[] {
  if (/^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/iu.test(value))
    return [...before, value.toLowerCase()]
  throw new InvalidArgumentError(
    'This is not a host name such as synoptic.example or 10.0.0.5:8080.',
  )
}

export const SOURCE_LANGUAGE = () =>
  new Option('--source-language <tag>', 'language of A; default: detected').argParser(languageTag)

export const TARGET_LANGUAGE = () =>
  new Option('--target-language <tag>', 'language of B; default: detected').argParser(languageTag)

export const DATA = () =>
  new Option(
    '--data <dir>',
    'where comparisons are kept; default: $SYNOPTIC_DATA or the user’s data folder',
  )

export const QUIET = () => new Option('-q, --quiet', 'print only faults on the standard error')

export const SEGMENTED = () =>
  new Option('--segmented', 'the texts have one segment per line; lines are kept as they are')
