/** Lexicons of pairs of languages are made once for all tests of a run. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** The folder that the tests of a run share; undefined outside of tests. */
export const SHARED_LEXICONS = 'SYNOPTIC_TEST_LEXICONS'

/** For a new data folder. What is read from there is what would be made anew. */
export function shareLexicons(data: string): void {
  const shared = process.env[SHARED_LEXICONS]
  if (shared !== undefined) symlinkSync(shared, join(data, 'lexicons'), 'junction')
}
