/** The commands of `synoptic`. */
import { Command, CommanderError } from 'commander'
import { UserError } from '../core/errors.ts'
import { PRODUCT } from '../formats/product.ts'
import { examplesText } from './examples.ts'
import { DONE, exitStatusOf, FAULT, USER_FAULT } from './exit-status.ts'
import { checkResultFile, endQuietlyWithoutReader, sayFault, tellFaultsAlone } from './output.ts'

type AddCommand = (synoptic: Command) => void

/** Each is loaded when it is asked for, so that a small one starts fast. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./commands/serve.ts')).addServe,
  align: async () => (await import('./commands/align.ts')).addAlign,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  segment: async () => (await import('./commands/segment.ts')).addSegment,
  import: async () => (await import('./commands/import.ts')).addImport,
  export: async () => (await import('./commands/export.ts')).addExport,
  evaluate: async () => (await import('./commands/evaluate.ts')).addEvaluate,
  backup: async () => (await import('./commands/backup.ts')).addBackup,
  user: async () => (await import('./commands/user.ts')).addUser,
  'apertium-modes': async () => (await import('./commands/apertium-modes.ts')).addApertiumModes,
  restore: async () => (await import('./commands/restore.ts')).addRestore,
}

/** Runs a command line (without the program's name) and sets the exit status. */
export async function main(args: readonly string[]): Promise<void> {
  endQuietlyWithoutReader()
  try {
    const named = Object.keys(COMMANDS).filter((name) => name === args[0])
    const synoptic = await program(named.length > 0 ? named : Object.keys(COMMANDS))
    await synoptic.parseAsync([...args], { from: 'user' })
  } catch (error) {
    process.exitCode = report(error)
  }
}

/** These commands, with the help of each; default: all. */
export async function program(names = Object.keys(COMMANDS)): Promise<Command> {
  const synoptic = new Command('synoptic')
    .description('Put versions of a text side by side, in any languages.')
    .version(PRODUCT.version)
    .showHelpAfterError('(--help lists the options)')
    .hook('preAction', (_, command) => {
      const { quiet, output } = command.opts<{ quiet?: boolean; output?: string }>()
      tellFaultsAlone(quiet === true)
      if (output !== undefined) checkResultFile(output)
    })
  for (const name of names) (await COMMANDS[name]!())(synoptic)
  synoptic.addHelpText('after', EXIT_STATUS)
  for (const command of withParts(synoptic)) {
    command.addHelpText('after', examplesText(nameOf(command)))
    command.exitOverride().configureOutput({
      writeErr: (text) => process.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'synoptic: ')),
    })
  }
  return synoptic
}

const EXIT_STATUS = `
synoptic COMMAND --help lists its options and shows examples.
Exit status: 0 done; 2 wrong usage or input; 1 a fault of the program or of something it needs.`

/** As it is called, without the program: `user add`. */
function nameOf(command: Command): string {
  const { parent } = command
  return parent?.parent ? `${nameOf(parent)} ${command.name()}` : command.name()
}

/** A command, and those below it. */
function withParts(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withParts)]
}

/** Says what went wrong; returns the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USER_FAULT
  if (error instanceof UserError) {
    sayFault(`synoptic: ${withPlace(error)}`)
    return exitStatusOf(error.code)
  }
  sayFault(
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
