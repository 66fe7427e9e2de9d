/** The commands of `synoptic`. */
import { Command, CommanderError } from 'commander'
import { UserError } from '../core/errors.ts'
import { PRODUCT } from '../formats/product.ts'
import { addAlign } from './commands/align.ts'
import { addBackup } from './commands/backup.ts'
import { addDiff } from './commands/diff.ts'
import { addEvaluate } from './commands/evaluate.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addSegment } from './commands/segment.ts'
import { addServe } from './commands/serve.ts'
import { DONE, exitStatusOf, FAULT, USER_FAULT } from './exit-status.ts'
import { endQuietlyWithoutReader, say } from './output.ts'

/** Runs a command line (without the program's name) and sets the exit status. */
export async function main(args: readonly string[]): Promise<void> {
  endQuietlyWithoutReader()
  try {
    await program().parseAsync([...args], { from: 'user' })
  } catch (error) {
    process.exitCode = report(error)
  }
}

/** Every command, with the help of each. */
export function program(): Command {
  const synoptic = new Command('synoptic')
    .description('Put versions of a text side by side, in any languages.')
    .version(PRODUCT.version)
    .showHelpAfterError('(--help says what can be given)')
  addServe(synoptic)
  addAlign(synoptic)
  addDiff(synoptic)
  addSegment(synoptic)
  addImport(synoptic)
  addExport(synoptic)
  addEvaluate(synoptic)
  addBackup(synoptic)
  for (const command of [synoptic, ...synoptic.commands]) {
    command.exitOverride().configureOutput({ writeErr: (text) => process.stderr.write(text) })
  }
  return synoptic
}

/** Says what went wrong; returns the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USER_FAULT
  if (error instanceof UserError) {
    say(`synoptic: ${withPlace(error)}`)
    return exitStatusOf(error.code)
  }
  say(
    `synoptic: this is a fault of the program: ${error instanceof Error ? error.stack : String(error)}`,
  )
  return FAULT
}

/** With file and line, unless the message names the file already. */
function withPlace({ message, place }: UserError): string {
  const { file, line } = place
  if (file === undefined) return message
  if (line !== undefined) return `${file}:${line}: ${message}`
  return message.includes(file) ? message : `${file}: ${message}`
}
