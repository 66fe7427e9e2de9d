#!/usr/bin/env node
/**
 * The entry point. Nothing with a native part may be imported before the version of Node is known:
 * an older one would crash on it. So this file imports `launch.ts` alone, and the commands only
 * once the version fits. Both files keep to syntax that Node 12 can parse.
 */
import { isSupported, relaunch } from './launch.ts'

if (isSupported(process.versions.node)) {
  import('./commands.ts')
    .then(function (commands) {
      return commands.main(process.argv.slice(2))
    })
    .catch(function (error: unknown) {
      console.error(error)
      process.exitCode = 1
    })
} else {
  relaunch()
}
