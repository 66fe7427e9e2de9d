import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Where comparisons are kept: `--data`, else `$SYNOPTIC_DATA`, else the platform's place for the data
 * of programs.
 */
export function dataFolder(
  option: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const chosen = option || environment['SYNOPTIC_DATA']
  if (chosen) return resolve(chosen)
  const home = homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Synoptic')
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Synoptic')
  }
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'synoptic')
}
