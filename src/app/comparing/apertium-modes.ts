/** Apertium's modes as its server needs them. */
import { MODES_FOLDER, writeRepairedModes } from '../../backends/translation/apertium-modes.ts'
import { UserError } from '../../core/errors.ts'

/** How to get a pair of languages on Debian. */
const INSTALL = 'apt-get install apertium apertium-rus-ukr'

/**
 * Writes the modes of the installed pairs into `folder`/modes, without the tagger that crashes, and
 * returns their names. Throws UserError unavailable where none is installed, forbidden where the
 * folder cannot be written.
 */
export function writeApertiumModes(folder: string, from = MODES_FOLDER): readonly string[] {
  let names: readonly string[]
  try {
    names = writeRepairedModes(folder, from)
  } catch (error) {
    const message = `The modes cannot be written into ${folder}.`
    throw new UserError('forbidden', message, {}, { cause: error })
  }
  if (names.length > 0) return names
  throw new UserError('unavailable', `Apertium has no modes in ${from}. On Debian: ${INSTALL}`)
}
