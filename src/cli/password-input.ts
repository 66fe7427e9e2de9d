import { createInterface } from 'node:readline'
import { UserError } from '../core/errors.ts'

/**
 * A password: typed twice at a terminal, where it is not shown, else the first line of the standard
 * input. Throws UserError: usage (nothing came, or the two differ), cancelled.
 */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return await firstLine()
  const first = await typed('Password: ')
  const second = await typed('Repeat the password: ')
  if (first !== second) throw new UserError('usage', 'The two passwords differ.')
  return first
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line
  }
  throw new UserError('usage', 'There is no password on the standard input.')
}

/** A line without an echo. */
function typed(question: string): Promise<string> {
  const { stdin } = process
  process.stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let line = ''
    const end = () => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      process.stderr.write('\n')
    }
    const take = (text: string) => {
      for (const character of text) {
        if (character === '\u0003') {
          end()
          return reject(new UserError('cancelled', 'Stopped: nothing was changed.'))
        }
        if (character === '\r' || character === '\n' || character === '\u0004') {
          end()
          return resolve(line)
        }
        const isDeletion = character === '\u007F' || character === '\b'
        line = isDeletion ? Array.from(line).slice(0, -1).join('') : line + character
      }
    }
    stdin.on('data', take)
  })
}
