/**
 * fast-check with the same examples in every run, so that nobody is held up by a rare find of his
 * luck. `SYNOPTIC_SEED=7` tries others.
 */
import * as fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['SYNOPTIC_SEED'] ?? 2026) })

export { fc as default }
