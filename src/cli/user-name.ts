import { userInfo } from 'node:os'

/** The name under which a command's changes stand in the history. */
export function userName(): string {
  try {
    return userInfo().username || 'command line'
  } catch {
    return 'command line'
  }
}
